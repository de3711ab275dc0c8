import { beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { undo } from '#renderer/commands/history';
import {
  deleteCourse, importCourses, saveCourse, saveTrainingRequirement, saveTrainingSession,
} from '#renderer/commands/training';
import type { Services } from '#renderer/services/services';
import { aMemoryMachine, machineOfficer, startWithOfficer } from '../../helpers/memoryMachine';
import { aCourse, aSession } from '../../helpers/recordBuilders';

let services: Services;

beforeEach(async () => {
  services = await startWithOfficer(aMemoryMachine());
  const { id: _id, ...content } = aCourse();
  await saveCourse(services, { id: recordId('course-1'), content });
});

/** A session of the officer’s on Tuesday, September 15; the present day is the next one. */
function session(asked: Parameters<typeof aSession>[1] = {}) {
  const { id: _id, note: _note, ...content } = aSession('2026-09-15', { officer: machineOfficer, ...asked });
  return content;
}

test.each([
  ['an empty name', { name: ' ' }, 'name'],
  ['a name of 81 characters', { name: 'x'.repeat(81) }, 'name'],
  ['the name of another course, in other letters', { name: ' docket REVIEW' }, 'name'],
  ['no length', { name: 'Other', minutes: 0 }, 'minutes'],
  ['a refresher after zero months', { name: 'Other', refreshMonths: 0 }, 'refreshMonths'],
  ['a refresher of zero length', { name: 'Other', refreshMinutes: 0 }, 'refreshMinutes'],
  ['a refresher length without months', { name: 'Other', refreshMonths: null }, 'refreshMinutes'],
])('a course with %s is refused at its field, and nothing is written', async (_what, asked, field) => {
  const { id: _id, ...content } = aCourse(asked);
  const done = await saveCourse(services, { content });
  expect(done).toMatchObject({ ok: false, error: { field } });
  expect(await services.store.reader.all('course')).toHaveLength(1);
});

test.each([
  ['a course that is not there', { course: recordId('none') }, 'course'],
  ['its end before its start', { last: '2026-09-14' as Day }, 'last'],
  ['sixty days and one', { day: '2026-07-17' as Day, last: '2026-09-15' as Day }, 'last'],
  ['a year of 2100', { day: '2100-01-01' as Day, last: '2100-01-01' as Day, state: 'planned' as const }, 'day'],
  ['no length', { minutes: 0 }, 'minutes'],
  ['an attendance tomorrow', { day: '2026-09-17' as Day, last: '2026-09-17' as Day }, 'state'],
  ['a miss tomorrow', { day: '2026-09-17' as Day, last: '2026-09-17' as Day, state: 'missed' as const }, 'state'],
])('a session with %s is refused at its field', async (_what, asked, field) => {
  const done = await saveTrainingSession(services, { content: session(asked) });
  expect(done).toMatchObject({ ok: false, error: { field } });
});

test.each([
  ['attended today', { day: '2026-09-16' as Day, last: '2026-09-16' as Day }],
  ['of sixty days', { day: '2026-07-18' as Day }],
  ['planned for tomorrow', { day: '2026-09-17' as Day, last: '2026-09-17' as Day, state: 'planned' as const }],
])('a session %s is accepted', async (_what, asked) => {
  expect(await saveTrainingSession(services, { content: session(asked) })).toMatchObject({ ok: true });
});

test('two sessions of a course on one day are refused, but not on two days in a row', async () => {
  await saveTrainingSession(services, { content: session() });
  const again = await saveTrainingSession(services, { content: session() });
  expect(again).toMatchObject({ ok: false, error: { code: 'twice', field: 'day' } });
  const next = '2026-09-16' as Day;
  const after = session({ day: next, last: next });
  expect(await saveTrainingSession(services, { content: after })).toMatchObject({ ok: true });
});

test('a course is deleted with its sessions in one step, and undo brings all of them back', async () => {
  await saveTrainingSession(services, { content: session() });
  await deleteCourse(services, { id: recordId('course-1') });
  const left = async () => [
    (await services.store.reader.all('course')).length, (await services.store.reader.all('trainingSession')).length,
  ];
  expect(await left()).toEqual([0, 0]);
  await undo(services);
  expect(await left()).toEqual([1, 1]);
});

test('an imported course changes the one with its name and adds the others', async () => {
  const { id: _id, ...changed } = aCourse({ name: 'DOCKET review', minutes: 300 });
  await importCourses(services, { courses: [changed, { ...changed, name: 'Other' }] });
  const courses = await services.store.reader.all('course');
  expect(courses.map(({ name, minutes }) => `${name} ${minutes}`).toSorted()).toEqual([
    'DOCKET review 300', 'Other 300',
  ]);
});

test('a fiscal year has one requirement, which says its hours and who requires it', async () => {
  const content = { owner: 'local', fiscalYear: 2026, minutes: 2880, source: 'unit memo' } as const;
  const fieldOf = async (asked: object) => {
    const done = await saveTrainingRequirement(services, { content: { ...content, ...asked } });
    return done.ok ? null : done.error.field;
  };
  expect([
    await fieldOf({ minutes: 0 }), await fieldOf({ source: ' ' }), await fieldOf({}), await fieldOf({}),
    await fieldOf({ fiscalYear: 2027 }),
  ]).toEqual(['minutes', 'source', null, 'fiscalYear', null]);
});
