import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { addMinutes } from '#shared/time/minutes';
import { deleteEntry, editEntry, logActivity } from '#renderer/commands/log';
import { undo } from '#renderer/commands/history';
import { readState } from '#renderer/storage/commit';
import { Tally } from '../../../electron/backups/tally';
import { aSampleChangeSet } from '../../helpers/aChangeSet';
import { replayed } from '../../helpers/copies';
import { aMemoryMachine, machineNow, machineOfficer, machineZone, startWithOfficer } from '../../helpers/memoryMachine';

function tallyOf(lines: Parameters<Tally['add']>[0][]) {
  const tally = new Tally();
  lines.forEach((line) => tally.add(line));
  return tally;
}

test('lines are counted as the database counts them: after logging, editing, deleting and undoing', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const log = async (ago: number) => {
    const logged = await logActivity(services, {
      officer: machineOfficer, kind: recordId('phone'), duty: null, country: null, zone: machineZone, units: 1,
      note: 'a note', start: addMinutes(machineNow, -ago), end: addMinutes(machineNow, 15 - ago), origin: 'form',
      placement: 'stated',
    });
    if (!logged.ok) throw new Error(logged.error.message);
    return logged.value.ids[0] ?? recordId('');
  };
  const [first, second] = [await log(90), await log(60), await log(30)];
  await editEntry(services, { id: first, changes: { units: 7 } });
  await deleteEntry(services, { id: second });
  await deleteEntry(services, { id: first });
  await undo(services);
  const contents = tallyOf(machine.journal.lines).contents();
  const state = await readState(services.store.database);
  expect(contents).toMatchObject({ ...state.contents, head: state.head.number, entries: 2, minutes: 30 });
});

test('every record of the simulated unit is counted as in a database rebuilt from it', async () => {
  const set = aSampleChangeSet();
  const { database, journal } = await replayed([[1, set.versions]]);
  const contents = tallyOf(journal.lines).contents();
  const state = await readState(database);
  expect(contents).toMatchObject(state.contents);
  const columns = await database.totals.toArray();
  expect([contents.entries > 10, columns.length > 0]).toEqual([true, true]);
});

test('the order of lines does not matter, and a line that is read twice counts once', async () => {
  const machine = aMemoryMachine();
  await startWithOfficer(machine);
  const { lines } = machine.journal;
  const once = tallyOf(lines).contents();
  expect(tallyOf([...lines, ...lines].toReversed()).contents()).toEqual(once);
});

test('a record is lost if the other side lacks its version and knows of none that follows it', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const before = tallyOf(machine.journal.lines);
  await services.store.write({
    command: 'test',
    undoable: false,
    decide: () => Promise.resolve({
      ok: true as const,
      value: { changes: [{ type: 'setting', id: recordId('theme'), content: { key: 'theme', value: 'dark' } }] },
    }),
  });
  const after = tallyOf(machine.journal.lines);
  expect([after.notIn(before), before.notIn(after), after.notIn(after)]).toEqual([1, 0, 0]);
});

test('a line that is not understood is counted as a line and adds nothing', () => {
  const tally = tallyOf([{ number: 7, payload: '{"a":1}' }]);
  expect([tally.lineCount, tally.contents()]).toEqual([1, {
    head: 7, schema: 0, records: 0, entries: 0, minutes: 0, digest: '0'.repeat(32), lastAt: null,
  }]);
});
