/**
 * Seals and opens frames on a thread of its own (RTCRtpScriptTransform). Nothing leaves this page unsealed unless the person has agreed to that
 * in words they were shown; without a key and without that agreement frames are dropped.
 */
import { type FrameKind, FrameOpener, FrameSealer } from "./e2ee/frames.ts";
import { PictureGaps } from "./e2ee/gaps.ts";
import type { FromCipher, ToCipher, TransformOptions } from "./e2ee/cipher_messages.ts";

type EncodedFrame = {
  data: ArrayBuffer;
  readonly type?: "key" | "delta" | "empty";
  getMetadata?(): { readonly synchronizationSource?: number };
};
type Transformer = {
  readonly readable: ReadableStream<EncodedFrame>;
  readonly writable: WritableStream<EncodedFrame>;
  readonly options: TransformOptions;
  generateKeyFrame?(rid?: string): Promise<unknown>;
};
type WorkerScope = {
  postMessage(message: FromCipher): void;
  onmessage: ((event: { data: ToCipher }) => void) | null;
  onrtctransform: ((event: { transformer: Transformer }) => void) | null;
};
const scope = globalThis as unknown as WorkerScope;

/** The sizes of a picture as mediasoup-client names them, and the one of a picture in a single size. Those that are not sent are no fault. */
const RIDS = [undefined, "r0", "r1"];

/** So many frames of somebody in a row that cannot be opened are no longer ones that were on their way when keys changed. */
const UNREADABLE_COUNT = 50;

const sealer = new FrameSealer();
const openers = new Map<string, FrameOpener>();
const cameras = new Set<Transformer>();
const unreadable = new Map<string, number>();
let inClear = false;
const gaps = new PictureGaps();

scope.onmessage = ({ data: message }) => {
  switch (message.type) {
    case "own-key":
      sealer.use(message.key);
      return askForKeyFrames();
    case "key-of":
      unreadable.delete(message.participantId);
      return openerOf(message.participantId).add(message.key);
    case "in-clear":
      if (inClear === message.agreed) return;
      inClear = message.agreed;
      return askForKeyFrames();
  }
};

scope.onrtctransform = ({ transformer }) => {
  const { options } = transformer;
  const outgoing = options.direction === "send";
  if (outgoing && options.kind === "video") cameras.add(transformer);
  const change = outgoing ? sealFrame : openFrame;
  transformer.readable
    .pipeThrough(
      new TransformStream<EncodedFrame, EncodedFrame>({
        async transform(frame, passOn) {
          const data = await change(options, frame);
          if (!data) return;
          frame.data = data;
          passOn.enqueue(frame);
        },
      }),
    )
    .pipeTo(transformer.writable)
    .catch(() => {}) // The track ended.
    .then(() => cameras.delete(transformer));
  scope.postMessage({ type: "wired", id: options.id });
};

/** Who has just joined can begin at a key frame only, and only at one that they can open. */
function askForKeyFrames(): void {
  gaps.asked(performance.now());
  for (const camera of cameras) {
    for (const rid of RIDS) camera.generateKeyFrame?.(rid).catch(() => {});
  }
}

async function sealFrame(options: TransformOptions, frame: EncodedFrame): Promise<ArrayBuffer | undefined> {
  const kind = kindOf(options, frame);
  const size = frame.getMetadata?.().synchronizationSource;
  const about = { size, isKey: kind === "video-key", open: inClear || sealer.ready };
  if (kind !== "audio" && !gaps.passes(about, performance.now())) return undefined;
  if (inClear) return frame.data;
  return (await sealer.seal(kind, new Uint8Array(frame.data)))?.buffer;
}

async function openFrame(options: TransformOptions, frame: EncodedFrame): Promise<ArrayBuffer | undefined> {
  const { participantId } = options;
  if (participantId === undefined) return undefined;
  const sealed = frame.data;
  const opened = await openerOf(participantId).open(kindOf(options, frame), new Uint8Array(frame.data));
  const before = unreadable.get(participantId) ?? 0;
  if (opened) {
    if (before >= UNREADABLE_COUNT) scope.postMessage({ type: "readable", participantId, readable: true });
    unreadable.set(participantId, 0);
    return opened.buffer;
  }
  if (inClear) return sealed;
  unreadable.set(participantId, before + 1);
  if (before + 1 === UNREADABLE_COUNT) {
    scope.postMessage({ type: "readable", participantId, readable: false });
  }
  return undefined;
}

function kindOf({ kind }: TransformOptions, { type }: EncodedFrame): FrameKind {
  if (kind === "audio") return "audio";
  return type === "key" ? "video-key" : "video-delta";
}

function openerOf(participantId: string): FrameOpener {
  const known = openers.get(participantId);
  if (known) return known;
  const opener = new FrameOpener();
  openers.set(participantId, opener);
  return opener;
}
