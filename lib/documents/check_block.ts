// @ts-types="@types/qrcode"
import QRCode from "qrcode";
import { translator } from "#lib/i18n/mod.ts";
import type { CheckPlace } from "./content.ts";
import { PAPER, Paper, TEXT_WIDTH } from "./paper.ts";
import { STYLE } from "./styles.ts";
import { printed } from "./texts.ts";

/** Edge of the code in points: 26 mm, so that a phone reads it from an arm's length; or 20 mm, before it stands alone on a page. */
const EDGE = 74;
const EDGE_SMALL = 57;
/** What the block may take of the margin above the foot. */
const INTO_MARGIN = 14;
const ABOVE = 16;
/** Wider than the four light modules that a code wants around it (ISO/IEC 18004 § 5.3.8). */
const GAP = 14;

const de = translator("de");

/**
 * The last block of a document: where anybody can check it, as a picture for phones and in words for everybody.
 * @returns whether it had to begin a page of its own
 */
export function drawCheck(paper: Paper, check: CheckPlace): boolean {
  const room = paper.room() + INTO_MARGIN - ABOVE;
  const edge = room < EDGE && room >= EDGE_SMALL ? EDGE_SMALL : EDGE;
  const alone = room < edge;
  if (alone) paper.newPage();
  paper.y += ABOVE - 6;
  paper.rule(paper.y, STYLE.line, 0.6);
  paper.y += 6;
  const top = paper.y;
  const alt = de(printed.checkQr, { address: check.address, code: check.code });
  const figure = paper.element("Figure", undefined, { alt });
  paper.mark(figure, "Figure", () => drawQr(paper, check.link, top, edge));
  figure.end();
  drawWords(paper, check, top, edge);
  paper.y = top + edge;
  return alone;
}

function drawWords(paper: Paper, check: CheckPlace, top: number, edge: number): void {
  const left = PAPER.left + edge + GAP;
  const width = TEXT_WIDTH - edge - GAP;
  let y = top - 4;
  const say = (tag: "H2" | "P", text: string, style: typeof STYLE.label) => {
    const element = paper.element(tag);
    paper.mark(element, tag, () => {
      for (const line of paper.type.lines(text, style, width)) {
        paper.type.draw(line, left, y += style.leading, style);
      }
    });
    element.end();
  };
  say("H2", de(printed.checkTitle), STYLE.strong);
  say("P", de(printed.checkText), STYLE.label);
  say("P", check.address, STYLE.label);
  say("P", de(printed.checkCode, { code: check.code }), STYLE.strong);
}

function drawQr(paper: Paper, link: string, top: number, edge: number): void {
  const { size, data } = QRCode.create(link, { errorCorrectionLevel: "M" }).modules;
  const path = Array.from(data, (dark, at) => dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : "")
    .join("");
  paper.squares(path, edge / size, PAPER.left, top + 2);
}
