export { AskedPapers, CitizenUploads, type CitizenUploadsProps } from "./citizen_uploads.tsx";
export { DeskUploads } from "./desk_uploads.tsx";
export {
  CLOSE_FAULTS,
  type CloseFault,
  ClosePanel,
  FollowedPanel,
  followLine,
  MissingPapers,
} from "./desk_follow.tsx";
export { homeUploadRegions, type HomeUploadsData, HomeUploadsPage } from "./home_page.tsx";
export { PhonePage, type PhonePageProps } from "./phone_page.tsx";
export type { UploadAnswer } from "./words.ts";
