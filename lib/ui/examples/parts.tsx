import { Button, ButtonLink, ButtonRow } from "../buttons.tsx";
import { Card, Hero, ServiceCard, ServiceList, Ticket } from "../cards.tsx";
import { StepList } from "../lists.tsx";
import { Alert, Badge, Code, Countdown, Details } from "../messages.tsx";
import { PageHeading, Section } from "../shell.tsx";
import type { Example } from "./example.ts";

export const partExamples: readonly Example[] = [
  {
    component: "Hero",
    state: "start page",
    render: () => (
      <Hero title="Ihr Bürgerbüro kommt zu Ihnen" drawing="window">
        <p>
          Sie sprechen mit einer Mitarbeiterin oder einem Mitarbeiter der Stadt per Video. Sie zeigen Ihren
          Ausweis, füllen das Formular gemeinsam aus und unterschreiben. Sie brauchen nichts zu installieren.
        </p>
      </Hero>
    ),
  },
  {
    component: "ServiceCard",
    state: "four services",
    render: () => (
      <Section heading="Was möchten Sie erledigen?">
        <ServiceList>
          <ServiceCard
            href="#a"
            drawing="home"
            title="Wohnung anmelden"
            text="Sie sind nach Musterstadt gezogen oder innerhalb der Stadt umgezogen."
            foot="20 Minuten"
          />
          <ServiceCard
            href="#b"
            drawing="abroad"
            title="Abmeldung ins Ausland"
            text="Sie geben Ihre letzte Wohnung in Deutschland auf."
            foot="15 Minuten"
          />
          <ServiceCard
            href="#c"
            drawing="care"
            title="Anmeldung in einer Pflegeeinrichtung"
            text="Für Menschen, die in ein Heim ziehen, und ihre Angehörigen."
            foot="30 Minuten"
          />
          <ServiceCard
            href="#d"
            drawing="parking"
            title="Schwerbehindertenparkausweis"
            text="Blauer oder orangefarbener Parkausweis."
            foot="20 Minuten"
          />
        </ServiceList>
      </Section>
    ),
  },
  {
    component: "StepList",
    state: "how it goes",
    render: () => (
      <Section heading="So läuft es ab">
        <StepList
          steps={[
            { drawing: "choose", title: "Termin wählen", text: "Dienstags und mittwochs, ohne Konto." },
            { drawing: "letter", title: "Link bekommen", text: "Wir schicken Ihnen eine E-Mail." },
            { drawing: "talk", title: "Sprechen", text: "Per Video, mit Ausweis und Formular." },
            { drawing: "done", title: "Fertig", text: "Sie unterschreiben und laden das Dokument herunter." },
          ]}
        />
      </Section>
    ),
  },
  {
    component: "PageHeading",
    state: "with everything",
    render: () => (
      <PageHeading
        above="Schritt 2 von 3"
        lead="Sie ziehen weg und haben danach keine Wohnung mehr in Deutschland."
        back={{ href: "#", label: "Zurück zum Anliegen" }}
      >
        Termin wählen
      </PageHeading>
    ),
  },
  {
    component: "Button",
    state: "four kinds",
    render: () => (
      <ButtonRow>
        <Button icon="check">Termin buchen</Button>
        <ButtonLink href="#" kind="secondary" icon="download">Dokument herunterladen</ButtonLink>
        <Button kind="tertiary">Andere Zeit wählen</Button>
        <Button kind="danger">Termin absagen</Button>
        <Button shortcut="Alt+R" kind="secondary">Aufrufen</Button>
        <Button disabled>Noch nicht möglich</Button>
      </ButtonRow>
    ),
  },
  ...(["info", "success", "warning", "danger"] as const).map((tone): Example => ({
    component: "Alert",
    state: tone,
    render: () => (
      <Alert tone={tone} title="Sie können sich ab dem 17. November abmelden" level={3}>
        <p>Das Gesetz erlaubt die Abmeldung frühestens eine Woche vor dem Auszug (§ 17 Abs. 2 BMG).</p>
        <a class="kern-link" href="#">Termine ab dem 17. November zeigen</a>
      </Alert>
    ),
  })),
  {
    component: "Badge",
    state: "all tones",
    render: () => (
      <p>
        <Badge>noch nicht begonnen</Badge> <Badge tone="info">in Arbeit</Badge>{" "}
        <Badge tone="success" icon="check">erledigt</Badge> <Badge tone="warning">bitte bestätigen</Badge>
        {" "}
        <Badge tone="danger">fehlt</Badge>
      </p>
    ),
  },
  {
    component: "Details",
    state: "closed and open",
    render: () => (
      <>
        <Details summary="Wer kommt als Vertretung infrage?">
          <p>Wer eine Vollmacht hat.</p>
        </Details>
        <Details summary="Was passiert mit meinen Angaben?" open>
          <p>Wir löschen sie 14 Tage nach dem Termin, wenn kein Vorgang daraus entstanden ist.</p>
        </Details>
      </>
    ),
  },
  {
    component: "Countdown",
    state: "nine minutes",
    render: () => (
      <Countdown until={Temporal.Instant.from("2026-11-24T08:50:00Z")}>
        Der Termin ist noch 9 Minuten für Sie reserviert.
      </Countdown>
    ),
  },
  {
    component: "Code",
    state: "a TAN",
    render: () => (
      <p>
        Ihre TAN: <Code>482913</Code>
      </p>
    ),
  },
  {
    component: "Ticket",
    state: "booked",
    render: () => (
      <Ticket label="Ihr Termin" date="Dienstag, 24. November 2026" time="09:40 Uhr">
        <p>Abmeldung ins Ausland, etwa 15 Minuten. Per Video, von zu Hause.</p>
      </Ticket>
    ),
  },
  {
    component: "Card",
    state: "in person",
    render: () => (
      <Card
        title="Lieber persönlich?"
        icon="place"
        foot={<ButtonLink href="#" kind="secondary" icon="phone">+49 30 23125 000</ButtonLink>}
      >
        <p>Bürgerbüro Musterstadt, Am Markt 1, 12345 Musterstadt</p>
        <p>Montag bis Freitag 8 bis 12 Uhr, Donnerstag auch 14 bis 18 Uhr</p>
      </Card>
    ),
  },
];
