/**
 * Codes of Hidden-TANs while their signer's own page shows them: in memory only, never in a store, a log or another person's page (P30). A page
 * that reloads within the code's time shows it again; after a restart of the server a new one is asked for.
 */
export class ShownTans {
  private readonly codes = new Map<string, { readonly code: string; readonly until: Temporal.Instant }>();

  /** @param intentId whose code it is; an earlier one of the same intent is forgotten */
  put(intentId: string, code: string, until: Temporal.Instant, now: Temporal.Instant): void {
    for (const [id, shown] of this.codes) if (isOver(shown.until, now)) this.codes.delete(id);
    this.codes.set(intentId, { code, until });
  }

  get(intentId: string, now: Temporal.Instant): string | undefined {
    const shown = this.codes.get(intentId);
    return shown && !isOver(shown.until, now) ? shown.code : undefined;
  }

  /** The code is valid for longer than it was. */
  extend(intentId: string, until: Temporal.Instant): void {
    const shown = this.codes.get(intentId);
    if (shown) this.codes.set(intentId, { ...shown, until });
  }

  /** The code was used or has been replaced. */
  forget(intentId: string): void {
    this.codes.delete(intentId);
  }
}

function isOver(until: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, until) >= 0;
}
