import { abmeldungForm, confirmationItems, coSigners, signers } from "./abmeldung_ausland_form.ts";
import { MOVING_ABROAD } from "./legal_window.ts";
import type { Service } from "./service.ts";
import { texts } from "./texts/abmeldung_ausland.ts";
import { common } from "./texts/common.ts";
import { uploads } from "./texts/uploads.ts";

/** Deregistering when moving abroad: §§ 17(2), 23(6), 24(2) BMG. */
export const abmeldungAusland: Service = {
  id: "abmeldung-ausland",
  name: texts.name,
  short: texts.short,
  forWhom: [texts.forYou, texts.family, texts.notWithinGermany],
  toHaveReady: [
    common.identityDocument,
    texts.namesAndBirths,
    texts.moveOutDay,
    texts.newAddress,
    common.quietRoom,
  ],
  showToCamera: [common.identityDocument, common.identityOfActingPerson],
  uploads: [
    { id: "powerOfAttorney", when: common.onlyIfActing },
    { id: "addressAbroad", when: uploads.ifPaper },
  ],
  durationMinutes: 20,
  bufferMinutes: 5,
  window: { rule: MOVING_ABROAD, text: texts.window, section: "§ 17 Abs. 2 BMG" },
  alsoPossible: texts.inWriting,
  notices: [],
  signatureLevel: "simple",
  completionByVideo: { claims: "complete", note: common.videoOpenPoint, section: "§ 23 Abs. 1 BMG" },
  result: texts.result,
  followUps: [texts.keepConfirmation],
  documents: [
    { id: "filledForm", name: common.filledForm, madeBy: "signing", section: "§ 23 Abs. 1 BMG" },
    { id: "confirmation", name: texts.confirmation, madeBy: "clerk", section: "§ 24 Abs. 2 BMG" },
  ],
  form: abmeldungForm,
  signers,
  coSigners,
  confirmation: confirmationItems,
};
