import { countedText, countText } from '#shared/reports/figures';
import type { useVerification } from '#renderer/queries/saving';

/** The result of a comparison. */
export type Verified = NonNullable<ReturnType<typeof useVerification>['last']>;

/** What a comparison found: each fault once, what is whole, and what the user can do. */
export type VerifiedWords = {
  readonly faults: readonly string[];
  readonly whole: string;
  /** Null if nothing has to be done. */
  readonly todo: string | null;
};

/** Says what a comparison of both copies found. A damaged line is one fault, whatever follows from it. */
export function verifiedWords(verified: Verified): VerifiedWords {
  const { lines, records, number } = verified;
  const damaged = damageOf(verified);
  const others = verified.differences.filter((text) => !damaged.includes(text));
  const onlyInDatabase = others.filter((text) => text.endsWith(notInJournal));
  // What a damaged line contained is in the database alone: that follows from the damage and is not another fault.
  const rest = damaged.length === 0 ? others : others.filter((text) => !onlyInDatabase.includes(text));
  if (damaged.length + rest.length === 0) return { faults: [], whole: agreeing(lines, records, number), todo: null };
  return {
    faults: [...damaged, ...(damaged.length === 0 ? [] : inDatabaseAlone(onlyInDatabase.length)), ...named(rest)],
    whole: wholeText(verified, rest.length > 0),
    todo:
      'Nothing was changed or repaired. Copy the folder below to another disk now, ' +
      'so that what is whole is kept twice.',
  };
}

/** The end of a difference that names a record without a line of its own. */
const notInJournal = ': a version of the database is not in the journal';

/** Damaged and torn places, each once. A wrong SHA-256 adds nothing about a file with a damaged line. */
function damageOf({ damaged, torn, differences }: Verified): readonly string[] {
  const places = [...new Set([...damaged, ...torn, ...differences.filter((text) => text.endsWith(' is damaged'))])];
  return places.filter((text) => {
    const [file, isDigest] = [fileOf(text), text.endsWith('SHA-256')];
    return !isDigest || !places.some((other) => other !== text && fileOf(other) === file);
  });
}

/** The name of the file before the rest of a place: `000001.jsonl, line 3 is damaged`. */
function fileOf(text: string): string {
  return text.split(/[,:]/)[0] ?? text;
}

function inDatabaseAlone(count: number): string[] {
  if (count === 0) return [];
  return [`${countedText(count, 'record')} of the database ${count === 1 ? 'is' : 'are'} in no whole line`];
}

const mostNamed = 5;

function named(differences: readonly string[]): string[] {
  const left = differences.length - mostNamed;
  return [...differences.slice(0, mostNamed), ...(left > 0 ? [`and ${countedText(left, 'other difference')}`] : [])];
}

function agreeing(lines: number, records: number, number: number): string {
  const read = `${countedText(lines, 'line')} of the journal and ${countedText(records, 'record')} of the database`;
  return `${read} were read, up to number ${countText(number)}: they agree.`;
}

function wholeText({ lines, records }: Verified, differs: boolean): string {
  const journal = `${countedText(lines, 'other line')} of the journal ${lines === 1 ? 'is' : 'are'} whole`;
  if (differs) return `${journal}, and everything not named here is the same in both copies.`;
  return `${journal}, and the database has all of its ${countedText(records, 'record')}: nothing you see is missing.`;
}
