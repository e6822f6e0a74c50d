import type { ComponentChildren, JSX } from "preact";
import { type Language, LANGUAGES, type Translator } from "#lib/i18n/mod.ts";
import { Icon, type IconName } from "./icons.tsx";
import { texts } from "./texts.ts";

/** Each language in its own words, as its readers look for it. */
const LANGUAGE_NAMES: Record<Language, string> = {
  de: "Deutsch",
  "de-x-leicht": "Leichte Sprache",
  en: "English",
};
const LANGUAGE_ORDER: readonly Language[] = ["de", "de-x-leicht", "en"] satisfies typeof LANGUAGES[number][];

export interface DocumentProps {
  readonly t: Translator;
  readonly language: Language;
  /** the page's own title; product and town are added */
  readonly title: string;
  readonly town: string;
  /** addresses of style sheets, in order */
  readonly styles: readonly string[];
  /** addresses of scripts; loaded as modules, or `classic` ones deferred */
  readonly modules?: readonly string[];
  readonly scripts?: readonly string[];
  readonly icon?: string;
  /** htmx's settings, if the page uses it */
  readonly htmxConfig?: string;
  readonly children: ComponentChildren;
}

/** What the browser's tab says: the page first, then whose it is. */
export function windowTitle(t: Translator, page: string, town: string): string {
  return `${page} – ${t(texts.product)} ${town}`;
}

/** `<html>` with its head. Every page is in exactly one of these. */
export function Document(props: DocumentProps): JSX.Element {
  const { t } = props;
  return (
    <html lang={props.language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <title>{windowTitle(t, props.title, props.town)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {props.htmxConfig && <meta name="htmx-config" content={props.htmxConfig} />}
        {props.icon && <link rel="icon" href={props.icon} type="image/svg+xml" />}
        {props.styles.map((href) => <link key={href} rel="stylesheet" href={href} />)}
        {props.scripts?.map((src) => <script key={src} src={src} defer />)}
        {props.modules?.map((src) => <script key={src} src={src} type="module" />)}
      </head>
      <body>{props.children}</body>
    </html>
  );
}

export interface ShellProps {
  readonly t: Translator;
  readonly language: Language;
  readonly town: string;
  /** the address of this page in another language */
  readonly languageLink?: (language: Language) => string;
  /** "plain" pages are one column that scrolls; "visit" and "desk" fill the window and keep header and footer small */
  readonly layout?: "plain" | "visit" | "desk";
  /** what stands at the header's end, such as the clerk's name and "sign out" */
  readonly aside?: ComponentChildren;
  /** where the town's name leads */
  readonly home?: string;
  readonly children: ComponentChildren;
}

const LAYOUT_CLASS = {
  plain: "af-page",
  visit: "af-page af-page--visit",
  desk: "af-page af-page--desk",
} as const;

/** Skip link, header, the page's content, footer. */
export function Shell(props: ShellProps): JSX.Element {
  const layout = props.layout ?? "plain";
  return (
    <div class={LAYOUT_CLASS[layout]}>
      <a class="af-skip" href="#inhalt">{props.t(texts.skipToContent)}</a>
      <Header {...props} />
      <main class={layout === "plain" ? "af-main af-wrap" : "af-main"} id="inhalt" tabIndex={-1}>
        {props.children}
      </main>
      {layout !== "desk" && <Footer {...props} />}
    </div>
  );
}

function Header(props: ShellProps): JSX.Element {
  return (
    <header class="af-header">
      <div class="af-wrap af-header__row">
        <a class="af-brand" href={props.home ?? "/"}>
          <Mark />
          <span class="af-brand__words">
            <span class="af-brand__town">{props.town}</span>
            <span class="af-brand__product">{props.t(texts.product)}</span>
          </span>
        </a>
        {props.aside}
        {props.layout !== "visit" && props.languageLink && (
          <LanguageMenu {...props} languageLink={props.languageLink} />
        )}
      </div>
    </header>
  );
}

/** Plain links, so that the choice works everywhere. */
function LanguageMenu(
  { t, language, languageLink }: ShellProps & { languageLink: (language: Language) => string },
): JSX.Element {
  return (
    <nav class="af-languages" aria-label={t(texts.languages)}>
      <ul>
        {LANGUAGE_ORDER.map((each) => (
          <li key={each}>
            <a
              href={languageLink(each)}
              lang={each}
              hreflang={each}
              aria-current={each === language ? "true" : undefined}
            >
              {LANGUAGE_NAMES[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const FOOTER_LINKS = [
  { href: "/imprint", text: texts.imprint },
  { href: "/privacy", text: texts.privacy },
  { href: "/accessibility", text: texts.accessibility },
  { href: "/documents/check", text: texts.checkDocument },
] as const;

/** In a visit the languages stand down here: changing them leaves the call for a moment, which nobody should do by mistake. */
function Footer({ t, ...props }: ShellProps): JSX.Element {
  return (
    <footer class="af-footer">
      {props.layout === "visit" && props.languageLink && (
        <div class="af-wrap">
          <LanguageMenu t={t} {...props} languageLink={props.languageLink} />
        </div>
      )}
      <nav class="af-wrap" aria-label={t(texts.legal)}>
        <ul>
          {FOOTER_LINKS.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{t(text)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}

/** The product's mark: an open window with someone in it. */
function Mark(): JSX.Element {
  return (
    <svg class="af-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path class="af-mark__pane" d="M0 8a8 8 0 0 1 8-8h24a8 8 0 0 1 8 8v24a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8z" />
      <path
        class="af-mark__line"
        d="M8 32V14a12 12 0 0 1 24 0v18zM5 32h30M20 12a4 4 0 1 0 .1 0zM12.5 32q0-9 7.5-9t7.5 9"
      />
    </svg>
  );
}

export interface PageHeadingProps {
  readonly children: ComponentChildren;
  /** a line above: where in the journey this is */
  readonly above?: ComponentChildren;
  /** a paragraph below in larger type */
  readonly lead?: ComponentChildren;
  /** a link back, above all */
  readonly back?: { readonly href: string; readonly label: string };
  /** the page came as a fragment into one that was open: its heading takes the focus, as the top of a new page would */
  readonly focused?: boolean;
}

/** The page's one `h1`. */
export function PageHeading(props: PageHeadingProps): JSX.Element {
  return (
    <div class="af-heading">
      {props.back && (
        <a class="af-back" href={props.back.href}>
          <Icon name="arrow-back" />
          {props.back.label}
        </a>
      )}
      {props.above && <p class="af-heading__above">{props.above}</p>}
      <h1 class="kern-heading-large" {...(props.focused ? { tabIndex: -1, autofocus: true } : {})}>
        {props.children}
      </h1>
      {props.lead && <p class="kern-body kern-body--large">{props.lead}</p>}
    </div>
  );
}

export interface SectionProps {
  readonly heading: ComponentChildren;
  readonly id?: string;
  /** a tinted plane across the window */
  readonly band?: boolean;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

/** A part of a page under its `h2`. */
export function Section(props: SectionProps): JSX.Element {
  return (
    <section class={props.band ? "af-section af-band" : "af-section"} id={props.id}>
      <h2 class="kern-heading-medium">
        {props.icon && <Icon name={props.icon} />}
        {props.heading}
      </h2>
      {props.children}
    </section>
  );
}
