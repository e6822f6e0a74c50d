import type { Text } from "#lib/i18n/mod.ts";
import type { Answers, FirstNames, FormDefinition, GermanAddress, PartialDate } from "./definition.ts";
import type { WindowRule } from "./legal_window.ts";
import type { UploadAsked } from "./uploads.ts";

/** In which lawful days a service's report falls. */
export interface LegalWindow {
  readonly rule: WindowRule;
  /** the duty in words */
  readonly text: Text;
  readonly section: string;
}

/** What a service hands out. A confirmation is only ever issued by a clerk; the signed form is made by signing. */
export interface DocumentKind {
  readonly id: string;
  readonly name: Text;
  readonly madeBy: "signing" | "clerk";
  readonly section?: string;
}

/**
 * What a signature in the visit must be. `simple`: typed, drawn or TAN. `written`: the law asks for Schriftform (§ 3a VwVfG), which this product
 * does not give, so the visit can only end with "Präsenz nötig".
 */
export type SignatureLevel = "simple" | "written";

/**
 * What ending a visit by video may claim. Whether video is "appearing in person" in the sense of § 23(1) BMG is not settled, so a town decides:
 * `complete`: done; `provisional`: taken down, the office confirms afterwards. "Präsenz nötig" can be the outcome either way (§ 25 no. 3 BMG).
 */
export interface CompletionByVideo {
  readonly claims: "complete" | "provisional";
  readonly note: Text;
  readonly section: string;
}

/** The eight items a Melde- or Abmeldebestätigung may hold, and no more (§ 24(2) BMG). */
export interface ConfirmationItems {
  readonly persons: readonly {
    readonly familyName: string;
    readonly firstNames: FirstNames;
    readonly doctorate?: string;
    readonly dateOfBirth: PartialDate;
  }[];
  readonly movedOn: { readonly event: "in" | "out"; readonly date: Temporal.PlainDate };
  readonly reportedOn: Temporal.PlainDate;
  readonly homes: readonly { readonly address: GermanAddress; readonly status: HomeStatus }[];
}

/** § 21 BMG: alleinige Wohnung, Hauptwohnung, Nebenwohnung. */
export type HomeStatus = "sole" | "main" | "secondary";

/** The four items by which the office finds a person to fill their form in advance: § 23(3) BMG. */
export interface PrefillKey {
  readonly familyName: string;
  readonly firstNames: FirstNames;
  readonly dateOfBirth: PartialDate;
  readonly lastAddress: GermanAddress;
}

/** Who signs the form, as its answers name them. */
export interface SignerNames {
  readonly familyName: string;
  readonly firstNames: FirstNames;
  readonly doctorate?: string;
}

/** Somebody who need not sign but may: the spouse beside the one who reports, the person who is represented. */
export interface CoSigner extends SignerNames {
  /** the same as long as the form names them */
  readonly id: string;
}

/** What a citizen comes for. One file per service; whatever differs from town to town is laid over it by settings. */
export interface Service {
  /** a segment of addresses; it never changes */
  readonly id: string;
  readonly name: Text;
  readonly short: Text;
  /** `office`: people come to the office for it; without it, by video */
  readonly place?: "office";
  /** `false`: the start page does not name it; a link leads to it */
  readonly listed?: boolean;
  readonly forWhom: readonly Text[];
  /** the checklist: what lies on the table when the call begins */
  readonly toHaveReady: readonly Text[];
  readonly showToCamera: readonly Text[];
  readonly uploads: readonly UploadAsked[];
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  readonly window?: LegalWindow;
  /** where coming in person is still needed for a part of it */
  readonly inPersonOnly?: Text;
  /** another lawful way without a visit */
  readonly alsoPossible?: Text;
  /** rights and notices that the law wants told */
  readonly notices: readonly Text[];
  readonly signatureLevel: SignatureLevel;
  /** the law that asks for more than a simple signature */
  readonly signatureSection?: string;
  readonly completionByVideo: CompletionByVideo;
  readonly result: Text;
  /** what the citizen has to do afterwards */
  readonly followUps: readonly Text[];
  readonly documents: readonly DocumentKind[];
  /** First day on which it can be booked. Without it: at once. */
  readonly unlockedFrom?: Temporal.PlainDate;
  readonly form?: FormDefinition;
  /** who signs the form, in the order of signing; empty while a name is missing */
  readonly signers?: (answers: Answers) => readonly SignerNames[];
  /** who else the form names that may sign too (§ 17(3) BMG: from 16 years on); the one who must is not among them */
  readonly coSigners?: (answers: Answers, today: Temporal.PlainDate) => readonly CoSigner[];
  /** for the clerk's search in the specialist system; `undefined` while an item is missing, or nobody is registered yet */
  readonly prefillKey?: (answers: Answers) => PrefillKey | undefined;
  /** what the confirmation holds; `undefined` while an item is missing */
  readonly confirmation?: (answers: Answers, reportedOn: Temporal.PlainDate) => ConfirmationItems | undefined;
}

export function coSignersOf(
  service: Service,
  answers: Answers,
  today: Temporal.PlainDate,
): readonly CoSigner[] {
  return service.coSigners?.(answers, today) ?? [];
}

/** The services of a town. */
export interface Catalogue {
  readonly all: readonly Service[];
  find(id: string): Service | undefined;
  /** What can be booked on `today`: everything that has been unlocked. */
  unlocked(today: Temporal.PlainDate): readonly Service[];
}

/** @throws TypeError when two services share an id */
export function makeCatalogue(services: readonly Service[]): Catalogue {
  const byId = new Map(services.map((service) => [service.id, service]));
  if (byId.size !== services.length) {
    throw new TypeError("expected services with different ids, found a double");
  }
  return {
    all: services,
    find: (id) => byId.get(id),
    unlocked: (today) => services.filter((service) => isUnlocked(service, today)),
  };
}

/** Whether people come to the office for a service, instead of being called by video. */
export function isAtOffice({ place }: Pick<Service, "place">): boolean {
  return place === "office";
}

export function isUnlocked(service: Service, today: Temporal.PlainDate): boolean {
  return !service.unlockedFrom || Temporal.PlainDate.compare(today, service.unlockedFrom) >= 0;
}
