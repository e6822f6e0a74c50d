import type { JSX } from "preact";
import { slipTexts as texts } from "#lib/booking/mod.ts";
import { Button, ButtonRow, ErrorSummary, PageHeading, TextField } from "#lib/ui/mod.ts";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "anyone";

const CODE_CHARACTERS_MAX = 80;

type Data = { readonly typed: string; readonly wrong: boolean };

/** Opens an appointment by the code of a printed slip: the same secret as in the link. */
export const handler: Handlers<Data> = {
  GET: (ctx) => page({ typed: "", wrong: false }, { title: ctx.t(texts.codeTitle) }),

  async POST(ctx) {
    const typed = ctx.form.text("code").slice(0, CODE_CHARACTERS_MAX);
    // Crockford's base 32: O is read as 0, I and L as 1.
    const token = typed.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
    if (await ctx.house.booking.byToken(token)) return ctx.seeOther(`/appointments/${token}`);
    return page({ typed, wrong: true }, { title: ctx.t(texts.codeTitle), status: 422 });
  },
};

export default function CodePage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const error = data.wrong ? t(texts.codeWrong) : undefined;
  return (
    <>
      <ErrorSummary t={t} errors={error ? [{ fieldId: "code", message: error }] : []} />
      <PageHeading>{t(texts.codeTitle)}</PageHeading>
      <form method="post" action="/appointments" noValidate>
        <TextField
          {...{ t, name: "code", label: t(texts.code), hint: t(texts.codeHint), error, required: true }}
          value={data.typed}
          autocomplete="off"
          spellcheck={false}
        />
        <ButtonRow>
          <Button>{t(texts.open)}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
