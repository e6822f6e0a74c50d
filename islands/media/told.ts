/** What happens in the call, said to screen readers: who comes and goes, who signs, and, where there are several, who speaks. */
import { announce } from "../visit/notices.ts";
import type { CallStrings } from "#lib/visits/call_texts.ts";
import type { CallState } from "./call.ts";
import { named } from "./parts.tsx";
import { nameAndRole } from "./pictures.tsx";

/** Somebody must speak for so long, and so much time must have passed since the last was named, before they are named. */
const SPEAKS_FOR_MS = 1_500;
const SPEAKER_EVERY_MS = 6_000;

export function teller(texts: CallStrings): (call: CallState) => void {
  let before: CallState | undefined;
  let speaker: { id: string; sinceMs: number } | undefined;
  let told = { id: "", atMs: 0 };
  return (call) => {
    const said: string[] = [];
    const has = (list: CallState["remotes"], id: string) => list.some((one) => one.id === id);
    for (const remote of call.remotes) {
      if (before && !has(before.remotes, remote.id)) {
        said.push(named(texts.joined, nameAndRole(remote, texts)));
      }
      if (before && call.signing.includes(remote.id) && !before.signing.includes(remote.id)) {
        said.push(named(texts.signing, remote.name));
      }
    }
    for (const gone of before?.remotes ?? []) {
      if (!has(call.remotes, gone.id)) said.push(named(texts.left, nameAndRole(gone, texts)));
    }
    // With one other person it is plain who speaks, and saying it would talk over them.
    const now = call.remotes.length > 1 ? call.remotes.find(({ speaking }) => speaking) : undefined;
    const ms = Date.now();
    if (now && speaker?.id !== now.id) speaker = { id: now.id, sinceMs: ms };
    if (!now) speaker = undefined;
    if (
      now && speaker && ms - speaker.sinceMs >= SPEAKS_FOR_MS && told.id !== now.id &&
      ms - told.atMs >= SPEAKER_EVERY_MS
    ) {
      told = { id: now.id, atMs: ms };
      said.push(named(texts.speaking, now.name));
    }
    before = call;
    if (said.length > 0) announce(said.join(". "));
  };
}
