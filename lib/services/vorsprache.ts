import type { Service } from "./service.ts";
import { common } from "./texts/common.ts";
import { texts } from "./texts/vorsprache.ts";

/**
 * Coming to the office at a fixed time: for whom video was not enough ("Präsenz nötig", § 25 no. 3 BMG), and for whoever would rather come. It
 * has a time and a place like every appointment, but no form, no call and no check before a camera: what happens is the office's own affair.
 */
export const vorsprache: Service = {
  id: "vorsprache",
  place: "office",
  listed: false,
  name: texts.name,
  short: texts.short,
  forWhom: [texts.afterVideo, texts.ratherInPerson],
  toHaveReady: [
    common.identityDocument,
    common.identityOfActingPerson,
    texts.papers,
    common.guardianCertificate,
  ],
  showToCamera: [],
  uploads: [],
  durationMinutes: 15,
  bufferMinutes: 5,
  alsoPossible: texts.notice,
  notices: [],
  signatureLevel: "simple",
  completionByVideo: { claims: "complete", note: texts.notice, section: "" },
  result: texts.result,
  followUps: [],
  documents: [],
};
