import type { Recorded } from '#shared/records/version';
import type { TimeEntry } from '#shared/records/timeEntry';
import { recordId } from '#shared/base/ids';
import { dayOf, firstInstantAt } from '#shared/time/zones';
import type { GhostBlock } from '../DayStrip';
import type { DayFacts } from './dayFacts';
import { gapFrom, readFormTime } from './formTime';
import type { FormWork } from './lineOfForm';
import { shortName } from './workName';

/**
 * What a form would log on the day shown; null while it has no time, or the time that its entry has already. It is
 * wrong if it would be refused: after now, or with an end before its start. It then covers the gap in which it starts,
 * or else the stretch between the two.
 */
export function formGhost(facts: DayFacts, work: FormWork, before: Recorded<TimeEntry> | null): GhostBlock | null {
  const read = readFormTime(work, facts);
  if (!read.ok) return read.error.code === 'ends-before-start' ? wrongWay(facts, work) : null;
  const { start, end } = read.value;
  const isAsBefore = start === before?.start && end === before.end;
  if (dayOf(start, facts.zone) !== facts.day || isAsBefore) return null;
  return { start, end, name: nameOf(facts, work), isWrong: end > facts.now };
}

function wrongWay(facts: DayFacts, work: FormWork): GhostBlock | null {
  const { day, from, to } = work;
  if (day !== facts.day || from === null || to === null) return null;
  const stretch = gapFrom(facts, work) ?? {
    start: firstInstantAt(day, to, facts.zone),
    end: firstInstantAt(day, from, facts.zone),
  };
  return { ...stretch, name: '', isWrong: true };
}

function nameOf(facts: DayFacts, { kind, duty, country }: FormWork): string {
  return shortName(facts, { kind: recordId(kind), duty: duty === '' ? null : recordId(duty), country });
}
