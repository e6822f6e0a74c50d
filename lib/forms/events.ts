import type { FormRole } from "#lib/services/shared.ts";

/** What happened to a form; told after the commit. It names fields, never what is in them. */
export type FormEvent =
  | {
    readonly type: "fieldSet";
    readonly caseId: string;
    readonly fieldId: string;
    readonly by: FormRole;
    readonly version: number;
    readonly revision: number;
  }
  | {
    readonly type: "fieldsConfirmed";
    readonly caseId: string;
    readonly fieldIds: readonly string[];
    readonly by: FormRole;
    readonly revision: number;
  }
  | {
    readonly type: "rowAdded" | "rowRemoved";
    readonly caseId: string;
    readonly groupId: string;
    readonly rowId: string;
    readonly by: FormRole;
    readonly revision: number;
  }
  | { readonly type: "formFrozen" | "formUnfrozen"; readonly caseId: string };
