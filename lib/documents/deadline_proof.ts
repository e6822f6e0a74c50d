import { formats, translator } from "#lib/i18n/mod.ts";
import type { SectionedContent } from "./content.ts";
import { proofTexts as texts } from "./deadline_proof_texts.ts";

/** What a proof attests, and how it is checked. No person is named in it. */
export interface DeadlineProofFacts {
  /** in German, as everything that is printed */
  readonly service: string;
  /** "Einzug", "Auszug", "Aufnahme": what happened on the day that was given */
  readonly event: "movedIn" | "movingOut" | "admitted";
  readonly eventDate: Temporal.PlainDate;
  /** in German: which case of the law it is, where a service has several */
  readonly eventCase?: string;
  readonly firstLawfulDay: Temporal.PlainDate;
  readonly lastLawfulDay: Temporal.PlainDate;
  /** of the law, with the window */
  readonly section: string;
  readonly searchedAt: Temporal.Instant;
  /** in German: "mit Dolmetschen" */
  readonly needs: readonly string[];
  readonly code: string;
  /** where anybody can check the code */
  readonly checkAt: string;
}

/** The proof that somebody looked for an appointment in time and found none: what was searched, when, and how to check it. */
export function deadlineProof(facts: DeadlineProofFacts, timeZone: string): SectionedContent {
  const de = translator("de");
  const said = formats("de", timeZone);
  const date = (day: Temporal.PlainDate) => said.longDate(day);
  const today = facts.searchedAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const from = Temporal.PlainDate.compare(facts.firstLawfulDay, today) > 0 ? facts.firstLawfulDay : today;
  return {
    kind: "deadlineProof",
    title: de(texts.title),
    intro: de(texts.intro),
    sections: [
      {
        title: de(texts.period),
        rows: [
          { label: de(texts.service), value: facts.service },
          { label: de(texts[facts.event]), value: date(facts.eventDate), note: de(texts.asGiven) },
          ...(facts.eventCase ? [{ label: de(texts.case), value: facts.eventCase }] : []),
          { label: de(texts.firstDay), value: date(facts.firstLawfulDay) },
          { label: de(texts.lastDay), value: date(facts.lastLawfulDay), note: facts.section },
        ],
      },
      {
        title: de(texts.search),
        rows: [
          { label: de(texts.searchedAt), value: said.dateAndTime(facts.searchedAt) },
          {
            label: de(texts.searched),
            value: de(texts.fromTo, { from: date(from), to: date(facts.lastLawfulDay) }),
          },
          ...(facts.needs.length > 0 ? [{ label: de(texts.needs), value: facts.needs.join(", ") }] : []),
          { label: de(texts.result), value: de(texts.none) },
        ],
      },
      {
        title: de(texts.check),
        rows: [
          { label: de(texts.code), value: facts.code },
          { label: de(texts.checkAt), value: facts.checkAt },
        ],
      },
    ],
    statements: [de(texts.means), de(texts.stillDue)],
  };
}
