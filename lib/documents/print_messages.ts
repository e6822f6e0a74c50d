import type { ConfirmationContent, DocumentContent, RenderOptions, SectionedContent } from "./content.ts";

type Items = ConfirmationContent["items"];

/** Dates of Temporal do not pass between threads; they go as their texts. */
type SentItems = Omit<Items, "movedOn" | "reportedOn"> & {
  readonly movedOn: { readonly event: Items["movedOn"]["event"]; readonly date: string };
  readonly reportedOn: string;
};
type SentContent = SectionedContent | { readonly kind: "confirmation"; readonly items: SentItems };
type SentOptions = Omit<RenderOptions, "madeAt"> & { readonly madeAt: string };

/** What the printer asks of its worker. */
export interface PrintRequest {
  readonly id: number;
  readonly content: SentContent;
  readonly options: SentOptions;
}

export type PrintAnswer =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array }
  | { readonly id: number; readonly ok: false; readonly fault: string };

export function toMessage(id: number, content: DocumentContent, options: RenderOptions): PrintRequest {
  const sentOptions = { ...options, madeAt: options.madeAt.toString() };
  if (content.kind !== "confirmation") return { id, content, options: sentOptions };
  const { items } = content;
  const movedOn = { event: items.movedOn.event, date: items.movedOn.date.toString() };
  const sent = { ...items, movedOn, reportedOn: items.reportedOn.toString() };
  return { id, content: { kind: "confirmation", items: sent }, options: sentOptions };
}

export function fromMessage(
  { content, options }: PrintRequest,
): { content: DocumentContent; options: RenderOptions } {
  const read = { ...options, madeAt: Temporal.Instant.from(options.madeAt) };
  if (content.kind !== "confirmation") return { content, options: read };
  const { items } = content;
  const movedOn = { event: items.movedOn.event, date: Temporal.PlainDate.from(items.movedOn.date) };
  const reportedOn = Temporal.PlainDate.from(items.reportedOn);
  return { content: { kind: "confirmation", items: { ...items, movedOn, reportedOn } }, options: read };
}
