/** A picture as a decoder gives it: four bytes a pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** How many pixels of the source make one of the result at most: enough samples for an even average. */
const SAMPLES_PER_SIDE_MAX = 8;

/**
 * The picture upright (EXIF orientation 1 to 8), no side longer than `sideMax`, on white: one pass, each pixel the average of those it stands
 * for.
 */
export function upright(source: Pixels, orientation: number, sideMax: number): Pixels {
  const swaps = orientation >= 5;
  const [fullWidth, fullHeight] = swaps ? [source.height, source.width] : [source.width, source.height];
  const scale = Math.max(1, Math.max(fullWidth, fullHeight) / sideMax);
  const width = Math.max(1, Math.floor(fullWidth / scale));
  const height = Math.max(1, Math.floor(fullHeight / scale));
  const data = new Uint8ClampedArray(width * height * 4);
  const columns = edges(width, fullWidth), rows = edges(height, fullHeight);
  const place = placeIn(source, orientation);
  const pixels = words(source);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      average(pixels, place, columns[x]!, columns[x + 1]!, rows[y]!, rows[y + 1]!, data, to);
    }
  }
  return { width, height, data };
}

/** Where each pixel of the result begins in the full upright picture; the last edge is its end. */
function edges(count: number, full: number): Int32Array {
  return Int32Array.from({ length: count + 1 }, (_, index) => Math.floor(index * full / count));
}

type Place = { readonly origin: number; readonly stepX: number; readonly stepY: number };

/** Where the upright picture's pixel (x, y) stands among the source's: `origin + x * stepX + y * stepY`. */
function placeIn({ width: w, height: h }: Pixels, orientation: number): Place {
  switch (orientation) {
    case 2:
      return { origin: w - 1, stepX: -1, stepY: w };
    case 3:
      return { origin: w * h - 1, stepX: -1, stepY: -w };
    case 4:
      return { origin: w * (h - 1), stepX: 1, stepY: -w };
    case 5:
      return { origin: 0, stepX: w, stepY: 1 };
    case 6:
      return { origin: w * (h - 1), stepX: -w, stepY: 1 };
    case 7:
      return { origin: w * h - 1, stepX: -w, stepY: -1 };
    case 8:
      return { origin: w - 1, stepX: w, stepY: -1 };
    default:
      return { origin: 0, stepX: 1, stepY: w };
  }
}

/** The average of the source's pixels from (fromX, fromY) up to (toX, toY), on white, into one pixel of the result. */
function average(
  source: Uint32Array,
  { origin, stepX, stepY }: Place,
  fromX: number,
  toX: number,
  fromY: number,
  toY: number,
  target: Uint8ClampedArray,
  to: number,
): void {
  const byX = Math.max(1, (toX - fromX) / SAMPLES_PER_SIDE_MAX | 0);
  const byY = Math.max(1, (toY - fromY) / SAMPLES_PER_SIDE_MAX | 0);
  let red = 0, green = 0, blue = 0, count = 0;
  for (let y = fromY; y < toY; y += byY) {
    for (let x = fromX, at = origin + fromX * stepX + y * stepY; x < toX; x += byX, at += byX * stepX) {
      const pixel = source[at]!;
      const alpha = pixel >>> 24;
      if (alpha === 255) {
        red += pixel & 255;
        green += pixel >>> 8 & 255;
        blue += pixel >>> 16 & 255;
      } else {
        const opaque = alpha / 255, white = 255 - alpha;
        red += (pixel & 255) * opaque + white;
        green += (pixel >>> 8 & 255) * opaque + white;
        blue += (pixel >>> 16 & 255) * opaque + white;
      }
      count++;
    }
  }
  target[to] = red / count;
  target[to + 1] = green / count;
  target[to + 2] = blue / count;
  target[to + 3] = 255;
}

/** The pixels as words of red, green, blue and alpha from the lowest byte up, as all our processors have them. */
function words({ data, width, height }: Pixels): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
}
