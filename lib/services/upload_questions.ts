import type { Answers, UploadQuestion } from "./definition.ts";
import { type UploadKind, UPLOADS } from "./uploads.ts";

/**
 * A paper as a question of the form. Never required there: it may be shown in the conversation, or follow after it, and who cannot send it must
 * still be able to sign.
 */
export function sendPaper(
  upload: UploadKind,
  { section, when }: { readonly section: string; readonly when?: (answers: Answers) => boolean },
): UploadQuestion {
  const { name, hint } = UPLOADS[upload];
  return {
    ...{ type: "upload", id: `${upload}File`, upload, label: name, section },
    ...{ optional: true, enteredBy: "citizen" },
    ...(hint ? { hint } : {}),
    ...(when ? { when } : {}),
  };
}
