import type { Clock } from "#lib/clock/mod.ts";
import { type Secrets, sha256Hex } from "#lib/crypto/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import type { UploadKind } from "#lib/services/mod.ts";
import { handoverNow } from "./limits.ts";
import { type Handover, HANDOVER_MINUTES } from "./shared.ts";
import type { StoredHandover, UploadStore } from "./store.ts";

/** Narrow ways for the phone: each opens one kind of paper of one case for some minutes, and nothing else. */
export class Handovers {
  constructor(
    private readonly store: UploadStore,
    private readonly parts: { readonly clock: Clock; readonly secrets: Secrets },
  ) {}

  /** An earlier one of the case ends with it. @returns `undefined` where nothing is taken any more */
  async open(
    appointment: { readonly id: string; readonly caseId: string },
    kind: UploadKind,
  ): Promise<Handover | undefined> {
    const id = newId();
    const until = this.parts.clock.now().add({ minutes: HANDOVER_MINUTES });
    const done = await this.store.change<{ ok: boolean }>(appointment.caseId, (before, op) => {
      if (before.closedAt) return Promise.resolve({ answer: { ok: false } });
      const link = { appointmentId: appointment.id, caseId: appointment.caseId, id, kind };
      this.store.putLink(op, sha256Hex(this.tokenOf({ id })), link, HANDOVER_MINUTES * 60_000);
      const handover = { id, kind, until: until.toString() };
      return Promise.resolve({ answer: { ok: true }, next: { ...before, handover } });
    });
    return done.ok ? { id, kind, until } : undefined;
  }

  async close(caseId: string): Promise<void> {
    await this.store.change(caseId, ({ handover, ...rest }) =>
      Promise.resolve({
        answer: { ok: true },
        ...(handover ? { next: rest } : {}),
      }));
  }

  /** The secret of a link that is good now, for the page that shows it. It can be made again; only its hash is stored. */
  tokenOf({ id }: Pick<Handover, "id">): string {
    return this.parts.secrets.token("upload-handover", id);
  }

  /** What a link for the phone opens, while it is good. */
  async find(token: string): Promise<StoredHandover | undefined> {
    if (!/^[0-9a-hjkmnp-tv-z]{32}$/.test(token)) return undefined;
    const link = await this.store.findLink(sha256Hex(token));
    if (!link) return undefined;
    const stored = (await this.store.read(link.caseId)).value;
    const now = stored && handoverNow(stored, this.parts.clock.now());
    return now?.id === link.id && !stored?.closedAt ? link : undefined;
  }
}
