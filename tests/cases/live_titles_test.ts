import assert from "node:assert/strict";
import type { ToViewer } from "#lib/visits/mod.ts";
import type { HttpClient } from "#tests/support/http.ts";
import { openDesk } from "./desk.ts";
import { book, inConversation, openTown } from "./house.ts";

/** The title that the first news of a page's socket gives its tab. */
async function liveTitle(client: HttpClient, origin: string, path: string): Promise<string> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  // Deno takes headers here; the browser's types, which are in force, know protocols only.
  const options = { headers: { cookie, origin, "accept-language": "de" } } as unknown as string[];
  const socket = new WebSocket(`${origin.replace("http", "ws")}/live${path}`, options);
  const closed = new Promise((done) => socket.onclose = done);
  const title = await new Promise<string>((heard, failed) => {
    socket.onerror = failed;
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as ToViewer;
      if (message.type === "notice") heard(message.title);
    };
  });
  socket.close();
  await closed;
  return title;
}

Deno.test("[P44] A live page's title goes on to say whose it is (WCAG 2.4.2): at the desk, in a visit, for a guest, whatever it says before that", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house } = town;
  const clara = await desk.signedIn("clara.muster");
  const clerk = { id: await desk.idOf("clara.muster"), name: "Clara Muster" };
  const citizen = desk.client();
  const loaded = async (client: HttpClient, path: string) => (await client.get(path)).find("title").text;
  const live = (client: HttpClient, path: string) => liveTitle(client, desk.origin, path);

  const waiting = await book(town);
  assert.ok((await house.cases.arrive(waiting)).ok);
  const door = `/visits/${house.booking.tokenOf(waiting)}`;
  const [, whose] = /( – [^–]+ Musterstadt)$/.exec(await loaded(citizen, door))!;
  assert.ok(whose);
  for (
    const [client, path] of [[citizen, door], [clara, "/desk"], [
      clara,
      `/desk/visits/${waiting.id}`,
    ]] as const
  ) {
    assert.equal(await live(client, path), await loaded(client, path), path);
  }

  const talking = await inConversation(town, clerk);
  const invited = await house.guests.invite(talking, clerk.id, { name: "Ana Muster", kind: "interpreter" });
  assert.ok(invited.ok);
  const guest = `/visits/${house.guests.tokenOf(invited.guest)}`;
  const call = `/visits/${house.booking.tokenOf(talking)}`;
  const titles = [
    await live(desk.client(), guest),
    await live(citizen, call),
    (town.clock.advance({ minutes: 5 }), await live(citizen, call)),
  ];
  for (const title of titles) assert.ok(title.endsWith(whose) && title.length > whose.length, title);
  assert.equal(new Set(titles).size, 3);
});
