/**
 * What an officer presses on the test day (tests/fixtures/typicalDay.csv). Each press is at a time of the clock: a
 * `line` is the text typed into the line and Enter; a `key` is a single letter of the list or the screen. N, which goes
 * to the line, is pressed before each line and counted with it.
 */
export type Press =
  | { readonly item: number; readonly at: string; readonly line: string }
  | { readonly item: number; readonly at: string; readonly key: string };

/** The presses of the day in the order of time; item 25, the closing, is `closingKeys`. */
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
  { item: 23, at: '16:10', line: 'ph cong 9' },
  { item: 24, at: '16:12', key: 'c' },
];

/** Keys of a press: a letter is one, a line is N, its characters and Enter. */
export function keysOf(press: Press): number {
  return 'key' in press ? 1 : press.line.length + 2;
}
