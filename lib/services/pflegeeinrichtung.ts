import { STAYING_IN_INSTITUTION } from "./legal_window.ts";
import { confirmationItems, coSigners, pflegeForm, prefillKey, signers } from "./pflege_form.ts";
import type { Service } from "./service.ts";
import { common } from "./texts/common.ts";
import { texts } from "./texts/pflegeeinrichtung.ts";
import { uploads } from "./texts/uploads.ts";

/** Registering a person in a care institution: § 32 BMG. */
export const pflegeeinrichtung: Service = {
  id: "pflegeeinrichtung",
  name: texts.name,
  short: texts.short,
  forWhom: [texts.oftenNothing, texts.oldHomeGivenUp, texts.whoActs],
  toHaveReady: [texts.bothIdentities, texts.admission, common.guardianCertificate, common.quietRoom],
  showToCamera: [texts.bothIdentities],
  uploads: [
    { id: "admission" },
    { id: "powerOfAttorney", when: common.onlyIfActing },
    { id: "guardianCertificate", when: uploads.ifGuardian },
  ],
  durationMinutes: 30,
  bufferMinutes: 5,
  window: { rule: STAYING_IN_INSTITUTION, text: texts.window, section: "§ 32 Abs. 1, § 17 Abs. 1 BMG" },
  notices: [],
  signatureLevel: "simple",
  completionByVideo: { claims: "complete", note: common.videoOpenPoint, section: "§ 23 Abs. 1 BMG" },
  result: texts.result,
  followUps: [],
  documents: [
    { id: "filledForm", name: common.filledForm, madeBy: "signing", section: "§ 23 Abs. 1 BMG" },
    { id: "confirmation", name: texts.confirmation, madeBy: "clerk", section: "§ 24 Abs. 2 BMG" },
  ],
  form: pflegeForm,
  prefillKey,
  signers,
  coSigners,
  confirmation: confirmationItems,
};
