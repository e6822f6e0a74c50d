export { type Delivery, Outbox, type OutboxRecord, type OutboxState } from "./outbox.ts";
export type { Report } from "./troubled.ts";
