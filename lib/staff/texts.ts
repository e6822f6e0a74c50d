import { staffTexts } from "#lib/i18n/mod.ts";

/** What staff read around signing in and in the list of staff. */
export const texts = staffTexts("staff", {
  clerk: { de: "Sachbearbeitung", en: "Clerk" },
  lead: { de: "Leitung", en: "Lead" },
  admin: { de: "Administration", en: "Administrator" },
  auditor: { de: "Revision", en: "Auditor" },
  clerkMeans: {
    de: "Bedient Bürgerinnen und Bürger am Schalter.",
    en: "Serves citizens at the desk.",
  },
  leadMeans: {
    de: "Bedient, plant Dienstleistungen, Schalter und Zeiten und druckt die Tagesköpfe der Protokolle.",
    en: "Serves, plans services, desks and hours, and prints the daily heads of the audit trails.",
  },
  adminMeans: {
    de: "Verwaltet Mitarbeitende und Einstellungen; sieht keine Vorgänge.",
    en: "Manages staff and settings; sees no cases.",
  },
  auditorMeans: { de: "Liest Protokolle.", en: "Reads the audit trails." },

  signIn: { de: "Anmelden", en: "Sign in" },
  signInLead: {
    de: "Diese Seite ist für Mitarbeitende der Stadt. Für einen Termin brauchen Sie keine Anmeldung.",
    en: "This page is for the town's staff. You need not sign in for an appointment.",
  },
  toServices: { de: "Zu den Dienstleistungen", en: "To the services" },
  signInName: { de: "Anmeldename", en: "Sign-in name" },
  password: { de: "Passwort", en: "Password" },
  wrong: {
    de: "Anmeldename und Passwort passen nicht zusammen. Bitte prüfen Sie beides.",
    en: "Sign-in name and password do not match. Please check both.",
  },
  forgotten: {
    de: "Passwort vergessen? Ihre Administration kann Ihnen einen Link für ein neues geben.",
    en: "Forgotten your password? Your administrator can give you a link to a new one.",
  },
  throttledTitle: { de: "Bitte warten Sie einen Moment", en: "Please wait a moment" },
  throttled: {
    de:
      "Es gab zu viele Versuche. Bitte versuchen Sie es in {minutes, plural, one {# Minute} other {# Minuten}} noch einmal.",
    en:
      "There were too many attempts. Please try again in {minutes, plural, one {# minute} other {# minutes}}.",
  },
  signedOutTitle: { de: "Sie sind abgemeldet", en: "You are signed out" },
  signedOut: {
    de: "Auf einem gemeinsam genutzten Gerät schließen Sie bitte auch den Browser.",
    en: "On a shared device please close the browser as well.",
  },
  signOut: { de: "Abmelden", en: "Sign out" },

  setupTitle: { de: "Administration einrichten", en: "Set up the administrator" },
  setupLead: {
    de: "Sie legen die erste Person an, die Mitarbeitende einladen und Einstellungen ändern darf.",
    en: "You create the first person who may invite staff and change settings.",
  },
  invitedTitle: { de: "Willkommen", en: "Welcome" },
  invitedLead: {
    de: "Sie sind als {role} eingeladen. Bitte wählen Sie Ihren Anmeldenamen und Ihr Passwort.",
    en: "You are invited as {role}. Please choose your sign-in name and your password.",
  },
  newPasswordTitle: { de: "Neues Passwort", en: "New password" },
  newPasswordLead: {
    de: "Hier wählen Sie ein neues Passwort. Alle anderen Anmeldungen mit Ihrem Namen enden damit.",
    en: "Choose a new password here. All other sign-ins in your name end with it.",
  },
  savePassword: { de: "Speichern und anmelden", en: "Save and sign in" },
  linkUntil: {
    de: "Dieser Link gilt einmal und bis {time}.",
    en: "This link works once, until {time}.",
  },
  linkGoneTitle: { de: "Dieser Link gilt nicht mehr", en: "This link no longer works" },
  setupGone: {
    de:
      "Er wurde schon benutzt, ist abgelaufen oder durch einen neueren ersetzt. Für die erste Einrichtung: Starten Sie das Programm neu, dann zeigt es einen neuen Link. Sonst bitten Sie Ihre Administration um eine neue Einladung.",
    en:
      "It was used, has expired or was replaced by a newer one. For the first set-up: start the program again and it shows a new link. Otherwise ask your administrator for a new invitation.",
  },
  name: { de: "Vor- und Nachname", en: "First and last name" },
  nameHint: {
    de: "So sehen Bürgerinnen und Bürger Ihren Namen im Gespräch.",
    en: "This is how citizens see your name in the conversation.",
  },
  signInNameHint: {
    de: "{min} bis {max} Zeichen: Buchstaben, Ziffern, Punkt, Bindestrich, @. Zum Beispiel clara.muster",
    en: "{min} to {max} characters: letters, digits, dot, hyphen, @. For example clara.muster",
  },
  passwordHint: {
    de: "Mindestens {min} Zeichen. Gut sind vier oder mehr Wörter, die nicht zusammengehören.",
    en: "At least {min} characters. Four or more words that do not belong together are good.",
  },
  passwordAgain: { de: "Passwort noch einmal", en: "Password once more" },
  create: { de: "Anlegen und anmelden", en: "Create and sign in" },
  busyTitle: { de: "Gerade ist viel los", en: "Very busy right now" },
  busy: {
    de: "Bitte senden Sie das Formular in ein paar Sekunden noch einmal ab.",
    en: "Please send the form again in a few seconds.",
  },

  nameMissing: { de: "Bitte geben Sie einen Namen ein.", en: "Please enter a name." },
  nameTooLong: {
    de: "Der Name ist zu lang. Bitte höchstens {max} Zeichen.",
    en: "The name is too long. At most {max} characters, please.",
  },
  nameCharacters: {
    de: "Im Namen steht ein Zeichen, das in Namen nicht vorkommt. Bitte nehmen Sie es heraus.",
    en: "The name holds a character that names do not have. Please remove it.",
  },
  signInNameMissing: { de: "Bitte geben Sie einen Anmeldenamen ein.", en: "Please enter a sign-in name." },
  signInNameLength: {
    de: "Der Anmeldename braucht {min} bis {max} Zeichen.",
    en: "The sign-in name needs {min} to {max} characters.",
  },
  signInNameCharacters: {
    de:
      "Erlaubt sind Buchstaben, Ziffern, Punkt, Bindestrich, Unterstrich, + und @; am Anfang ein Buchstabe oder eine Ziffer.",
    en: "Letters, digits, dot, hyphen, underscore, + and @ are allowed, beginning with a letter or digit.",
  },
  signInNameTaken: {
    de: "Diesen Anmeldenamen hat schon jemand. Bitte wählen Sie einen anderen.",
    en: "Somebody has this sign-in name already. Please choose another.",
  },
  passwordTooShort: {
    de: "Das Passwort ist zu kurz. Bitte mindestens {min} Zeichen.",
    en: "The password is too short. At least {min} characters, please.",
  },
  passwordTooLong: {
    de: "Das Passwort ist zu lang. Bitte höchstens {max} Zeichen.",
    en: "The password is too long. At most {max} characters, please.",
  },
  passwordCommon: {
    de: "Dieses Passwort ist leicht zu erraten. Bitte wählen Sie eines, auf das niemand kommt.",
    en: "This password is easy to guess. Please choose one that nobody would think of.",
  },
  passwordLikeName: {
    de: "Das Passwort besteht fast nur aus Ihrem Namen. Bitte wählen Sie ein anderes.",
    en: "The password is little more than your name. Please choose another.",
  },
  passwordDiffers: {
    de: "Die beiden Passwörter sind verschieden. Bitte tippen Sie beide noch einmal.",
    en: "The two passwords differ. Please type both again.",
  },

  staffTitle: { de: "Mitarbeitende", en: "Staff" },
  role: { de: "Aufgabe", en: "Role" },
  roleMissing: { de: "Bitte wählen Sie eine Aufgabe.", en: "Please choose a role." },
  state: { de: "Zugang", en: "Access" },
  since: { de: "seit {date}", en: "since {date}" },
  blockedSince: { de: "gesperrt seit {date}", en: "blocked since {date}" },
  block: { de: "Sperren", en: "Block" },
  newPassword: { de: "Neues Passwort", en: "New password" },
  unblock: { de: "Entsperren", en: "Unblock" },
  actions: { de: "Ändern", en: "Change" },
  aboutPerson: { de: ": {name}", en: ": {name}" },
  lastAdministrator: {
    de: "Das geht nicht: Ohne diese Person gäbe es keine Administration mehr.",
    en: "That is not possible: without this person there would be no administrator.",
  },
  tryAgain: {
    de: "Jemand anderes hat gerade etwas geändert. Bitte versuchen Sie es noch einmal.",
    en: "Somebody else has just changed something. Please try again.",
  },
  inviteTitle: { de: "Jemanden einladen", en: "Invite somebody" },
  inviteLead: {
    de:
      "Sie bekommen einen Link, der einmal und {hours} Stunden lang gilt. Geben Sie ihn der Person auf einem Weg, den nur sie liest.",
    en:
      "You get a link that works once, for {hours} hours. Give it to the person in a way that only they can read.",
  },
  invite: { de: "Einladen", en: "Invite" },
  openInvitations: { de: "Offene Links", en: "Open links" },
  invitationAs: { de: "Einladung: {role}", en: "Invitation: {role}" },
  linkFor: { de: "Link für {name}", en: "Link for {name}" },
  validUntil: { de: "gilt bis {time}", en: "valid until {time}" },
  linkOfOther: {
    de: "Den Link sieht nur, wer ihn erstellt hat.",
    en: "Only who made the link can see it.",
  },
  revoke: { de: "Zurückziehen", en: "Withdraw" },

  eventsTitle: { de: "Protokoll der Anmeldungen", en: "Sign-in log" },
  eventsLead: {
    de: "Was rund um Zugänge geschah, das Neueste zuerst. Passwörter und Netzadressen stehen hier nicht.",
    en: "What happened around access, latest first. Passwords and network addresses are not kept.",
  },
  noEvents: { de: "Noch ist nichts geschehen.", en: "Nothing has happened yet." },
  time: { de: "Zeit", en: "Time" },
  event: { de: "Ereignis", en: "Event" },
  who: { de: "Wer", en: "Who" },
  by: { de: "Durch", en: "By" },
  nobody: { de: "unbekannter Name", en: "unknown name" },
  signedInEvent: { de: "angemeldet", en: "signed in" },
  signInFailedEvent: { de: "Anmeldung gescheitert", en: "sign-in failed" },
  signInThrottledEvent: { de: "Anmeldung vorübergehend gebremst", en: "sign-in throttled" },
  signedOutEvent: { de: "abgemeldet", en: "signed out" },
  signedOutEverywhereEvent: { de: "überall abgemeldet", en: "signed out everywhere" },
  invitedEvent: { de: "eingeladen", en: "invited" },
  invitationRevokedEvent: { de: "Einladung zurückgezogen", en: "invitation withdrawn" },
  createdEvent: { de: "angelegt", en: "created" },
  passwordLinkMadeEvent: { de: "Link für ein neues Passwort erstellt", en: "link to a new password made" },
  passwordChangedEvent: { de: "Passwort geändert", en: "password changed" },
  roleChangedEvent: { de: "Aufgabe geändert", en: "role changed" },
  blockedEvent: { de: "gesperrt", en: "blocked" },
  unblockedEvent: { de: "entsperrt", en: "unblocked" },
});
