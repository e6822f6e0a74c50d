/** What both databases take as it is. Dates, booleans and objects mean something else in each, so a store converts them itself. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** A parameter of a query. @throws TypeError for what the two databases would store differently */
export function checkedValue(value: unknown): SqlValue {
  const isPlain = value === null || typeof value === "string" || typeof value === "number" ||
    typeof value === "bigint" || value instanceof Uint8Array;
  if (isPlain) return value;
  throw new TypeError(`expected text, a number, bytes or null as a parameter, found ${typeof value}`);
}
