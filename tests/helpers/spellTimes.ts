import type { Generator } from '#shared/base/generator';

/** A length in one of the spellings of the grammar's table; `isBare` if it has no unit. */
export function spellLength(generator: Generator, minutes: number, counts: boolean): { readonly words: string; readonly isBare: boolean } {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const units = [`${minutes}m`, `${minutes} min`, `${minutes} minutes`, `for ${minutes}m`];
  const whole = rest === 0 && hours > 0 ? [`${hours}h`, `${hours} h`, hours === 1 ? '1 hr' : `${hours} hours`] : [];
  const both = rest > 0 && hours > 0 ? [`${hours}h${rest}`, `${hours}h ${rest}m`, `${hours} hour ${rest}`, `${hours}h ${rest}`] : [];
  const decimal = rest === 30 || (rest === 0 && hours > 0) ? [`${minutes / 60}h`, `${String(minutes / 60).replace('.', ',')} h`] : [];
  const words = [...units, ...whole, ...both, ...decimal, ...(special.get(minutes) ?? [])];
  // A bare number that is also a time of day, or so small, asks.
  const isPlainNumber = minutes < 100 && (counts || minutes > 8);
  if (isPlainNumber && generator.below(3) === 0) return { words: String(minutes), isBare: true };
  return { words: pick(generator, words), isBare: false };
}

const special: ReadonlyMap<number, readonly string[]> = new Map([
  [15, ['quarter hour', '¼ hour']],
  [30, ['½ hour', 'half an hour', 'half hour', '1/2 h', 'thirty minutes']],
  [45, ['forty five minutes', 'forty-five min']],
  [60, ['an hour', 'one hour']],
  [90, ['an hour and a half', '1.5 hours', '1,5h']],
  [150, ['2 and a half hours', '2½ hours']],
]);

/** A stretch of time in one of the spellings of the table. */
export function spellStretch(generator: Generator, start: number, end: number): string {
  const joint = pick(generator, ['-', '–', '—', '−', ' - ', ' to ', ' until ']);
  const from = spellEnd(generator, start);
  const to = spellEnd(generator, end);
  // `9-15` can be one time.
  const isAmbiguous = /^\d{1,2}$/.test(from) && /^(?:1[3-9]|2\d)$/.test(to);
  const words = isAmbiguous ? `${from}:00${joint}${to}:00` : `${from}${joint}${to}`;
  return joint.startsWith(' t') && generator.below(2) === 0 ? `from ${words}` : words;
}

/** A start that cannot be a length: with a colon, am or pm, or `at`. */
export function spellTime(generator: Generator, minute: number): string {
  const [hour, minutes] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')];
  const hour12 = ((hour + 11) % 12) + 1;
  const half = hour < 12 ? 'am' : 'pm';
  const forms = [`${hour}:${minutes}`, `${hour12}:${minutes}`, `${hour12}:${minutes}${half}`, `${hour12}:${minutes} ${half}`, `at ${hour12}:${minutes}`];
  if (minutes === '00') forms.push(`${hour12}${half}`, `at ${hour12}`);
  if (minute === 720) forms.push('noon');
  return pick(generator, forms);
}

function spellEnd(generator: Generator, minute: number): string {
  const [hour, minutes] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')];
  const hour12 = ((hour + 11) % 12) + 1;
  const half = hour < 12 ? 'am' : 'pm';
  const forms = [`${hour}:${minutes}`, `${hour12}:${minutes}`, `${hour12}${minutes}`, `${hour12}.${minutes}`, `${hour12}:${minutes}${half}`, `${String(hour).padStart(2, '0')}${minutes}`];
  if (minutes === '00') forms.push(String(hour12), `${hour12}${half}`, `${hour12}${half.charAt(0)}`);
  if (minute === 720) forms.push('noon');
  return pick(generator, forms);
}

function pick<Item>(generator: Generator, items: readonly Item[]): Item {
  return items[generator.below(items.length)]!;
}
