import { join } from "node:path";
import { simpleParser } from "mailparser";
import { folderEntries } from "./demo_folder.ts";

/** A mail that became a file because there is no SMTP_URL. */
export interface SampleMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly at: Temporal.Instant;
  readonly text: string;
  /** a whole document; missing if the mail is text alone */
  readonly html?: string;
  readonly links: readonly string[];
  readonly attachments: readonly string[];
}

const SHOWN_MAX = 50;
const ENDING = ".eml";

/** The mails in DATA_DIR/mail, newest first, and how many there are in all. */
export async function sampleMails(dataDir: string): Promise<{ mails: readonly SampleMail[]; all: number }> {
  const folder = join(dataDir, "mail");
  const files = folderEntries(folder).filter((name) => name.endsWith(ENDING)).map((name) => ({
    id: name.slice(0, -ENDING.length),
    at: Deno.statSync(join(folder, name)).mtime?.getTime() ?? 0,
  })).sort((a, b) => b.at - a.at);
  const mails = await Promise.all(files.slice(0, SHOWN_MAX).map(({ id }) => sampleMail(dataDir, id)));
  return { mails: mails.filter((mail) => mail !== undefined), all: files.length };
}

/** One of them. The id is part of an address: only names that the outbox gives are looked for. */
export async function sampleMail(dataDir: string, id: string): Promise<SampleMail | undefined> {
  if (!/^[0-9a-z-]{1,200}$/.test(id)) return undefined;
  const path = join(dataDir, "mail", id + ENDING);
  let raw: string;
  let at: number;
  try {
    raw = await Deno.readTextFile(path);
    at = (await Deno.stat(path)).mtime?.getTime() ?? 0;
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return undefined;
    throw fault;
  }
  const mail = await simpleParser(raw, { skipTextToHtml: true });
  const text = mail.text ?? "";
  return {
    id,
    to: [mail.to ?? []].flat().map((one) => one.text).join(", "),
    subject: mail.subject ?? "",
    at: Temporal.Instant.fromEpochMilliseconds(Math.round(at)),
    text,
    ...(mail.html ? { html: mail.html } : {}),
    links: [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])],
    attachments: mail.attachments.map(({ filename, contentType }) => filename ?? contentType),
  };
}
