import { seededGenerator, type Generator } from '#shared/base/generator';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import { expectedDay } from '#shared/rules/expectedDay';
import { scheduleOfDay } from '#shared/rules/scheduleOfDay';
import { dayRecords } from '#shared/sample/dayRecords';
import { drawDay } from '#shared/sample/drawDay';
import { placeDay, type PlacedWork } from '#shared/sample/placeDay';
import { sampleId, sampleOfficers, type SampleOfficer } from '#shared/sample/sampleOfficers';
import { simulatedActivities } from '#shared/sample/simulationParameters';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { addDays, utcMidnight } from '#shared/time/days';
import { dayOf, firstInstantAt } from '#shared/time/zones';
import { anExpectation } from '../../helpers/anExpectation';
import { ownRecords } from './ownRecords';

/** How many entries of one officer to create, over so many days that end today. */
export type OwnYears = {
  readonly now: Instant;
  readonly zone: ZoneName;
  readonly seed: bigint;
  readonly entries: number;
  readonly days: number;
};

/**
 * The records of one officer over some years in the order in which they happened: setting, schedule, entries,
 * appointments, closings and the content of Records, drawn by the simulator. A day is as full as the number of entries
 * requires.
 */
export function ownYears({ now, zone, seed, entries, days: span }: OwnYears): Change[] {
  const random = seededGenerator(seed);
  const last = dayOf(now, zone);
  const first = addDays(last, -span);
  const [officer] = sampleOfficers({ first, last, zone }, random);
  if (officer === undefined) throw new Error('The simulator has no officer.');
  const workdays = daysOfWork(officer, first, last);
  let left = entries;
  const days = workdays.flatMap((day, index) => {
    const records = fullDay(officer, { day, now, zone, wanted: Math.round(left / (workdays.length - index)) }, random);
    left -= records.filter(({ type }) => type === 'entry').length;
    return records;
  });
  return [
    ...standing(officer),
    ...days,
    ...ownRecords(officer.id, last, span),
    { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: officer.id } },
  ];
}

/** Up to yesterday: today stays free for entries that a measurement logs. */
function daysOfWork(officer: SampleOfficer, first: Day, last: Day): Day[] {
  const records = anExpectation({ officer: officer.id, schedules: [officer.schedule], absences: officer.absences });
  const days: Day[] = [];
  for (let day = first; day < last; day = addDays(day, 1)) if (expectedDay(records, day).expected > 0) days.push(day);
  return days;
}

function standing({ id, content, schedule, absences }: SampleOfficer): Change[] {
  const { id: scheduleId, ...hours } = schedule;
  return [
    { type: 'officer', id, content },
    { type: 'schedule', id: scheduleId, content: hours },
    ...absences.map(({ id: absenceId, ...absence }): Change => ({ type: 'absence', id: absenceId, content: absence })),
  ];
}

type FullDay = { readonly day: Day; readonly now: Instant; readonly zone: ZoneName; readonly wanted: number };

/** A drawn day, cut to the requested number of entries or filled up by halving its longest ones. */
function fullDay(officer: SampleOfficer, { day, now, zone, wanted }: FullDay, random: Generator): Change[] {
  const hours = scheduleOfDay([officer.schedule], officer.id, day);
  const placed = placeDay(drawDay(simulatedActivities(), officer.docket, 480, random), hours, random);
  const work = [...placed.work].slice(0, wanted);
  while (work.length < wanted) halveLongest(work);
  const records = dayRecords({ ...placed, work }, { officer, day, zone, now, countries: new Map() }, random);
  const closing: Change = {
    type: 'closing',
    id: sampleId(utcMidnight(day), random),
    content: { officer: officer.id, day, open: false, closedAt: firstInstantAt(day, 1050, zone), undone: [] },
  };
  return [...records, closing];
}

function halveLongest(work: PlacedWork[]): void {
  const lengths = work.map(({ start, end }) => end - start);
  const at = lengths.indexOf(Math.max(...lengths));
  const longest = work[at];
  if (longest === undefined || longest.end - longest.start < 2) {
    throw new Error('The day has no room for so many entries.');
  }
  const middle = Math.floor((longest.start + longest.end) / 2);
  work.splice(
    at,
    1,
    { ...longest, end: middle },
    { ...longest, start: middle, visit: null, outcome: null, check: null },
  );
}
