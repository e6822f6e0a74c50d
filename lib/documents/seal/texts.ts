import { staffTexts } from "#lib/i18n/mod.ts";

/** What stands in certificates and in the seal's dictionary; German, as the documents are. */
export const sealTexts = staffTexts("documents.seal", {
  reason: { de: "Ausgestellt und seither unverändert", en: "Issued and unchanged since" },
  field: { de: "Elektronisches Siegel", en: "Electronic seal" },
  selfMadeName: { de: "{town} – selbst erstelltes Siegel", en: "{town} – self-made seal" },
  selfMadeMark: { de: "Nicht von einer Zertifizierungsstelle ausgestellt", en: "Not issued by an authority" },
  endsSoon: {
    de: "Das Zertifikat des Siegels gilt nur noch bis {day}",
    en: "The seal's certificate is valid until {day} only",
  },
  ended: {
    de: "Das Zertifikat des Siegels ist seit {day} abgelaufen",
    en: "The seal's certificate expired on {day}",
  },
  endsHelp: {
    de:
      "Bitte bestellen Sie jetzt ein neues bei Ihrem Vertrauensdienst, legen Sie es in SEAL_P12 ab und starten Sie den Dienst neu. Danach gesiegelte Dokumente zeigen sonst ein abgelaufenes Zertifikat, und ein neuer Start wird verweigert. Schon gesiegelte Dokumente bleiben gültig.",
    en:
      "Please order a new one from your trust service now, put it into SEAL_P12 and restart the service. Documents sealed after its end would show an expired certificate, and a new start is refused. Documents that are sealed already stay valid.",
  },
  demoMark: { de: "MUSTER aus einem Probebetrieb, ohne Gültigkeit", en: "SAMPLE of a trial run, not valid" },
});
