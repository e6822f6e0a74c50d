/**
 * Looks at one's own picture while a document is held to the camera and says what would make it readable. The look is taken on this device, from
 * a few thousand points, and goes nowhere.
 */

/** What one look found. */
export type Look = {
  /** mean brightness, 0 to 255 */
  readonly brightness: number;
  /** how much neighbouring points differ: letters do, a blur does not */
  readonly sharpness: number;
  /** how much changed since the look before, 0 to 255 */
  readonly motion: number;
};

export type Advice = "more-light" | "less-light" | "hold-still" | "closer" | "good";

const DARK = 60;
const BRIGHT = 225;
const MOVING = 14;
const BLURRED = 45;

export function adviceOf({ brightness, sharpness, motion }: Look): Advice {
  if (brightness < DARK) return "more-light";
  if (brightness > BRIGHT) return "less-light";
  if (motion > MOVING) return "hold-still";
  return sharpness < BLURRED ? "closer" : "good";
}

/** @param points brightness of each point, row by row */
export function lookAt(points: Float32Array, width: number, before: Float32Array | undefined): Look {
  let [sum, edges, moved, inner] = [0, 0, 0, 0];
  for (let at = 0; at < points.length; at++) {
    const here = points[at]!;
    sum += here;
    if (before) moved += Math.abs(here - before[at]!);
    const column = at % width;
    if (column === 0 || column === width - 1 || at < width || at >= points.length - width) continue;
    const laplace = 4 * here - points[at - 1]! - points[at + 1]! - points[at - width]! - points[at + width]!;
    edges += laplace * laplace;
    inner += 1;
  }
  return {
    brightness: sum / points.length,
    sharpness: inner === 0 ? 0 : edges / inner,
    motion: before ? moved / points.length : 0,
  };
}

const WIDTH = 160;
const HEIGHT = 120;
const EVERY_MS = 600;

/** Looks at the track until the returned function is called. */
export function coach(track: MediaStreamTrack, tell: (advice: Advice) => void): () => void {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  video.play().catch(() => {});
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  let before: Float32Array | undefined;
  const timer = setInterval(() => {
    if (!context || video.videoWidth === 0) return;
    context.drawImage(video, 0, 0, WIDTH, HEIGHT);
    const { data } = context.getImageData(0, 0, WIDTH, HEIGHT);
    const points = new Float32Array(WIDTH * HEIGHT);
    for (let at = 0; at < points.length; at++) {
      points[at] = 0.299 * data[at * 4]! + 0.587 * data[at * 4 + 1]! + 0.114 * data[at * 4 + 2]!;
    }
    tell(adviceOf(lookAt(points, WIDTH, before)));
    before = points;
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    video.srcObject = null;
  };
}
