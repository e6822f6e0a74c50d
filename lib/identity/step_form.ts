import type { IdentityOutcome, StepFault, StepInput } from "./check.ts";
import { DOCUMENT_KINDS, FEATURES, PROMPTS, STOP_REASONS } from "./shared.ts";

/** What a form sent, by field name. */
export type TypedForm = { text(name: string): string; all(name: string): readonly string[] };

/** What the clerk's form asks for. */
export type FormCommand =
  | { readonly verb: "start" }
  | { readonly verb: "record"; readonly input: StepInput }
  | { readonly verb: "conclude"; readonly outcome: IdentityOutcome }
  /** look at a typed machine-readable zone; nothing is kept */
  | { readonly verb: "readMrz"; readonly typed: string }
  | { readonly verb: "invalid"; readonly faults: readonly StepFault[] };

/** Reads the form of IdentityWizard: `step` names what it is about. `undefined` where it is none of its forms. */
export function readCommand(form: TypedForm): FormCommand | undefined {
  switch (form.text("step")) {
    case "start":
      return { verb: "start" };
    case "document":
      return documentStep(form);
    case "front":
      return record({ step: "front", validUntil: typedDate(form, "validUntil") });
    case "features":
      return record({ step: "features", features: known(FEATURES, form.all("features")) });
    case "prompts":
      return record({ step: "prompts", done: known(PROMPTS, form.all("done")) });
    case "face":
      return record({ step: "face", matches: form.text("matches") === "yes" });
    case "plausibility": {
      const answer = form.text("plausible");
      return record({ step: "plausibility", plausible: answer === "" ? undefined : answer === "yes" });
    }
    case "conclude":
      return { verb: "conclude", outcome: { kind: "established" } };
    case "stop": {
      const reason = STOP_REASONS.find((code) => code === form.text("reason"));
      return reason && { verb: "conclude", outcome: { kind: "stopped", reason } };
    }
    case "mrz":
      return { verb: "readMrz", typed: form.text("mrz") };
  }
  return undefined;
}

function documentStep(form: TypedForm): FormCommand {
  const kind = DOCUMENT_KINDS.find((code) => code === form.text("kind"));
  if (!kind) return { verb: "invalid", faults: [{ field: "kind", fault: "missing" }] };
  return record({ step: "document", kind, issuingState: form.text("issuingState") });
}

/** Three fields as an ISO 8601 date; "" where all are empty. Whether it is a date is for the step to say. */
function typedDate(form: TypedForm, name: string): string {
  const parts = ["year", "month", "day"].map((part) => form.text(`${name}-${part}`).trim());
  return parts.every((part) => part === "") ? "" : parts.map((part) => part.padStart(2, "0")).join("-");
}

function record(input: StepInput): FormCommand {
  return { verb: "record", input };
}

function known<T extends string>(codes: readonly T[], sent: readonly string[]): T[] {
  return codes.filter((code) => sent.includes(code));
}
