import assert from "node:assert/strict";
import { readMailAddress } from "#lib/notices/mod.ts";
import { startMailServer } from "#tests/support/smtp.ts";
import { openPost, SUBJECT } from "./house.ts";

Deno.test("An international domain is sent to by its ASCII name and shown as it was typed, whichever of the two a browser sends", () => {
  const cases: [string, string, string][] = [
    ["name@müller.example", "name@müller.example", "name@xn--mller-kva.example"],
    ["name@MÜLLER.example", "name@müller.example", "name@xn--mller-kva.example"],
    ["name@mu\u0308ller.example", "name@müller.example", "name@xn--mller-kva.example"],
    ["name@xn--mller-kva.example", "name@müller.example", "name@xn--mller-kva.example"],
    ["name@straße.example", "name@straße.example", "name@xn--strae-oqa.example"],
    ["name@例え.テスト", "name@例え.テスト", "name@xn--r8jz45g.xn--zckzah"],
    ["Kim.O'Neill+amt@Example.ORG", "Kim.O'Neill+amt@Example.ORG", "Kim.O'Neill+amt@Example.ORG"],
  ];
  for (const [typed, shown, sent] of cases) {
    assert.deepEqual(readMailAddress(typed), { ok: true, shown, sent }, typed);
  }
});

Deno.test("[P12] What no server can deliver is refused for its own reason; tricks in a domain are no address", () => {
  assert.deepEqual(readMailAddress("müller@example.org"), { ok: false, fault: "notDeliverable" });
  const wrong = [
    ...["", "@", "name", "name@", "@example.org", "name@example", "a b@example.org", "name@exa mple.org"],
    ...["name@müller..example", "name@-müller.example", "name@mü_ller.example", "name@müller.example/x"],
    ...["name@müller.example:25", "name@xn--a.example", "a@b@müller.example", '"a"@müller.example'],
    ...[`${"a".repeat(65)}@example.org`, `name@${"ü".repeat(80)}.example`, `name@${"ü.".repeat(120)}example`],
    ...["name@müller.example\r\nBcc: x@example.org", "name@mül\u200bler.example", "name@１.２.３.４"],
  ];
  for (const text of wrong) assert.deepEqual(readMailAddress(text), { ok: false, fault: "notAnEmail" }, text);
});

Deno.test("[P11] A mail to an international domain reaches a server that knows only ASCII", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  post.subject = { ...SUBJECT, email: "name@müller.example" };
  await post.add("confirmation");
  await post.outbox.deliverDue();
  const [mail] = server.mails;
  assert.match(new TextDecoder().decode(mail!.raw), /^To: .*<name@xn--mller-kva\.example>\r$/m);
});
