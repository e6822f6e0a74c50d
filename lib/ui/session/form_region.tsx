import type { JSX } from "preact";
import type { CaseView } from "#lib/cases/mod.ts";
import { type FormView, type Journey, rowsOf } from "#lib/forms/mod.ts";
import type { PageState } from "#lib/forms/shared.ts";
import { type FormViewProps, PageView, PlaceView, ReviewView } from "../form/mod.ts";
import { Icon, type Tab, Tabs } from "../mod.ts";
import { deskTexts } from "./desk_texts.ts";
import { visitTexts } from "./visit_texts.ts";
import type { SessionWords } from "./words.ts";

/** The page of the form on which everything is checked before signing. */
export const REVIEW_PAGE = "review";

/** The form that is shown, to whom, and who else is at it. */
export type FormAtHand = Pick<CaseView, "form" | "journey" | "viewer" | "present">;

/** Which part of the shared form a viewer has before them, and where it is sent. */
export interface FormPlace {
  readonly view: FormAtHand;
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

/** The page that is shown to whoever asks for `page`: one that is not there (any more) leads to the review. */
export function shownPage(journey: Journey, page: string | undefined): string {
  const asked = page ?? firstPage(journey);
  return journey.steps.find((step) => step.page.id === asked)?.page.id ?? REVIEW_PAGE;
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
  const page = shownPage(journey, place.page);
  const { t } = place.words;
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
      <div
        id="form-area"
        data-form-page={page}
        tabIndex={-1}
        role="group"
        aria-label={placeInForm({ ...place, form, journey, page })}
      >
        {tabs}
        {step ? <PageView {...props} pageId={page} action={place.action} /> : (
          <>
            <h2 class="kern-heading-medium">{t(visitTexts.review)}</h2>
            {form.viewer === "citizen" && form.phase === "visit" && (
              <p class="kern-body af-review__help">{t(visitTexts.reviewHelp)}</p>
            )}
            <ReviewView {...props} hrefOf={hrefOf} action={place.action} />
          </>
        )}
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

type TabsProps = FormPlace & { readonly form: FormView; readonly journey: Journey; readonly page: string };

/** The pages of the form. A citizen sees where they are and unfolds the rest; a clerk sees all of them with their states. */
function FormTabs(props: TabsProps): JSX.Element {
  const { words: { t }, journey, page } = props;
  if (props.form.viewer === "clerk") return <Tabs label={t(visitTexts.form)} tabs={tabsOf(props)} />;
  const at = journey.steps.findIndex((step) => step.page.id === page);
  return (
    <>
      <progress
        class="af-pages__bar"
        max={journey.steps.length}
        value={at < 0 ? journey.steps.length : at}
        aria-hidden="true"
      />
      <details class="af-pages" id="form-pages">
        <summary>
          <span class="af-pages__here">{placeInForm(props)}</span>
          <span class="af-pages__more">{t(visitTexts.formPages)}</span>
        </summary>
        <Tabs label={t(visitTexts.form)} tabs={tabsOf(props)} />
      </details>
    </>
  );
}

/** "Seite 1 von 6: Ihr Umzug" */
function placeInForm({ words: { t }, journey, page }: TabsProps): string {
  const at = journey.steps.findIndex((step) => step.page.id === page);
  const step = journey.steps[at];
  return step
    ? t(visitTexts.formPage, { at: at + 1, count: journey.steps.length, title: t(step.page.title) })
    : t(visitTexts.review);
}

function tabsOf({ words: { t }, form, here, journey, page }: TabsProps): Tab[] {
  const pages = journey.steps.map(({ page: { id, title, tab }, state }) => ({
    href: `${here}?page=${id}`,
    label: t(form.viewer === "clerk" ? tab ?? title : title),
    current: id === page,
    state: <PageMark state={state} label={t(PAGE_STATES[state])} />,
    attributes: { "data-page": id, "data-state": state, id: `tab-${id}` },
  }));
  const review = {
    href: `${here}?page=${REVIEW_PAGE}`,
    label: form.viewer === "clerk" ? t(deskTexts.reviewTab) : t(visitTexts.review),
    current: page === REVIEW_PAGE,
    attributes: { "data-page": REVIEW_PAGE, id: `tab-${REVIEW_PAGE}` },
  };
  return [...pages, review];
}

const PAGE_STATES: Record<PageState, typeof visitTexts.pageComplete> = {
  complete: visitTexts.pageComplete,
  begun: visitTexts.pageBegun,
  notStarted: visitTexts.pageNotStarted,
  faults: visitTexts.pageFaults,
};

const MARK_CLASS: Record<PageState, string> = {
  complete: "af-state af-state--complete",
  begun: "af-state af-state--begun",
  notStarted: "af-state af-state--open",
  faults: "af-state af-state--faults",
};

/** A page's state as a small mark: a tick, a warning, or a ring that is empty or half full. The word beside it shows where there is room. */
function PageMark({ state, label }: { readonly state: PageState; readonly label: string }): JSX.Element {
  return (
    <span class={MARK_CLASS[state]}>
      {state === "complete" && <Icon name="check" />}
      {state === "faults" && <Icon name="warning" />}
      {(state === "begun" || state === "notStarted") && <span class="af-state__ring" />}
      <span class="af-state__word">{label}</span>
    </span>
  );
}

/** Who is in which question right now, besides the viewer. */
function writingIn({ present, viewer }: FormAtHand): Record<string, string> {
  const others = present.filter((person) => person.role !== viewer && person.field !== undefined);
  return Object.fromEntries(others.map((person) => [person.field!, person.name]));
}
