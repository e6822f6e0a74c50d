import type { JSX } from "preact";
import { deadlineTexts as texts, type Guard, type ProofResult } from "#lib/booking/mod.ts";
import { deadlineProof } from "#lib/documents/mod.ts";
import { translator } from "#lib/i18n/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { ButtonLink, ButtonRow, PageHeading } from "#lib/ui/mod.ts";
import { type Access, type Context, type Handlers, page, type PageProps, pdfResponse } from "#lib/web/mod.ts";
import { type Asked, guardOf, hrefWith, readAsked } from "../../_asked.ts";
import { EVENT_NAMES, needNames } from "../../_question.tsx";

export const access: Access = "anyone";

type Refused = "free" | "notReleased" | "over" | "unknownService" | "noDate";
type Data = { readonly service: Service; readonly asked: Asked; readonly reason: Refused };

export const handler: Handlers<Data> = {
  /** The proof as PDF. It looks again itself and stores nothing, so GET is right (RFC 9110 § 9.2.1). */
  async GET(ctx) {
    const service = ctx.house.catalogue.find(ctx.param("service")) ?? ctx.notFound();
    const asked = readAsked(ctx, service);
    const guard = guardOf(asked);
    const proof = guard &&
      await ctx.house.booking.deadlines.prove({ service: service.id, needs: asked.needs }, guard);
    if (!guard || !proof?.ok) {
      const reason: Refused = proof && !proof.ok ? proof.reason : "noDate";
      return page({ service, asked, reason }, { title: ctx.t(texts.noProof), status: 409 });
    }
    const bytes = await render(ctx, service, guard, proof);
    return pdfResponse(ctx, { title: translator("de")(texts.proofFile), bytes });
  },
};

type Proved = Extract<ProofResult, { ok: true }>;

async function render(ctx: Context, service: Service, guard: Guard, proved: Proved): Promise<Uint8Array> {
  const { config } = ctx.house;
  const { facts, code } = proved;
  // What is printed is German (§ 23(1) VwVfG), whoever reads the page.
  const de = translator("de");
  const checkAt = new URL("/documents/check", config.publicUrl).href;
  const content = deadlineProof({
    service: de(service.name),
    event: EVENT_NAMES[service.window!.rule.kind],
    eventDate: facts.event,
    ...(guard.eventCase ? { eventCase: de(texts[guard.eventCase]) } : {}),
    ...facts.window,
    section: guard.section,
    searchedAt: facts.searchedAt,
    needs: needNames(de, facts.needs),
    ...{ code, checkAt },
  }, config.timeZone);
  const frozen = await ctx.house.printer.print(content, {
    town: config.town,
    timeZone: config.timeZone,
    madeAt: facts.searchedAt,
    documentId: code.slice(-11),
    language: ctx.language,
    check: {
      address: checkAt.replace(/^https?:\/\//, ""),
      code,
      link: `${checkAt}?code=${encodeURIComponent(code)}`,
    },
    demo: config.demo,
  });
  // Anybody may ask for as many as they like: no time-stamping authority is asked for each; the code attests the time.
  return (await ctx.house.seal.seal(frozen, { stamped: false })).bytes;
}

/** Only shown when there is nothing to attest. */
export default function NoProof({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { service, asked, reason } = data;
  return (
    <>
      <PageHeading
        above={t(service.name)}
        lead={t(reason === "free" ? texts.noProofFree : texts.noProofOther)}
      >
        {t(texts.noProof)}
      </PageHeading>
      <ButtonRow>
        <ButtonLink href={hrefWith(`/services/${service.id}/slots`, asked)}>{t(texts.toTimes)}</ButtonLink>
      </ButtonRow>
    </>
  );
}
