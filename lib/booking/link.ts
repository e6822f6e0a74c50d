import type { Core } from "./core.ts";
import { endOf } from "./making.ts";
import { toAppointment } from "./store.ts";
import { type Appointment, LINK_DAYS_AFTER, UNDO_MINUTES } from "./types.ts";

const DAY_MS = 86_400_000;

/** The appointment that a link's secret opens now, as `Booking.byToken` says it. */
export async function openedBy(core: Core, token: string): Promise<Appointment | undefined> {
  if (!/^[0-9a-hjkmnp-tv-z]{32}$/.test(token)) return undefined;
  const id = await core.store.appointmentByLink(token);
  const stored = id === undefined ? null : (await core.store.appointment(id)).value;
  if (!stored) return undefined;
  const { secrets } = core.parts;
  if (!secrets.isToken(token, "appointment-link", stored.id, stored.version)) return undefined;
  const nowMs = core.now().epochMilliseconds;
  if (nowMs >= endOf(stored) + LINK_DAYS_AFTER * DAY_MS) return undefined;
  const undoOver = stored.cancelledAt !== undefined && nowMs >= stored.cancelledAt + UNDO_MINUTES * 60_000;
  return undoOver ? undefined : toAppointment(stored);
}
