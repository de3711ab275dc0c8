import type { StudyInput } from '#shared/analysis/staffing/gatherStudy';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Officer } from '#shared/records/officer';
import { starterKinds } from '#shared/records/starterKinds';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { freezeKinds } from '#shared/rules/staffing/studyKinds';
import type { Day, ZoneName } from '#shared/time/day';
import { aSchedule } from './aSchedule';
import { anExpectation } from './anExpectation';

/** An officer of Unit 2 from the start of 2026 on, on the non-detained docket unless given otherwise. */
export function anOfficer(id: string, wishes: Partial<Officer> = {}): Recorded<Officer> {
  const membership = {
    from: '2026-01-01' as Day,
    unit: 'Unit 2' as RecordId,
    docket: 'non-detained',
    fieldOffice: 'Atlanta',
  } as const;
  return {
    id: id as RecordId,
    role: 'officer',
    alias: id,
    start: null,
    zones: [{ from: '2026-01-01' as Day, zone: 'America/New_York' as ZoneName }],
    memberships: [membership],
    ...wishes,
  };
}

/**
 * The input of a study of these entries from Monday, September 14 to Wednesday, September 16, 2026, by the officers
 * alder and birch, who work eight hours from Monday to Friday.
 */
export function aStudyInput(entries: readonly TimeEntry[], wishes: Partial<StudyInput> = {}): StudyInput {
  const officers = wishes.officers ?? [anOfficer('birch'), anOfficer('alder')];
  return {
    range: { first: '2026-09-14' as Day, last: '2026-09-16' as Day },
    unit: 'Unit 2' as RecordId,
    officers,
    kinds: freezeKinds(starterKinds, '2026-09-14' as Day),
    exclusions: [],
    months: [...recount(entries).values()].map(encodeMonth),
    closings: [],
    expectations: officers.map(({ id }) => anExpectation({ officer: id, schedules: [aSchedule({ officer: id })] })),
    ...wishes,
  };
}
