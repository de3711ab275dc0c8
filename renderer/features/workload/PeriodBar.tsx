import type { DayRange } from '#shared/analysis/workload';
import { keysOf } from '#shared/contract/commandList';
import type { Docket } from '#shared/records/officer';
import { daysThrough, neighbourDays } from '#shared/reports/chosenDays';
import { rangeText } from '#shared/reports/figures';
import { spanDays, stepSpan, type ReportSpan } from '#shared/reports/reportSpan';
import type { Measure } from '#shared/reports/workloadReport';
import type { Day } from '#shared/time/day';
import type { PeriodUnit } from '#shared/time/periods';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { useWorkloadView } from '#renderer/state/workloadView';
import { Button } from '#renderer/ui/Button';
import { Segmented, type Segment } from '#renderer/ui/Segmented';
import { Select, type Option } from '#renderer/ui/form/Select';
import { ChosenDays } from './ChosenDays';
import type { WorkloadChoices } from './useWorkload';

/** Which days are shown and how they are cut, whose work, and whether in minutes or in units. */
export function PeriodBar({ choices }: { readonly choices: WorkloadChoices }) {
  const view = useWorkloadView();
  const { today, calendar, whole, unit } = choices;
  const isPresent = whole.first <= today && today <= whole.last;
  const isLast = whole.last >= today;
  const whyNotNext = isLast ? 'Nothing is logged after the present period.' : null;
  const { span } = view;
  const say = (days: DayRange) => useNotices.getState().say(rangeText(days));
  const choose = (days: DayRange) => {
    view.chooseDays(days);
    say(days);
  };
  const show = (day: Day | null, of: ReportSpan) => {
    view.showDay(day);
    say(spanDays(day ?? today, of, calendar));
  };
  const step = (direction: -1 | 1) =>
    span === 'chosen' ? choose(neighbourDays(whole, direction)) : show(stepSpan(view.day ?? today, span, calendar, direction), span);
  const showPresent = () => (span === 'chosen' ? choose(daysThrough(whole, today)) : show(null, span));
  const whyNotPresent = isPresent ? 'The present period is shown.' : null;
  useCommand('previousPeriod', () => step(-1));
  useCommand('nextPeriod', () => step(1), whyNotNext);
  useCommand('presentPeriod', showPresent, whyNotPresent);
  return (
    <div className="workload-bar" role="group" aria-label="What is shown">
      <div className="workload-period">
        <Button icon="chevronLeft" aria-label="Previous period" keys={keysOf('previousPeriod')} onClick={() => step(-1)} />
        <Select
          label="Period"
          hideLabel
          value={span}
          options={spans}
          onChange={(wanted) => (wanted === 'chosen' ? choose(view.chosen ?? whole) : view.chooseSpan(wanted))}
        />
        <Button icon="chevronRight" aria-label="Next period" keys={keysOf('nextPeriod')} whyNot={whyNotNext} onClick={() => step(1)} />
        <Button aria-label="Back to the present period" title="Back to the present period (Alt Home)" whyNot={whyNotPresent} onClick={showPresent}>
          Present period
        </Button>
      </div>
      <Segmented label="By" hideLabel value={view.by} segments={cuts} onChange={view.chooseCut} />
      <div className="workload-filters">
        {unit === null ? null : (
          <Select
            label="Whose work"
            hideLabel
            value={choices.showsUnit ? 'unit' : 'own'}
            options={[{ value: 'unit', label: unit }, { value: 'own', label: 'Your own' }]}
            onChange={(whose) => view.change({ whose })}
          />
        )}
        {!choices.showsUnit || choices.dockets.length < 2 ? null : (
          <Select
            label="Docket"
            hideLabel
            value={view.docket ?? 'all'}
            options={[{ value: 'all', label: 'All dockets' }, ...choices.dockets.map((docket) => ({ value: docket, label: docketLabels[docket] }))]}
            onChange={(docket) => view.change({ docket: docket === 'all' ? null : docket })}
          />
        )}
        <Select label="Measure" hideLabel value={view.measure} options={measures} onChange={(measure) => view.change({ measure })} />
      </div>
      {span === 'chosen' ? <ChosenDays key={`${whole.first} ${whole.last}`} shown={whole} onChoose={view.chooseDays} /> : null}
    </div>
  );
}

const spans: readonly Option<ReportSpan | 'chosen'>[] = [
  { value: 'week', label: 'Week' },
  { value: 'payPeriod', label: 'Pay period' },
  { value: 'twelveWeeks', label: '12 weeks' },
  { value: 'month', label: 'Month' },
  { value: 'fiscalYear', label: 'Fiscal year' },
  { value: 'tenFiscalYears', label: '10 fiscal years' },
  { value: 'chosen', label: 'Chosen days' },
];

const cuts: readonly Segment<PeriodUnit>[] = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'payPeriod', label: 'Pay period' },
  { value: 'month', label: 'Month' },
  { value: 'fiscalYear', label: 'Fiscal year' },
];

const measures: readonly Option<Measure>[] = [
  { value: 'minutes', label: 'Minutes' },
  { value: 'units', label: 'Units' },
];

const docketLabels: Readonly<Record<Docket, string>> = { 'non-detained': 'Non-detained', detained: 'Detained', mixed: 'Mixed' };
