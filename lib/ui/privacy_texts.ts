import { citizenTexts } from "#lib/i18n/mod.ts";

/** Information under Art. 13 GDPR: the page's frame. */
export const privacyTexts = citizenTexts("privacy", {
  title: { de: "Datenschutz", en: "Privacy", "de-x-leicht": "Daten·schutz" },
  lead: {
    de:
      "Was wir über Sie wissen müssen, wozu, auf welcher Grundlage und wann wir es löschen (Art. 13 DSGVO).",
    en: "What we need to know about you, why, on what ground, and when we delete it (Art. 13 GDPR).",
    "de-x-leicht": "Hier steht, welche Daten wir von Ihnen brauchen. Und wann wir die Daten löschen.",
  },
  short: { de: "Das Wichtigste", en: "In short", "de-x-leicht": "Das Wichtigste" },
  shortRecord: {
    de: "Das Gespräch wird nicht aufgezeichnet, kein Bild und kein Ton.",
    en: "The conversation is not recorded, neither picture nor sound.",
    "de-x-leicht": "Wir nehmen das Gespräch nicht auf. Kein Bild. Keinen Ton.",
  },
  shortIdentity: {
    de: "Von Ihrem Ausweis entsteht kein Foto. Wir schreiben nur auf, dass und wie wir ihn geprüft haben.",
    en: "No photo is taken of your identity document. We only write down that and how we checked it.",
    "de-x-leicht": "Wir machen kein Foto von Ihrem Ausweis. Wir schreiben nur auf: Der Ausweis ist geprüft.",
  },
  shortThird: {
    de:
      "Keine Seite lädt etwas von fremden Servern. Es gibt keine Werbung und keine Auswertung Ihres Verhaltens.",
    en: "No page loads anything from other servers. There is no advertising and no analysis of what you do.",
    "de-x-leicht": "Niemand sonst bekommt Ihre Daten. Es gibt keine Werbung.",
  },
  purposes: {
    de: "Wozu wir Daten verarbeiten",
    en: "What we process data for",
    "de-x-leicht": "Wofür wir Ihre Daten brauchen",
  },
  data: { de: "Welche Daten", en: "Which data", "de-x-leicht": "Welche Daten" },
  ground: { de: "Grundlage", en: "Legal ground", "de-x-leicht": "Welches Gesetz" },
  kept: { de: "Wie lange", en: "How long", "de-x-leicht": "Wie lange" },
  ownTask: {
    de: "Art. 6 Abs. 1 Buchst. e, Abs. 3 DSGVO mit dem Datenschutzgesetz des Landes",
    en: "Art. 6(1)(e) and (3) GDPR with the data protection act of the federal state",
    "de-x-leicht": "Artikel 6 der Daten·schutz-Grund·verordnung",
  },
  notConsent: {
    de:
      "Wir handeln in Erfüllung einer öffentlichen Aufgabe. Deshalb bitten wir Sie nicht um eine Einwilligung, sondern informieren Sie.",
    en: "We act in the exercise of a public task. That is why we do not ask for consent but inform you.",
    "de-x-leicht":
      "Wir erfüllen eine Aufgabe vom Staat. Darum müssen Sie nicht zustimmen. Wir sagen Ihnen aber alles.",
  },
  responsible: {
    de: "Wer verantwortlich ist",
    en: "Who is responsible",
    "de-x-leicht": "Wer verantwortlich ist",
  },
  controller: { de: "Verantwortlich", en: "Controller", "de-x-leicht": "Verantwortlich ist" },
  officer: {
    de: "Datenschutzbeauftragte",
    en: "Data protection officer",
    "de-x-leicht": "Fragen zum Daten·schutz",
  },
  authority: {
    de: "Aufsicht",
    en: "Supervisory authority",
    "de-x-leicht": "Hier können Sie sich beschweren",
  },
  recipients: {
    de: "Wer die Daten bekommt",
    en: "Who receives the data",
    "de-x-leicht": "Wer die Daten bekommt",
  },
  recipientsText: {
    de:
      "Ihre Angaben sehen die Mitarbeitenden, die Ihr Anliegen bearbeiten. Der Dienst läuft auf Servern im Auftrag der Stadt; eine Übermittlung in Länder außerhalb der EU findet nicht statt. E-Mails gehen an Ihr E-Mail-Postfach, SMS nur, wenn Sie eine Erinnerung oder die Handy-TAN per SMS wünschen; dafür bekommt ein Versanddienst Ihre Nummer. Was das Fachrecht verlangt, etwa der Eintrag im Melderegister, erledigt die zuständige Stelle.",
    en:
      "Your details are seen by the staff who work on your request. The service runs on servers on behalf of the town; nothing is transferred outside the EU. E-mails go to your mailbox, text messages only if you want a reminder or a TAN by text message; a messaging provider then gets your number. What the law asks for, such as the entry in the register, is done by the office in charge.",
    "de-x-leicht":
      "Ihre Daten sehen nur die Menschen, die für Sie arbeiten. E-Mails gehen an Ihr Post·fach. Eine SMS kommt nur, wenn Sie das wollen.",
  },
  rights: { de: "Ihre Rechte", en: "Your rights", "de-x-leicht": "Ihre Rechte" },
  rightsText: {
    de:
      "Sie können Auskunft verlangen (Art. 15 DSGVO), Falsches berichtigen (Art. 16), löschen (Art. 17) oder einschränken lassen (Art. 18) und aus Gründen Ihrer Lage widersprechen (Art. 21). Sie können sich bei der Aufsicht beschweren (Art. 77). Es gibt keine Entscheidung, die allein ein Computer trifft (Art. 22).",
    en:
      "You can ask for access (Art. 15 GDPR), have wrong data corrected (Art. 16), erased (Art. 17) or restricted (Art. 18), and object on grounds of your situation (Art. 21). You can complain to the authority (Art. 77). No decision is made by a computer alone (Art. 22).",
    "de-x-leicht":
      "Sie dürfen fragen: Welche Daten haben Sie von mir? Falsche Daten müssen wir ändern. Sie dürfen sich beschweren. Ein Mensch entscheidet, nie nur ein Computer.",
  },
  must: {
    de: "Müssen Sie die Daten angeben?",
    en: "Do you have to give the data?",
    "de-x-leicht": "Müssen Sie alles sagen?",
  },
  mustText: {
    de:
      "Was freiwillig ist, steht am Feld. Ohne Name und E-Mail-Adresse können wir keinen Termin per Video anbieten; Sie können immer auch persönlich kommen. Was ein Formular verlangt, nennt dort seine Vorschrift.",
    en:
      "What is optional says so at the field. Without name and e-mail address we cannot offer an appointment by video; you can always come in person. Where a form demands something, it names the law.",
    "de-x-leicht":
      "An jedem Feld steht, ob es freiwillig ist. Ohne Namen und E-Mail-Adresse geht kein Termin am Bild·schirm. Sie können immer zu uns kommen.",
  },
  deletion: {
    de:
      "Löschen heißt hier: auch aus den Sicherungskopien, denn der Schlüssel des Vorgangs wird vernichtet. Über jedes Löschen gibt es ein Protokoll ohne Personendaten.",
    en:
      "Deleting here means: from the backups too, because the key of the case is destroyed. Every deletion leaves a protocol without personal data.",
    "de-x-leicht": "Gelöscht ist gelöscht. Auch in den Kopien kann dann niemand mehr etwas lesen.",
  },
});

