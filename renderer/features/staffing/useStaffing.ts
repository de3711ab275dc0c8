import { useMemo } from 'react';
import { loggedRange } from '#shared/analysis/loggedRange';
import type { DocketCases } from '#shared/analysis/staffing/gatherStandards';
import { gatherStudy, type GatheredStudy } from '#shared/analysis/staffing/gatherStudy';
import { gatherYear } from '#shared/analysis/staffing/gatherYear';
import { isWholeRoster, rosterPart } from '#shared/analysis/staffing/rosterPart';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { DayRange } from '#shared/analysis/workload';
import { casesOn } from '#shared/analysis/records/docketSize';
import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import type { Docket, Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Unit } from '#shared/records/unit';
import type { Recorded } from '#shared/records/version';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { membershipOn } from '#shared/rules/membershipOn';
import { weightedKinds } from '#shared/rules/staffing/studyKinds';
import { termsOn } from '#shared/rules/terms';
import { unitOf } from '#shared/rules/units';
import type { Day } from '#shared/time/day';
import { addDays, monthOf } from '#shared/time/days';
import { addMonths } from '#shared/time/months';
import { countedMembers, unitMembers } from '#shared/reports/unitMembers';
import { staffingFigures, type StaffingFigures } from '#shared/reports/staffing/staffingFigures';
import type { StaffingInput } from '#shared/reports/staffing/staffingInput';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useToday } from '#renderer/queries/clock';
import { useClosingsBetween } from '#renderer/queries/days';
import { useExpectations } from '#renderer/queries/schedule';
import { useStaffingRecords, type StaffingRecords } from '#renderer/queries/staffing';
import { useFirstMonths, useTotals } from '#renderer/queries/totals';
import { useServices } from '#renderer/services/useServices';
import { useStaffingView } from '#renderer/state/staffingView';
import { basisOf, chooseBasis, planOn, type ChosenBasis } from './model/staffingBasis';

/** Whose staffing it is: the unit of a supervisor, and the officers whose hours count. */
export type StaffingBase = {
  readonly viewer: Recorded<Officer>;
  readonly officers: readonly Recorded<Officer>[];
  readonly units: readonly Recorded<Unit>[];
  readonly settings: SettingValues;
};

/** Everything that the tabs of Staffing show. `log` reads a study that is not the basis from the same records. */
export type Staffing = {
  readonly today: Day;
  readonly unit: Recorded<Unit> | null;
  readonly members: readonly Recorded<Officer>[];
  readonly supervisors: readonly Recorded<Officer>[];
  readonly records: StaffingRecords;
  readonly chosen: ChosenBasis;
  readonly input: StaffingInput;
  readonly figures: StaffingFigures;
  readonly months: readonly MonthColumns[];
  readonly log: LogRecords;
  readonly dutyLabel: (duty: RecordId) => string;
};

/** What was logged and expected in the year, for the officers who count. */
export type LogRecords = {
  readonly months: readonly MonthColumns[];
  readonly closings: readonly DayClosing[];
  readonly expectations: readonly ExpectationRecords[];
};

/** The figures for the current choices; undefined until everything is read. */
export function useStaffing({ viewer, officers, units, settings }: StaffingBase): Staffing | undefined {
  const { clock } = useServices();
  const { target, weights } = useStaffingView();
  const today = useToday(viewer);
  const year = useMemo((): DayRange => ({ first: addDays(today, -400), last: addDays(today, -1) }), [today]);
  const place = useMemo(
    () => placeOf({ viewer, officers, units, settings }, year),
    [viewer, officers, units, settings, year],
  );
  const ids = useMemo(() => place.members.map(({ id }) => id), [place]);
  const [records, kinds, duties, expectations, firsts, months, closings] = [
    useStaffingRecords(),
    useKinds(),
    useDuties(),
    useExpectations(ids),
    useFirstMonths(ids),
    useTotals(ids, monthsOf(year)),
    useClosingsBetween(ids, year.first, year.last),
  ];
  return useMemo((): Staffing | undefined => {
    if (records === undefined || kinds === undefined || duties === undefined || expectations === undefined)
      return undefined;
    if (firsts === undefined || months === undefined || closings === undefined) return undefined;
    const log: LogRecords = { months, closings, expectations };
    const unit = place.unit?.id ?? null;
    const chosen = chooseBasis(records, weights, { unit, members: ids, today }, kinds);
    const measured = chosen.frozen ?? gatherPeriod(chosen.live, log, place.members, unit);
    const plan = planOn(records.plans, unit, today) ?? { minutesPerDay: 480, leaveDays: 0, trainingDays: 0, posts: [] };
    const weighted = [
      ...measured.table.kinds.map(({ kind }) => kind),
      ...(chosen.set?.weights.map(({ kind }) => kind) ?? []),
      ...weightedKinds(chosen.live.kinds).map(({ kind }) => kind),
    ];
    const gathered = gatherYear({
      last: year.last,
      unit,
      officers: place.members,
      kinds: [...new Set(weighted)],
      sharedDuties: measured.sharedDuties,
      months,
      expectations,
      firstLogged: loggedRange(firsts)?.first ?? null,
      plan,
    });
    const roster = rosterPart(measured.table, ids);
    const input: StaffingInput = {
      scope: place.scope,
      isUnit: place.unit !== null,
      officers: place.members.length,
      countsSupervisors: place.members.some(({ role }) => role === 'supervisor'),
      basis: basisOf(chosen, unit),
      measured,
      roster,
      year: gathered,
      cases: casesOf(records, unit, ids, today),
      standards: records.standards.filter((standard) => standard.unit === unit),
      posts: plan.posts,
      label: labelIn(kinds, today),
      target: isWholeRoster(roster) ? target : 'officers',
      asOf: clock.now(),
      simulated: settings.simulated,
    };
    return {
      today,
      unit: place.unit,
      members: place.members,
      supervisors: place.supervisors,
      records,
      chosen,
      input,
      figures: staffingFigures(input),
      months,
      log,
      dutyLabel: labelIn(duties, today),
    };
  }, [
    records,
    kinds,
    duties,
    expectations,
    firsts,
    months,
    closings,
    place,
    ids,
    weights,
    today,
    year,
    target,
    settings,
    clock,
  ]);
}

