import type { Log } from "./mod.ts";

/**
 * Tells every listener of something that has already been committed. One that throws must neither keep the others from hearing it nor make the
 * verb look failed, whose caller would then do it again: its fault goes into the log.
 */
export function tellAll<Event>(
  listeners: Iterable<(event: Event) => void>,
  event: Event,
  log: Log,
): void {
  for (const listener of listeners) {
    try {
      listener(event);
    } catch (fault) {
      log.error("listener.faulted", fault);
    }
  }
}
