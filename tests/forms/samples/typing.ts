import { findState, inputName, kindOf, placesOf } from "#lib/forms/mod.ts";
import { catalogue, type FormDefinition } from "#lib/services/mod.ts";
import { TWO_HOMES_ABROAD } from "./abmeldung.ts";
import { FAMILY_OF_FOUR } from "./anmeldung.ts";
import { filledFrom, type SampleAnswers } from "./filling.ts";
import { RENEWAL_WITH_REPRESENTATIVE } from "./parkausweis.ts";
import { GUARDIAN_ACTING } from "./pflege.ts";

/** Every service with somebody who comes for it: what they answer, what the clerk adds, and who signs. */
export interface ServiceSample {
  readonly service: string;
  readonly who: string;
  readonly answers: SampleAnswers;
  /** what only the clerk enters */
  readonly clerk: SampleAnswers["raws"];
  readonly signer: string;
  /** the label of the outcome that the visit ends with */
  readonly outcome: string;
  /** the button that issues the confirmation, where there is one */
  readonly confirmation?: RegExp;
  /** the first page that is asked: triage or the window */
  readonly firstPage: string;
  /** what the clerk copies for the search of § 23(3) BMG, where a form can be filled in advance */
  readonly prefillKey?: readonly string[];
  /** of a service that is not in the product's catalogue */
  readonly form?: FormDefinition;
}

const seen = { value: "yes" };

export const SERVICE_SAMPLES: readonly ServiceSample[] = [
  {
    service: "anmeldung",
    who: "a family of four",
    answers: FAMILY_OF_FOUR,
    clerk: { landlordChecked: seen },
    signer: "Zofia Anna Nowak-Beispiel",
    outcome: "erledigt",
    confirmation: /ausstellen/,
    prefillKey: [
      "Nowak-Beispiel",
      "Zofia Anna (Rufname: Anna)",
      "03.04.1988",
      "Hafenstraße 12, 44147 Beispielstadt",
    ],
    firstPage: "home",
  },
  {
    service: "abmeldung-ausland",
    who: "a couple with two homes",
    answers: TWO_HOMES_ABROAD,
    clerk: {},
    signer: "Žofie Anna Müller-Weiß",
    outcome: "erledigt",
    confirmation: /ausstellen/,
    firstPage: "move",
  },
  {
    service: "pflegeeinrichtung",
    who: "a guardian for a resident",
    answers: GUARDIAN_ACTING,
    clerk: { institutionConfirmed: seen, authoritySeen: seen },
    signer: "Karim Beispiel",
    outcome: "erledigt",
    confirmation: /ausstellen/,
    prefillKey: [
      "Musterfrau",
      "Hildegard Luise (Rufname: Luise)",
      "09.01.1938",
      "Am Brunnen 5, 58452 Musterstadt",
    ],
    firstPage: "triage",
  },
  {
    service: "schwerbehindertenparkausweis",
    who: "a renewal with a representative",
    answers: RENEWAL_WITH_REPRESENTATIVE,
    clerk: { authoritySeen: seen },
    signer: "Deniz Probe",
    outcome: "erledigt (aufgenommen; das Amt bestätigt danach)",
    firstPage: "grounds",
  },
];

export function definitionOf(
  { service, form: own }: Pick<ServiceSample, "service" | "form">,
): FormDefinition {
  const form = own ?? catalogue.find(service)?.form;
  if (!form) throw new TypeError(`expected a form of ${service}, found none`);
  return form;
}

/**
 * What is set in a page's controls, by their names. The rows of a page have ids of their own.
 * @param rowsOf the ids of a group's rows, in their order on the page
 */
export function controlsOf(
  definition: FormDefinition,
  answers: SampleAnswers,
  rowsOf: (groupId: string) => readonly string[],
): Map<string, string> {
  const controls = new Map<string, string>();
  for (const place of placesOf(definition, filledFrom(answers))) {
    const raw = answers.raws[place.fieldId];
    if (!raw) continue;
    const { group, rowId, question } = place;
    const rows = group && (answers.rows[group.id] ?? ["1"]);
    const row = rows && rowId && rowsOf(group.id)[rows.indexOf(rowId)];
    if (group && !row) continue;
    const fieldId = group ? `${group.id}.${row}.${question.id}` : place.fieldId;
    const { parts } = kindOf(question);
    const isState = question.type === "state" || question.type === "nationality";
    for (const [part, typed] of Object.entries(raw)) {
      controls.set(inputName(fieldId, parts, part), isState ? findState(typed) ?? typed : typed);
    }
  }
  return controls;
}

/** The groups of a form in which somebody has more rows than the form begins with, by how many they have. */
export function rowsWanted(answers: SampleAnswers): [groupId: string, count: number][] {
  return Object.entries(answers.rows).map(([id, rows]) => [id, rows.length]);
}
