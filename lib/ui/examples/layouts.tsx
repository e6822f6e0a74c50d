import type { JSX } from "preact";
import { Button, ButtonRow } from "../buttons.tsx";
import { Radios } from "../choices.tsx";
import { Agenda, AgendaItem, DeskLayout, Panel, ProgressSteps } from "../desk.tsx";
import { TextField } from "../fields.tsx";
import { SummaryList, TickList } from "../lists.tsx";
import { Alert, Badge } from "../messages.tsx";
import { PageHeading } from "../shell.tsx";
import { Tabs } from "../tables.tsx";
import {
  ActionBar,
  ActionButton,
  Activity,
  Message,
  Messages,
  Stage,
  StagePlaceholder,
  VisitLayout,
} from "../visit.tsx";
import type { Example } from "./example.ts";

function actions(): JSX.Element {
  return (
    <ActionBar label="Steuerung">
      <ActionButton icon="microphone" label="Mikrofon" pressed />
      <ActionButton icon="camera-off" label="Kamera" pressed={false} />
      <ActionButton icon="text" label="Text" />
      <ActionButton icon="help" label="Hilfe" />
      <ActionButton icon="leave" label="Verlassen" kind="danger" />
    </ActionBar>
  );
}

function stage(speaking: boolean): JSX.Element {
  return (
    <Stage
      class="af-stage--call"
      empty
      name="Frau Yilmaz, Bürgerbüro"
      state="Verbindung gut"
      speaking={speaking}
      remote={<StagePlaceholder icon="person">Frau Yilmaz hat die Kamera noch nicht an.</StagePlaceholder>}
      own={<StagePlaceholder icon="camera-off">Ihre Kamera ist aus.</StagePlaceholder>}
    />
  );
}

