import { useMemo, useState } from 'react';
import { loggedRange } from '#shared/analysis/loggedRange';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { DayRange, WorkloadOptions } from '#shared/analysis/workload';
import type { Docket, Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Unit } from '#shared/records/unit';
import type { Recorded } from '#shared/records/version';
import { countedText } from '#shared/reports/figures';
import { reportedDays, spanDays } from '#shared/reports/reportSpan';
import { countedMembers, unitMembers } from '#shared/reports/unitMembers';
import { docketOrder } from '#shared/reports/unitRecords';
import type { WorkloadInput } from '#shared/reports/workloadFigures';
import { workloadReport, type WorkloadReport } from '#shared/reports/workloadReport';
import { membershipOn } from '#shared/rules/membershipOn';
import { scheduleInForce } from '#shared/rules/scheduleOfDay';
import { unitOf } from '#shared/rules/units';
import type { Day } from '#shared/time/day';
import { monthOf } from '#shared/time/days';
import { addMonths } from '#shared/time/months';
import type { PeriodCalendar } from '#shared/time/periods';
import { weekOf } from '#shared/time/workCalendar';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useToday } from '#renderer/queries/clock';
import { useClosingsBetween } from '#renderer/queries/days';
import { useExpectations } from '#renderer/queries/schedule';
import { useFirstMonths, useTotals } from '#renderer/queries/totals';
import { useServices } from '#renderer/services/useServices';
import { useWorkloadView } from '#renderer/state/workloadView';

/** What is needed before anything can be shown: who uses the program, who else is in it, and how its weeks begin. */
export type WorkloadBase = {
  readonly viewer: Recorded<Officer>;
  readonly officers: readonly Recorded<Officer>[];
  readonly units: readonly Recorded<Unit>[];
  readonly settings: SettingValues;
  readonly expectations: Parameters<typeof scheduleInForce>[0];
};

/** What the choices mean now. `unit` is null if there is none to show; `whole` is the uncut range of days. */
export type WorkloadChoices = {
  readonly today: Day;
  readonly calendar: PeriodCalendar;
  readonly unit: Recorded<Unit> | null;
  readonly showsUnit: boolean;
  readonly dockets: readonly Docket[];
  /** Whether the unit has supervisors beside case officers, so that their hours can be left out. */
  readonly hasBoth: boolean;
  readonly whole: DayRange;
};

/** The report with its inputs; `whole` is the uncut range of days. */
export type ShownWorkload = {
  readonly whole: DayRange;
  readonly report: WorkloadReport;
  readonly months: readonly MonthColumns[];
  readonly people: string;
};

/** The choices of the screen, applied to this viewer. */
export function useChoices({ viewer, officers, units, settings, expectations }: WorkloadBase): WorkloadChoices {
  const { span, chosen, day, whose } = useWorkloadView();
  const today = useToday(viewer);
  return useMemo(() => {
    // Without a schedule there is no pay period yet, so two weeks from the current Sunday take its place.
    const payAnchor = scheduleInForce(expectations, viewer.id, today)?.anchor ?? weekOf(today, 0);
    const calendar = { weekStart: settings.weekStart, payAnchor };
    const id = viewer.role === 'supervisor' && officers.length > 1 ? (membershipOn(viewer, today)?.unit ?? null) : null;
    const unit = id === null ? null : unitOf(units, id);
    const members = unit === null ? [] : unitMembers(officers, unit.id, null, { first: today, last: today });
    const dockets = docketsOf(members.flatMap((member) => membershipOn(member, today)?.docket ?? []));
    const hasBoth = new Set(members.map(({ role }) => role)).size > 1;
    const whole =
      span === 'chosen' ? (chosen ?? { first: today, last: today }) : spanDays(day ?? today, span, calendar);
    return { today, calendar, unit, showsUnit: unit !== null && whose !== 'own', dockets, hasBoth, whole };
  }, [viewer, officers, units, settings, expectations, today, span, chosen, day, whose]);
}

/** The dockets for which work can be logged: an officer of both logs each of them, and work with no docket given. */
function docketsOf(own: readonly Docket[]): Docket[] {
  return docketOrder.filter((docket) => own.includes(docket) || own.includes('mixed'));
}

