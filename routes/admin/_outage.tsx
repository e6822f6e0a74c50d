import type { JSX } from "preact";
import { Alert } from "#lib/ui/mod.ts";
import { troubleTexts as texts } from "#lib/ui/planning_texts.ts";
import { can } from "#lib/staff/mod.ts";
import type { Context } from "#lib/web/mod.ts";

/** Says on staff pages that mail has been down for long, and to those who plan where to look. */
export function MailOutage({ ctx }: { ctx: Context }): JSX.Element | null {
  const { t } = ctx;
  const since = ctx.house.notices.outage();
  if (!since) return null;
  return (
    <Alert tone="warning" title={t(texts.outageTitle, { moment: ctx.formats.dateAndTime(since) })}>
      <p>{t(texts.outageHelp)}</p>
      {ctx.staff && can(ctx.staff, "plan") && ctx.url.pathname !== "/admin/notices" && (
        <p>
          <a class="kern-link" href="/admin/notices">{t(texts.outageLink)}</a>
        </p>
      )}
    </Alert>
  );
}
