/** What a page and its cipher worker say to each other. */
import type { NumberedKey } from "./frames.ts";

/** Which frames a transform gets. */
export type TransformOptions = {
  readonly id: number;
  readonly direction: "send" | "receive";
  readonly kind: "audio" | "video";
  /** whose frames they are, when received */
  readonly participantId?: string;
};

export type ToCipher =
  | { readonly type: "own-key"; readonly key: NumberedKey | undefined }
  | { readonly type: "key-of"; readonly participantId: string; readonly key: NumberedKey }
  /** the person has agreed to go on without end-to-end encryption, or that is over */
  | { readonly type: "in-clear"; readonly agreed: boolean };

export type FromCipher =
  /** the transform with this id works: frames of its track pass through here and nowhere else */
  | { readonly type: "wired"; readonly id: number }
  /** somebody's frames cannot be opened (any more), or can be again */
  | { readonly type: "readable"; readonly participantId: string; readonly readable: boolean };
