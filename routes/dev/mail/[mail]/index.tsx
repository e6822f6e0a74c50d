import type { JSX } from "preact";
import { devTexts as texts, type SampleMail, sampleMail } from "#lib/operations/mod.ts";
import { PageHeading, Section, SummaryList } from "#lib/ui/mod.ts";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "demo";

export const handler: Handlers<SampleMail> = {
  async GET(ctx) {
    const mail = await sampleMail(ctx.house.config.dataDir, ctx.param("mail")) ?? ctx.notFound();
    return page(mail, { title: mail.subject });
  },
};

/** A mail as its reader's program shows it: formatted in a frame that can run nothing, and as text. */
export default function MailPage({ data: mail, ctx }: PageProps<SampleMail>): JSX.Element {
  const { t, formats } = ctx;
  return (
    <>
      <PageHeading back={{ href: "/dev/mail", label: t(texts.allMails) }}>{mail.subject}</PageHeading>
      <SummaryList
        rows={[
          { key: t(texts.to), value: mail.to },
          { key: t(texts.date), value: formats.dateAndTime(mail.at) },
          ...(mail.attachments.length > 0
            ? [{ key: t(texts.attachments), value: mail.attachments.join(", ") }]
            : []),
          { key: t(texts.links), value: mail.links.map((link) => <Link key={link} href={link} />) },
          { key: t(texts.plain), value: <Words text={mail.text} /> },
        ]}
      />
      {mail.html && (
        <Section heading={t(texts.formatted)}>
          <iframe
            title={t(texts.formatted)}
            src={`/dev/mail/${mail.id}/html`}
            sandbox="allow-top-navigation-by-user-activation"
            width="100%"
            height="600"
          />
        </Section>
      )}
    </>
  );
}

function Link({ href }: { readonly href: string }): JSX.Element {
  return (
    <p class="kern-body">
      <a class="kern-link" href={href}>{href}</a>
    </p>
  );
}

function Words({ text }: { readonly text: string }): JSX.Element {
  const paragraphs = text.trim().split(/\n{2,}/).map((paragraph) => paragraph.split("\n"));
  return (
    <>
      {paragraphs.map((lines, index) => (
        <p class="kern-body" key={index}>
          {lines.map((line) => [line, <br key={line} />])}
        </p>
      ))}
    </>
  );
}
