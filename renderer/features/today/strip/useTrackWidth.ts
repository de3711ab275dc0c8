import { useLayoutEffect, useState, type RefObject } from 'react';
import { minutesBetween } from '#shared/time/minutes';
import type { Axis } from './placeOn';

/** The width of the track in a window of 1280 px: a first drawing in such a window needs no second one. */
const usualWidth = 984;

/** The width of the strip's track in pixels. Follows the window. */
export function useTrackWidth(track: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const { current } = track;
    // It runs after layout and before painting; reading the width here would force another layout.
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    if (current !== null) watcher.observe(current);
    return () => watcher.disconnect();
  }, [track]);
  return width;
}

/** How many pixels a minute has on a track. */
export function pixelsAMinute({ from, to }: Axis, width: number): number {
  return width / Math.max(1, minutesBetween(from, to));
}
