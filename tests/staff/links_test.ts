import assert from "node:assert/strict";
import { ADDRESS, makeAdministrator, makeStaff, PASSWORD, staffHouse } from "./house.ts";

const form = (signInName: string) => ({
  name: "Adam Muster",
  signInName,
  password: PASSWORD,
  passwordAgain: PASSWORD,
});

Deno.test("[P13] of fifty people who use the first link at once exactly one becomes administrator", async () => {
  await using house = await staffHouse();
  const link = await house.staff.setupLink() ?? "";
  const attempts = Array.from({ length: 50 }, (_, n) => house.staff.createByLink(link, form(`person${n}`)));
  const results = await Promise.all(attempts);
  assert.equal(results.filter((result) => result.ok).length, 1);
  assert.ok(results.every((result) => result.ok || result.reason === "gone"));
  assert.equal((await house.staff.list()).length, 1);
});

Deno.test("[P13] of fifty uses of one invitation at once exactly one succeeds, whatever names are typed", async () => {
  await using house = await staffHouse();
  const admin = await makeAdministrator(house);
  const invited = await house.staff.invite(admin.staff, { name: "Clara Muster", role: "clerk" });
  assert.ok(invited.ok);
  const attempts = Array.from(
    { length: 50 },
    (_, n) => house.staff.createByLink(invited.token, form(`clara${n}`)),
  );
  const results = await Promise.all(attempts);
  assert.equal(results.filter((result) => result.ok).length, 1);
  assert.equal((await house.staff.list()).length, 2);
});

Deno.test("[P13] the first link is dead after an hour, after a new start, and once there is an administrator", async () => {
  await using house = await staffHouse();
  const first = await house.staff.setupLink() ?? "";
  const second = await house.staff.setupLink() ?? "";
  assert.equal(await house.staff.lookAtLink(first), undefined);
  assert.equal((await house.staff.lookAtLink(second))?.kind, "setup");
  house.clock.advance({ minutes: 60 });
  assert.equal(await house.staff.lookAtLink(second), undefined);
  assert.deepEqual(await house.staff.createByLink(second, form("adam.muster")), {
    ok: false,
    reason: "gone",
  });
  await makeAdministrator(house);
  assert.equal(await house.staff.setupLink(), undefined);
});

Deno.test("[P07] looking at a one-time link a hundred times changes nothing", async () => {
  await using house = await staffHouse();
  const link = await house.staff.setupLink() ?? "";
  const before = await Array.fromAsync(house.kv.list({ prefix: [] }));
  for (let n = 0; n < 100; n++) assert.ok(await house.staff.lookAtLink(link));
  assert.deepEqual(await Array.fromAsync(house.kv.list({ prefix: [] })), before);
});

Deno.test("the first link makes an administrator who is signed in, and who can sign in again", async () => {
  await using house = await staffHouse();
  const { token, staff } = await makeAdministrator(house);
  assert.equal(staff.role, "admin");
  assert.equal((await house.staff.sessionOf(token))?.staff.id, staff.id);
  assert.ok((await house.staff.signIn("adam.muster", PASSWORD, ADDRESS)).ok);
});

Deno.test("[P13] a used, a revoked and a tampered invitation say the same: gone", async () => {
  await using house = await staffHouse();
  const admin = await makeAdministrator(house);
  const used = await house.staff.invite(admin.staff, { name: "Clara Muster", role: "clerk" });
  const revoked = await house.staff.invite(admin.staff, { name: "Lea Muster", role: "lead" });
  assert.ok(used.ok && revoked.ok);
  assert.deepEqual((await house.staff.invitations(admin.staff)).map((i) => i.name).sort(), [
    "Clara Muster",
    "Lea Muster",
  ]);
  assert.ok((await house.staff.createByLink(used.token, form("clara.muster"))).ok);
  assert.equal(await house.staff.revokeInvitation(admin.staff, revoked.invitation.id), true);
  assert.equal(await house.staff.revokeInvitation(admin.staff, revoked.invitation.id), false);
  assert.deepEqual(await house.staff.invitations(admin.staff), []);
  for (const token of [used.token, revoked.token, revoked.token.replace(/^./, "!"), "", "x".repeat(10_000)]) {
    assert.deepEqual(await house.staff.createByLink(token, form("someone.else")), {
      ok: false,
      reason: "gone",
    });
  }
});

Deno.test("[P13] who made an invitation can copy its link again, another administrator cannot", async () => {
  await using house = await staffHouse();
  const adam = await makeAdministrator(house);
  const anna = await makeStaff(house, adam, "Anna Muster", "admin");
  const invited = await house.staff.invite(adam.staff, { name: "Clara Muster", role: "clerk" });
  assert.ok(invited.ok);
  assert.equal((await house.staff.invitations(adam.staff))[0]?.token, invited.token);
  const seenByAnna = (await house.staff.invitations(anna.staff))[0];
  assert.equal(seenByAnna?.name, "Clara Muster");
  assert.equal(seenByAnna?.token, undefined);
});

