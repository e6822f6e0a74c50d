import { newId } from "#lib/ids/mod.ts";
import type { Core } from "../core.ts";
import { browserHash, putAppointment, type StoredAppointment } from "../store.ts";
import type { Acting, Appointment, Contact } from "../types.ts";
import { findContinuation, putContinuation } from "./store.ts";

/**
 * An appointment at the office that goes on with a visit by video. The way to it begins behind the visit's own link, so that only its person can take
 * it: what is known of them is filled in for them, and what they book names the earlier case. They book as everybody does, by the same limits.
 */
export class BookingContinuing {
  constructor(private readonly core: Core) {}

  /** @returns the id of the hold that the next chosen time gets. Nothing is held yet. */
  async begin(appointment: Appointment, acting: Acting): Promise<string> {
    const hold = newId();
    const startedBy = browserHash(acting.browser);
    await putContinuation(this.core.parts.kv, hold, {
      appointment: appointment.id,
      ...(startedBy ? { startedBy } : {}),
    });
    return hold;
  }

  /** What is known of the person who holds this time: for their own browser only, because a hold's address may have been passed on. */
  async known(hold: string, acting: Acting): Promise<Contact | undefined> {
    const before = await startedHere(this.core, hold, acting);
    return before && contactOf(this.core, before.value);
  }
}

/** The earlier appointment, for whoever began in this browser and books for the person who was there. */
export async function continuedBy(
  core: Core,
  hold: string,
  acting: Acting,
  { name }: Pick<Contact, "name">,
): Promise<Deno.KvEntry<StoredAppointment> | undefined> {
  const before = await startedHere(core, hold, acting);
  const known = before && contactOf(core, before.value);
  // Somebody else's appointment is theirs alone (P08): what was found out about one person is not shown for another.
  return known && sameName(known.name, name) ? before : undefined;
}

/** Notes at the earlier appointment by which one it goes on, in the commit that books it. */
export function putContinued(
  op: Deno.AtomicOperation,
  before: Deno.KvEntry<StoredAppointment>,
  appointment: string,
): void {
  putAppointment(op, before, { ...before.value, continuedBy: appointment });
}

async function startedHere(
  core: Core,
  hold: string,
  { browser }: Acting,
): Promise<Deno.KvEntry<StoredAppointment> | undefined> {
  const begun = await findContinuation(core.parts.kv, hold);
  if (!begun || begun.startedBy !== browserHash(browser)) return undefined;
  const entry = await core.store.appointment(begun.appointment);
  return entry.value && !entry.value.cancelledAt ? entry : undefined;
}

function contactOf(core: Core, stored: StoredAppointment): Contact | undefined {
  const { keys } = core.parts;
  return keys.has(stored.caseId) ? keys.open<Contact>(stored.caseId, "contact", stored.contact) : undefined;
}

/** Capitals, spaces and how a letter is encoded make no other person. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize("NFC").toLocaleLowerCase("de").replace(/\s+/g, " ").trim();
  return plain(one) === plain(other);
}
