import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { makeEntry } from './makeEntry';
import { contentOnly, find, runCommand, sealText } from './runCommand';

/** What can be changed of an entry; a key left out stays as it is, a note left out keeps its sealed bytes. */
export type EntryEdit = Partial<
  Pick<TimeEntry, 'kind' | 'duty' | 'country' | 'start' | 'end' | 'zone' | 'units' | 'outcome' | 'recordCheck'>
> & { readonly note?: string | null };

/** Which entry, and what of it is changed. */
export type EditEntryInput = { readonly id: RecordId; readonly changes: EntryEdit; readonly drafts?: readonly RecordId[] };

/** Changes an entry; its parts are split anew only where its time, zone or day changed. */
export async function editEntry(services: Services, { id, changes, drafts = [] }: EditEntryInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'editEntry', async (reader) => {
    const found = await find(reader, 'entry', id);
    if (!found.ok) return found;
    const before = contentOnly<TimeEntry>(found.value);
    const { note, ...rest } = changes;
    const sealed = note === undefined ? before.note : await sealText(services, id, 'note', note);
    const made = await makeEntry(reader, id, { ...before, ...rest, note: sealed });
    if (!made.ok) return made;
    const { entry, warn } = made.value;
    const content = hasSameTime(before, entry) ? { ...entry, parts: before.parts, unit: before.unit, docket: before.docket } : entry;
    return succeed({ changes: [{ type: 'entry', id, content }], drafts, warn });
  });
}

function hasSameTime(before: TimeEntry, after: TimeEntry): boolean {
  return before.start === after.start && before.end === after.end && before.zone === after.zone;
}