Deno.test("an invitation survives typing errors, and every fault is named at its field", async () => {
  await using house = await staffHouse();
  const admin = await makeAdministrator(house);
  const invited = await house.staff.invite(admin.staff, { name: "Clara Muster", role: "clerk" });
  assert.ok(invited.ok);
  const refused = await house.staff.createByLink(invited.token, {
    name: "Clara\u0000Muster",
    signInName: "adam.muster",
    password: PASSWORD,
    passwordAgain: "etwas anderes",
  });
  assert.deepEqual(refused, {
    ok: false,
    reason: "invalid",
    faults: [
      { field: "name", fault: "characters" },
      { field: "signInName", fault: "taken" },
      { field: "passwordAgain", fault: "differs" },
    ],
  });
  const created = await house.staff.createByLink(invited.token, form("clara.muster"));
  assert.ok(created.ok && created.staff.role === "clerk");
});

Deno.test("[P15] a link to a new password is for one person, works once, and ends all other sessions", async () => {
  await using house = await staffHouse();
  const admin = await makeAdministrator(house);
  const clara = await makeStaff(house, admin, "Clara Muster", "clerk");
  assert.equal(await house.staff.makePasswordLink(admin.staff, "nobody"), undefined);
  const first = await house.staff.makePasswordLink(admin.staff, clara.staff.id) ?? "";
  const link = await house.staff.makePasswordLink(admin.staff, clara.staff.id) ?? "";
  assert.equal(await house.staff.lookAtLink(first), undefined, "a newer link replaces the older one");
  assert.equal((await house.staff.lookAtLink(link))?.signInName, "clara.muster");
  const typed = (password: string) => ({ name: "", signInName: "", password, passwordAgain: password });
  assert.deepEqual(await house.staff.createByLink(link, typed("clara.muster.26")), {
    ok: false,
    reason: "invalid",
    faults: [{ field: "password", fault: "likeName" }],
  });
  const attempts = Array.from(
    { length: 10 },
    () => house.staff.createByLink(link, typed("Drei grüne Enten")),
  );
  const made = (await Promise.all(attempts)).filter((result) => result.ok);
  assert.equal(made.length, 1);
  assert.equal(await house.staff.sessionOf(clara.token), undefined);
  assert.equal((await house.staff.sessionOf(made[0]!.token))?.staff.id, clara.staff.id);
  assert.equal((await house.staff.signIn("clara.muster", PASSWORD, ADDRESS)).ok, false);
  assert.ok((await house.staff.signIn("clara.muster", "Drei grüne Enten", ADDRESS)).ok);
});

Deno.test("[P15] a blocked person's link to a new password is dead", async () => {
  await using house = await staffHouse();
  const admin = await makeAdministrator(house);
  const clara = await makeStaff(house, admin, "Clara Muster", "clerk");
  const link = await house.staff.makePasswordLink(admin.staff, clara.staff.id) ?? "";
  await house.staff.block(clara.staff.id, admin.staff);
  assert.deepEqual(await house.staff.createByLink(link, form("any")), { ok: false, reason: "gone" });
});

Deno.test("two invited people who choose the same sign-in name at once: one has it, the other is told", async () => {
  await using house = await staffHouse();
  const admin = await makeAdministrator(house);
  const links = await Promise.all(["Clara Muster", "Carla Muster"].map(async (name) => {
    const invited = await house.staff.invite(admin.staff, { name, role: "clerk" as const });
    return invited.ok ? invited.token : "";
  }));
  const results = await Promise.all(links.map((link) => house.staff.createByLink(link, form("c.muster"))));
  assert.equal(results.filter((result) => result.ok).length, 1);
  assert.deepEqual(results.find((result) => !result.ok), {
    ok: false,
    reason: "invalid",
    faults: [{ field: "signInName", fault: "taken" }],
  });
});

Deno.test("what happens to staff is kept as dated events with who did it", async () => {
  await using house = await staffHouse();
  const admin = await makeAdministrator(house);
  house.clock.advance({ minutes: 1 });
  const clara = await makeStaff(house, admin, "Clara Muster", "clerk");
  house.clock.advance({ minutes: 1 });
  await house.staff.signOut(clara.token);
  const events = (await house.staff.events()).map(({ event, staffId, byId }) => ({ event, staffId, byId }));
  assert.deepEqual(events[0], { event: "staff.signedOut", staffId: clara.staff.id, byId: undefined });
  assert.deepEqual(events.find((e) => e.staffId === clara.staff.id && e.event === "staff.created"), {
    event: "staff.created",
    staffId: clara.staff.id,
    byId: admin.staff.id,
  });
});

Deno.test("sample staff of a demo sign in with the printed passwords, which stay the same at the next start", async () => {
  await using house = await staffHouse();
  const people = await house.staff.demoStaff();
  assert.deepEqual(people.map((person) => person.role), ["clerk", "lead", "admin", "auditor"]);
  for (const { signInName, password, role } of people) {
    const signedIn = await house.staff.signIn(signInName, password, ADDRESS);
    assert.ok(signedIn.ok && signedIn.staff.role === role);
  }
  const next = house.open();
  assert.deepEqual(await next.demoStaff(), people);
  assert.equal(await next.setupLink(), undefined);
  next.close();
});
