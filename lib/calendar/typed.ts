/** How leads write hours and dates. Reading is lenient about signs and strict about meaning. */

export type Hours = { readonly from: string; readonly to: string };

/** "08:30–12:00, 13:30–16:00", also "8.30 - 12 Uhr und 13.30 bis 16"; `undefined` for anything else. Empty text is no hours. */
export function readHours(text: string): Hours[] | undefined {
  const plain = text.toLowerCase().replaceAll("uhr", "").trim();
  if (plain === "") return [];
  const hours = plain.split(/,|;|\n|\bund\b|\band\b/).map((part) => {
    const [from, to, ...more] = part.split(/-|–|\bbis\b|\bto\b/).map((time) => readTime(time));
    return from && to && more.length === 0 && from < to ? { from, to } : undefined;
  });
  return hours.every((one) => one !== undefined) ? hours : undefined;
}

/** "8", "8:30", "08.30" → "08:30"; midnight at a day's end is "24:00". */
export function readTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const time = `${match[1]!.padStart(2, "0")}:${match[2] ?? "00"}`;
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) ? time : undefined;
}

/** "1.3.2027" or "2027-03-01" → "2027-03-01". */
export function readDay(text: string): string | undefined {
  const plain = text.trim();
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(plain);
  const iso = german ? `${german[3]}-${german[2]!.padStart(2, "0")}-${german[1]!.padStart(2, "0")}` : plain;
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return undefined;
  try {
    return Temporal.PlainDate.from(iso, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}

/** "20.2.2027 18:00" → "2027-02-20T18:00". */
export function readMoment(text: string): string | undefined {
  const match = /^(\S+?),?(?:\s+|T)(\S+)$/.exec(text.replace(/uhr/i, "").trim());
  const day = match && readDay(match[1]!);
  const time = match && readTime(match[2]!);
  return day && time && time !== "24:00" ? `${day}T${time}` : undefined;
}

export function writeHours(hours: readonly Hours[]): string {
  return hours.map(({ from, to }) => `${from}–${to}`).join(", ");
}

export function writeDay(iso: string): string {
  const { day, month, year } = Temporal.PlainDate.from(iso);
  return `${String(day).padStart(2, "0")}.${String(month).padStart(2, "0")}.${year}`;
}

export function writeMoment(local: string): string {
  return `${writeDay(local.slice(0, 10))} ${local.slice(11, 16)}`;
}
