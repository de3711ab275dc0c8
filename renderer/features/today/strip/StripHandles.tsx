import { useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { ClockForm } from '#shared/time/dateNames';
import type { Instant, ZoneName } from '#shared/time/day';
import { minuteOfDay } from '#shared/time/zones';
import { classes } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import type { DayFacts } from '../model/dayFacts';
import { clockAt, clockAtEnd, minutesOf } from '../model/spans';
import {
  canMove,
  isChanged,
  moveEdge,
  roomOf,
  snapTo,
  stepEdge,
  type Edge,
  type StripChange,
} from '../model/stripChange';
import { workName } from '../model/workName';
import { placeOn, type Axis } from './placeOn';
import './stripHandles.css';

type StripHandlesProps = {
  readonly axis: Axis;
  readonly facts: DayFacts;
  /** The block with handles, at its new time. */
  readonly held: StripChange;
  /** Whether it is being changed: its handles can then be reached by Tab. */
  readonly isChanging: boolean;
  readonly onChange: (change: StripChange | null) => void;
  readonly onKeep: (change: StripChange) => void;
};

/** How far a handle moves at a time, in minutes: by mouse and by arrow keys, and by arrow keys with Shift. */
const [usualStep, fineStep] = [5, 1];

/** The two ends of a block, to be moved by mouse or by key, with the old edge and the new time. */
export function StripHandles(props: StripHandlesProps) {
  const { axis, facts, held, isChanging } = props;
  const place = useRef<HTMLDivElement>(null);
  const { edge } = held;
  useLayoutEffect(() => {
    if (isChanging) place.current?.querySelector<HTMLElement>(`[data-edge="${edge}"]`)?.focus();
  }, [isChanging, edge]);
  return (
    <div ref={place} className="strip-handles">
      {edges.map((one) =>
        canMove(facts, held.entry, one) ? <Handle key={one} {...props} edge={one} /> : null,
      )}
      {isChanging && isChanged(held) ? <WasAndBubble axis={axis} held={held} zone={facts.zone} /> : null}
    </div>
  );
}

const edges: readonly Edge[] = ['start', 'end'];

type HandleProps = StripHandlesProps & { readonly edge: Edge };

function Handle({ axis, facts, held, isChanging, onChange, onKeep, edge }: HandleProps) {
  const isDragged = useRef(false);
  const mine: StripChange = { ...held, edge };
  const isTaken = isChanging && held.edge === edge;
  const at = held.range[edge];
  const keep = () => (isChanged(held) ? onKeep(held) : onChange(null));
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    isDragged.current = true;
    onChange(mine);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!isDragged.current) return;
    const to = snapTo(instantAt(axis, event), usualStep);
    onChange(moveEdge(mine, to, roomOf(facts, held.entry)));
  };
  const onPointerUp = () => {
    if (isDragged.current) keep();
    isDragged.current = false;
  };
  const putBack = () => {
    isDragged.current = false;
    onChange(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const act = { Enter: keep, Escape: putBack }[event.key];
    const step = stepOf(event);
    if (act === undefined && step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (act !== undefined) act();
    else onChange(stepEdge(mine, step, roomOf(facts, held.entry)));
  };
  return (
    <div
      role="slider"
      className={classes('strip-grip', isTaken && 'strip-grip-taken')}
      data-edge={edge}
      data-entry={held.entry.id}
      tabIndex={isChanging ? 0 : -1}
      aria-label={`${edge === 'start' ? 'Start' : 'End'} of ${workName(facts, held.entry).label}`}
      aria-valuenow={minuteOfDay(at, facts.zone)}
      aria-valuemin={0}
      aria-valuemax={1440}
      aria-valuetext={edgeSentence(held, edge, facts.zone, facts.clock)}
      style={placeOn(axis, { start: at, end: at })}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={putBack}
      onFocus={() => isChanging && !isTaken && onChange(mine)}
      onBlur={({ relatedTarget }) => {
        // Moving the focus elsewhere drops the change.
        if (isTaken && !isHandle(relatedTarget) && !isDragged.current) onChange(null);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

type WasProps = { readonly axis: Axis; readonly held: StripChange; readonly zone: ZoneName };

function WasAndBubble({ axis, held, zone }: WasProps) {
  const clock = useClockForm();
  const { edge, entry, range } = held;
  const [was, is] = [entry[edge], range[edge]];
  return (
    <>
      <div className="strip-was" aria-hidden="true" style={placeOn(axis, { start: was, end: was })} />
      <div className="strip-bubble" aria-hidden="true" style={placeOn(axis, { start: is, end: is })}>
        {edgeSentence(held, edge, zone, clock)}
      </div>
    </>
  );
}

/** `to 13:40, 40 min`. */
function edgeSentence({ range }: StripChange, edge: Edge, zone: ZoneName, clock: ClockForm): string {
  const at = edge === 'start' ? `from ${clockAt(range.start, zone, clock)}` : `to ${clockAtEnd(range, zone, clock)}`;
  return `${at}, ${minutesOf(range)} min`;
}

function stepOf({ key, shiftKey, ctrlKey, altKey }: KeyboardEvent): number {
  if (ctrlKey || altKey) return 0;
  const step = shiftKey ? fineStep : usualStep;
  return key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0;
}

function isHandle(element: EventTarget | null): boolean {
  return element instanceof Element && element.closest('.strip-grip') !== null;
}

/** The instant under the mouse, on the track around a handle. */
function instantAt({ from, to }: Axis, { clientX, currentTarget }: PointerEvent<HTMLElement>): Instant {
  const { left, width } = (currentTarget.closest('.strip-lane') ?? currentTarget).getBoundingClientRect();
  return (from + ((clientX - left) / Math.max(1, width)) * (to - from)) as Instant;
}
