/**
 * What an officer does on the test day (tests/fixtures/typicalDay.csv), each at a time of day: a `line` is text typed
 * into the line with Enter, a `key` a single letter for the list or the screen.
 */
export type Press =
  | { readonly item: number; readonly at: string; readonly line: string }
  | { readonly item: number; readonly at: string; readonly key: string };

/** The presses of the day in order, up to its closing. */
export const typicalDayPresses: readonly Press[] = [
  { item: 1, at: '08:20', line: 'me 20' },
  { item: 2, at: '08:53', line: 're x9 33' },
  { item: 3, at: '09:05', line: 'ph x2 12' },
  { item: 4, at: '09:07', key: 'b' },
  { item: 4, at: '09:26', key: 'k' },
  { item: 4, at: '09:26', key: 'd' },
  { item: 5, at: '09:31', key: 'x' },
  { item: 6, at: '09:52', line: 'wa 21' },
  { item: 7, at: '09:52', line: 'fo hn' },
  { item: 8, at: '10:10', line: 'wa' },
  { item: 9, at: '10:24', key: '.' },
  { item: 9, at: '10:41', key: 's' },
  { item: 10, at: '10:48', key: 'b' },
  { item: 10, at: '11:05', key: 'k' },
  { item: 10, at: '11:05', key: 'l' },
  { item: 11, at: '11:40', line: 'ph x4 35' },
  { item: 12, at: '12:10', line: 'ne 30' },
  { item: 13, at: '12:47', key: 'b' },
  { item: 13, at: '13:02', key: 'k' },
  { item: 13, at: '13:02', key: 'q' },
  { item: 14, at: '14:35', line: 'cou 90' },
  { item: 15, at: '14:42', line: 'ph 6' },
  { item: 16, at: '14:46', key: 'b' },
  { item: 16, at: '15:03', key: 'k' },
  { item: 16, at: '15:03', key: 'd' },
  { item: 17, at: '15:04', key: 'b' },
  { item: 17, at: '15:20', key: 'r' },
  { item: 18, at: '15:28', line: 'rc 8' },
  { item: 19, at: '15:35', line: 'rc 7' },
  { item: 20, at: '15:44', line: 'wa 9' },
  { item: 21, at: '15:59', line: 'fo gt x2 15' },
  { item: 22, at: '16:02', key: 'c' },
  { item: 23, at: '16:10', line: 'cong ph 9' },
  { item: 24, at: '16:12', key: 'c' },
];

/**
 * Item 25, the closing: F6 goes to what was due and not done, which lists the skipped record check with its reason; 3
 * replaces its 1. The follow-up is added by its word, and T gives the reason.
 */
export const closingPress: PressedKeys = {
  item: 25, at: '16:30', isLine: false,
  keys: ['Control+Enter', 'F6', '3', 'Tab', 'Tab', 'f', 'o', 'Enter', 't', 'Control+Enter'],
};

/** The keys of one press, by their names in the browser, as they are counted and pressed. */
export type PressedKeys = {
  readonly item: number;
  readonly at: string;
  readonly isLine: boolean;
  readonly keys: readonly string[];
};

/**
 * All keys of the day in order. The line has the focus at the start and after each Enter; Escape leaves it before a
 * single letter, and N returns to it before a line.
 */
export function keysOfDay(presses: readonly Press[] = typicalDayPresses): PressedKeys[] {
  return presses.map((press, index) => {
    const before = presses[index - 1];
    const isInLine = before === undefined || 'line' in before;
    const { item, at } = press;
    if ('line' in press)
      return { item, at, isLine: true, keys: [...(isInLine ? [] : ['n']), ...Array.from(press.line), 'Enter'] };
    return { item, at, isLine: false, keys: [...(isInLine ? ['Escape'] : []), press.key] };
  });
}

/** Counts the keys, two for a chord: the median of the lines, the largest item, and the whole day. */
export function countKeys(pressed: readonly PressedKeys[]) {
  const count = ({ keys }: PressedKeys) => keys.flatMap((key) => key.split('+')).length;
  const items = [...new Set(pressed.map(({ item }) => item))];
  const ofItems = items.map((item) => sum(pressed.filter((press) => press.item === item).map(count)));
  const lines = pressed.filter(({ isLine }) => isLine).map(count).toSorted((one, other) => one - other);
  const half = lines.length / 2;
  const median = ((lines[Math.ceil(half) - 1] ?? 0) + (lines[Math.floor(half)] ?? 0)) / 2;
  return { items: items.length, all: sum(ofItems), medianLine: median, largestItem: Math.max(...ofItems) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
