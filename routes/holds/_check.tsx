import type { JSX } from "preact";
import { type Check, CHECK_FIELDS, CHECK_MINUTES, checkTexts as texts } from "#lib/booking/mod.ts";
import { Button, ButtonRow, Island, PageHeading } from "#lib/ui/mod.ts";
import { type Context, page, type PageResult } from "#lib/web/mod.ts";

const FORM = "weiter";

export type CheckData = { readonly check: Check };

/** The check that must be passed before a slot is held, if any. */
export async function checkFirst(ctx: Context): Promise<PageResult<CheckData> | undefined> {
  const answer = {
    ticket: ctx.form.text(CHECK_FIELDS.ticket),
    solution: ctx.form.text(CHECK_FIELDS.solution),
  };
  const check = await ctx.house.booking.checkFirst({ role: "citizen", address: ctx.address }, answer);
  return check && page({ check }, {
    title: ctx.t(texts.title),
    status: 429,
    headers: { "retry-after": String(Math.max(1, secondsUntil(ctx, check))) },
    islands: true,
  });
}

/** All that the form had stays in it; a browser with scripts sends it on by itself, everybody else waits and presses once more. */
export function CheckPage({ check, ctx }: CheckData & { ctx: Context }): JSX.Element {
  const { t } = ctx;
  const seconds = secondsUntil(ctx, check);
  const own: readonly string[] = Object.values(CHECK_FIELDS);
  return (
    <>
      <PageHeading lead={t(texts.why)} focused={ctx.isFragment}>{t(texts.title)}</PageHeading>
      <div class="af-prose">
        <Island
          name="HoldCheck"
          props={{
            id: check.id,
            bits: check.bits,
            form: FORM,
            field: CHECK_FIELDS.solution,
            words: t(texts.working),
          }}
        >
          <p>{seconds > 0 ? t(texts.wait, { seconds, minutes: CHECK_MINUTES }) : t(texts.ready)}</p>
        </Island>
        <form id={FORM} method="post" action="/holds">
          {ctx.form.list().filter(([name]) => !own.includes(name)).map(([name, value], at) => (
            <input key={at} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name={CHECK_FIELDS.ticket} value={check.ticket} />
          <input type="hidden" name={CHECK_FIELDS.solution} value="" />
          <ButtonRow>
            <Button>{t(texts.next)}</Button>
          </ButtonRow>
        </form>
        <p>{t(texts.byPhone, { phone: ctx.house.config.town.phone })}</p>
      </div>
    </>
  );
}

function secondsUntil(ctx: Context, { readyAt }: Check): number {
  return Math.max(0, Math.ceil((readyAt.epochMilliseconds - ctx.now.epochMilliseconds) / 1000));
}
