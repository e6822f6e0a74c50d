/** Words of the device check, for its island and for the clerk's pages. */
import { citizenTexts, staffTexts, type Translator } from "#lib/i18n/mod.ts";

const texts = citizenTexts("check", {
  begin: { de: "Prüfung starten", en: "Start the check", "de-x-leicht": "Test starten" },
  again: { de: "Noch einmal prüfen", en: "Check again", "de-x-leicht": "Noch einmal testen" },
  running: { de: "wird geprüft …", en: "checking …", "de-x-leicht": "Test läuft …" },
  light_good: { de: "in Ordnung", en: "fine", "de-x-leicht": "gut" },
  light_limited: { de: "mit Einschränkung", en: "with limits", "de-x-leicht": "nicht ganz gut" },
  light_bad: { de: "geht nicht", en: "does not work", "de-x-leicht": "geht nicht" },
  light_open: { de: "noch nicht geprüft", en: "not checked yet", "de-x-leicht": "noch nicht getestet" },
  all_good: {
    de: "Alles ist bereit für Ihren Termin.",
    en: "Everything is ready for your appointment.",
    "de-x-leicht": "Alles ist gut. Sie können zu Ihrem Termin kommen.",
  },
  all_limited: {
    de: "Ihr Termin kann so stattfinden. Was besser ginge, steht unten.",
    en: "Your appointment can take place like this. What could be better is said below.",
    "de-x-leicht": "Ihr Termin geht so. Etwas ist nicht ganz gut. Lesen Sie unten, was helfen kann.",
  },
  all_bad: {
    de: "So geht es noch nicht. Unten steht, was hilft.",
    en: "It does not work like this yet. What helps is said below.",
    "de-x-leicht": "So geht es noch nicht. Lesen Sie unten, was helfen kann.",
  },
  all_open: {
    de: "Es ist noch nicht alles geprüft.",
    en: "Not everything has been checked yet.",
    "de-x-leicht": "Der Test ist noch nicht fertig.",
  },
  otherWays: {
    de:
      "Wenn es nicht gelingt: Rufen Sie uns an, {phone}, oder kommen Sie zu uns: {office}, {street}, {place}.",
    en: "If you cannot get it to work: call us, {phone}, or come to us: {office}, {street}, {place}.",
    "de-x-leicht":
      "Es geht nicht? Rufen Sie uns an: {phone}. Oder kommen Sie zu uns: {office}, {street}, {place}.",
  },
  stored: {
    de: "Das Ergebnis liegt dem Termin bei, damit wir uns darauf einstellen können.",
    en: "The result is kept with the appointment, so that we can prepare for it.",
    "de-x-leicht": "Wir merken uns das Ergebnis für den Termin.",
  },
  browser: { de: "Browser", en: "Browser", "de-x-leicht": "Browser" },
  browser_able: {
    de: "Ihr Browser kann Bild und Ton übertragen.",
    en: "Your browser can transmit picture and sound.",
    "de-x-leicht": "Ihr Browser kann Bild und Ton senden.",
  },
  browser_unable: {
    de:
      "Dieser Browser ist zu alt für Bild und Ton. Nehmen Sie Firefox, Chrome, Edge oder Safari in der neuesten Fassung.",
    en: "This browser is too old for picture and sound. Use the newest Firefox, Chrome, Edge or Safari.",
    "de-x-leicht":
      "Dieser Browser ist zu alt. Nehmen Sie bitte einen neuen: Firefox, Chrome, Edge oder Safari.",
  },
  inApp_android: {
    de:
      "Diese Seite ist in einer App offen, etwa im Mailprogramm. Dort gibt es keine Kamera. Tippen Sie oben rechts auf die drei Punkte und auf „Im Browser öffnen“, oder kopieren Sie den Link in Ihren Browser.",
    en:
      "This page is open inside an app, such as a mail app. There is no camera there. Tap the three dots at the top right and “Open in browser”, or copy the link into your browser.",
    "de-x-leicht":
      "Diese Seite ist in einer App offen. Dort geht die Kamera nicht. Tippen Sie oben rechts auf die 3 Punkte. Tippen Sie dann auf: Im Browser öffnen.",
  },
  inApp_ios: {
    de:
      "Diese Seite ist in einer App offen, etwa im Mailprogramm. Dort gibt es keine Kamera. Tippen Sie auf das Kompass- oder Teilen-Symbol und auf „In Safari öffnen“, oder kopieren Sie den Link in Safari.",
    en:
      "This page is open inside an app, such as a mail app. There is no camera there. Tap the compass or share symbol and “Open in Safari”, or copy the link into Safari.",
    "de-x-leicht":
      "Diese Seite ist in einer App offen. Dort geht die Kamera nicht. Tippen Sie auf das Zeichen mit dem Kompass. Dann öffnet sich Safari.",
  },
  copy: { de: "Link kopieren", en: "Copy link", "de-x-leicht": "Link kopieren" },
  copied: { de: "Der Link ist kopiert.", en: "The link is copied.", "de-x-leicht": "Der Link ist kopiert." },
  notCopied: {
    de: "Der Link lässt sich hier nicht kopieren. Er steht auch in Ihrer E-Mail.",
    en: "The link cannot be copied here. It is also in your e-mail.",
    "de-x-leicht": "Das Kopieren geht hier nicht. Der Link steht auch in Ihrer E-Mail.",
  },
  camera: { de: "Kamera", en: "Camera", "de-x-leicht": "Kamera" },
  camera_works: {
    de: "Sehen Sie sich? Dann ist Ihre Kamera bereit. Niemand sonst sieht dieses Bild.",
    en: "Can you see yourself? Then your camera is ready. Nobody else sees this picture.",
    "de-x-leicht": "Sehen Sie sich? Dann ist die Kamera gut. Niemand sonst sieht das Bild.",
  },
  camera_untried: {
    de: "Ihr Browser fragt gleich, ob er die Kamera benutzen darf.",
    en: "Your browser will ask whether it may use the camera.",
    "de-x-leicht": "Der Browser fragt gleich etwas. Klicken Sie auf: Erlauben.",
  },
  tryCamera: { de: "Kamera prüfen", en: "Check the camera", "de-x-leicht": "Kamera testen" },
  microphone: { de: "Mikrofon", en: "Microphone", "de-x-leicht": "Mikrofon" },
  microphone_untried: {
    de: "Sprechen Sie einen Satz, wenn der Balken erscheint.",
    en: "Say a sentence when the bar appears.",
    "de-x-leicht": "Gleich kommt ein Balken. Sagen Sie dann etwas.",
  },
  microphone_works: {
    de: "Ihr Mikrofon hört Sie.",
    en: "Your microphone hears you.",
    "de-x-leicht": "Das Mikrofon hört Sie.",
  },
  microphone_silent: {
    de: "Ihr Mikrofon ist an, hört aber nichts. Ist es stumm geschaltet oder ein anderes ausgewählt?",
    en: "Your microphone is on but hears nothing. Is it muted, or is another one selected?",
    "de-x-leicht": "Das Mikrofon hört nichts. Ist es stumm? Sprechen Sie bitte lauter.",
  },
  tryMicrophone: { de: "Mikrofon prüfen", en: "Check the microphone", "de-x-leicht": "Mikrofon testen" },
  level: { de: "So laut hören wir Sie", en: "How loud we hear you", "de-x-leicht": "So laut sind Sie" },
  sound: { de: "Lautsprecher", en: "Loudspeaker", "de-x-leicht": "Laut·sprecher" },
  playTone: { de: "Ton abspielen", en: "Play a tone", "de-x-leicht": "Ton abspielen" },
  askTone: {
    de: "Haben Sie den Ton gehört?",
    en: "Did you hear the tone?",
    "de-x-leicht": "Haben Sie den Ton gehört?",
  },
  yes: { de: "Ja", en: "Yes", "de-x-leicht": "Ja" },
  no: { de: "Nein", en: "No", "de-x-leicht": "Nein" },
  sound_heard: { de: "Sie hören den Ton.", en: "You hear the sound.", "de-x-leicht": "Sie hören den Ton." },
  "sound_not-heard": {
    de: "Machen Sie das Gerät lauter, oder stecken Sie Kopfhörer ein. Im Gespräch können Sie auch schreiben.",
    en: "Turn up the volume or plug in headphones. In the call you can also write.",
    "de-x-leicht":
      "Machen Sie das Gerät lauter. Oder nehmen Sie Kopf·hörer. Sie können im Gespräch auch schreiben.",
  },
  network: { de: "Verbindung", en: "Connection", "de-x-leicht": "Internet" },
  tryNetwork: { de: "Verbindung prüfen", en: "Check the connection", "de-x-leicht": "Internet testen" },
  network_udp: {
    de: "Bild und Ton kommen durch.",
    en: "Picture and sound get through.",
    "de-x-leicht": "Bild und Ton kommen durch.",
  },
  network_tcp: {
    de: "Bild und Ton kommen auf einem Umweg durch (über TCP). Das reicht.",
    en: "Picture and sound get through by a detour (over TCP). That is enough.",
    "de-x-leicht": "Bild und Ton kommen durch. Der Weg ist etwas länger. Das reicht.",
  },
  network_turn: {
    de: "Bild und Ton kommen durch die Firewall, über unseren Vermittlungsserver. Das reicht.",
    en: "Picture and sound get through the firewall by our relay server. That is enough.",
    "de-x-leicht": "Bild und Ton kommen durch. Der Weg ist länger. Das reicht.",
  },
  network_none: {
    de: "Bild und Ton kommen in diesem Netz nicht durch. Versuchen Sie ein anderes WLAN oder mobile Daten.",
    en: "Picture and sound do not get through in this network. Try another Wi-Fi or mobile data.",
    "de-x-leicht": "Bild und Ton kommen nicht durch. Nehmen Sie ein anderes Internet. Zum Beispiel am Handy.",
  },
  network_notNow: {
    de: "Die Verbindung lässt sich gerade nicht prüfen. Versuchen Sie es später noch einmal.",
    en: "The connection cannot be checked right now. Please try again later.",
    "de-x-leicht": "Der Test geht gerade nicht. Versuchen Sie es später noch einmal.",
  },
  measured: {
    de: "Hin und zurück {milliseconds} ms, Verlust {percent} %.",
    en: "There and back {milliseconds} ms, loss {percent} %.",
    "de-x-leicht": "Hin und zurück: {milliseconds} ms. Verlust: {percent} Prozent.",
  },
  poorLine: {
    de:
      "Die Leitung ist schwach: Der Ton geht vor, das Bild kann stocken. Näher am WLAN oder mit Kabel wird es besser.",
    en:
      "The line is weak: sound comes first, the picture may stutter. Closer to the Wi-Fi or by cable it gets better.",
    "de-x-leicht": "Das Internet ist schwach. Gehen Sie näher an Ihr WLAN. Dann wird das Bild besser.",
  },
  denied_chrome_computer: {
    de:
      "Der Browser darf nicht. Klicken Sie links neben der Adresse auf das Symbol mit den Reglern, erlauben Sie Kamera und Mikrofon und laden Sie die Seite neu.",
    en:
      "The browser may not. Click the symbol with the sliders to the left of the address, allow camera and microphone, and reload the page.",
    "de-x-leicht":
      "Der Browser darf nicht. Links neben der Adresse ist ein Zeichen. Klicken Sie darauf. Erlauben Sie Kamera und Mikrofon. Laden Sie die Seite neu.",
  },
  denied_edge_computer: {
    de:
      "Der Browser darf nicht. Klicken Sie links neben der Adresse auf das Schloss, dann auf „Berechtigungen für diese Website“, und erlauben Sie Kamera und Mikrofon.",
    en:
      "The browser may not. Click the lock to the left of the address, then “Permissions for this site”, and allow camera and microphone.",
    "de-x-leicht":
      "Der Browser darf nicht. Links neben der Adresse ist ein Schloss. Klicken Sie darauf. Erlauben Sie Kamera und Mikrofon.",
  },
  denied_firefox_computer: {
    de:
      "Der Browser darf nicht. Klicken Sie links in der Adresszeile auf das durchgestrichene Kamera- oder Mikrofonsymbol, entfernen Sie die Sperre und prüfen Sie noch einmal.",
    en:
      "The browser may not. Click the crossed-out camera or microphone symbol at the left of the address bar, remove the block, and check again.",
    "de-x-leicht":
      "Der Browser darf nicht. Links in der Adress·zeile ist ein Zeichen mit einem Strich. Klicken Sie darauf. Nehmen Sie die Sperre weg.",
  },
  denied_safari_computer: {
    de:
      "Der Browser darf nicht. Wählen Sie oben im Menü „Safari“ die „Einstellungen für diese Website“, und erlauben Sie Kamera und Mikrofon.",
    en:
      "The browser may not. In the “Safari” menu at the top choose “Settings for this website”, and allow camera and microphone.",
    "de-x-leicht":
      "Der Browser darf nicht. Klicken Sie oben auf Safari. Dann auf: Einstellungen für diese Website. Erlauben Sie Kamera und Mikrofon.",
  },
  denied_android: {
    de:
      "Der Browser darf nicht. Tippen Sie neben der Adresse auf das Symbol, dann auf „Berechtigungen“, und erlauben Sie Kamera und Mikrofon. Hilft das nicht: Einstellungen des Telefons, Apps, Ihr Browser, Berechtigungen.",
    en:
      "The browser may not. Tap the symbol next to the address, then “Permissions”, and allow camera and microphone. If that does not help: the phone's settings, apps, your browser, permissions.",
    "de-x-leicht":
      "Der Browser darf nicht. Tippen Sie auf das Zeichen neben der Adresse. Tippen Sie auf: Berechtigungen. Erlauben Sie Kamera und Mikrofon.",
  },
  denied_ios: {
    de:
      "Der Browser darf nicht. Tippen Sie in der Adresszeile auf „aA“ oder das Symbol links, dann auf „Website-Einstellungen“, und erlauben Sie Kamera und Mikrofon. Hilft das nicht: Einstellungen des iPhones, Apps, Ihr Browser.",
    en:
      "The browser may not. Tap “aA” or the symbol at the left of the address bar, then “Website Settings”, and allow camera and microphone. If that does not help: the iPhone's settings, apps, your browser.",
    "de-x-leicht":
      "Der Browser darf nicht. Tippen Sie oben auf: aA. Tippen Sie auf: Website-Einstellungen. Erlauben Sie Kamera und Mikrofon.",
  },
  denied_other: {
    de:
      "Der Browser darf nicht. Erlauben Sie Kamera und Mikrofon in den Einstellungen für diese Seite und prüfen Sie noch einmal.",
    en: "The browser may not. Allow camera and microphone in the settings for this page, and check again.",
    "de-x-leicht": "Der Browser darf nicht. Erlauben Sie Kamera und Mikrofon in den Einstellungen.",
  },
  busy: {
    de:
      "Ein anderes Programm benutzt das Gerät. Schließen Sie andere Video-Programme und Browserfenster und prüfen Sie noch einmal.",
    en: "Another program is using it. Close other video programs and browser windows, and check again.",
    "de-x-leicht":
      "Ein anderes Programm benutzt das Gerät. Schließen Sie das andere Programm. Testen Sie dann noch einmal.",
  },
  missing: {
    de:
      "Wir finden keines an diesem Gerät. Schließen Sie eines an, oder öffnen Sie den Link auf dem Handy: Der QR-Code unten führt hin.",
    en:
      "We find none on this device. Connect one, or open the link on your phone: the QR code below leads there.",
    "de-x-leicht":
      "Wir finden keines. Nehmen Sie bitte Ihr Handy. Unten ist ein Bild mit Punkten. Zeigen Sie das der Kamera vom Handy.",
  },
  insecure: {
    de:
      "Kamera und Mikrofon gehen nur über eine gesicherte Verbindung. Öffnen Sie den Link genau so, wie er in Ihrer E-Mail steht.",
    en:
      "Camera and microphone only work over a secure connection. Open the link exactly as it is in your e-mail.",
    "de-x-leicht":
      "Kamera und Mikrofon gehen hier nicht. Öffnen Sie den Link aus Ihrer E-Mail. Ändern Sie nichts am Link.",
  },
});

