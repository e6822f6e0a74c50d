import { citizenTexts } from "#lib/i18n/mod.ts";

/** The deadline guard: the date it asks for, what it finds, and the proof. */
export const deadlines = citizenTexts("booking.deadlines", {
  movedIn: {
    de: "Wann sind Sie eingezogen?",
    en: "When did you move in?",
    "de-x-leicht": "Wann sind Sie eingezogen?",
  },
  movingOut: {
    de: "Wann ziehen Sie aus, oder wann sind Sie ausgezogen?",
    en: "When do you move out, or when did you?",
    "de-x-leicht": "Wann ziehen Sie aus?",
  },
  admitted: {
    de: "Wann wurde die Person aufgenommen?",
    en: "When was the person admitted?",
    "de-x-leicht": "Seit wann ist die Person im Heim?",
  },
  movedInOn: {
    de: "Eingezogen am {date}",
    en: "Moved in on {date}",
    "de-x-leicht": "Sie sind am {date} eingezogen",
  },
  movingOutOn: {
    de: "Auszug am {date}",
    en: "Moving out on {date}",
    "de-x-leicht": "Ihr Auszug ist am {date}",
  },
  admittedOn: {
    de: "Aufgenommen am {date}",
    en: "Admitted on {date}",
    "de-x-leicht": "Im Heim seit dem {date}",
  },
  hint: {
    de: "Dann sehen Sie, bis wann Sie Zeit haben. Zum Beispiel 24 11 {year}. Wir speichern den Tag nicht.",
    en: "Then you see until when it is in time. For example 24 11 {year}. The day is not stored.",
    "de-x-leicht":
      "Dann sehen Sie, wie viel Zeit Sie haben. Zum Beispiel: 24 11 {year}. Wir speichern das nicht.",
  },
  which: {
    de: "Was trifft zu?",
    en: "Which is it?",
    "de-x-leicht": "Was stimmt?",
  },
  homeGivenUp: {
    de: "Die alte Wohnung ist aufgegeben",
    en: "The old home has been given up",
    "de-x-leicht": "Die alte Wohnung gibt es nicht mehr",
  },
  notRegistered: {
    de: "Die Person war bisher nicht in Deutschland gemeldet",
    en: "The person has not been registered in Germany so far",
    "de-x-leicht": "Die Person war bisher nicht in Deutschland gemeldet",
  },
  byInstitution: {
    de: "Ich leite die Einrichtung und melde für die Person",
    en: "I head the institution and report for the person",
    "de-x-leicht": "Ich leite das Heim und melde die Person an",
  },
  change: { de: "Angaben ändern", en: "Change this", "de-x-leicht": "Ändern" },

  incomplete: {
    de: "Hier fehlt noch etwas: Bitte geben Sie Tag, Monat und Jahr an, oder lassen Sie alles leer.",
    en: "Something is missing: please give day, month and year, or leave it all empty.",
    "de-x-leicht": "Hier fehlt noch etwas. Wir brauchen Tag, Monat und Jahr. Oder lassen Sie alles leer.",
  },
  notADate: {
    de: "Diesen Tag gibt es nicht. Bitte schreiben Sie ihn mit Zahlen, das Jahr vierstellig: 24 11 {year}.",
    en: "There is no such day. Please write it in numbers, the year with four digits: 24 11 {year}.",
    "de-x-leicht": "Diesen Tag gibt es nicht. Schreiben Sie Zahlen. Zum Beispiel: 24 11 {year}.",
  },
  inFutureMoveIn: {
    de:
      "Dieser Tag liegt in der Zukunft. Anmelden können Sie sich erst, wenn Sie eingezogen sind; dann haben Sie zwei Wochen Zeit (§ 17 Abs. 1 BMG).",
    en:
      "That day is in the future. You can only register once you have moved in; then you have two weeks (§ 17(1) BMG).",
    "de-x-leicht":
      "Dieser Tag kommt erst noch. Ziehen Sie erst ein. Danach melden Sie sich an. Dann haben Sie 2 Wochen Zeit (§ 17 Absatz 1 BMG).",
  },
  inFutureAdmission: {
    de:
      "Dieser Tag liegt in der Zukunft. Anmelden können Sie die Person erst nach der Aufnahme (§ 17 Abs. 1, § 32 Abs. 1 BMG).",
    en:
      "That day is in the future. A person can only be registered after the admission (§ 17(1), § 32(1) BMG).",
    "de-x-leicht":
      "Dieser Tag kommt erst noch. Die Person muss erst im Heim wohnen. Dann können Sie sie anmelden (§ 32 Absatz 1 BMG).",
  },
  tooFar: {
    de: "Bitte prüfen Sie das Jahr. Dieser Tag liegt sehr weit weg.",
    en: "Please check the year. That day is very far away.",
    "de-x-leicht": "Bitte prüfen Sie das Jahr. Dieser Tag ist sehr weit weg.",
  },
  caseMissing: {
    de: "Bitte wählen Sie, was zutrifft: Davon hängt die Frist ab.",
    en: "Please choose which it is: the period depends on it.",
    "de-x-leicht": "Bitte wählen Sie, was stimmt. Dann wissen wir, wie viel Zeit Sie haben.",
  },

  window: {
    de: "Ihre Frist: {first} bis {last}",
    en: "Your period: {first} to {last}",
    "de-x-leicht": "Sie haben Zeit vom {first} bis zum {last}",
  },
  inTime: {
    de: "So steht es in {section}. Zeiten in Ihrer Frist stehen zuerst.",
    en: "As {section} says. The times within the period come first.",
    "de-x-leicht": "Das steht im Gesetz: {section}. Diese Termine sind früh genug.",
  },
  tooEarly: {
    de: "Vor dem {first} geht es noch nicht. Frühere Zeiten zeigen wir deshalb nicht.",
    en: "Before {first} it is not lawful yet; we therefore do not offer such times.",
    "de-x-leicht": "Vor dem {first} geht es noch nicht.",
  },
  noneInTime: {
    de: "In Ihrer Frist bis {last} ist zurzeit nichts frei",
    en: "Nothing is free within your period until {last} at the moment",
    "de-x-leicht": "Bis zum {last} ist leider kein Termin frei",
  },
  noneInTimeHelp: {
    de:
      "Die Frist ist {first} bis {last} ({section}). Laden Sie sich eine Bescheinigung herunter: Sie zeigt, dass Sie rechtzeitig gesucht haben.",
    en:
      "The period is {first} to {last} ({section}). You can take a certificate with you that you looked in time.",
    "de-x-leicht":
      "Sie haben Zeit vom {first} bis zum {last} ({section}). Wir geben Ihnen ein Papier. Darin steht: Sie haben früh genug gesucht.",
  },
  noneInTimeMoving: {
    de:
      "Die Frist ist {first} bis {last} ({section}). Behalten Sie am besten Ihren Termin, oder schauen Sie später wieder herein.",
    en:
      "The period is {first} to {last} ({section}). You had better keep your appointment, or come back later.",
    "de-x-leicht":
      "Sie haben Zeit vom {first} bis zum {last} ({section}). Behalten Sie am besten Ihren Termin. Oder schauen Sie später noch einmal.",
  },
  notReleased: {
    de: "In Ihrer Frist bis {last} ist noch nichts frei, es kommen aber noch Zeiten dazu",
    en: "Nothing is free yet within your period until {last}, but more times will be added",
    "de-x-leicht": "Bis zum {last} ist noch kein Termin frei. Es kommen aber noch Termine dazu",
  },
  notReleasedHelp: {
    de:
      "Die Frist ist {first} bis {last} ({section}). Zurzeit können Sie Tage bis {furthest} buchen. Schauen Sie bitte bald wieder herein.",
    en:
      "The period is {first} to {last} ({section}). At present days up to {furthest} can be booked. Please come back.",
    "de-x-leicht":
      "Sie haben Zeit vom {first} bis zum {last} ({section}). Jetzt können Sie nur Termine bis zum {furthest} buchen. Schauen Sie bitte später noch einmal.",
  },
  over: {
    de: "Ihre Frist ist am {last} abgelaufen",
    en: "Your period ended on {last}",
    "de-x-leicht": "Ihre Zeit war am {last} zu Ende",
  },
  lateHelp: {
    de:
      "Melden müssen Sie sich trotzdem, und das geht auch jetzt noch. Wer sich zu spät meldet, riskiert ein Bußgeld (§ 54 BMG). Nehmen Sie deshalb am besten die nächste freie Zeit.",
    en:
      "The duty remains, and it is still possible. Being late risks a fine (§ 54 BMG). So take the next time.",
    "de-x-leicht":
      "Sie müssen es trotzdem noch machen. Nehmen Sie bitte den nächsten Termin. Manchmal kostet es eine Strafe (§ 54 BMG).",
  },
  lateTitle: {
    de: "Nach der Frist",
    en: "After the period",
    "de-x-leicht": "Später als erlaubt",
  },
  lastDay: {
    de: "Letzter Tag Ihrer Frist",
    en: "Last day of your period",
    "de-x-leicht": "Das ist der letzte Tag",
  },
  late: {
    de: "Nach der Frist, aber möglich",
    en: "After the period, but possible",
    "de-x-leicht": "Das ist zu spät. Es geht aber noch",
  },
  refusedEarly: {
    de: "Diese Zeit wäre zu früh",
    en: "This time would be too early",
    "de-x-leicht": "Diese Zeit ist zu früh",
  },
  refusedEarlyHelp: {
    de: "Erst ab dem {first} geht es ({section}). Diese Zeiten passen:",
    en: "It is only lawful from {first} on ({section}). These times fit:",
    "de-x-leicht": "Es geht erst ab dem {first} ({section}). Diese Zeiten passen:",
  },

  proofLink: {
    de: "Bescheinigung herunterladen (PDF)",
    en: "Download the certificate (PDF)",
    "de-x-leicht": "Papier herunter·laden (PDF)",
  },
  proofFile: {
    de: "Bescheinigung über die Terminsuche",
    en: "Certificate of the search for an appointment",
    "de-x-leicht": "Bescheinigung über die Terminsuche",
  },
  noProof: {
    de: "Dafür gibt es gerade keine Bescheinigung",
    en: "There is no certificate for this at the moment",
    "de-x-leicht": "Dafür gibt es gerade kein Papier",
  },
  noProofFree: {
    de: "Gute Nachricht: In Ihrer Frist ist inzwischen eine Zeit frei geworden.",
    en: "Good news: a time within your period has become free meanwhile.",
    "de-x-leicht": "Gute Nachricht: Jetzt ist doch ein Termin frei.",
  },
  noProofOther: {
    de: "Eine Bescheinigung gibt es, solange Ihre Frist läuft und darin alle Tage ausgebucht sind.",
    en: "There is a certificate while your period runs and every day of it is fully booked.",
    "de-x-leicht": "Das Papier gibt es nur, wenn Ihre Zeit noch läuft. Und wenn kein Termin frei ist.",
  },
  toTimes: { de: "Zu den Zeiten", en: "To the times", "de-x-leicht": "Zu den Terminen" },

  checkTitle: {
    de: "Bescheinigung prüfen",
    en: "Check a certificate",
    "de-x-leicht": "Papier prüfen",
  },
  checkLead: {
    de:
      "Hier sieht jede Stelle, ob eine Bescheinigung über die Terminsuche von uns ist und was darin stehen muss. Es wird nichts gespeichert.",
    en:
      "Here anybody sees whether a certificate of the search for an appointment is ours, and what it must say. Nothing is stored.",
    "de-x-leicht": "Hier können Sie prüfen: Ist das Papier von uns? Was muss darin stehen?",
  },
  code: { de: "Prüfcode", en: "Code", "de-x-leicht": "Code" },
  codeHint: {
    de: "Er steht auf der Bescheinigung. Groß- und Kleinschreibung, Striche und Leerzeichen sind egal.",
    en: "It is on the certificate. Capitals, hyphens and spaces do not matter.",
    "de-x-leicht": "Der Code steht auf dem Papier. Große oder kleine Buchstaben sind egal.",
  },
  checkButton: { de: "Prüfen", en: "Check", "de-x-leicht": "Prüfen" },
  genuine: {
    de: "Diesen Code haben wir ausgestellt",
    en: "We have issued this code",
    "de-x-leicht": "Der Code ist von uns",
  },
  genuineHelp: {
    de:
      "Bitte vergleichen Sie: Auf dem Papier oder in der Datei muss genau das stehen. Steht dort etwas anderes, wurde es verändert. Geprüft ist nur der Code.",
    en:
      "Please compare: the paper or the file must say exactly this. If it says anything else, it was changed. Only the code was checked.",
    "de-x-leicht":
      "Bitte vergleichen Sie: Das muss auf dem Papier stehen. Steht dort etwas anderes? Dann hat jemand das Papier geändert.",
  },
  notGenuine: {
    de: "Diesen Code haben wir so nicht ausgestellt",
    en: "We have not issued this code",
    "de-x-leicht": "Dieser Code ist nicht von uns",
  },
  notGenuineHelp: {
    de:
      "Meist ist nur ein Zeichen vertippt. Bitte vergleichen Sie den Code noch einmal mit dem Papier und prüfen Sie, ob das Anliegen stimmt: {service}.",
    en:
      "Mostly a character is mistyped. Please compare the code with the paper once more and check that the service is right: {service}.",
    "de-x-leicht":
      "Vielleicht ist ein Zeichen falsch. Bitte prüfen Sie den Code noch einmal. Es geht um: {service}.",
  },
  factService: { de: "Anliegen", en: "Service", "de-x-leicht": "Worum es geht" },
  factEvent: { de: "Angegebener Tag", en: "Day that was given", "de-x-leicht": "Der Tag" },
  factCase: { de: "Fall", en: "Case", "de-x-leicht": "Das stimmt" },
  factWindow: { de: "Frist", en: "Period", "de-x-leicht": "So viel Zeit war" },
  factSearched: { de: "Gesucht am", en: "Searched on", "de-x-leicht": "Gesucht am" },
  factResult: { de: "Ergebnis", en: "Result", "de-x-leicht": "Das kam heraus" },
  factNone: {
    de: "An den verbleibenden Tagen der Frist war kein Termin frei.",
    en: "No appointment was free on the days of the period that were left.",
    "de-x-leicht": "Es war kein Termin frei.",
  },
  factNeeds: { de: "Gesucht mit", en: "Searched with", "de-x-leicht": "Wichtig war" },
  fromTo: { de: "{first} bis {last}", en: "{first} to {last}", "de-x-leicht": "{first} bis {last}" },
});
