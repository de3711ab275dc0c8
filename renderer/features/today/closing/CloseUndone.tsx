import { useId, useState, type KeyboardEvent } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { UndoneReason } from '#shared/records/dayClosing';
import { meaningsOf, vocabularyOn, type Meaning } from '#shared/rules/quickEntry/vocabulary';
import { groupClass, WorkIcon } from '#renderer/domain-ui/WorkIcon';
import { useOpened } from '#renderer/queries/sealedText';
import { Segmented } from '#renderer/ui/Segmented';
import { NumberField } from '#renderer/ui/form/NumberField';
import { TextInput } from '#renderer/ui/form/TextInput';
import type { DayFacts } from '../model/dayFacts';
import type { UndoneRow } from '../model/undoneRows';
import { workName } from '../model/workName';

const reasons = [
  { value: 'no time', label: 'No time', keys: 'T' },
  { value: 'system down', label: 'System down', keys: 'S' },
  { value: 'detail', label: 'Detail', keys: 'D' },
  { value: 'other', label: 'Other…', keys: 'O' },
] as const satisfies readonly { readonly value: UndoneReason; readonly label: string; readonly keys: string }[];

type UndoneProps = {
  readonly facts: DayFacts;
  readonly row: UndoneRow;
  readonly minutes: number | null;
  readonly onChange: (row: Partial<UndoneRow>) => void;
};

/** One kind: units due, done and not done, and the reason. The user can correct the count. */
export function Undone({ facts, row, minutes, onChange }: UndoneProps) {
  const { label, group } = workName(facts, { kind: row.kind, duty: null });
  const opened = useOpened(facts.closing?.id ?? null, row.sealed);
  const isLocked = typeof opened === 'object' && opened !== null;
  const other = row.other ?? (typeof opened === 'string' ? opened : '');
  return (
    <fieldset className="close-undone" data-question={`undone ${row.kind}`}>
      <legend className="visually-hidden">{label}</legend>
      <div className="close-columns">
        <span>
          <WorkIcon kind={row.kind} group={group} />
          {label}
        </span>
        <span className="close-figure muted">{row.due}</span>
        <span className="close-figure muted">{row.done}</span>
        <NumberField
          label={`${label}: not done`}
          hideLabel
          value={row.notDone}
          onChange={(count) => onChange({ notDone: count ?? 0, due: row.done + (count ?? 0) })}
        />
        <svg
          className={`close-bar ${groupClass[group]}`}
          width={Math.min(64, minutes ?? 0)}
          height="8"
          aria-hidden="true"
        >
          <rect width="100%" height="8" />
        </svg>
        <span className="close-figure">
          {minutes === null ? (
            <span className="muted" title="None has been logged so far, so nothing was measured.">
              not measured
            </span>
          ) : (
            Math.round(minutes)
          )}
        </span>
      </div>
      <Segmented
        label={`Why ${label} was not done`}
        hideLabel
        small
        value={row.reason}
        segments={reasons}
        onChange={(reason) => onChange({ reason })}
      />
      {row.reason !== 'other' ? null : (
        <TextInput
          label={`Reason for ${label}`}
          locked={isLocked}
          hideLabel
          wide
          placeholder="In a few words; sealed on this machine"
          value={other}
          onChange={(text) => onChange({ other: text })}
        />
      )}
    </fieldset>
  );
}

type AddUndoneProps = {
  readonly facts: DayFacts;
  readonly taken: readonly string[];
  readonly onAdd: (kind: RecordId) => void;
};

/** Adds a kind by its words for the line; two letters are enough if they fit only one kind. */
export function AddUndone({ facts, taken, onAdd }: AddUndoneProps) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const kinds = vocabularyOn(facts, facts.day).filter((meaning) => meaning.slot === 'kind');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || typed.trim() === '') return;
    event.preventDefault();
    const [found, ...more] = kindsOf(typed, kinds);
    if (found === undefined)
      return setProblem(`“${typed}” is not an activity. The first two letters of one are enough.`);
    if (more.length > 0)
      return setProblem(`“${typed}” fits ${[found, ...more].map(({ label }) => label).join(' and ')}.`);
    if (taken.includes(found.id)) return setProblem(`${found.label} is already in the list.`);
    setTyped('');
    return onAdd(found.id);
  };
  return (
    <>
      <TextInput
        label="Something else that was due"
        placeholder="activity, then Enter"
        list={list}
        error={problem}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(text) => (setTyped(text), setProblem(null))}
      />
      <datalist id={list}>
        {kinds
          .filter(({ id }) => !taken.includes(id))
          .map(({ id, label }) => (
            <option key={id}>{label}</option>
          ))}
      </datalist>
    </>
  );
}

function kindsOf(typed: string, kinds: readonly Meaning[]): Meaning[] {
  const text = typed.trim().toLowerCase();
  const byLabel = kinds.filter(({ label }) => label.toLowerCase() === text);
  return byLabel.length > 0 ? byLabel : meaningsOf(text, kinds);
}
