import { coSigners, parkausweisForm, signers } from "./parkausweis_form.ts";
import type { Service } from "./service.ts";
import { common } from "./texts/common.ts";
import { texts } from "./texts/schwerbehindertenparkausweis.ts";
import { uploads } from "./texts/uploads.ts";

/** The parking cards: § 46(1) no. 11 StVO with the administrative regulation to it. Advice never decides: applying is always possible. */
export const schwerbehindertenparkausweis: Service = {
  id: "schwerbehindertenparkausweis",
  name: texts.name,
  short: texts.short,
  forWhom: [texts.blue, texts.orange, texts.always],
  toHaveReady: [common.identityDocument, texts.disabilityCard, texts.photo, texts.oldCard, common.quietRoom],
  showToCamera: [common.identityDocument, common.identityOfActingPerson],
  uploads: [
    { id: "disabilityCard" },
    { id: "disabilityNotice", when: uploads.ifNoCard },
    { id: "photo", when: texts.onlyBlue },
    { id: "oldCard", when: texts.onlyRenewal },
    { id: "powerOfAttorney", when: common.onlyIfActing },
    { id: "guardianCertificate", when: uploads.ifGuardian },
  ],
  durationMinutes: 25,
  bufferMinutes: 5,
  notices: [texts.noPlate, texts.health],
  signatureLevel: "simple",
  // The card is made in the office afterwards, so the visit completes the application, not the grant.
  completionByVideo: { claims: "provisional", note: texts.result, section: "§ 46 Abs. 1 Nr. 11 StVO" },
  result: texts.result,
  followUps: [],
  documents: [{
    id: "filledForm",
    name: common.filledForm,
    madeBy: "signing",
    section: "§ 46 Abs. 1 Nr. 11 StVO",
  }],
  form: parkausweisForm,
  signers,
  coSigners,
};
