import type { JSX } from "preact";
import type { Text } from "#lib/i18n/mod.ts";
import { FEEDBACK_CHARACTERS_MAX, type FeedbackFault, type FeedbackForm } from "#lib/notices/mod.ts";
import {
  Alert,
  Button,
  ErrorSummary,
  PageHeading,
  Section,
  TextArea,
  TextField,
  TickList,
} from "#lib/ui/mod.ts";
import { accessibilityTexts as texts } from "#lib/ui/legal_texts.ts";
import { type Access, type Context, type Handlers, HttpRefusal, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "anyone";

type Faults = Readonly<Partial<Record<keyof FeedbackForm, FeedbackFault>>>;
type Data = { readonly form: FeedbackForm; readonly faults: Faults; readonly sent: boolean };

const EMPTY: FeedbackForm = { message: "", answerTo: "" };
const RETRY_SECONDS = 3600;

export const handler: Handlers<Data> = {
  GET(ctx) {
    const sent = ctx.url.searchParams.has("sent");
    return page({ form: EMPTY, faults: {}, sent }, { title: ctx.t(texts.title) });
  },

  async POST(ctx) {
    const form = { message: ctx.form.text("message"), answerTo: ctx.form.text("answerTo").trim() };
    const result = await ctx.house.feedback.take(form);
    if (result.ok) return ctx.seeOther("/accessibility?sent#melden");
    if (result.reason === "tooMany") throw new HttpRefusal(429, { "retry-after": String(RETRY_SECONDS) });
    return page({ form, faults: result.faults, sent: false }, { title: ctx.t(texts.title), status: 422 });
  },
};

/** The accessibility statement (Directive (EU) 2016/2102, Art. 7): what works, what is missing, where to report barriers. */
export default function AccessibilityPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { office, street, postcodeAndPlace: place, phone } = ctx.house.config.town;
  const works = [texts.worksKeyboard, texts.worksSize, texts.worksReader, texts.worksSign];
  const missing = [texts.missingEasy, texts.missingSign, texts.missingAudit];
  return (
    <>
      <ErrorSummary
        t={t}
        errors={FIELDS.filter((field) => data.faults[field]).map((field) => ({
          fieldId: field,
          message: messageFor(ctx, data.faults[field]) ?? "",
        }))}
      />
      <PageHeading lead={t(texts.lead)}>{t(texts.title)}</PageHeading>
      <Section heading={t(texts.state)}>
        <p>{t(texts.stateText)}</p>
      </Section>
      <Section heading={t(texts.works)}>
        <TickList items={works.map((each) => t(each))} />
      </Section>
      <Section heading={t(texts.missing)}>
        <ul>{missing.map((each) => <li key={each.id}>{t(each)}</li>)}</ul>
        <p>{t(texts.otherWay, { phone, office, street, place })}</p>
      </Section>
      <Report data={data} ctx={ctx} />
      <Section heading={t(texts.enforcement)}>
        <p>{t(texts.enforcementText)}</p>
      </Section>
    </>
  );
}

const FIELDS = ["message", "answerTo"] as const;

const FAULT_TEXTS: Record<FeedbackFault, Text> = {
  empty: texts.messageMissing,
  tooLong: texts.messageLong,
  notAnEmail: texts.answerToWrong,
};

function messageFor({ t }: Context, fault: FeedbackFault | undefined): string | undefined {
  return fault && t(FAULT_TEXTS[fault], { max: FEEDBACK_CHARACTERS_MAX });
}

function Report(
  { data: { form, faults, sent }, ctx }: { readonly data: Data; readonly ctx: Context },
): JSX.Element {
  const { t } = ctx;
  const { phone, email } = ctx.house.config.town;
  return (
    <Section heading={t(texts.report)} id="melden">
      {sent && <Alert tone="success" title={t(texts.sent)} level={3} live>{t(texts.sentText)}</Alert>}
      <p>{t(texts.reportText)}</p>
      <form method="post" action="/accessibility" noValidate>
        <TextArea
          t={t}
          name="message"
          label={t(texts.message)}
          hint={t(texts.messageHint)}
          value={form.message}
          error={messageFor(ctx, faults.message)}
          required
        />
        <TextField
          t={t}
          name="answerTo"
          type="email"
          label={t(texts.answerTo)}
          value={form.answerTo}
          error={messageFor(ctx, faults.answerTo)}
          autocomplete="email"
        />
        <Button icon="mail">{t(texts.send)}</Button>
      </form>
      <p>{t(texts.contact, { email, phone })}</p>
    </Section>
  );
}
