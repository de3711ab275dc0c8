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

type WeightPanelProps = {
  readonly staffing: Staffing;
  readonly opened: OpenedFigure;
  readonly line: WeightLine;
  readonly onClose: () => void;
};

/** A weight opened at the right: its division, its officers, one officer's days, and the entries of a day. */
export function WeightPanel({ staffing, opened, line, onClose }: WeightPanelProps) {
  const { path, change } = useStaffingView();
  const isFirst = opened.officer === null && path.length === 0;
  const back = () => change({ opened: stepBack(opened) });
  return (
    <Dialog
      title={`${line.label}, ${weightText(line.value)} minutes`}
      sub={setName(staffing)}
      look="side"
      onClose={onClose}
      onEscape={back}
      footer={
        <Button keys="Esc" onClick={back}>
          {isFirst ? 'Close' : 'Back'}
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

/** One step back; null behind the first one. */
function stepBack(opened: OpenedFigure): OpenedFigure | null {
  if (opened.day !== null) return { ...opened, day: null };
  return opened.officer === null ? null : { ...opened, officer: null };
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
