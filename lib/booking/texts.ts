/** Everything citizens read while choosing, booking and managing an appointment. */
export { check } from "./texts/check.ts";
export { choosing } from "./texts/choosing.ts";
export { deadlines } from "./texts/deadlines.ts";
export { details } from "./texts/details.ts";
export { mail } from "./texts/mail.ts";
export { managing } from "./texts/managing.ts";
export { slip } from "./texts/slip.ts";
export { waiting } from "./texts/waiting.ts";
