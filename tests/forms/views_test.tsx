import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { journey, kindOf, NOTHING_FILLED } from "#lib/forms/mod.ts";
import { LANGUAGES } from "#lib/i18n/mod.ts";
import type { Question } from "#lib/services/mod.ts";
import { type FormViewProps, PageView, PlaceView, QuestionView, ReviewView } from "#lib/ui/form/mod.ts";
import { CITIZEN, CLERK, formsHouse } from "./house.ts";
import { CONTEXT, SAMPLES } from "./samples.ts";

type House = Awaited<ReturnType<typeof formsHouse>>;

async function viewOf({ forms, caseId }: House, viewer: "citizen" | "clerk") {
  const form = (await forms.read(caseId, viewer))!;
  return {
    language: "de" as const,
    form,
    journey: journey(form.definition, form.filled, form.context, viewer),
  };
}

/** The entries that a browser would post for this HTML, as far as text, hidden, select and checked controls go. */
function postedFrom(html: string): [string, string][] {
  const entries: [string, string][] = [];
  let select = "";
  for (const [tag] of html.matchAll(/<(?:input|select|option|textarea)[^>]*>(?:[^<]*(?=<\/textarea>))?/g)) {
    const attribute = (name: string) => unescape_(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]);
    if (tag.startsWith("<select")) select = attribute("name") ?? "";
    else if (tag.startsWith("<option")) {
      if (/\sselected/.test(tag)) entries.push([select, attribute("value") ?? ""]);
    } else if (tag.startsWith("<textarea")) {
      entries.push([attribute("name") ?? "", unescape_(tag.replace(/^<[^>]*>/, "")) ?? ""]);
    } else if (!/type="(?:radio|checkbox)"/.test(tag) || /\schecked/.test(tag)) {
      entries.push([attribute("name") ?? "", attribute("value") ?? ""]);
    }
  }
  return entries;
}

function unescape_(text: string | undefined): string | undefined {
  return text?.replace(/&quot;/g, '"').replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

Deno.test("Every type of question is drawn with every sample in every language, named by its parts, nothing lost", () => {
  for (const { question, good, bad } of Object.values(SAMPLES)) {
    for (const raw of [...good.map(([sample]) => sample), ...bad, {}]) {
      for (const language of LANGUAGES) {
        const html = renderToString(
          <QuestionView
            language={language}
            place={{
              fieldId: "q",
              question: question as Question,
              page: { id: "p", title: question.label, items: [] },
            }}
            field={{ raw, by: "citizen", at: "2026-11-24T09:00:00Z", version: 3 }}
            findings={[]}
            viewer="citizen"
            context={CONTEXT}
            editable
          />,
        );
        assert.match(html, /id="field-q"[^>]*data-field="q"[^>]*data-version="3"/);
        assert.doesNotMatch(html, /\sstyle=|\son[a-z]+=|<script|undefined|\[object/);
        // What is sent elsewhere is only told here, with the way to it.
        if (question.type === "upload") {
          assert.match(html, /<output[^>]*id="q"/);
          assert.match(html, /href="#paper-landlordConfirmation"/);
          continue;
        }
        const parts = kindOf(question as Question).parts;
        for (const part of parts) {
          const name = parts.length === 1 ? "q" : `q.${part}`;
          assert.ok(html.includes(`name="${name}"`), `${question.type} ${name}`);
        }
        const chosen = ["choice", "yesNo", "affirm", "state", "nationality"].includes(question.type);
        const text = Object.values(raw).find((typed) => typed.trim() !== "" && /^[\w@. -]+$/.test(typed));
        if (!chosen && text) assert.ok(html.includes(text), `${question.type} lost ${text.slice(0, 40)}`);
      }
    }
  }
});

Deno.test("The form can be filled and confirmed by plain POSTs of its own pages alone", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  await forms.setField(caseId, "stateAbroad", { value: "AT" }, CLERK);
  const html = renderToString(<PageView {...await viewOf(house, "citizen")} pageId="move" action="/x" />);
  const posted = postedFrom(html);
  // The clerk changes another field after the citizen's page was drawn; the citizen's POST must not put it back.
  await forms.setField(caseId, "stateAbroad", { value: "CH" }, CLERK);
  const entries = posted.map(([name, value]): [string, string] =>
    name === "moveOutDate.day" ? [name, "30.11.26"] : [name, value]
  );
  entries.push(["newHomeInGermany", "no"]);
  assert.deepEqual(await forms.post(caseId, entries, CITIZEN), []);
  const { form } = await viewOf(house, "citizen");
  assert.equal(form.filled.fields["moveOutDate"]?.raw["day"], "30.11.26");
  assert.equal(form.filled.fields["newHomeInGermany"]?.by, "citizen");
  assert.deepEqual([form.filled.fields["stateAbroad"]?.raw["value"], form.filled.fields["stateAbroad"]?.by], [
    "CH",
    "clerk",
  ]);
  const review = renderToString(
    <ReviewView {...await viewOf(house, "citizen")} hrefOf={(id) => `/${id}`} action="/x" />,
  );
  const confirm = /name="_confirm" value="([^"]+)"/.exec(review)?.[1];
  assert.equal(confirm, "stateAbroad:2");
  assert.deepEqual(await forms.post(caseId, [["_confirm", confirm!]], CITIZEN), []);
  assert.deepEqual((await viewOf(house, "citizen")).journey.unconfirmed, []);
});

