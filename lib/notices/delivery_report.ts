import PostalMime, { type Attachment, type Email } from "postal-mime";
import { sha256Hex } from "#lib/crypto/mod.ts";

/** The most that is read of a report, in bytes. What servers say of a mail stands before the mail that they send back. */
export const REPORT_BYTES_MAX = 256 * 1024;
const HEADER_BYTES_MAX = 128 * 1024;
const NESTING_MAX = 20;
/** Every line and every part costs the parser far more than its bytes. A report with all of our longest mail has 1,500 lines and ten parts. */
const LINES_MAX = 5000;
const MARKS_MAX = 300;
/** Recipients of one report, and Message-IDs in it, that are looked at. */
const RECIPIENTS_MAX = 50;
const IDS_MAX = 20;

/** What a server says of one recipient (RFC 3464 § 2.3). */
export interface ReportedRecipient {
  /** as it was written to at first, and as it was delivered to in the end: forwarding makes two of them */
  readonly addresses: readonly string[];
  readonly action: "failed" | "delayed" | "other";
  /** RFC 3463, "5.1.1" */
  readonly status?: string;
}

/** A delivery status notification (RFC 3464), as far as it concerns us. Whoever writes to the mailbox may have written it. */
export interface DeliveryReport {
  /** the same for the same report, whichever way it comes */
  readonly name: string;
  /** of the mail that it may be about, without brackets, the surest first */
  readonly messageIds: readonly string[];
  readonly recipients: readonly ReportedRecipient[];
}

/** Reads a raw mail; `undefined` for what is no report. Never throws, whatever the bytes are. */
export async function readDeliveryReport(raw: Uint8Array): Promise<DeliveryReport | undefined> {
  const mail = await parse(raw);
  const status = mail && textOf(mail, /^message\/(global-)?delivery-status$/);
  if (!mail || status === undefined) return undefined;
  const [whole = [], ...groups] = groupsOf(status);
  return {
    name: sha256Hex(JSON.stringify([mail.messageId ?? "", status])).slice(0, 32),
    messageIds: messageIdsOf(mail, whole),
    recipients: groups.slice(0, RECIPIENTS_MAX).map(recipientOf),
  };
}

async function parse(raw: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(beginningOf(raw), {
      forceRfc822Attachments: true,
      maxNestingDepth: NESTING_MAX,
      maxHeadersSize: HEADER_BYTES_MAX,
    });
  } catch {
    return undefined;
  }
}

/** As much of it as is read: so many bytes, lines, and lines that may be the mark between two parts. */
function beginningOf(raw: Uint8Array): Uint8Array {
  const [lineEnd, dash] = [10, 45];
  const length = Math.min(raw.length, REPORT_BYTES_MAX);
  let lines = 0;
  let marks = 0;
  for (let at = raw.indexOf(lineEnd); at >= 0 && at < length; at = raw.indexOf(lineEnd, at + 1)) {
    if (raw[at + 1] === dash && raw[at + 2] === dash) marks++;
    if (++lines >= LINES_MAX || marks >= MARKS_MAX) return raw.subarray(0, at + 1);
  }
  return raw.subarray(0, length);
}

function textOf(mail: Email, type: RegExp): string | undefined {
  const part = mail.attachments.find(({ mimeType }) => type.test(mimeType));
  return part && decode(part.content);
}

function decode(content: Attachment["content"]): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

type Fields = readonly (readonly [name: string, value: string])[];

/** Groups of fields with empty lines between them: first what concerns the whole, then one per recipient. */
function groupsOf(text: string): Fields[] {
  const blocks: string[][] = [[]];
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    if (line.trim() !== "") blocks.at(-1)!.push(line);
    else if (blocks.at(-1)!.length > 0 && blocks.push([]) > RECIPIENTS_MAX + 1) break;
  }
  return blocks.filter(({ length }) => length > 0).map((lines) => fieldsOf(lines.join("\n")));
}

function fieldsOf(block: string): Fields {
  const lines = block.replace(/\n[ \t]+/g, " ").split("\n");
  return lines.flatMap((line) => {
    const colon = line.indexOf(":");
    if (colon < 1) return [];
    return [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
  });
}

function valueOf(fields: Fields, name: string): string {
  return fields.find(([known]) => known === name)?.[1] ?? "";
}

/**
 * From the headers that came back, then the envelope's own name (RFC 3461 § 4.4: we give it our id), then what the report says it answers,
 * for servers that return nothing.
 */
function messageIdsOf(mail: Email, whole: Fields): string[] {
  const returned = textOf(mail, /^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/);
  const [head = ""] = (returned ?? "").replaceAll("\r\n", "\n").trimStart().split(/\n[ \t]*\n/, 1);
  const answered = `${mail.inReplyTo ?? ""} ${mail.references ?? ""}`;
  const all = [
    ...idsIn(valueOf(fieldsOf(head), "message-id")),
    valueOf(whole, "original-envelope-id"),
    ...idsIn(answered),
  ];
  return [...new Set(all.filter((id) => id !== ""))].slice(0, IDS_MAX);
}

function idsIn(text: string): string[] {
  return [...text.slice(0, 10_000).matchAll(/<([^<>\s]{1,300})>/g)].map(([, id]) => id!);
}

function recipientOf(fields: Fields): ReportedRecipient {
  const action = valueOf(fields, "action").toLowerCase();
  const status = /^[245]\.\d{1,3}\.\d{1,3}(?!\S)/.exec(valueOf(fields, "status"))?.[0];
  return {
    addresses: ["original-recipient", "final-recipient"].flatMap((name) => addressIn(valueOf(fields, name))),
    action: action === "failed" || action === "delayed" ? action : "other",
    ...(status ? { status } : {}),
  };
}

/** `rfc822; erika@example.org`: the kind of address before the address itself. */
function addressIn(value: string): string[] {
  const [, address] = /^(?:rfc822|utf-8)\s*;\s*<?([^<>\s]{1,320}@[^<>\s]{1,255})>?$/i.exec(value) ?? [];
  return address ? [address] : [];
}
