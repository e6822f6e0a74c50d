import { Buffer } from "node:buffer";
import nodemailer, { type SendMailOptions } from "nodemailer";
import type { Config } from "#lib/config/mod.ts";
import { sentAddress } from "./address.ts";
import { connectByName } from "./connect.ts";

/** A mail as the transports take it. */
export interface OutgoingMail {
  /** without angle brackets; the same for every attempt at the same notice */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly replyTo?: string;
  readonly language: string;
  readonly date: Date;
  readonly calendar?: { readonly method: string; readonly content: string };
  /** pictures that the HTML shows as `cid:…`: they travel inside the mail */
  readonly pictures?: readonly { readonly cid: string; readonly png: Uint8Array }[];
}

/** Sent, or a code that says why not. Never a server's free text: it may quote an address. */
export type Sending = { readonly sent: true } | {
  readonly sent: false;
  readonly fault: string;
  /** this recipient is refused, for good: no sign that others would be */
  readonly refused?: boolean;
  /** the server took no notice of this mail at all: it is away, stalls, or lets us not in; no other mail would get through either */
  readonly outage?: boolean;
};

export interface MailTransport {
  send(mail: OutgoingMail): Promise<Sending>;
  /** Asks the server whether it would take mail now, without sending any. */
  check(): Promise<Sending>;
  close(): void;
}

/** Mails on their way to the server at one time. */
export const MAILS_AT_ONCE = 3;
const TIMEOUT_SECONDS = 30;

export interface TransportOptions {
  readonly mail: Config["mail"];
  readonly dataDir: string;
  /** how we introduce ourselves to the server (EHLO) */
  readonly hostname: string;
  readonly timeoutSeconds?: number;
  /** a PEM certificate to trust besides the system's */
  readonly trusted?: string;
}

/** SMTP where SMTP_URL is set, otherwise files in DATA_DIR/mail. */
export function createTransport(options: TransportOptions): MailTransport {
  return options.mail.smtpUrl ? smtpTransport(options, options.mail.smtpUrl) : fileTransport(options);
}

function smtpTransport(options: TransportOptions, url: string): MailTransport {
  const milliseconds = (options.timeoutSeconds ?? TIMEOUT_SECONDS) * 1000;
  const server = new URL(url);
  const transporter = nodemailer.createTransport({
    pool: true,
    maxConnections: MAILS_AT_ONCE,
    host: server.hostname.replace(/^\[|\]$/g, ""),
    port: Number(server.port) || (server.protocol === "smtps:" ? 465 : 587),
    secure: server.protocol === "smtps:",
    // A password never goes over a line that is not encrypted (RFC 8314 § 3).
    requireTLS: server.username !== "",
    ...(server.username
      ? { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }
      : {}),
    ...(options.trusted ? { tls: { ca: [options.trusted] } } : {}),
    getSocket: connectByName,
    name: options.hostname,
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // The pool reports broken idle connections here; the mail that needed one has its own answer.
  transporter.on("error", () => {});
  const attempt = async (work: () => Promise<unknown>): Promise<Sending> => {
    try {
      await work();
      return { sent: true };
    } catch (fault) {
      return {
        sent: false,
        fault: codeOf(fault),
        ...(isRefusal(fault) ? { refused: true } : {}),
        ...(isOutage(fault) ? { outage: true } : {}),
      };
    }
  };
  return {
    send: (mail) =>
      attempt(() =>
        transporter.sendMail({ ...compose(mail, options.mail.from), ...returning(mail, options.mail) })
      ),
    check: () => attempt(() => transporter.verify()),
    close: () => transporter.close(),
  };
}

function fileTransport({ dataDir, mail: { from } }: TransportOptions): MailTransport {
  const folder = `${dataDir}/mail`;
  const composer = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      const { message } = await composer.sendMail(compose(mail, from));
      if (!(message instanceof Uint8Array)) throw new TypeError("expected a composed mail, found a stream");
      await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
      const path = `${folder}/${mail.messageId.replace(/@.*$/, "").replace(/[^0-9a-z-]/g, "")}.eml`;
      await Deno.writeFile(`${path}.new`, message, { mode: 0o600 });
      await Deno.rename(`${path}.new`, path);
      return { sent: true };
    },
    check: () => Promise.resolve({ sent: true }),
    close: () => composer.close(),
  };
}

/**
 * Where a mail comes back to, and how: under the id that we know it by, its headers alone, and when it is late or has failed (RFC 3461 § 4.1–4.4);
 * servers that do not offer it are not asked.
 */
function returning({ messageId, to }: OutgoingMail, { bounceAddress }: Config["mail"]): SendMailOptions {
  const recipient = sentAddress(to.address);
  return {
    dsn: { id: messageId, return: "headers", notify: ["failure", "delay"], recipient },
    ...(bounceAddress ? { envelope: { from: bounceAddress, to: recipient } } : {}),
  };
}

function compose(mail: OutgoingMail, from: string): SendMailOptions {
  return {
    from,
    to: { ...mail.to, address: sentAddress(mail.to.address) },
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    ...(mail.replyTo === undefined ? {} : { replyTo: sentAddress(mail.replyTo) }),
    messageId: `<${mail.messageId}>`,
    date: mail.date,
    ...(mail.calendar ? { icalEvent: { ...mail.calendar, filename: "termin.ics" } } : {}),
    ...(mail.pictures
      ? {
        attachments: mail.pictures.map(({ cid, png }) => ({
          ...{ cid, content: Buffer.from(png), contentType: "image/png" },
          filename: `${cid}.png`,
          contentDisposition: "inline" as const,
        })),
      }
      : {}),
    // RFC 3834 § 5: no out-of-office reply, please.
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": mail.language },
    xMailer: false,
  };
}

/** A fault's code: the server's three digits, or the network's name for what happened. */
function codeOf(fault: unknown): string {
  const { responseCode, code } = (fault ?? {}) as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === "number" && responseCode >= 100 && responseCode < 600) {
    return `smtp_${responseCode}`;
  }
  return typeof code === "string" && /^[A-Z_]{2,40}$/.test(code) ? code.toLowerCase() : "unknown";
}

/** Whether no answer to this mail's own commands was received, or one that closes the line (RFC 5321 § 3.8, 421). */
function isOutage(fault: unknown): boolean {
  const { responseCode, command } = (fault ?? {}) as Record<string, unknown>;
  const answered = typeof responseCode === "number" && responseCode !== 421;
  return !answered || !["MAIL FROM", "RCPT TO", "DATA"].includes(String(command));
}

/**
 * Whether the server refuses this recipient for good: a 5xx to RCPT TO (RFC 5321 § 4.2.1), or one to the mail itself that names the address
 * or the mailbox as the reason (RFC 3463, 5.1.x and 5.2.x), as servers do that look it up late. Not where its policy is the reason (5.7.x), as
 * with relays that do not know us: then nobody's mail would go, and trying on is right.
 */
function isRefusal(fault: unknown): boolean {
  const { responseCode, command, response } = (fault ?? {}) as Record<string, unknown>;
  if (typeof responseCode !== "number" || responseCode < 550 || responseCode > 554) return false;
  const [, reason] = /^5\d\d[ -]5\.(\d)\./.exec(String(response)) ?? [];
  if (command === "RCPT TO") return responseCode !== 554 && reason !== "7";
  return command === "DATA" && (reason === "1" || reason === "2");
}
