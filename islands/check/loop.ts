/**
 * One loop of the device check: a data channel to the media server and back, without the library of the call. Packets as small and as many as
 * speech has, none of them sent again, show what the line does.
 */
import type { CheckFromServer, Way, WayResult } from "#lib/visits/check_messages.ts";

type WayMessage = Extract<CheckFromServer, { type: "way" }>;

const PACKETS_COUNT = 50;
const PACKET_EVERY_MS = 20;
const PACKET_BYTES = 160;
/** How long the last packets may take. */
const LATE_MS = 1_000;
/** A way that is not open by then is taken for blocked. ICE tries a TCP address for a few seconds. */
const OPEN_WITHIN_MS: Readonly<Record<Way, number>> = { udp: 6_000, tcp: 8_000, turn: 10_000 };

/** Once the connection stands, the channel is open within a moment; where both ends greeted at once it may never be. */
const CHANNEL_WITHIN_MS = 1_500;

/**
 * Opens the way that the server described and measures it. `blocked`: no connection came about; `again`: one did, but no packet can be sent on it,
 * which says nothing about the line.
 */
export async function measureWay(
  message: WayMessage,
  connect: (fingerprint: { algorithm: string; value: string }) => void,
): Promise<WayResult | "blocked" | "again"> {
  const iceServers = message.iceServers.map((server) => ({ ...server, urls: [...server.urls] }));
  const pc = new RTCPeerConnection({
    iceServers,
    iceTransportPolicy: message.way === "turn" ? "relay" : "all",
  });
  try {
    const channel = pc.createDataChannel("loop", {
      negotiated: true,
      id: 0,
      ordered: false,
      maxRetransmits: 0,
    });
    channel.binaryType = "arraybuffer";
    const connected = isConnected(pc, OPEN_WITHIN_MS[message.way]);
    const opened = isOpen(channel);
    const offer = await pc.createOffer();
    const print = /a=fingerprint:(\S+) (\S+)/.exec(offer.sdp ?? "");
    if (!print?.[1] || !print[2]) return "blocked";
    await pc.setLocalDescription(offer);
    await pc.setRemoteDescription({ type: "answer", sdp: answerOf(message, midOf(offer.sdp ?? "")) });
    connect({ algorithm: print[1].toLowerCase(), value: print[2] });
    if (!await connected) return "blocked";
    if (!await Promise.race([opened, pause(CHANNEL_WITHIN_MS)])) return "again";
    return await sendRound(channel) ?? "blocked";
  } finally {
    pc.close();
  }
}

function isConnected(pc: RTCPeerConnection, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    pc.addEventListener("connectionstatechange", () => {
      if (pc.connectionState === "connected") resolve(true);
      if (pc.connectionState === "failed") resolve(false);
    });
    setTimeout(() => resolve(false), withinMs);
  });
}

function isOpen(channel: RTCDataChannel): Promise<true> {
  return new Promise((resolve) => {
    channel.onopen = () => resolve(true);
  });
}

function midOf(sdp: string): string {
  return /a=mid:(\S+)/.exec(sdp)?.[1] ?? "0";
}

/** The server's end as a session description (RFC 8839, 8842 and 8841): it is ICE-lite, waits for DTLS, and takes one channel. */
function answerOf({ iceParameters, iceCandidates, dtlsParameters }: WayMessage, mid: string): string {
  const fingerprints = dtlsParameters["fingerprints"] as { algorithm: string; value: string }[];
  const print = fingerprints.find(({ algorithm }) => algorithm === "sha-256") ?? fingerprints[0];
  const candidates = iceCandidates.map((one) => {
    const tcp = one["protocol"] === "tcp" ? " tcptype passive" : "";
    const address = one["address"] ?? one["ip"];
    return `a=candidate:${one["foundation"]} 1 ${one["protocol"]} ${one["priority"]} ${address} ${
      one["port"]
    } typ host${tcp}`;
  });
  return [
    "v=0",
    "o=- 1 1 IN IP4 0.0.0.0",
    "s=-",
    "t=0 0",
    "a=ice-lite",
    `a=group:BUNDLE ${mid}`,
    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
    "c=IN IP4 0.0.0.0",
    `a=mid:${mid}`,
    `a=ice-ufrag:${iceParameters["usernameFragment"]}`,
    `a=ice-pwd:${iceParameters["password"]}`,
    `a=fingerprint:${print?.algorithm} ${print?.value}`,
    "a=setup:passive",
    "a=sctp-port:5000",
    "a=max-message-size:1200",
    ...candidates,
    "a=end-of-candidates",
    "",
  ].join("\r\n");
}

/** Sends numbered packets and waits for them to come back. */
async function sendRound(channel: RTCDataChannel): Promise<WayResult | undefined> {
  const sentAt: number[] = [];
  const trips: number[] = [];
  channel.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
    const at = sentAt[new DataView(data).getUint16(0)];
    if (at !== undefined) trips.push(performance.now() - at);
  };
  for (let number = 0; number < PACKETS_COUNT && channel.readyState === "open"; number += 1) {
    const packet = new DataView(new ArrayBuffer(PACKET_BYTES));
    packet.setUint16(0, number);
    sentAt.push(performance.now());
    channel.send(packet.buffer);
    await pause(PACKET_EVERY_MS);
  }
  for (let waited = 0; waited < LATE_MS && trips.length < PACKETS_COUNT; waited += 50) await pause(50);
  if (trips.length === 0) return undefined;
  trips.sort((a, b) => a - b);
  return {
    roundTripMilliseconds: Math.round(trips[Math.floor(trips.length / 2)] ?? 0),
    lossShare: Math.max(0, 1 - trips.length / PACKETS_COUNT),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
