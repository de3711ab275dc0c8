import { useId, type KeyboardEvent } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { CommandId } from '#shared/contract/commandList';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useActingKeys } from '#renderer/domain-ui/keys/shownKeys';
import { runCommand } from '#renderer/state/commandHandlers';
import { Icon } from '#renderer/ui/Icon';
import { AppointmentButton, AppointmentDetail } from './AppointmentName';
import type { AppointmentRow } from './model/appointmentRows';
import './appointmentAnswers.css';

/** An appointment and the answer being typed: `planned` is null until K opens its field. */
export type AnswersProps = {
  readonly row: AppointmentRow;
  readonly open: boolean;
  readonly length: string;
  readonly planned: string | null;
  /** What is wrong with the typed answer. */
  readonly wrong: string | null;
  readonly onFocus: (id: RecordId | null) => void;
  readonly onLength: (text: string) => void;
  readonly onPlanned: (text: string | null) => void;
  readonly onKeptAt: (row: AppointmentRow, text: string) => void;
};

/** The appointment that is open in place: what it is, and each question with its answers. */
export function AppointmentAnswers({
  row,
  open,
  length,
  planned,
  wrong,
  onFocus,
  onLength,
  onPlanned,
  onKeptAt,
}: AnswersProps) {
  const problem = useId();
  const field = {
    'aria-invalid': wrong !== null || undefined,
    'aria-describedby': wrong === null ? undefined : problem,
  };
  const { outcome } = row.appointment;
  const check = row.entry?.recordCheck ?? null;
  const keysOf = useActingKeys();
  const asksBegin = row.appointment.begunAt === null && row.appointment.outcome === null;
  return (
    <div className="answers">
      <div className="answers-head">
        <b>{row.time}</b>
        <b>
          <AppointmentButton row={row} open={open} onFocus={onFocus} />
        </b>
        <span className="muted">{row.planned} min,</span>
        <span className="muted">{row.remark}</span>
        {row.asksCheck ? null : (
          <span className="row push">
            {asksBegin ? <Answer command="beginAppointment" label="Begin" /> : null}
            <Answer command="editAppointment" label="Move" />
          </span>
        )}
      </div>
      <AppointmentDetail row={row} />
      {row.asksCheck ? null : (
        <div className="answers-row" role="group" aria-label="Outcome">
          <span className="answers-label" aria-hidden="true">
            Outcome
          </span>
          <Answer command="outcomeKept" label="Kept" isPressed={outcome === 'kept'} />
          <Answer command="outcomeNoShow" label="No-show" isPressed={outcome === 'no-show'} />
          <Answer command="outcomeRescheduled" label="Rescheduled" isPressed={outcome === 'rescheduled'} />
          <Answer command="outcomeCancelled" label="Cancelled" isPressed={outcome === 'cancelled'} />
        </div>
      )}
      {planned === null ? null : (
        <label className="answers-row">
          <span className="answers-label">Kept from, to</span>
          <input
            {...field}
            className="input answers-stretch"
            ref={focusOnce}
            value={planned}
            onChange={(event) => onPlanned(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onKeptAt(row, planned);
              if (event.key === 'Escape') onPlanned(null);
            }}
          />
          <span className="muted small">Enter logs it</span>
        </label>
      )}
      {row.asksCheck || planned !== null ? null : (
        <label className="answers-row">
          <span className="answers-label">Minutes spent</span>
          <input
            {...field}
            className="input answers-minutes"
            inputMode="numeric"
            value={length}
            onChange={(event) => onLength(event.target.value)}
            onKeyDown={(event) => runOutcomeKey(event, keysOf)}
          />
          <span className="muted small">{withoutLength(keysOf)}</span>
        </label>
      )}
      {wrong === null ? null : (
        <p className="field-error" id={problem} role="alert">
          <Icon name="alert" />
          <span>{wrong}</span>
        </p>
      )}
      {row.isCheckIn && row.entry !== null && row.state === 'kept' ? (
        <div className="answers-row" role="group" aria-label="Record check">
          <span className="answers-label" aria-hidden="true">
            Record check
          </span>
          <Answer command="checkDone" label="Done" isPressed={check === 'done'} />
          <Answer command="checkSkipped" label="Skipped for lack of time" isPressed={check === 'skipped'} />
          <Answer command="checkNotRequired" label="Not required" isPressed={check === 'not required'} />
        </div>
      ) : null}
    </div>
  );
}

type AnswerCommand =
  | 'beginAppointment'
  | 'outcomeKept'
  | 'outcomeNoShow'
  | 'outcomeRescheduled'
  | 'outcomeCancelled'
  | 'editAppointment'
  | 'checkDone'
  | 'checkSkipped'
  | 'checkNotRequired';

function Answer({
  command,
  label,
  isPressed,
}: {
  readonly command: AnswerCommand;
  readonly label: string;
  /** Whether it is the present answer; left out if it answers nothing. */
  readonly isPressed?: boolean;
}) {
  return (
    <CommandButton size="small" command={command} aria-pressed={isPressed}>
      {label}
    </CommandButton>
  );
}

/** Which outcomes the field is for, by their keys if all have some. */
function withoutLength(keysOf: (id: CommandId) => readonly string[]): string {
  const [missed, moved, cancelled] = outcomeCommands.slice(1).map((one) => keysOf(one)[0]);
  const hasAll = missed !== undefined && moved !== undefined && cancelled !== undefined;
  return hasAll ? `if ${missed}, ${moved} or ${cancelled} took some; none is 0` : 'if it was not kept; none is 0';
}

const outcomeCommands = ['outcomeKept', 'outcomeNoShow', 'outcomeRescheduled', 'outcomeCancelled'] as const;

/** A letter that cannot be part of a length also answers from inside the field. */
function runOutcomeKey(event: KeyboardEvent<HTMLInputElement>, keysOf: (id: CommandId) => readonly string[]): void {
  const letter = event.ctrlKey || event.altKey ? '' : event.key.toUpperCase();
  if (!/^[A-GI-LN-Z]$/.test(letter)) return;
  const command = outcomeCommands.find((one) => keysOf(one).includes(letter));
  if (command === undefined) return;
  event.preventDefault();
  runCommand(command);
}

/**
 * K opens the field, to be confirmed or typed over. Always the same function, so that React calls it once per field.
 */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
