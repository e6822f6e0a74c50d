import type { JSX } from "preact";
import type { Translator } from "#lib/i18n/mod.ts";
import {
  SECTION_CHARACTERS_MAX,
  type Service,
  type ServiceSetting,
  type SettingChange,
  settingOf,
  WRITTEN_FORM_SECTION,
} from "#lib/services/mod.ts";
import { Alert, Button, ButtonRow, PageHeading, Radios, Section, Table, TextField } from "#lib/ui/mod.ts";
import { servicesTexts as texts } from "#lib/ui/services_texts.ts";
import {
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
  staffWith,
} from "#lib/web/mod.ts";

export const access = staffWith("plan");

const HISTORY_SHOWN = 20;

/** What was typed for one service and could not be saved. */
type Refused = { readonly service: string; readonly setting: ServiceSetting; readonly fault: "noSection" };
type Data = {
  readonly history: readonly SettingChange[];
  readonly names: ReadonlyMap<string, string>;
  readonly refused?: Refused;
  readonly news?: "saved" | "changed";
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    await ctx.house.catalogue.load();
    return await show(ctx, 200, ctx.url.searchParams.has("saved") ? { news: "saved" } : {});
  },

  async POST(ctx) {
    const service = ctx.form.text("service");
    const setting: ServiceSetting = {
      signatureLevel: ctx.form.text("level") === "written" ? "written" : "simple",
      section: ctx.form.text("section").slice(0, SECTION_CHARACTERS_MAX),
      claims: ctx.form.text("claims") === "provisional" ? "provisional" : "complete",
    };
    const seen = Number(ctx.form.text("version"));
    const saved = await ctx.house.catalogue.save(service, setting, seen, ctx.clerk.id);
    if (saved.ok) return ctx.seeOther("/admin/services?saved");
    switch (saved.reason) {
      case "unknown":
        return ctx.notFound();
      case "changed":
        return await show(ctx, 409, { news: "changed" });
      case "noSection":
        return await show(ctx, 422, { refused: { service, setting, fault: saved.reason } });
    }
  },
};

async function show(
  ctx: Context,
  status: number,
  outcome: Pick<Data, "refused" | "news">,
): Promise<PageResult<Data>> {
  const history = await ctx.house.catalogue.history(HISTORY_SHOWN);
  const names = new Map((await ctx.house.staff.list()).map(({ id, name }) => [id, name]));
  return page({ history, names, ...outcome }, { title: ctx.t(texts.title), status });
}

/** What a town decides of each service, and who decided it. */
export default function ServicesPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <PageHeading lead={t(texts.lead)}>{t(texts.title)}</PageHeading>
      {data.news && (
        <Alert tone={data.news === "saved" ? "success" : "warning"} title={t(texts[data.news])} live />
      )}
      {ctx.house.catalogue.all.map((service) => (
        <ServiceForm key={service.id} ctx={ctx} service={service} refused={data.refused} />
      ))}
      <Section heading={t(texts.history)}>
        <Table
          caption={t(texts.history)}
          hideCaption
          columns={[texts.when, texts.who, texts.service, texts.what].map((heading) => ({
            heading: t(heading),
          }))}
          rows={data.history.map((change) => [
            ctx.formats.dateAndTime(change.savedAt),
            data.names.get(change.savedBy) ?? change.savedBy,
            nameOf(ctx, change.service),
            t(texts.fromTo, { before: inWords(t, change.before), now: inWords(t, change.now) }),
          ])}
          empty={t(texts.historyEmpty)}
        />
      </Section>
    </>
  );
}

function nameOf({ house, t }: Context, id: string): string {
  const service = house.catalogue.find(id);
  return service ? t(service.name) : id;
}

function inWords(t: Translator, { signatureLevel, section, claims }: ServiceSetting): string {
  return [t(texts[signatureLevel]), section, t(texts[claims])].filter(Boolean).join("; ");
}

function ServiceForm(
  { ctx, service, refused }: {
    readonly ctx: Context;
    readonly service: Service;
    readonly refused: Refused | undefined;
  },
): JSX.Element {
  const { t, house } = ctx;
  const mine = refused?.service === service.id ? refused : undefined;
  const { signatureLevel, section, claims } = mine?.setting ?? settingOf(service);
  return (
    <Section heading={t(service.name)} id={service.id}>
      <form method="post" action="/admin/services" noValidate>
        <input type="hidden" name="service" value={service.id} />
        <input type="hidden" name="version" value={house.catalogue.number} />
        <Radios
          {...{ t, name: "level", id: `${service.id}-level`, label: t(texts.level), value: signatureLevel }}
          required
          options={(["simple", "written"] as const).map((value) => ({
            value,
            label: t(texts[value]),
            hint: t(texts[`${value}Hint`]),
          }))}
        />
        <TextField
          {...{ t, name: "section", id: `${service.id}-section`, label: t(texts.section), value: section }}
          hint={t(texts.sectionHint, { example: WRITTEN_FORM_SECTION })}
          maxlength={SECTION_CHARACTERS_MAX}
          error={mine && t(texts.noSection)}
        />
        <Radios
          {...{ t, name: "claims", id: `${service.id}-claims`, label: t(texts.claims), value: claims }}
          hint={t(texts.claimsHint, { section: service.completionByVideo.section })}
          required
          options={(["complete", "provisional"] as const).map((value) => ({ value, label: t(texts[value]) }))}
        />
        <ButtonRow>
          <Button kind="secondary">{t(texts.save)}</Button>
        </ButtonRow>
      </form>
    </Section>
  );
}
