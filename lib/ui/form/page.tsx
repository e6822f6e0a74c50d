import type { ComponentChildren, JSX } from "preact";
import { type PageState, type PageStep, type Place, speechIn } from "#lib/forms/shared.ts";
import type { Group } from "#lib/services/shared.ts";
import { Button } from "../buttons.tsx";
import { KEYS } from "../session/keys.ts";
import { ErrorSummary } from "../field_frame.tsx";
import { TaskList } from "../lists.tsx";
import { Alert, type Tone } from "../messages.tsx";
import { type Tab, Tabs } from "../tables.tsx";
import { GroupView } from "./group.tsx";
import { texts } from "./texts.ts";
import { type FormViewProps, mayEnterHere, PlaceView } from "./view.tsx";

export interface PageViewProps extends FormViewProps {
  readonly pageId: string;
  /** where the page is posted to */
  readonly action: string;
  /** a form token and the like */
  readonly children?: ComponentChildren;
}

/** One page of the form. A plain POST of it saves everything; a script may send field by field instead. */
export function PageView(props: PageViewProps): JSX.Element | null {
  const { language, journey, pageId, form } = props;
  const step = journey.steps.find(({ page }) => page.id === pageId);
  if (!step) return null;
  const { t } = speechIn(language);
  const { page, places } = step;
  const editable = places.some((place) => mayEnterHere(props, place));
  return (
    <form
      class="af-form"
      id={`page-${page.id}`}
      data-revision={String(form.revision)}
      method="post"
      action={props.action}
      // Faults are said beside the fields, in the law's words; what is half filled is saved as well.
      noValidate
      autocomplete="on"
    >
      {props.children}
      <input type="hidden" name="_page" value={page.id} />
      {editable && <SaveOnEnter />}
      <h2 class="kern-heading-medium">{t(page.title)}</h2>
      {page.intro && <p class="kern-body">{t(page.intro)}</p>}
      {form.phase === "frozen" && <Alert tone="info" title={t(texts.frozen)} />}
      {props.showMissing && <PageFaults {...props} step={step} />}
      {itemsOf(step).map((item) =>
        "places" in item
          ? <GroupView {...props} group={item.group} places={item.places} key={item.group.id} />
          : <PlaceView {...props} place={item} key={item.fieldId} />
      )}
      {editable && (
        <div class="af-buttons">
          <Button name="_go" value="next" {...(form.viewer === "clerk" ? { shortcut: KEYS.formPage } : {})}>
            {t(texts.saveAndGoOn)}
          </Button>
          <Button kind="secondary" name="_go" value="stay">{t(texts.save)}</Button>
        </div>
      )}
    </form>
  );
}

/** The button that Enter presses: saving, not the first "confirm" or "remove" of the page. */
function SaveOnEnter(): JSX.Element {
  return <button type="submit" name="_go" value="stay" hidden tabIndex={-1} aria-hidden="true"></button>;
}

function PageFaults({ step, journey, language }: PageViewProps & { readonly step: PageStep }): JSX.Element {
  const { t } = speechIn(language);
  const here = new Set(step.places.map(({ fieldId }) => fieldId));
  const errors = journey.findings
    .filter(({ kind, fieldId }) => kind === "fault" && here.has(fieldId))
    .map(({ fieldId, text, values }) => ({ fieldId, message: t(text, values) }));
  return <ErrorSummary t={t} errors={errors} />;
}

type Item = Place | { readonly group: Group; readonly places: readonly Place[] };

/** A page's places with the rows of each group put together. */
function itemsOf({ page, places }: PageStep): Item[] {
  return page.items.flatMap((item): Item[] => {
    if (item.type !== "group") return places.filter(({ question }) => question === item);
    const own = places.filter(({ group }) => group === item);
    return own.length > 0 ? [{ group: item, places: own }] : [];
  });
}

const STATE: Record<PageState, { label: typeof texts.complete; tone: Tone | "plain" }> = {
  complete: { label: texts.complete, tone: "success" },
  begun: { label: texts.begun, tone: "info" },
  notStarted: { label: texts.notStarted, tone: "plain" },
  faults: { label: texts.faults, tone: "warning" },
};

export interface PagesProps extends FormViewProps {
  /** the address of a page */
  readonly hrefOf: (pageId: string) => string;
  readonly pageId?: string;
  /** further tabs behind the pages, such as the review */
  readonly more?: readonly Tab[];
}

/** The pages with their states, as a list to work through. */
export function PageTasks({ language, journey, hrefOf }: PagesProps): JSX.Element {
  const { t } = speechIn(language);
  const tasks = journey.steps.map(({ page, state }) => ({
    title: t(page.title),
    href: hrefOf(page.id),
    status: { label: t(STATE[state].label), tone: STATE[state].tone },
  }));
  return <TaskList tasks={tasks} />;
}

/** The same as tabs, for the clerk's wide window. */
export function PageTabs({ language, journey, hrefOf, pageId, more = [] }: PagesProps): JSX.Element {
  const { t } = speechIn(language);
  const tabs = journey.steps.map(({ page, state }) => ({
    href: hrefOf(page.id),
    label: t(page.title),
    current: page.id === pageId,
    state: t(STATE[state].label),
    attributes: { "data-page": page.id, "data-state": state, id: `tab-${page.id}` },
  }));
  return <Tabs label={t(texts.pages)} tabs={[...tabs, ...more]} />;
}