Deno.test("Posting a page as it is changes nothing", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  await forms.setField(caseId, "contactPost", { value: 'Hauptstraße 1\n58452 Musterstadt "<&>' }, CITIZEN);
  await forms.setField(caseId, "persons.1.firstNames", { names: "Anna  Maria" }, CLERK);
  await forms.setField(caseId, "stateAbroad", { value: "schweiz" }, CLERK);
  const before = await viewOf(house, "citizen");
  for (const { page } of before.journey.steps) {
    const html = renderToString(<PageView {...before} pageId={page.id} action="/x" />);
    assert.deepEqual(await forms.post(caseId, postedFrom(html), CITIZEN), []);
  }
  assert.deepEqual((await viewOf(house, "citizen")).form.filled, before.form.filled);
});

Deno.test("Rows are added, removed and brought back by the buttons' names", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  const page = async () =>
    renderToString(<PageView {...await viewOf(house, "citizen")} pageId="persons" action="/x" />);
  const press = async (name: string) => {
    const value = new RegExp(`name="${name}" value="([^"]+)"`).exec(await page())?.[1];
    assert.ok(value, `no button ${name}`);
    return await forms.post(caseId, [[name, value]], CITIZEN);
  };
  assert.doesNotMatch(await page(), /_removeRow/);
  assert.deepEqual(await press("_addRow"), []);
  assert.equal((await viewOf(house, "citizen")).form.filled.rows["persons"]?.ids.length, 2);
  assert.deepEqual(await press("_removeRow"), []);
  assert.deepEqual(await press("_restoreRow"), []);
  assert.equal((await viewOf(house, "citizen")).form.filled.rows["persons"]?.ids.length, 2);
});

Deno.test("[P27] The citizen sees what the clerk entered with a button to confirm; the clerk sees no such button", async () => {
  await using house = await formsHouse();
  await house.forms.setField(house.caseId, "stateAbroad", { value: "CH" }, CITIZEN);
  await house.forms.setField(house.caseId, "stateAbroad", { value: "AT" }, CLERK);
  const citizens = fragmentOf(await viewOf(house, "citizen"), "stateAbroad");
  assert.match(citizens, /Eingetragen von der Sachbearbeitung/);
  assert.match(citizens, /name="_confirm" value="stateAbroad:2"/);
  assert.match(citizens, /Vorher stand hier: Schweiz/);
  assert.match(citizens, /name="_takeBack" value="stateAbroad"/);
  const clerks = fragmentOf(await viewOf(house, "clerk"), "stateAbroad");
  assert.match(clerks, /noch nicht bestätigt/);
  assert.doesNotMatch(clerks, /_confirm|_takeBack/);
});

