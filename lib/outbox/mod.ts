export { type Delivery, Outbox, type OutboxRecord, type OutboxState } from "./outbox.ts";
