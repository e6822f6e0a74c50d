/** The shortest password, in characters. NIST SP 800-63B-4 § 3.1.1.2 asks for 15 where it stands alone, 8 beside a second factor. */
export const PASSWORD_CHARACTERS_MIN = 12;
/** Long enough for any sentence, short enough that nobody can make us hash a book. */
export const PASSWORD_CHARACTERS_MAX = 256;

export type PasswordFault = "tooShort" | "tooLong" | "common" | "likeName" | "differs";

/**
 * Beginnings that guessers try first. A short list of our own making, not a list of leaked passwords: length and throttling carry the
 * weight, this only stops the worst (NIST SP 800-63B-4 § 3.1.1.2: compare with commonly used and context-specific words).
 */
const COMMON_STEMS = [
  ...[
    "passwort",
    "password",
    "kennwort",
    "geheim",
    "hallo",
    "welcome",
    "willkommen",
    "admin",
    "administrator",
  ],
  ...["amtsfenster", "buergerbuero", "bürgerbüro", "rathaus", "stadtverwaltung", "verwaltung", "musterstadt"],
  ...[
    "qwertz",
    "qwerty",
    "asdfgh",
    "yxcvbn",
    "zxcvbn",
    "iloveyou",
    "ichliebedich",
    "schatz",
    "sommer",
    "winter",
  ],
  ...["frühling", "fruehling", "herbst", "letmein", "monkey", "dragon", "fussball", "fußball", "schalke"],
];
const ROWS = ["01234567890123456789", "qwertzuiopü", "qwertyuiop", "asdfghjklöä", "yxcvbnm", "zxcvbnm"];
const ALPHABET = "abcdefghijklmnopqrstuvwxyz";
const RUN_CHARACTERS = 4;

/** One form for one typed text, whatever keyboard it came from (NIST SP 800-63B-4 § 3.1.1.2, RFC 8265 § 4.2.1). */
export function normalizePassword(typed: string): string {
  return typed.normalize("NFC");
}

/**
 * What is wrong with a new password; empty if nothing is. No rules about kinds of characters and no expiry: they make passwords worse.
 * @param names what the person is called here; a password must not be made of it
 */
export function passwordFaults(typed: string, again: string, names: readonly string[]): PasswordFault[] {
  const password = normalizePassword(typed);
  const characters = [...password].length;
  if (characters < PASSWORD_CHARACTERS_MIN) return ["tooShort"];
  if (characters > PASSWORD_CHARACTERS_MAX) return ["tooLong"];
  const faults: PasswordFault[] = [];
  const bare = password.toLowerCase();
  if (isCommon(bare)) faults.push("common");
  else if (isMadeOf(bare, names.flatMap(partsOfName))) faults.push("likeName");
  if (password !== normalizePassword(again)) faults.push("differs");
  return faults;
}

/** Few different characters, a run along the keyboard or alphabet, or a common word with digits and marks around it. */
function isCommon(password: string): boolean {
  if (new Set(password).size < 5) return true;
  return isMadeOf(withoutRuns(password), COMMON_STEMS);
}

/** Whether fewer than five characters are left once the words and everything but letters are taken away. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const plain = words.reduce((rest, word) => rest.replaceAll(word, ""), undoLetterTricks(password));
  return plain.replace(/[^\p{L}]/gu, "").length < 5 && plain.length < PASSWORD_CHARACTERS_MIN;
}

function undoLetterTricks(password: string): string {
  return password.replaceAll("0", "o").replaceAll("@", "a").replaceAll("$", "s").replaceAll("3", "e");
}

function withoutRuns(password: string): string {
  const rows = [...ROWS, ALPHABET].flatMap((row) => [row, [...row].reverse().join("")]);
  let rest = password;
  for (const row of rows) {
    for (let length = row.length; length >= RUN_CHARACTERS; length--) {
      for (let at = 0; at + length <= row.length; at++) {
        rest = rest.replaceAll(row.slice(at, at + length), "");
      }
    }
  }
  return rest;
}

function partsOfName(name: string): string[] {
  return name.toLowerCase().split(/[^\p{L}]+/u).filter((part) => part.length >= 3).map(undoLetterTricks);
}
