/** The worker that mediasoup's makers publish for each version, where the network lets it through. */

/** Until the answer begins; closed networks often drop silently. */
const ANSWER_SECONDS = 5;
/** Until the file (a few MB) is here. */
const DOWNLOAD_SECONDS = 60;
/** Packed and unpacked; the program has about 10 MB. */
const SIZE_LIMIT_BYTES = 100_000_000;
const TAR_BLOCK_BYTES = 512;

/** The address that mediasoup's own installation script asks: releases of the repository named in its package. */
export function prebuiltUrl(
  manifest: { version: string; repository: { url: string } },
  system: { os: string; arch: string; release: string },
  base?: string,
): string {
  const arch = { x86_64: "x64", aarch64: "arm64" }[system.arch] ?? system.arch;
  const kernel = system.os === "linux" ? `-kernel${Number(system.release.split(".")[0])}` : "";
  const root = base ??
    `${manifest.repository.url.replace(/^git\+/, "").replace(/\.git$/, "")}/releases/download`;
  return `${root}/${manifest.version}/mediasoup-worker-${manifest.version}-${system.os}-${arch}${kernel}.tgz`;
}

/** Downloads the program's bytes; undefined if the network, the server or the content does not give them. */
export async function downloadPrebuilt(url: string, signal?: AbortSignal): Promise<Uint8Array | undefined> {
  const answered = new AbortController();
  const timer = setTimeout(() => answered.abort(), ANSWER_SECONDS * 1000);
  const signals = [
    answered.signal,
    AbortSignal.timeout(DOWNLOAD_SECONDS * 1000),
    ...(signal ? [signal] : []),
  ];
  try {
    const response = await fetch(url, { signal: AbortSignal.any(signals) });
    clearTimeout(timer);
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return undefined;
    }
    const unpacked = await readBounded(response.body.pipeThrough(new DecompressionStream("gzip")));
    return fileInTar(unpacked, "mediasoup-worker");
  } catch {
    signal?.throwIfAborted();
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Finds a regular file by its name in a tar archive (POSIX ustar: 512-byte header, name at 0, size in octal at 124). */
export function fileInTar(tar: Uint8Array, name: string): Uint8Array | undefined {
  const text = (from: number, length: number) =>
    new TextDecoder().decode(tar.subarray(from, from + length)).replace(/\0.*$/s, "").trim();
  for (let at = 0; at + TAR_BLOCK_BYTES <= tar.length;) {
    const path = text(at, 100);
    if (path === "") return undefined;
    const size = parseInt(text(at + 124, 12), 8);
    if (!Number.isSafeInteger(size)) return undefined;
    const start = at + TAR_BLOCK_BYTES;
    const type = text(at + 156, 1);
    if ((type === "" || type === "0") && path.split("/").at(-1) === name) {
      return start + size <= tar.length ? tar.slice(start, start + size) : undefined;
    }
    at = start + Math.ceil(size / TAR_BLOCK_BYTES) * TAR_BLOCK_BYTES;
  }
  return undefined;
}

async function readBounded(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > SIZE_LIMIT_BYTES) throw new Error(`expected at most ${SIZE_LIMIT_BYTES} bytes, found more`);
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
