import assert from "node:assert/strict";
import { KeyAgreement } from "#islands/media/e2ee/agreement.ts";
import { frameKey, FrameOpener, FrameSealer, type NumberedKey } from "#islands/media/e2ee/frames.ts";
import { PictureGaps } from "#islands/media/e2ee/gaps.ts";
import { eventually } from "#tests/support/waiting.ts";

async function key(number: number): Promise<NumberedKey> {
  return { number, key: await frameKey(crypto.getRandomValues(new Uint8Array(32))) };
}

const frame = (length: number, fill = 7) => new Uint8Array(length).fill(fill);

Deno.test("a sealed frame opens for who has the key, keeps its head in clear, and no changed byte passes", async () => {
  const own = await key(1);
  const [sealer, opener, stranger] = [new FrameSealer(), new FrameOpener(), new FrameOpener()];
  sealer.use(own);
  opener.add(own);
  stranger.add(await key(1));
  for (const [kind, clear] of [["audio", 1], ["video-key", 10], ["video-delta", 3]] as const) {
    for (const length of [0, 1, clear, 200]) {
      const sealed = (await sealer.seal(kind, frame(length)))!;
      assert.deepEqual(sealed.slice(0, Math.min(clear, length)), frame(Math.min(clear, length)));
      assert.deepEqual(await opener.open(kind, sealed), frame(length), `${kind} of ${length} bytes`);
      assert.equal(await stranger.open(kind, sealed), undefined);
      for (let at = 0; at < sealed.length; at += 1) {
        const changed = sealed.slice();
        changed[at]! ^= 1;
        assert.equal(await opener.open(kind, changed), undefined, `${kind}, byte ${at}`);
      }
    }
  }
  assert.equal(await opener.open("video-key", frame(500)), undefined, "what was never sealed does not pass");
});

Deno.test("without a key nothing is sent; no nonce is used twice, over tracks and keys; a used key is refused", async () => {
  const sealer = new FrameSealer();
  assert.equal(await sealer.seal("audio", frame(50)), undefined);
  const keys = [await key(4), await key(5)];
  const seen = new Set<string>();
  for (const each of keys) {
    sealer.use(each);
    const sealed = await Promise.all(
      Array.from({ length: 2_000 }, (_, at) => sealer.seal(at % 2 ? "audio" : "video-delta", frame(20))),
    );
    for (const one of sealed) seen.add(one!.slice(-12).join());
  }
  assert.equal(seen.size, 4_000);
  assert.throws(() => sealer.use(keys[0]), /fresh key/);
});

Deno.test("a frame that is sent again is refused, also after its key was told anew; frames out of order pass, those older than the window do not", async () => {
  const own = await key(3);
  const [sealer, opener] = [new FrameSealer(), new FrameOpener()];
  sealer.use(own);
  opener.add(own);
  const frames = await Promise.all(
    Array.from({ length: 9_000 }, (_, at) => sealer.seal(at % 3 ? "audio" : "video-delta", frame(20))),
  );
  const opens = async (at: number) =>
    await opener.open(at % 3 ? "audio" : "video-delta", frames[at]!) !== undefined;
  for (const at of [0, 2, 1, 5, 3]) assert.ok(await opens(at), `frame ${at}`);
  for (const at of [0, 2, 1, 5, 3]) assert.ok(!await opens(at), `frame ${at} again`);
  opener.add(own);
  assert.ok(!await opens(5), "the same key told again forgets nothing");
  const both = await Promise.all([opens(4), opens(4)]);
  assert.equal(
    both.filter((opened) => opened).length,
    1,
    "of two at the same moment one, whichever is first",
  );
  const forged = frames[8_990]!.slice();
  forged[3]! ^= 1;
  assert.equal(await opener.open("audio", forged), undefined);
  assert.ok(await opens(6), "a forged frame moves nothing");
  assert.ok(await opens(8_500));
  assert.ok(await opens(400), "within the window");
  assert.ok(!await opens(400));
  assert.ok(!await opens(7), "before the window nobody can tell");
  for (const at of [8_999, 8_998, 8_501]) assert.ok(await opens(at) && !await opens(at), `frame ${at}`);
});

/** Browsers in one room, whose messages a server carries; it may change what it carries. */
class Room {
  readonly people = new Map<
    string,
    { agreement: KeyAgreement; join: string; own: NumberedKey[]; keys: Map<string, NumberedKey> }
  >();
  joins = 0;
  carry: (from: string, to: string, payload: string) => string = (_from, _to, payload) => payload;

  join(id: string, able = true): void {
    const person = {
      own: [] as NumberedKey[],
      keys: new Map<string, NumberedKey>(),
      join: `${this.joins++}`,
    };
    const agreement = new KeyAgreement({
      ...{ ownId: id, able },
      send: (payload, to) => {
        for (const other of this.people.keys()) {
          if (other === id || (to !== undefined && other !== to)) continue;
          void this.people.get(other)!.agreement.receive(id, this.carry(id, other, payload));
        }
      },
      onOwnKey: (own) => void person.own.push(own),
      onKeyOf: (other, theirs) => void person.keys.set(other, theirs),
      onChange: () => {},
    });
    this.people.set(id, { ...person, agreement });
    this.tell();
  }

  leave(id: string): void {
    this.people.get(id)!.agreement.stop();
    this.people.delete(id);
    this.tell();
  }

  tell(): void {
    const list = [...this.people].map(([id, { join }]) => ({ id, join }));
    for (const { agreement } of this.people.values()) void agreement.participants(list);
  }

