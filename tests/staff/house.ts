import { Secrets } from "#lib/crypto/mod.ts";
import { createLog, type Log } from "#lib/log/mod.ts";
import { Argon2Hasher, type Role, type SignedIn, StaffDirectory } from "#lib/staff/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { temporaryKv } from "#tests/support/temporary.ts";

export const PASSWORD = "Regenschirm am Dienstag";
export const ADDRESS = "192.0.2.10";

/** A staff directory on a KV of its own, with the real hasher and a clock that stands still. */
export async function staffHouse() {
  const { kv, [Symbol.asyncDispose]: remove } = await temporaryKv();
  const clock = new ManualClock();
  const lines: string[] = [];
  const log: Log = createLog("debug", (line) => lines.push(line));
  const secrets = new Secrets(new Uint8Array(32).fill(7));
  const open = () => new StaffDirectory({ kv, clock, secrets, hasher: new Argon2Hasher(), log });
  const staff = open();
  return {
    kv,
    clock,
    lines,
    staff,
    /** What a second start of the process sees. */
    open,
    async [Symbol.asyncDispose]() {
      staff.close();
      await remove();
    },
  };
}

export type StaffHouse = Awaited<ReturnType<typeof staffHouse>>;

/** The first administrator, made by the setup link. */
export async function makeAdministrator({ staff }: StaffHouse): Promise<SignedIn> {
  return await use(staff, await staff.setupLink() ?? "", "Adam Muster");
}

/** Somebody invited by `administrator`. */
export async function makeStaff(
  { staff }: StaffHouse,
  administrator: SignedIn,
  name: string,
  role: Role,
): Promise<SignedIn> {
  const invited = await staff.invite(administrator.staff, { name, role });
  if (!invited.ok) throw new Error(`expected an invitation, found ${invited.fault}`);
  return await use(staff, invited.token, name);
}

export function signInNameOf(name: string): string {
  return name.toLowerCase().replaceAll(" ", ".");
}

async function use(staff: StaffDirectory, link: string, name: string): Promise<SignedIn> {
  const created = await staff.createByLink(link, {
    name,
    signInName: signInNameOf(name),
    password: PASSWORD,
    passwordAgain: PASSWORD,
  });
  if (!created.ok) throw new Error(`expected ${name} to be made, found ${JSON.stringify(created)}`);
  return created;
}