Deno.test("[P27] The review lists everything on one page, marks what another entered and what stood there before, and leads back to each question", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  await forms.setField(caseId, "stateAbroad", { value: "CH" }, CITIZEN);
  await forms.setField(caseId, "stateAbroad", { value: "AT" }, CLERK);
  await forms.setField(caseId, "moveOutDate", { day: "31", month: "2", year: "2026" }, CITIZEN);
  const props = await viewOf(house, "citizen");
  const html = renderToString(<ReviewView {...props} hrefOf={(page) => `/here?page=${page}`} action="/x" />);
  assert.match(html, /Österreich[^]*?Eingetragen von der Sachbearbeitung[^]*?Vorher stand hier: Schweiz/);
  assert.match(html, /noch korrigieren/);
  for (const { page, places } of props.journey.steps) {
    for (const { fieldId } of places) assert.ok(html.includes(`/here?page=${page.id}#${fieldId}"`), fieldId);
  }
  const clerks = renderToString(
    <ReviewView {...await viewOf(house, "clerk")} hrefOf={(page) => `/here?page=${page}`} action="/x" />,
  );
  assert.doesNotMatch(clerks, /Vorher stand hier/, "the clerk replaced it and needs no word of it");
  assert.match(clerks, /registerRemark/);
  assert.doesNotMatch(html, /registerRemark|authoritySeen/);
});

Deno.test("[P26] No fragment of a clerk-only field is drawn for the citizen", async () => {
  await using house = await formsHouse();
  const citizens = await viewOf(house, "citizen");
  assert.equal(fragmentOf(citizens, "registerRemark"), "");
  assert.equal(renderToString(<PageView {...citizens} pageId="clerk" action="/x" />), "");
  assert.notEqual(
    renderToString(<PageView {...await viewOf(house, "clerk")} pageId="clerk" action="/x" />),
    "",
  );
});

Deno.test("What is only missing is said when the person asks to go on, and what is wrong at once, beside its control", async () => {
  await using house = await formsHouse();
  await house.forms.setField(house.caseId, "moveOutDate", { day: "31", month: "2", year: "2026" }, CITIZEN);
  const shown = await viewOf(house, "citizen");
  const quiet = renderToString(<PageView {...shown} pageId="move" action="/x" />);
  assert.match(quiet, /id="moveOutDate-error"/);
  assert.doesNotMatch(quiet, /id="stateAbroad-error"/);
  const asked = renderToString(<PageView {...shown} showMissing pageId="move" action="/x" />);
  assert.match(asked, /id="stateAbroad-error"/);
  assert.match(asked, /href="#stateAbroad"/);
});

Deno.test("A frozen form is drawn without a control that can be changed", async () => {
  await using house = await formsHouse();
  const { forms, caseId, kv } = house;
  const op = kv.atomic();
  await forms.freeze(op, caseId, 0);
  await op.commit();
  const shown = await viewOf(house, "citizen");
  for (const { page } of shown.journey.steps) {
    const html = renderToString(<PageView {...shown} pageId={page.id} action="/x" />);
    assert.doesNotMatch(html, /<button/);
    const texts = html.match(/<(?:input[^>]*type="(?:text|email)"|textarea)[^>]*>/g) ?? [];
    for (const tag of texts) assert.match(tag, /readonly/i);
    const choices = html.match(/<input[^>]*type="(?:radio|checkbox)"/g) ?? [];
    assert.ok(choices.length === 0 || /<fieldset[^>]*disabled/.test(html));
  }
  assert.deepEqual(shown.form.filled, NOTHING_FILLED);
});

/** One question as its viewer gets it; nothing where it is not theirs. */
function fragmentOf(props: FormViewProps, fieldId: string): string {
  const place = props.journey.steps.flatMap(({ places }) => places).find((one) => one.fieldId === fieldId);
  return place ? renderToString(<PlaceView {...props} place={place} />) : "";
}
