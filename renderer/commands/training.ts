import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { Course } from '#shared/records/course';
import type { TrainingSession } from '#shared/records/trainingSession';
import { officerDayAt } from '#shared/rules/zoneOn';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Receipt } from '#renderer/storage/store';
import { checkDay } from './checks';
import { deleteRecord, saveRecord, type DeleteRecordInput, type SaveRecordInput, type Typed } from './recordVerbs';
import { find, makeRecordId, runCommand } from './run';

/** Adds or changes a course. Fails at `name`, `minutes`, `refreshMonths` and `refreshMinutes`. */
export async function saveCourse(services: Services, input: SaveRecordInput<'course'>): Promise<Result<Receipt>> {
  const rule = {
    command: 'saveCourse',
    type: 'course',
    check: async (content: Course, { id, reader }: { readonly id: RecordId; readonly reader: Reader }) =>
      await checkCourse(reader, id, content),
  } as const;
  return await saveRecord(services, rule, input);
}

/** Deletes a course with all its sessions, as one step. */
export async function deleteCourse(
  services: Services,
  { id, drafts = [] }: DeleteRecordInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'deleteCourse', async (reader) => {
    const found = await find(reader, 'course', id);
    if (!found.ok) return found;
    const sessions = (await reader.all('trainingSession')).filter(({ course }) => course === id);
    const ofSessions = sessions.map((session): Change => ({ type: 'trainingSession', id: session.id, content: null }));
    return succeed({ changes: [...ofSessions, { type: 'course', id, content: null }], drafts });
  });
}

/** The courses in a file, each with a different name. */
export type ImportCoursesInput = { readonly courses: readonly Course[] };

/** Adds the courses in a file, as one step; one with the name of an existing course changes that course. */
export async function importCourses(services: Services, { courses }: ImportCoursesInput): Promise<Result<Receipt>> {
  const newIds = courses.map(() => makeRecordId(services));
  return await runCommand(services, 'importCourses', async (reader) => {
    const present = await reader.all('course');
    const changes = courses.map((content, index): Change => {
      const same = present.find(({ name }) => isSameName(name, content.name));
      return { type: 'course', id: same?.id ?? newIds[index] ?? makeRecordId(services), content };
    });
    return succeed({ changes });
  });
}

/**
 * Adds or changes a session. Fails at `course`, `day`, `last`, `minutes` and `state`; also at `day` if the officer has
 * a session of the course on these days already.
 */
export async function saveTrainingSession(
  services: Services,
  input: SaveRecordInput<'trainingSession'>,
): Promise<Result<Receipt>> {
  const rule = {
    command: 'saveTrainingSession',
    type: 'trainingSession',
    check: async (
      content: Typed<TrainingSession>,
      { id, reader }: { readonly id: RecordId; readonly reader: Reader },
    ) => await checkSession(services, reader, id, content),
  } as const;
  return await saveRecord(services, rule, input);
}

/** Deletes a session. */
export async function deleteTrainingSession(services: Services, input: DeleteRecordInput): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deleteTrainingSession', type: 'trainingSession' }, input);
}

/** Sets the hours of training that a fiscal year requires. Fails at `fiscalYear`, `minutes` and `source`. */
export async function saveTrainingRequirement(
  services: Services,
  input: SaveRecordInput<'trainingRequirement'>,
): Promise<Result<Receipt>> {
  const rule = {
    command: 'saveTrainingRequirement',
    type: 'trainingRequirement',
    check: async (
      { fiscalYear, minutes, source }: SaveRecordInput<'trainingRequirement'>['content'],
      { id, reader }: { readonly id: RecordId; readonly reader: Reader },
    ) => {
      const same = (await reader.all('trainingRequirement')).some(
        (other) => other.id !== id && other.fiscalYear === fiscalYear,
      );
      if (same) return failWith('twice', `Fiscal year ${fiscalYear} already has a requirement.`, 'fiscalYear');
      if (minutes === 0) return failWith('minutes', 'Enter the hours that the year requires, such as 48h.', 'minutes');
      return source.trim() === ''
        ? failWith('source', 'Enter who requires it, such as: unit memo of October 6.', 'source')
        : succeed(null);
    },
  } as const;
  return await saveRecord(services, rule, input);
}

/** Deletes the requirement of a fiscal year. */
export async function deleteTrainingRequirement(
  services: Services,
  input: DeleteRecordInput,
): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deleteTrainingRequirement', type: 'trainingRequirement' }, input);
}

async function checkCourse(reader: Reader, id: RecordId, course: Course): Promise<Result<null>> {
  const name = course.name.trim();
  if (name === '') return failWith('name', 'Enter the name of the course, such as Docket review.', 'name');
  if (name.length > 80) return failWith('name', 'At most 80 characters: the name appears in lists.', 'name');
  const same = (await reader.all('course')).find((other) => other.id !== id && isSameName(other.name, name));
  if (same !== undefined) {
    return failWith('twice', `There is already a course “${same.name}”. Change that one.`, 'name');
  }
  if (course.minutes === 0) return failWith('minutes', 'Enter how long a session takes, such as 4h.', 'minutes');
  if (course.refreshMonths === 0) {
    return failWith('refreshMonths', 'Enter after how many months it is due again, such as 12.', 'refreshMonths');
  }
  const isWithoutMonths = course.refreshMonths === null && course.refreshMinutes !== null;
  if (isWithoutMonths || course.refreshMinutes === 0) {
    const message = 'Enter the length of a refresher only if there is one.';
    return failWith('refreshMinutes', message, 'refreshMinutes');
  }
  return succeed(null);
}

/** The days of a session are at most this many: a longer one must be a wrong year. */
const mostDays = 60;

async function checkSession(
  services: Services,
  reader: Reader,
  id: RecordId,
  session: Typed<TrainingSession>,
): Promise<Result<null>> {
  const officer = await find(reader, 'officer', session.officer);
  if (!officer.ok) return officer;
  if ((await reader.get('course', session.course)) === null) {
    return failWith('course', 'Choose a course. Add it first if it is not in the list.', 'course');
  }
  const days = checkSessionDays(session, officerDayAt(officer.value, services.clock.now()));
  if (!days.ok) return days;
  const same = (await reader.ofOfficer('trainingSession', session.officer))
    .toSorted((one, other) => compareText(one.day, other.day))
    .find((other) => other.id !== id && other.course === session.course && daysMeet(other, session));
  if (same === undefined) return succeed(null);
  const there = `A session of this course on ${shortDayName(same.day)}`;
  return failWith('twice', `${there} already exists, ${same.state}. Change that one.`, 'day');
}

function checkSessionDays({ day, last, minutes, state }: Typed<TrainingSession>, today: Day): Result<null> {
  const year = [checkDay(day, 'day'), checkDay(last, 'last')].find(({ ok }) => !ok);
  if (year?.ok === false) return year;
  if (last < day) return failWith('last', 'The last day is before the first.', 'last');
  if (daysBetween(day, last) >= mostDays) {
    return failWith('last', `That is more than ${mostDays} days. Check the last day.`, 'last');
  }
  if (minutes === 0) return failWith('minutes', 'Enter how long the session is, such as 4h.', 'minutes');
  if (state !== 'planned' && last > today) {
    return failWith('state', `${shortDayName(last)} has not come yet. Until then the session is planned.`, 'state');
  }
  return succeed(null);
}

type SessionDays = Pick<TrainingSession, 'day' | 'last'>;

function daysMeet(one: SessionDays, other: SessionDays): boolean {
  return one.day <= other.last && other.day <= one.last;
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
