import { isId } from "#lib/ids/mod.ts";
import { faulty, type Kind, understood } from "../kind.ts";
import { faults, values } from "../texts.ts";

/** How many files one paper may have; more than lib/uploads ever takes. */
const FILES_MAX = 50;

/** A paper that was sent: the ids of its files, with a blank between. They come from the files themselves, not from a person's hand. */
export const upload: Kind<"upload"> = {
  type: "upload",
  parts: ["value"],
  missing: faults.upload,
  parse(raw) {
    const ids = (raw["value"] ?? "").trim().split(/ +/);
    const known = ids.length <= FILES_MAX && new Set(ids).size === ids.length && ids.every(isId);
    return known ? understood(ids) : faulty(faults.upload);
  },
  format: (ids, _question, speech) => speech.t(values.files, { count: ids.length }),
  exportValue: (ids) => ids.join(" "),
};
