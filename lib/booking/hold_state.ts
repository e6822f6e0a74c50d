import type { Core } from "./core.ts";
import { liveInterval, toHold } from "./holding.ts";
import { linkToken } from "./making.ts";
import { isBookedBy } from "./store.ts";
import type { Acting, HoldState } from "./types.ts";

/** What has become of a hold: held, expired, or booked, then with the link for the browser that has booked it. */
export async function holdState(core: Core, hold: string, acting: Acting): Promise<HoldState | undefined> {
  const { value } = await core.store.hold(hold);
  if (!value) return undefined;
  const shown = toHold(hold, value);
  if (value.appointment !== undefined) {
    const { value: appointment } = await core.store.appointment(value.appointment);
    if (!appointment) return undefined;
    const link = isBookedBy(value, acting.browser) ? { token: linkToken(core, appointment) } : {};
    return { state: "booked", hold: shown, ...link };
  }
  const day = await core.store.day(value.date, value.desk);
  const live = liveInterval(day.value, hold, core.now().epochMilliseconds);
  return { state: live ? "held" : "expired", hold: shown };
}
