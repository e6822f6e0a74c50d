export { type Access, staffWith } from "./access.ts";
export { answerServeFault } from "./cut_line.ts";
export { createWebApp, type ErrorData, type WebApp } from "./app.tsx";
export { Context } from "./context.ts";
export { FormEntries, readBeginning } from "./form_entries.ts";
export { type Clients, composeHouse, type House } from "./house.ts";
export { HttpRefusal } from "./refusal.ts";

export { type AppProps } from "./render.tsx";
export {
  type Handler,
  type Handlers,
  page,
  type PageOptions,
  type PageProps,
  type PageResult,
  type RouteModule,
} from "./route.ts";
export { originOf } from "./origin.ts";
export { DURATION_BUCKETS_SECONDS, type RouteTraffic, Traffic } from "./traffic.ts";
export { type LiveView, type Region } from "./live/session.ts";
export { DeviceCheckView } from "./live/device_check_view.ts";
export { upgradeToLive } from "./live/upgrade.ts";
export { DeskView, readDesk, serviceNames } from "./live/desk_view.tsx";
export {
  appointmentById,
  appointmentByLink,
  caseOf,
  givenForm,
  isTurnOf,
  type LinkVisitor,
  pdfResponse,
  signingValues,
  visitorByLink,
} from "./visitor.ts";
export { GuestVisitView, readGuestPage } from "./live/guest_view.tsx";
export { takeAheadForm, takePostedForm, turnTo } from "./visit_form.ts";
export { readVisitPage, sessionWords, VisitView } from "./live/visit_view.tsx";
export { AheadView, readAheadPage } from "./live/ahead_view.tsx";
export { deskVisitPage, DeskVisitView } from "./live/desk_visit_view.tsx";
export { answerWithTan } from "./tan_answer.ts";
export {
  linkIsGood,
  readCitizenUploads,
  readHomeUploads,
  takeUploads,
  UPLOAD_FORM,
  uploadResponse,
  uploadsDone,
} from "./upload_answers.ts";
export { HomeUploadsView } from "./live/uploads_view.tsx";
