import { Audit } from "#lib/audit/mod.ts";
import { Blobs } from "#lib/blobs/mod.ts";
import { Booking } from "#lib/booking/mod.ts";
import { isPublicHoliday, type Plan, PlanBook } from "#lib/calendar/mod.ts";
import { type CaseRecords, Cases, caseTrace } from "#lib/cases/mod.ts";
import type { Clock } from "#lib/clock/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import { CaseKeys, Secrets } from "#lib/crypto/mod.ts";
import { Documents, Printer, Seal } from "#lib/documents/mod.ts";
import { Forms } from "#lib/forms/mod.ts";
import { IdentityChecks } from "#lib/identity/mod.ts";
import type { Log } from "#lib/log/mod.ts";
import {
  AgainNotices,
  ComingInNotices,
  Feedback,
  FollowNotices,
  GuestNotices,
  Notices,
  SmsOffice,
  WaitingNotices,
} from "#lib/notices/mod.ts";
import { Outbox } from "#lib/outbox/mod.ts";
import { Records } from "#lib/records/mod.ts";
import { Signatures } from "#lib/signatures/mod.ts";
import { PdfWorkers, PictureWorkers, Uploads } from "#lib/uploads/mod.ts";
import { type Catalogue, catalogue as allServices, TownServices } from "#lib/services/mod.ts";
import type { Sql } from "#lib/sql/mod.ts";
import { Argon2Hasher, StaffDirectory } from "#lib/staff/mod.ts";
import { CallQuality, Guests, LiveEvents, Presence, Talk, type VideoRooms, Visits } from "#lib/visits/mod.ts";
import { OpenSockets } from "./live/open_sockets.ts";
import { ShownTans } from "./live/shown_tans.ts";
import { RequestRate } from "./rate.ts";
import { Traffic } from "./traffic.ts";

/** Of one address range: so many questions at once, then one every five seconds. A code has 80 random bits. */
const DOCUMENT_CHECKS_AT_ONCE = 40;
const DOCUMENT_CHECKS_PER_SECOND = 0.2;

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
  /** desks and opening windows as PLAN_FILE names them; see {@link House.planBook} for what counts */
  readonly plan: Plan;
  /** the services there are, instead of the product's own; a town's settings are laid over them */
  readonly services?: Catalogue;
}

/** The product put together: what a route can call. */
export interface House extends Clients {
  readonly secrets: Secrets;
  readonly keys: CaseKeys;
  readonly audit: Audit;
  readonly outbox: Outbox;
  readonly blobs: Blobs;
  /** the plan that counts now */
  readonly planBook: PlanBook;
  /** with the town's own settings */
  readonly catalogue: TownServices;
  readonly booking: Booking;
  readonly notices: Notices;
  readonly waitingNotices: WaitingNotices;
  readonly sms: SmsOffice;
  readonly feedback: Feedback;
  readonly live: LiveEvents;
  readonly presence: Presence;
  readonly visits: Visits;
  readonly guests: Guests;
  readonly talk: Talk;
  readonly quality: CallQuality;
  readonly staff: StaffDirectory;
  readonly forms: Forms;
  readonly identity: IdentityChecks;
  readonly documents: Documents;
  readonly printer: Printer;
  readonly seal: Seal;
  /** lets nobody guess at the public check page */
  readonly documentChecks: RequestRate;
  readonly uploads: Uploads;
  readonly signatures: Signatures;
  readonly records: CaseRecords;
  readonly cases: Cases;
  readonly shownTans: ShownTans;
  readonly traffic: Traffic;
  readonly sockets: OpenSockets;
  /** Ends what runs, finishing what is under way. */
  close(): Promise<void>;
}

/** Wires the rooms together, from the ground up. What was opened last is closed first. */
export function composeHouse(clients: Clients): House {
  const ground = composeGround(clients);
  const office = composeOffice(clients, ground);
  const conversation = composeConversation(clients, { ...ground, ...office });
  const desk = composeDesk(clients, ground, office);
  const parts = [ground, office, conversation, desk];
  const rooms = { ...ground, ...office, ...conversation, ...desk };
  const cases = composeCases(clients, rooms);
  return {
    ...clients,
    ...rooms,
    ...cases,
    documentChecks: new RequestRate(DOCUMENT_CHECKS_AT_ONCE, DOCUMENT_CHECKS_PER_SECOND),
    shownTans: new ShownTans(),
    traffic: new Traffic(),
    sockets: new OpenSockets(),
    async close() {
      await Promise.all([rooms.outbox.stop(), cases.cases.stop()]);
      for (const part of [...parts, cases].reverse()) part.close();
    },
  };
}

/** Some of the rooms, and how what they have opened is closed. */
type Part<Names extends keyof House> = Pick<House, Names> & { close(): void };

type Ground = Part<"secrets" | "keys" | "audit" | "outbox" | "blobs">;

/** What every room stands on. */
function composeGround({ config, clock, log, kv, masterKey }: Clients): Ground {
  const secrets = new Secrets(masterKey);
  const keys = new CaseKeys(config.dataDir, secrets.key("case-keys"));
  const outbox = new Outbox(kv, clock, log.in("outbox"));
  const blobs = new Blobs(config.dataDir, keys);
  return { secrets, keys, outbox, blobs, audit: new Audit(kv), close: () => keys.close() };
}

type Office = Part<
  | ("planBook" | "catalogue" | "booking" | "notices" | "waitingNotices" | "sms" | "feedback")
  | ("live" | "presence" | "visits")
>;

