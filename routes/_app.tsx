import { auditDayTexts } from "#lib/audit/mod.ts";
import { statisticsTexts } from "#lib/ui/statistics_texts.ts";
import type { JSX } from "preact";
import type { Language } from "#lib/i18n/mod.ts";
import { can, type Right, signInTexts } from "#lib/staff/mod.ts";
import { Button, Document, Shell } from "#lib/ui/mod.ts";
import { asset, HTMX_CONFIG } from "#lib/ui/mod.ts";
import { staffNavTexts } from "#lib/ui/planning_texts.ts";
import type { AppProps, Context, PageOptions } from "#lib/web/mod.ts";

/** The frame around every page. */
export default function App({ ctx, options, Page, data }: AppProps): JSX.Element {
  const { t, language } = ctx;
  const town = ctx.house.config.town.name;
  return (
    <Document
      t={t}
      language={language}
      title={options.title}
      town={town}
      styles={stylesOf(ctx, options).map(asset)}
      icon={asset("icons/icon.svg")}
      modules={[
        ...(hasIslands(options) ? [asset("islands/boot.js")] : []),
        // What htmx brings later may hold a list to be ticked or a time that runs out.
        ...(options.htmx ? [asset("islands/page.js")] : []),
      ]}
      {...(options.htmx ? { scripts: [asset("htmx.js")], htmxConfig: HTMX_CONFIG } : {})}
    >
      <Shell
        t={t}
        language={language}
        town={town}
        layout={options.layout ?? "plain"}
        home={ctx.staff ? "/desk" : "/"}
        languageLink={(wanted) => linkIn(ctx, wanted)}
        aside={ctx.staff && (
          <>
            {options.layout !== "visit" && <StaffNav ctx={ctx} />}
            <SignedIn ctx={ctx} name={ctx.staff.name} />
          </>
        )}
      >
        <Page data={data} ctx={ctx} />
      </Shell>
    </Document>
  );
}

/** Pages of a visit and of the desk are live; of the others only those that say so have islands. */
function hasIslands(options: PageOptions): boolean {
  return options.islands === true || options.layout === "visit" || options.layout === "desk";
}

/** Sheets in the order in which they build on each other. */
function stylesOf(ctx: Context, options: PageOptions): string[] {
  const byLayout = { plain: [], visit: ["visit.css"], desk: ["visit.css", "desk.css"] };
  const staff = ctx.staff ? ["staff.css"] : [];
  return [...new Set(["app.css", ...staff, ...byLayout[options.layout ?? "plain"], ...options.styles ?? []])];
}

/** This page in another language. */
function linkIn(ctx: Context, language: Language): string {
  const wanted = new URLSearchParams(ctx.url.searchParams);
  wanted.set("lang", language);
  return `?${wanted}`;
}

/** Where staff work, each seeing what they may. The longest address that fits is where they are. */
const AREAS: readonly { href: string; right: Right; text: typeof staffNavTexts.desk }[] = [
  { href: "/desk", right: "serve", text: staffNavTexts.desk },
  { href: "/desk/bookings", right: "serve", text: staffNavTexts.bookings },
  { href: "/desk/cases", right: "serve", text: staffNavTexts.cases },
  { href: "/admin/calendar", right: "plan", text: staffNavTexts.plan },
  { href: "/admin/services", right: "plan", text: staffNavTexts.services },
  { href: "/admin/notices", right: "plan", text: staffNavTexts.notices },
  { href: "/admin/statistics", right: "plan", text: statisticsTexts.nav },
  { href: "/admin/staff", right: "administer", text: staffNavTexts.staff },
  { href: "/admin/events", right: "audit", text: staffNavTexts.events },
  { href: "/admin/audit", right: "attest", text: auditDayTexts.nav },
];

function StaffNav({ ctx }: { readonly ctx: Context }): JSX.Element {
  const { t, staff, url } = ctx;
  const path = url.pathname === "/admin/desks" ? "/admin/calendar" : url.pathname;
  const areas = AREAS.filter(({ right }) => staff && can(staff, right));
  const here = areas.filter(({ href }) => path === href || path.startsWith(`${href}/`)).at(-1);
  return (
    <nav class="af-staff-nav" aria-label={t(staffNavTexts.label)}>
      <ul>
        {areas.map((area) => (
          <li key={area.href}>
            <a href={area.href} aria-current={area === here ? "page" : undefined}>{t(area.text)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SignedIn({ ctx, name }: { readonly ctx: Context; readonly name: string }): JSX.Element {
  return (
    <form class="af-staff" method="post" action="/sign-out">
      <span>{name}</span>
      <Button kind="tertiary">{ctx.t(signInTexts.signOut)}</Button>
    </form>
  );
}
