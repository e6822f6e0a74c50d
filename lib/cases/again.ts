import type { Again, AgainResult, Appointment } from "#lib/booking/mod.ts";
import { KeyDestroyedError } from "#lib/crypto/mod.ts";
import { addAgainNotice, type AgainSubject } from "#lib/notices/mod.ts";
import type { CaseParts } from "./parts.ts";

/**
 * For whom technical failure sent away: the next free time is kept, the form is carried into the case of the appointment to come, and a mail says
 * so, in one commit. To be called before the ended case is cleared; calling it again changes nothing.
 */
export async function keepAgain(parts: CaseParts, appointment: Appointment): Promise<void> {
  await parts.booking.again.keep(appointment, async (op, caseId) => {
    await parts.forms.copy(op, appointment.caseId, caseId);
    addAgainNotice(parts.outbox, op, appointment.id);
  });
  parts.outbox.nudge();
}

/** Another appointment after technical failure: what is offered, how it is taken, and the mail about it. */
export class CaseAgain {
  constructor(private readonly parts: CaseParts) {}

  /** What the link offers; `undefined` for a visit that ended otherwise, or whose time is not kept yet. */
  async of(appointment: Appointment): Promise<Again | undefined> {
    return await this.parts.booking.again.of(appointment);
  }

  /** The person has pressed the one button: the appointment with their data and the form as it was. */
  async take(appointment: Appointment, start: Temporal.Instant): Promise<AgainResult> {
    return await this.parts.booking.again.book(appointment, start);
  }

  /** What the mail says when it is due; `undefined` where there is nothing to say (any more). */
  async noticeSubject(id: string): Promise<AgainSubject | undefined> {
    const { booking, catalogue } = this.parts;
    const appointment = await booking.find(id);
    const service = appointment && catalogue.find(appointment.service);
    const again = appointment && await this.of(appointment);
    if (!appointment || !service || !again || again.booked) return undefined;
    try {
      const { name, email, language } = await booking.contact(appointment);
      if (email === "") return undefined;
      const token = booking.tokenOf(appointment);
      return {
        name,
        email,
        language,
        token,
        service: service.name,
        ...(again.kept ? { kept: again.kept } : {}),
      };
    } catch (fault) {
      if (fault instanceof KeyDestroyedError) return undefined;
      throw fault;
    }
  }
}
