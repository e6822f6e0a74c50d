/** Delivery status notifications (RFC 3464), in the shapes that servers give them. */
export interface ReportAbout {
  /** without brackets; "" for a server that does not return it */
  readonly messageId: string;
  readonly to: string;
  readonly action?: "failed" | "delayed" | "delivered";
  readonly status?: string;
  /** where the mail went in the end, if it was forwarded */
  readonly finalTo?: string;
  /** names this report */
  readonly number?: number;
}

export type Shape = (about: ReportAbout) => Uint8Array;

const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join("\r\n"));

/** The returned mail's headers, folded as servers do. */
function returned({ messageId, to }: ReportAbout): string[] {
  return [
    "Received: from termin.musterstadt.example (termin.musterstadt.example [203.0.113.7])",
    "\tby mail.musterstadt.example with ESMTPS id 4Zk3; Tue, 03 Mar 2026 10:00:01 +0100 (CET)",
    "From: =?UTF-8?Q?B=C3=BCrgerb=C3=BCro?= <buergerbuero@musterstadt.example>",
    `To: Erika Mustermann <${to}>`,
    "Subject: Ihr Termin am Dienstag",
    ...(messageId ? ["Message-ID:", ` <${messageId}>`] : []),
    "Date: Tue, 03 Mar 2026 09:00:00 +0000",
    "MIME-Version: 1.0",
  ];
}

/** Postfix: envelope id and original recipient, headers alone. */
export const postfix: Shape = (about) => {
  const { to, finalTo = to, action = "failed", status = "5.1.1", number = 1 } = about;
  const mark = "4Zk3Q82Vn1z9t.1772532001/mail.musterstadt.example";
  return bytes([
    "Return-Path: <>",
    "Received: by mail.musterstadt.example (Postfix)",
    `\tid 4Zk3QF${number}; Tue,  3 Mar 2026 10:00:05 +0100 (CET)`,
    "From: MAILER-DAEMON@mail.musterstadt.example (Mail Delivery System)",
    "Subject: Undelivered Mail Returned to Sender",
    "To: buergerbuero@musterstadt.example",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    `Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary="${mark}"`,
    `Message-Id: <4Zk3QF${number}@mail.musterstadt.example>`,
    "",
    "This is a MIME-encapsulated message.",
    "",
    `--${mark}`,
    "Content-Description: Notification",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    `<${finalTo}>: host mx.example.org said: 550 5.1.1 User unknown`,
    "",
    `--${mark}`,
    "Content-Description: Delivery report",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mail.musterstadt.example",
    `X-Postfix-Queue-ID: 4Zk3Q82Vn1z9t`,
    "Arrival-Date: Tue,  3 Mar 2026 10:00:01 +0100 (CET)",
    "",
    `Final-Recipient: rfc822; ${finalTo}`,
    `Original-Recipient: rfc822;${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    "Remote-MTA: dns; mx.example.org",
    "Diagnostic-Code: smtp; 550 5.1.1 User",
    "    unknown",
    "",
    `--${mark}`,
    "Content-Description: Undelivered Message Headers",
    "Content-Type: text/rfc822-headers",
    "",
    ...returned(about),
    "",
    `--${mark}--`,
    "",
  ]);
};

/** Exim: the whole mail comes back, and no original recipient. */
export const exim: Shape = (about) => {
  const { to, action = "failed", status = "5.0.0", number = 1 } = about;
  const mark = `1772532001-eximdsn-${number}`;
  return bytes([
    `X-Failed-Recipients: ${to}`,
    "Auto-Submitted: auto-replied",
    "From: Mail Delivery System <Mailer-Daemon@relay.example.org>",
    "To: buergerbuero@musterstadt.example",
    `Content-Type: multipart/report; report-type=delivery-status; boundary=${mark}`,
    "MIME-Version: 1.0",
    "Subject: Mail delivery failed: returning message to sender",
    `Message-Id: <E1vxyz-${number}@relay.example.org>`,
    "",
    `--${mark}`,
    "Content-type: text/plain; charset=us-ascii",
    "",
    "A message that you sent could not be delivered.",
    "",
    `--${mark}`,
    "Content-type: message/delivery-status",
    "",
    "Reporting-MTA: dns; relay.example.org",
    "",
    `Action: ${action}`,
    `Final-Recipient: rfc822;${to}`,
    `Status: ${status}`,
    "Remote-MTA: dns; mx.example.org",
    "",
    `--${mark}`,
    "Content-type: message/rfc822",
    "",
    ...returned(about),
    "Content-Type: multipart/mixed; boundary=inner",
    "",
    "--inner",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Guten Tag Erika Mustermann",
    "--inner--",
    "",
    `--${mark}--`,
    "",
  ]);
};

/** Exchange: HTML within alternatives, names in other cases, the returned headers as a mail, and a thread to answer to. */
export const exchange: Shape = (about) => {
  const { messageId, to, action = "failed", status = "5.1.10", number = 1 } = about;
  return bytes([
    "From: <postmaster@example.org>",
    "To: <buergerbuero@musterstadt.example>",
    "Date: Tue, 3 Mar 2026 09:00:09 +0000",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="outer"',
    `Message-ID: <${number}-0f3c@EX01.example.org>`,
    ...(messageId ? [`In-Reply-To: <${messageId}>`, `References: <${messageId}>`] : []),
    "Subject: Unzustellbar: Ihr Termin am Dienstag",
    "MIME-Version: 1.0",
    "",
    "--outer",
    'Content-Type: multipart/alternative; differences=Content-Type; boundary="texts"',
    "",
    "--texts",
    'Content-Type: text/plain; charset="utf-8"',
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "Ihre Nachricht konnte nicht zugestellt werden. =E2=80=93",
    "--texts",
    'Content-Type: text/html; charset="utf-8"',
    "",
    "<html><body><b>Ihre Nachricht konnte nicht zugestellt werden.</b></body></html>",
    "--texts--",
    "",
    "--outer",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns;EX01.example.org",
    "Received-From-MTA: dns;mail.musterstadt.example",
    "Arrival-Date: Tue, 3 Mar 2026 09:00:08 +0000",
    "",
    `Original-Recipient: RFC822;${to.toUpperCase()}`,
    `Final-Recipient: RFC822;${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound",
    "",
    "--outer",
    "Content-Type: message/rfc822",
    "",
    ...returned({ ...about, messageId: "" }),
    "",
    "--outer--",
    "",
  ]);
};

/** Nothing comes back but the name that the envelope had. */
export const envelopeOnly: Shape = ({ messageId, to, number = 1 }) =>
  bytes([
    "From: MAILER-DAEMON@mx.example.org",
    "To: buergerbuero@musterstadt.example",
    `Message-Id: <envelope-${number}@mx.example.org>`,
    "MIME-Version: 1.0",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "Content-Transfer-Encoding: base64",
    "",
    btoa(
      `Original-Envelope-Id: ${messageId}\r\nReporting-MTA: dns; mx.example.org\r\n\r\n` +
        `Final-Recipient: rfc822; ${to}\r\nAction: failed\r\nStatus: 5.2.2\r\n`,
    ),
    "--b--",
    "",
  ]);

/** As Postfix pipes it to a program (local(8)): bare line ends, and before the headers a line that is none. */
const piped: Shape = (about) =>
  new TextEncoder().encode(
    "From MAILER-DAEMON  Tue Mar  3 10:00:05 2026\n" +
      new TextDecoder().decode(postfix(about)).replaceAll("\r\n", "\n"),
  );

export const SHAPES: Readonly<Record<string, Shape>> = { postfix, piped, exim, exchange, envelopeOnly };
