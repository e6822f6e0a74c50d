// @ts-types="@types/fontkit"
import { create, type Font } from "fontkit";

/**
 * The typefaces of our documents: Noto Sans has every letter and combining sequence of DIN 91379 and places their marks rightly; Noto
 * Sans Math adds the few signs it lacks (∞ ≤ ≥). Both come from npm (SIL Open Font License). They are imported as bytes, so they stand in
 * the lock file and the server needs no permission to read a font folder.
 */
export const FACES = ["regular", "semibold", "signs"] as const;
export type Face = typeof FACES[number];
export type FontBytes = Readonly<Record<Face, Uint8Array>>;

let loading: Promise<FontBytes> | undefined;

/** The three font files. Read once, when the first document is made. */
export function fontBytes(): Promise<FontBytes> {
  return loading ??= load();
}

async function load(): Promise<FontBytes> {
  const [regular, semibold, signs] = await Promise.all([
    import("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf", { with: { type: "bytes" } }),
    import("@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf", { with: { type: "bytes" } }),
    import("@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf", {
      with: { type: "bytes" },
    }),
  ]);
  return { regular: regular.default, semibold: semibold.default, signs: signs.default };
}

let tables: Promise<Readonly<Record<Face, Font>>> | undefined;

/**
 * Parsed fonts to ask for coverage. Never handed to the PDF writer: fontkit remembers for each glyph the first character that asked for it,
 * so a font shared between documents would let one document change the bytes of the next.
 */
async function parsed(): Promise<Readonly<Record<Face, Font>>> {
  const bytes = await fontBytes();
  const parse = (face: Face) => {
    const font = create(bytes[face] as Parameters<typeof create>[0]);
    if (!("hasGlyphForCodePoint" in font)) {
      throw new Error(`expected one font in ${face}, found a collection`);
    }
    return font;
  };
  return { regular: parse("regular"), semibold: parse("semibold"), signs: parse("signs") };
}

export interface Coverage {
  /** The face that has every character of `cluster`: the wanted one, the one for signs, or none. */
  faceFor(cluster: string, wanted: Face): Face | undefined;
}

/** Which characters our documents can print. */
export async function coverage(): Promise<Coverage> {
  const fonts = await (tables ??= parsed());
  const known = new Map<string, Face | null>();
  const find = (cluster: string, wanted: Face): Face | null =>
    [wanted, "signs" as const].find((face) =>
      [...cluster].every((character) => fonts[face].hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
    ) ?? null;
  return {
    faceFor(cluster, wanted) {
      const key = `${wanted}${cluster}`;
      let face = known.get(key);
      if (face === undefined) known.set(key, face = find(cluster, wanted));
      return face ?? undefined;
    },
  };
}
