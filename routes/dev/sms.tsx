import type { JSX } from "preact";
import type { SampleSms } from "#lib/notices/mod.ts";
import { devTexts as texts } from "#lib/operations/mod.ts";
import { PageHeading, Table } from "#lib/ui/mod.ts";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "demo";

type Data = readonly SampleSms[];

export const handler: Handlers<Data> = {
  GET: (ctx) => page(ctx.house.sms.samples?.all ?? [], { title: ctx.t(texts.smses) }),
};

/** What a demo would have sent as text messages since it started. */
export default function SmsPage({ data, ctx: { t, formats } }: PageProps<Data>): JSX.Element {
  return (
    <>
      <PageHeading lead={t(texts.smsesLead)} back={{ href: "/dev", label: t(texts.back) }}>
        {t(texts.smses)}
      </PageHeading>
      <Table
        caption={t(texts.smses)}
        hideCaption
        columns={[texts.to, texts.plain, texts.date].map((heading) => ({ heading: t(heading) }))}
        rows={data.map(({ to, text, at }) => [
          to,
          text.split("\n").map((line) => [line, <br key={line} />]),
          formats.dateAndTime(at),
        ])}
        empty={t(texts.noSmses)}
      />
    </>
  );
}
