/** A soft tone of two notes, made here: for "did you hear it?". */
const SECONDS = 1.2;
const NOTES_HERTZ = [523, 659];

export function playTone(): void {
  const context = new AudioContext();
  const gain = context.createGain();
  gain.connect(context.destination);
  NOTES_HERTZ.forEach((hertz, index) => {
    const begins = context.currentTime + index * SECONDS / 2;
    const note = context.createOscillator();
    note.frequency.value = hertz;
    note.connect(gain);
    note.start(begins);
    note.stop(begins + SECONDS / 2);
  });
  // Begun and ended without a click.
  const { currentTime } = context;
  gain.gain.setValueAtTime(0, currentTime);
  gain.gain.linearRampToValueAtTime(0.25, currentTime + 0.05);
  gain.gain.linearRampToValueAtTime(0, currentTime + SECONDS);
  setTimeout(() => void context.close(), SECONDS * 1000 + 200);
}
