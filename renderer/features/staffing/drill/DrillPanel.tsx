import { countText } from '#shared/reports/figures';
import { marginText, weightText } from '#shared/reports/staffing/reasons';
import type { WeightLine } from '#shared/reports/staffing/staffingFigures';
import { useStaffingView, type OpenedFigure } from '#renderer/state/staffingView';
import { Button } from '#renderer/ui/Button';
import { Dialog } from '#renderer/ui/Dialog';
import type { Staffing } from '../useStaffing';
import { DayEntries } from './DayEntries';
import { OfficerDays } from './OfficerDays';
import { OfficersOfWeight } from './OfficersOfWeight';

/** A weight opened at the right: its division, its officers, one officer's days, and the entries of a day. */
export function DrillPanel({ staffing }: { readonly staffing: Staffing }) {
  const { opened, change } = useStaffingView();
  const line = staffing.figures.weights.find(({ kind }) => kind === opened?.kind);
  if (opened === null || line === undefined) return null;
  const close = () => change({ opened: null });
  const back = () => change({ opened: stepBack(opened) });
  return (
    <Dialog
      title={`${line.label}, ${weightText(line.value)} minutes`}
      sub={setName(staffing)}
      look="side"
      onClose={close}
      onEscape={opened.officer === null ? close : back}
      footer={
        <Button keys="Esc" onClick={opened.officer === null ? close : back}>
          {opened.officer === null ? 'Close' : 'Back'}
        </Button>
      }
    >
      <Division line={line} days={staffing.input.measured.table.days.length} />
      <OfficersOfWeight staffing={staffing} opened={opened} line={line} />
      {opened.officer === null || opened.day === null ? null : (
        <DayEntries staffing={staffing} kind={opened.kind} officer={opened.officer} day={opened.day} />
      )}
      {opened.officer === null ? null : <OfficerDays staffing={staffing} opened={opened} />}
    </Dialog>
  );
}

function stepBack(opened: OpenedFigure): OpenedFigure {
  return opened.day === null ? { ...opened, officer: null } : { ...opened, day: null };
}

function setName({ input: { basis } }: Staffing): string {
  return basis.name === null ? 'weight of the log' : `weight, “${basis.name}”`;
}

/** Minutes over units, as the weight is computed. */
function Division({ line, days }: { readonly line: WeightLine; readonly days: number }) {
  const { value, minutes, units, margin, df, largestShare } = line;
  return (
    <div className="drill-division">
      <b className="drill-value">{weightText(value)}</b>
      <span>=</span>
      <span>
        <b>{countText(minutes)}</b> minutes <small className="muted">on logged days</small>
      </span>
      <span>÷</span>
      <span>
        <b>{countText(units)}</b> units <small className="muted">kept; a no-show is 0 units</small>
      </span>
      <small className="muted drill-interval">
        {marginText(margin, weightText, largestShare)}
        {margin.is === 'interval' ? `, 95%, df ${weightText(df)}, ${days} days` : ''}
      </small>
    </div>
  );
}