  codes(): (string | undefined)[] {
    return [...this.people.values()].map(({ agreement }) => agreement.state().code);
  }

  /** Everybody has agreed on something new and has everybody's newest key. */
  async agreed(before = ""): Promise<string> {
    return await eventually("everybody to agree", () => {
      const [first] = this.codes();
      const complete = [...this.people].every(([id, { keys }]) =>
        [...this.people].every(([other, { own }]) =>
          other === id || keys.get(other)?.number === own.at(-1)?.number
        )
      );
      return first && first !== before && complete && this.codes().every((code) => code === first)
        ? first
        : undefined;
    });
  }
}

Deno.test("all read the same code; every joining, leaving and coming back brings another code and another key of every sender", async () => {
  const room = new Room();
  room.join("citizen");
  assert.equal(room.people.get("citizen")!.agreement.state().phase, "alone");
  room.join("clerk");
  const codes = [await room.agreed()];
  const numbers = () => [...room.people.values()].map(({ own }) => own.at(-1)!.number).join();
  const keys = [numbers()];
  const steps = [
    () => room.join("guest"),
    () => {
      room.leave("citizen");
      room.join("citizen");
    },
    () => room.leave("guest"),
  ];
  for (const step of steps) {
    step();
    codes.push(await room.agreed(codes.at(-1)));
    keys.push(numbers());
  }
  for (const code of codes) assert.match(code, /^\d{3} \d{3}$/);
  assert.equal(new Set(keys).size, keys.length, "new keys each time");
});

Deno.test("somebody who begins anew within the same call, unheard before, is agreed with again", async () => {
  const room = new Room();
  room.join("citizen");
  room.join("clerk");
  await room.agreed();
  const clerk = room.people.get("clerk")!;
  const before = room.people.get("citizen")!.own.length;
  room.people.delete("clerk");
  const { join } = clerk;
  room.joins = Number(join);
  room.join("clerk");
  await eventually("the citizen's new key", () => room.people.get("citizen")!.own.length > before);
  await room.agreed();
});

Deno.test("a server that puts itself in between makes the two read different codes", async () => {
  // It speaks to each side as if it were the other, with keys of its own: two conversations instead of one.
  const [left, right] = [new Room(), new Room()];
  left.join("citizen");
  right.join("clerk");
  left.join("clerk");
  right.join("citizen");
  const [heardByCitizen, heardByClerk] = [await left.agreed(), await right.agreed()];
  assert.notEqual(heardByCitizen, heardByClerk);
});

Deno.test("a key that is swapped on its way, after everybody has committed, is not accepted", async () => {
  const room = new Room();
  const other = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  const swapped = btoa(
    String.fromCharCode(...new Uint8Array(await crypto.subtle.exportKey("raw", other.publicKey))),
  );
  let swaps = 0;
  room.carry = (from, _to, payload) => {
    const message = JSON.parse(payload);
    if (message.say !== "reveal" || from !== "clerk") return payload;
    swaps += 1;
    return JSON.stringify({ ...message, publicKey: swapped });
  };
  room.join("citizen");
  room.join("clerk");
  await eventually("the swap", () => swaps > 0);
  await eventually(
    "the clerk to agree",
    () => room.people.get("clerk")!.agreement.state().phase === "agreed",
  );
  assert.equal(room.people.get("citizen")!.agreement.state().phase, "agreeing", "the citizen does not");
  assert.equal(room.people.get("citizen")!.own.length, 0, "and seals nothing with what was swapped");
  for (const { agreement } of room.people.values()) agreement.stop();
});

Deno.test("where one browser cannot, everybody learns which one, and nobody makes a key", async () => {
  const room = new Room();
  room.join("citizen", false);
  room.join("clerk");
  await eventually(
    "both to know",
    () => [...room.people.values()].every(({ agreement }) => agreement.state().phase === "cannot"),
  );
  for (const { agreement, own } of room.people.values()) {
    assert.deepEqual(agreement.state().cannot, ["citizen"]);
    assert.equal(own.length, 0);
  }
});

Deno.test("messages of nonsense change nothing", async () => {
  const room = new Room();
  room.join("citizen");
  room.join("clerk");
  const code = await room.agreed();
  const { agreement } = room.people.get("citizen")!;
  for (
    const payload of ["", "{", "null", '{"round":1}', '{"round":"x","turn":0,"say":"key"}', "[".repeat(2000)]
  ) {
    await agreement.receive("clerk", payload);
    await agreement.receive("nobody", payload);
  }
  assert.equal(agreement.state().code, code);
});

Deno.test("a picture that was dropped for want of a key goes on with a key frame, size by size, or after half a second without one", () => {
  const gaps = new PictureGaps();
  const passes = (size: number, isKey: boolean, open: boolean, nowMs: number) =>
    gaps.passes({ size, isKey, open }, nowMs);
  assert.deepEqual([passes(1, true, false, 0), passes(2, false, false, 0)], [false, false], "no key yet");
  gaps.asked(100);
  assert.equal(passes(1, false, true, 110), false, "nobody could make anything of it");
  assert.deepEqual([passes(1, true, true, 120), passes(1, false, true, 130)], [true, true]);
  assert.equal(passes(2, false, true, 140), false, "the other size has had none");
  assert.equal(passes(2, false, true, 601), true, "a browser that makes none goes on all the same");
  assert.equal(passes(3, false, true, 602), true, "nothing of it was dropped");
  // A change of keys drops nothing, so those who see the picture go on seeing it.
  gaps.asked(700);
  assert.equal(passes(1, false, true, 701), true);
});
