import { Audit } from "#lib/audit/mod.ts";
import { Blobs } from "#lib/blobs/mod.ts";
import { Booking } from "#lib/booking/mod.ts";
import type { Plan } from "#lib/calendar/mod.ts";
import type { Clock } from "#lib/clock/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import { CaseKeys, Secrets } from "#lib/crypto/mod.ts";
import type { Log } from "#lib/log/mod.ts";
import { Notices } from "#lib/notices/mod.ts";
import { Outbox } from "#lib/outbox/mod.ts";
import { type Catalogue, catalogue } from "#lib/services/mod.ts";
import type { Sql } from "#lib/sql/mod.ts";
import { Argon2Hasher, StaffDirectory } from "#lib/staff/mod.ts";
import { LiveEvents, Presence, type VideoRooms, Visits } from "#lib/visits/mod.ts";

/** What is opened once, at start, and closed at the end. */
export interface Clients {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly kv: Deno.Kv;
  readonly sql: Sql;
  /** 32 bytes */
  readonly masterKey: Uint8Array;
  readonly video: VideoRooms;
  /** desks and opening windows */
  readonly plan: Plan;
}

/** The product put together: what a route can call. */
export interface House extends Clients {
  readonly secrets: Secrets;
  readonly keys: CaseKeys;
  readonly audit: Audit;
  readonly outbox: Outbox;
  readonly blobs: Blobs;
  readonly catalogue: Catalogue;
  readonly booking: Booking;
  readonly notices: Notices;
  readonly live: LiveEvents;
  readonly presence: Presence;
  readonly visits: Visits;
  readonly staff: StaffDirectory;
  /** Ends what runs, finishing what is under way. */
  close(): Promise<void>;
}

/** Wires the rooms together, from the ground up. */
export function composeHouse(clients: Clients): House {
  const { config, clock, log, kv } = clients;
  const secrets = new Secrets(clients.masterKey);
  const keys = new CaseKeys(config.dataDir, secrets.key("case-keys"));
  const audit = new Audit(kv);
  const outbox = new Outbox(kv, clock, log.in("outbox"));
  const blobs = new Blobs(config.dataDir, keys);
  const booking = new Booking({
    ...{ kv, keys, secrets, clock, outbox, audit, catalogue },
    ...{ plan: clients.plan, log: log.in("booking") },
  });
  const notices = new Notices({ config, clock, outbox, source: (id) => booking.noticeSubject(id) });
  const live = new LiveEvents();
  const presence = new Presence(live);
  const visits = new Visits({ kv, clock, audit, live });
  const hasher = new Argon2Hasher();
  return {
    ...clients,
    secrets,
    keys,
    audit,
    outbox,
    blobs,
    catalogue,
    booking,
    notices,
    live,
    presence,
    visits,
    staff: new StaffDirectory({ kv, clock, secrets, hasher, log: log.in("staff") }),
    async close() {
      await outbox.stop();
      notices.close();
      hasher.close();
      keys.close();
    },
  };
}
