import { countCharacters } from "./characters.ts";
import { faulty } from "./kind.ts";
import { faults } from "./texts.ts";

/** What a control of one line holds where nothing else is said. */
export const LINE_CHARACTERS_MAX = 200;
/** RFC 5321 § 4.5.3.1.3, less the angle brackets. */
export const EMAIL_CHARACTERS_MAX = 254;
/**
 * What one field may hold at all, as typed, in bytes of UTF-8. Far above every limit of a question, so that something too long is kept and
 * answered by a fault beside the field; only beyond this is it refused.
 */
export const FIELD_BYTES_MAX = 24 * 1024;
/**
 * What is kept of one typed text of a posted page, in UTF-16 units: more than any question takes, so that the page says what is too long, and so
 * little that all parts of a question together stay below {@link FIELD_BYTES_MAX}. The script in the page keeps as much.
 */
export const TYPED_CHARACTERS_MAX = 1_600;
/** "persons." + 26 + ".familyName" with room to spare; anything longer names no field of ours and never becomes a key. */
export const FIELD_ID_CHARACTERS_MAX = 120;

/** The fault of a value that is too long, or nothing. */
export function checkLength(value: string, max = LINE_CHARACTERS_MAX, part?: string) {
  const count = countCharacters(value);
  return count > max ? faulty(faults.tooLong, part, { max, count }) : undefined;
}
