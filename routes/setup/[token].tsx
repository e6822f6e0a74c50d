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
  return t(TITLES[link.kind]);
}

const TITLES = {
  setup: texts.setupTitle,
  invitation: texts.invitedTitle,
  newPassword: texts.newPasswordTitle,
} as const;

function leadOf({ t }: Context, link: LinkInfo): string {
  if (link.kind === "setup") return t(texts.setupLead);
  if (link.kind === "newPassword") return t(texts.newPasswordLead);
  return t(texts.invitedLead, { role: describeRole(t, link.role) });
}

export default function Setup({ data: { link, typed, refused }, ctx }: PageProps<Data>) {
  const { t } = ctx;
  if (!link || refused?.reason === "gone") {
    return <PageHeading lead={t(texts.setupGone)}>{t(texts.linkGoneTitle)}</PageHeading>;
  }
  const faults = refused?.reason === "invalid"
    ? refused.faults.map((found) => ({ fieldId: found.field, message: describeNewStaffFault(t, found) }))
    : [];
  const known = { name: link.name ?? "", signInName: link.signInName ?? "" };
  return (
    <>
      <ErrorSummary t={t} errors={faults} />
      <PageHeading lead={leadOf(ctx, link)}>{titleOf(ctx, link)}</PageHeading>
      {refused?.reason === "busy" && (
        <Alert tone="warning" title={t(texts.busyTitle)} live>{t(texts.busy)}</Alert>
      )}
      <div class="af-prose">
        <form method="post" action={ctx.url.pathname}>
          {link.kind === "newPassword"
            ? <KnownName ctx={ctx} signInName={known.signInName} />
            : <NameFields ctx={ctx} typed={typed ?? known} faults={faults} />}
          <PasswordFields ctx={ctx} faults={faults} />
          <Button>{t(link.kind === "newPassword" ? texts.savePassword : texts.create)}</Button>
        </form>
        <p class="kern-body">{t(texts.linkUntil, { time: ctx.formats.dateAndTime(link.expiresAt) })}</p>
      </div>
    </>
  );
}

type Faults = readonly { readonly fieldId: string; readonly message: string }[];

function errorOf(faults: Faults, field: string): string | undefined {
  return faults.find((fault) => fault.fieldId === field)?.message;
}

/** Not to be changed here, but password managers want to know whose password it is. */
function KnownName({ ctx: { t }, signInName }: { ctx: Context; signInName: string }) {
  return (
    <TextField
      {...{ t, name: "signInName", label: t(texts.signInName), required: true, readonly: true }}
      value={signInName}
      autocomplete="username"
    />
  );
}

function NameFields({ ctx: { t }, typed, faults }: { ctx: Context; typed: Typed; faults: Faults }) {
  const nameLimits = { min: SIGN_IN_NAME_CHARACTERS_MIN, max: SIGN_IN_NAME_CHARACTERS_MAX };
  return (
    <>
      <TextField
        {...{ t, name: "name", label: t(texts.name), hint: t(texts.nameHint), required: true }}
        value={typed.name.slice(0, 400)}
        error={errorOf(faults, "name")}
        autocomplete="name"
      />
      <TextField
        {...{ t, name: "signInName", label: t(texts.signInName), required: true, spellcheck: false }}
        hint={t(texts.signInNameHint, nameLimits)}
        value={typed.signInName.slice(0, 400)}
        error={errorOf(faults, "signInName")}
        autocomplete="username"
        attributes={{ autocapitalize: "none" }}
      />
    </>
  );
}

function PasswordFields({ ctx: { t }, faults }: { ctx: Context; faults: Faults }) {
  return (
    <>
      <TextField
        {...{ t, name: "password", label: t(texts.password), type: "password", required: true }}
        hint={t(texts.passwordHint, { min: PASSWORD_CHARACTERS_MIN })}
        error={errorOf(faults, "password")}
        autocomplete="new-password"
      />
      <TextField
        {...{ t, name: "passwordAgain", label: t(texts.passwordAgain), type: "password", required: true }}
        error={errorOf(faults, "passwordAgain")}
        autocomplete="new-password"
      />
    </>
  );
}
