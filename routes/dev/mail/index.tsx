import type { JSX } from "preact";
import { devTexts as texts, type SampleMail, sampleMails } from "#lib/operations/mod.ts";
import { PageHeading, Table } from "#lib/ui/mod.ts";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "demo";

type Data = { readonly mails: readonly SampleMail[]; readonly all: number };

export const handler: Handlers<Data> = {
  async GET(ctx) {
    return page(await sampleMails(ctx.house.config.dataDir), { title: ctx.t(texts.mails) });
  },
};

/** What a demo would have sent. */
export default function MailsPage({ data: { mails, all }, ctx }: PageProps<Data>): JSX.Element {
  const { t, formats } = ctx;
  const heading = (text: typeof texts.subject) => ({ heading: t(text) });
  return (
    <>
      <PageHeading lead={t(texts.mailsLead)} back={{ href: "/dev", label: t(texts.back) }}>
        {t(texts.mails)}
      </PageHeading>
      {mails.length < all && <p class="kern-body">{t(texts.mailsNewest, { shown: mails.length, all })}</p>}
      <Table
        caption={t(texts.mails)}
        hideCaption
        columns={[heading(texts.subject), heading(texts.to), heading(texts.date)]}
        rows={mails.map(({ id, subject, to, at }) => [
          <a key={id} class="kern-link" href={`/dev/mail/${id}`}>{subject}</a>,
          to,
          formats.dateAndTime(at),
        ])}
        empty={t(texts.noMails)}
      />
    </>
  );
}
