/**
 * A field to draw a signature in, with finger, pen or mouse. What is drawn is kept as strokes in units of the field, so it is as sharp on the
 * sheet as on any screen. It travels in a hidden field of the form around; without a script there is the sentence that names the other ways.
 */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import {
  addPoint,
  type Drawing,
  DRAWING_HEIGHT,
  DRAWING_POINTS_MAX,
  DRAWING_STROKE,
  DRAWING_STROKES_MAX,
  DRAWING_WIDTH,
  drawingPath,
  pointsOf,
} from "#lib/signatures/shared.ts";

export type SignaturePadProps = {
  /** whose signature it is: another one's turn begins with an empty field */
  readonly of: string;
  /** the form's field that takes the strokes */
  readonly field: string;
  readonly words: {
    readonly label: string;
    readonly empty: string;
    /** with %count% */
    readonly drawn: string;
    readonly full: string;
    readonly undo: string;
    readonly clear: string;
    readonly preview: string;
  };
};

declare global {
  interface Islands {
    SignaturePad: SignaturePadProps;
  }
}

const NOTHING: Drawing = { strokes: [] };
const BOX = `0 0 ${DRAWING_WIDTH} ${DRAWING_HEIGHT}`;
/** Where one writes on paper: a line at three quarters of the height. */
const LINE = `M40 ${DRAWING_HEIGHT * 0.75}H${DRAWING_WIDTH - 40}`;

export default function SignaturePad({ field, words }: SignaturePadProps): JSX.Element {
  const [drawing, show] = useState(NOTHING);
  // The newest, also for a second event before the next rendering.
  const newest = useRef(NOTHING);
  const pointer = useRef<number | undefined>(undefined);
  const take = (next: Drawing) => {
    newest.current = next;
    show(next);
  };
  const draw = (event: PointerEvent, begins: boolean) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    // Fast pens report several places per frame. Safari before 18.2 tells the last one only.
    const told = (!begins && event.getCoalescedEvents?.()) || [];
    let next = newest.current;
    for (const { clientX, clientY } of told.length > 0 ? told : [event]) {
      const x = (clientX - box.left) / box.width * DRAWING_WIDTH;
      const y = (clientY - box.top) / box.height * DRAWING_HEIGHT;
      next = addPoint(next, x, y, begins);
    }
    if (next !== newest.current) take(next);
  };
  const end = (event: PointerEvent) => {
    if (event.pointerId === pointer.current) pointer.current = undefined;
  };
  const count = drawing.strokes.length;
  const full = count >= DRAWING_STROKES_MAX || pointsOf(drawing) >= DRAWING_POINTS_MAX;
  return (
    <div class="af-pad">
      <svg
        class="af-pad__field"
        viewBox={BOX}
        role="img"
        aria-label={words.label}
        data-strokes={count}
        onPointerDown={(event) => {
          // One finger or pen draws; a palm that lies beside it does not.
          if (pointer.current !== undefined || event.button !== 0) return;
          pointer.current = event.pointerId;
          event.currentTarget.setPointerCapture(event.pointerId);
          event.preventDefault();
          choose(event.currentTarget);
          draw(event, true);
        }}
        onPointerMove={(event) => event.pointerId === pointer.current && draw(event, false)}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path class="af-pad__line" d={LINE} />
        <Ink drawing={drawing} />
      </svg>
      <p class="af-note" role="status">
        {full ? words.full : count === 0 ? words.empty : words.drawn.replace("%count%", String(count))}
      </p>
      <div class="af-pad__actions">
        <PadButton
          label={words.undo}
          disabled={count === 0}
          press={() => take({ strokes: newest.current.strokes.slice(0, -1) })}
        />
        <PadButton label={words.clear} disabled={count === 0} press={() => take(NOTHING)} />
      </div>
      {count > 0 && <Preview drawing={drawing} words={words.preview} />}
      <input type="hidden" name={field} value={count > 0 ? JSON.stringify(drawing.strokes) : ""} />
    </div>
  );
}

function Ink({ drawing }: { drawing: Drawing }): JSX.Element {
  return <path class="af-pad__ink" d={drawingPath(drawing)} stroke-width={DRAWING_STROKE} />;
}

function Preview({ drawing, words }: { drawing: Drawing; words: string }): JSX.Element {
  return (
    <figure class="af-pad__preview">
      <svg viewBox={BOX} aria-hidden="true">
        <Ink drawing={drawing} />
      </svg>
      <figcaption class="af-note">{words}</figcaption>
    </figure>
  );
}

function PadButton(
  { label, disabled, press }: { label: string; disabled: boolean; press: () => void },
): JSX.Element {
  // Not `disabled`: the button that was pressed last keeps the focus.
  return (
    <button
      type="button"
      class="kern-btn kern-btn--tertiary"
      aria-disabled={disabled}
      onClick={() => disabled || press()}
    >
      <span class="kern-label">{label}</span>
    </button>
  );
}

/** Who draws has chosen this way, also in browsers that cannot fold the others away. */
function choose(element: Element): void {
  const radio = element.closest(".af-way")?.querySelector<HTMLInputElement>("input[type=radio]");
  if (radio) radio.checked = true;
}
