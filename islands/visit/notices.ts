import type { VisitSocket } from "./socket.ts";

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
