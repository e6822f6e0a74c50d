import type { Text, Translator } from "#lib/i18n/mod.ts";
import { NAME_CHARACTERS_MAX, SIGN_IN_NAME_CHARACTERS_MAX, SIGN_IN_NAME_CHARACTERS_MIN } from "./limits.ts";
import type { NewStaffFault } from "./new_staff_form.ts";
import type { NameFault } from "./names.ts";
import { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN } from "./passwords.ts";
import type { Role } from "./shared.ts";
import type { StaffEventName } from "./staff.ts";
import { texts } from "./texts.ts";

const ROLE_MEANINGS: Record<Role, Text> = {
  clerk: texts.clerkMeans,
  lead: texts.leadMeans,
  admin: texts.adminMeans,
  auditor: texts.auditorMeans,
};

const EVENTS: Record<StaffEventName, Text> = {
  "staff.signedIn": texts.signedInEvent,
  "staff.signInFailed": texts.signInFailedEvent,
  "staff.signInThrottled": texts.signInThrottledEvent,
  "staff.signedOut": texts.signedOutEvent,
  "staff.signedOutEverywhere": texts.signedOutEverywhereEvent,
  "staff.invited": texts.invitedEvent,
  "staff.invitationRevoked": texts.invitationRevokedEvent,
  "staff.created": texts.createdEvent,
  "staff.passwordLinkMade": texts.passwordLinkMadeEvent,
  "staff.passwordChanged": texts.passwordChangedEvent,
  "staff.roleChanged": texts.roleChangedEvent,
  "staff.blocked": texts.blockedEvent,
  "staff.unblocked": texts.unblockedEvent,
};

/** "Sachbearbeitung" */
export function describeRole(t: Translator, role: Role): string {
  return t(texts[role]);
}

/** One sentence on what the role is for. */
export function describeRoleMeaning(t: Translator, role: Role): string {
  return t(ROLE_MEANINGS[role]);
}

export function describeEvent(t: Translator, event: StaffEventName): string {
  return t(EVENTS[event]);
}

export function describeNameFault(t: Translator, fault: NameFault): string {
  switch (fault) {
    case "missing":
      return t(texts.nameMissing);
    case "tooLong":
      return t(texts.nameTooLong, { max: NAME_CHARACTERS_MAX });
    case "characters":
      return t(texts.nameCharacters);
  }
}

/** What is wrong with an answer and what to do about it. */
export function describeNewStaffFault(t: Translator, found: NewStaffFault): string {
  if (found.field === "name") return describeNameFault(t, found.fault);
  if (found.field === "signInName") return describeSignInNameFault(t, found.fault);
  switch (found.fault) {
    case "tooShort":
      return t(texts.passwordTooShort, { min: PASSWORD_CHARACTERS_MIN });
    case "tooLong":
      return t(texts.passwordTooLong, { max: PASSWORD_CHARACTERS_MAX });
    case "common":
      return t(texts.passwordCommon);
    case "likeName":
      return t(texts.passwordLikeName);
    case "differs":
      return t(texts.passwordDiffers);
  }
}

function describeSignInNameFault(
  t: Translator,
  fault: Extract<NewStaffFault, { field: "signInName" }>["fault"],
): string {
  const limits = { min: SIGN_IN_NAME_CHARACTERS_MIN, max: SIGN_IN_NAME_CHARACTERS_MAX };
  switch (fault) {
    case "missing":
      return t(texts.signInNameMissing);
    case "length":
      return t(texts.signInNameLength, limits);
    case "characters":
      return t(texts.signInNameCharacters);
    case "taken":
      return t(texts.signInNameTaken);
  }
}
