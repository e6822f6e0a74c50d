import type { JSX } from "preact";
import type { Appointment } from "#lib/booking/mod.ts";
import type { Translator } from "#lib/i18n/mod.ts";
import {
  isAtOffice,
  SECTION_CHARACTERS_MAX,
  type Service,
  type ServiceSetting,
  type ServiceWish,
  type SettingChange,
  settingOf,
  WRITTEN_FORM_SECTION,
} from "#lib/services/mod.ts";
import {
  Alert,
  Button,
  ButtonRow,
  ErrorSummary,
  PageHeading,
  Radios,
  Section,
  Table,
  TextField,
} from "#lib/ui/mod.ts";
import { servicesTexts as texts } from "#lib/ui/services_texts.ts";
import {
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
  staffWith,
} from "#lib/web/mod.ts";

import { LengthFields, minutesWrong, readLengths, ShorterBooked } from "./_lengths.tsx";
import { upcoming } from "./_planning.tsx";

export const access = staffWith("plan");

const HISTORY_SHOWN = 20;

/** What was typed for one service and could not be saved. */
type Refused = {
  readonly service: string;
  readonly setting: ServiceWish;
  readonly fault: "noSection" | "duration" | "buffer";
};
type Data = {
  readonly history: readonly SettingChange[];
  readonly names: ReadonlyMap<string, string>;
  /** what is booked and still to come */
  readonly booked: readonly Appointment[];
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
    const setting: ServiceWish = {
      signatureLevel: ctx.form.text("level") === "written" ? "written" : "simple",
      section: ctx.form.text("section").slice(0, SECTION_CHARACTERS_MAX),
      claims: ctx.form.text("claims") === "provisional" ? "provisional" : "complete",
      ...readLengths(ctx),
      ...(ctx.form.text("place") === "office" ? { listed: ctx.form.text("listed") === "yes" } : {}),
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
      case "duration":
      case "buffer":
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
  const booked = await upcoming(ctx);
  return page({ history, names, booked, ...outcome }, { title: ctx.t(texts.title), status });
}

/** What a town decides of each service, and who decided it. */
export default function ServicesPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <ErrorSummary t={t} errors={errorsOf(t, data)} />
      <PageHeading lead={t(texts.lead)}>{t(texts.title)}</PageHeading>
      {data.news && (
        <Alert tone={data.news === "saved" ? "success" : "warning"} title={t(texts[data.news])} live />
      )}
      <nav class="af-prose" aria-label={t(texts.onThisPage)}>
        <ul>
          {ctx.house.catalogue.all.map(({ id, name }) => (
            <li key={id}>
              <a class="kern-link" href={`#${id}`}>{t(name)}</a>
            </li>
          ))}
          <li>
            <a class="kern-link" href="#history">{t(texts.history)}</a>
          </li>
        </ul>
      </nav>
      {ctx.house.catalogue.all.map((service) => (
        isAtOffice(service)
          ? <OfficeForm key={service.id} ctx={ctx} service={service} data={data} />
          : <ServiceForm key={service.id} ctx={ctx} service={service} data={data} />
      ))}
      <Section heading={t(texts.history)} id="history">
        <Table
          caption={t(texts.history)}
          hideCaption
          stacked
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

/** What keeps a service from being saved, with the way to its field: the page is long. */
function errorsOf(t: Translator, { refused }: Data): { fieldId: string; message: string }[] {
  if (!refused) return [];
  const { service, fault } = refused;
  const message = fault === "noSection" ? t(texts.noSection) : minutesWrong(t, fault);
  return [{ fieldId: `${service}-${fault === "noSection" ? "section" : fault}`, message }];
}

function nameOf({ house, t }: Context, id: string): string {
  const service = house.catalogue.find(id);
  return service ? t(service.name) : id;
}

function inWords(t: Translator, setting: ServiceSetting): string {
  const { signatureLevel, section, claims, listed } = setting;
  const lasts = t(texts.lasts, { duration: setting.durationMinutes, buffer: setting.bufferMinutes });
  if (listed !== undefined) return [lasts, t(listed ? texts.listed : texts.notListed)].join("; ");
  return [lasts, t(texts[signatureLevel]), section, t(texts[claims])].filter(Boolean).join("; ");
}

type FormProps = { readonly ctx: Context; readonly service: Service; readonly data: Data };

function refusedOf({ refused }: Data, { id }: Service): Refused | undefined {
  return refused?.service === id ? refused : undefined;
}

/** What is served at the office needs no signature by video; whether the start page names it is the town's to say. */
function OfficeForm({ ctx, service, data }: FormProps): JSX.Element {
  const { t, house } = ctx;
  return (
    <Section heading={t(service.name)} id={service.id}>
      <div class="af-prose">
        <form method="post" action="/admin/services" noValidate>
          <input type="hidden" name="service" value={service.id} />
          <input type="hidden" name="version" value={house.catalogue.number} />
          <input type="hidden" name="place" value="office" />
          <LengthFields ctx={ctx} service={service} refused={refusedOf(data, service)} />
          <Radios
            {...{ t, name: "listed", id: `${service.id}-listed`, label: t(texts.onStartPage) }}
            value={service.listed === false ? "no" : "yes"}
            hint={t(texts.onStartPageHint)}
            required
            options={[
              { value: "no", label: t(texts.notListed) },
              { value: "yes", label: t(texts.listed) },
            ]}
          />
          <ButtonRow>
            <Button kind="secondary">{t(texts.save)}</Button>
          </ButtonRow>
        </form>
        <ShorterBooked ctx={ctx} service={service} booked={data.booked} />
      </div>
    </Section>
  );
}

function ServiceForm({ ctx, service, data }: FormProps): JSX.Element {
  const { t, house } = ctx;
  const mine = refusedOf(data, service);
  const { signatureLevel, section, claims } = mine?.setting ?? settingOf(service);
  return (
    <Section heading={t(service.name)} id={service.id}>
      <div class="af-prose">
        <form method="post" action="/admin/services" noValidate>
          <input type="hidden" name="service" value={service.id} />
          <input type="hidden" name="version" value={house.catalogue.number} />
          <LengthFields ctx={ctx} service={service} refused={refusedOf(data, service)} />
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
            hint={t(texts.sectionHint, { example: WRITTEN_FORM_SECTION.replaceAll("§ ", "§\u00a0") })}
            maxlength={SECTION_CHARACTERS_MAX}
            error={mine?.fault === "noSection" ? t(texts.noSection) : undefined}
          />
          <Radios
            {...{ t, name: "claims", id: `${service.id}-claims`, label: t(texts.claims), value: claims }}
            hint={t(texts.claimsHint, { section: service.completionByVideo.section })}
            required
            options={(["complete", "provisional"] as const).map((value) => ({
              value,
              label: t(texts[value]),
            }))}
          />
          <ButtonRow>
            <Button kind="secondary">{t(texts.save)}</Button>
          </ButtonRow>
        </form>
        <ShorterBooked ctx={ctx} service={service} booked={data.booked} />
      </div>
    </Section>
  );
}
