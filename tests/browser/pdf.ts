/** What a reader finds in a PDF, by Debian's pdftotext. */
export async function pdfText(bytes: Uint8Array, order: "-layout" | "-raw" = "-layout"): Promise<string> {
  const child = new Deno.Command("pdftotext", {
    args: [order, "-", "-"],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(bytes);
  await writer.close();
  const { code, stdout } = await child.output();
  if (code !== 0) throw new Error(`expected a readable PDF, found pdftotext ending with ${code}`);
  return new TextDecoder().decode(stdout).normalize("NFC");
}