/** One purpose each: what for, which data, on what ground, how long. */
export const purposeTexts = citizenTexts("privacy.purpose", {
  papers: {
    de: "Unterlagen, die Sie hochladen",
    en: "Papers that you upload",
    "de-x-leicht": "Papiere, die Sie schicken",
  },
  papersData: {
    de:
      "Die Seiten selbst, verschlüsselt. Fotos zeichnen wir neu: Ort, Zeit und Gerät der Aufnahme und der Name der Datei fallen dabei weg. Ausweise nehmen wir nicht an.",
    en:
      "The pages themselves, encrypted. We draw photos anew, so that place, time and device of the picture and the file's name are gone. We take no identity documents.",
    "de-x-leicht":
      "Die Fotos von Ihren Papieren. Wir löschen dabei: Wo haben Sie das Foto gemacht? Mit welchem Handy? Schicken Sie keinen Ausweis.",
  },
  papersKept: {
    de:
      "Was Sie vor dem Gespräch entfernen, ist sofort weg. Alles andere bleibt beim Vorgang: {days} Tage nach dem Gespräch; kommt es zu keinem Gespräch, {bookingDays} Tage nach dem Termin",
    en:
      "What you remove before the end of the conversation is gone at once. All else stays with the case: {days} days after the conversation; without a conversation {bookingDays} days after the appointment",
    "de-x-leicht":
      "{days} Tage nach dem Gespräch. Gab es kein Gespräch? Dann {bookingDays} Tage nach dem Termin. Danach löschen wir alles.",
  },
  guests: {
    de: "Weitere Personen im Gespräch",
    en: "Other people in the conversation",
    "de-x-leicht": "Andere Personen im Gespräch",
  },
  guestsData: {
    de:
      "Name und Rolle (Dolmetschen, Begleitung, Einrichtung) und, wenn der Link per E-Mail kommt, die Adresse. Alle im Gespräch sehen den Namen; im Vorgang steht nur die Rolle",
    en:
      "Name and role (interpreter, companion, institution) and, if the link is sent by e-mail, the address. Everybody in the conversation sees the name; the case only says the role",
    "de-x-leicht":
      "Der Name von der Person. Und warum sie dabei ist. Alle im Gespräch sehen den Namen. Manchmal auch die E-Mail-Adresse.",
  },
  guestsKept: {
    de: "{bookingDays} Tage nach dem Termin",
    en: "{bookingDays} days after the appointment",
    "de-x-leicht": "{bookingDays} Tage nach dem Termin.",
  },
  proof: {
    de: "Siegel und Prüfcode der Dokumente",
    en: "Seal and check code of the documents",
    "de-x-leicht": "Damit man sieht: Das Dokument ist echt",
  },
  proofData: {
    de:
      "Prüfsumme und Prüfcode jedes ausgestellten Dokuments, Art, Zeit, Anliegen und die Anfangsbuchstaben derer, die unterschrieben haben. Das sieht auch, wer das Dokument oder seinen Code hat und auf unserer Prüfseite nachsieht; Namen und Inhalt stehen dort nicht",
    en:
      "Checksum and check code of each document issued, its kind, time, service and the initials of those who signed. Whoever holds the document or its code sees this on our check page too; names and content are not there",
    "de-x-leicht":
      "Jedes Dokument hat einen Code. Mit dem Code kann man prüfen: Ist das Dokument echt? Dann sieht man: Wann ist es entstanden? Und die Anfangs·buchstaben von Ihrem Namen. Mehr nicht.",
  },
  booking: {
    de: "Termin buchen und bestätigen",
    en: "Booking and confirming an appointment",
    "de-x-leicht": "Für Ihren Termin",
  },
  bookingData: {
    de:
      "Name, E-Mail-Adresse, Anliegen, Zeit, Sprache; freiwillig Telefonnummer und Bedarf, etwa Dolmetschen",
    en:
      "Name, e-mail address, service, time, language; optionally phone number and needs such as interpreting",
    "de-x-leicht": "Name, E-Mail-Adresse, Anliegen und Zeit. Freiwillig: Telefon·nummer.",
  },
  bookingKept: {
    de: "{bookingDays} Tage nach dem Termin; eine nicht gebuchte Reservierung {minutes} Minuten",
    en: "{bookingDays} days after the appointment; a reservation that is not booked {minutes} minutes",
    "de-x-leicht": "{bookingDays} Tage nach dem Termin. Nicht gebucht? Dann nur {minutes} Minuten.",
  },
  waiting: {
    de: "Warten auf einen freien Termin",
    en: "Waiting for a free appointment",
    "de-x-leicht": "Für die Warte·liste",
  },
  waitingData: {
    de: "E-Mail-Adresse, Sprache, Anliegen, Bedarf, freiwillig der späteste Tag; kein Name",
    en: "E-mail address, language, service, needs, optionally the latest day; no name",
    "de-x-leicht": "E-Mail-Adresse, Sprache und Anliegen. Keinen Namen.",
  },
  waitingKept: {
    de:
      "bis Sie buchen oder sich austragen, höchstens {waitingDays} Tage; ohne Ihre Bestätigung {confirmHours} Stunden",
    en:
      "until you book or leave the list, at most {waitingDays} days; without your confirmation {confirmHours} hours",
    "de-x-leicht":
      "Höchstens {waitingDays} Tage. Haben Sie nicht Ja gesagt? Dann nur {confirmHours} Stunden.",
  },
  call: { de: "Miteinander sprechen", en: "Talking to each other", "de-x-leicht": "Für das Gespräch" },
  callData: {
    de:
      "Bild und Ton werden nur übertragen, nie gespeichert. Was Sie im Gespräch schreiben, steht nur im Arbeitsspeicher und ist mit dem Ende des Gesprächs weg. Für die Güte der Verbindung zählen wir ohne Namen und Vorgang, etwa Verzögerung und Abbrüche",
    en:
      "Picture and sound are only transmitted, never stored. What you write in the conversation is only held in memory and is gone when the conversation ends. For the quality of the connection we count, without name or case, things such as delay and breaks",
    "de-x-leicht":
      "Bild und Ton speichern wir nicht. Auch Ihre Nachrichten speichern wir nicht. Wir zählen nur: War die Verbindung gut? Ohne Ihren Namen.",
  },
  callKept: {
    de: "die Zahlen zur Verbindung {callDays} Tage; wann das Gespräch war, steht im Vorgang",
    en: "the figures on the connection {callDays} days; when the conversation was is part of the case",
    "de-x-leicht": "Die Zahlen löschen wir nach {callDays} Tagen.",
  },
  identity: { de: "Ihre Identität prüfen", en: "Checking your identity", "de-x-leicht": "Wer sind Sie?" },
  identityData: {
    de:
      "Protokoll der Sichtprüfung: Art des Ausweises, ausstellender Staat, gültig bis, geprüfte Merkmale, Ergebnis, Zeit, prüfende Person. Kein Bild; Antworten auf Kontrollfragen werden nicht gespeichert",
    en:
      "Protocol of the visual check: kind of document, issuing state, valid until, features checked, outcome, time, who checked. No picture; answers to control questions are not stored",
    "de-x-leicht":
      "Wir schreiben auf: Welcher Ausweis war es? Bis wann gilt er? Wer hat ihn geprüft? Wir machen kein Bild.",
  },
  identityGround: {
    de: "Art. 6 Abs. 1 Buchst. e DSGVO mit dem Fachrecht des Anliegens; § 20 PAuswG bleibt gewahrt",
    en: "Art. 6(1)(e) GDPR with the law of the service; § 20 PAuswG is respected",
    "de-x-leicht": "Artikel 6 der Daten·schutz-Grund·verordnung und das Ausweis·gesetz",
  },
  form: { de: "Ihr Anliegen bearbeiten", en: "Working on your request", "de-x-leicht": "Für Ihr Anliegen" },
  formData: {
    de:
      "Angaben des Formulars, hochgeladene Unterlagen, das unterschriebene Dokument und wer wann was eingetragen hat",
    en: "What the form asks for, papers you upload, the signed document, and who entered what and when",
    "de-x-leicht": "Ihre Antworten im Formular. Ihre Papiere. Das unterschriebene Dokument.",
  },
  formGround: {
    de:
      "Art. 6 Abs. 1 Buchst. e DSGVO mit dem Bundesmeldegesetz (§§ 3, 17, 23, 24, 32 BMG) oder § 46 StVO; für Religion und Gesundheit Art. 9 Abs. 2 Buchst. g DSGVO",
    en:
      "Art. 6(1)(e) GDPR with the Federal Act on Registration (§§ 3, 17, 23, 24, 32 BMG) or § 46 StVO; for religion and health Art. 9(2)(g) GDPR",
    "de-x-leicht": "Das Bundes·melde·gesetz und die Straßen·verkehrs·ordnung",
  },
  formKept: {
    de: "{days} Tage nach dem Ende des Gesprächs",
    en: "{days} days after the end of the conversation",
    "de-x-leicht": "{days} Tage. Danach löschen wir alles.",
  },
  signature: {
    de: "Unterschreiben mit TAN",
    en: "Signing with a TAN",
    "de-x-leicht": "Unterschreiben mit einer TAN",
  },
  signatureData: {
    de:
      "Prüfwert der TAN, nie die TAN selbst; bei der Handy-TAN Ihre Telefonnummer, von der im Vorgang nur die letzten Ziffern bleiben",
    en:
      "A check value of the TAN, never the TAN itself; your phone number if the TAN comes by text message, of which only the last digits stay with the case",
    "de-x-leicht":
      "Wir speichern nicht die TAN. Nur einen Prüf·wert. Von Ihrer Handy·nummer bleiben nur die letzten Ziffern.",
  },
  signatureKept: {
    de:
      "Die TAN gilt 5 Minuten; ihr Prüfwert wird gelöscht, sobald der Vorgang nach dem Gespräch abgelegt ist. Gezählt wird je Nummer eine Stunde lang, damit niemand mit SMS belästigt wird",
    en:
      "The TAN is valid for 5 minutes; its check value is deleted as soon as the case is filed after the conversation. Messages per number are counted for an hour, so that nobody is pestered",
    "de-x-leicht": "Die TAN gilt 5 Minuten. Nach dem Gespräch löschen wir den Prüf·wert.",
  },
  safety: {
    de: "Den Dienst sicher betreiben",
    en: "Running the service safely",
    "de-x-leicht": "Damit alles sicher ist",
  },
  safetyData: {
    de:
      "Protokolle ohne Namen, Adressen und Nummern; die Internetadresse Ihres Anschlusses, um Missbrauch beim Buchen zu begrenzen; Cookies nur für Sprache und Formulare (§ 25 Abs. 2 Nr. 2 TDDDG)",
    en:
      "Logs without names, addresses or numbers; the network address of your connection to limit abuse when booking; cookies only for language and forms (§ 25(2) no. 2 TDDDG)",
    "de-x-leicht": "Wir merken uns Ihre Sprache in einem Cookie. Wir merken uns kurz, von wo gebucht wird.",
  },
  safetyKept: {
    de: "Zähler gegen Missbrauch {hours} Stunden; das Sprach-Cookie 1 Jahr in Ihrem Browser",
    en: "Counters against abuse {hours} hours; the language cookie 1 year in your browser",
    "de-x-leicht": "{hours} Stunden. Das Cookie bleibt 1 Jahr in Ihrem Browser.",
  },
});
