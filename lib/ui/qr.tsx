// @ts-types="@types/qrcode"
import QRCode from "qrcode";
import type { JSX } from "preact";

/** Light modules around the code (ISO/IEC 18004 § 5.3.8). */
const MARGIN = 4;

/** A link as a picture that a phone's camera opens. Drawn as one path, always dark on light, whatever the page's colours are. */
export function QrCode({ link, label }: { readonly link: string; readonly label: string }): JSX.Element {
  const { size, data } = QRCode.create(link, { errorCorrectionLevel: "M" }).modules;
  const whole = size + 2 * MARGIN;
  const path = Array.from(
    data,
    (dark, index) => dark ? `M${index % size + MARGIN} ${Math.floor(index / size) + MARGIN}h1v1h-1z` : "",
  ).join("");
  return (
    <svg class="af-qr" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${whole}v${whole}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
