import type { Audit } from "#lib/audit/mod.ts";
import type { Blobs } from "#lib/blobs/mod.ts";
import type { Booking, Contact } from "#lib/booking/mod.ts";
import type { Clock } from "#lib/clock/mod.ts";
import type { TownInfo } from "#lib/config/mod.ts";
import type { Documents, Printer } from "#lib/documents/mod.ts";
import type { Forms } from "#lib/forms/mod.ts";
import type { IdentityChecks, IdentityProtocol } from "#lib/identity/mod.ts";
import type { Log } from "#lib/log/mod.ts";
import type { SmsOffice } from "#lib/notices/mod.ts";
import type { Outbox } from "#lib/outbox/mod.ts";
import type { Records } from "#lib/records/mod.ts";
import type { Catalogue, ConfirmationItems } from "#lib/services/mod.ts";
import type { Signatures } from "#lib/signatures/mod.ts";
import type { StaffDirectory } from "#lib/staff/mod.ts";
import type { Uploads } from "#lib/uploads/mod.ts";
import type { LiveEvents, Presence, VideoRooms, Visits } from "#lib/visits/mod.ts";
import type { DoneRefusal } from "./end_refusals.ts";

/** What a list of ended cases shows of one. */
export interface CaseSummary {
  readonly name: string;
  /** RFC 3339 */
  readonly appointmentAt: string;
  /** RFC 3339; when papers last followed after the visit */
  readonly papersFollowedAt?: string;
  /** while papers are to follow: by which day ("2026-03-15"), and which have not come yet */
  readonly papers?: { readonly lastDay: string; readonly missing: readonly string[] };
}

/** What a clerk needs to close a case later, when its papers have come: nothing else of the live case is left then. */
export interface LaterFacts {
  readonly appointment: string;
  /** why the case cannot be closed as done whatever comes; missing where it can */
  readonly needs?: DoneRefusal;
  /** the eight items of § 24(2) BMG, where the confirmation may be issued and was not yet; dates as texts */
  readonly confirmation?: LaterConfirmation;
  /** of who signed, "E. M." */
  readonly initials: readonly string[];
}

/** Dates of Temporal do not survive in a stored text. */
export type LaterConfirmation = Omit<ConfirmationItems, "movedOn" | "reportedOn"> & {
  readonly movedOn: { readonly event: "in" | "out"; readonly date: string };
  readonly reportedOn: string;
};

/** What stays of a case's content: the answers for people and for machines, and the protocols of the identity check. */
export interface CaseAnswers {
  readonly contact: Contact;
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly {
      /** the field's stable id; cases filed by earlier versions lack it */
      readonly fieldId?: string;
      readonly label: string;
      readonly value: string;
      readonly by?: string;
      /** the citizen typed it or has confirmed it (P27) */
      readonly confirmed?: boolean;
    }[];
  }[];
  /** stable field ids, no language */
  readonly export?: Readonly<Record<string, unknown>>;
  readonly identity: readonly IdentityProtocol[];
  /** kinds of papers that had been asked for and had not come when the visit ended with papers to follow */
  readonly papersToFollow?: readonly string[];
  readonly later?: LaterFacts;
}

export type CaseRecords = Records<CaseSummary, CaseAnswers>;

/** Everything that the thread through a visit ties together. */
export interface CaseParts {
  readonly kv: Deno.Kv;
  readonly clock: Clock;
  readonly log: Log;
  readonly audit: Audit;
  readonly outbox: Outbox;
  readonly blobs: Blobs;
  readonly catalogue: Catalogue;
  readonly booking: Booking;
  readonly staff: StaffDirectory;
  readonly live: LiveEvents;
  readonly presence: Presence;
  readonly visits: Visits;
  readonly video: VideoRooms;
  readonly forms: Forms;
  readonly identity: IdentityChecks;
  readonly documents: Documents;
  readonly printer: Printer;
  readonly uploads: Uploads;
  readonly signatures: Signatures;
  readonly records: CaseRecords;
  readonly town: TownInfo;
  readonly timeZone: string;
  /** where people reach the town's pages; printed on documents */
  readonly publicUrl: URL;
  readonly demo: boolean;
  readonly sms: SmsOffice;
  /** under which name browsers know this site; a text message binds its code to it */
  readonly host: string;
  /** Resolves after so many seconds, or once the signal says so: between attempts at a text message. */
  readonly pause: (seconds: number, ending: AbortSignal) => Promise<void>;
}
