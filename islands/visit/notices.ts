import type { VisitSocket } from "./socket.ts";

/** How long what the others do must stay the same before it is said, in milliseconds: who runs through a form is not read out question by question. */
const CALM_MS = 1500;

/**
 * What is to be heard and read outside the page's own text: the tab's title, a short sound made on the spot (no file), and the announcement
 * for screen readers (WCAG 4.1.3).
 */
export function wireNotices(socket: VisitSocket): void {
  let audio: AudioContext | undefined;
  // Browsers let a page make sound only after the person did something in it.
  const unlock = () => {
    audio ??= new AudioContext();
    void audio.resume();
  };
  addEventListener("pointerdown", unlock);
  addEventListener("keydown", unlock);
  socket.listen("notice", ({ title, text, sound }) => {
    if (title) document.title = title;
    announce(text);
    if (sound && audio?.state === "running") chime(audio, sound === "arrival" ? [660, 880] : [880, 660, 880]);
  });
  announceOthers(socket);
  announceSteps(socket);
}

/** Who came, who is gone, who fills which question, once it has been so for a moment. */
function announceOthers(socket: VisitSocket): void {
  const wordsNow = () => document.getElementById("people")?.textContent?.trim() ?? "";
  let said = wordsNow();
  let timer: ReturnType<typeof setTimeout> | undefined;
  socket.listen("swapped", (element) => {
    if (element.id !== "people") return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (said === wordsNow()) return;
      said = wordsNow();
      announce(said);
    }, CALM_MS);
  });
}

/** What is to be done next, where the page of its own accord goes on to another step: `data-announce` names it. */
function announceSteps(socket: VisitSocket): void {
  const stepNow = () => document.querySelector<HTMLElement>("[data-announce]")?.dataset["announce"] ?? "";
  let said = stepNow();
  socket.listen("swapped", () => {
    if (said === stepNow()) return;
    said = stepNow();
    announce(said);
  });
}

/** Says `text` to screen readers, once. */
export function announce(text: string): void {
  const place = document.getElementById("announcer");
  if (place && text) place.textContent = text;
}

function chime(audio: AudioContext, tones: readonly number[]): void {
  const toneSeconds = 0.22;
  for (const [index, hertz] of tones.entries()) {
    const start = audio.currentTime + index * toneSeconds;
    const gain = audio.createGain();
    gain.gain.setValueAtTime(0.0001, start);
    gain.gain.exponentialRampToValueAtTime(0.2, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + toneSeconds);
    const tone = audio.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(gain).connect(audio.destination);
    tone.start(start);
    tone.stop(start + toneSeconds);
  }
}
