import { useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { runCommand } from '#renderer/state/commandHandlers';
import { Button, classes } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { isLongList, VirtualRows, type RowPlace } from '#renderer/ui/VirtualRows';
import { AppointmentAnswers, type AnswersProps } from './AppointmentAnswers';
import { AppointmentHead } from './AppointmentHead';
import { AppointmentButton, AppointmentDetail } from './AppointmentName';
import type { AppointmentRow } from './model/appointmentRows';
import { foldAnswered, foldSummary } from './model/foldAnswered';
import { useIsNarrow } from './useIsNarrow';

type AppointmentTableProps = {
  readonly rows: readonly AppointmentRow[];
  readonly isOpen: (row: AppointmentRow) => boolean;
  readonly struck: RecordId | null;
  readonly focused: RecordId | null;
  /** The answer being typed. */
  readonly answer: Omit<AnswersProps, 'row' | 'open'>;
  readonly onAdd: () => void;
};

/** The height of most rows, in pixels. */
const rowHeight = 24;

/** The rows of the appointments in a box of their own. */
export function AppointmentTable({ rows, isOpen, struck, focused, answer, onAdd }: AppointmentTableProps) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  // On small screens, answered appointments share one row.
  const folds = useIsNarrow();
  const isKept = (row: AppointmentRow) => isOpen(row) || row.appointment.id === struck;
  const { folded, rest } = folds ? foldAnswered(rows, isKept) : { folded: [], rest: rows };
  const shown = isUnfolded ? rows : rest;
  const label = { tabIndex: 0, role: 'group', 'aria-label': 'Rows of the appointments' };
  return (
    <div ref={setBox} className="day-scroll" {...(isLongList(shown.length) ? label : {})}>
      <table className="day-table">
        <AppointmentHead />
        {folded.length === 0 ? null : (
          <tbody>
            <FoldedRow rows={folded} isUnfolded={isUnfolded} onToggle={() => setUnfolded(!isUnfolded)} />
          </tbody>
        )}
        <VirtualRows items={shown} itemKey={keyOf} scroller={box} rowHeight={rowHeight} kept={focused}>
          {(row, place) => (
            <Row
              key={keyOf(row)}
              {...answer}
              row={row}
              place={place}
              open={isOpen(row)}
              struck={row.appointment.id === struck}
            />
          )}
        </VirtualRows>
      </table>
      <CommandButton look="quiet" size="small" icon="plus" command="addAppointment" onClick={onAdd}>
        Add appointment
      </CommandButton>
    </div>
  );
}

function keyOf({ appointment }: AppointmentRow): string {
  return appointment.id;
}

type FoldedRowProps = {
  readonly rows: readonly AppointmentRow[];
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
};

function FoldedRow({ rows, isUnfolded, onToggle }: FoldedRowProps) {
  const { span, planned, kept, others } = foldSummary(rows);
  return (
    <tr>
      <td className="muted" colSpan={2}>
        {rows.length} earlier, {span}
      </td>
      <td className="right muted">{planned}</td>
      <td>
        <span className="outcome outcome-folded">
          {kept === null ? null : <Icon name="check" small />}
          {kept === null ? null : <span>{kept}</span>}
          {others.length === 0 ? null : <span className="muted">{others.join(' · ')}</span>}
          <Button look="quiet" size="small" className="push" aria-expanded={isUnfolded} onClick={onToggle}>
            {isUnfolded ? 'Hide' : 'Show'}
          </Button>
        </span>
      </td>
    </tr>
  );
}

type RowProps = AnswersProps & { readonly place: RowPlace; readonly struck: boolean };

function Row({ place, struck, ...props }: RowProps) {
  const { row, open, onFocus } = props;
  const mark = row.state === 'kept' ? 'check' : row.state === 'not kept' ? 'cross' : null;
  if (open && !struck) {
    return (
      <tr {...place} className="row-open" data-appointment={row.appointment.id}>
        <td colSpan={4}>
          <AppointmentAnswers {...props} />
        </td>
      </tr>
    );
  }
  return (
    <tr
      {...place}
      className={classes(struck ? 'row-struck' : 'row-opens')}
      data-appointment={struck ? undefined : row.appointment.id}
    >
      <td className="muted">{row.time}</td>
      <td>
        {struck ? row.work.label : <AppointmentButton row={row} open={false} onFocus={onFocus} />}{' '}
        <AppointmentDetail row={row} />
      </td>
      <td className="right muted">{row.planned}</td>
      <td>
        {struck ? (
          <Button size="small" onClick={() => runCommand('undo')}>
            Undo
          </Button>
        ) : (
          <span className="outcome">
            {mark === null ? null : <Icon name={mark} small />}
            <span>{row.remark}</span>
          </span>
        )}
      </td>
    </tr>
  );
}
