import { type Answers, ask } from "./definition.ts";
import { landlord } from "./texts/anmeldung_landlord.ts";
import { clerk } from "./texts/anmeldung_form.ts";
import { sendPaper } from "./upload_questions.ts";

/** What the landlord confirms, or its reference number: § 19(3) and (4), stored by § 3(2) no. 10 BMG. */

const confirmed = { section: "§ 19 Abs. 3 BMG", enteredBy: "both" } as const;

export const landlordProof = ask({
  type: "choice",
  id: "landlordProof",
  label: landlord.proof,
  why: landlord.proofWhy,
  section: "§ 19 Abs. 1, 2 BMG",
  options: [
    { value: "paper", label: landlord.paper },
    { value: "reference", label: landlord.reference },
    { value: "own", label: landlord.own },
    { value: "none", label: landlord.none },
  ],
  enteredBy: "both",
});

export const landlordReference = ask({
  type: "text",
  id: "landlordReference",
  label: landlord.code,
  hint: landlord.codeHint,
  section: "§ 19 Abs. 4 BMG",
  maxCharacters: 100,
  enteredBy: "both",
  when: (answers) => answers.of(landlordProof) === "reference",
});

export const landlordName = ask({
  ...confirmed,
  type: "text",
  id: "landlordName",
  label: landlord.name,
  when: (answers) => onPaper(answers) || answers.of(landlordProof) === "none",
});

export const landlordAddress = ask({
  ...confirmed,
  type: "text",
  id: "landlordAddress",
  label: landlord.address,
  long: true,
  maxCharacters: 400,
  when: onPaper,
});

export const landlordIsOwner = ask({
  ...confirmed,
  type: "yesNo",
  id: "landlordIsOwner",
  label: landlord.isOwner,
  when: onPaper,
});

export const ownerName = ask({
  ...confirmed,
  type: "text",
  id: "ownerName",
  label: landlord.owner,
  when: (answers) => answers.of(landlordIsOwner) === false,
});

export const landlordMoveIn = ask({
  ...confirmed,
  type: "date",
  id: "landlordMoveInDate",
  label: landlord.date,
  around: "today",
  when: onPaper,
});

/** The address of the dwelling and the names are those of this form; the clerk compares them with the paper. */
export const landlordChecked = ask({
  type: "yesNo",
  id: "landlordChecked",
  label: clerk.landlord,
  enteredBy: "clerk",
  when: onPaper,
});

export const landlordFile = sendPaper("landlordConfirmation", { section: "§ 19 Abs. 3 BMG", when: onPaper });

function onPaper(answers: Answers): boolean {
  return answers.of(landlordProof) === "paper";
}
