export { type AgendaEntry, MISSED_AFTER_MINUTES, readAgenda } from "./agenda.ts";
