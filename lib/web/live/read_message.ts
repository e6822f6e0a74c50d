import { type FromViewer, readCallFigures } from "#lib/visits/mod.ts";

const TYPES: readonly string[] = [
  "field",
  "focus",
  "page",
  "media",
  "texts",
  "text",
  "figures",
  "beat",
] satisfies FromViewer["type"][];
const FIELD_PARTS_MAX = 20;
/** Longer than the name of any question or page. */
const NAME_CHARACTERS_MAX = 200;

/** Checks the outer form of a message; what a question accepts is the form's affair, what signalling accepts the room's. */
export function readMessage(data: string): FromViewer | undefined {
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (!isRecord(message) || typeof message["type"] !== "string" || !TYPES.includes(message["type"])) {
    return undefined;
  }
  switch (message["type"] as FromViewer["type"]) {
    case "field": {
      const { ref, field, raw, seen } = message;
      if (
        typeof ref !== "number" || !isName(field) || typeof seen !== "number" || !isRecord(raw)
      ) return undefined;
      const parts = Object.values(raw);
      if (parts.length > FIELD_PARTS_MAX || !parts.every((part) => typeof part === "string")) {
        return undefined;
      }
      return { type: "field", ref, field, raw: raw as Record<string, string>, seen };
    }
    case "focus": {
      const field = message["field"];
      return field === null || isName(field) ? { type: "focus", field } : undefined;
    }
    case "page":
      return isName(message["page"]) ? { type: "page", page: message["page"] } : undefined;
    case "media":
      return isRecord(message["message"]) ? message as unknown as FromViewer : undefined;
    case "figures": {
      const figures = readCallFigures(message["figures"]);
      return figures && { type: "figures", figures };
    }
    case "texts":
      return { type: "texts" };
    case "text": {
      const { line, text, done } = message;
      if (!isName(line) || typeof text !== "string" || typeof done !== "boolean") return undefined;
      return { type: "text", line, text, done };
    }
    case "beat":
      return { type: "beat" };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.length <= NAME_CHARACTERS_MAX;
}
