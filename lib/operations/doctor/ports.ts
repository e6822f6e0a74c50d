import { createSocket } from "node:dgram";
import { createServer } from "node:net";
import type { Config } from "#lib/config/mod.ts";
import type { PartState } from "../readiness.ts";
import type { Finding } from "./finding.ts";

/** Who listens at the web port: nobody, this product, or something that we do not know. */
export type Serving =
  | { readonly state: "nobody" }
  | { readonly state: "ours"; readonly parts: Readonly<Record<string, PartState>> }
  | { readonly state: "other" };

const ANSWER_TIMEOUT_SECONDS = 5;
const EVERYWHERE: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "[::1]" };

/** Asks at our own address whether the product is running. */
export async function whoServes({ host, port, tls }: Config): Promise<Serving> {
  const bare = host.replace(/^\[|\]$/g, "");
  if (port === 0 || (await bindFault("tcp", bare, port)) === undefined) return { state: "nobody" };
  const name = EVERYWHERE[bare] ?? (bare.includes(":") ? `[${bare}]` : bare);
  try {
    const response = await fetch(`${tls ? "https" : "http"}://${name}:${port}/health/ready`, {
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_SECONDS * 1000),
    });
    const { parts } = await response.json();
    return typeof parts?.kv?.state === "string" ? { state: "ours", parts } : { state: "other" };
  } catch {
    return { state: "other" };
  }
}

export function describeServing({ host, port }: Config, serving: Serving): Finding {
  const facts = { part: "web port", expected: `${host}:${port} free or ours` };
  switch (serving.state) {
    case "nobody":
      return { state: "good", ...facts, found: "it free" };
    case "ours":
      return { state: "good", ...facts, found: "this product running" };
    case "other":
      return {
        state: "wrong",
        ...facts,
        found: "something else listening",
        advice: "End it, or choose another PORT.",
      };
  }
}

/** Whether the video workers can have their ports, over UDP and TCP. */
export async function checkMediaPorts({ media }: Config, serving: Serving): Promise<Finding[]> {
  const part = "media ports";
  const first = media.port, last = media.port + media.workers - 1;
  const ports = first === last ? `${first}` : `${first} to ${last}`;
  const expected = `${media.listen}, ports ${ports}, over UDP and TCP`;
  if (first === 0) {
    return [{
      state: "note",
      part,
      expected: "a fixed MEDIA_PORT",
      found: "any free ports",
      advice: "A firewall needs a fixed one.",
    }];
  }
  const faults: string[] = [];
  for (let port = first; port <= last; port++) {
    for (const kind of ["udp", "tcp"] as const) {
      const fault = await bindFault(kind, media.listen, port);
      if (fault !== undefined) faults.push(`${port}/${kind} ${fault}`);
    }
  }
  const advice = "Open them in the firewall for everybody; MEDIA_PORT and MEDIA_WORKERS say which.";
  if (faults.length === 0) return [{ state: "good", part, expected, found: "them free", advice }];
  if (serving.state === "ours" && serving.parts["media"]?.state === "up") {
    return [{ state: "good", part, expected, found: "the running server's workers on them", advice }];
  }
  return [{
    state: "wrong",
    part,
    expected,
    found: faults.join(", "),
    advice: "End what holds them, or choose others.",
  }];
}

/** What is told to browsers as the media's address. */
export function checkAnnounced({ media, publicUrl }: Config): Finding {
  const facts = { part: "media address", expected: "an address that citizens' browsers reach" };
  if (media.announcedAddress) return { state: "good", ...facts, found: media.announcedAddress };
  const local = /^(localhost|127\.|\[::1\])/.test(publicUrl.hostname);
  if (local) return { state: "good", ...facts, found: "this machine's own, for this machine" };
  const advice = "Behind a router or in a container set MEDIA_ANNOUNCED_ADDRESS to the public address.";
  return { state: "note", ...facts, found: "this machine's own addresses", advice };
}

/** Binds and lets go. @returns the fault's code, if it cannot be had */
async function bindFault(kind: "udp" | "tcp", host: string, port: number): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const failed = (fault: Error) => resolve((fault as { code?: string }).code ?? fault.name);
  if (kind === "tcp") {
    const server = createServer().once("error", failed);
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  } else {
    const socket = createSocket(host.includes(":") ? "udp6" : "udp4").once("error", failed);
    socket.bind({ port, address: host, exclusive: true }, () => socket.close(() => resolve(undefined)));
  }
  return await promise;
}
