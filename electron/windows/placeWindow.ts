import * as z from 'zod/mini';

/** A rectangle on the screens, in device-independent pixels. */
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
const windowFile = z.object({
  bounds: rectangle,
  maximized: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
});

/** What window.json remembers between two starts. */
export type WindowMemory = z.infer<typeof windowFile>;

/** Reads the content of window.json; null if it is unusable. */
export function parseWindowMemory(value: unknown): WindowMemory | null {
  const parsed = z.safeParse(windowFile, value);
  return parsed.success ? parsed.data : null;
}

/** Small enough for 400 % zoom on a small screen. */
export const smallest = { width: 320, height: 256 };
const usual = { width: 1280, height: 800 };
/** At least this much of the top edge must be visible, or the window cannot be dragged back. */
const handle = { width: 120, height: 24 };

/**
 * Where the window opens: where it was, if enough of its top edge is on a screen that still exists; otherwise centered
 * on the first screen and no larger than it.
 */
export function placeWindow(remembered: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle {
  const home = workAreas[0] ?? { x: 0, y: 0, ...usual };
  if (remembered === null) return centered(usual, home);
  const screen = workAreas.find((area) => showsHandle(remembered, area));
  if (screen === undefined) return centered(remembered, home);
  const width = clamp(remembered.width, smallest.width, screen.width);
  const height = clamp(remembered.height, smallest.height, screen.height);
  return { x: remembered.x, y: remembered.y, width, height };
}

function showsHandle(window: Rectangle, area: Rectangle) {
  const seen = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const below = area.y + area.height - window.y;
  return seen >= handle.width && window.y >= area.y && below >= handle.height;
}

function centered(size: { readonly width: number; readonly height: number }, area: Rectangle): Rectangle {
  const width = clamp(size.width, smallest.width, area.width);
  const height = clamp(size.height, smallest.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

function clamp(value: number, least: number, most: number) {
  return Math.max(least, Math.min(value, most));
}
