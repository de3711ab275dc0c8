import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { readDay, readUnits } from '#shared/rules/quickEntry/readForms';
import { isInUse, termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';
import type { Reader } from '#renderer/storage/reader';

/**
 * Whether a kind or duty can be known by these words from a day on: each is small letters and digits, none means
 * something else to the line, and none stands for another one that is in use then. Fails at `words`.
 */
export async function checkWords(reader: Reader, own: RecordId, words: readonly string[], from: Day): Promise<Result<null>> {
  const misformed = words.find((word) => !/^[a-z][a-z0-9-]*$/.test(word));
  if (misformed !== undefined) return failWith('words', `“${misformed}” cannot be typed in the line. A word is small letters and digits, without spaces.`, 'words');
  const reserved = words.find((word) => readDay(word, from) !== null || readUnits(word) !== null);
  if (reserved !== undefined) return failWith('words', `“${reserved}” means a day or a number of units in the line. Take another word.`, 'words');
  const [kinds, duties] = await Promise.all([reader.all('kind'), reader.all('duty')]);
  const changed = new Set([...kinds, ...duties].map(({ id }) => id));
  const all = [...kinds, ...duties, ...[...starterKinds, ...starterDuties].filter(({ id }) => !changed.has(id))];
  for (const other of all) {
    const terms = other.id !== own && isInUse(other, from) ? termsOn<LabelledTerms>(other, from) : null;
    const taken = words.find((word) => terms?.words.includes(word) === true);
    if (taken !== undefined) return failWith('words', `“${taken}” already stands for ${terms?.label}. Take another word.`, 'words');
  }
  return succeed(null);
}

type LabelledTerms = { readonly from: Day; readonly label: string; readonly words: readonly string[] };
