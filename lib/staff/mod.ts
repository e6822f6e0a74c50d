export { isRole, type Right, RIGHTS, rightsOf, type Role, roleHas, ROLES } from "./shared.ts";
export {
  can,
  type Session,
  type SessionsEnded,
  type SignedIn,
  type Staff,
  type StaffEvent,
  type StaffEventName,
} from "./staff.ts";
