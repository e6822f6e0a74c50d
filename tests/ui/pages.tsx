import type { JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import { type Language, translator } from "#lib/i18n/mod.ts";
import { type Example, EXAMPLES, Gallery, titleOf } from "#lib/ui/examples.ts";
import { Document, Shell } from "#lib/ui/mod.ts";
import { buildAssets } from "#lib/web/build/build.ts";
import { asset } from "#lib/ui/mod.ts";

/** Pages with the examples on them, by path; served with the built styles and the product's own content policy. */
export interface ExampleServer extends AsyncDisposable {
  readonly origin: string;
  readonly paths: readonly string[];
}

const GALLERY = "/gallery";

export async function serveExamples(language: Language = "de"): Promise<ExampleServer> {
  await buildAssets();
  const pages = new Map([[GALLERY, galleryPage(language)]]);
  for (const example of EXAMPLES.filter((each) => each.layout)) {
    pages.set(`/${encodeURIComponent(titleOf(example))}`, layoutPage(example, language));
  }
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    const { pathname } = new URL(request.url);
    const html = pages.get(pathname);
    if (html !== undefined) return new Response(html, { headers: HEADERS });
    if (!pathname.startsWith("/built/")) return new Response(null, { status: 404 });
    const file = await Deno.readFile(new URL(`../../static${pathname}`, import.meta.url));
    return new Response(file, { headers: { "content-type": typeOf(pathname) } });
  });
  return {
    origin: `http://127.0.0.1:${server.addr.port}`,
    paths: [...pages.keys()],
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'self'",
};

function typeOf(path: string): string {
  return path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
}

function galleryPage(language: Language): string {
  const t = translator(language);
  return wrap(language, "Komponenten", ["app.css", "visit.css", "desk.css"], {
    layout: "plain",
    children: <Gallery t={t} examples={EXAMPLES} />,
  });
}

function layoutPage(example: Example, language: Language): string {
  const layout = example.layout ?? "plain";
  const styles = layout === "desk" ? ["app.css", "visit.css", "desk.css"] : ["app.css", "visit.css"];
  return wrap(language, titleOf(example), styles, { layout, children: example.render(translator(language)) });
}

function wrap(
  language: Language,
  title: string,
  styles: readonly string[],
  page: { layout: "plain" | "visit" | "desk"; children: JSX.Element },
): string {
  const t = translator(language);
  return "<!DOCTYPE html>" + renderToString(
    <Document
      t={t}
      language={language}
      title={title}
      town="Musterstadt"
      styles={styles.map(asset)}
      icon={asset("icons/icon.svg")}
    >
      <Shell
        t={t}
        language={language}
        town="Musterstadt"
        layout={page.layout}
        languageLink={(each) => `?lang=${each}`}
      >
        {page.children}
      </Shell>
    </Document>,
  );
}
