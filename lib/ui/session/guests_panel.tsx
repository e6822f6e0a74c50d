import type { JSX } from "preact";
import { EMAIL_LENGTH_MAX } from "#lib/booking/mod.ts";
import { LANGUAGES } from "#lib/i18n/mod.ts";
import {
  type Guest,
  GUEST_KINDS,
  GUEST_NAME_CHARACTERS_MAX,
  GUESTS_COUNT_MAX,
  guestStatus,
} from "#lib/visits/mod.ts";
import { Button, ButtonRow, Panel, Radios, Select, TextField } from "../mod.ts";
import { QrCode } from "../qr.tsx";
import { DeviceReportLine } from "./device_report.tsx";
import { type DeskVisitData, isInHand } from "./desk_visit.ts";
import { guestDeskTexts, guestTexts } from "./guest_texts.ts";
import { nameAndKind } from "./guest_words.ts";

/** What the clerk typed into the invitation, and what was wrong with it. */
export interface InvitationAnswer {
  readonly fault: "nameMissing" | "emailInvalid" | "tooMany" | "ended";
  readonly name: string;
  readonly kind: string;
  readonly email: string;
  readonly language: string;
}

/** Third people: who is invited, waits, or is there; and the invitation (element `guests`). */
export function GuestsPanel(data: DeskVisitData): JSX.Element {
  const { view, words: { t }, guests, invitation } = data;
  if (view.status === "ended" || view.status === "talking" && !isInHand(data)) return <div id="guests" />;
  return (
    <div id="guests" data-live-region="" tabIndex={-1}>
      <Panel heading={t(guestDeskTexts.heading)}>
        {guests.length > 0 && (
          <ul class="af-guests">
            {guests.map((guest) => <GuestItem key={guest.id} data={data} guest={guest} />)}
          </ul>
        )}
        {guests.length < GUESTS_COUNT_MAX && (
          // A new one after each invitation: closed, and empty.
          <details class="af-ending" id={`guests-invite-${guests.length}`} open={invitation !== undefined}>
            <summary>{t(guestDeskTexts.invite)} …</summary>
            <InvitationForm {...data} />
          </details>
        )}
      </Panel>
    </div>
  );
}

function GuestItem({ data, guest }: { readonly data: DeskVisitData; readonly guest: Guest }): JSX.Element {
  const { view, words: { t, formats }, base, guestLink } = data;
  const status = guestStatus(guest, view.visit);
  const connected = view.present.some(({ id }) => id === guest.id);
  const away = (status === "admitted" || status === "waiting") && !connected;
  const { name } = guest;
  const href = guestLink(guest);
  return (
    <li id={`guest-${guest.id}`}>
      <strong>{nameAndKind(guest, t)}</strong>
      <span class="af-note">
        {t(guestDeskTexts[`status_${status}`])}
        {away && ` · ${t(guestDeskTexts.away)}`}
      </span>
      {guest.devices && status !== "admitted" && (
        <DeviceReportLine devices={guest.devices} t={t} formats={formats} id={`guest-devices-${guest.id}`} />
      )}
      <ButtonRow>
        {status === "waiting" && view.status === "talking" && (
          <form method="post" action={`${base}/guests/${guest.id}/admission`}>
            <Button icon="person">{t(guestDeskTexts.admit, { name })}</Button>
          </form>
        )}
        <form method="post" action={`${base}/guests/${guest.id}`}>
          <input type="hidden" name="_method" value="delete" />
          <Button kind="secondary">{t(guestDeskTexts.remove, { name })}</Button>
        </form>
      </ButtonRow>
      {status !== "admitted" && (
        <details class="af-ending" id={`guest-link-${guest.id}`}>
          <summary>{t(guestDeskTexts.link)}</summary>
          {guest.email && <p class="af-note">{t(guestDeskTexts.sent, { email: guest.email })}</p>}
          <p class="af-guests__link">{href}</p>
          <QrCode link={href} label={t(guestDeskTexts.qr, { name })} />
        </details>
      )}
    </li>
  );
}

function InvitationForm({ words: { t }, base, invitation }: DeskVisitData): JSX.Element {
  const fault = invitation?.fault;
  const said = fault && t(guestDeskTexts[fault]);
  const atEmail = fault === "emailInvalid";
  return (
    <form method="post" action={`${base}/guests`}>
      <TextField
        t={t}
        name="name"
        id="guest-name"
        label={t(guestDeskTexts.name)}
        required
        maxlength={GUEST_NAME_CHARACTERS_MAX}
        value={invitation?.name}
        error={atEmail ? undefined : said}
      />
      <Radios
        t={t}
        name="kind"
        label={t(guestDeskTexts.kind)}
        required
        value={invitation?.kind ?? GUEST_KINDS[0]}
        options={GUEST_KINDS.map((kind) => ({ value: kind, label: t(guestTexts[`kind_${kind}`]) }))}
      />
      <TextField
        t={t}
        name="email"
        id="guest-email"
        type="email"
        label={t(guestDeskTexts.email)}
        hint={t(guestDeskTexts.emailHint)}
        maxlength={EMAIL_LENGTH_MAX}
        value={invitation?.email}
        error={atEmail ? said : undefined}
      />
      <Select
        t={t}
        name="language"
        id="guest-language"
        label={t(guestDeskTexts.language)}
        required
        value={invitation?.language ?? "de"}
        options={LANGUAGES.map((value) => ({ value, label: t(guestDeskTexts[`language_${value}`]) }))}
      />
      <Button kind="secondary" icon="person">{t(guestDeskTexts.submit)}</Button>
    </form>
  );
}
