/** The signing step: the signer's own view, and what the desk sees of it. */
export { explain, SIGNING_FIELDS, type SigningFault, tanStillShown } from "./faults.ts";
export {
  type IntentForClerk,
  SigningStatus,
  type SigningStatusProps,
  VoidedLine,
} from "./signing_status.tsx";
export { SigningView, type SigningViewProps } from "./signing_view.tsx";
export { staff as signingDeskTexts } from "./texts.ts";
export { SmsTanPanel } from "./sms_tan_panel.tsx";
