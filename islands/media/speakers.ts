/** Who speaks, as it is shown, and when it is said. Pure, so that it can be tested without a browser. */

/** Loudness (0 to 1) from which someone is taken to speak. */
const SPEAKING_LEVEL = 0.02;
/** Between words it is quiet for a moment; who spoke just now is still speaking. */
const PAUSE_MS = 1_000;

/** Who is speaking right now, by what was heard last. */
export class Voices {
  private readonly loudAt = new Map<string, number>();

  /** @param level 0 to 1, as it is heard now */
  speaks(id: string, level: number, nowMs: number): boolean {
    if (level > SPEAKING_LEVEL) this.loudAt.set(id, nowMs);
    return nowMs - (this.loudAt.get(id) ?? -Infinity) < PAUSE_MS;
  }
}

/** Somebody must speak for so long, and so much time must have passed since the last was named, before they are named. */
const SPEAKS_FOR_MS = 1_500;
const SPEAKER_EVERY_MS = 6_000;

/** Says whom to name to those who do not see who speaks: not at each word, and nobody twice in a row. */
export function speakerJudge(): (speaking: readonly string[], nowMs: number) => string | undefined {
  const since = new Map<string, number>();
  let told = { id: "", atMs: -Infinity };
  return (speaking, nowMs) => {
    for (const id of since.keys()) if (!speaking.includes(id)) since.delete(id);
    for (const id of speaking) if (!since.has(id)) since.set(id, nowMs);
    if (nowMs - told.atMs < SPEAKER_EVERY_MS) return undefined;
    const found = speaking.find((id) => nowMs - (since.get(id) ?? nowMs) >= SPEAKS_FOR_MS);
    // While the one who was named goes on, somebody who speaks beside them is no news.
    if (found === undefined || speaking.includes(told.id)) return undefined;
    told = { id: found, atMs: nowMs };
    return found;
  };
}
