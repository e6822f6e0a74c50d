/** What the call says of itself in sentences. */
import type { CallStrings } from "#lib/visits/call_texts.ts";
import type { CallState } from "./call.ts";
import { devices } from "./devices.ts";
import { adviceFor, deviceAdvice, named } from "./parts.tsx";

/** What a person should know beside the state of the connection: devices that are off or out of order, on both sides. */
export function callWords(call: CallState | undefined, texts: CallStrings): string[] {
  if (call?.connection === "ended") return [];
  const off = (["microphone", "camera"] as const)
    .filter((kind) => {
      const state = devices().state(kind);
      return !state.on && adviceFor(kind, state, texts) === undefined;
    })
    .map((kind) => kind === "camera" ? texts.ownCameraOff : texts.ownMicrophoneOff);
  // Before everybody has agreed to go on unsealed, nothing comes from anybody, whatever they have switched on.
  const withheld = ["cannot", "broken"].includes(call?.security.phase ?? "");
  const silent = (withheld ? [] : call?.remotes ?? [])
    .filter(({ microphone }) => microphone === undefined || microphone.paused)
    .map(({ name }) => named(texts.remoteMicrophoneOff, name));
  return [...deviceAdvice(texts), ...unsentWords(call, texts), ...off, ...silent];
}

/** What does not get through though it is switched on, and what to do. */
function unsentWords(call: CallState | undefined, texts: CallStrings): string[] {
  const said = (call?.unsent ?? []).map((source) => texts[`unsent_${source}`]);
  return said.length > 0 ? [...said, texts.unsentHelp] : [];
}

/** How the connection is. */
export function connectionWords(call: CallState | undefined, texts: CallStrings): string {
  switch (call?.connection) {
    case undefined:
    case "connecting":
      return texts.connecting;
    case "reconnecting":
      return texts.reconnecting;
    case "not-ready":
      return texts.notReady;
    case "ended":
      return call.replaced ? texts.replaced : texts.ended;
    case "connected":
      return call.quality === "weak" ? texts.weak : texts.connected;
  }
}
