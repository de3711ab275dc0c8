import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import { holdStanding } from '#renderer/storage/holdStanding';
import type { Reader } from '#renderer/storage/reader';

const officer = recordId('officer');

/** A reader that counts what it is asked, and fails once where it is told to. */
function countingReader() {
  const asked: string[] = [];
  let fails = false;
  const answer = async (what: string): Promise<never> => {
    asked.push(what);
    await Promise.resolve();
    if (!fails) return [{ id: recordId('one'), officer }, { id: recordId('other'), officer: recordId('somebody') }] as never;
    fails = false;
    throw new Error('not now');
  };
  const reader = { get: async (type: string) => await answer(`get ${type}`), all: async (type: string) => await answer(`all ${type}`), allTimers: async () => await answer('timers') } as unknown as Reader;
  return { reader, asked, failOnce: () => void (fails = true) };
}

test('schedules, kinds, duties, officers and absences are read once, and what else there is each time', async () => {
  const { reader, asked } = countingReader();
  const { reader: held } = holdStanding(reader);
  expect((await held.ofOfficer('schedule', officer)).map(({ id }) => id)).toEqual([recordId('one')]);
  expect((await held.get('schedule', recordId('other')))?.id).toBe(recordId('other'));
  expect(await held.get('schedule', recordId('none'))).toBeNull();
  await held.get('entry', recordId('one'));
  await held.get('entry', recordId('one'));
  expect(asked).toEqual(['all schedule', 'get entry', 'get entry']);
});

test('a change of a standing record is seen by the next command, one of an entry asks for nothing anew', async () => {
  const { reader, asked } = countingReader();
  const { reader: held, forget, forgetAll } = holdStanding(reader);
  await held.all('kind');
  forget([{ type: 'entry' } as Change]);
  await held.all('kind');
  expect(asked).toEqual(['all kind']);
  forget([{ type: 'duty' } as Change]);
  await held.all('kind');
  forgetAll();
  await held.all('kind');
  expect(asked).toEqual(['all kind', 'all kind', 'all kind']);
});

test('a reading that failed is told, and the next command reads anew', async () => {
  const { reader, asked, failOnce } = countingReader();
  const { reader: held } = holdStanding(reader);
  failOnce();
  await expect(held.all('kind')).rejects.toThrow('not now');
  expect(await held.all('kind')).toHaveLength(2);
  expect(asked).toEqual(['all kind', 'all kind']);
});

test('timers are read once and after each write of theirs, or are those that were written', async () => {
  const { reader, asked, failOnce } = countingReader();
  const { reader: held, forget, forgetTimers, forgetAll, keepTimers } = holdStanding(reader);
  failOnce();
  await expect(held.allTimers()).rejects.toThrow('not now');
  expect((await held.timers(officer))?.officer).toBe(officer);
  forget([{ type: 'kind' } as Change]);
  expect(await held.timers(recordId('nobody'))).toBeNull();
  expect(asked).toEqual(['timers', 'timers']);
  forgetTimers();
  await held.allTimers();
  forgetAll();
  await held.allTimers();
  keepTimers([]);
  expect(await held.timers(officer)).toBeNull();
  expect(asked).toEqual(['timers', 'timers', 'timers', 'timers']);
});
