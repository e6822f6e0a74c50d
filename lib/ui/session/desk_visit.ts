import type { CaseView } from "#lib/cases/mod.ts";
import type { UploadKind } from "#lib/services/mod.ts";
import type { IdentityWizardProps } from "../identity/IdentityWizard.tsx";
import type { DeskAgendaProps } from "./DeskAgenda.tsx";
import type { Guest } from "#lib/visits/mod.ts";
import type { InvitationAnswer } from "./guests_panel.tsx";
import type { SessionWords } from "./words.ts";

/** Why ending was refused, and what had been chosen. */
export interface EndingRefusal {
  readonly fault:
    | "outcomeMissing"
    | "outcomeNamesNoPaper"
    | "outcomeNoShowButHere"
    | "outcomeNoShowTooEarly"
    | "notArrived"
    | "outcomeNeedsSignature"
    | "outcomeNeedsIdentity"
    | "outcomeLawAsksForMore"
    | "outcomeNothingToReport"
    | "outcomeSomethingToReport"
    | "visitEnded"
    | "calledByOther"
    | "refused_tryAgain";
  readonly outcome?: string;
  /** the papers that had been ticked as missing */
  readonly missing?: readonly UploadKind[];
}

/** What was refused in the identity wizard just now, and what had been typed. */
export type WizardAnswer = Pick<IdentityWizardProps, "faults" | "typed" | "mrz" | "missing" | "refused">;

/** The clerk's page of a visit: agenda, person, form. */
export interface DeskVisitData {
  readonly view: CaseView;
  readonly words: SessionWords;
  readonly desk: DeskAgendaProps;
  readonly clerkId: string;
  /** /desk/visits/:id */
  readonly base: string;
  readonly page: string | undefined;
  /** third people, in the order of their invitations */
  readonly guests: readonly Guest[];
  /** the address of a guest's link */
  readonly guestLink: (guest: Guest) => string;
  /** what was wrong with an invitation just now */
  readonly invitation?: InvitationAnswer;
  readonly showMissing?: boolean;
  readonly wizard?: WizardAnswer;
  readonly ending?: EndingRefusal;
  /** why calling or another act was refused, as a sentence */
  readonly refused?: string;
  /** why closing the form or issuing the confirmation was refused, as a sentence */
  readonly caseRefused?: string;
  /** why a text message was not sent, and the number that was typed */
  readonly sms?: { readonly typed: string; readonly fault: string };
}

/** Whether this clerk has the visit in hand: only then is the case open to them. */
export function isInHand({ view, clerkId }: Pick<DeskVisitData, "view" | "clerkId">): boolean {
  return view.visit.calledBy === clerkId;
}
