import { newId } from '#shared/base/newId';
import type { ChangeSetId, InstallationId } from '#shared/base/ids';
import { dataVersion } from '#shared/migrations/all';
import type { WrittenVersion } from '#shared/records/all';
import type { ChangeSet, CopyContents } from '#shared/records/changeSet';
import { nextVersion } from '#shared/records/versions';
import type { Instant, ZoneName } from '#shared/time/day';
import { contentsAfter, noContents, rowOf } from '#renderer/storage/rows';
import { openJournal } from '../../electron/journal/openJournal';
import { ownYears } from './page/ownYears';
import { seed } from './filledFolder';
import { zone } from './zone';

const by = 'bench' as InstallationId;
/** Lines that share one write. */
const atOnce = 500;

/**
 * Writes a journal with this many entries over ten years into a data folder, with a line for each record, as if they
 * were logged one by one. Returns how many lines there are.
 */
export async function writeJournalOfYears(folder: string, entries: number, now: Instant): Promise<number> {
  const changes = ownYears({ now, zone: zone as ZoneName, seed: BigInt(seed), entries, days: 3653 });
  const journal = await openJournal(folder);
  let contents: CopyContents = noContents;
  let waiting: Promise<unknown>[] = [];
  for (const [index, { type, id, content }] of changes.entries()) {
    const number = index + 1;
    const clock = { at: now, count: index };
    const version = nextVersion<unknown>([], content, { by, number, clock });
    contents = await contentsAfter(contents, [{ before: undefined, after: rowOf(type, id, number, [version]) }]);
    const versions = [{ type, id, version }] as unknown as readonly WrittenVersion[];
    const set: ChangeSet = {
      schema: dataVersion, number, id: newId(now, new Uint8Array(16).fill(index % 251)) as ChangeSetId, by, clock,
      command: 'logActivity', versions, drafts: [], contents,
    };
    waiting.push(journal.append({ number, payload: JSON.stringify(set) }));
    if (waiting.length === atOnce || number === changes.length) await Promise.all(waiting);
    if (waiting.length === atOnce) waiting = [];
  }
  await journal.close();
  return changes.length;
}
