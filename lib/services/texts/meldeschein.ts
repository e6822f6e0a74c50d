import { citizenTexts } from "#lib/i18n/mod.ts";

/** The questions about a person that every registration asks (§ 24(1) with § 3(1) BMG). */
export const person = citizenTexts("services.meldeschein.person", {
  artistName: {
    de: "Ordensname oder Künstlername",
    en: "Religious or artist's name",
    "de-x-leicht": "Ordens·name oder Künstler·name",
  },
  artistNameHint: {
    de: "Nur wenn er eingetragen ist",
    en: "Only if it is on record",
    "de-x-leicht": "Nur wenn Sie einen haben.",
  },
  birthPlace: { de: "Geburtsort", en: "Place of birth", "de-x-leicht": "Geburts·ort" },
  bornAbroad: {
    de: "Lag der Geburtsort bei der Geburt im Ausland?",
    en: "Was the place of birth outside Germany?",
    "de-x-leicht": "Ist die Person im Ausland geboren?",
  },
  birthState: { de: "Geburtsstaat", en: "State of birth", "de-x-leicht": "Geburts·land" },
  birthStateGermany: {
    de: "Sie haben angegeben, dass der Geburtsort im Ausland lag. Bitte wählen Sie den anderen Staat.",
    en: "You said that the place of birth was outside Germany. Please choose the other state.",
    "de-x-leicht": "Sie haben geschrieben: im Ausland geboren. Bitte wählen Sie ein anderes Land.",
  },
  birthWhy: {
    de: "Bei einer Geburt im Ausland speichert das Melderegister auch den Staat.",
    en: "For a birth abroad the register also stores the state.",
    "de-x-leicht": "Wir müssen aufschreiben: In welchem Land ist die Person geboren?",
  },
  sex: { de: "Geschlecht", en: "Sex", "de-x-leicht": "Geschlecht" },
  sexWhy: {
    de: "So wie es im Geburtenregister steht. Ist dort nichts eingetragen, wählen Sie „ohne Angabe“.",
    en: "As in the register of births. If nothing is entered there, choose “not stated”.",
    "de-x-leicht": "So wie es in der Geburts·urkunde steht.",
  },
  female: { de: "weiblich", en: "female", "de-x-leicht": "Frau oder Mädchen" },
  male: { de: "männlich", en: "male", "de-x-leicht": "Mann oder Junge" },
  diverse: { de: "divers", en: "diverse", "de-x-leicht": "divers" },
  notStated: { de: "ohne Angabe", en: "not stated", "de-x-leicht": "keine Angabe" },
  nationality: { de: "Staatsangehörigkeit", en: "Nationality", "de-x-leicht": "Staats·angehörigkeit" },
  furtherNationality: {
    de: "Weitere Staatsangehörigkeit",
    en: "Further nationality",
    "de-x-leicht": "Noch eine Staats·angehörigkeit",
  },
  nationalityWhy: {
    de: "Das Melderegister speichert alle Staatsangehörigkeiten.",
    en: "The register stores all nationalities.",
    "de-x-leicht": "Wir müssen alle aufschreiben.",
  },
  religion: {
    de: "Öffentlich-rechtliche Religionsgesellschaft",
    en: "Religious body under public law",
    "de-x-leicht": "Kirche oder Religions·gemeinschaft",
  },
  religionHint: {
    de:
      "Nur die rechtliche Zugehörigkeit zählt, nicht Ihr Glaube. Gehören Sie keiner öffentlich-rechtlichen Religionsgesellschaft an, wählen Sie „keine“; mehr fragen wir dann nicht.",
    en:
      "Only legal membership counts, not your belief. If you belong to no religious body under public law, choose “none”; we ask nothing further.",
    "de-x-leicht":
      "Wir fragen nicht: Was glauben Sie? Wir fragen nur: Sind Sie Mitglied? Sonst wählen Sie: keine.",
  },
  religionWhy: {
    de:
      "Das Gesetz verlangt die Angabe, weil Rechte und Pflichten daran hängen, etwa die Kirchensteuer. Sie ist besonders geschützt (Art. 9 DSGVO) und wird nur hierfür gespeichert.",
    en:
      "The law asks for it because rights and duties depend on it, such as church tax. It is specially protected (Art. 9 GDPR) and stored for this only.",
    "de-x-leicht":
      "Das Gesetz will das wissen. Zum Beispiel für die Kirchen·steuer. Wir schützen diese Angabe.",
  },
  none: { de: "keine", en: "none", "de-x-leicht": "keine" },
  romanCatholic: { de: "römisch-katholisch", en: "Roman Catholic", "de-x-leicht": "katholisch" },
  protestant: { de: "evangelisch", en: "Protestant (EKD)", "de-x-leicht": "evangelisch" },
  oldCatholic: { de: "alt-katholisch", en: "Old Catholic", "de-x-leicht": "alt-katholisch" },
  jewish: { de: "jüdische Gemeinde", en: "Jewish community", "de-x-leicht": "jüdische Gemeinde" },
  otherBody: {
    de: "eine andere öffentlich-rechtliche Religionsgesellschaft",
    en: "another religious body under public law",
    "de-x-leicht": "eine andere",
  },
  bodyName: {
    de: "Name der Religionsgesellschaft",
    en: "Name of the religious body",
    "de-x-leicht": "Wie heißt die Gemeinschaft?",
  },
});

