/**
 * Computes the checksum of a file that somebody drops or chooses, and asks for the answer with it. The file itself goes nowhere. Where the browser
 * cannot do it (no Web Crypto without https), it says so.
 */
import type { JSX } from "preact";
import { useState } from "preact/hooks";

export type DocumentCheckProps = {
  readonly action: string;
  readonly label: string;
  readonly hint: string;
  readonly reading: string;
  readonly tooLarge: string;
  readonly notPdf: string;
  readonly unreadable: string;
  readonly without: string;
};

declare global {
  interface Islands {
    DocumentCheck: DocumentCheckProps;
  }
}

const BYTES_MAX = 50_000_000;

export default function DocumentCheck(props: DocumentCheckProps): JSX.Element {
  const [words, setWords] = useState("");
  const [over, setOver] = useState(false);
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return <p>{props.without}</p>;

  const take = (file: File | undefined) => {
    if (!file) return;
    if (file.size > BYTES_MAX) return setWords(props.tooLarge);
    setWords(props.reading);
    read(file).then(async (bytes) => {
      if (!isPdf(bytes)) return setWords(props.notPdf);
      const [hash, code] = [await subtle.digest("SHA-256", bytes), codeIn(bytes)];
      location.assign(`${props.action}?sha256=${hex(hash)}${code && `&code=${code}`}`);
    }).catch(() => setWords(props.unreadable));
  };
  return (
    <div
      class={over ? "af-drop af-drop--over" : "af-drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <label class="kern-label" for="datei">{props.label}</label>
      <p class="kern-hint" id="datei-hinweis">{props.hint}</p>
      <input
        class="kern-form-input__input"
        type="file"
        id="datei"
        accept=".pdf,application/pdf"
        aria-describedby="datei-hinweis"
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      <p role="status">{words}</p>
    </div>
  );
}

/** `File.arrayBuffer` is younger than the oldest browsers we serve. */
function read(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
}

function isPdf(bytes: ArrayBuffer): boolean {
  return new TextDecoder("latin1").decode(bytes.slice(0, 5)) === "%PDF-";
}

/** The code of a proof of search, which stands in the file in clear: the only thing by which the office can know one again. */
function codeIn(bytes: ArrayBuffer): string {
  const text = new TextDecoder("latin1").decode(bytes);
  return /\(((?:[0-9A-Z]{5}-){7}[0-9A-Z]{2})\)/.exec(text)?.[1] ?? "";
}

function hex(hash: ArrayBuffer): string {
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
