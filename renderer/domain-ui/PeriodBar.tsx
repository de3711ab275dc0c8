import type { ReactNode } from 'react';
import type { DayRange } from '#shared/analysis/workload';
import { chosenDays, daysThrough, neighborDays } from '#shared/reports/chosenDays';
import { rangeText } from '#shared/reports/figures';
import { spanDays, stepSpan, type ReportSpan } from '#shared/reports/reportSpan';
import type { Day } from '#shared/time/day';
import type { PeriodCalendar, PeriodUnit } from '#shared/time/periods';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { CommandButton } from './keys/CommandButton';
import { Button } from '#renderer/ui/Button';
import { Segmented, type Segment } from '#renderer/ui/Segmented';
import { DayField } from '#renderer/ui/form/DayField';
import { Select, type Option } from '#renderer/ui/form/Select';
import { useForm } from '#renderer/ui/form/useForm';
import './PeriodBar.css';

/** The days that a report covers, how they are divided into periods, and how the user changes that. */
export type PeriodView = {
  readonly span: ReportSpan | 'chosen';
  readonly chosen: DayRange | null;
  readonly by: PeriodUnit;
  readonly day: Day | null;
  readonly chooseSpan: (span: ReportSpan) => void;
  readonly chooseDays: (days: DayRange) => void;
  readonly chooseCut: (by: PeriodUnit) => void;
  readonly showDay: (day: Day | null) => void;
};

type PeriodBarProps = {
  readonly view: PeriodView;
  readonly today: Day;
  readonly calendar: PeriodCalendar;
  /** The days shown, before anything is cut off. */
  readonly whole: DayRange;
  /** Further filters of the screen, at the end of the bar. */
  readonly children?: ReactNode;
};

/** The bar above a report: which days it shows, how they are divided, and the screen's own filters. */
export function PeriodBar({ view, today, calendar, whole, children }: PeriodBarProps) {
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
    span === 'chosen'
      ? choose(neighborDays(whole, direction))
      : show(stepSpan(view.day ?? today, span, calendar, direction), span);
  const showPresent = () => (span === 'chosen' ? choose(daysThrough(whole, today)) : show(null, span));
  const whyNotPresent = isPresent ? 'The present period is shown.' : null;
  useCommand('previousPeriod', () => step(-1));
  useCommand('nextPeriod', () => step(1), whyNotNext);
  useCommand('presentPeriod', showPresent, whyNotPresent);
  return (
    <div className="period-bar" role="group" aria-label="What is shown">
      <div className="period-steps">
        <CommandButton
          icon="chevronLeft"
          aria-label="Previous period"
          command="previousPeriod"
          onClick={() => step(-1)}
        />
        <Select
          label="Period"
          hideLabel
          value={span}
          options={spans}
          onChange={(wanted) => (wanted === 'chosen' ? choose(view.chosen ?? whole) : view.chooseSpan(wanted))}
        />
        <CommandButton
          icon="chevronRight"
          aria-label="Next period"
          command="nextPeriod"
          whyNot={whyNotNext}
          onClick={() => step(1)}
        />
        <Button
          aria-label="Back to the current period"
          title="Back to the current period (Alt Home)"
          whyNot={whyNotPresent}
          onClick={showPresent}
        >
          Current period
        </Button>
      </div>
      <Segmented label="By" hideLabel value={view.by} segments={cuts} onChange={view.chooseCut} />
      {children === undefined ? null : <div className="period-filters">{children}</div>}
      {span === 'chosen' ? (
        <ChosenDays key={`${whole.first} ${whole.last}`} shown={whole} onChoose={view.chooseDays} />
      ) : null}
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

type ChosenDaysProps = { readonly shown: DayRange; readonly onChoose: (days: DayRange) => void };

/** Any days to report, from one to another. They apply on submit, so that half a date changes nothing. */
function ChosenDays({ shown, onChoose }: ChosenDaysProps) {
  const form = useForm<{ readonly first: Day | null; readonly last: Day | null }>(shown);
  const show = () => {
    const chosen = chosenDays(form.values.first, form.values.last);
    if (!chosen.ok) return form.fail(chosen.error);
    onChoose(chosen.value);
    return useNotices.getState().say(rangeText(chosen.value));
  };
  return (
    <form
      className="period-chosen"
      noValidate
      aria-label="Chosen days"
      onSubmit={(event) => {
        event.preventDefault();
        show();
        const place = event.currentTarget;
        // The next render marks the wrong field. Other days get a new form, and the focus moves on to its button.
        setTimeout(() => {
          const wrong = () => place.querySelector<HTMLElement>('[aria-invalid="true"]');
          (place.isConnected ? wrong() : document.querySelector<HTMLElement>('.period-chosen button'))?.focus();
        });
      }}
    >
      <DayField
        label="First day"
        value={form.values.first}
        error={form.errorAt('first')}
        onChange={(first) => form.set({ first })}
      />
      <DayField
        label="Last day"
        value={form.values.last}
        error={form.errorAt('last')}
        onChange={(last) => form.set({ last })}
      />
      <Button submit className="period-show">
        Show these days
      </Button>
    </form>
  );
}
