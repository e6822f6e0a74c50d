import { type IdentityCheck, type IdentityProtocol, isDone, presentStep } from "./check.ts";
import { type Feature, FEATURE_GROUPS, type FeatureGroup, featuresOf, groupOf } from "./shared.ts";
import { type Prompt, type Step, STEPS } from "./shared.ts";
import type { IdentityState } from "./store.ts";

/** What the clerk's page is drawn from. */
export type WizardView =
  | { readonly phase: "notStarted"; readonly stopped: readonly IdentityProtocol[] }
  | {
    readonly phase: "running";
    readonly check: IdentityCheck;
    readonly step: Step;
    readonly steps: readonly { readonly step: Step; readonly state: "done" | "current" | "open" }[];
    /** the shown document's features, sorted into their groups */
    readonly groups: readonly { readonly group: FeatureGroup; readonly features: readonly Feature[] }[];
  }
  /** somebody else's check: it can be begun anew */
  | { readonly phase: "otherClerk" }
  | { readonly phase: "established"; readonly protocol: IdentityProtocol };

/** @param step a step to look at again instead of the present one */
export function wizardView(state: IdentityState, clerkId: string, step?: Step): WizardView {
  const established = state.protocols.find(({ outcome }) => outcome.kind === "established");
  if (established) return { phase: "established", protocol: established };
  const { check } = state;
  if (!check) return { phase: "notStarted", stopped: state.protocols };
  if (check.clerkId !== clerkId) return { phase: "otherClerk" };
  const present = presentStep(check);
  const shown = step && STEPS.indexOf(step) <= STEPS.indexOf(present) ? step : present;
  const features = check.document ? featuresOf(check.document.kind) : [];
  return {
    phase: "running",
    check,
    step: shown,
    steps: STEPS.map((each) => ({
      step: each,
      state: each === shown ? "current" : isDone(check, each) ? "done" : "open",
    })),
    groups: FEATURE_GROUPS.map((group) => ({
      group,
      features: features.filter((feature) => groupOf(feature) === group),
    })).filter((group) => group.features.length > 0),
  };
}

/** What the citizen is asked to do right now. */
export type CitizenIdentityView =
  | { readonly phase: "notStarted" }
  | { readonly phase: "haveReady" | "showFront" | "moveSlowly" | "besideFace" | "answer" | "almostDone" }
  | { readonly phase: "prompts"; readonly prompts: readonly Prompt[] }
  | { readonly phase: "established" }
  /** the reason stays with the clerk, who says what is to be said */
  | { readonly phase: "stopped" };

export function citizenView(state: IdentityState): CitizenIdentityView {
  if (state.protocols.some(({ outcome }) => outcome.kind === "established")) return { phase: "established" };
  const { check } = state;
  if (!check) return { phase: state.protocols.length > 0 ? "stopped" : "notStarted" };
  switch (presentStep(check)) {
    case "document":
      return { phase: "haveReady" };
    case "front":
      return { phase: "showFront" };
    case "features":
      return { phase: "moveSlowly" };
    case "prompts":
      return { phase: "prompts", prompts: check.prompts };
    case "face":
      return { phase: "besideFace" };
    case "plausibility":
      return { phase: "answer" };
    case "conclude":
      return { phase: "almostDone" };
  }
}
