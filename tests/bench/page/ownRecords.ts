import { recordId, type RecordId } from '#shared/base/ids';
import type { Change, RecordContents, RecordType } from '#shared/records/all';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { anAssignment } from '../../helpers/anAssignment';
import { aCount, aCourse, aGuidance, aSession } from '../../helpers/recordBuilders';

/**
 * What an officer adds to Records over so many days that end today: a duty each quarter, a count of cases and a piece
 * of guidance each month, six courses with a session a quarter each, and one review interval.
 */
export function ownRecords(officer: RecordId, today: Day, days: number): Change[] {
  const every = (span: number) => Array.from({ length: Math.ceil(days / span) }, (_, index) => index);
  const before = (span: number, index: number) => addDays(today, -span * index);
  const courses = Array.from({ length: 6 }, (_, index) =>
    aCourse({ id: recordId(`course-${index}`), name: `Course ${index}` }));
  return [
    ...every(90).map((index) => {
      const dates = { from: before(90, index + 1), to: index === 0 ? null : before(90, index) };
      return changeOf('dutyAssignment', { ...anAssignment({ id: `duty-${index}`, ...dates }), officer });
    }),
    ...every(30).map((index) => changeOf('docketCount', { ...aCount(before(30, index), 640 - index), officer })),
    ...every(30).map((index) => changeOf('guidance', { ...aGuidance(index + 1, before(30, index)), officer })),
    ...courses.map((course) => changeOf('course', course)),
    ...courses.flatMap((course) =>
      every(90).map((index) => {
        const session = aSession(before(90, index), { course: course.id });
        return changeOf('trainingSession', { ...session, officer });
      })),
    changeOf('reviewInterval', {
      id: recordId('interval'), owner: 'local', docket: 'non-detained', caseClass: recordId('all'), days: 90,
      from: before(days, 1), source: 'written policy',
    }),
  ];
}

function changeOf<Type extends RecordType>(type: Type, { id, ...content }: Recorded<RecordContents[Type]>): Change {
  return { type, id, content } as unknown as Change;
}
