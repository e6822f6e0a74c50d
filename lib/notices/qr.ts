// @ts-types="@types/qrcode"
import QRCode from "qrcode";

/** Points per module: at 37 modules with their margin a picture of 180 points, which any phone reads from a screen. */
const SCALE = 4;
/** Light modules around the code (ISO/IEC 18004 § 5.3.8). */
const MARGIN_MODULES = 4;

/** A link as a picture for a mail. PNG and not SVG: Gmail and Outlook show no SVG. */
export async function qrPng(link: string): Promise<Uint8Array> {
  return new Uint8Array(
    await QRCode.toBuffer(link, { scale: SCALE, margin: MARGIN_MODULES, errorCorrectionLevel: "M" }),
  );
}
