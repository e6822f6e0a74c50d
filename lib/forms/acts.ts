import type { Seen } from "./confirming.ts";

/** What the buttons beside fields and rows are called in a posted page. One press sends one of them, with the page's inputs. */
export const ACTS = {
  /** "fieldId:version"; several may be sent */
  confirm: "_confirm",
  /** "fieldId" */
  takeBack: "_takeBack",
  /** "groupId" */
  addRow: "_addRow",
  /** "groupId.rowId" */
  removeRow: "_removeRow",
  restoreRow: "_restoreRow",
} as const;

export type FormAct =
  | { readonly kind: "confirm"; readonly seen: readonly Seen[] }
  | { readonly kind: "takeBack"; readonly fieldId: string }
  | { readonly kind: "addRow"; readonly groupId: string }
  | { readonly kind: "removeRow" | "restoreRow"; readonly groupId: string; readonly rowId: string };

/** The acts that a posted page asks for. What has not the shape of one is left out. */
export function actsFromForm(entries: Iterable<readonly [name: string, value: unknown]>): FormAct[] {
  const acts: FormAct[] = [];
  const seen: Seen[] = [];
  for (const [name, value] of entries) {
    if (typeof value !== "string") continue;
    switch (name) {
      case ACTS.confirm: {
        for (const one of value.split(" ")) {
          const match = /^([A-Za-z0-9.]+):(\d{1,9})$/.exec(one);
          if (match) seen.push({ fieldId: match[1]!, version: Number(match[2]) });
        }
        break;
      }
      case ACTS.takeBack:
        acts.push({ kind: "takeBack", fieldId: value });
        break;
      case ACTS.addRow:
        acts.push({ kind: "addRow", groupId: value });
        break;
      case ACTS.removeRow:
      case ACTS.restoreRow: {
        const [groupId, rowId, ...rest] = value.split(".");
        if (groupId && rowId && rest.length === 0) {
          acts.push({ kind: name === ACTS.removeRow ? "removeRow" : "restoreRow", groupId, rowId });
        }
      }
    }
  }
  return seen.length > 0 ? [...acts, { kind: "confirm", seen }] : acts;
}
