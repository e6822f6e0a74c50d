import type { JSX } from "preact";
import { devTexts as texts } from "#lib/operations/mod.ts";
import { type DemoSignIn, describeRole, landingPath } from "#lib/staff/mod.ts";
import { Button, PageHeading } from "#lib/ui/mod.ts";
import { type Access, type Handlers, HttpRefusal, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "demo";

export const handler: Handlers<readonly DemoSignIn[]> = {
  async GET(ctx) {
    return page(await ctx.house.staff.demoStaff(), { title: ctx.t(texts.signInAs) });
  },

  /** A real sign-in with the demo's own password: sessions, throttling and traces are those of every sign-in. */
  async POST(ctx) {
    const { staff } = ctx.house;
    const name = ctx.form.text("name");
    const person = (await staff.demoStaff()).find(({ signInName }) => signInName === name) ?? ctx.notFound();
    const result = await staff.signIn(name, person.password, ctx.address, ctx.staffToken);
    if (!result.ok) throw new HttpRefusal(429);
    ctx.setStaffToken(result.token);
    return ctx.seeOther(landingPath(result.staff.role));
  },
};

/** One button per person of the demo. */
export default function SignInAsPage({ data, ctx }: PageProps<readonly DemoSignIn[]>): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <PageHeading lead={t(texts.signInAsLead)} back={{ href: "/dev", label: t(texts.back) }}>
        {t(texts.signInAs)}
      </PageHeading>
      <ul class="af-services">
        {data.map(({ name, signInName, role }) => (
          <li key={signInName}>
            <form method="post" action="/dev/sign-in-as">
              <input type="hidden" name="name" value={signInName} />
              <p class="kern-body">{describeRole(t, role)}</p>
              <Button>{t(texts.signInAsPerson, { name })}</Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