/** The report for the current choices; while its records are read, the previous one. Undefined before the first. */
export function useWorkload(base: WorkloadBase, choices: WorkloadChoices): ShownWorkload | undefined {
  const { clock } = useServices();
  const { by, docket, people } = useWorkloadView();
  const { viewer, officers, settings } = base;
  const { today, calendar, whole } = choices;
  const shownUnit = choices.showsUnit ? choices.unit : null;
  const unit = shownUnit?.id ?? null;
  const unitName = shownUnit?.name ?? null;
  // A docket chosen for another unit does not apply here.
  const wantedDocket = unit !== null && docket !== null && choices.dockets.includes(docket) ? docket : null;
  const all = useMemo(
    () => (unit === null ? [viewer] : unitMembers(officers, unit, wantedDocket, whole)),
    [unit, viewer, officers, wantedDocket, whole],
  );
  const members = useMemo(() => (unit === null ? all : countedMembers(all, people)), [unit, all, people]);
  const ids = useMemo(() => members.map(({ id }) => id), [members]);
  const closings = useClosingsBetween(ids, whole.first, whole.last);
  const [kinds, duties, expectations, firsts, months] = [
    useKinds(),
    useDuties(),
    useExpectations(ids),
    useFirstMonths(ids),
    useTotals(ids, monthsOf(whole)),
  ];
  const shown = useMemo((): ShownWorkload | undefined => {
    const isMissing =
      kinds === undefined || duties === undefined || expectations === undefined || closings === undefined;
    if (isMissing || firsts === undefined || months === undefined) return undefined;
    const logged = {
      by,
      today,
      firstLogged: loggedRange(firsts)?.first ?? null,
      lastLogged: loggedRange(months)?.last ?? null,
    };
    const place = [unitName, ...(wantedDocket === null ? [] : [`${wantedDocket} docket`])].join(', ');
    const scope = unit === null ? viewer.alias : [place, ...whoseHours(all, members)].join(', ');
    const options: WorkloadOptions = {
      range: reportedDays(whole, logged, calendar),
      by,
      calendar,
      unit,
      docket: wantedDocket,
    };
    const input: WorkloadInput = {
      scope,
      people: unit === null ? null : peopleText(members),
      unitName,
      options,
      months,
      names: { kinds, duties },
      officers: expectations,
      closings,
      today,
      asOf: clock.now(),
      simulated: settings.simulated,
    };
    return {
      whole,
      report: workloadReport(input, unit === null ? null : members),
      months,
      people: unit === null ? 'your own work' : `${place}, ${peopleText(members)}`,
    };
  }, [
    kinds,
    duties,
    expectations,
    closings,
    firsts,
    months,
    by,
    today,
    whole,
    calendar,
    unit,
    unitName,
    wantedDocket,
    viewer,
    settings,
    clock,
    all,
    members,
  ]);
  return useLatest(shown);
}

/** The latest defined value, so that nothing jumps while the next one is read. */
function useLatest<Value>(value: Value | undefined): Value | undefined {
  const [latest, setLatest] = useState(value);
  if (value !== undefined && value !== latest) setLatest(value);
  return value ?? latest;
}

function monthsOf({ first, last }: DayRange) {
  const months = [monthOf(first)];
  while ((months.at(-1) ?? '') < monthOf(last)) months.push(addMonths(months.at(-1) ?? monthOf(last), 1));
  return months;
}

/** Says whose hours count if a unit has supervisors beside case officers. */
function whoseHours(all: readonly Recorded<Officer>[], counted: readonly Recorded<Officer>[]): readonly string[] {
  if (new Set(all.map(({ role }) => role)).size < 2) return [];
  return [counted.length < all.length ? 'case officers' : 'with supervisors'];
}

function peopleText(members: readonly Recorded<Officer>[]): string {
  const officers = members.filter(({ role }) => role === 'officer').length;
  const supervisors = members.length - officers;
  return [
    ...(officers > 0 ? [countedText(officers, 'officer')] : []),
    ...(supervisors > 0 ? [countedText(supervisors, 'supervisor')] : []),
  ].join(' and ');
}
