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
        ]}
      />
      <Section heading={t(texts.links)}>
        <ul>
          {mail.links.map((link) => (
            <li key={link}>
              <a class="kern-link" href={link}>{link}</a>
            </li>
          ))}
        </ul>
      </Section>
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
      <Section heading={t(texts.plain)}>
        {mail.text.trim().split(/\n{2,}/).map((paragraph, index) => (
          <p class="kern-body" key={index}>
            {paragraph.split("\n").map((line) => [line, <br key={line} />])}
          </p>
        ))}
      </Section>
    </>
  );
}
