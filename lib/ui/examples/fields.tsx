import { Checkbox, Checkboxes, DateFields, Fieldset, Radios } from "../choices.tsx";
import { ErrorSummary } from "../field_frame.tsx";
import { FileField, Select, TextArea, TextField } from "../fields.tsx";
import { Badge } from "../messages.tsx";
import type { Example } from "./example.ts";

const STATES = [
  { value: "AT", label: "Österreich" },
  { value: "CH", label: "Schweiz" },
  { value: "NL", label: "Niederlande" },
];

const WAYS = [
  { value: "typed", label: "Name eintippen", hint: "Sie schreiben Ihren Namen und bestätigen ihn." },
  { value: "drawn", label: "Mit dem Finger unterschreiben" },
  { value: "tan", label: "Mit einer TAN bestätigen", hint: "Die TAN steht gleich auf Ihrem Bildschirm." },
];

export const fieldExamples: readonly Example[] = [
  {
    component: "TextField",
    state: "with hint and reason",
    render: (t) => (
      <TextField
        t={t}
        name="family-name"
        label="Familienname"
        hint="So wie er im Ausweis steht."
        why="Mit dem Namen finden wir Ihren Eintrag im Melderegister (§ 3 Abs. 1 Nr. 1 BMG)."
        value="Ölçer-Weiß"
        autocomplete="family-name"
        required
      />
    ),
  },
  {
    component: "TextField",
    state: "faulty",
    render: (t) => (
      <TextField
        t={t}
        name="email"
        type="email"
        label="E-Mail-Adresse"
        hint="An diese Adresse schicken wir den Link zu Ihrem Termin."
        error="Bitte geben Sie eine E-Mail-Adresse mit einem @ an, zum Beispiel erika@example.org."
        value="erika.example.org"
        autocomplete="email"
        required
      />
    ),
  },
  {
    component: "TextField",
    state: "optional, short, entered by the clerk",
    render: (t) => (
      <TextField
        t={t}
        name="phone"
        type="tel"
        label="Telefonnummer"
        value="+49 30 23125 001"
        width="medium"
        note={<Badge tone="info" icon="edit">Von Frau Yilmaz eingetragen, bitte bestätigen</Badge>}
      />
    ),
  },
  {
    component: "TextArea",
    state: "empty",
    render: (t) => (
      <TextArea t={t} name="message" label="Ihre Nachricht" hint="Bitte keine Gesundheitsangaben." required />
    ),
  },
  {
    component: "Select",
    state: "nothing chosen",
    render: (t) => <Select t={t} name="state" label="Staat" options={STATES} required />,
  },
  {
    component: "Select",
    state: "faulty",
    render: (t) => (
      <Select
        t={t}
        name="state-abroad"
        label="Staat, in den Sie ziehen"
        error="Bitte wählen Sie den Staat."
        options={STATES}
        required
      />
    ),
  },
  {
    component: "Radios",
    state: "with hints",
    render: (t) => (
      <Radios
        t={t}
        name="signature"
        label="Wie möchten Sie unterschreiben?"
        options={WAYS}
        value="typed"
        required
      />
    ),
  },
  {
    component: "Radios",
    state: "inline and faulty",
    render: (t) => (
      <Radios
        t={t}
        name="home-kept"
        label="Behalten Sie eine Wohnung in Deutschland?"
        error="Bitte wählen Sie Ja oder Nein."
        why="Nur wer keine Wohnung mehr in Deutschland hat, meldet sich ab (§ 17 Abs. 2 BMG)."
        options={[{ value: "yes", label: "Ja" }, { value: "no", label: "Nein" }]}
        inline
        required
      />
    ),
  },
  {
    component: "Checkboxes",
    state: "two of three",
    render: (t) => (
      <Checkboxes
        t={t}
        name="persons"
        label="Wer zieht mit um?"
        options={[
          { value: "1", label: "Erika Mustermann" },
          { value: "2", label: "Max Mustermann" },
          { value: "3", label: "Lina Mustermann", hint: "geboren am 3. Mai 2019" },
        ]}
        values={["1", "3"]}
      />
    ),
  },
  {
    component: "Checkbox",
    state: "faulty",
    render: (t) => (
      <Checkbox
        t={t}
        name="declaration"
        label="Ich habe das Dokument gelesen. Meine Angaben sind richtig."
        error="Bitte bestätigen Sie, dass Ihre Angaben richtig sind."
        required
      />
    ),
  },
  {
    component: "DateFields",
    state: "faulty",
    render: (t) => (
      <DateFields
        t={t}
        name="move-out"
        label="Tag des Auszugs"
        hint="Zum Beispiel 24 11 2026"
        error="Den 31. November gibt es nicht. Bitte prüfen Sie Tag und Monat."
        value={{ day: "31", month: "11", year: "2026" }}
        required
      />
    ),
  },
  {
    component: "Fieldset",
    state: "an address",
    render: (t) => (
      <Fieldset t={t} name="address" label="Ihre neue Anschrift" group>
        <TextField
          t={t}
          name="street"
          label="Straße und Hausnummer"
          autocomplete="address-line1"
          required
        />
        <TextField t={t} name="place" label="Ort" autocomplete="address-level2" required />
      </Fieldset>
    ),
  },
  {
    component: "FileField",
    state: "empty",
    render: (t) => (
      <FileField
        t={t}
        name="authority"
        label="Vollmacht"
        hint="Foto oder PDF, höchstens 10 MB."
        accept="image/jpeg,image/png,application/pdf"
        required
      />
    ),
  },
  {
    component: "ErrorSummary",
    state: "two faults",
    render: (t) => (
      <ErrorSummary
        t={t}
        errors={[
          { fieldId: "email", message: "Bitte geben Sie eine E-Mail-Adresse mit einem @ an." },
          { fieldId: "move-out", message: "Den 31. November gibt es nicht." },
        ]}
      />
    ),
  },
];
