/** The contact as it was sealed when an appointment was read. It is not in it, so that it goes nowhere by mistake. */
const contacts = new WeakMap<object, { readonly sealed: Uint8Array; readonly changes: number }>();
/** How many contacts this process has changed: pages that stay open hold appointments for long. */
let changes = 0;

export function keepContact(appointment: object, sealed: Uint8Array): void {
  contacts.set(appointment, { sealed, changes });
}

/** What was sealed of the person when this appointment was read, if it comes from the store and nobody's contact was changed since. */
export function sealedContact(appointment: object): Uint8Array | undefined {
  const kept = contacts.get(appointment);
  return kept?.changes === changes ? kept.sealed : undefined;
}

/** What was read before does not count any more. */
export function contactChanged(): void {
  changes++;
}
