import type { JSX } from "preact";
import { EXAMPLES, Gallery, titleOf } from "#lib/ui/examples.ts";
import { PageHeading } from "#lib/ui/mod.ts";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

/** Demo towns only, and only from this machine. */
export const access: Access = "demo";

type Data = { readonly shown: string | undefined };

export const handler: Handlers<Data> = {
  GET(ctx) {
    const shown = ctx.url.searchParams.get("layout") ?? undefined;
    const example = EXAMPLES.find((each) => titleOf(each) === shown);
    if (shown !== undefined && !example) return ctx.notFound();
    return page({ shown }, {
      title: shown ?? "Komponenten",
      layout: example?.layout ?? "plain",
      styles: ["visit.css", "desk.css"],
    });
  },
};

/** The catalogue: every component in every state; what fills the window has a page of its own. */
export default function DevPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const example = EXAMPLES.find((each) => titleOf(each) === data.shown);
  if (example) return example.render(ctx.t);
  return (
    <>
      <PageHeading>Komponenten</PageHeading>
      <ul>
        {EXAMPLES.filter((each) => each.layout).map((each) => (
          <li key={titleOf(each)}>
            <a href={`/dev?layout=${encodeURIComponent(titleOf(each))}`}>{titleOf(each)}</a>
          </li>
        ))}
      </ul>
      <Gallery t={ctx.t} examples={EXAMPLES} />
    </>
  );
}
