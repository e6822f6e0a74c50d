import type { Appointment, Booking, Contact } from "#lib/booking/mod.ts";
import { KeyDestroyedError } from "#lib/crypto/mod.ts";
import type { Catalogue, Service } from "#lib/services/mod.ts";
import {
  type Presence,
  statusOf,
  type StoredDeviceReport,
  type Visit,
  type Visits,
  type VisitStatus,
} from "#lib/visits/mod.ts";

/** After how many minutes an appointment at which nobody arrived counts as missed. */
export const MISSED_AFTER_MINUTES = 15;

/** One line of the day: an appointment and how it stands. */
export interface AgendaEntry {
  readonly appointment: Appointment;
  readonly contact: Contact;
  readonly service: Service;
  readonly visit: Visit;
  /** `missed`: the time has passed and nobody came; they may still come */
  readonly status: VisitStatus | "missed";
  /** whether the citizen's page is open right now */
  readonly present: boolean;
  /** what the citizen's device check found, if they did one */
  readonly devices?: StoredDeviceReport;
}

type Parts = { booking: Booking; visits: Visits; presence: Presence; catalogue: Catalogue };

/** The day as the desk sees it, in the order of the appointments: the order never changes by what happens. */
export async function readAgenda(
  parts: Parts,
  date: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<AgendaEntry[]> {
  const appointments = await parts.booking.agenda(date);
  const entries = await Promise.all(appointments.map((appointment) => readEntry(parts, appointment, now)));
  return entries.filter((entry) => entry !== undefined);
}

async function readEntry(
  parts: Parts,
  appointment: Appointment,
  now: Temporal.Instant,
): Promise<AgendaEntry | undefined> {
  const service = parts.catalogue.find(appointment.service);
  const contact = await contactOf(parts.booking, appointment);
  if (!service || !contact) return undefined;
  const visit = await parts.visits.of(appointment);
  const status = statusOf(visit);
  const missedFrom = appointment.start.add({ minutes: MISSED_AFTER_MINUTES });
  const devices = await parts.visits.devices(appointment.id);
  const missed = status === "expected" && Temporal.Instant.compare(now, missedFrom) >= 0;
  return {
    appointment,
    contact,
    service,
    visit,
    status: missed ? "missed" : status,
    present: parts.presence.has(appointment.id, "citizen"),
    ...(devices ? { devices } : {}),
  };
}

/** What the person gave when booking, or `undefined` once retention has ended. */
async function contactOf(booking: Booking, appointment: Appointment): Promise<Contact | undefined> {
  try {
    return await booking.contact(appointment);
  } catch (fault) {
    if (fault instanceof KeyDestroyedError) return undefined;
    throw fault;
  }
}
