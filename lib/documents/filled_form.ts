import { formats, translator } from "#lib/i18n/mod.ts";
import type { DocumentRow, SectionedContent } from "./content.ts";
import { printed } from "./texts.ts";

/** One answered question of a form, with where the answer came from. */
export interface FilledField {
  readonly label: string;
  readonly labelTranslated?: string;
  readonly value: string;
  readonly enteredBy: "citizen" | "clerk" | "guest";
  readonly enteredAt?: Temporal.Instant;
  /** When the citizen confirmed what someone else had entered (P27). */
  readonly confirmedAt?: Temporal.Instant;
}

export interface FilledForm {
  readonly title: string;
  readonly titleTranslated?: string;
  readonly intro?: string;
  readonly sections: readonly {
    readonly title: string;
    readonly titleTranslated?: string;
    readonly fields: readonly FilledField[];
  }[];
  readonly statements?: readonly string[];
  readonly footer?: string;
}

/** The filled form as a document: every answer, and who entered it wherever that was not the citizen. */
export function filledForm(form: FilledForm, timeZone: string): SectionedContent {
  const { sections, ...rest } = form;
  return {
    kind: "filledForm",
    ...rest,
    sections: sections.map(({ fields, ...section }) => ({
      ...section,
      rows: fields.map((field) => rowOf(field, timeZone)),
    })),
  };
}

function rowOf(field: FilledField, timeZone: string): DocumentRow {
  const { label, labelTranslated, value } = field;
  const note = provenance(field, timeZone);
  return { label, ...(labelTranslated ? { labelTranslated } : {}), value, ...(note ? { note } : {}) };
}

function provenance(field: FilledField, timeZone: string): string | undefined {
  if (field.enteredBy === "citizen") return undefined;
  const de = translator("de");
  const said = formats("de", timeZone);
  const when = (at: Temporal.Instant) =>
    de(printed.clock, {
      date: said.shortDate(at.toZonedDateTimeISO(timeZone).toPlainDate()),
      time: said.time(at),
    });
  const by = field.enteredBy === "clerk" ? printed.byClerk : printed.byGuest;
  const byNow = field.enteredBy === "clerk" ? printed.byClerkUndated : printed.byGuestUndated;
  const entered = field.enteredAt ? de(by, { when: when(field.enteredAt) }) : de(byNow);
  return field.confirmedAt
    ? de(printed.confirmedAt, { entered, when: when(field.confirmedAt) })
    : de(printed.notConfirmed, { entered });
}
