import { NAME_CHARACTERS_MAX, SIGN_IN_NAME_CHARACTERS_MAX, SIGN_IN_NAME_CHARACTERS_MIN } from "./limits.ts";

export type NameFault = "missing" | "tooLong" | "characters";
export type SignInNameFault = "missing" | "length" | "characters" | "taken";

/** One form for one sign-in name: "Clara.Muster " and "clara.muster" are the same person. */
export function normalizeSignInName(typed: string): string {
  return typed.trim().normalize("NFKC").toLowerCase();
}

export function signInNameFault(typed: string): SignInNameFault | undefined {
  const name = normalizeSignInName(typed);
  const length = [...name].length;
  if (length === 0) return "missing";
  if (length < SIGN_IN_NAME_CHARACTERS_MIN || length > SIGN_IN_NAME_CHARACTERS_MAX) return "length";
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@+-]*$/u.test(name) ? undefined : "characters";
}

/** A person's name as DIN 91379 allows it: letters of any script with their marks, and the signs that names have. */
export function nameFault(typed: string): NameFault | undefined {
  const name = typed.trim();
  if (name === "") return "missing";
  if ([...name].length > NAME_CHARACTERS_MAX) return "tooLong";
  return /^[\p{L}\p{M}\p{N} .,'’ʼ`´·()/-]+$/u.test(name) ? undefined : "characters";
}

/** The network that an address stands for: a household or office has one IPv4 address or one IPv6 /64. */
export function networkOf(address: string): string {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "").toLowerCase();
  const mapped = bare.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/)?.[1];
  if (mapped) return mapped;
  if (!bare.includes(":")) return bare;
  const [head = "", tail] = bare.split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const all = [...groups, ...Array<string>(zeros).fill("0"), ...rest];
  return all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":") + "::/64";
}
