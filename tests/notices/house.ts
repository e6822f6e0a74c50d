import assert from "node:assert/strict";
import { Audit } from "#lib/audit/mod.ts";
import { readConfig } from "#lib/config/mod.ts";
import { Secrets } from "#lib/crypto/mod.ts";
import { silentLog } from "#lib/log/mod.ts";
import { addNotice, addReminders, type NoticeKind, Notices, type NoticeSubject } from "#lib/notices/mod.ts";
import { Outbox } from "#lib/outbox/mod.ts";
import { catalogue } from "#lib/services/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import type { MailServer } from "#tests/support/smtp.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

export const TOKEN = "0123456789abcdefghjkmnpqrstvwxyz";
export const SUBJECT: NoticeSubject = {
  appointment: "00000000000000000000000001",
  caseId: "00000000000000000000000002",
  fixedAt: Temporal.Instant.from("2026-03-03T09:00:00Z"),
  smsReminder: false,
  service: catalogue.find("abmeldung-ausland")!,
  start: Temporal.Instant.from("2026-03-10T09:00:00Z"),
  durationMinutes: 20,
  sequence: 0,
  name: "Erika Mustermann",
  email: "erika@example.org",
  language: "de",
  token: TOKEN,
};

export type Post = AsyncDisposable & {
  outbox: Outbox;
  notices: Notices;
  clock: ManualClock;
  /** what is stored now */
  subject: NoticeSubject;
  folder: string;
  audit: Audit;
  add(kind: Exclude<NoticeKind, "reminder">): Promise<void>;
  /** a record of another kind in the same outbox */
  addOther(kind: string): Promise<void>;
  /** the reminders of the appointment as it is stored now */
  addReminders(): Promise<void>;
};

/** Patience with a server that a test lets stall: long enough for one that answers, on a busy machine too. */
export const STALLED_SECONDS = 2;
/** With every other server. */
const PATIENCE_SECONDS = 30;

/** Notices on a real outbox, with an appointment that a test can change. */
export async function openPost(
  server?: MailServer,
  { timeoutSeconds = PATIENCE_SECONDS, env = {} }: { timeoutSeconds?: number; env?: Record<string, string> } =
    {},
): Promise<Post> {
  const folder = await temporaryFolder("notices");
  const kv = await Deno.openKv(folder.file("live.kv"));
  const clock = new ManualClock();
  const outbox = new Outbox(kv, clock, silentLog);
  const read = readConfig({
    PUBLIC_URL: "https://termin.musterstadt.example",
    DATA_DIR: folder.path,
    ...(server ? { SMTP_URL: server.url } : {}),
    ...env,
    MAIL_FROM: "Bürgerbüro <buergerbuero@musterstadt.example>",
  });
  assert.ok(read.ok);
  const audit = new Audit(kv);
  const post = { subject: SUBJECT };
  const notices = new Notices({
    config: read.config,
    kv,
    clock,
    audit,
    outbox,
    secrets: new Secrets(new Uint8Array(32).fill(7)),
    source: () => Promise.resolve(post.subject),
    pause: () => Promise.resolve(),
    transport: {
      timeoutSeconds,
      ...(server ? { trusted: await Deno.readTextFile(server.certificateFile) } : {}),
    },
  });
  return Object.assign(post, {
    outbox,
    notices,
    clock,
    folder: folder.path,
    audit,
    async addReminders() {
      const op = kv.atomic();
      const times = { mailMinutesBefore: [1440, 60], smsMinutesBefore: [60] };
      addReminders(outbox, op, post.subject, times);
      await op.commit();
    },
    async add(kind: Exclude<NoticeKind, "reminder">) {
      const op = kv.atomic();
      addNotice(outbox, op, kind, post.subject.appointment);
      await op.commit();
    },
    async addOther(kind: string) {
      const op = kv.atomic();
      outbox.add(op, kind, {});
      await op.commit();
      outbox.nudge();
    },
    async [Symbol.asyncDispose]() {
      notices.close();
      kv.close();
      await folder[Symbol.asyncDispose]();
    },
  });
}
