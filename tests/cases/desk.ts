import assert from "node:assert/strict";
import { newId } from "#lib/ids/mod.ts";
import type { DemoSignIn } from "#lib/staff/mod.ts";
import { createWebApp, type House } from "#lib/web/mod.ts";
import { HttpClient } from "#tests/support/http.ts";
import type { Town } from "./house.ts";

/** The product's web face on a port of its own, with sample staff. */
export interface Desk extends AsyncDisposable {
  readonly origin: string;
  readonly staff: readonly DemoSignIn[];
  /** The id of the sample person with this sign-in name. */
  idOf(signInName: string): Promise<string>;
  /** Somebody who is not signed in. */
  client(): HttpClient;
  /** A client that this person has signed in with. */
  signedIn(signInName: string, language?: string): Promise<HttpClient>;
}

export async function openDesk({ house }: Town): Promise<Desk> {
  const staff = await house.staff.demoStaff();
  const app = await createWebApp(house);
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, app);
  const origin = `http://127.0.0.1:${server.addr.port}`;
  return {
    origin,
    staff,
    async idOf(signInName) {
      const person = (await house.staff.list()).find((one) => one.signInName === signInName);
      assert.ok(person, signInName);
      return person.id;
    },
    client: () => new HttpClient(origin, { "accept-language": "de" }),
    async signedIn(signInName, language = "de") {
      const person = staff.find((one) => one.signInName === signInName);
      assert.ok(person, signInName);
      const signedIn = await house.staff.signIn(signInName, person.password, "127.0.0.1");
      assert.ok(signedIn.ok);
      const client = new HttpClient(origin, { "accept-language": language });
      client.cookies.set("staff", signedIn.token);
      return client;
    },
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

/** Puts a case that ended `minutesAgo` minutes before the clock's start straight into the records. */
export async function fileCase(
  house: House,
  { clerkId, name, minutesAgo }: { clerkId: string; name: string; minutesAgo: number },
): Promise<string> {
  const id = newId();
  house.keys.create(id);
  const endedAt = house.clock.now().subtract({ minutes: minutesAgo });
  const stored = await house.records.store({
    ...{ id, clerkId, endedAt, service: "abmeldung-ausland", outcome: "noShow" },
    ...{ openedAt: endedAt, names: [name], documents: [], audit: [] },
    summary: { name, appointmentAt: endedAt.toString() },
  });
  assert.ok(stored.ok);
  return id;
}
