import { type NameFault, nameFault, type SignInNameFault, signInNameFault } from "./names.ts";
import { type PasswordFault, passwordFaults } from "./passwords.ts";

/** What a person types to become staff. */
export type NewStaffForm = {
  readonly name: string;
  readonly signInName: string;
  readonly password: string;
  readonly passwordAgain: string;
};

export type NewStaffFault =
  | { readonly field: "name"; readonly fault: NameFault }
  | { readonly field: "signInName"; readonly fault: SignInNameFault }
  | { readonly field: "password"; readonly fault: Exclude<PasswordFault, "differs"> }
  | { readonly field: "passwordAgain"; readonly fault: "differs" };

/** @param taken whether somebody has this sign-in name already */
export function nameFaultsOf(form: NewStaffForm, taken: boolean): NewStaffFault[] {
  const name = nameFault(form.name);
  const signInName = signInNameFault(form.signInName) ?? (taken ? "taken" : undefined);
  return [
    ...(name ? [{ field: "name" as const, fault: name }] : []),
    ...(signInName ? [{ field: "signInName" as const, fault: signInName }] : []),
  ];
}

export function passwordFaultsOf(form: NewStaffForm): NewStaffFault[] {
  const found = passwordFaults(form.password, form.passwordAgain, [form.name, form.signInName]);
  return found.map((fault) =>
    fault === "differs" ? { field: "passwordAgain", fault } : { field: "password", fault }
  );
}
