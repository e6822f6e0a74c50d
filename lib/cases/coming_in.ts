import type { Appointment } from "#lib/booking/mod.ts";
import type { Offer } from "#lib/calendar/mod.ts";
import { KeyDestroyedError } from "#lib/crypto/mod.ts";
import type { Text } from "#lib/i18n/mod.ts";
import { addComingInNotice, type ComingInSubject } from "#lib/notices/mod.ts";
import { COMING_IN, isAtOffice, type Service, UPLOADS } from "#lib/services/mod.ts";
import type { Arrival, Outcome } from "#lib/visits/mod.ts";
import type { CaseParts } from "./parts.ts";

/** How many times at the office are named at once. */
const TIMES_SHOWN = 3;

/** With which outcomes a visit by video goes on at the office. */
const GOES_ON_AT_OFFICE: readonly (Outcome | undefined)[] = ["mustComeIn", "identityNotEstablished"];

export function goesOnAtOffice(outcome: Outcome | undefined): boolean {
  return GOES_ON_AT_OFFICE.includes(outcome);
}

/** What to bring: what would have been shown to the camera, and the papers themselves. */
export function toBring({ showToCamera, uploads }: Service): readonly Text[] {
  const all = [...showToCamera, ...uploads.map(({ id }) => UPLOADS[id].name)];
  return all.filter((text, at) => all.findIndex(({ id }) => id === text.id) === at);
}

/** People who come to the office with an appointment: whose video was not enough, or who would rather come. */
export class ComingIn {
  constructor(private readonly parts: Pick<CaseParts, "booking" | "catalogue" | "visits" | "outbox">) {}

  /** The next free times at the office; none where the plan has none, or they are taken. */
  async times(): Promise<readonly Offer[]> {
    return await this.parts.booking.firstFree(COMING_IN, TIMES_SHOWN);
  }

  /** Whether somebody comes to the office for this appointment. */
  isFor({ service }: Pick<Appointment, "service">): boolean {
    const known = this.parts.catalogue.find(service);
    return known !== undefined && isAtOffice(known);
  }

  /** A clerk has seen the person come in. */
  async arrive(appointment: Appointment, clerk: { readonly id: string }): Promise<Arrival> {
    const { visits, booking } = this.parts;
    const by = { role: "clerk", id: clerk.id } as const;
    return await visits.arrive(appointment, (op) => booking.stands(op, appointment), by);
  }

  /** Adds to the commit that ends a visit that the person is told how to come in, where the visit goes on there. */
  addMail(op: Deno.AtomicOperation, appointment: Appointment, outcome: Outcome): void {
    if (!goesOnAtOffice(outcome) || this.isFor(appointment)) return;
    addComingInNotice(this.parts.outbox, op, appointment.id);
  }

  /** What the mail about coming in says now; `undefined` where nobody is to be told any more. */
  async noticeSubject(id: string): Promise<ComingInSubject | undefined> {
    const { booking, catalogue } = this.parts;
    const appointment = await booking.find(id);
    const service = appointment && catalogue.find(appointment.service);
    if (!appointment || !service) return undefined;
    try {
      const { name, email, language } = await booking.contact(appointment);
      const hasTimes = (await this.times()).length > 0;
      return {
        ...{ name, email, language },
        service: service.name,
        bring: toBring(service),
        token: booking.tokenOf(appointment),
        ...(hasTimes ? { timesPath: `/visits/${booking.tokenOf(appointment)}#coming-in` } : {}),
      };
    } catch (fault) {
      // The case's key was destroyed: there is nobody to write to any more.
      if (fault instanceof KeyDestroyedError) return undefined;
      throw fault;
    }
  }
}
