// @ts-types="@types/qrcode"
import QRCode from "qrcode";
import { translator } from "#lib/i18n/mod.ts";
import type { CheckPlace } from "./content.ts";
import { PAPER, Paper, TEXT_WIDTH } from "./paper.ts";
import { STYLE } from "./styles.ts";
import { printed } from "./texts.ts";

/** Edge of the code in points: 26 mm with its margin, so that a phone reads it from an arm's length. */
const EDGE = 74;
/** Light modules around the code (ISO/IEC 18004 § 5.3.8). */
const MARGIN = 4;
const GAP = 14;

const de = translator("de");

/** The last block of a document: where anybody can check it, as a picture for phones and in words for everybody. */
export function drawCheck(paper: Paper, check: CheckPlace): void {
  paper.y += 12;
  paper.ensure(EDGE + 8);
  paper.rule(paper.y, STYLE.line, 0.6);
  paper.y += 6;
  const top = paper.y;
  const alt = de(printed.checkQr, { address: check.address, code: check.code });
  const figure = paper.element("Figure", undefined, { alt });
  paper.mark(figure, "Figure", () => drawQr(paper, check.link, PAPER.left, top));
  figure.end();
  drawWords(paper, check, top);
  paper.y = top + EDGE;
}

function drawWords(paper: Paper, check: CheckPlace, top: number): void {
  const left = PAPER.left + EDGE + GAP;
  const width = TEXT_WIDTH - EDGE - GAP;
  let y = top + 2;
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

function drawQr(paper: Paper, link: string, x: number, y: number): void {
  const { size, data } = QRCode.create(link, { errorCorrectionLevel: "M" }).modules;
  const path = Array.from(
    data,
    (dark, index) => dark ? `M${index % size + MARGIN} ${Math.floor(index / size) + MARGIN}h1v1h-1z` : "",
  ).join("");
  const scale = EDGE / (size + 2 * MARGIN);
  // The margin is paper: the code's own edge stands at the text's edge.
  paper.squares(
    path,
    scale * (size + 2 * MARGIN) / size,
    x - MARGIN * EDGE / size,
    y + 2 - MARGIN * EDGE / size,
  );
}
