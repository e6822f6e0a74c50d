import { type Filled, journey, NOTHING_FILLED } from "#lib/forms/mod.ts";
import type { FormView } from "#lib/forms/mod.ts";
import type { Phase } from "#lib/forms/shared.ts";
import { catalogue, type FormRole, type RawValue } from "#lib/services/mod.ts";
import type { Example } from "../examples/example.ts";
import { ActionBar, Stage, StagePlaceholder, VisitLayout } from "../visit.tsx";
import { PageTabs, PageTasks, PageView } from "./page.tsx";
import { ReviewView } from "./review.tsx";
import type { FormViewProps } from "./view.tsx";

const service = catalogue.find("abmeldung-ausland")!;
const AT = "2026-03-03T09:20:00Z";
const CONTEXT = { today: Temporal.PlainDate.from("2026-03-03"), isHoliday: () => false };

const ANSWERS: Record<string, RawValue> = {
  newHomeInGermany: { value: "no" },
  moveOutDate: { day: "9", month: "März", year: "26" },
  stateAbroad: { value: "CH" },
  addressAbroadKnown: { value: "yes" },
  addressAbroad: { street: "Bahnhofstrasse 1", postcode: "8001", city: "Zürich" },
  "persons.1.familyName": { value: "Beispiel" },
  "persons.1.firstNames": { names: "Žofie Anna", usual: "Anna" },
  "persons.1.birthDate": { day: "", month: "5", year: "1980" },
  "homes.1.address": { street: "Marktplatz", houseNumber: "1", postcode: "58452", city: "Musterstadt" },
  "homes.1.status": { value: "sole" },
  otherHomes: { value: "no" },
  contactEmail: { value: "anna@example.org" },
  actingAs: { value: "self" },
  affirmCorrect: { value: "yes" },
};

/** The Abmeldung with these answers, as the viewer has it before them. */
function props(
  answers: Record<string, RawValue>,
  viewer: FormRole = "citizen",
  by: FormRole = "citizen",
  phase: Phase = "visit",
  extra: Partial<Filled> = {},
): FormViewProps {
  const fields = Object.fromEntries(
    Object.entries(answers).map(([fieldId, raw]) => [fieldId, { raw, by, at: AT, version: 1 }]),
  );
  const filled: Filled = { ...NOTHING_FILLED, fields, ...extra };
  const definition = service.form!;
  const form: FormView = {
    caseId: "0".repeat(26),
    serviceId: service.id,
    definition,
    viewer,
    phase,
    revision: 7,
    filled,
    context: CONTEXT,
  };
  return { language: "de", form, journey: journey(definition, filled, CONTEXT, viewer) };
}

const hrefOf = (pageId: string) => `#seite-${pageId}`;
const page = (pageId: string, shown: FormViewProps) => () => (
  <PageView {...shown} pageId={pageId} action="#speichern" />
);

const overwritten = {
  stateAbroad: {
    raw: { value: "AT" },
    by: "clerk",
    at: AT,
    version: 3,
    previous: { raw: { value: "CH" }, by: "citizen", at: AT },
  },
} as const;
const twoPersons = {
  persons: { ids: ["1", "2"], removed: ["3"], by: "clerk", at: AT, version: 2 },
} as const;
const wrong = {
  ...ANSWERS,
  moveOutDate: { day: "31", month: "2", year: "2026" },
  stateAbroad: { value: "Atlantis" },
};

const states: readonly Example[] = [
  { component: "PageView", state: "empty", render: page("move", props({})) },
  {
    component: "PageView",
    state: "empty, asked to go on",
    render: page("move", { ...props({}), showMissing: true }),
  },
  { component: "PageView", state: "with faults", render: page("move", props(wrong)) },
  {
    component: "PageView",
    state: "too early",
    render: page("move", props({ ...ANSWERS, moveOutDate: { day: "1", month: "5", year: "2026" } })),
  },
  {
    component: "PageView",
    state: "entered by the clerk",
    render: page("move", props(ANSWERS, "citizen", "clerk")),
  },
  {
    component: "PageView",
    state: "replaced by the clerk, who is in a field",
    render: page("move", {
      ...props(ANSWERS, "citizen", "citizen", "visit", { fields: overwritten }),
      writing: { moveOutDate: "Die Sachbearbeiterin" },
    }),
  },
  {
    component: "PageView",
    state: "repeated group, changed by the clerk",
    render: page("persons", props(ANSWERS, "citizen", "citizen", "visit", { rows: twoPersons })),
  },
  { component: "PageView", state: "homes", render: page("homes", props(ANSWERS)) },
  { component: "PageView", state: "affirmation", render: page("affirmation", props(ANSWERS)) },
  {
    component: "PageView",
    state: "affirmation, the clerk's side",
    render: page("affirmation", props(ANSWERS, "clerk")),
  },
  { component: "PageView", state: "only for the clerk", render: page("clerk", props(ANSWERS, "clerk")) },
  {
    component: "PageView",
    state: "frozen",
    render: page("move", props(ANSWERS, "citizen", "citizen", "frozen")),
  },
  {
    component: "PageTasks",
    state: "begun",
    render: () => <PageTasks {...props({ newHomeInGermany: { value: "no" } })} hrefOf={hrefOf} />,
  },
  {
    component: "PageTabs",
    state: "the clerk's side",
    render: () => <PageTabs {...props(wrong, "clerk")} hrefOf={hrefOf} pageId="move" />,
  },
  {
    component: "ReviewView",
    state: "to confirm",
    render: () => (
      <ReviewView
        {...props(ANSWERS, "citizen", "clerk")}
        hrefOf={hrefOf}
        action="#bestaetigen"
      />
    ),
  },
  {
    component: "ReviewView",
    state: "with a fault",
    render: () => <ReviewView {...props(wrong)} hrefOf={hrefOf} action="#bestaetigen" />,
  },
];

/** The form in every state worth seeing; each in a visit of its own, because all of them have the same fields. */
export const formExamples: readonly Example[] = states.map((state) => ({
  ...state,
  layout: "visit",
  render: (t) => (
    <VisitLayout
      stage={
        <Stage
          remote={<StagePlaceholder icon="person">Frau Yilmaz</StagePlaceholder>}
          name="Frau Yilmaz, Bürgerbüro"
        />
      }
      stageLabel="Video"
      stepLabel="Formular"
      actions={<ActionBar label="Gespräch">{null}</ActionBar>}
    >
      {state.render(t)}
    </VisitLayout>
  ),
}));
