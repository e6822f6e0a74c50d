import type { Appointment } from "#lib/booking/mod.ts";
import type { Text } from "#lib/i18n/mod.ts";
import type { IdentityProtocol } from "#lib/identity/mod.ts";
import { type Outcome, OUTCOMES } from "#lib/visits/mod.ts";
import type { CaseParts } from "./parts.ts";

/** How far the form of the earlier visit came. `closed`: it became a document that nobody has signed. */
export type EarlierForm = "none" | "closed" | "signed";

/**
 * The visit by video that an appointment at the office goes on with, as far as whoever stands at the counter may know it: what came of it, of the
 * identity check and of the form. What was answered stays with the clerk whose case it is.
 */
export interface EarlierVisit {
  readonly caseId: string;
  /** what it was about; missing where the town offers it no more */
  readonly service?: Text;
  readonly endedAt: Temporal.Instant;
  readonly outcome?: Outcome;
  /** whose case it is: they alone open it */
  readonly clerkId?: string;
  readonly clerkName?: string;
  readonly form: EarlierForm;
  /** the last check; only its outcome, when and by whom is for everybody */
  readonly identity?: Pick<IdentityProtocol, "outcome" | "concludedAt"> & { readonly clerkName?: string };
}

export type Earlier = EarlierVisit | "unreachable" | "gone";

/** @returns `undefined` for an appointment that goes on with nothing; `gone` when its case is no longer kept */
export async function readEarlier(
  parts: CaseParts,
  { continues }: Pick<Appointment, "continues">,
): Promise<Earlier | undefined> {
  if (!continues) return undefined;
  const filed = await parts.records.caseAlone(continues.caseId).find(continues.caseId);
  if (filed.ok) {
    const { service, endedAt, outcome, clerkId, answers, documents } = filed.case;
    const kinds = documents.filter(({ withdrawnAt }) => !withdrawnAt).map(({ kind }) => kind);
    return await earlierOf(parts, { caseId: continues.caseId, service, endedAt, clerkId, kinds }, {
      outcome,
      protocols: answers?.identity ?? [],
    });
  }
  const live = await liveEarlier(parts, continues);
  return live ?? (filed.reason === "recordsUnavailable" ? "unreachable" : "gone");
}

/** Ended, and on its way into the records. */
async function liveEarlier(
  parts: CaseParts,
  { appointment: id, caseId }: NonNullable<Appointment["continues"]>,
): Promise<EarlierVisit | undefined> {
  const appointment = await parts.booking.find(id);
  const documents = await parts.documents.list(caseId);
  const { protocols } = await parts.identity.read(caseId);
  const visit = appointment && await parts.visits.of(appointment);
  if (!visit?.endedAt || (await parts.audit.read(caseId)).length === 0) return undefined;
  const kinds = documents.filter(({ withdrawnAt }) => !withdrawnAt).map(({ kind }) => kind);
  const facts = {
    caseId,
    service: appointment!.service,
    endedAt: Temporal.Instant.from(visit.endedAt),
    clerkId: visit.calledBy,
    kinds,
  };
  return await earlierOf(parts, facts, { outcome: visit.outcome, protocols });
}

async function earlierOf(
  { staff, catalogue }: CaseParts,
  { caseId, service, endedAt, clerkId, kinds }: {
    readonly caseId: string;
    readonly service: string;
    readonly endedAt: Temporal.Instant;
    readonly clerkId: string | undefined;
    readonly kinds: readonly string[];
  },
  { outcome, protocols }: {
    readonly outcome: string | undefined;
    readonly protocols: readonly IdentityProtocol[];
  },
): Promise<EarlierVisit> {
  const nameOf = async (id: string | undefined) =>
    id === undefined ? undefined : (await staff.find(id))?.name;
  const name = catalogue.find(service)?.name;
  const known = OUTCOMES.find((one) => one === outcome);
  const last = protocols.at(-1);
  const [clerkName, checkedBy] = [await nameOf(clerkId), await nameOf(last?.clerkId)];
  return {
    ...{ caseId, endedAt },
    ...(name ? { service: name } : {}),
    ...(known ? { outcome: known } : {}),
    ...(clerkId ? { clerkId } : {}),
    ...(clerkName ? { clerkName } : {}),
    form: kinds.includes("signatureSheet") ? "signed" : kinds.includes("filledForm") ? "closed" : "none",
    ...(last
      ? {
        identity: {
          outcome: last.outcome,
          concludedAt: last.concludedAt,
          ...(checkedBy ? { clerkName: checkedBy } : {}),
        },
      }
      : {}),
  };
}
