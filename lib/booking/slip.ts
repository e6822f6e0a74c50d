import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import type { Core } from "./core.ts";
import { linkToken } from "./making.ts";
import { toAppointment } from "./store.ts";
import type { Acting } from "./types.ts";

/**
 * Gives a clerk the secret of the citizen's link, to be printed for somebody without an e-mail address, and writes down who had it.
 * @returns `undefined` where there is no such appointment
 */
export async function slipToken(core: Core, id: string, acting: Acting): Promise<string | undefined> {
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const { value } = await core.store.appointment(id);
    if (!value || value.cancelledAt !== undefined) return undefined;
    const op = core.store.begin();
    await core.parts.audit.append(op, value.caseId, {
      event: "appointment.slipPrinted",
      actor: core.actor(acting),
      at: core.now(),
      facts: { appointment: id },
    });
    if (await core.store.commit(op)) return linkToken(core, toAppointment(value));
  }
  throw new Error("expected to write down a slip within the attempts, found the trail changed each time");
}
