/** What people have tried on signed PDFs, each made from a sealed file without its key. `name` says what a reader would be shown. */
export interface Forgery {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** Where a file's last table is, and how many objects it counts. */
const tailOf = (text: string) => ({
  startxref: [...text.matchAll(/startxref\n(\d+)\n/g)].at(-1)![1]!,
  size: Number([...text.matchAll(/\/Size (\d+)/g)].at(-1)![1]),
  root: [...text.matchAll(/\/Root (\d+) 0 R/g)].at(-1)![1]!,
});

/** An incremental update by which `objects` come into force. */
function updated(text: string, objects: Readonly<Record<number, string>>): string {
  const { startxref, size, root } = tailOf(text);
  let file = text;
  const lines: string[] = [];
  for (const [number, content] of Object.entries(objects)) {
    lines.push(`${number} 1\n${String(file.length).padStart(10, "0")} 00000 n \n`);
    file += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const trailer = `trailer\n<<\n/Size ${size + 9}\n/Root ${root} 0 R\n/Prev ${startxref}\n>>\n`;
  return `${file}xref\n${lines.join("")}${trailer}startxref\n${file.length}\n%%EOF\n`;
}

/** The latest text of an object. */
function objectIn(text: string, number: string | number): string {
  return [...text.matchAll(new RegExp(`(?<=\\n)${number} 0 obj\\n([^]*?)\\nendobj`, "g"))].at(-1)![1]!;
}

function shadows(text: string): Forgery[] {
  const { root, size } = tailOf(text);
  const pages = objectIn(text, root).match(/\/Pages (\d+)/)![1]!;
  const page = objectIn(text, pages).match(/\/Kids \[(\d+)/)![1]!;
  const content = objectIn(text, page).match(/\/Contents (\d+)/)![1]!;
  const said = "BT /F1 20 Tf 80 500 Td (Der Antrag wird bewilligt) Tj ET";
  const stream = `<< /Length ${said.length} >>\nstream\n${said}\nendstream`;
  const overlay = `<< /Type /Annot /Subtype /FreeText /Rect [60 400 560 800] /F 4 ` +
    `/Contents (Bewilligt) /DA (/Helv 20 Tf 1 g) /P ${page} 0 R >>`;
  const withOverlay = objectIn(text, page).replace("/Annots [", `/Annots [${size + 1} 0 R `);
  const hidden = objectIn(text, root).replace(/>>\s*$/, "/OCProperties << /OCGs [] /D << >> >>\n>>");
  const file = (name: string, forged: string) => ({ name, bytes: bytesOf(forged) });
  return [
    file(
      "an update after the seal replaces the page's content",
      updated(text, { [Number(content)]: stream }),
    ),
    file(
      "an update lays an annotation over the page",
      updated(text, { [Number(page)]: withOverlay, [size + 1]: overlay }),
    ),
    file("an update switches layers of the page", updated(text, { [Number(root)]: hidden })),
    file("an empty update", updated(text, {})),
    file(
      "an update takes the seal's field away",
      updated(text, { [Number(root)]: objectIn(text, root).replace(/\/AcroForm <<[^]*?>>/, "") }),
    ),
  ];
}

function ranges(text: string): Forgery[] {
  const [whole, from, to, rest] = text.match(/\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/)!;
  const range = (a: number, b: number, c: number) =>
    text.replace(whole, `/ByteRange [0 ${a} ${b} ${c}`.padEnd(whole.length - 1) + "]");
  const [gapFrom, gapTo, after] = [Number(from), Number(to), Number(rest)];
  const evil = "5 0 obj\n<< /Evil true >>\nendobj\n";
  const shifted = text.slice(0, gapTo) + evil + text.slice(gapTo);
  const file = (name: string, forged: string) => ({ name, bytes: bytesOf(forged) });
  return [
    file("a gap that swallows what follows the signature", range(gapFrom, gapTo + 300, after - 300)),
    file("a gap that swallows what comes before it", range(gapFrom - 200, gapTo, after)),
    file("a range that stops before the end", range(gapFrom, gapTo, after - 7)),
    file("a range that goes on behind the end", range(gapFrom, gapTo, after + 7)),
    file(
      "content put behind the signature's place, the range moved along",
      shifted.replace(
        whole,
        `/ByteRange [0 ${gapFrom} ${gapTo + evil.length} ${after}`.padEnd(whole.length - 1) + "]",
      ),
    ),
    file("a range of nothing", range(0, 0, text.length)),
    file(
      "a range of four numbers turned round",
      text.replace(whole, `/ByteRange [${to} ${rest} 0 ${from}]`.padEnd(whole.length)),
    ),
    file("a second range in a comment before it", text.replace("%PDF-1.7\n", `%PDF-1.7\n%${whole}\n`)),
    file("no range any more", text.replace("/ByteRange [", "/Byterange [")),
  ];
}

function contents(text: string): Forgery[] {
  const [, hex = ""] = text.match(/\/Contents <([0-9a-f]+)>/)!;
  const swap = (name: string, other: string) => ({ name, bytes: bytesOf(text.replace(hex, other)) });
  const used = hex.replace(/0+$/, "").length + 1 & ~1;
  return [
    swap("an odd number of digits, the last one cut", `${hex.slice(0, -1)} `),
    swap("an odd number of digits within", ` ${hex.slice(1)}`),
    swap("capital digits", hex.toUpperCase()),
    swap("white space among the digits", `${hex.slice(0, 100)}\n${hex.slice(100, -1)}`),
    swap("something hidden in the zeros", `${hex.slice(0, used + 40)}deadbeef${hex.slice(used + 48)}`),
    swap("nothing but zeros", "0".repeat(hex.length)),
    swap("no digits at all", " ".repeat(hex.length)),
    swap("a length without an end (BER)", hex.replace(/^3082..../, "30800000")),
    swap(
      "the signature twice",
      (hex.slice(0, used) + hex.slice(0, used)).padEnd(hex.length, "0").slice(0, hex.length),
    ),
  ];
}

function frames(text: string): Forgery[] {
  const file = (name: string, forged: string) => ({ name, bytes: bytesOf(forged) });
  const seal = text.slice(text.lastIndexOf("\n/Type /Sig\n") - 20);
  return [
    file("a byte at the end", `${text}\n`),
    file("a byte at the beginning", ` ${text}`),
    file("another file's end", `${text}%%EOF\n`),
    file("cut off within the signature", text.slice(0, text.indexOf("/Contents <") + 500)),
    file("cut off before the last table", text.slice(0, text.lastIndexOf("xref\n"))),
    file("cut off by its last byte", text.slice(0, -1)),
    file("wrapped: another document before the sealed one", `%PDF-1.7\n1 0 obj\n<< >>\nendobj\n${text}`),
    file(
      "wrapped: the whole file as a stream of another",
      `%PDF-1.7\n1 0 obj\n<< /Length ${text.length} >>\nstream\n${text}\nendstream\nendobj\n%%EOF\n`,
    ),
    file("two signatures: the dictionary once more behind it", `${text}${seal}`),
    file("twice the same file", text + text),
    file("lines ended in another way", text.replaceAll("\n", "\r\n")),
  ];
}

/** Each of them. */
export function forgeriesOf(sealed: Uint8Array): Forgery[] {
  // One character for each byte; TextDecoder's "latin1" is windows-1252 and would not give them back.
  const exact = Array.from(sealed, (byte) => String.fromCharCode(byte)).join("");
  return [...shadows(exact), ...ranges(exact), ...contents(exact), ...frames(exact)];
}
