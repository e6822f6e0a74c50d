import type { Translator } from "#lib/i18n/mod.ts";
import type { SigningIntent } from "#lib/signatures/mod.ts";
import type { Example } from "#lib/ui/examples/example.ts";
import { SigningStatus } from "./signing_status.tsx";
import { SigningView, type SigningViewProps } from "./signing_view.tsx";

const ZONE = "Europe/Berlin";
const at = (time: string) => Temporal.Instant.from(`2026-03-03T${time}:00+01:00`);

const OPEN: SigningIntent = {
  id: "0".repeat(26),
  caseId: "1".repeat(26),
  documentId: "2".repeat(26),
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  signer: { role: "citizen", firstNames: { names: "Žofie Anna" }, familyName: "Beispiel" },
  place: 0,
  declaration: { id: "readAndCorrect", version: 1 },
  madeAt: at("10:31"),
};
const TAN = { expiresAt: at("10:40"), extended: false, triesLeft: 3 };
const VOIDED: SigningIntent = {
  ...OPEN,
  id: "3".repeat(26),
  voidedAt: at("10:33"),
  voidedBecause: "formChanged",
};
const SIGNED: SigningIntent = { ...OPEN, signedAt: at("10:36"), method: "typed" };
const SECOND: SigningIntent = {
  ...OPEN,
  id: "4".repeat(26),
  place: 1,
  signer: { role: "citizen", firstNames: { names: "Max" }, familyName: "Beispiel" },
};
const SMS = { endsOn: "042" };

const view = (intent: SigningIntent, more: Partial<SigningViewProps> = {}) => (t: Translator) => (
  <SigningView
    t={t}
    language="de"
    timeZone={ZONE}
    now={at("10:36")}
    intent={intent}
    document={{ title: "Abmeldung ins Ausland", href: "#lesen", downloadHref: "#laden" }}
    actions={{ sign: "#unterschreiben", tan: "#tan", tanExtension: "#mehr-zeit" }}
    {...more}
  />
);

/** Every state of the signing step. */
export const signingExamples: readonly Example[] = [
  { component: "SigningView", state: "open", render: view(OPEN) },
  {
    component: "SigningView",
    state: "TAN shown",
    render: view({ ...OPEN, tan: TAN }, { tanCode: "042917", values: { affirmed: true } }),
  },
  {
    component: "SigningView",
    state: "wrong TAN",
    render: view({ ...OPEN, tan: { ...TAN, extended: true, triesLeft: 2 } }, {
      refusal: { ok: false, reason: "wrong", triesLeft: 2 },
      values: { method: "hidden-tan", affirmed: true },
      tanCode: "042917",
    }),
  },
  {
    component: "SigningView",
    state: "name differs",
    render: view(OPEN, {
      refusal: {
        ok: false,
        reason: "nameDiffers",
        difference: { kind: "familyNameMissing", expected: "Beispiel" },
      },
      values: { method: "typed", typedName: "Žofie", affirmed: true },
    }),
  },
  {
    component: "SigningView",
    state: "TAN expired",
    render: view({ ...OPEN, tan: { ...TAN, expiresAt: at("10:35") } }, {
      values: { method: "hidden-tan" },
      tanCode: "042917",
    }),
  },
  {
    component: "SigningView",
    state: "text message taken",
    render: view({ ...OPEN, tan: { ...TAN, sms: { ...SMS, sentAt: at("10:35") } } }, { smsOffered: true }),
  },
  {
    component: "SigningView",
    state: "text message cut off by a restart",
    render: view({ ...OPEN, tan: { ...TAN, sms: { ...SMS, cutOffAt: at("10:35") } } }, { smsOffered: true }),
  },
  {
    component: "SigningView",
    state: "text message failed",
    render: view({ ...OPEN, tan: { ...TAN, sms: { ...SMS, failedAt: at("10:35") } } }, { smsOffered: true }),
  },
  {
    component: "SigningView",
    state: "nothing drawn",
    render: view(OPEN, {
      refusal: { ok: false, reason: "drawing", fault: "empty" },
      values: { method: "drawn", affirmed: true },
    }),
  },
  {
    component: "SigningView",
    state: "second person's turn",
    render: view(SECOND, { signers: [SIGNED, SECOND] }),
  },
  { component: "SigningView", state: "voided", render: view(VOIDED) },
  { component: "SigningView", state: "signed", render: view(SIGNED) },
  {
    component: "SigningStatus",
    state: "one void, one signed",
    render: (t) => <SigningStatus t={t} timeZone={ZONE} intents={[VOIDED, SIGNED]} />,
  },
  {
    component: "SigningStatus",
    state: "nothing to sign yet",
    render: (t) => <SigningStatus t={t} timeZone={ZONE} intents={[]} />,
  },
];
