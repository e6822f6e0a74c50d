/**
 * Makes a photo smaller on the device that took it, before it is sent: a phone's 12 megapixels are more than a page needs. The server makes it
 * anew in any case. What a device can show, it can send: HEIC and WebP leave as JPEG.
 */

/** Below this, in bytes, a JPEG or PNG goes as it is. */
const SMALL_BYTES = 600_000;
/** What a paper's small print stands well. */
const JPEG_QUALITY = 0.9;
/** What the server takes as it is. */
const TAKEN = ["image/jpeg", "image/png"];

/** The file to send instead; the same one where it is no picture, is small, or the device cannot draw it. */
export async function smallerPhoto(file: File, sideMax: number): Promise<File> {
  const isTaken = TAKEN.includes(file.type);
  if (!file.type.startsWith("image/") || isTaken && file.size <= SMALL_BYTES) return file;
  try {
    const blob = await drawn(file, sideMax);
    if (!blob || isTaken && blob.size >= file.size) return file;
    const name = `${file.name.replace(/\.[^.]*$/, "")}.jpg`;
    return new File([blob], name, { type: blob.type });
  } catch {
    return file;
  }
}

async function drawn(file: File, sideMax: number): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, sideMax / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (!context) return null;
  // On white, as the server does it: a canvas would make what is transparent black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
}
