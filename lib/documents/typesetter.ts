// @ts-types="@types/pdfkit"
import type PDFDocument from "pdfkit";
import { type Coverage, type Face, FACES, type FontBytes } from "./fonts.ts";

/** How a piece of text looks. Lengths in points (1/72 inch). */
export interface TextStyle {
  readonly face: Exclude<Face, "signs">;
  readonly size: number;
  /** from one baseline to the next */
  readonly leading: number;
  readonly colour: string;
}

type Run = { face: Face; text: string };

/**
 * Words with marks that the typeface places one by one: combining ones, and some rarer letters that it takes apart (ǹ, ṣ, ọ). Programs that
 * read the page's text cannot put them together again, so such a word carries its letters as replacement text (ISO 32000-1, 14.9.4).
 */
const MARKED_WORD = /(\S*[\p{M}\u0180-\u024f\u1e00-\u1eff]\S*)/u;

const graphemes = new Intl.Segmenter("de", { granularity: "grapheme" });

/**
 * Measures, breaks and draws text in our typefaces. Lines are broken here and not by the PDF library, so that a row's height is known
 * before it is drawn and nothing is ever cut off or printed over the foot of the page.
 */
export class Typesetter {
  constructor(
    private readonly doc: InstanceType<typeof PDFDocument>,
    fonts: FontBytes,
    private readonly coverage: Coverage,
  ) {
    for (const face of FACES) doc.registerFont(face, fonts[face] as Uint8Array<ArrayBuffer>);
  }

  /** The width of one line in points. */
  width(text: string, style: TextStyle): number {
    return this.runs(text, style.face).reduce((sum, run) => sum + this.runWidth(run, style), 0);
  }

  /**
   * Breaks at spaces and given line ends; a word wider than the line is broken between letters. Never returns an empty list. A line ends
   * with a space unless its last word goes on, so that read aloud or copied the words of two lines do not run together.
   */
  lines(text: string, style: TextStyle, width: number): string[] {
    return printable(text).split("\n").flatMap((paragraph) => this.wrap(paragraph, style, width));
  }

  /** Draws one line; `y` is its baseline. */
  draw(line: string, x: number, y: number, style: TextStyle): void {
    this.doc.fillColor(style.colour);
    for (const { face, text } of this.runs(line, style.face)) {
      for (const part of text.split(MARKED_WORD).filter((p) => p !== "")) {
        const marked = MARKED_WORD.test(part);
        if (marked) this.doc.markContent("Span", { actual: part });
        this.doc.font(face, style.size).text(part, x, y, { lineBreak: false, baseline: "alphabetic" });
        if (marked) this.doc.endMarkedContent();
        x += this.runWidth({ face, text: part }, style);
      }
    }
  }

  private wrap(paragraph: string, style: TextStyle, width: number): string[] {
    const lines: string[] = [];
    let line = "";
    // A section sign stays with its number.
    for (const word of paragraph.split(/(?<!§) /).filter((w) => w !== "")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (this.width(longer, style) <= width) {
        line = longer;
        continue;
      }
      if (line !== "") lines.push(`${line} `);
      const pieces = this.breakWord(word, style, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? "";
    }
    return [...lines, `${line} `];
  }

  private breakWord(word: string, style: TextStyle, width: number): string[] {
    if (this.width(word, style) <= width) return [word];
    const pieces: string[] = [];
    let piece = "";
    for (const { segment } of graphemes.segment(word)) {
      if (piece !== "" && this.width(piece + segment, style) > width) {
        pieces.push(piece);
        piece = "";
      }
      piece += segment;
    }
    return [...pieces, piece];
  }

  private runWidth(run: Run, style: TextStyle): number {
    return this.doc.font(run.face, style.size).widthOfString(run.text);
  }

  /** Neighbouring letters of one face, in order. What no face has is printed as its code point, so that nothing vanishes silently. */
  private runs(text: string, wanted: Face): Run[] {
    const runs: Run[] = [];
    for (const { segment } of graphemes.segment(text)) {
      const face = this.coverage.faceFor(segment, wanted);
      const run = face
        ? { face, text: segment }
        : { face: wanted, text: [...segment].map(codePoint).join("") };
      const last = runs.at(-1);
      if (last && last.face === run.face) last.text += run.text;
      else runs.push(run);
    }
    return runs;
  }
}

function codePoint(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}

/** Composed (NFC, as DIN 91379 wants it), with one kind of line end and no other control characters. */
function printable(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/(?!\n)\p{Cc}/gu, " ");
}
