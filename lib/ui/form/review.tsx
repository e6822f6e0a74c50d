import type { ComponentChildren, JSX } from "preact";
import { ACTS, content, type ContentRow, isBlank, speechIn } from "#lib/forms/shared.ts";
import { Button } from "../buttons.tsx";
import { SummaryList } from "../lists.tsx";
import { Alert } from "../messages.tsx";
import { sayRaw } from "./provenance.tsx";
import { texts } from "./texts.ts";
import type { FormViewProps } from "./view.tsx";

export interface ReviewViewProps extends FormViewProps {
  /** the address of a page; a field's own place is added to it */
  readonly hrefOf: (pageId: string) => string;
  /** where confirming all is posted to */
  readonly action: string;
  /** a form token and the like */
  readonly children?: ComponentChildren;
}

/** Everything on one page before signing, each answer with whose it is and a way back to its question. */
export function ReviewView(props: ReviewViewProps): JSX.Element {
  const { language, form, hrefOf, journey: { ending } } = props;
  const { t } = speechIn(language);
  const { sections } = content(form.definition, form.filled, form.context, form.viewer, language);
  const open = form.phase === "visit" || form.phase === "prefill";
  return (
    <div class="af-review" id="review" data-revision={String(form.revision)}>
      {ending && <Alert tone="success" title={t(ending.text, ending.values)} />}
      {open && <ConfirmAll {...props} />}
      {sections.map(({ id, pageId, title, rows }) => (
        <section aria-labelledby={`review-${id}`} key={id}>
          <h3 class="kern-heading-small" id={`review-${id}`}>{title}</h3>
          <SummaryList
            rows={rows.map((row) => ({
              key: row.label,
              value: row.value ?? <em>{t(texts.unanswered)}</em>,
              ...noteOf(row, props),
              ...(open
                ? {
                  change: {
                    href: `${hrefOf(pageId)}#${row.fieldId}`,
                    label: t(texts.change),
                    about: row.label,
                  },
                }
                : {}),
            }))}
          />
        </section>
      ))}
    </div>
  );
}

/** One press for everything that another entered, shown to the citizen on the page that lists it (P27). */
function ConfirmAll({ journey, form, language, action, children }: ReviewViewProps): JSX.Element | null {
  if (form.viewer !== "citizen" || journey.unconfirmed.length === 0) return null;
  const { t } = speechIn(language);
  const seen = journey.unconfirmed.map((id) =>
    `${id}:${(form.filled.fields[id] ?? form.filled.rows[id])?.version ?? 0}`
  );
  return (
    <form method="post" action={action}>
      {children}
      <Alert tone="warning" title={t(texts.confirmAllIntro)}>
        <Button name={ACTS.confirm} value={seen.join(" ")} icon="check">
          {t(texts.confirmAll, { count: seen.length })}
        </Button>
      </Alert>
    </form>
  );
}

/** What is marked at an answer: that it is faulty, whose it is, and what stood there before another changed it. */
function noteOf(row: ContentRow, props: ReviewViewProps): { note?: string } {
  const said = [whoseOf(row, props), replacedOf(row, props)].filter((one) => one !== undefined);
  return said.length > 0 ? { note: said.join(" ") } : {};
}

function whoseOf(row: ContentRow, { language, form }: ReviewViewProps): string | undefined {
  const { t } = speechIn(language);
  if (row.faulty && row.value !== undefined) return t(texts.notUnderstood);
  if (!row.by || row.by === "citizen" || form.viewer === "guest") return undefined;
  if (form.viewer === "clerk") return t(row.confirmed ? texts.clerkConfirmed : texts.clerkUnconfirmed);
  if (row.confirmed) return t(texts.confirmedByYou);
  return t(row.by === "guest" ? texts.byGuest : texts.byClerk);
}

/** What the viewer had entered and another replaced. It is taken back at the question, where "change" leads. */
function replacedOf(
  { fieldId }: ContentRow,
  { form, journey, language }: ReviewViewProps,
): string | undefined {
  const previous = form.filled.fields[fieldId]?.previous;
  const place = journey.steps.flatMap(({ places }) => places).find((one) => one.fieldId === fieldId);
  if (!previous || !place || previous.by !== form.viewer || isBlank(previous.raw)) return undefined;
  const value = sayRaw({ place, language }, previous.raw, form.context);
  return speechIn(language).t(texts.before, { value });
}
