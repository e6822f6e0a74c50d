import { asset } from "#lib/web/assets.ts";
import type { AppProps } from "#lib/web/mod.ts";

export default function App({ ctx, options, Page, data }: AppProps) {
  return (
    <html lang={ctx.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${options.title} – ${ctx.house.config.town.name}`}</title>
        <link rel="stylesheet" href={asset("app.css")} />
      </head>
      <body>
        <main id="main">
          <Page data={data} ctx={ctx} />
        </main>
      </body>
    </html>
  );
}
