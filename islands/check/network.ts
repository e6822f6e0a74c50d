/** The network part of the device check: one way after the other, until one lets packets through and back. */
import {
  type CheckFromClient,
  type CheckFromServer,
  type Way,
  type WayResult,
  WAYS,
} from "#lib/visits/check_messages.ts";
import { measureWay } from "./loop.ts";

/** What came of it: the way that is open, none, or that nothing can be said right now. */
export type NetworkOutcome = { readonly way: Way; readonly result: WayResult } | "none" | "not-now";

/** Tries of one way whose connection stands and whose channel does not open. */
const TRIES_COUNT = 3;
/** The server describes a way at once. */
const ANSWER_WITHIN_MS = 6_000;

export async function checkNetwork(path: string): Promise<NetworkOutcome> {
  const line = await openLine(path);
  if (!line) return "not-now";
  try {
    let asked = 0;
    for (const way of WAYS) {
      const found = await tryWay(line, way);
      if (found === "not-now") return asked === 0 ? "not-now" : "none";
      if (found === "no-way") continue;
      asked += 1;
      if (found !== "blocked") return { way, result: found };
    }
    return "none";
  } finally {
    line.close();
  }
}

async function tryWay(line: CheckLine, way: Way): Promise<WayResult | "blocked" | "no-way" | "not-now"> {
  for (let attempt = 0; attempt < TRIES_COUNT; attempt += 1) {
    const answer = await line.ask({ type: "open", way });
    if (answer?.type === "no-way") return "no-way";
    if (answer?.type !== "way") return "not-now";
    const found = await measureWay(answer, (fingerprint) => line.say({ type: "connect", fingerprint }));
    if (found !== "again") return found;
  }
  return "blocked";
}

type CheckLine = {
  say(message: CheckFromClient): void;
  /** Says it and waits for the answer; undefined if none comes. */
  ask(message: CheckFromClient): Promise<CheckFromServer | undefined>;
  close(): void;
};

/** The check has a line of its own: it is no part of the visit. */
function openLine(path: string): Promise<CheckLine | undefined> {
  return new Promise((resolve) => {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}${path}`);
    let answered: (answer: CheckFromServer | undefined) => void = () => {};
    const beat = setInterval(() => say({ type: "beat" }), 8_000);
    const say = (message: unknown) =>
      socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(message));
    socket.onmessage = ({ data }) => {
      const { type, message } = JSON.parse(data) as { type: string; message: CheckFromServer };
      if (type === "media") answered(message);
    };
    socket.onclose = () => {
      clearInterval(beat);
      answered(undefined);
      resolve(undefined);
    };
    socket.onopen = () =>
      resolve({
        say: (message) => void say({ type: "media", message }),
        ask: (message) =>
          new Promise((done) => {
            answered = done;
            setTimeout(() => done(undefined), ANSWER_WITHIN_MS);
            say({ type: "media", message });
          }),
        close: () => socket.close(),
      });
  });
}
