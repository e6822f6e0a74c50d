import { formats, translator } from "#lib/i18n/mod.ts";
import type { DocumentRow, DocumentSection, RowDrawing, SectionedContent } from "./content.ts";
import { signedHashMark } from "./shared.ts";
import { printed } from "./texts.ts";

/** One signature as the sheet tells it. The wording of way, level and declaration comes from lib/signatures, in German. */
export interface SheetSignature {
  readonly name: string;
  readonly role: "citizen" | "guest";
  readonly way: string;
  readonly level: string;
  readonly declaration: string;
  readonly signedAt: Temporal.Instant;
  /** the drawn signature */
  readonly drawing?: RowDrawing;
}

/** What the signature sheet names. Of the identity check only the outcome: no document kind, no number. */
export interface SheetFacts {
  readonly caseId: string;
  readonly document: { readonly id: string; readonly title: string; readonly sha256: string };
  readonly signatures: readonly SheetSignature[];
  readonly identity?: {
    readonly established: boolean;
    readonly clerk: string;
    readonly checkedAt: Temporal.Instant;
  };
  /** by which certificate this sheet and the signed document are sealed */
  readonly seal: { readonly name: string; readonly issuer: string; readonly selfMade: boolean };
  /** the independent authority that confirmed when the signed document was sealed; absent where none was asked or answered */
  readonly timestamp?: { readonly authority: string; readonly at: Temporal.Instant };
  readonly auditHead: { readonly seq: number; readonly hash: string };
}

const de = translator("de");

/** The signature sheet: a document of its own that names the signed one by its hash (domain.md "Signature"). */
export function signatureSheet(facts: SheetFacts, timeZone: string): SectionedContent {
  const total = facts.signatures.length;
  return {
    kind: "signatureSheet",
    title: de(printed.sheetTitle),
    intro: de(printed.sheetIntro),
    keywords: signedHashMark(facts.document.sha256),
    sections: [
      {
        title: de(printed.signedDocument),
        rows: [
          { label: de(printed.documentTitle), value: facts.document.title },
          { label: de(printed.documentId), value: facts.document.id },
          { label: de(printed.sha256), value: inHalves(facts.document.sha256) },
        ],
      },
      ...facts.signatures.map((signature, index): DocumentSection => ({
        title: de(printed.signature, { number: index + 1, total }),
        rows: signatureRows(signature, timeZone),
      })),
      { title: de(printed.proof), rows: proofRows(facts, timeZone) },
    ],
  };
}

function signatureRows(signature: SheetSignature, timeZone: string): DocumentRow[] {
  const signer = signature.role === "citizen" ? printed.signerCitizen : printed.signerGuest;
  return [
    { label: de(printed.signer), value: de(signer, { name: signature.name }) },
    { label: de(printed.signedAt), value: formats("de", timeZone).dateAndTime(signature.signedAt) },
    {
      label: de(printed.signedHow),
      value: signature.way,
      ...(signature.drawing ? { drawing: signature.drawing } : {}),
    },
    { label: de(printed.level), value: signature.level },
    { label: de(printed.declared), value: signature.declaration },
  ];
}

function proofRows(facts: SheetFacts, timeZone: string): DocumentRow[] {
  return [
    { label: de(printed.identityCheck), value: identityOutcome(facts.identity, timeZone) },
    {
      label: de(printed.auditHead),
      value: inHalves(facts.auditHead.hash),
      note: de(printed.auditHeadNote, { seq: facts.auditHead.seq }),
    },
    {
      label: de(printed.seal),
      value: facts.seal.name,
      note: facts.seal.selfMade
        ? de(printed.sealSelfMade)
        : de(printed.sealIssued, { issuer: facts.seal.issuer }),
    },
    { label: de(printed.timestamp), value: timestampOf(facts.timestamp, timeZone) },
    { label: de(printed.caseNumber), value: facts.caseId },
  ];
}

function identityOutcome(identity: SheetFacts["identity"], timeZone: string): string {
  if (!identity) return de(printed.identityNotChecked);
  const outcome = identity.established ? printed.identityEstablished : printed.identityNotEstablished;
  return de(outcome, {
    clerk: identity.clerk,
    when: formats("de", timeZone).dateAndTime(identity.checkedAt),
  });
}

function timestampOf(timestamp: SheetFacts["timestamp"], timeZone: string): string {
  if (!timestamp) return de(printed.timestampNone);
  const { authority, at } = timestamp;
  return de(printed.timestampBy, { authority, when: formats("de", timeZone).dateAndTime(at) });
}

/** A hash on two lines of equal length, so that it can be compared by eye. */
function inHalves(hash: string): string {
  return `${hash.slice(0, hash.length / 2)}\n${hash.slice(hash.length / 2)}`;
}
