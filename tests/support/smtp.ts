import { type AddressObject, type ParsedMail, simpleParser } from "mailparser";
import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from "smtp-server";
import { makeCertificate } from "#tests/support/certificate.ts";
import { eventually } from "#tests/support/waiting.ts";

/** A mail as it reached the server. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly attachments: ParsedMail["attachments"];
  readonly parsed: ParsedMail;
  /** The bytes after DATA. */
  readonly raw: Uint8Array;
  /** Whether the connection was encrypted and signed in. */
  readonly secure: boolean;
  readonly user: string | undefined;
  /** what was asked of the server about notifications (RFC 3461) */
  readonly dsn: {
    readonly envid: string;
    readonly ret: string;
    readonly notify: readonly string[];
    readonly orcpt: string;
  };
}

/**
 * What the server does with the next mails:
 * - `accept` takes them; - `refuse` closes every connection at once; - `stall` never answers RCPT;
 * - `temporary` answers RCPT with 451; - `permanent` answers RCPT with 550;
 * - `full` takes the address and refuses the mail, because the mailbox is full;
 * - `drop` takes the mail, and hangs up instead of saying so (the sender cannot know).
 */
export type SmtpMood = "accept" | "refuse" | "stall" | "temporary" | "permanent" | "full" | "drop";

/** A real SMTP server in this process, with STARTTLS and sign-in. */
export interface MailServer extends AsyncDisposable {
  readonly port: number;
  /** For SMTP_URL: with user and password. */
  readonly url: string;
  /** The certificate's PEM file: trusted by a process with DENO_CERT or NODE_EXTRA_CA_CERTS naming it. */
  readonly certificateFile: string;
  readonly mails: readonly ReceivedMail[];
  mood: SmtpMood;
  /** Connections that were opened, whatever became of them. */
  readonly connections: number;
  /** Waits for a mail that fits (default: any to this address) among all received. */
  mail(wanted: string | ((mail: ReceivedMail) => boolean)): Promise<ReceivedMail>;
  clear(): void;
  stop(): Promise<void>;
}

const USER = "amtsfenster";
const PASSWORD = "only-for-tests";

export interface MailServerOptions {
  /** Allow sending without STARTTLS and sign-in. */
  readonly open?: boolean;
  /** Do not offer STARTTLS, for a sender in this process that trusts no certificate of ours. */
  readonly plain?: boolean;
  /** A certificate for another host name, to test refusals. */
  readonly certificateFor?: string;
  readonly port?: number;
}

export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const certificate = await makeCertificate(options.certificateFor ?? "localhost");
  const state: State = { mood: "accept", connections: 0, mails: [] };
  const server = new SMTPServer({
    ...behaviour(state),
    // RFC 3461; its types do not know of it yet.
    ...{ hideDSN: false },
    key: certificate.key,
    cert: certificate.certificate,
    authOptional: options.open ?? options.plain ?? false,
    hideSTARTTLS: options.plain ?? false,
    allowInsecureAuth: false,
    disableReverseLookup: true,
    closeTimeout: 200,
    onAuth(auth, _session, answer) {
      if (auth.username === USER && auth.password === PASSWORD) return answer(null, { user: USER });
      answer(new Error("Authentication failed"));
    },
  });
  state.server = server;
  // Broken handshakes of tests about TLS end here instead of ending the test process.
  server.on("error", () => {});
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(
      options.port ?? 0,
      "localhost",
      () => resolve((listener.address() as { port: number }).port),
    );
  });
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await certificate[Symbol.asyncDispose]();
  };
  return {
    port,
    url: `smtp://${USER}:${PASSWORD}@localhost:${port}`,
    certificateFile: certificate.file,
    mails: state.mails,
    get mood() {
      return state.mood;
    },
    set mood(mood) {
      state.mood = mood;
    },
    get connections() {
      return state.connections;
    },
    mail(wanted) {
      const fits = typeof wanted === "string" ? (mail: ReceivedMail) => mail.to.includes(wanted) : wanted;
      return eventually(
        `a mail ${typeof wanted === "string" ? `to ${wanted}` : "that fits"}`,
        () => state.mails.find(fits),
      );
    },
    clear: () => void state.mails.splice(0),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

interface State {
  mood: SmtpMood;
  connections: number;
  mails: ReceivedMail[];
  server?: SMTPServer;
}

function behaviour(state: State): Pick<SMTPServerOptions, "onConnect" | "onRcptTo" | "onData"> {
  return {
    onConnect(_session, answer) {
      state.connections++;
      answer(state.mood === "refuse" ? withCode(421, "not now") : null);
    },
    onRcptTo(_address, _session, answer) {
      if (state.mood === "stall") return;
      if (state.mood === "temporary") return answer(withCode(451, "try again later"));
      if (state.mood === "permanent") return answer(withCode(550, "no such mailbox"));
      answer();
    },
    async onData(stream, session, answer) {
      // A sender that dies in the middle has sent no mail, and gets no answer.
      const raw = await collect(stream).catch(() => undefined);
      if (raw === undefined) return;
      if (state.mood === "full") return answer(withCode(552, "5.2.2 mailbox full"));
      state.mails.push(await readMail(raw, session));
      if (state.mood === "drop") return hangUp(state.server!, session.id);
      answer();
    },
  };
}

/** Cuts a session's connection without an answer. */
function hangUp(server: SMTPServer, sessionId: string): void {
  // Not part of the public interface: the set of open connections with their sockets.
  const { connections } = server as unknown as {
    connections: Set<{ session: { id: string }; _socket: { destroy(): void } }>;
  };
  for (const connection of connections) {
    if (connection.session.id === sessionId) return connection._socket.destroy();
  }
  throw new Error(`expected an open connection for session ${sessionId}, found none`);
}

async function collect(stream: SMTPServerDataStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream as unknown as AsyncIterable<Uint8Array>) parts.push(part);
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

async function readMail(raw: Uint8Array, session: SMTPServerSession): Promise<ReceivedMail> {
  const parsed = await simpleParser(new TextDecoder().decode(raw));
  return {
    from: session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address,
    to: session.envelope.rcptTo.map((recipient) => recipient.address),
    subject: parsed.subject ?? "",
    text: parsed.text ?? "",
    html: parsed.html || "",
    messageId: parsed.messageId ?? "",
    attachments: parsed.attachments,
    parsed,
    raw,
    secure: session.secure,
    user: session.user,
    dsn: dsnOf(session),
  };
}

type WithDsn = { dsn?: { envid?: string; ret?: string; notify?: string[]; orcpt?: string } };

function dsnOf({ envelope }: SMTPServerSession): ReceivedMail["dsn"] {
  const { envid = "", ret = "" } = (envelope as WithDsn).dsn ?? {};
  const { notify = [], orcpt = "" } = (envelope.rcptTo[0] as WithDsn | undefined)?.dsn ?? {};
  return { envid, ret, notify, orcpt };
}

/** The addresses of a parsed header such as `to`. */
export function addresses(header: AddressObject | AddressObject[] | undefined): string[] {
  return [header ?? []].flat().flatMap((object) => object.value.map((one) => one.address ?? ""));
}

function withCode(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
