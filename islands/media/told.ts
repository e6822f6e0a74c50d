/**
 * What happens in the call, said to screen readers: who comes and goes, who signs or shows something, and, where there are several, who speaks;
 * and that one's own microphone or camera is on, whichever way it was switched.
 */
import { announce } from "../visit/notices.ts";
import type { CallStrings } from "#lib/visits/call_texts.ts";
import type { CallState } from "./call.ts";
import { type DeviceKind, devices } from "./devices.ts";
import { named } from "./parts.tsx";
import { nameAndRole } from "./pictures.tsx";
import { speakerJudge } from "./speakers.ts";

export function teller(texts: CallStrings): (call: CallState) => void {
  let before: CallState | undefined;
  const judge = speakerJudge();
  const wasOn = { microphone: devices().state("microphone").on, camera: devices().state("camera").on };
  /** That one is off is said by the sentence below the picture, which stays there. */
  const switchedOn = (kind: DeviceKind) => {
    const { on } = devices().state(kind);
    const news = on && !wasOn[kind];
    wasOn[kind] = on;
    return news ? [kind === "camera" ? texts.ownCameraOn : texts.ownMicrophoneOn] : [];
  };
  return (call) => {
    const said = [...switchedOn("microphone"), ...switchedOn("camera"), ...changes(before, call, texts)];
    // With one other person it is plain who speaks, and saying it would talk over them.
    const speaking = call.remotes.length > 1 ? call.remotes.filter(({ speaking }) => speaking) : [];
    const speaker = judge(speaking.map(({ id }) => id), Date.now());
    const found = speaking.find(({ id }) => id === speaker);
    if (found) said.push(named(texts.speaking, found.name));
    before = call;
    if (said.length > 0) announce(said.join(" "));
  };
}

/** Who has come, gone, begun to sign, or begun or ended showing something, as whole sentences. */
function changes(before: CallState | undefined, call: CallState, texts: CallStrings): string[] {
  if (!before) return [];
  const said: string[] = [];
  const find = (list: CallState["remotes"], id: string) => list.find((one) => one.id === id);
  for (const remote of call.remotes) {
    const who = nameAndRole(remote, texts);
    const known = find(before.remotes, remote.id);
    if (!known) said.push(named(texts.joined, who));
    if (call.signing.includes(remote.id) && !before.signing.includes(remote.id)) {
      said.push(named(texts.signing, remote.name));
    }
    if (remote.screen && !known?.screen) said.push(named(texts.screenOf, who));
    if (!remote.screen && known?.screen) said.push(named(texts.screenEnded, who));
  }
  for (const gone of before.remotes) {
    if (!find(call.remotes, gone.id)) said.push(named(texts.left, nameAndRole(gone, texts)));
  }
  return said.map((sentence) => `${sentence}.`);
}
