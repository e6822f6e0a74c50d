// @ts-types="@types/qrcode"
import QRCode from "qrcode";
import type { JSX } from "preact";

/** Light modules around the code (ISO/IEC 18004 § 5.3.8). */
const MARGIN = 4;

/** A link as a picture that a phone's camera opens. Drawn as one path, always dark on light, whatever the page's colours are. */
export function QrCode({ link, label }: { readonly link: string; readonly label: string }): JSX.Element {
  const { whole, path } = draw(link);
  return (
    <svg class="af-qr" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${whole}v${whole}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

/** The same picture as a file of its own, for pages on which few people look at it: drawing it costs more than the rest of such a page. */
export function qrFile(link: string): string {
  const { whole, path } = draw(link);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}"><path fill="#fff" d="M0 0h${whole}v${whole}H0z"/>` +
    `<path fill="#000" d="${path}"/></svg>`;
}

function draw(link: string): { whole: number; path: string } {
  // Named as what it is: looking for shorter ways to write parts of it takes longer than all the rest.
  const bytes = [{ data: new TextEncoder().encode(link), mode: "byte" as const }];
  const { size, data } = QRCode.create(bytes, { errorCorrectionLevel: "M" }).modules;
  const path = Array.from({ length: size }, (_, row) => {
    const modules = Array.from(data.subarray(row * size, (row + 1) * size), (dark) => dark ? "1" : "0").join(
      "",
    );
    return [...modules.matchAll(/1+/g)].map(({ index, 0: { length } }) =>
      `M${index + MARGIN} ${row + MARGIN}h${length}v1h-${length}z`
    ).join("");
  }).join("");
  return { whole: size + 2 * MARGIN, path };
}
