import { gatherStudy } from '#shared/analysis/staffing/gatherStudy';
import { gatherYear } from '#shared/analysis/staffing/gatherYear';
import type { RecordId } from '#shared/base/ids';
import type { ServiceStandard } from '#shared/records/serviceStandard';
import type { Recorded } from '#shared/records/version';
import type { StaffingInput } from '#shared/reports/staffing/staffingInput';
import type { Day, Instant } from '#shared/time/day';
import { aStudyInput, anOfficer } from './aStudy';
import { anEntry } from './anEntry';

/*
 * By hand. Alder and Birch, three workdays. On logged days: 432 + 48 minutes a day of each.
 *   phone      5 officer-days × 432 min = 2,160 min over 5 × 54 = 270 units: weight 8
 *   admin      5 officer-days × 48 min = 240 min: share of support 240 / 2,400 = 0.1
 * One officer-day (birch, September 16) has nothing: 5 of 6 expected officer-days are logged.
 * AWT 105,600; year value 105,600 × 0.9 = 95,040. Units of a year, given: 270, counted in a whole year.
 * Need as is: 270 × 8 / 95,040 = 2,160 / 95,040. Standard: 30 cases × 20 = 600 units: 4,800 / 95,040.
 * Left undone: 330 units × 8 = 2,640 minutes.
 */
const days = ['2026-09-14', '2026-09-15', '2026-09-16'];
const worked = days.flatMap((day) => ['alder', 'birch'].map((officer) => ({ day, officer }))).slice(0, 5);
const entries = worked.flatMap(({ day, officer }) => [
  anEntry({ day, officer, kind: 'phone', minutes: 432, units: 54 }),
  anEntry({ day, officer, kind: 'admin', minutes: 48, units: null }),
]);

const standard: Recorded<ServiceStandard> = {
  id: 'one' as RecordId,
  unit: 'Unit 2' as RecordId,
  set: 'Set 1',
  docket: 'non-detained',
  caseClass: 'all' as RecordId,
  kind: 'phone' as RecordId,
  required: 20,
  source: 'written policy',
  where: null,
  dated: '2026-08-03' as Day,
};

/** Two officers, three workdays and one standard, unless a test gives something else. */
export function aStaffingInput(wishes: Partial<StaffingInput> = {}): StaffingInput {
  const study = aStudyInput(entries);
  return {
    scope: 'Unit 2',
    isUnit: true,
    officers: 2,
    countsSupervisors: false,
    basis: {
      name: 'Pilot',
      origin: 'measured',
      dated: '2026-09-16',
      range: study.range,
      weights: null,
      exclusions: [],
      isForeign: false,
    },
    measured: gatherStudy(study),
    roster: { took: 2, roster: 2 },
    year: gatherYear({
      last: '2026-09-16' as Day,
      unit: 'Unit 2' as RecordId,
      officers: [anOfficer('alder'), anOfficer('birch')],
      kinds: ['phone' as RecordId],
      sharedDuties: [],
      months: study.months,
      expectations: study.expectations,
      firstLogged: '2025-09-17' as Day,
      plan: { minutesPerDay: 480, leaveDays: 24, trainingDays: 6 },
    }),
    cases: [{ docket: 'non-detained', cases: 30, classes: new Map() }],
    standards: [standard],
    posts: [{ name: 'Counter', hours: 1584 }],
    label: (kind) => `The ${kind}`,
    target: 'officers',
    asOf: Date.parse('2026-09-17T12:00:00Z') as Instant,
    simulated: false,
    ...wishes,
  };
}