/** Family status, spouse, and children who live elsewhere (§ 3(1) nos. 14 to 16 BMG). */
export const family = citizenTexts("services.meldeschein.family", {
  status: { de: "Familienstand", en: "Marital status", "de-x-leicht": "Familien·stand" },
  single: { de: "ledig", en: "single", "de-x-leicht": "nicht verheiratet (ledig)" },
  married: { de: "verheiratet", en: "married", "de-x-leicht": "verheiratet" },
  partnership: {
    de: "in eingetragener Lebenspartnerschaft",
    en: "in a registered partnership",
    "de-x-leicht": "eingetragene Lebens·partnerschaft",
  },
  widowed: { de: "verwitwet", en: "widowed", "de-x-leicht": "verwitwet: Mann oder Frau ist gestorben" },
  divorced: { de: "geschieden", en: "divorced", "de-x-leicht": "geschieden" },
  annulled: { de: "Ehe aufgehoben", en: "marriage annulled", "de-x-leicht": "Ehe aufgehoben" },
  partnershipEnded: {
    de: "Lebenspartnerschaft aufgehoben",
    en: "registered partnership dissolved",
    "de-x-leicht": "Lebens·partnerschaft aufgehoben",
  },
  partnerDied: {
    de: "durch Tod aufgelöste Lebenspartnerschaft",
    en: "registered partnership ended by death",
    "de-x-leicht": "Lebens·partner ist gestorben",
  },
  unknown: { de: "nicht bekannt", en: "not known", "de-x-leicht": "nicht bekannt" },
  date: {
    de: "Tag der Eheschließung oder der Begründung der Lebenspartnerschaft",
    en: "Date of the marriage or partnership",
    "de-x-leicht": "Tag von der Hochzeit",
  },
  place: {
    de: "Ort der Eheschließung oder der Begründung",
    en: "Place of the marriage or partnership",
    "de-x-leicht": "Ort von der Hochzeit",
  },
  abroad: {
    de: "War das im Ausland?",
    en: "Was that outside Germany?",
    "de-x-leicht": "War das im Ausland?",
  },
  state: { de: "In welchem Staat?", en: "In which state?", "de-x-leicht": "In welchem Land?" },
  stateGermany: {
    de: "Sie haben „im Ausland“ angegeben. Bitte wählen Sie den anderen Staat.",
    en: "You said it was outside Germany. Please choose the other state.",
    "de-x-leicht": "Sie haben geschrieben: im Ausland. Bitte wählen Sie ein anderes Land.",
  },
  why: {
    de: "Nur bei Verheirateten und Lebenspartnern speichert das Melderegister auch Tag und Ort.",
    en: "Only for spouses and partners the register also stores date and place.",
    "de-x-leicht": "Das fragen wir nur, wenn Sie verheiratet sind.",
  },
  spouseListed: {
    de: "Steht die Partnerin oder der Partner auch in diesem Formular?",
    en: "Is the spouse or partner also named in this form?",
    "de-x-leicht": "Haben Sie den Mann oder die Frau auch hier aufgeschrieben?",
  },
  spouseListedWhy: {
    de: "Dann brauchen wir die Angaben nicht zweimal.",
    en: "Then we do not need the details twice.",
    "de-x-leicht": "Dann müssen Sie das nicht noch einmal schreiben.",
  },
  spouseFamilyName: {
    de: "Familienname der Partnerin oder des Partners",
    en: "Family name of the spouse or partner",
    "de-x-leicht": "Nach·name von Ihrem Mann oder Ihrer Frau",
  },
  spouseBirthName: {
    de: "Geburtsname, wenn er anders war",
    en: "Name at birth, if different",
    "de-x-leicht": "Name bei der Geburt. Wenn er anders war.",
  },
  spouseFirstNames: {
    de: "Vornamen der Partnerin oder des Partners",
    en: "First names of the spouse or partner",
    "de-x-leicht": "Vor·namen von Ihrem Mann oder Ihrer Frau",
  },
  spouseBirthDate: {
    de: "Geburtsdatum der Partnerin oder des Partners",
    en: "Date of birth of the spouse or partner",
    "de-x-leicht": "Geburts·tag von Ihrem Mann oder Ihrer Frau",
  },
  spouseAddress: {
    de: "Anschrift der Partnerin oder des Partners",
    en: "Address of the spouse or partner",
    "de-x-leicht": "Adresse von Ihrem Mann oder Ihrer Frau",
  },
  otherChildren: {
    de: "Gibt es minderjährige Kinder, die nicht mit einziehen?",
    en: "Are there minor children who do not move in as well?",
    "de-x-leicht": "Haben Sie Kinder unter 18, die nicht mit einziehen?",
  },
  otherChildrenWhy: {
    de: "Das Melderegister verbindet Eltern mit ihren minderjährigen Kindern.",
    en: "The register links parents with their minor children.",
    "de-x-leicht": "Eltern und Kinder gehören in unseren Daten zusammen.",
  },
  children: {
    de: "Minderjährige Kinder, die nicht mit einziehen",
    en: "Minor children who do not move in",
    "de-x-leicht": "Kinder, die nicht mit einziehen",
  },
  child: { de: "Kind {number}", en: "Child {number}", "de-x-leicht": "Kind {number}" },
  addChild: { de: "Weiteres Kind hinzufügen", en: "Add another child", "de-x-leicht": "Noch ein Kind" },
  childAddress: {
    de: "Anschrift des Kindes in Deutschland",
    en: "The child's address in Germany",
    "de-x-leicht": "Adresse vom Kind",
  },
  childAddressHint: {
    de: "Lebt das Kind im Ausland, lassen Sie das Feld leer.",
    en: "If the child lives abroad, leave this empty.",
    "de-x-leicht": "Lebt das Kind im Ausland? Dann lassen Sie das Feld leer.",
  },
  childOfAge: {
    de:
      "Nur minderjährige Kinder gehören hierher. Diese Person ist schon volljährig; bitte nehmen Sie sie heraus.",
    en: "Only minor children belong here. This person is of age already; please remove them.",
    "de-x-leicht": "Dieses Kind ist schon 18. Bitte nehmen Sie es hier heraus.",
  },
});
