import type { JSX } from "preact";
import type { CaseView } from "#lib/cases/mod.ts";
import { type FormView, type Journey, rowsOf } from "#lib/forms/mod.ts";
import { type FormViewProps, PageTabs, PageView, PlaceView, ReviewView } from "../form/mod.ts";
import { visitTexts } from "./visit_texts.ts";
import type { SessionWords } from "./words.ts";

/** The page of the form on which everything is checked before signing. */
export const REVIEW_PAGE = "review";

/** Which part of the shared form a viewer has before them, and where it is sent. */
export interface FormPlace {
  readonly view: CaseView;
  readonly words: SessionWords;
  /** where a page is posted to */
  readonly action: string;
  /** the address of the viewer's page; a page of the form is named by `?page=` */
  readonly here: string;
  readonly page: string | undefined;
  /** also say what is only missing: after the person asked to go on */
  readonly showMissing?: boolean;
}

/** The page to begin with: the first that is not complete, else the review. */
export function firstPage(journey: Journey | undefined): string | undefined {
  if (!journey) return undefined;
  return journey.steps.find(({ state }) => state !== "complete")?.page.id ?? REVIEW_PAGE;
}

/** The page after `page`: the next of the form, at last the review. */
export function nextPage(journey: Journey, page: string): string {
  const at = journey.steps.findIndex((step) => step.page.id === page);
  return journey.steps[at + 1]?.page.id ?? REVIEW_PAGE;
}

/**
 * The shared form with its tabs (element `form-area`), in parts of one question each; `undefined` where the service has no form. The whole is
 * only replaced when other questions are asked than before.
 */
export function formParts(
  place: FormPlace,
): { element: JSX.Element; parts: { shape: string; elements: Map<string, JSX.Element> } } | undefined {
  const { form, journey } = place.view;
  if (!form || !journey || form.phase === "closed") return undefined;
  const asked = place.page ?? firstPage(journey) ?? REVIEW_PAGE;
  const page = journey.steps.some((step) => step.page.id === asked) ? asked : REVIEW_PAGE;
  const tabs = (
    <div id="form-tabs">
      <FormTabs {...place} journey={journey} form={form} page={page} />
    </div>
  );
  const props: FormViewProps = {
    language: place.words.language,
    form,
    journey,
    showMissing: place.showMissing ?? false,
    writing: writingIn(place.view),
  };
  const hrefOf = (id: string) => `${place.here}?page=${id}`;
  const elements = new Map<string, JSX.Element>([["form-tabs", tabs]]);
  const step = journey.steps.find((one) => one.page.id === page);
  for (const one of step?.places ?? []) {
    elements.set(`field-${one.fieldId}`, <PlaceView {...props} place={one} />);
  }
  return {
    element: (
      <div id="form-area" data-form-page={page}>
        {tabs}
        {step
          ? <PageView {...props} pageId={page} action={place.action} />
          : <ReviewView {...props} hrefOf={hrefOf} action={place.action} />}
      </div>
    ),
    parts: { shape: shapeOf(form, journey, page), elements },
  };
}

/** What must stay as it is for questions to be replaced one by one. The review is one piece: it changes with every revision. */
function shapeOf(form: FormView, journey: Journey, page: string): string {
  const step = journey.steps.find((one) => one.page.id === page);
  if (!step) return JSON.stringify([page, form.phase, form.revision]);
  const groups = new Map(step.places.flatMap(({ group }) => group ? [[group.id, group]] : []));
  const rows = [...groups.values()].map((
    group,
  ) => [rowsOf(group, form.filled), form.filled.rows[group.id]?.version]);
  return JSON.stringify([page, form.phase, step.places.map(({ fieldId }) => fieldId), rows]);
}

function FormTabs(
  { words, here, form, journey, page }: FormPlace & {
    readonly form: FormView;
    readonly journey: Journey;
    readonly page: string;
  },
): JSX.Element {
  return (
    <PageTabs
      language={words.language}
      form={form}
      journey={journey}
      pageId={page}
      hrefOf={(id) => `${here}?page=${id}`}
      more={[{
        href: `${here}?page=${REVIEW_PAGE}`,
        label: words.t(visitTexts.review),
        current: page === REVIEW_PAGE,
      }]}
    />
  );
}

/** Who is in which question right now, besides the viewer. */
function writingIn({ present, viewer }: CaseView): Record<string, string> {
  const others = present.filter((person) => person.role !== viewer && person.field !== undefined);
  return Object.fromEntries(others.map((person) => [person.field!, person.name]));
}
