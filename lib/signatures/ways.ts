import type { SheetSignature } from "#lib/documents/mod.ts";
import { type Text, translator } from "#lib/i18n/mod.ts";
import { declarationOf } from "./declarations.ts";
import { type Drawing, DRAWING_HEIGHT, DRAWING_STROKE, DRAWING_WIDTH, drawingPath } from "./drawing.ts";
import { fullName } from "./names.ts";
import type { SignatureDetail, SignatureRecord, SigningMethod } from "./shared.ts";
import { texts } from "./texts.ts";

/** What a way to sign is called when it is offered. Every way has the same rank and stands in the same list. */
export const WAYS: Readonly<Record<SigningMethod, { readonly label: Text; readonly hint: Text }>> = {
  "typed": { label: texts.wayTyped, hint: texts.wayTypedHint },
  "drawn": { label: texts.wayDrawn, hint: texts.wayDrawnHint },
  "hidden-tan": { label: texts.wayHiddenTan, hint: texts.wayHiddenTanHint },
  "sms-tan": { label: texts.waySmsTan, hint: texts.waySmsTanHint },
};

/** What a given signature proves, in plain words; the same words on the page and on the sheet. */
export const LEVELS: Readonly<Record<SigningMethod, Text>> = {
  "typed": texts.levelTyped,
  "drawn": texts.levelTyped,
  "hidden-tan": texts.levelHiddenTan,
  "sms-tan": texts.levelSmsTan,
};

/** How it was signed, as a text with its values. */
export function wayOf(
  detail: SignatureDetail,
): { readonly text: Text; readonly values: Record<string, string> } {
  switch (detail.method) {
    case "typed":
      return { text: texts.methodTyped, values: { name: detail.typedName } };
    case "drawn":
      return { text: texts.methodDrawn, values: {} };
    case "hidden-tan":
      return { text: texts.methodHiddenTan, values: {} };
    case "sms-tan":
      return { text: texts.methodSmsTan, values: { digits: detail.endsOn } };
  }
}

function printed(drawing: Drawing): NonNullable<SheetSignature["drawing"]> {
  return {
    path: drawingPath(drawing),
    width: DRAWING_WIDTH,
    height: DRAWING_HEIGHT,
    strokeWidth: DRAWING_STROKE,
  };
}

/** A signature as the signature sheet names it: in German, as all documents are. */
export function onSheet(record: SignatureRecord): SheetSignature {
  const de = translator("de");
  const way = wayOf(record.detail);
  return {
    name: fullName(record.signer),
    role: record.signer.role,
    way: de(way.text, way.values),
    level: de(LEVELS[record.detail.method]),
    declaration: de(declarationOf(record.declaration).text),
    signedAt: record.signedAt,
    ...(record.detail.method === "drawn" ? { drawing: printed(record.detail.drawing) } : {}),
  };
}
