import { landingPath, sameSitePath, signInTexts as texts } from "#lib/staff/mod.ts";
import { Alert, Button, Card, PageHeading, TextField } from "#lib/ui/mod.ts";
import { type Access, type Context, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

type Data = {
  readonly next: string;
  readonly name?: string;
  readonly wrong?: boolean;
  readonly retryAfterSeconds?: number;
  readonly signedOut?: boolean;
};

export const access: Access = "anyone";

export const handler: Handlers<Data> = {
  GET(ctx) {
    const next = ctx.url.searchParams.get("next") ?? "";
    if (ctx.staff) return ctx.seeOther(sameSitePath(next) ?? landingPath(ctx.staff.role));
    const signedOut = ctx.url.searchParams.has("signed-out");
    return page({ next, signedOut }, {
      title: ctx.t(texts.signIn),
      headers: { "cache-control": "no-store" },
    });
  },

  async POST(ctx) {
    const [name, next] = [ctx.form.text("name"), ctx.form.text("next")];
    const { staff } = ctx.house;
    const result = await staff.signIn(name, ctx.form.text("password"), ctx.address, ctx.staffToken);
    if (result.ok) {
      ctx.setStaffToken(result.token);
      return ctx.seeOther(sameSitePath(next) ?? landingPath(result.staff.role));
    }
    const title = ctx.t(texts.signIn);
    if (result.reason === "wrong") return page({ next, name, wrong: true }, { title, status: 422 });
    const { retryAfterSeconds } = result;
    const headers = { "retry-after": String(retryAfterSeconds) };
    return page({ next, name, retryAfterSeconds }, { title, status: 429, headers });
  },
};

/** The password is never shown again; the name is. */
export default function SignIn({ data, ctx }: PageProps<Data>) {
  const { t } = ctx;
  return (
    <>
      <PageHeading lead={t(texts.signInLead)} back={{ href: "/", label: t(texts.toServices) }}>
        {t(texts.signIn)}
      </PageHeading>
      <Notice data={data} ctx={ctx} />
      <div class="af-prose">
        <Card>
          <form method="post" action="/sign-in">
            <input type="hidden" name="next" value={data.next} />
            <TextField
              t={t}
              name="name"
              label={t(texts.signInName)}
              value={data.name?.slice(0, 200)}
              error={data.wrong ? t(texts.wrong) : undefined}
              autocomplete="username"
              spellcheck={false}
              attributes={{ autocapitalize: "none" }}
              required
            />
            <TextField
              t={t}
              name="password"
              type="password"
              label={t(texts.password)}
              autocomplete="current-password"
              required
            />
            <Button>{t(texts.signIn)}</Button>
          </form>
        </Card>
        <p class="kern-body">{t(texts.forgotten)}</p>
      </div>
    </>
  );
}

function Notice({ data, ctx }: { data: Data; ctx: Context }) {
  const { t } = ctx;
  if (data.retryAfterSeconds !== undefined) {
    const minutes = Math.ceil(data.retryAfterSeconds / 60);
    return (
      <Alert tone="warning" title={t(texts.throttledTitle)} live>{t(texts.throttled, { minutes })}</Alert>
    );
  }
  if (data.signedOut) {
    return <Alert tone="success" title={t(texts.signedOutTitle)} live>{t(texts.signedOut)}</Alert>;
  }
  return null;
}
