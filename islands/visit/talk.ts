/**
 * The lines of the text beside the voice, as this page knows them. What could not be sent goes when the line is back; what the server has
 * forgotten over a restart stays on the page.
 */
import type { TextLine } from "#lib/visits/shared.ts";
import { visitSocket } from "./socket.ts";

export type TalkState = {
  readonly lines: readonly TextLine[];
  /** ids of own finished lines that the server has not acknowledged */
  readonly unsent: ReadonlySet<string>;
};

export interface PageTalk {
  /** Calls back at every change, until the returned function is called. */
  watch(tell: (state: TalkState) => void): () => void;
  /** The own line stands like this now. */
  typed(text: string): void;
  /** The own line is finished; an empty one is not sent. */
  finish(): void;
  /** A whole line at once. */
  say(text: string): void;
}

export function talk(ownId: string): PageTalk {
  const lines = new Map<string, TextLine>();
  const unsent = new Map<string, { text: string; done: boolean }>();
  const listeners = new Set<(state: TalkState) => void>();
  let current = newLine();
  let written = "";

  const changed = () => {
    const state = { lines: [...lines.values()], unsent: new Set([...unsent.keys()].map(idOf)) };
    for (const tell of listeners) tell(state);
  };
  const idOf = (line: string) => `${ownId}/${line}`;
  const send = (line: string, text: string, done: boolean) => {
    const sent = visitSocket().send({ type: "text", line, text, done });
    // A keystroke needs no receipt, the next one carries it as well; a finished line does.
    if (done || !sent) unsent.set(line, { text, done });
  };
  const take = (line: TextLine) => {
    const name = line.by === ownId ? line.id.slice(ownId.length + 1) : undefined;
    if (name !== undefined && line.done) unsent.delete(name);
    if (line.text === "") lines.delete(line.id);
    else lines.set(line.id, line);
  };
  const finishAs = (line: string, text: string) => {
    if (text.trim() === "") return;
    lines.set(idOf(line), {
      ...{ id: idOf(line), by: ownId, role: "citizen", name: "" },
      ...{ text, done: true, at: Date.now() },
    });
    send(line, text, true);
    changed();
  };

  const takeAll = (all: readonly TextLine[]) => {
    for (const line of all) take(line);
    changed();
  };
  const sendAgain = () => {
    visitSocket().send({ type: "texts" });
    for (const [line, { text, done }] of unsent) {
      if (!done) unsent.delete(line);
      visitSocket().send({ type: "text", line, text, done });
    }
  };

  return {
    watch(tell) {
      listeners.add(tell);
      const socket = visitSocket();
      const endings = [
        socket.listen("text", (line) => takeAll([line])),
        socket.listen("texts", takeAll),
        socket.onOpen(sendAgain),
      ];
      return () => [() => listeners.delete(tell), ...endings].forEach((end) => end());
    },
    typed(text) {
      written = text;
      send(current, text, false);
    },
    finish() {
      finishAs(current, written);
      current = newLine();
      written = "";
    },
    say(text) {
      finishAs(newLine(), text);
    },
  };
}

function newLine(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join("");
}
