import { formats, translator } from "#lib/i18n/mod.ts";
import type { SectionedContent } from "./content.ts";
import { printed } from "./texts.ts";

/** What the citizen takes home from a visit. */
export interface ReceiptFacts {
  readonly service: string;
  readonly startedAt: Temporal.Instant;
  /** the clerk's name as the visit showed it; nobody where the person was not called */
  readonly clerk?: string;
  readonly outcome: string;
  /** why it ended so, where the outcome does not say it */
  readonly reason?: string;
  readonly nextSteps: readonly string[];
  readonly documents: readonly { readonly title: string; readonly sha256: string }[];
  readonly caseId: string;
}

/** The receipt of a visit: what it was about, how it ended, what comes next, and which documents came out of it. */
export function receipt(facts: ReceiptFacts, timeZone: string): SectionedContent {
  const de = translator("de");
  const steps = facts.nextSteps.map((step, index) => ({
    label: de(printed.step, { number: index + 1 }),
    value: step,
  }));
  const documents = facts.documents.map(({ title, sha256 }) => ({
    label: title,
    value: de(printed.checksum),
    note: sha256,
  }));
  return {
    kind: "receipt",
    title: de(printed.receiptTitle),
    intro: de(printed.receiptIntro),
    sections: [
      {
        title: de(printed.appointment),
        rows: [
          { label: de(printed.service), value: facts.service },
          { label: de(printed.when), value: formats("de", timeZone).dateAndTime(facts.startedAt) },
          ...(facts.clerk === undefined ? [] : [{ label: de(printed.clerk), value: facts.clerk }]),
          { label: de(printed.outcome), value: facts.outcome },
          ...(facts.reason === undefined ? [] : [{ label: de(printed.reason), value: facts.reason }]),
          { label: de(printed.caseNumber), value: facts.caseId },
        ],
      },
      ...(steps.length > 0 ? [{ title: de(printed.nextSteps), rows: steps }] : []),
      ...(documents.length > 0 ? [{ title: de(printed.handedOver), rows: documents }] : []),
    ],
  };
}
