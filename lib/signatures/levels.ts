import { type SignatureLevel, WRITTEN_FORM_SECTION } from "#lib/services/mod.ts";
import type { SigningMethod } from "./shared.ts";

/** Every way to sign that we have is a simple electronic declaration; none is the Schriftform (§ 3a(2), (3) VwVfG). */
const GIVEN: Record<SigningMethod, SignatureLevel> = {
  "typed": "simple",
  "drawn": "simple",
  "hidden-tan": "simple",
  "sms-tan": "simple",
};

const RANK: Record<SignatureLevel, number> = { simple: 0, written: 1 };

export type Completion =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "lawAsksForMore"; readonly section: string };

/** Whether a service may be completed on a signature given this way. If not, the only outcome is "Präsenz nötig". */
export function canComplete(
  asked: SignatureLevel,
  method: SigningMethod,
  section: string = WRITTEN_FORM_SECTION,
): Completion {
  return RANK[GIVEN[method]] >= RANK[asked] ? { ok: true } : { ok: false, reason: "lawAsksForMore", section };
}
