import type { FormDefinition, FormRole, Question } from "#lib/services/shared.ts";

/**
 * Where a form stands. `prefill`: the citizen fills at home, before the visit; `visit`: both sit at it; `frozen`: it lies before the citizen for
 * signing; `closed`: the case has ended.
 */
export type Phase = "prefill" | "visit" | "frozen" | "closed";

/** Whether a person in this role is sent the field at all. */
export function maySee(definition: FormDefinition, question: Question, role: FormRole): boolean {
  switch (role) {
    case "clerk":
      return true;
    case "citizen":
      return question.enteredBy !== "clerk";
    case "guest":
      return definition.guests !== undefined && question.enteredBy !== "clerk";
  }
}

/** Whether a person in this role may enter the field now. What may be entered may be seen. */
export function mayEnter(
  definition: FormDefinition,
  question: Question,
  role: FormRole,
  phase: Phase,
): boolean {
  if (!maySee(definition, question, role)) return false;
  switch (phase) {
    case "prefill":
      return role === "citizen";
    case "visit":
      if (role === "citizen") return true;
      if (role === "clerk") return question.enteredBy !== "citizen";
      return definition.guests === "fill" && question.enteredBy === "both";
    case "frozen":
      // What only the clerk sees is no part of what the citizen signs, so it stays open until the case ends.
      return role === "clerk" && question.enteredBy === "clerk";
    case "closed":
      return false;
  }
}
