/** What a spreadsheet takes for the beginning of a formula, in their full-width forms as well. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;
/** E.164; "00" instead of "+" dials the same (E.123 § 2.4 calls it the prefix) and is nobody's formula. */
const PHONE = /^\+(?=\d{6,15}$)/;

/**
 * Rows as a file that spreadsheets open as a table: semicolons, as they are set in German-speaking countries, CRLF (RFC 4180), and a byte order
 * mark, without which they take UTF-8 for something else. What somebody typed never becomes a formula.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = text.replace(PHONE, "00");
  const shown = FORMULA.test(safe) ? `'${safe}` : safe;
  return `"${shown.replaceAll('"', '""')}"`;
}
