import type { CopyContents } from '#shared/records/changeSet';
import type { DaybookDatabase } from '../database';

/**
 * What a merge compares: what the copies say they contain and what they contain together, the numbers of the journal's
 * readable lines, the greatest number ever used, and the journal's damaged lines.
 */
export type Held = {
  readonly stated: CopyContents | null;
  readonly contents: CopyContents;
  readonly numbers: ReadonlySet<number>;
  readonly highest: number;
  readonly damaged: readonly string[];
};

/**
 * Describes what the copies had and neither has anymore, by the numbers of the changes whose lines are gone. What was
 * set aside is not lost. Empty if nothing is.
 */
export async function lostTexts({ records, setAside }: DaybookDatabase, held: Held): Promise<string[]> {
  const { stated, contents, numbers, highest, damaged } = held;
  if (stated === null) return [];
  const aside = await setAside.count();
  const gone = stated.records - contents.records - aside;
  const isChanged = gone === 0 && aside === 0 && stated.digest !== contents.digest && damaged.length > 0;
  if (gone <= 0 && !isChanged) return [];
  const present = await records.where('seq').above(0).toArray();
  const there = new Set([...numbers, ...present.map(({ seq }) => seq)]);
  const all = Array.from({ length: Math.max(highest, ...there) }, (_, index) => index + 1);
  const missing = all.filter((number) => !there.has(number));
  return [gone > 0 ? goneText(gone, missing) : changedText(missing)];
}

function goneText(count: number, numbers: readonly number[]): string {
  const what = count === 1 ? 'A record is in neither copy.' : `${count} records are in neither copy.`;
  return `${what} The database and the journal were both damaged.${whichText(numbers)} Everything else is here.`;
}

function changedText(numbers: readonly number[]): string {
  const shown = 'What is shown is what was saved before it.';
  return `A change may be in neither copy. ${shown}${whichText(numbers)} Everything else is here.`;
}

/** How many numbers are named one by one. */
const named = 10;

function whichText(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const shown = numbers.slice(0, named).join(', ');
  const more = numbers.length > named ? ` and ${numbers.length - named} more` : '';
  return ` No line is left of ${numbers.length === 1 ? 'change' : 'the changes'} ${shown}${more}.`;
}