export const layoutExamples: readonly Example[] = [
  {
    component: "VisitLayout",
    state: "waiting room",
    layout: "visit",
    render: () => (
      <VisitLayout
        stageLabel="Ihr Bild"
        stepLabel="Warteraum"
        stage={
          <Stage
            class="af-stage--preview"
            empty
            remote={<StagePlaceholder icon="camera-off">Ihre Kamera ist aus.</StagePlaceholder>}
          />
        }
        actions={
          <ActionBar label="Steuerung">
            <ActionButton icon="microphone-off" label="Mikrofon einschalten" />
            <ActionButton icon="camera-off" label="Kamera einschalten" />
            <ActionButton icon="help" label="Hilfe" />
          </ActionBar>
        }
      >
        <PageHeading
          above="Ihr Termin um 09:40 Uhr"
          lead="Sie sind in etwa 3 Minuten dran. Bitte bleiben Sie auf dieser Seite."
        >
          Willkommen im Warteraum
        </PageHeading>
        <Alert tone="info" title="Das können Sie jetzt schon tun">
          <TickList
            items={[
              "Schalten Sie Kamera und Mikrofon ein.",
              "Setzen Sie sich so, dass das Licht von vorn kommt.",
              "Legen Sie Ihren Ausweis bereit.",
            ]}
          />
        </Alert>
      </VisitLayout>
    ),
  },
  {
    component: "VisitLayout",
    state: "filling the form",
    layout: "visit",
    render: (t) => (
      <VisitLayout
        stageLabel="Bilder"
        stepLabel="Formular"
        stage={stage(true)}
        actions={actions()}
      >
        <PageHeading above="Seite 2 von 3">Ihre neue Anschrift</PageHeading>
        <Activity>Frau Yilmaz füllt das Feld „Straße“ aus.</Activity>
        <form method="post">
          <TextField
            t={t}
            name="v-street"
            label="Straße und Hausnummer"
            value="Donaukanalstraße 4"
            note={<Badge tone="info" icon="edit">Von Frau Yilmaz eingetragen</Badge>}
            required
          />
          <TextField t={t} name="v-place" label="Ort" autocomplete="address-level2" required />
          <Radios
            t={t}
            name="v-home"
            label="Haben Sie noch eine andere Wohnung in Deutschland?"
            options={[{ value: "yes", label: "Ja" }, { value: "no", label: "Nein" }]}
            inline
            required
          />
          <ButtonRow>
            <Button>Weiter</Button>
            <Button kind="tertiary">Zurück</Button>
          </ButtonRow>
        </form>
        <Messages label="Text">
          <Message who="Frau Yilmaz">Ich schreibe Ihnen hier, falls der Ton ausfällt.</Message>
          <Message who="Sie" own>Ich höre Sie gut.</Message>
        </Messages>
      </VisitLayout>
    ),
  },
  {
    component: "DeskLayout",
    state: "a case in hand",
    layout: "desk",
    render: (t) => (
      <DeskLayout
        labels={{ agenda: "Heute", person: "Person", form: "Formular" }}
        agenda={agenda()}
        stage={
          <>
            <Stage
              class="af-stage--call"
              empty
              name="Erika Mustermann"
              state="Verbindung gut"
              remote={<StagePlaceholder icon="person">Die Kamera ist aus.</StagePlaceholder>}
              own={<StagePlaceholder icon="camera-off">Ihre Kamera ist aus.</StagePlaceholder>}
            />
            {actions()}
          </>
        }
        person={
          <>
            <Panel heading="Ablauf">
              <ProgressSteps
                label="Schritte der Sitzung"
                words={{ done: "erledigt", now: "jetzt", open: "offen" }}
                steps={[
                  { label: "begrüßt", state: "done" },
                  { label: "Ausweis", state: "now" },
                  { label: "Formular", state: "open" },
                  { label: "Unterschrift", state: "open" },
                ]}
              />
            </Panel>
            <Panel heading="Ausweis prüfen" aside={<Badge tone="warning">offen</Badge>}>
              <Radios
                t={t}
                name="document"
                label="Was zeigt die Person?"
                options={[
                  { value: "id", label: "Personalausweis" },
                  { value: "passport", label: "Reisepass" },
                ]}
                inline
                required
              />
            </Panel>
          </>
        }
        form={
          <>
            <Tabs
              label="Seiten des Formulars"
              tabs={[
                { href: "#1", label: "Personen", current: true, state: "1 fehlt" },
                { href: "#2", label: "Wohnungen", current: false },
                { href: "#3", label: "Prüfen", current: false },
              ]}
            />
            <TextField t={t} name="d-name" label="Familienname" value="Mustermann" required />
            <TextField
              t={t}
              name="d-first"
              label="Vornamen"
              value="Erika"
              note={<Badge tone="success" icon="check">von der Person bestätigt</Badge>}
              required
            />
            <SummaryList rows={[{ key: "E-Mail", value: "erika@example.org" }]} />
          </>
        }
      />
    ),
  },
  {
    component: "DeskLayout",
    state: "nobody called yet",
    layout: "desk",
    render: () => (
      <DeskLayout
        labels={{ agenda: "Heute", person: "Sitzung", form: "Formular" }}
        agenda={agenda()}
        empty={<p>Noch niemand aufgerufen. Wer wartet, steht links.</p>}
      />
    ),
  },
];

function agenda(): JSX.Element {
  return (
    <Agenda heading="Heute, Dienstag, 24. November">
      <AgendaItem
        state="ended"
        time="09:20"
        name="Jonas Beispiel"
        service="Parkausweis"
        stateText="erledigt"
      />
      <AgendaItem
        state="in-hand"
        time="09:40"
        name="Erika Mustermann"
        service="Abmeldung ins Ausland"
        stateText="im Gespräch"
      />
      <AgendaItem
        state="waiting"
        time="10:00"
        name="Anh Nguyễn"
        service="Wohnung anmelden"
        stateText="wartet seit 3 Minuten"
        action={<Button kind="primary" shortcut="Alt+R">Aufrufen</Button>}
      />
      <AgendaItem
        state="expected"
        time="10:20"
        name="Zeynep Şahin"
        service="Wohnung anmelden"
        stateText="noch nicht da"
        href="#naechste"
      />
    </Agenda>
  );
}
