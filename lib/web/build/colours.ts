/** Linear light, 0–1 per channel, and opacity 0–1. */
interface Colour {
  readonly oklab: readonly [number, number, number];
  readonly alpha: number;
}

const NAMED: Record<string, Colour> = {
  black: { oklab: [0, 0, 0], alpha: 1 },
  white: { oklab: [1, 0, 0], alpha: 1 },
};

/**
 * Replaces every `oklch(…)` and `color-mix(in oklch, …)` in a value by a hexadecimal sRGB colour, as browsers before
 * 2023 need it. CSS Color 4 § 9.2 (OKLab) and CSS Color 5 § 3 (mixing). Colours outside sRGB are clipped.
 *
 * @throws Error for a colour it cannot compute, so that none slips through unlowered
 */
export function lowerColours(value: string): string {
  let out = value;
  for (let start = next(out); start >= 0; start = next(out)) {
    const end = closing(out, start);
    out = out.slice(0, start) + hex(parse(out.slice(start, end))) + out.slice(end);
  }
  return out;
}

function next(value: string): number {
  return value.search(/(oklch|color-mix)\(/);
}

/** The index after the bracket that closes the function starting at `start`. */
function closing(value: string, start: number): number {
  let depth = 0;
  for (let i = start; i < value.length; i++) {
    if (value[i] === "(") depth++;
    if (value[i] === ")" && --depth === 0) return i + 1;
  }
  throw new Error(`no closing bracket in "${value}"`);
}

function parse(text: string): Colour {
  const trimmed = text.trim();
  const named = NAMED[trimmed];
  if (named) return named;
  if (trimmed.startsWith("#")) return parseHex(trimmed.slice(1));
  const inside = trimmed.slice(trimmed.indexOf("(") + 1, -1);
  if (trimmed.startsWith("oklch(")) return parseOklch(inside);
  if (trimmed.startsWith("color-mix(")) return parseMix(inside);
  throw new Error(`expected oklch(), color-mix(), #hex, black or white, found "${trimmed}"`);
}

/** sRGB → linear → OKLab (the inverse of {@link hex}). */
function parseHex(digits: string): Colour {
  const full = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const bytes = (full.match(/../g) ?? []).map((pair) => parseInt(pair, 16) / 255);
  const [r = 0, g = 0, b = 0] = bytes.map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    oklab: [
      0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
      1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
      0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
    ],
    alpha: bytes[3] ?? 1,
  };
}

function parseOklch(inside: string): Colour {
  const [coordinates = "", opacity] = inside.split("/");
  const [l, c, h] = coordinates.trim().split(/\s+/).map(number);
  if (l === undefined || c === undefined || h === undefined) {
    throw new Error(`expected L C H, found "${inside}"`);
  }
  const angle = h * Math.PI / 180;
  return {
    oklab: [l, c * Math.cos(angle), c * Math.sin(angle)],
    alpha: opacity === undefined ? 1 : number(opacity),
  };
}

/** `in oklch, A p%, B q%`: hue is mixed as a straight line through OKLab, which for these close pairs is the same. */
function parseMix(inside: string): Colour {
  const [space = "", first = "", second = ""] = splitAtCommas(inside);
  if (!space.trim().startsWith("in ok")) {
    throw new Error(`expected a mix in oklch or oklab, found "${space}"`);
  }
  const a = part(first);
  const b = part(second);
  const share = a.share ?? (b.share === undefined ? 0.5 : 1 - b.share);
  if (b.colour === "transparent") return fade(parse(a.colour), share);
  if (a.colour === "transparent") return fade(parse(b.colour), 1 - share);
  const [one, two] = [parse(a.colour), parse(b.colour)];
  const mixed = one.oklab.map((value, i) => value * share + (two.oklab[i] ?? 0) * (1 - share));
  return {
    oklab: [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0],
    alpha: one.alpha * share + two.alpha * (1 - share),
  };
}

function fade(colour: Colour, share: number): Colour {
  return { oklab: colour.oklab, alpha: colour.alpha * share };
}

function part(text: string): { colour: string; share?: number } {
  const match = /^(.*?)\s+(calc\(.*\)|[\d.]+%)$/s.exec(text.trim());
  return match?.[1] && match[2] ? { colour: match[1], share: number(match[2]) } : { colour: text.trim() };
}

/** A number, a percentage, or one of KERN's two calculations: `calc(100% - p%)` and `calc(n * 100%)`. */
function number(text: string): number {
  const trimmed = text.trim();
  const minus = /^calc\(100% - ([\d.]+)%\)$/.exec(trimmed);
  if (minus) return 1 - Number(minus[1]) / 100;
  const times = /^calc\(([\d.]+) \* 100%\)$/.exec(trimmed);
  if (times) return Number(times[1]);
  const value = trimmed.endsWith("%") ? Number(trimmed.slice(0, -1)) / 100 : Number(trimmed);
  if (Number.isNaN(value)) throw new Error(`expected a number, found "${text}"`);
  return value;
}

function splitAtCommas(text: string): string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const letter of text) {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** OKLab → linear sRGB (Björn Ottosson's matrices, as in CSS Color 4 § 10) → gamma → two digits per channel. */
function hex({ oklab: [l, a, b], alpha }: Colour): string {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ].map((light) => light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
  const digits = alpha >= 1 ? channels : [...channels, alpha];
  return "#" +
    digits.map((value) => Math.round(Math.min(1, Math.max(0, value)) * 255).toString(16).padStart(2, "0"))
      .join("");
}
