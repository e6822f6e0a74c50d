import { formats, type Text, translator } from "#lib/i18n/mod.ts";
import { type LaidOut, layOutConfirmation } from "./confirmation.ts";
import type { DocumentContent, RenderOptions, SectionedKind } from "./content.ts";
import { drawCheck } from "./check_block.ts";
import { PAPER, Paper, TEXT_WIDTH } from "./paper.ts";
import { drawSection } from "./table.ts";
import { STYLE } from "./styles.ts";
import { printed } from "./texts.ts";

const de = translator("de");

/**
 * The content as a PDF: A4, tagged, with real text in embedded fonts. The same content and options always give the same bytes, so the
 * hash of a frozen document can be made again.
 */
export async function renderPdf(content: DocumentContent, options: RenderOptions): Promise<Uint8Array> {
  const first = await layOut(content, options, false);
  return first.checkAlone ? (await layOut(content, options, true)).bytes : first.bytes;
}

/** @param lastTogether the last block begins a page, so that where to check the document does not stand alone on it */
async function layOut(
  content: DocumentContent,
  options: RenderOptions,
  lastTogether: boolean,
): Promise<{ readonly bytes: Uint8Array; readonly checkAlone: boolean }> {
  const page: LaidOut = content.kind === "confirmation" ? layOutConfirmation(content, options) : content;
  const paper = await Paper.begin({
    title: page.title,
    author: options.town.name,
    madeAt: options.madeAt,
    // Nothing is stored for a proof: the check page reads its code from the file and asks for that.
    ...(content.kind === "deadlineProof" && options.check ? { keywords: options.check.code } : {}),
    ...("keywords" in content && content.keywords ? { keywords: content.keywords } : {}),
  });
  paper.onNewPage = () => runningHead(paper, page.title, options);
  letterhead(paper, options);
  if (options.demo) demoMark(paper);
  heading(paper, page);
  const lastSection = page.statements ? undefined : page.sections.at(-1);
  for (const section of page.sections) {
    if (lastTogether && section === lastSection && section !== page.sections[0]) paper.newPage();
    drawSection(paper, section);
  }
  if (page.statements) {
    if (lastTogether) paper.newPage();
    const title = content.kind === "confirmation" ? undefined : de(titleOfStatements(content.kind));
    statements(paper, page.statements, title);
  }
  const checkAlone = options.check !== undefined && drawCheck(paper, options.check);
  foot(paper, page, options);
  return { bytes: await paper.end(), checkAlone };
}

/** The town's name large, its office and how to reach it: on the first page only. */
function letterhead(paper: Paper, { town }: RenderOptions): void {
  const right = PAPER.width - PAPER.right;
  const head = paper.element("P");
  const name = paper.type.lines(town.name, STYLE.town, TEXT_WIDTH - 190);
  const lines = [
    town.street,
    town.postcodeAndPlace,
    de(printed.phone, { number: town.phone }),
    town.email,
  ].filter((line) => line.trim() !== "");
  paper.rule(PAPER.top - 14, STYLE.accent, 2.4, PAPER.left, PAPER.left + 34);
  let y = PAPER.top - 6;
  paper.mark(head, "P", () => {
    for (const line of name) paper.type.draw(line, PAPER.left, y += STYLE.town.leading, STYLE.town);
    for (const line of paper.type.lines(town.office, STYLE.office, TEXT_WIDTH - 190)) {
      paper.type.draw(line, PAPER.left, y += STYLE.office.leading, STYLE.office);
    }
    let side = PAPER.top - 10;
    for (const line of lines.flatMap((text) => paper.type.lines(text, STYLE.small, 180))) {
      paper.type.draw(
        line,
        right - paper.type.width(line.trimEnd(), STYLE.small),
        side += STYLE.small.leading,
        STYLE.small,
      );
    }
    y = Math.max(y, side);
  });
  head.end();
  paper.y = y + 13;
  paper.rule(paper.y, STYLE.line, 0.6);
  paper.y += 10;
}

/** The first thing that is read on a demo's document; the foot of every page repeats it. */
function demoMark(paper: Paper): void {
  paper.paragraph("P", de(printed.demo), STYLE.warning);
  paper.y += 4;
}

function heading(paper: Paper, page: LaidOut): void {
  paper.y += 8;
  paper.paragraph("H1", page.title, STYLE.title);
  if (page.titleTranslated) {
    const translated = page.titleTranslated;
    const element = paper.element("P");
    paper.mark(element, "P", () =>
      paper.foreign("en", () => {
        paper.type.draw(translated, PAPER.left, paper.y += STYLE.small.leading + 2, STYLE.small);
      }));
    element.end();
  }
  if (page.intro) {
    paper.y += 5;
    paper.paragraph("P", page.intro, STYLE.intro);
  }
  paper.y += 8;
}

function statements(paper: Paper, paragraphs: readonly string[], title: string | undefined): void {
  paper.y += 10;
  if (title) {
    paper.ensure(STYLE.section.leading + 2 * STYLE.body.leading + 12);
    paper.paragraph("H2", title, STYLE.section);
    paper.y += 4;
  }
  for (const text of paragraphs) {
    paper.paragraph("P", text, STYLE.body);
    paper.y += 6;
  }
}

/** A signer declares; of a proof the reader must know what it means. */
function titleOfStatements(kind: SectionedKind): Text {
  return kind === "deadlineProof" ? printed.meaning : printed.statements;
}

/** Later pages say whose page they are. */
function runningHead(paper: Paper, title: string, { town }: RenderOptions): void {
  const right = PAPER.width - PAPER.right;
  paper.artifact("Pagination", () => {
    paper.type.draw(town.name, PAPER.left, PAPER.top - 16, STYLE.smallStrong);
    const [line = "", ...more] = paper.type.lines(title, STYLE.small, TEXT_WIDTH / 2);
    const shown = more.length > 0 ? `${line}…` : line.trimEnd();
    paper.type.draw(shown, right - paper.type.width(shown, STYLE.small), PAPER.top - 16, STYLE.small);
  });
  paper.rule(PAPER.top - 8, STYLE.line, 0.6);
  paper.y += 8;
}

function foot(paper: Paper, page: LaidOut, options: RenderOptions): void {
  const right = PAPER.width - PAPER.right;
  const y = PAPER.height - PAPER.bottom + 32;
  const facts = [
    de(printed.documentNumber, { id: options.documentId }),
    de(printed.madeAt, { when: madeAt(options) }),
    page.footer,
    options.demo ? de(printed.demo) : undefined,
  ].filter((part) => part !== undefined);
  paper.onEveryPage((number, pages) => {
    paper.rule(y - 13, STYLE.line, 0.6);
    paper.artifact("Pagination", () => {
      const counted = de(printed.page, { page: number, pages });
      paper.type.draw(counted, right - paper.type.width(counted, STYLE.small), y, STYLE.small);
      paper.type.lines(facts.join("  ·  "), STYLE.small, TEXT_WIDTH - 80)
        .slice(0, 3)
        .forEach((line, index) =>
          paper.type.draw(line, PAPER.left, y + index * STYLE.small.leading, STYLE.small)
        );
    });
  });
}

function madeAt({ madeAt, timeZone }: RenderOptions): string {
  const said = formats("de", timeZone);
  return de(printed.clock, {
    date: said.shortDate(madeAt.toZonedDateTimeISO(timeZone).toPlainDate()),
    time: said.time(madeAt),
  });
}
