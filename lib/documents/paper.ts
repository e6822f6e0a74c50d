// @ts-types="@types/pdfkit"
import PDFDocument from "pdfkit";
import { coverage, fontBytes } from "./fonts.ts";
import { type TextStyle, Typesetter } from "./typesetter.ts";

/** A4 in points, with the margins of a German business letter (DIN 5008: 25 mm left, 20 mm right). */
export const PAPER = {
  width: 595.28,
  height: 841.89,
  left: 70.87,
  right: 56.69,
  top: 62,
  bottom: 76,
} as const;
export const TEXT_WIDTH = PAPER.width - PAPER.left - PAPER.right;
/** The lowest baseline of the text; below it is the foot. */
const LOWEST = PAPER.height - PAPER.bottom;

export type Pdf = InstanceType<typeof PDFDocument>;
export type Element = ReturnType<Pdf["struct"]>;
type Tag = Parameters<Pdf["struct"]>[0];

/** What the file says of itself. */
export interface FileFacts {
  readonly title: string;
  readonly author: string;
  readonly madeAt: Temporal.Instant;
  /** for programs that read the file without its text */
  readonly keywords?: string;
}

/**
 * A tagged PDF page by page (ISO 32000-1, 14.8): everything drawn is either content of a structure element or an artifact, so that a
 * screen reader hears the document in the right order and nothing twice.
 */
export class Paper {
  /** The baseline reached so far on the current page. */
  y: number = PAPER.top;
  /** Called after each page but the first is begun. */
  onNewPage: () => void = () => {};
  readonly type: Typesetter;
  private readonly body: Element;
  private readonly chunks: Uint8Array[] = [];
  private readonly finished = Promise.withResolvers<Uint8Array>();

  private constructor(private readonly pdf: Pdf, type: Typesetter) {
    this.type = type;
    pdf.on("data", (chunk: Uint8Array) => this.chunks.push(chunk));
    pdf.on("end", () => this.finished.resolve(joined(this.chunks)));
    pdf.on("error", this.finished.reject);
    pdf.addPage();
    this.body = pdf.struct("Document");
    pdf.addStructure(this.body);
  }

  static async begin(facts: FileFacts): Promise<Paper> {
    const [fonts, covered] = await Promise.all([fontBytes(), coverage()]);
    const date = new Date(facts.madeAt.epochMilliseconds);
    const pdf = new PDFDocument({
      size: "A4",
      margin: 0,
      pdfVersion: "1.7",
      tagged: true,
      lang: "de-DE",
      displayTitle: true,
      autoFirstPage: false,
      bufferPages: true,
      // No standard font: the library would read its metrics from disk, which the server may not.
      font: null as unknown as string,
      info: {
        Title: facts.title,
        Author: facts.author,
        Creator: "Amtsfenster",
        Producer: "Amtsfenster (PDFKit)",
        CreationDate: date,
        ModDate: date,
        ...(facts.keywords === undefined ? {} : { Keywords: facts.keywords }),
      },
    });
    return new Paper(pdf, new Typesetter(pdf, fonts, covered));
  }

  /** A new structure element under `parent` (the document itself if not given). */
  element(
    tag: Tag,
    parent: Element = this.body,
    options: { scope?: "Row" | "Column"; alt?: string } = {},
  ): Element {
    const element = this.pdf.struct(tag, options as Parameters<Pdf["struct"]>[1]);
    parent.add(element);
    return element;
  }

  /** Draws content of `element`. Must not cross a page. */
  mark(element: Element, tag: Tag, draw: () => void): void {
    const content = this.pdf.markStructureContent(tag);
    element.add(content);
    draw();
    this.pdf.endMarkedContent();
  }

  /** Draws what a screen reader passes over: rules, running heads, page numbers. */
  artifact(type: "Layout" | "Pagination", draw: () => void): void {
    this.pdf.markContent("Artifact", { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Text in another language within {@link mark}. */
  foreign(lang: string, draw: () => void): void {
    this.pdf.markContent("Span", { lang });
    draw();
    this.pdf.endMarkedContent();
  }

  rule(
    y: number,
    colour: string,
    thickness: number,
    from: number = PAPER.left,
    to = PAPER.width - PAPER.right,
  ): void {
    this.artifact("Layout", () => {
      this.pdf.lineWidth(thickness).strokeColor(colour).moveTo(from, y).lineTo(to, y).stroke();
    });
  }

  /** Draws strokes scaled into a framed box, within {@link mark}. */
  strokes(
    drawing: { readonly path: string; readonly width: number; readonly strokeWidth: number },
    box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
    ink: string,
    frame: string,
  ): void {
    const { x, y, width, height } = box;
    this.pdf.lineWidth(0.5).strokeColor(frame).rect(x, y, width, height).stroke();
    this.pdf.save().translate(x, y).scale(width / drawing.width);
    this.pdf.lineWidth(drawing.strokeWidth).lineCap("round").lineJoin("round").strokeColor(ink);
    this.pdf.path(drawing.path).stroke().restore();
  }

  /** Fills a path of unit squares, scaled, within {@link mark}. */
  squares(path: string, scale: number, x: number, y: number): void {
    this.pdf.save().translate(x, y).scale(scale);
    this.pdf.path(path).fill("#000000").restore();
  }

  /** How many points are left above the foot. */
  room(): number {
    return LOWEST - this.y;
  }

  /** The most that fits on any page but the first. */
  roomOfPage(): number {
    return LOWEST - PAPER.top;
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = PAPER.top;
    this.onNewPage();
  }

  /** Begins a new page unless `height` fits on this one. */
  ensure(height: number): void {
    if (height > this.room()) this.newPage();
  }

  /** A paragraph of its own that may run over pages. */
  paragraph(tag: "H1" | "H2" | "P", text: string, style: TextStyle, width = TEXT_WIDTH): void {
    const element = this.element(tag);
    let lines = this.type.lines(text, style, width);
    while (lines.length > 0) {
      this.ensure(style.leading);
      const here = lines.slice(0, Math.max(1, Math.floor(this.room() / style.leading)));
      this.mark(element, tag, () => {
        for (const line of here) this.type.draw(line, PAPER.left, this.y += style.leading, style);
      });
      lines = lines.slice(here.length);
    }
    element.end();
  }

  /** A bookmark to the current page. */
  bookmark(title: string): void {
    this.pdf.outline.addItem(title);
  }

  /** Runs `draw` on every page, once all are there. */
  onEveryPage(draw: (page: number, pages: number) => void): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(start + page);
      draw(page + 1, count);
    }
  }

  /** The finished file. */
  async end(): Promise<Uint8Array> {
    this.body.end();
    this.pdf.end();
    return await this.finished.promise;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
