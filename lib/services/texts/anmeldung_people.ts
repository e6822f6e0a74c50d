import { citizenTexts } from "#lib/i18n/mod.ts";

/** The questions of the form: the persons, who acts, objections and affirmations. */
export const people = citizenTexts("services.anmeldung.people", {
  page: { de: "Wer ist eingezogen?", en: "Who has moved in?", "de-x-leicht": "Wer ist eingezogen?" },
  intro: {
    de:
      "Nennen Sie Ehegatten, Lebenspartner und Familienangehörige, die am selben Tag aus derselben Wohnung eingezogen sind. Wer von anderswo kommt, braucht ein eigenes Formular.",
    en:
      "Name the spouses, partners and family members who moved in on the same day from the same home. Whoever comes from elsewhere needs a form of their own.",
    "de-x-leicht":
      "Schreiben Sie Ihre Familie auf. Aber nur die Personen, die am selben Tag aus derselben Wohnung gekommen sind.",
  },
  persons: {
    de: "Personen, die eingezogen sind",
    en: "Persons who moved in",
    "de-x-leicht": "Personen, die eingezogen sind",
  },
  childrenPage: { de: "Weitere Kinder", en: "Other children", "de-x-leicht": "Andere Kinder" },
  objectionsPage: {
    de: "Widerspruchsrechte",
    en: "Rights to object",
    "de-x-leicht": "Wer darf Ihre Daten bekommen?",
  },
  objectionsIntro: {
    de:
      "Sie können diesen Übermittlungen widersprechen, ohne Gründe zu nennen und kostenlos. Ihre Antwort gilt für alle hier genannten Personen; soll sie nur für einzelne gelten, sagen Sie es im Gespräch. Ohne Antwort gilt: kein Widerspruch.",
    en:
      "You may object to these transmissions, free of charge and without giving reasons. Your answer applies to everyone named here; if it is for some only, say so in the call. No answer means no objection.",
    "de-x-leicht":
      "Manche Stellen dürfen Ihre Daten bekommen. Sie dürfen sagen: Das will ich nicht. Sie müssen nicht sagen, warum. Es kostet nichts.",
  },
  parties: {
    de: "Widersprechen Sie der Übermittlung an Parteien und Wählergruppen vor Wahlen?",
    en: "Do you object to transmission to parties before elections?",
    "de-x-leicht": "Parteien wollen Ihre Adresse. Sagen Sie Nein dazu?",
  },
  jubilees: {
    de:
      "Widersprechen Sie der Übermittlung von Alters- und Ehejubiläen an Mandatsträger, Presse und Rundfunk?",
    en: "Do you object to transmission of birthdays and anniversaries to elected representatives and media?",
    "de-x-leicht": "Die Zeitung will Ihren Geburts·tag wissen. Sagen Sie Nein dazu?",
  },
  directories: {
    de: "Widersprechen Sie der Übermittlung an Adressbuchverlage?",
    en: "Do you object to transmission to directory publishers?",
    "de-x-leicht": "Adress·bücher wollen Ihre Adresse drucken. Sagen Sie Nein dazu?",
  },
  religiousBodies: {
    de:
      "Widersprechen Sie der Übermittlung Ihrer Daten an die Religionsgesellschaft von Familienangehörigen, der Sie selbst nicht angehören?",
    en: "Do you object to transmission to a family member's religious body to which you do not belong?",
    "de-x-leicht":
      "Die Kirche von Ihrer Familie will Ihre Daten. Sie sind dort kein Mitglied. Sagen Sie Nein dazu?",
  },
  objectionWhy: {
    de:
      "Wir müssen Sie bei der Anmeldung auf dieses Recht hinweisen. Sie können es auch später jederzeit nutzen.",
    en: "We have to tell you about this right when you register. You may also use it any time later.",
    "de-x-leicht": "Das ist Ihr Recht. Sie können auch später Nein sagen.",
  },
  block: {
    de: "Möchten Sie über eine Auskunftssperre sprechen?",
    en: "Would you like to talk about a block on information?",
    "de-x-leicht": "Ist es gefährlich, wenn andere Ihre Adresse erfahren?",
  },
  blockWhy: {
    de:
      "Wenn jemandem durch eine Melderegisterauskunft Gefahr droht, kann die Behörde die Auskunft sperren. Schreiben Sie hier keine Gründe auf; die Sachbearbeitung spricht mit Ihnen.",
    en:
      "If information from the register would put someone in danger, the office can block it. Do not write reasons here; the clerk will talk with you.",
    "de-x-leicht":
      "Dann können wir Ihre Adresse sperren. Schreiben Sie hier nichts dazu. Wir sprechen mit Ihnen.",
  },
  blockNotice: {
    de:
      "Die Sachbearbeitung bespricht die Auskunftssperre vertraulich mit Ihnen. Bitte sorgen Sie dafür, dass niemand mithört.",
    en:
      "The clerk will discuss the block with you in confidence. Please make sure that nobody can listen in.",
    "de-x-leicht": "Wir sprechen mit Ihnen darüber. Bitte achten Sie darauf: Niemand soll zuhören.",
  },
  acting: {
    de: "In welcher Rolle melden Sie an?",
    en: "In which capacity are you acting?",
    "de-x-leicht": "Für wen machen Sie die Anmeldung?",
  },
  actingWhy: {
    de:
      "Personen unter 16 Jahren meldet an, in wessen Wohnung sie einziehen; betreute Personen die Betreuung mit Aufenthaltsbestimmungsrecht.",
    en:
      "Persons under 16 are registered by those into whose home they move; adult wards by the guardian with power over residence.",
    "de-x-leicht": "Kinder unter 16 Jahren melden die Eltern an.",
  },
  actingPage: { de: "Wer handelt?", en: "Who is acting?", "de-x-leicht": "Wer macht die Anmeldung?" },
  self: {
    de: "Ich bin selbst eingezogen und stehe hier als erste Person",
    en: "I moved in myself and am the first person named here",
    "de-x-leicht": "Ich bin selbst eingezogen. Ich bin die erste Person.",
  },
  family: {
    de: "Die Person zieht in meine Wohnung, zum Beispiel mein Kind",
    en: "The person moves into my home, for example my child",
    "de-x-leicht": "Die Person zieht zu mir. Zum Beispiel mein Kind.",
  },
  representative: {
    de: "Ich habe eine Vollmacht oder bin Betreuerin oder Betreuer",
    en: "I hold a power of attorney or am the guardian",
    "de-x-leicht": "Ich habe eine Voll·macht. Oder ich bin Betreuer.",
  },
  tooYoung: {
    de:
      "Die erste Person ist noch nicht 16 Jahre alt. Für sie meldet an, in wessen Wohnung sie einzieht; bitte wählen Sie eine andere Rolle.",
    en:
      "The first person is not yet 16. They are registered by those into whose home they move; please choose another capacity.",
    "de-x-leicht": "Die erste Person ist noch nicht 16. Ein Erwachsener muss die Anmeldung machen.",
  },
  prefilled: {
    de: "Hat die Meldebehörde das Formular mit Ihren gespeicherten Daten vorausgefüllt?",
    en: "Has the registry filled in this form with your stored data?",
    "de-x-leicht": "Haben wir das Formular schon für Sie ausgefüllt?",
  },
  prefilledHint: {
    de: "Das klärt die Sachbearbeitung im Gespräch.",
    en: "The clerk will answer this in the call.",
    "de-x-leicht": "Das sagen wir Ihnen im Gespräch.",
  },
  entitled: { de: "Berechtigung", en: "Entitlement", "de-x-leicht": "Ich darf das" },
  entitledStatement: {
    de: "Ich versichere, dass ich berechtigt bin, auch die anderen genannten Personen anzumelden.",
    en: "I affirm that I am entitled to register the other persons named here as well.",
    "de-x-leicht": "Ich darf auch die anderen Personen anmelden.",
  },
  entitledWhy: {
    de: "Sie unterschreiben für weitere Personen mit; eine Unterschrift genügt.",
    en: "You sign for other persons as well; one signature is enough.",
    "de-x-leicht": "Sie unter·schreiben auch für andere Personen.",
  },
  receive: { de: "Daten der anderen", en: "Data of the others", "de-x-leicht": "Daten von anderen" },
  receiveStatement: {
    de:
      "Ich versichere, dass ich berechtigt bin, die vorausgefüllten Daten der anderen genannten Personen entgegenzunehmen. Ich weiß: Wer sich unbefugt Zugang zu fremden, besonders gesicherten Daten verschafft, macht sich strafbar (§ 202a StGB).",
    en:
      "I affirm that I am entitled to receive the pre-filled data of the other persons named here. I know: whoever obtains specially secured data of others without authority commits an offence (§ 202a StGB).",
    "de-x-leicht":
      "Ich darf die Daten von den anderen Personen sehen. Ich weiß: Wer das nicht darf, macht sich strafbar. Das steht im Gesetz.",
  },
});
