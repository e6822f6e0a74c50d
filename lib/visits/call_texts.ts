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
    Object.entries(texts).map(([key, text]) => [key, t(text, { name: "{name}" })]),
  ) as CallStrings;
}
