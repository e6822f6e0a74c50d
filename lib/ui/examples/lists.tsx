import { Button } from "../buttons.tsx";
import { TextField } from "../fields.tsx";
import { Checklist, SummaryList, TaskList, TickList } from "../lists.tsx";
import { SlotGrid } from "../slots.tsx";
import { Table, Tabs, Toolbar } from "../tables.tsx";
import type { Example } from "./example.ts";

function times(...list: string[]): { value: string; time: string }[] {
  return list.map((time) => ({ value: `2026-11-24T${time}`, time }));
}

export const listExamples: readonly Example[] = [
  {
    component: "TaskList",
    state: "three pages of a form",
    render: () => (
      <TaskList
        tasks={[
          { title: "Personen", href: "#", status: { label: "vollständig", tone: "success" } },
          { title: "Alte Wohnung", href: "#", status: { label: "in Arbeit", tone: "info" } },
          { title: "Unterschrift", status: { label: "später", tone: "plain" } },
        ]}
      />
    ),
  },
  {
    component: "Checklist",
    state: "before the appointment",
    render: () => (
      <Checklist
        keep="example"
        items={[
          { id: "ready-id", label: "Personalausweis oder Reisepass", hint: "Er muss noch gültig sein." },
          { id: "ready-device", label: "Handy, Tablet oder PC mit Kamera und Mikrofon" },
          { id: "ready-room", label: "Ein ruhiger Raum, in dem niemand mithört" },
        ]}
      />
    ),
  },
  {
    component: "TickList",
    state: "what you need",
    render: () => (
      <TickList items={["Ein Gerät mit Kamera und Mikrofon", "Ein ruhiger Raum", "Ihr Ausweis"]} />
    ),
  },
  {
    component: "SummaryList",
    state: "review before signing",
    render: () => (
      <SummaryList
        rows={[
          { key: "Familienname", value: "Mustermann", change: { href: "#", label: "Ändern", about: "Name" } },
          {
            key: "Neue Anschrift",
            value: "Donaukanalstraße 4, 1020 Wien, Österreich",
            note: "Von Frau Yilmaz eingetragen, von Ihnen bestätigt",
            change: { href: "#", label: "Ändern", about: "Neue Anschrift" },
          },
          { key: "Tag des Auszugs", value: "24. November 2026" },
        ]}
      />
    ),
  },
  {
    component: "SlotGrid",
    state: "two days and a full one",
    render: (t) => (
      <form method="post" action="#">
        <SlotGrid
          t={t}
          name="slot"
          days={[
            {
              id: "2026-11-24",
              heading: "Dienstag, 24. November",
              morning: times("08:00", "08:20", "09:40", "10:00", "11:20"),
              afternoon: times("13:00", "14:40"),
            },
            {
              id: "2026-11-25",
              heading: "Mittwoch, 25. November",
              morning: [],
              afternoon: [],
              next: { id: "2026-12-01", heading: "Dienstag, 1. Dezember" },
            },
            {
              id: "2026-12-01",
              heading: "Dienstag, 1. Dezember",
              note: "Letzter Tag Ihrer Frist",
              morning: [{ value: "x", time: "09:00", ownTime: "bei Ihnen 10:00" }],
              afternoon: [],
            },
          ]}
        />
      </form>
    ),
  },
  {
    component: "Tabs",
    state: "pages of a form",
    render: () => (
      <Tabs
        label="Seiten des Formulars"
        tabs={[
          { href: "#1", label: "Personen", current: false, state: "vollständig" },
          { href: "#2", label: "Wohnung", current: true, state: "2 fehlen" },
          { href: "#3", label: "Prüfen", current: false },
        ]}
      />
    ),
  },
  {
    component: "Table",
    state: "cases",
    render: () => (
      <Table
        caption="Abgeschlossene Vorgänge"
        columns={[{ heading: "Vorgang" }, { heading: "Anliegen" }, { heading: "Minuten", numeric: true }]}
        rows={[
          [<a key="a" href="#">2026-0042</a>, "Abmeldung ins Ausland", 14],
          [<a key="b" href="#">2026-0043</a>, "Wohnung anmelden", 22],
        ]}
      />
    ),
  },
  {
    component: "Table",
    state: "empty",
    render: () => (
      <Table caption="Vorgänge" columns={[{ heading: "Vorgang" }]} rows={[]} empty="Heute noch keine." />
    ),
  },
  {
    component: "Toolbar",
    state: "search",
    render: (t) => (
      <form role="search">
        <Toolbar label="Suchen">
          <TextField t={t} name="q" type="search" label="Name oder Vorgang" required />
          <Button kind="secondary">Suchen</Button>
        </Toolbar>
      </form>
    ),
  },
];