/** The officer-days of a period of the log, as it is now. */
export function gatherPeriod(
  { range, kinds, exclusions, officers }: ChosenBasis['live'],
  { months, closings, expectations }: LogRecords,
  members: readonly Recorded<Officer>[],
  unit: RecordId | null,
): GatheredStudy {
  const enrolled = members.filter(({ id }) => officers.includes(id));
  return gatherStudy({ range, unit, officers: enrolled, kinds, exclusions, months, closings, expectations });
}

type Place = {
  readonly unit: Recorded<Unit> | null;
  readonly members: readonly Recorded<Officer>[];
  readonly supervisors: readonly Recorded<Officer>[];
  readonly scope: string;
};

/** A supervisor's unit with its case officers, or one's own folder. */
function placeOf({ viewer, officers, units }: StaffingBase, year: DayRange): Place {
  const id = membershipOn(viewer, year.last)?.unit ?? null;
  if (viewer.role !== 'supervisor' || id === null) {
    return { unit: null, members: [viewer], supervisors: [], scope: viewer.alias };
  }
  const all = unitMembers(officers, id, null, { first: year.last, last: year.last });
  const members = countedMembers(all, 'officers');
  const unit = unitOf(units, id);
  return { unit, members, supervisors: all.filter((one) => !members.includes(one)), scope: unit.name };
}

function monthsOf({ first, last }: DayRange) {
  const months = [monthOf(first)];
  while ((months.at(-1) ?? '') < monthOf(last)) months.push(addMonths(months.at(-1) ?? monthOf(last), 1));
  return months;
}

function labelIn(
  named: readonly {
    readonly id: RecordId;
    readonly terms: readonly { readonly from: Day; readonly label: string }[];
  }[],
  day: Day,
): (id: RecordId) => string {
  const labels = new Map(named.map((one) => [one.id, termsOn(one, day)?.label ?? one.id]));
  return (id) => labels.get(id) ?? id;
}

const dockets: readonly Docket[] = ['non-detained', 'detained', 'mixed'];

/**
 * The cases of each docket as the unit last counted them; if it did not, those of its officers, if each has a count.
 */
function casesOf(
  { counts }: StaffingRecords,
  unit: RecordId | null,
  officers: readonly RecordId[],
  today: Day,
): DocketCases[] {
  const own = counts.filter((count) => unit === null || count.unit === unit);
  return dockets.flatMap((docket): DocketCases[] => {
    const ofUnit = unit === null ? null : casesOn(own, { officer: null, docket }, today);
    if (ofUnit !== null) return [{ docket, cases: ofUnit.cases, classes: ofUnit.classes }];
    const ofOfficers = officers.flatMap((officer) => casesOn(own, { officer, docket }, today) ?? []);
    if (ofOfficers.length === 0) return [];
    const classes = new Map<RecordId, number>();
    for (const one of ofOfficers)
      for (const [id, count] of one.classes) classes.set(id, (classes.get(id) ?? 0) + count);
    return [{ docket, cases: ofOfficers.reduce((sum, { cases }) => sum + cases, 0), classes }];
  });
}
