import type { Translator } from "#lib/i18n/mod.ts";
import { type Guest, guestStatus, type Present, type Visit } from "#lib/visits/mod.ts";
import { guestTexts } from "./guest_texts.ts";

/** "Ana Petrova (Dolmetschen)": a third person is never named without what they are there for. */
export function nameAndKind({ name, kind }: Pick<Guest, "name" | "kind">, t: Translator): string {
  return t(guestTexts.nameAndKind, { name, kind: t(guestTexts[`kind_${kind}`]) });
}

/** What is said of the third people to those who are already in the conversation: who is there, who waits, who has gone. */
export function wordsAboutGuests(
  about: { readonly visit: Visit; readonly present: readonly Present[]; readonly guests: readonly Guest[] },
  t: Translator,
): string[] {
  return about.guests.flatMap((guest) => {
    const connected = about.present.some(({ id }) => id === guest.id);
    const who = nameAndKind(guest, t);
    switch (guestStatus(guest, about.visit)) {
      case "admitted":
        return [t(connected ? guestTexts.here : guestTexts.away, { who })];
      case "waiting":
        return connected ? [t(guestTexts.waits, { who })] : [];
      case "invited":
      case "removed":
        return [];
    }
  });
}
