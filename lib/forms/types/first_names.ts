import type { FirstNames } from "#lib/services/shared.ts";
import { tidy } from "../characters.ts";
import { faulty, type Kind, understood } from "../kind.ts";
import { checkName } from "../names.ts";
import { partFaults, values } from "../texts.ts";

/**
 * All first names, and the usual one among them (§ 3(1) no. 3 BMG). One name alone is the usual one; of several it has to be said, and it may
 * be more than one ("Anna Maria").
 */
export const firstNames: Kind<"firstNames"> = {
  type: "firstNames",
  parts: ["names", "usual"],
  missing: partFaults.nameMissing,
  parse(raw) {
    const names = tidy(raw["names"] ?? "");
    const typedUsual = tidy(raw["usual"] ?? "");
    const fault = (names === "" ? faulty(partFaults.nameMissing, "names") : checkName(names, "names")) ??
      (typedUsual === "" ? undefined : checkName(typedUsual, "usual"));
    if (fault) return fault;
    if (typedUsual === "") {
      return names.includes(" ") ? faulty(partFaults.usualMissing, "usual") : understood({ names });
    }
    const usual = findAmong(names, typedUsual);
    if (usual === undefined) return faulty(partFaults.usualNotAmong, "usual");
    return understood(usual === names ? { names } : { names, usual });
  },
  format: ({ names, usual }, _question, speech) => (usual ? speech.t(values.usual, { names, usual }) : names),
  exportValue: ({ names, usual }: FirstNames) => ({ names, usual: usual ?? names }),
};

/** The stretch of `names` that says the same as `wanted`, whatever the case, in the spelling of `names`. */
function findAmong(names: string, wanted: string): string | undefined {
  const all = names.split(" "), some = wanted.split(" ");
  const same = (a: string, b: string) => a.toLocaleLowerCase("de") === b.toLocaleLowerCase("de");
  for (let from = 0; from + some.length <= all.length; from++) {
    const stretch = all.slice(from, from + some.length);
    if (stretch.every((name, at) => same(name, some[at]!))) return stretch.join(" ");
  }
  // A part of a hyphenated name may be the usual one: "Karl" of "Karl-Heinz".
  return all.flatMap((name) => name.split("-")).find((name) => same(name, wanted));
}
