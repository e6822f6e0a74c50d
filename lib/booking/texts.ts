/** Everything citizens read while choosing, booking and managing an appointment. */
export { choosing } from "./texts/choosing.ts";
export { details } from "./texts/details.ts";
export { managing } from "./texts/managing.ts";
