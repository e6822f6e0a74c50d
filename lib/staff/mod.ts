export { isRole, type Right, RIGHTS, type Role, roleHas, ROLES } from "./shared.ts";
export {
  can,
  type Session,
  type SessionsEnded,
  type SignedIn,
  type Staff,
  type StaffEvent,
  type StaffEventName,
} from "./staff.ts";
export { type ChangeResult, StaffDirectory } from "./directory.ts";
export type { DemoSignIn } from "./demo.ts";
export { Argon2Hasher, HasherBusyError, type PasswordHasher } from "./hasher.ts";
export type { AcceptResult, Invitation, LinkInfo } from "./links.ts";
export type { NewStaffFault, NewStaffForm } from "./new_staff_form.ts";
export type { SignInResult } from "./sign_ins.ts";
export { INVITATION_HOURS, NAME_CHARACTERS_MAX, SETUP_LINK_MINUTES } from "./limits.ts";
export { SIGN_IN_NAME_CHARACTERS_MAX, SIGN_IN_NAME_CHARACTERS_MIN } from "./limits.ts";
export type { NameFault, SignInNameFault } from "./names.ts";
export { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN, type PasswordFault } from "./passwords.ts";
export { landingPath, sameSitePath } from "./landing.ts";
export { texts as signInTexts } from "./texts.ts";
export {
  describeEvent,
  describeNameFault,
  describeNewStaffFault,
  describeRole,
  describeRoleMeaning,
} from "./descriptions.ts";
