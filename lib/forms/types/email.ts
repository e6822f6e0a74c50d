import { tidy } from "../characters.ts";
import { faulty, type Kind, understood } from "../kind.ts";
import { checkLength, EMAIL_CHARACTERS_MAX } from "../limits.ts";
import { faults } from "../texts.ts";

/** What RFC 5321 calls a mailbox, without quoted and bracketed forms, which nobody types. The domain may have umlauts. */
const MAILBOX =
  /^[a-z0-9.!#$%&'*+\/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}-]{0,61}[\p{L}\p{M}\p{Nd}])?\.)+[\p{L}\p{Nd}-]{2,63}$/iu;

export const email: Kind<"email"> = {
  type: "email",
  parts: ["value"],
  missing: faults.fill,
  parse(raw) {
    const value = tidy((raw["value"] ?? "").replace(/^\s*mailto:/i, ""));
    const tooLong = checkLength(value, EMAIL_CHARACTERS_MAX);
    if (tooLong) return tooLong;
    return MAILBOX.test(value) && !/^\.|\.\.|\.@/.test(value) ? understood(value) : faulty(faults.email);
  },
  format: (value) => value,
  exportValue: (value) => value,
};
