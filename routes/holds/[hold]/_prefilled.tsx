import type { JSX } from "preact";
import { detailsTexts as texts, type TypedDetails } from "#lib/booking/mod.ts";
import { Alert } from "#lib/ui/mod.ts";
import type { Context } from "#lib/web/mod.ts";

/** Whose visit goes on at the office need not type again what is known; they may change it. */
export async function knownOf(ctx: Context, hold: string): Promise<TypedDetails | undefined> {
  const acting = { role: "citizen", browser: ctx.browser } as const;
  const known = await ctx.house.booking.continuing.known(hold, acting);
  if (!known) return undefined;
  const { name, email, phone, language } = known;
  return { name, email, language, ...(phone ? { phone } : {}) };
}

export function Prefilled({ ctx }: { readonly ctx: Context }): JSX.Element {
  return (
    <Alert tone="info" title={ctx.t(texts.prefilled)} level={2}>
      <p>{ctx.t(texts.prefilledHelp)}</p>
    </Alert>
  );
}
