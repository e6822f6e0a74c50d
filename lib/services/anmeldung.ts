import { anmeldungForm, confirmationItems, coSigners, prefillKey, signers } from "./anmeldung_form.ts";
import { MOVING_IN } from "./legal_window.ts";
import type { Service } from "./service.ts";
import { texts } from "./texts/anmeldung.ts";
import { common } from "./texts/common.ts";
import { uploads } from "./texts/uploads.ts";

/** Registering an address: §§ 17(1), 19, 21, 23, 24 BMG. */
export const anmeldung: Service = {
  id: "anmeldung",
  name: texts.name,
  short: texts.short,
  forWhom: [texts.forYou, texts.forFamily],
  toHaveReady: [common.identityOfAll, texts.landlordReady, texts.oldAddress, common.quietRoom],
  showToCamera: [common.identityOfAll, common.identityOfActingPerson],
  uploads: [
    { id: "landlordConfirmation" },
    { id: "powerOfAttorney", when: common.onlyIfActing },
    { id: "guardianCertificate", when: uploads.ifGuardian },
  ],
  durationMinutes: 25,
  bufferMinutes: 5,
  window: { rule: MOVING_IN, text: texts.window, section: "§ 17 Abs. 1 BMG" },
  inPersonOnly: texts.cardInPerson,
  alsoPossible: texts.electronic,
  notices: [texts.objections],
  signatureLevel: "simple",
  completionByVideo: { claims: "complete", note: common.videoOpenPoint, section: "§ 23 Abs. 1 BMG" },
  result: texts.result,
  followUps: [texts.cardInPerson],
  documents: [
    { id: "filledForm", name: common.filledForm, madeBy: "signing", section: "§ 23 Abs. 1 BMG" },
    { id: "confirmation", name: texts.confirmation, madeBy: "clerk", section: "§ 24 Abs. 2 BMG" },
  ],
  form: anmeldungForm,
  prefillKey,
  signers,
  coSigners,
  confirmation: confirmationItems,
};
