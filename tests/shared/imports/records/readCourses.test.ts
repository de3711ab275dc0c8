import { expect, test } from 'vitest';
import { readCourses } from '#shared/imports/records/readCourses';

const once = { refreshMonths: null, refreshMinutes: null };

test('courses are read with their columns in any order, quoted, with a byte order mark and Windows line ends', () => {
  const text =
    '\ufeffminutes,Name,required for,refresh_months,refresh_minutes\r\n' +
    '240,"Docket review, first part",non-detained; Detained,12,90\r\n\r\n120,Privacy,supervisor,,\r\n60,Free,,,\r\n';
  expect(readCourses(text)).toEqual({
    problems: [],
    courses: [
      {
        owner: 'local', name: 'Docket review, first part', roles: ['non-detained', 'detained'], minutes: 240,
        refreshMonths: 12, refreshMinutes: 90,
      },
      { owner: 'local', name: 'Privacy', roles: ['supervisor'], minutes: 120, ...once },
      { owner: 'local', name: 'Free', roles: [], minutes: 60, ...once },
    ],
  });
});

test.each([
  ['hours', 'name;hours;refresh_months;refresh_hours\nReview;4;12;1.5', [240, 90]],
  ['tabs', 'name\tminutes\tcomment, with a comma\nReview\t240\tx', [240, null]],
] as const)('a table with %s is also read', (_what, text, lengths) => {
  const { courses, problems } = readCourses(text);
  expect([problems, courses[0]?.minutes, courses[0]?.refreshMinutes]).toEqual([[], ...lengths]);
});

test('a name that looks like a formula to a spreadsheet is read back without its apostrophe', () => {
  expect(readCourses("name,minutes\n'=Review,60").courses[0]?.name).toBe('=Review');
});

test.each([
  ['nothing', '', 1, 'The table is empty'],
  ['no column for the length', 'name\nReview', 1, 'There is no column “minutes”'],
  ['no column for the name', 'title,minutes\nReview,60', 1, 'There is no column “name”'],
  ['only a header', 'name,minutes', 1, 'There are no courses below the header'],
  ['a missing name', 'name,minutes\n ,60', 2, 'The name is missing'],
  ['a missing length', 'name,minutes\nReview,', 2, 'The length is missing'],
  ['a length of nothing', 'name,minutes\nReview,0', 2, '“0” is not a whole number above 0 for minutes'],
  ['a negative length', 'name,minutes\nReview,-5', 2, '“-5” is not a whole number'],
  ['hours that are not whole minutes', 'name,hours\nReview,0.333', 2, '“0.333” is not a number of hours'],
  ['an unknown role', 'name,minutes,required_for\nReview,60,detained;clerk', 2, '“clerk” is not one of'],
  ['a length of a refresher without months', 'name,minutes,refresh_minutes\nReview,60,30', 2, 'no months'],
  ['a name twice', 'name,minutes\nReview,60\nreview,30', 3, 'Line 2 has the same name'],
] as const)('%s is a problem of its line, and nothing is read', (_what, text, line, message) => {
  const { courses, problems } = readCourses(text);
  expect(courses).toEqual([]);
  expect(problems[0]).toMatchObject({ line, message: expect.stringContaining(message) as string });
});

test('every wrong line is named, not only the first', () => {
  expect(readCourses('name,minutes\n,60\nReview,x\nOther,30').problems.map(({ line }) => line)).toEqual([2, 3]);
});

test('with a quotation mark that is not closed no course is read, and its line is named', () => {
  expect(readCourses('name,minutes\nPrivacy,60\n"Docket review,240')).toEqual({
    courses: [], problems: [{ line: 3, message: 'A quotation mark is not closed.' }],
  });
});

test('a course below a two-line name keeps its line number in the file', () => {
  expect(readCourses('name,minutes\n"Docket\nreview",240\nPrivacy,x').problems).toMatchObject([{ line: 4 }]);
});
