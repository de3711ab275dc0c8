import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import type { DayFacts } from '../model/dayFacts';
import { drawnRange } from '../model/stripChange';
import type { Axis } from './placeOn';

/** The stretch that is being drawn, and the event handlers of its lane. */
export type Drawing = {
  readonly drawn: Range<Instant> | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
};

/** A mouse that moves less than this many pixels clicks. */
const leastMove = 4;

/** Lets the mouse draw a new entry on the free part of the strip; Escape cancels. */
export function useDrawing(
  axis: Axis,
  facts: DayFacts | null,
  onDraw: (range: Range<Instant>) => void,
): Drawing {
  const from = useRef<{ readonly x: number; readonly instant: number } | null>(null);
  const [drawn, setDrawn] = useState<Range<Instant> | null>(null);
  const end = () => {
    from.current = null;
    setDrawn(null);
  };
  const isDrawing = drawn !== null;
  useEffect(() => {
    if (!isDrawing) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      from.current = null;
      setDrawn(null);
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isDrawing]);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const isFree = event.target instanceof Element && event.target.closest('.strip-logged, .strip-grip') === null;
    if (event.button !== 0 || !isFree || facts === null || facts.day > facts.presentDay) return;
    from.current = { x: event.clientX, instant: instantAt(axis, event) };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (from.current === null || facts === null) return;
    // The button was let go elsewhere.
    if (event.buttons === 0) return end();
    if (!isDrawing && Math.abs(event.clientX - from.current.x) < leastMove) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawn(drawnRange(facts, from.current.instant, instantAt(axis, event)));
  };
  const onPointerUp = () => {
    const range = drawn;
    end();
    if (range !== null && range.end > range.start) onDraw(range);
  };
  return { drawn, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end } };
}

function instantAt({ from, to }: Axis, { clientX, currentTarget }: PointerEvent<HTMLElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return from + ((clientX - left) / Math.max(1, width)) * (to - from);
}
