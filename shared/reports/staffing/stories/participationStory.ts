import { participationOf } from '#shared/analysis/staffing/companions';
import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import type { RecordId } from '#shared/base/ids';
import { sumOf } from '#shared/base/neumaier';
import { countText } from '#shared/reports/figures';
import { shortDayName } from '#shared/time/dateNames';
import { stepRow, type FigureStep, type FigureStory } from './figureStory';

/** A participation: logged over expected days, officer by officer, or day by day for one officer. */
export function participationStory(
  table: StudyTable,
  nameOf: (officer: RecordId) => string,
  officer: RecordId | null,
): FigureStory {
  const step = officer === null ? byOfficer(table, nameOf) : byDay(table, officer);
  const { expected, logged, rate } = officer === null ? participationOf(table) : ofOfficer(table, officer);
  return {
    title: officer === null ? 'Participation' : `Participation of ${nameOf(officer)}`,
    value: rate,
    as: 'share',
    equation: `${countText(logged)} logged ÷ ${countText(expected)} expected officer-days`,
    steps: [step],
    note:
      'A day is expected if the schedule less absences leaves time. It is logged once the officer has closed it or ' +
      'logged 90% of the expected minutes.',
  };
}

function byOfficer(table: StudyTable, nameOf: (officer: RecordId) => string): FigureStep {
  const { expected, logged, rate } = participationOf(table);
  return {
    title: 'By officer',
    sub: 'days',
    names: 'Officer',
    columns: [
      { head: 'Expected', as: 'count' },
      { head: 'Logged', as: 'count' },
      { head: 'Missing', as: 'count' },
      { head: 'Share', as: 'share' },
    ],
    rows: table.officers.map((officer) => {
      const own = ofOfficer(table, officer);
      const share = own.expected === 0 ? null : own.rate;
      const cells = [own.expected, own.logged, own.expected - own.logged, share];
      return stepRow(officer, nameOf(officer), cells, { is: 'participation', officer });
    }),
    totals: [expected, logged, expected - logged, Number.isFinite(rate) ? rate : null],
  };
}

function byDay(table: StudyTable, officer: RecordId): FigureStep {
  const columns = [table.support, table.duties, ...table.kinds.map(({ minutes }) => minutes)];
  const days = daysOf(table, officer).map(({ day, at }) => ({
    day,
    expected: table.expected[at] ?? 0,
    minutes: sumOf(columns.map((cells) => cells[at] ?? 0)),
    isLogged: table.logged[at] === 1,
  }));
  return {
    title: 'By day',
    sub: 'minutes of the expected days; 1 is a logged day',
    names: 'Day',
    columns: [
      { head: 'Expected', as: 'count' },
      { head: 'In the log', as: 'count' },
      { head: 'Logged day', as: 'count' },
    ],
    rows: days.map(({ day, expected, minutes, isLogged }) =>
      stepRow(day, isLogged ? shortDayName(day) : `${shortDayName(day)}, missing`, [
        expected,
        minutes,
        isLogged ? 1 : 0,
      ]),
    ),
    totals: [
      sumOf(days.map(({ expected }) => expected)),
      sumOf(days.map(({ minutes }) => minutes)),
      days.filter(({ isLogged }) => isLogged).length,
    ],
  };
}

/** The expected days of an officer, and their indexes in the columns of the table. */
function daysOf(table: StudyTable, officer: RecordId) {
  const row = table.officers.indexOf(officer);
  if (row < 0) return [];
  const all = table.days.map((day, index) => ({ day, at: row * table.days.length + index }));
  return all.filter(({ at }) => (table.expected[at] ?? 0) > 0);
}

function ofOfficer(table: StudyTable, officer: RecordId) {
  const days = daysOf(table, officer);
  const logged = days.filter(({ at }) => table.logged[at] === 1).length;
  return { expected: days.length, logged, rate: logged / days.length };
}
