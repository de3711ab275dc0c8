import type { Generator } from '#shared/base/generator';
import { pick } from './pick';

/** A length in one of the spellings of the grammar's table. */
export function spellLength(generator: Generator, minutes: number, counts: boolean): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const units = [`${minutes}m`, `${minutes} min`, `${minutes} minutes`, `for ${minutes}m`];
  const whole = rest === 0 && hours > 0 ? [`${hours}h`, `${hours} h`, hours === 1 ? '1 hr' : `${hours} hours`] : [];
  const both = [`${hours}h${rest}`, `${hours}h ${rest}m`, `${hours} hour ${rest}`, `${hours}h ${rest}`];
  const decimal = [`${minutes / 60}h`, `${String(minutes / 60).replace('.', ',')} h`];
  const hasBoth = rest > 0 && hours > 0;
  const hasDecimal = minutes % 30 === 0;
  const words = [...units, ...whole, ...(hasBoth ? both : []), ...(hasDecimal ? decimal : []), ...special(minutes)];
  // A bare number that is also a time of day asks, and so does a small one for work that counts nothing.
  const canBeBare = minutes < 100 && (counts || minutes > 8);
  return canBeBare && generator.below(3) === 0 ? String(minutes) : pick(generator, words);
}

function special(minutes: number): readonly string[] {
  return specialLengths.get(minutes) ?? [];
}

const specialLengths: ReadonlyMap<number, readonly string[]> = new Map([
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
  const [from, to] = [spellEnd(generator, start), spellEnd(generator, end)];
  // `9-15` can be one time.
  const isAmbiguous = /^\d{1,2}$/.test(from) && /^(?:1[3-9]|2\d)$/.test(to);
  const words = isAmbiguous ? `${from}:00${joint}${to}:00` : `${from}${joint}${to}`;
  return joint === ' to ' && generator.below(2) === 0 ? `from ${words}` : words;
}

/** A start that cannot be a length: with a colon, am or pm, or `at`. */
export function spellTime(generator: Generator, minute: number): string {
  const { hour, hour12, minutes, half } = partsOf(minute);
  const short = `${hour12}:${minutes}`;
  const forms = [`${hour}:${minutes}`, short, `${short}${half}`, `at ${short}`];
  const full = minutes === '00' ? [`${hour12}${half}`, `at ${hour12}`] : [`${short} ${half}`];
  return pick(generator, [...forms, ...full, ...(minute === 720 ? ['noon'] : [])]);
}

function spellEnd(generator: Generator, minute: number): string {
  const { hour, hour12, minutes, half } = partsOf(minute);
  const military = `${String(hour).padStart(2, '0')}${minutes}`;
  const short = [`${hour12}:${minutes}`, `${hour12}${minutes}`, `${hour12}.${minutes}`, `${hour12}:${minutes}${half}`];
  const full = minutes === '00' ? [String(hour12), `${hour12}${half}`, `${hour12}${half.charAt(0)}`] : [];
  return pick(generator, [`${hour}:${minutes}`, military, ...short, ...full, ...(minute === 720 ? ['noon'] : [])]);
}

function partsOf(minute: number) {
  const hour = Math.floor(minute / 60);
  const minutes = String(minute % 60).padStart(2, '0');
  return { hour, hour12: ((hour + 11) % 12) + 1, minutes, half: hour < 12 ? 'am' : 'pm' };
}
