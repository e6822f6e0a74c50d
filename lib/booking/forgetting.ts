import { forgetKept } from "./again/again.ts";
import type { Core } from "./core.ts";
import { endOf, linkToken } from "./making.ts";
import { LINK_DAYS_AFTER } from "./types.ts";

const DAY_MS = 86_400_000;

/**
 * What has become of an appointment's case: `none`: nobody came, so its key goes too; `recorded`: it is in the records, which have a
 * retention of their own; `live`: it has not got there yet, so its appointment must wait.
 */
export type CaseFate = "none" | "recorded" | "live";

/** What a run has removed: counts for its protocol, nothing personal. */
export type Forgotten = { readonly appointments: number; readonly cases: number; readonly days: number };

/**
 * Removes contact data {@link LINK_DAYS_AFTER} days after the appointment, with the link and the desk's day. Can be run at any time and
 * again after a crash: an appointment goes after its key, so that nothing is left which nobody looks for.
 */
export async function forgetPast(
  core: Core,
  fateOf: (caseId: string) => Promise<CaseFate>,
): Promise<Forgotten> {
  const { keys, audit } = core.parts;
  const before = core.now().epochMilliseconds - LINK_DAYS_AFTER * DAY_MS;
  let appointments = 0;
  let cases = 0;
  for await (const entry of core.store.allAppointments()) {
    const stored = entry.value;
    if (endOf(stored) > before) continue;
    const fate = await fateOf(stored.caseId);
    if (fate === "live") continue;
    await forgetKept(core, stored.id, fateOf);
    if (fate === "none") {
      await audit.clear(stored.caseId);
      keys.destroy(stored.caseId);
      cases++;
    }
    if (await core.store.removeAppointment(entry, linkToken(core, stored))) appointments++;
  }
  const lastDay = core.dateOf(Temporal.Instant.fromEpochMilliseconds(before)).subtract({ days: 1 });
  return { appointments, cases, days: await core.store.removeDaysBefore(lastDay.toString()) };
}
