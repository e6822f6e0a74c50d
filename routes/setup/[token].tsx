import {
  type AcceptResult,
  describeNewStaffFault,
  describeRole,
  landingPath,
  type LinkInfo,
  PASSWORD_CHARACTERS_MIN,
  SIGN_IN_NAME_CHARACTERS_MAX,
  SIGN_IN_NAME_CHARACTERS_MIN,
  signInTexts as texts,
} from "#lib/staff/mod.ts";
import { Alert, Button, ErrorSummary, PageHeading, TextField } from "#lib/ui/mod.ts";
import { type Access, type Context, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

type Typed = { readonly name: string; readonly signInName: string };
type Refused = Exclude<AcceptResult, { ok: true }>;
type Data = { readonly link: LinkInfo | undefined; readonly typed?: Typed; readonly refused?: Refused };

export const access: Access = "link";

const NO_STORE = { "cache-control": "no-store" };

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const link = await ctx.house.staff.lookAtLink(ctx.param("token"));
    return page({ link }, { title: titleOf(ctx, link), status: link ? 200 : 404, headers: NO_STORE });
  },

  async POST(ctx) {
    const typed = { name: ctx.form.text("name"), signInName: ctx.form.text("signInName") };
    const result = await ctx.house.staff.createByLink(ctx.param("token"), {
      ...typed,
      password: ctx.form.text("password"),
      passwordAgain: ctx.form.text("passwordAgain"),
    });
    if (result.ok) {
      ctx.setStaffToken(result.token);
      return ctx.seeOther(landingPath(result.staff.role));
    }
    const link = await ctx.house.staff.lookAtLink(ctx.param("token"));
    const status = { gone: 404, invalid: 422, busy: 503 }[result.reason];
    const retry: Record<string, string> = result.reason === "busy"
      ? { "retry-after": String(result.retryAfterSeconds) }
      : {};
    const title = titleOf(ctx, link);
    return page({ link, typed, refused: result }, { title, status, headers: { ...NO_STORE, ...retry } });
  },
};

function titleOf({ t }: Context, link: LinkInfo | undefined): string {
  if (!link) return t(texts.linkGoneTitle);
  return t(link.kind === "setup" ? texts.setupTitle : texts.invitedTitle);
}

export default function Setup({ data: { link, typed, refused }, ctx }: PageProps<Data>) {
  const { t } = ctx;
  if (!link || refused?.reason === "gone") {
    return <PageHeading lead={t(texts.setupGone)}>{t(texts.linkGoneTitle)}</PageHeading>;
  }
  const faults = refused?.reason === "invalid"
    ? refused.faults.map((found) => ({ fieldId: found.field, message: describeNewStaffFault(t, found) }))
    : [];
  const lead = link.kind === "setup"
    ? t(texts.setupLead)
    : t(texts.invitedLead, { role: describeRole(t, link.role) });
  return (
    <>
      <ErrorSummary t={t} errors={faults} />
      <PageHeading lead={lead}>{titleOf(ctx, link)}</PageHeading>
      {refused?.reason === "busy" && (
        <Alert tone="warning" title={t(texts.busyTitle)} live>{t(texts.busy)}</Alert>
      )}
      <NewStaffForm ctx={ctx} typed={typed ?? { name: link.name ?? "", signInName: "" }} faults={faults} />
      <p class="kern-body">{t(texts.linkUntil, { time: ctx.formats.dateAndTime(link.expiresAt) })}</p>
    </>
  );
}

function NewStaffForm(
  { ctx, typed, faults }: {
    ctx: Context;
    typed: Typed;
    faults: readonly { readonly fieldId: string; readonly message: string }[];
  },
) {
  const { t } = ctx;
  const errorOf = (field: string) => faults.find((fault) => fault.fieldId === field)?.message;
  const nameLimits = { min: SIGN_IN_NAME_CHARACTERS_MIN, max: SIGN_IN_NAME_CHARACTERS_MAX };
  return (
    <form method="post" action={ctx.url.pathname}>
      <TextField
        {...{ t, name: "name", label: t(texts.name), hint: t(texts.nameHint), required: true }}
        value={typed.name.slice(0, 400)}
        error={errorOf("name")}
        autocomplete="name"
      />
      <TextField
        {...{ t, name: "signInName", label: t(texts.signInName), required: true, spellcheck: false }}
        hint={t(texts.signInNameHint, nameLimits)}
        value={typed.signInName.slice(0, 400)}
        error={errorOf("signInName")}
        autocomplete="username"
        attributes={{ autocapitalize: "none" }}
      />
      <TextField
        {...{ t, name: "password", label: t(texts.password), type: "password", required: true }}
        hint={t(texts.passwordHint, { min: PASSWORD_CHARACTERS_MIN })}
        error={errorOf("password")}
        autocomplete="new-password"
      />
      <TextField
        {...{ t, name: "passwordAgain", label: t(texts.passwordAgain), type: "password", required: true }}
        error={errorOf("passwordAgain")}
        autocomplete="new-password"
      />
      <Button>{t(texts.create)}</Button>
    </form>
  );
}
