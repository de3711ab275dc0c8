import { beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Day } from '#shared/time/day';
import { findRecords, refreshRecords } from '#renderer/app/palette/search/findRecords';
import { saveGuidance, deleteGuidance } from '#renderer/commands/guidance';
import { undo } from '#renderer/commands/history';
import { saveCourse, saveTrainingSession } from '#renderer/commands/training';
import { recordSearch } from '#renderer/services/recordSearch';
import type { Services } from '#renderer/services/services';
import type { OpenSearch } from '#renderer/workers/openSearch';
import { aMemoryMachine, machineOfficer, startWithOfficer } from '../../../../helpers/memoryMachine';
import { aCourse, aGuidance } from '../../../../helpers/recordBuilders';
import { searchHere } from '../../../../helpers/searchHere';

const today = '2026-09-16' as Day;
const terms = { kinds: starterKinds, duties: starterDuties, courses: [], clock: '24', today } as const;

let services: Services;

beforeEach(async () => {
  services = { ...(await startWithOfficer(aMemoryMachine())), openSearch: searchHere };
});

async function find(query: string): Promise<string[]> {
  await refreshRecords(services, terms);
  const asked = { query, officer: machineOfficer, since: '2026-06-01', most: 10 };
  return (await findRecords(services, asked, terms)).rows.map(({ group, label }) => `${group}: ${label}`);
}

async function addGuidance(number: number, title: string, text: string | null): Promise<void> {
  const { id: _id, text: _text, ...content } = aGuidance(number, '2026-09-01', { officer: machineOfficer, title });
  const done = await saveGuidance(services, { id: recordId(`g${number}`), content: { ...content, text } });
  if (!done.ok) throw new Error(done.error.message);
}

test('guidance is found by its title, its office, its channel and the words of its sealed text', async () => {
  await addGuidance(1, 'Docket review intervals', 'The consulate is called twice a month.');
  const hit = ['guidance: No. 1, Docket review intervals'];
  expect([await find('docket rev'), await find('headq'), await find('memo'), await find('consulate twice')]).toEqual([
    hit, hit, hit, hit,
  ]);
});

test('a record written later is found, a deleted one is not, and undo brings it back', async () => {
  await addGuidance(1, 'First', null);
  expect(await find('second')).toEqual([]);
  await addGuidance(2, 'Second', null);
  expect(await find('second')).toEqual(['guidance: No. 2, Second']);
  await deleteGuidance(services, { id: recordId('g2') });
  expect(await find('second')).toEqual([]);
  await undo(services);
  expect(await find('second')).toEqual(['guidance: No. 2, Second']);
});

test('everybody’s courses and the officer’s own sessions are found', async () => {
  const { id: _id, ...course } = aCourse({ name: 'Interviews' });
  await saveCourse(services, { id: recordId('c'), content: course });
  const day = '2026-09-01' as Day;
  await saveTrainingSession(services, {
    content: {
      officer: machineOfficer, course: recordId('c'), state: 'attended', day, last: day, minutes: 480, note: 'room 4',
    },
  });
  expect(await find('interviews')).toEqual(['training: Interviews']);
  expect(await find('room')).toEqual(['training: Session']);
});

test('a dropped index finds nothing anymore, and the next refresh reads everything again', async () => {
  await addGuidance(1, 'First', 'token-of-the-text');
  expect(await find('token')).toHaveLength(1);
  const sent: unknown[] = [];
  const openSearch: OpenSearch = (onAnswer) => {
    const worker = searchHere(onAnswer);
    return {
      close: () => (sent.push('closed'), worker.close()),
      send: (request) => (sent.push(request.is), worker.send(request)),
    };
  };
  services = { ...services, openSearch };
  expect(await find('token')).toHaveLength(1);
  recordSearch(services).drop();
  expect(sent).toEqual(['put', 'find', 'closed']);
  expect(await find('token')).toHaveLength(1);
  expect(sent).toEqual(['put', 'find', 'closed', 'put', 'find']);
});