/** What the town offers and when, who has booked it and has come, and what people are told of it. */
function composeOffice(clients: Clients, { secrets, keys, audit, outbox }: Ground): Office {
  const { config, clock, log, kv } = clients;
  const planBook = new PlanBook(kv, clients.plan, clock);
  const catalogue = new TownServices(kv, clients.services ?? allServices, clock);
  const live = new LiveEvents(log.in("live"));
  const visits = new Visits({ kv, clock, audit, live });
  const booking = new Booking({
    ...{ kv, keys, secrets, clock, outbox, audit, catalogue, visits },
    log: log.in("booking"),
    smsCountries: config.smsRules.countries,
    get plan() {
      return planBook.current();
    },
  });
  const source = (id: string) => booking.noticeSubject(id);
  const sms = new SmsOffice({ config, kv, clock, secrets });
  const trace = caseTrace({ audit, booking, outbox, visits });
  const notices = new Notices({ config, kv, clock, audit, outbox, secrets, source, sms, trace });
  const { waiting } = booking;
  waiting.serve();
  planBook.onPlan(() => waiting.look());
  const waitingNotices = new WaitingNotices({
    ...{ config, clock, outbox },
    source: (...asked) => waiting.noticeSubject(...asked),
  });
  const feedback = new Feedback({ kv, config, clock, outbox, secrets });
  return {
    ...{ planBook, catalogue, booking, notices, waitingNotices, sms, feedback, live, visits },
    presence: new Presence(live),
    close() {
      for (const one of [notices, waitingNotices, feedback]) one.close();
    },
  };
}

type Desk = Part<
  | ("staff" | "forms" | "identity" | "documents" | "printer" | "seal")
  | ("uploads" | "signatures" | "records")
>;

/** The clerks, and what they and the citizens fill, check, sign and keep. */
function composeDesk(
  { config, clock, log, kv, sql }: Clients,
  { secrets, keys, audit, blobs }: Ground,
  { catalogue }: Office,
): Desk {
  const { timeZone } = config;
  const hasher = new Argon2Hasher();
  const printer = new Printer();
  const pictures = new PictureWorkers(), pdfs = new PdfWorkers();
  const isHoliday = (date: Temporal.PlainDate) => isPublicHoliday(date) !== undefined;
  const seal = new Seal({ config, clock, log: log.in("seal"), wrappingKey: secrets.key("seal") });
  return {
    ...{ printer, seal },
    staff: new StaffDirectory({ kv, clock, secrets, hasher, log: log.in("staff") }),
    forms: new Forms({ kv, keys, audit, clock, catalogue, timeZone, isHoliday, log: log.in("forms") }),
    identity: new IdentityChecks({ kv, keys, audit, clock, timeZone }),
    documents: new Documents({ kv, blobs, keys, audit, clock, sealer: seal }),
    uploads: new Uploads({ kv, blobs, audit, clock, secrets, pictures, pdfs }),
    signatures: new Signatures({ kv, keys, secrets, audit, clock }),
    records: new Records({ sql, seal: keys, nameKey: secrets.key("name-index"), timeZone }),
    close() {
      for (const one of [pictures, pdfs, hasher, printer]) one.close();
    },
  };
}

/** The thread through a visit, and the mails that a case itself sends. */
function composeCases(
  { config, clock, log, kv, video }: Clients,
  rooms: Omit<Ground & Office & Desk, "close">,
): Part<"cases"> {
  const { town, timeZone, publicUrl, demo } = config;
  const cases = new Cases({
    ...{ ...rooms, kv, clock, video, log: log.in("cases") },
    ...{ town, timeZone, publicUrl, demo, host: publicUrl.hostname },
    pause,
  });
  const post = { config, clock, outbox: rooms.outbox, watch: rooms.notices.watch };
  const mails = [
    new AgainNotices({ ...post, source: (id) => cases.again.noticeSubject(id) }),
    new FollowNotices({ ...post, source: (...asked) => cases.following.noticeSubject(...asked) }),
    new ComingInNotices({ ...post, source: (id) => cases.comingIn.noticeSubject(id) }),
  ];
  return {
    cases,
    close() {
      for (const one of mails) one.close();
    },
  };
}

/** What a conversation has beside its two people: others with a link of their own, text, and figures of how it went. */
function composeConversation(
  { config, clock, kv }: Clients,
  rooms: Pick<House, "keys" | "secrets" | "audit" | "outbox" | "live" | "booking" | "notices">,
): Part<"guests" | "talk" | "quality"> {
  const { keys, secrets, audit, outbox, live, booking } = rooms;
  const guests = new Guests({ kv, clock, audit, live, keys, secrets });
  const notices = new GuestNotices({
    ...{ config, clock, outbox, watch: rooms.notices.watch },
    source: async (visitId, guestId) => {
      const guest = await guests.find(visitId, guestId);
      const appointment = guest?.email && !guest.removedAt ? await booking.find(visitId) : undefined;
      if (!guest?.email || !appointment || appointment.cancelledAt) return undefined;
      const { name, kind, email, language = "de" } = guest;
      return { name, kind, email, language, start: appointment.start, token: guests.tokenOf(guest) };
    },
  });
  return {
    ...{ guests, talk: new Talk(live), quality: new CallQuality(kv, config.timeZone) },
    close: () => notices.close(),
  };
}

function pause(seconds: number, ending: AbortSignal): Promise<void> {
  if (ending.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, seconds * 1000);
    ending.addEventListener("abort", done);
    function done() {
      clearTimeout(timer);
      ending.removeEventListener("abort", done);
      resolve();
    }
  });
}
