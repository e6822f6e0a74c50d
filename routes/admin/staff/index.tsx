import {
  type ChangeResult,
  describeNameFault,
  describeRole,
  describeRoleMeaning,
  type Invitation,
  INVITATION_HOURS,
  isRole,
  ROLES,
  signInTexts as texts,
  type Staff,
} from "#lib/staff/mod.ts";
import { SealExpiry } from "../_seal.tsx";
import { Alert, Badge, Button, Card, ErrorSummary, PageHeading, Radios } from "#lib/ui/mod.ts";
import { Section, Table, TextField } from "#lib/ui/mod.ts";
import { type Context, type Handlers, page, type PageProps, staffWith } from "#lib/web/mod.ts";

type Faults = { readonly name?: string; readonly role?: string };
type Data = {
  readonly people: readonly Staff[];
  readonly invitations: readonly Invitation[];
  readonly typed?: { readonly name: string; readonly role: string };
  readonly faults?: Faults;
};

export const access = staffWith("administer");

export const handler: Handlers<Data> = {
  async GET(ctx) {
    return page(await gather(ctx), { title: ctx.t(texts.staffTitle) });
  },

  /** Makes an invitation. */
  async POST(ctx) {
    const typed = { name: ctx.form.text("name"), role: ctx.form.text("role") };
    const roleFault = isRole(typed.role) ? {} : { role: ctx.t(texts.roleMissing) };
    const invited = isRole(typed.role)
      ? await ctx.house.staff.invite(ctx.clerk, { name: typed.name, role: typed.role })
      : { ok: false as const, fault: undefined };
    if (invited.ok) return ctx.seeOther("/admin/staff#links");
    const nameFault = invited.fault ?? (typed.name.trim() === "" ? "missing" as const : undefined);
    const faults = { ...roleFault, ...(nameFault ? { name: describeNameFault(ctx.t, nameFault) } : {}) };
    return page({ ...await gather(ctx), typed, faults }, { title: ctx.t(texts.staffTitle), status: 422 });
  },
};

async function gather(ctx: Context): Promise<Data> {
  const { staff } = ctx.house;
  return { people: await staff.list(), invitations: await staff.invitations(ctx.clerk) };
}

export default function StaffPage({ data, ctx }: PageProps<Data>) {
  const { t } = ctx;
  const refused = ctx.url.searchParams.get("refused") as Exclude<ChangeResult, { ok: true }>["reason"] | null;
  const errors = Object.entries(data.faults ?? {}).map(([fieldId, message]) => ({ fieldId, message }));
  return (
    <>
      <ErrorSummary t={t} errors={errors} />
      <SealExpiry ctx={ctx} />
      <PageHeading>{t(texts.staffTitle)}</PageHeading>
      {refused && (
        <Alert
          tone="warning"
          title={t(refused === "lastAdministrator" ? texts.lastAdministrator : texts.tryAgain)}
          live
        />
      )}
      <People ctx={ctx} people={data.people} />
      {data.invitations.length > 0 && <Invitations ctx={ctx} invitations={data.invitations} />}
      <Invite ctx={ctx} data={data} />
    </>
  );
}

function People({ ctx, people }: { ctx: Context; people: readonly Staff[] }) {
  const { t } = ctx;
  const date = (at: Temporal.Instant) =>
    ctx.formats.shortDate(at.toZonedDateTimeISO(ctx.house.config.timeZone).toPlainDate());
  return (
    <Table
      caption={t(texts.staffTitle)}
      hideCaption
      columns={[texts.name, texts.signInName, texts.role, texts.state, texts.actions].map((heading) => ({
        heading: t(heading),
      }))}
      rows={people.map((person) => [
        person.name,
        person.signInName,
        describeRole(t, person.role),
        person.blockedAt
          ? (
            <Badge key="state" tone="warning">
              {t(texts.blockedSince, { date: date(person.blockedAt) })}
            </Badge>
          )
          : t(texts.since, { date: date(person.createdAt) }),
        <PersonActions key="actions" ctx={ctx} person={person} />,
      ])}
    />
  );
}

function PersonActions({ ctx: { t }, person }: { ctx: Context; person: Staff }) {
  const about = <span class="kern-sr-only">{t(texts.aboutPerson, { name: person.name })}</span>;
  return (
    <>
      <form method="post" action={`/admin/staff/${person.id}/block`}>
        {person.blockedAt && <input type="hidden" name="_method" value="DELETE" />}
        <Button kind="tertiary">{t(person.blockedAt ? texts.unblock : texts.block)}{about}</Button>
      </form>
      {!person.blockedAt && (
        <form method="post" action={`/admin/staff/${person.id}/password-link`}>
          <Button kind="tertiary">{t(texts.newPassword)}{about}</Button>
        </form>
      )}
    </>
  );
}

function Invitations({ ctx, invitations }: { ctx: Context; invitations: readonly Invitation[] }) {
  return (
    <Section heading={ctx.t(texts.openInvitations)} id="links">
      {invitations.map((invitation) => <OpenLink key={invitation.id} ctx={ctx} {...invitation} />)}
    </Section>
  );
}

function OpenLink({ ctx, ...invitation }: { ctx: Context } & Invitation) {
  const { t } = ctx;
  const { id, name, role, kind, token, expiresAt } = invitation;
  const what = kind === "invitation"
    ? t(texts.invitationAs, { role: describeRole(t, role) })
    : t(texts.newPassword);
  return (
    <Card title={name} level={3}>
      <p>{`${what}, ${t(texts.validUntil, { time: ctx.formats.dateAndTime(expiresAt) })}`}</p>
      {token
        ? (
          <TextField
            {...{ t, name: `link-${id}`, label: t(texts.linkFor, { name }), required: true }}
            value={new URL(`/setup/${token}`, ctx.house.config.publicUrl).href}
            readonly
          />
        )
        : <p>{t(texts.linkOfOther)}</p>}
      <form method="post" action={`/admin/staff/invitations/${id}`}>
        <input type="hidden" name="_method" value="DELETE" />
        <Button kind="tertiary">
          {t(texts.revoke)}
          <span class="kern-sr-only">{t(texts.aboutPerson, { name })}</span>
        </Button>
      </form>
    </Card>
  );
}

function Invite({ ctx, data: { typed, faults } }: { ctx: Context; data: Data }) {
  const { t } = ctx;
  return (
    <Section heading={t(texts.inviteTitle)} id="einladen">
      <p class="kern-body">{t(texts.inviteLead, { hours: INVITATION_HOURS })}</p>
      <form method="post" action="/admin/staff">
        <TextField
          {...{ t, name: "name", label: t(texts.name), hint: t(texts.nameHint), required: true }}
          value={typed?.name.slice(0, 400)}
          error={faults?.name}
          autocomplete="off"
        />
        <Radios
          {...{ t, name: "role", label: t(texts.role), required: true }}
          options={ROLES.map((role) => ({
            value: role,
            label: describeRole(t, role),
            hint: describeRoleMeaning(t, role),
          }))}
          value={typed?.role}
          error={faults?.role}
        />
        <Button>{t(texts.invite)}</Button>
      </form>
    </Section>
  );
}
