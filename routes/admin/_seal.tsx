import type { JSX } from "preact";
import { sealTexts as texts } from "#lib/documents/mod.ts";
import { Alert } from "#lib/ui/mod.ts";
import type { Context } from "#lib/web/mod.ts";

/** Says on pages of those who run the office that the seal's certificate ends soon, or has ended. */
export function SealExpiry({ ctx }: { ctx: Context }): JSX.Element | null {
  const { t, formats, house, now } = ctx;
  const ends = house.seal.endsSoon(now);
  if (!ends) return null;
  const day = formats.longDate(ends.toZonedDateTimeISO(house.config.timeZone).toPlainDate());
  const over = Temporal.Instant.compare(ends, now) < 0;
  return (
    <Alert tone={over ? "danger" : "warning"} title={t(over ? texts.ended : texts.endsSoon, { day })}>
      <p>{t(texts.endsHelp)}</p>
    </Alert>
  );
}
