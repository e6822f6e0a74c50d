import { findForeign } from "./characters.ts";
import { faulty } from "./kind.ts";
import { checkLength } from "./limits.ts";
import { faults, partFaults } from "./texts.ts";

/** The fault of a person's name, or nothing: characters of DIN 91379 data type A only, and at least one letter or a dash. */
export function checkName(name: string, part?: string) {
  const tooLong = checkLength(name, undefined, part);
  if (tooLong) return tooLong;
  if (/\p{Nd}/u.test(name)) return faulty(partFaults.digitsInName, part);
  const character = findForeign(name, "name");
  if (character) return faulty(faults.foreign, part, { character });
  return name === "-" || /\p{L}/u.test(name) ? undefined : faulty(partFaults.nameMissing, part);
}

/** The fault of one part of an address, or nothing: characters of DIN 91379 data type B. */
export function checkAddressPart(value: string, part: string) {
  const tooLong = checkLength(value, undefined, part);
  if (tooLong) return tooLong;
  const character = findForeign(value, "address");
  return character ? faulty(faults.foreign, part, { character }) : undefined;
}
