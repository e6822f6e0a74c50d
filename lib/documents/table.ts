import { translator } from "#lib/i18n/mod.ts";
import type { DocumentRow, DocumentSection, RowDrawing } from "./content.ts";
import { type Element, PAPER, Paper, TEXT_WIDTH } from "./paper.ts";
import { STYLE } from "./styles.ts";
import { printed } from "./texts.ts";
import type { TextStyle } from "./typesetter.ts";

const de = translator("de");

const LABEL_WIDTH = 158;
const GAP = 14;
const VALUE_LEFT = PAPER.left + LABEL_WIDTH + GAP;
const VALUE_WIDTH = TEXT_WIDTH - LABEL_WIDTH - GAP;
const PADDING = 3.5;
/** A row up to this part of a page moves to the next page as a whole; a longer one runs over. */
const KEEP_TOGETHER = 0.4;
/** How wide a drawing is printed, in points: about seven centimetres. */
const DRAWING_WIDTH = 200;
/** What stands for "nothing was given". */
const NOTHING = "–";

type Line = { readonly text: string; readonly style: TextStyle; readonly lang?: string };
type Cell = {
  readonly tag: "TH" | "TD";
  readonly x: number;
  readonly element: Element;
  rest: readonly Line[];
};

/** A titled table: labels on the left, values on the right, a hairline under each row. */
export function drawSection(paper: Paper, section: DocumentSection): void {
  const [first] = section.rows;
  const firstHeight = first ? Math.min(heightOf(paper, first), KEEP_TOGETHER * paper.roomOfPage()) : 0;
  paper.y += 10;
  paper.ensure(STYLE.section.leading + 16 + firstHeight);
  paper.bookmark(section.title);
  paper.paragraph("H2", section.title, STYLE.section);
  if (section.titleTranslated && section.titleTranslated !== section.title) {
    translatedTitle(paper, section.titleTranslated);
  }
  paper.y += 6;
  paper.rule(paper.y, STYLE.line, 0.6);
  const table = paper.element("Table");
  for (const row of section.rows) drawRow(paper, table, section.title, row);
  table.end();
}

function translatedTitle(paper: Paper, text: string): void {
  const element = paper.element("P");
  paper.mark(element, "P", () =>
    paper.foreign("en", () => {
      for (const line of paper.type.lines(text, STYLE.small, TEXT_WIDTH)) {
        paper.type.draw(line, PAPER.left, paper.y += STYLE.small.leading, STYLE.small);
      }
    }));
  element.end();
}

function drawRow(paper: Paper, table: Element, title: string, row: DocumentRow): void {
  const height = heightOf(paper, row);
  const breakable = height > KEEP_TOGETHER * paper.roomOfPage();
  if (breakable ? paper.room() < 60 : paper.room() < height) continueTable(paper, title);
  const tr = paper.element("TR", table);
  const cells: Cell[] = [
    {
      tag: "TH",
      x: PAPER.left,
      element: paper.element("TH", tr, { scope: "Row" }),
      rest: labelLines(paper, row),
    },
    { tag: "TD", x: VALUE_LEFT, element: paper.element("TD", tr), rest: valueLines(paper, row) },
  ];
  for (;;) {
    drawHere(paper, cells);
    if (cells.every((cell) => cell.rest.length === 0)) break;
    continueTable(paper, title);
  }
  if (row.drawing) drawDrawing(paper, cells[1]!.element, row.drawing, row.value);
  for (const cell of cells) cell.element.end();
  tr.end();
  paper.rule(paper.y, STYLE.line, 0.4);
}

/** Draws as many lines of the cells as fit on this page and leaves the others in them. */
function drawHere(paper: Paper, cells: readonly Cell[]): void {
  const top = paper.y + PADDING;
  const room = paper.room() - 2 * PADDING;
  let lowest = top;
  for (const cell of cells) {
    let y = top;
    let count = 0;
    for (const { style } of cell.rest) {
      if (y + style.leading > top + room) break;
      y += style.leading;
      count++;
    }
    const here = cell.rest.slice(0, count);
    cell.rest = cell.rest.slice(count);
    if (here.length > 0) paper.mark(cell.element, cell.tag, () => drawLines(paper, here, cell.x, top));
    lowest = Math.max(lowest, y);
  }
  paper.y = lowest + PADDING + 1;
}

/** A drawing below the row's text, in a thin frame, so that what was drawn at the edge is seen to be whole. */
function drawDrawing(paper: Paper, parent: Element, drawing: RowDrawing, alt: string): void {
  const height = drawingHeight(drawing);
  const figure = paper.element("Figure", parent, { alt });
  const box = { x: VALUE_LEFT, y: paper.y, width: DRAWING_WIDTH, height };
  paper.mark(figure, "Figure", () => paper.strokes(drawing, box, STYLE.body.colour, STYLE.line));
  figure.end();
  paper.y += height + PADDING + 1;
}

function drawingHeight({ width, height }: RowDrawing): number {
  return DRAWING_WIDTH * height / width;
}

function drawLines(paper: Paper, lines: readonly Line[], x: number, top: number): void {
  let y = top;
  for (const { text, style, lang } of lines) {
    y += style.leading;
    const draw = () => paper.type.draw(text, x, y - style.leading * 0.22, style);
    if (lang) paper.foreign(lang, draw);
    else draw();
  }
}

function continueTable(paper: Paper, title: string): void {
  paper.newPage();
  paper.artifact("Layout", () => {
    paper.type.draw(
      de(printed.continued, { title }),
      PAPER.left,
      paper.y += STYLE.section.leading,
      STYLE.label,
    );
  });
  paper.y += 6;
  paper.rule(paper.y, STYLE.line, 0.6);
}

function labelLines(paper: Paper, row: DocumentRow): Line[] {
  return [
    ...linesOf(paper, row.label, STYLE.label, LABEL_WIDTH),
    ...(row.labelTranslated && row.labelTranslated !== row.label
      ? linesOf(paper, row.labelTranslated, STYLE.small, LABEL_WIDTH).map((line) => ({ ...line, lang: "en" }))
      : []),
  ];
}

function valueLines(paper: Paper, row: DocumentRow): Line[] {
  const value = row.value.trim() === "" ? NOTHING : row.value;
  return [
    ...linesOf(paper, value, STYLE.body, VALUE_WIDTH),
    ...(row.note ? linesOf(paper, row.note, STYLE.small, VALUE_WIDTH) : []),
  ];
}

function linesOf(paper: Paper, text: string, style: TextStyle, width: number): Line[] {
  return paper.type.lines(text, style, width).map((line) => ({ text: line, style }));
}

function heightOf(paper: Paper, row: DocumentRow): number {
  const sum = (lines: readonly Line[]) => lines.reduce((height, line) => height + line.style.leading, 0);
  const drawn = row.drawing ? drawingHeight(row.drawing) + PADDING + 1 : 0;
  return Math.max(sum(labelLines(paper, row)), sum(valueLines(paper, row))) + drawn + 2 * PADDING + 1;
}
