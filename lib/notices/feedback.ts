import type { Config } from "#lib/config/mod.ts";
import { openSealed, seal, type Secrets } from "#lib/crypto/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { translator } from "#lib/i18n/mod.ts";
import type { OutboxRecord } from "#lib/outbox/mod.ts";
import { readMailAddress } from "./address.ts";
import { feedbackTexts as texts } from "./feedback_texts.ts";
import { type Letter, Letters, type LettersParts } from "./letters.ts";
import { addFeedback, countOne, readFeedback, readFeedbackCount, removeFeedback } from "./store.ts";

export const FEEDBACK_CHARACTERS_MAX = 4000;
/** For all senders together: the mailbox behind it is read by people. */
export const FEEDBACK_PER_HOUR_MAX = 60;
const COMMIT_ATTEMPTS_MAX = 10;
const HOUR_MILLISECONDS = 3_600_000;
const FEEDBACK_RECORD = "feedback";

/** A barrier that someone reports on /accessibility. */
export interface FeedbackForm {
  readonly message: string;
  /** where the office may answer; empty for none */
  readonly answerTo: string;
}

export type FeedbackFault = "empty" | "tooLong" | "notAnEmail";
export type FeedbackResult =
  | { readonly ok: true }
  | {
    readonly ok: false;
    readonly reason: "faulty";
    readonly faults: Readonly<Partial<Record<keyof FeedbackForm, FeedbackFault>>>;
  }
  | { readonly ok: false; readonly reason: "tooMany" };

export interface FeedbackParts extends LettersParts {
  readonly kv: Deno.Kv;
  readonly secrets: Secrets;
  readonly config: Pick<Config, "mail" | "dataDir" | "publicUrl" | "town">;
}

/** Takes messages from the feedback form and mails them to the office through the outbox (Directive (EU) 2016/2102, Art. 7(1)(b)). */
export class Feedback {
  private readonly letters: Letters;

  constructor(private readonly parts: FeedbackParts) {
    this.letters = new Letters(parts, {
      record: FEEDBACK_RECORD,
      write: (record) => this.write(record),
      sent: ({ subject }) => removeFeedback(parts.kv, String(subject["feedback"])),
    });
  }

  /** Checks and stores a message together with its outbox record. */
  async take(form: FeedbackForm): Promise<FeedbackResult> {
    const faults = faultsOf(form);
    if (Object.keys(faults).length > 0) return { ok: false, reason: "faulty", faults };
    const { kv, clock, outbox } = this.parts;
    const hour = clock.now().toString().slice(0, 13);
    const id = newId();
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS_MAX; attempt++) {
      const count = await readFeedbackCount(kv, hour);
      if ((count.value ?? 0) >= FEEDBACK_PER_HOUR_MAX) return { ok: false, reason: "tooMany" };
      const op = kv.atomic();
      countOne(op, count, HOUR_MILLISECONDS);
      addFeedback(op, id, seal(this.key, id, new TextEncoder().encode(JSON.stringify(form))));
      outbox.add(op, FEEDBACK_RECORD, { feedback: id });
      if (!(await op.commit()).ok) continue;
      outbox.nudge();
      return { ok: true };
    }
    return { ok: false, reason: "tooMany" };
  }

  close(): void {
    this.letters.close();
  }

  private get key(): Uint8Array {
    return this.parts.secrets.key("feedback");
  }

  private async write(record: OutboxRecord): Promise<Letter | undefined> {
    const { kv, config } = this.parts;
    const id = String(record.subject["feedback"]);
    const sealed = await readFeedback(kv, id);
    if (!sealed) return undefined;
    const form = JSON.parse(new TextDecoder().decode(openSealed(this.key, id, sealed))) as FeedbackForm;
    const t = translator("de");
    const answer = form.answerTo ? t(texts.answerTo, { email: form.answerTo }) : t(texts.noAnswer);
    const text = [t(texts.intro, { town: config.town.name }), form.message, answer].join("\n\n");
    return {
      to: { name: config.town.office, address: config.town.email },
      ...(form.answerTo ? { replyTo: form.answerTo } : {}),
      subject: t(texts.subject),
      text: `${text}\n`,
      language: "de",
    };
  }
}

function faultsOf({ message, answerTo }: FeedbackForm): Partial<Record<keyof FeedbackForm, FeedbackFault>> {
  const wrongAddress = answerTo !== "" && !readMailAddress(answerTo).ok;
  return {
    ...(message.trim() === "" ? { message: "empty" } : {}),
    ...(message.length > FEEDBACK_CHARACTERS_MAX ? { message: "tooLong" } : {}),
    ...(wrongAddress ? { answerTo: "notAnEmail" } : {}),
  };
}