export type CheckStrings = Readonly<Record<keyof typeof texts, string>>;

/** All words for the island; what is named in braces stays in and is filled in the browser, except the town's ways. */
export function checkStrings(
  t: Translator,
  town: { phone: string; office: string; street: string; place: string },
): CheckStrings {
  const values = { ...town, milliseconds: "{milliseconds}", percent: "{percent}" };
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, t(text, values)]),
  ) as CheckStrings;
}

/** What a clerk reads of a citizen's check. */
export const deviceReportTexts = staffTexts("deviceReport", {
  heading: { de: "Gerät des Bürgers", en: "Citizen's device" },
  good: { de: "Gerät geprüft: bereit", en: "Device checked: ready" },
  limited: { de: "Gerät geprüft: eingeschränkt", en: "Device checked: limited" },
  bad: { de: "Gerät geprüft: geht nicht", en: "Device checked: does not work" },
  open: { de: "Gerät zum Teil geprüft", en: "Device partly checked" },
  at: { de: "Stand: {when}", en: "As of {when}" },
  browser: { de: "Browser", en: "browser" },
  camera: { de: "Kamera", en: "camera" },
  microphone: { de: "Mikrofon", en: "microphone" },
  sound: { de: "Lautsprecher", en: "loudspeaker" },
  network: { de: "Verbindung", en: "connection" },
  troubles: { de: "Schwierig: {parts}", en: "Trouble with: {parts}" },
  line: {
    de: "Leitung: {way}, {milliseconds} ms, {percent} % Verlust",
    en: "Line: {way}, {milliseconds} ms, {percent} % loss",
  },
});
