/** Words of the call and of the preview before it. The islands get them as plain strings in the reader's language. */
import { citizenTexts, type Translator } from "#lib/i18n/mod.ts";

const texts = citizenTexts("call", {
  microphone: { de: "Mikrofon", en: "Microphone", "de-x-leicht": "Mikrofon" },
  camera: { de: "Kamera", en: "Camera", "de-x-leicht": "Kamera" },
  bar: { de: "Kamera und Mikrofon", en: "Camera and microphone", "de-x-leicht": "Kamera und Mikrofon" },
  on: { de: "an", en: "on", "de-x-leicht": "an" },
  off: { de: "aus", en: "off", "de-x-leicht": "aus" },
  ownPicture: { de: "Ihr eigenes Bild", en: "Your own picture", "de-x-leicht": "Ihr Bild" },
  pictureOf: { de: "Bild von {name}", en: "Picture of {name}", "de-x-leicht": "Bild von {name}" },
  speaking: { de: "{name} spricht", en: "{name} is speaking", "de-x-leicht": "{name} spricht" },
  level: { de: "So laut hören wir Sie", en: "How loud we hear you", "de-x-leicht": "So laut sind Sie" },
  connecting: {
    de: "Die Verbindung wird aufgebaut …",
    en: "Connecting …",
    "de-x-leicht": "Die Verbindung startet. Bitte warten Sie kurz.",
  },
  alone: {
    de: "Die andere Person ist noch nicht da. Sie kommt gleich dazu.",
    en: "The other person is not here yet. They will join in a moment.",
    "de-x-leicht": "Die andere Person ist noch nicht da. Bitte warten Sie kurz.",
  },
  connected: { de: "Verbunden", en: "Connected", "de-x-leicht": "Die Verbindung ist da." },
  weak: {
    de: "Die Verbindung ist schwach. Der Ton geht vor, das Bild kann stocken.",
    en: "The connection is weak. Sound comes first; the picture may stutter.",
    "de-x-leicht": "Die Verbindung ist schwach. Das Bild kann stehen bleiben. Sie können weiter sprechen.",
  },
  reconnecting: {
    de: "Die Verbindung ist unterbrochen. Wir stellen sie wieder her. Sie müssen nichts tun.",
    en: "The connection was lost. We are restoring it. You do not need to do anything.",
    "de-x-leicht": "Die Verbindung ist weg. Wir holen sie zurück. Bitte warten Sie kurz.",
  },
  notReady: {
    de: "Bild und Ton werden gerade vorbereitet. Es geht von selbst weiter.",
    en: "Picture and sound are being prepared. It continues by itself.",
    "de-x-leicht": "Bild und Ton sind noch nicht bereit. Bitte warten Sie. Es geht von allein weiter.",
  },
  ended: {
    de: "Das Gespräch ist beendet. Kamera und Mikrofon sind aus.",
    en: "The call has ended. Camera and microphone are off.",
    "de-x-leicht": "Das Gespräch ist zu Ende. Kamera und Mikrofon sind aus.",
  },
  replaced: {
    de:
      "Sie nehmen jetzt in einem anderen Fenster oder auf einem anderen Gerät teil. Dieses Fenster können Sie schließen.",
    en: "You have joined in another window or on another device. You can close this window.",
    "de-x-leicht": "Sie sind jetzt in einem anderen Fenster dabei. Dieses Fenster können Sie schließen.",
  },
  remoteCameraOff: {
    de: "{name} ist ohne Bild da.",
    en: "{name} is here without a picture.",
    "de-x-leicht": "{name} ist da. Die Kamera ist aus.",
  },
  remoteMicrophoneOff: {
    de: "{name} hat das Mikrofon ausgeschaltet.",
    en: "{name} has switched the microphone off.",
    "de-x-leicht": "Das Mikrofon von {name} ist aus.",
  },
  ownCameraOff: {
    de: "Ihre Kamera ist aus. Niemand sieht Sie.",
    en: "Your camera is off. Nobody can see you.",
    "de-x-leicht": "Ihre Kamera ist aus. Niemand sieht Sie.",
  },
  ownMicrophoneOff: {
    de: "Ihr Mikrofon ist aus. Niemand hört Sie.",
    en: "Your microphone is off. Nobody can hear you.",
    "de-x-leicht": "Ihr Mikrofon ist aus. Niemand hört Sie.",
  },
  unsent_microphone: {
    de: "Ihr Ton kommt gerade nicht bei den anderen an.",
    en: "Your sound is not reaching the others right now.",
    "de-x-leicht": "Die anderen hören Sie gerade nicht.",
  },
  unsent_camera: {
    de: "Ihr Bild kommt gerade nicht bei den anderen an.",
    en: "Your picture is not reaching the others right now.",
    "de-x-leicht": "Die anderen sehen Sie gerade nicht.",
  },
  unsent_screen: {
    de: "Was Sie zeigen, kommt gerade nicht bei den anderen an.",
    en: "What you are showing is not reaching the others right now.",
    "de-x-leicht": "Die anderen sehen gerade nicht, was Sie zeigen.",
  },
  unsentHelp: {
    de: "Wir versuchen es weiter. Hilft das nicht, laden Sie diese Seite bitte neu.",
    en: "We keep trying. If that does not help, please reload this page.",
    "de-x-leicht": "Wir versuchen es weiter. Sie können die Seite auch neu laden.",
  },
  ownCameraOn: {
    de: "Ihre Kamera ist an. Man sieht Sie.",
    en: "Your camera is on. You can be seen.",
    "de-x-leicht": "Ihre Kamera ist an. Man sieht Sie.",
  },
  ownMicrophoneOn: {
    de: "Ihr Mikrofon ist an. Man hört Sie.",
    en: "Your microphone is on. You can be heard.",
    "de-x-leicht": "Ihr Mikrofon ist an. Man hört Sie.",
  },
  previewOnly: {
    de: "Nur Sie sehen dieses Bild. Es wird erst im Gespräch übertragen.",
    en: "Only you see this picture. It is transmitted only once the call begins.",
    "de-x-leicht": "Nur Sie sehen dieses Bild. Im Gespräch sieht die andere Person Sie auch.",
  },
  starting: {
    de: "Bitte erlauben Sie den Zugriff, wenn Ihr Browser danach fragt.",
    en: "Please allow access when your browser asks for it.",
    "de-x-leicht": "Ihr Browser fragt Sie etwas. Bitte klicken Sie auf: Erlauben.",
  },
  soundBlocked: {
    de: "Ton einschalten",
    en: "Switch the sound on",
    "de-x-leicht": "Ton an·schalten",
  },
  soundBlockedWhy: {
    de: "Ihr Browser spielt den Ton erst nach einem Klick.",
    en: "Your browser plays sound only after a click.",
    "de-x-leicht": "Sie hören noch nichts. Bitte klicken Sie auf den Knopf.",
  },
  kind_interpreter: { de: "Dolmetschen", en: "interpreter", "de-x-leicht": "übersetzt" },
  kind_companion: { de: "Begleitung", en: "companion", "de-x-leicht": "Begleitung" },
  kind_institution: { de: "Einrichtung", en: "institution", "de-x-leicht": "Einrichtung" },
  role_clerk: { de: "Amt", en: "town office", "de-x-leicht": "Amt" },
  role_citizen: { de: "Bürger:in", en: "citizen", "de-x-leicht": "Bürger:in" },
  you: { de: "Sie", en: "You", "de-x-leicht": "Sie" },
  isSpeaking: { de: "spricht", en: "speaking", "de-x-leicht": "spricht" },
  isSigning: { de: "gebärdet", en: "signing", "de-x-leicht": "gebärdet" },
  signing: { de: "{name} gebärdet", en: "{name} is signing", "de-x-leicht": "{name} spricht mit den Händen" },
  joined: { de: "{name} ist dazugekommen", en: "{name} has joined", "de-x-leicht": "{name} ist jetzt da" },
  left: { de: "{name} ist gegangen", en: "{name} has left", "de-x-leicht": "{name} ist gegangen" },
  screenOf: {
    de: "{name} zeigt etwas",
    en: "{name} is showing something",
    "de-x-leicht": "{name} zeigt etwas",
  },
  screenEnded: {
    de: "{name} zeigt nichts mehr",
    en: "{name} is no longer showing anything",
    "de-x-leicht": "{name} zeigt nichts mehr",
  },
  showing: {
    de: "Sie zeigen gerade etwas von Ihrem Bildschirm. Alle im Gespräch sehen es.",
    en: "You are showing something on your screen. Everybody in the conversation sees it.",
    "de-x-leicht": "Sie zeigen etwas von Ihrem Bild·schirm. Alle sehen es.",
  },
  fillScreen: {
    de: "{name} zeigt etwas: auf dem ganzen Bildschirm ansehen",
    en: "{name} is showing something: view it on the whole screen",
    "de-x-leicht": "{name} zeigt etwas: ganz groß ansehen",
  },
  stopShowing: { de: "Nicht mehr zeigen", en: "Stop showing", "de-x-leicht": "Nicht mehr zeigen" },
  showingLost: {
    de: "Die Seite wurde neu geladen. Was Sie gezeigt haben, sieht jetzt niemand mehr.",
    en: "The page was reloaded. What you were showing is no longer seen by anybody.",
    "de-x-leicht": "Die Seite ist neu geladen. Jetzt sieht niemand mehr, was Sie gezeigt haben.",
  },
  showAgain: { de: "Noch einmal zeigen", en: "Show it again", "de-x-leicht": "Noch einmal zeigen" },
  showScreenHelp: {
    de:
      "Fenster zeigen: Ihr Browser fragt, welches. Ein Dokument öffnen Sie vorher in einem eigenen Tab und wählen dann diesen Tab.",
    en:
      "Show a window: your browser asks which. Open a document in a tab of its own first, then choose that tab.",
    "de-x-leicht":
      "Fenster zeigen: Der Browser fragt, welches Fenster. Öffnen Sie ein Dokument zuerst. Wählen Sie es dann aus.",
  },
  pin: { de: "{name} groß zeigen", en: "Show {name} large", "de-x-leicht": "{name} groß zeigen" },
  more: {
    de: "Zeigen, Gebärden, Ansicht, Geräte",
    en: "Show, sign, view, devices",
    "de-x-leicht": "Mehr Möglichkeiten",
  },
  keys: { de: "Tasten", en: "Keys", "de-x-leicht": "Tasten" },
  iSign: { de: "Ich gebärde", en: "I am signing", "de-x-leicht": "Ich gebärde" },
  showScreen: { de: "Fenster zeigen", en: "Show a window", "de-x-leicht": "Fenster zeigen" },
  showDocument: { de: "Dokument zeigen", en: "Show a document", "de-x-leicht": "Papier zeigen" },
  allEqual: { de: "Alle gleich groß", en: "All the same size", "de-x-leicht": "Alle gleich groß" },
  device: { de: "Gerät {number}", en: "Device {number}", "de-x-leicht": "Gerät {number}" },
  coach_good: {
    de: "Gut so: Das Dokument ist gut zu sehen.",
    en: "Good: the document can be seen well.",
    "de-x-leicht": "Gut so.",
  },
  "coach_more-light": {
    de: "Bitte mehr Licht: Gehen Sie näher an ein Fenster oder eine Lampe.",
    en: "More light, please: move closer to a window or lamp.",
    "de-x-leicht": "Bitte mehr Licht. Gehen Sie zum Fenster.",
  },
  "coach_less-light": {
    de: "Zu hell: Kippen Sie das Dokument ein wenig, damit nichts spiegelt.",
    en: "Too bright: tilt the document a little so that nothing glares.",
    "de-x-leicht": "Das ist zu hell. Kippen Sie das Papier ein wenig.",
  },
  "coach_hold-still": {
    de: "Bitte einen Moment ruhig halten.",
    en: "Please hold still for a moment.",
    "de-x-leicht": "Bitte ruhig halten.",
  },
  coach_closer: {
    de: "Noch unscharf: Halten Sie das Dokument näher an die Kamera oder warten Sie, bis sie scharf stellt.",
    en: "Still blurred: hold the document closer to the camera or wait until it focuses.",
    "de-x-leicht": "Das Bild ist unscharf. Halten Sie das Papier näher an die Kamera.",
  },
  agreeing: {
    de: "Die Verschlüsselung wird vereinbart …",
    en: "Agreeing on the encryption …",
    "de-x-leicht": "Die Verschlüsselung startet.",
  },
  sealed: {
    de: "Ende-zu-Ende-verschlüsselt · Prüfcode {name}",
    en: "End-to-end encrypted · code {name}",
    "de-x-leicht": "Verschlüsselt · Prüf·code {name}",
  },
  sealedHelp: {
    de:
      "Bild und Ton sehen und hören nur die Personen im Gespräch, nicht der Server. Lesen Sie einander den Prüfcode vor: Ist er bei allen gleich, sitzt niemand dazwischen. Er ändert sich, wenn jemand kommt oder geht. Ehrlich gesagt: Diese Seite selbst kommt vom Server der Stadt; wer ihn beherrscht, könnte eine andere Seite ausliefern. Der getippte Text und das Formular sind auf dem Weg verschlüsselt, aber der Server liest sie.",
    en:
      "Only the people in the conversation see and hear it, not the server. Read the code to each other: if it is the same for all, nobody sits in between. It changes when somebody comes or goes. To be honest: this page itself comes from the town's server; whoever controls it could deliver another page. Typed text and the form are encrypted on their way, but the server reads them.",
    "de-x-leicht":
      "Nur Sie und die anderen im Gespräch sehen und hören sich. Lesen Sie sich den Prüf·code vor. Er muss bei allen gleich sein. Diese Seite kommt vom Computer der Stadt. Den Text und das Formular kann dieser Computer lesen.",
  },
  compare: {
    de: "Wir haben verglichen: gleich",
    en: "We have compared: the same",
    "de-x-leicht": "Der Prüf·code ist gleich",
  },
  compared: {
    de: "Als gleich bestätigt von: {name}",
    en: "Confirmed as the same by: {name}",
    "de-x-leicht": "Gleich bei: {name}",
  },
  notSame: {
    de: "Ist der Code nicht gleich? Dann beenden Sie das Gespräch bitte und rufen uns an.",
    en: "Is the code not the same? Then please leave the conversation and call us.",
    "de-x-leicht": "Ist der Prüf·code nicht gleich? Dann beenden Sie das Gespräch. Rufen Sie uns an.",
  },
  cannot: {
    de: "Das Gespräch kann nicht Ende-zu-Ende-verschlüsselt werden",
    en: "The conversation cannot be end-to-end encrypted",
    "de-x-leicht": "Das Gespräch ist nicht ganz verschlüsselt",
  },
  cannotWhy: {
    de:
      "Der Browser von {name} ist dafür zu alt. Bild und Ton bleiben aus, bis Sie zustimmen. Dann sind sie auf dem Weg verschlüsselt, aber der Server der Stadt könnte sie sehen und hören. Er zeichnet nichts auf.",
    en:
      "The browser of {name} is too old for that. Picture and sound stay off until you agree. Then they are encrypted on their way, but the town's server could see and hear them. It records nothing.",
    "de-x-leicht":
      "Der Browser von {name} ist zu alt. Bild und Ton sind noch aus. Sie können zustimmen. Dann könnte der Computer der Stadt mit·hören. Er nimmt nichts auf.",
  },
  cannotWhyOwn: {
    de:
      "Ihr Browser ist dafür zu alt. Bild und Ton bleiben aus, bis Sie zustimmen. Dann sind sie auf dem Weg verschlüsselt, aber der Server der Stadt könnte sie sehen und hören. Er zeichnet nichts auf. Mit einem neueren Browser geht es.",
    en:
      "Your browser is too old for that. Picture and sound stay off until you agree. Then they are encrypted on their way, but the town's server could see and hear them. It records nothing. A newer browser can do it.",
    "de-x-leicht":
      "Ihr Browser ist zu alt. Bild und Ton sind noch aus. Sie können zustimmen. Dann könnte der Computer der Stadt mit·hören. Er nimmt nichts auf. Mit einem neuen Browser geht es besser.",
  },
  goOnOpen: {
    de: "Ohne Ende-zu-Ende-Verschlüsselung fortfahren",
    en: "Go on without end-to-end encryption",
    "de-x-leicht": "Trotzdem weiter",
  },
  open: {
    de: "Nicht Ende-zu-Ende-verschlüsselt (Browser von {name}). Sie haben zugestimmt.",
    en: "Not end-to-end encrypted (browser of {name}). You have agreed.",
    "de-x-leicht": "Nicht ganz verschlüsselt. Sie haben zugestimmt.",
  },
  openOwn: {
    de: "Nicht Ende-zu-Ende-verschlüsselt, weil Ihr Browser es nicht kann. Sie haben zugestimmt.",
    en: "Not end-to-end encrypted, because your browser cannot do it. You have agreed.",
    "de-x-leicht": "Nicht ganz verschlüsselt. Ihr Browser kann das nicht. Sie haben zugestimmt.",
  },
  brokenWhyOwn: {
    de:
      "Ihr Browser verschlüsselt nicht so, wie es vereinbart wurde. Bitte laden Sie die Seite neu. Hilft das nicht, rufen Sie uns an.",
    en: "Your browser does not encrypt as agreed. Please reload the page. If that does not help, call us.",
    "de-x-leicht": "Mit Ihrem Browser stimmt etwas nicht. Laden Sie die Seite neu. Oder rufen Sie uns an.",
  },
  broken: {
    de: "Die Verschlüsselung stimmt nicht. Bild und Ton bleiben aus.",
    en: "The encryption does not match. Picture and sound stay off.",
    "de-x-leicht": "Die Verschlüsselung stimmt nicht. Bild und Ton sind aus.",
  },
  brokenWhy: {
    de:
      "Was von {name} kommt, ist nicht so verschlüsselt, wie es vereinbart wurde. Bitte laden Sie beide die Seite neu. Hilft das nicht, rufen Sie uns an.",
    en:
      "What comes from {name} is not encrypted as agreed. Please both reload the page. If that does not help, call us.",
    "de-x-leicht": "Mit {name} stimmt etwas nicht. Laden Sie die Seite neu. Oder rufen Sie uns an.",
  },
  cameraDenied: {
    de:
      "Ihr Browser darf die Kamera nicht benutzen. Klicken Sie links in der Adresszeile auf das Symbol, erlauben Sie die Kamera und schalten Sie sie hier noch einmal ein.",
    en:
      "Your browser may not use the camera. Click the symbol at the left of the address bar, allow the camera, and switch it on here again.",
    "de-x-leicht":
      "Ihr Browser darf die Kamera nicht benutzen. Oben links neben der Adresse ist ein Zeichen. Klicken Sie auf das Zeichen. Erlauben Sie die Kamera. Klicken Sie dann hier noch einmal auf Kamera.",
  },
  cameraBusy: {
    de:
      "Die Kamera wird gerade von einem anderen Programm benutzt. Schließen Sie andere Video-Programme und schalten Sie die Kamera noch einmal ein.",
    en: "Another program is using the camera. Close other video programs and switch the camera on again.",
    "de-x-leicht":
      "Ein anderes Programm benutzt die Kamera. Schließen Sie das andere Programm. Klicken Sie dann noch einmal auf Kamera.",
  },
  cameraMissing: {
    de:
      "Wir finden keine Kamera. Schließen Sie eine an, oder öffnen Sie den Link aus Ihrer E-Mail auf einem Gerät mit Kamera.",
    en: "We find no camera. Connect one, or open the link from your e-mail on a device with a camera.",
    "de-x-leicht":
      "Wir finden keine Kamera. Sie können auch ein anderes Gerät nehmen. Zum Beispiel Ihr Handy. Öffnen Sie dort den Link aus der E-Mail.",
  },
  microphoneDenied: {
    de:
      "Ihr Browser darf das Mikrofon nicht benutzen. Klicken Sie links in der Adresszeile auf das Symbol, erlauben Sie das Mikrofon und schalten Sie es hier noch einmal ein.",
    en:
      "Your browser may not use the microphone. Click the symbol at the left of the address bar, allow the microphone, and switch it on here again.",
    "de-x-leicht":
      "Ihr Browser darf das Mikrofon nicht benutzen. Oben links neben der Adresse ist ein Zeichen. Klicken Sie auf das Zeichen. Erlauben Sie das Mikrofon. Klicken Sie dann hier noch einmal auf Mikrofon.",
  },
  microphoneBusy: {
    de:
      "Das Mikrofon wird gerade von einem anderen Programm benutzt. Schließen Sie andere Programme und schalten Sie das Mikrofon noch einmal ein.",
    en: "Another program is using the microphone. Close other programs and switch the microphone on again.",
    "de-x-leicht":
      "Ein anderes Programm benutzt das Mikrofon. Schließen Sie das andere Programm. Klicken Sie dann noch einmal auf Mikrofon.",
  },
  microphoneMissing: {
    de:
      "Wir finden kein Mikrofon. Schließen Sie eines an, oder öffnen Sie den Link aus Ihrer E-Mail auf einem Gerät mit Mikrofon.",
    en:
      "We find no microphone. Connect one, or open the link from your e-mail on a device with a microphone.",
    "de-x-leicht":
      "Wir finden kein Mikrofon. Sie können auch ein anderes Gerät nehmen. Zum Beispiel Ihr Handy. Öffnen Sie dort den Link aus der E-Mail.",
  },
  insecure: {
    de:
      "Kamera und Mikrofon gehen nur über eine gesicherte Verbindung. Öffnen Sie den Link genau so, wie er in Ihrer E-Mail steht.",
    en:
      "Camera and microphone only work over a secure connection. Open the link exactly as it is in your e-mail.",
    "de-x-leicht":
      "Kamera und Mikrofon gehen hier nicht. Öffnen Sie den Link aus Ihrer E-Mail. Ändern Sie nichts an dem Link.",
  },
});

export type CallStrings = Readonly<Record<keyof typeof texts, string>>;

/** All words for the islands `VideoCall` and `CameraPreview`; a `{name}` stays in and is filled in the browser. */
export function callStrings(t: Translator): CallStrings {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, t(text, { name: "{name}", number: "{number}" })]),
  ) as CallStrings;
}
