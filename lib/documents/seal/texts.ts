import { staffTexts } from "#lib/i18n/mod.ts";

/** What stands in certificates and in the seal's dictionary; German, as the documents are. */
export const sealTexts = staffTexts("documents.seal", {
  reason: { de: "Ausgestellt und seither unverändert", en: "Issued and unchanged since" },
  field: { de: "Elektronisches Siegel", en: "Electronic seal" },
  selfMadeName: { de: "{town} – selbst erstelltes Siegel", en: "{town} – self-made seal" },
  selfMadeMark: { de: "Nicht von einer Zertifizierungsstelle ausgestellt", en: "Not issued by an authority" },
  demoMark: { de: "MUSTER aus einem Probebetrieb, ohne Gültigkeit", en: "SAMPLE of a trial run, not valid" },
});
