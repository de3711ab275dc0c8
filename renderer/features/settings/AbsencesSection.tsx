import { useState } from 'react';
import type { Absence } from '#shared/records/absence';
import type { Recorded } from '#shared/records/version';
import { clockSpanName } from '#shared/time/dateNames';
import { useUnsavedForm } from '#renderer/drafts/drafts';
import { useAbsences } from '#renderer/queries/schedule';
import { useIsLocked } from '#renderer/queries/sealedText';
import { Button } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { Icon } from '#renderer/ui/Icon';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { useFocusWhenShorter } from '#renderer/ui/useFocusWhenShorter';
import { AbsenceForm } from './AbsenceForm';
import { HolidaysPart } from './HolidaysPart';
import { datedName } from './datedName';
import { reopenForm, type OpenForm } from './openForm';
import type { SectionProps } from './section';

/** Days and hours on which the officer is not expected to work as scheduled. */
export function AbsencesSection({ officer, today }: SectionProps) {
  const clock = useClockForm();
  const absences = useAbsences(officer.id);
  const addButton = useFocusWhenShorter(absences?.length ?? 0);
  const [open, setOpen] = useState<OpenForm<Recorded<Absence>> | null>(null);
  useUnsavedForm(officer.id, ['absence'], absences !== undefined, (unsaved) =>
    setOpen((present) => present ?? reopenForm(unsaved, absences ?? [])),
  );
  if (absences === undefined) return null;
  const columns: readonly Column<Recorded<Absence>>[] = [
    {
      key: 'days',
      head: 'Days',
      isName: true,
      cell: (row) => (
        <button type="button" className="settings-link" onClick={() => setOpen({ before: row, unsaved: null })}>
          {row.first === row.last
            ? datedName(row.first, today)
            : `${datedName(row.first, today)} to ${datedName(row.last, today)}`}
        </button>
      ),
    },
    {
      key: 'hours',
      head: 'Hours',
      cell: ({ hours }) => (hours === null ? 'whole days' : clockSpanName(hours.start, hours.end, ' – ', clock)),
    },
    { key: 'reason', head: 'Reason', cell: ({ reason }) => reason },
    {
      key: 'state',
      head: 'State',
      cell: ({ state }) => (counts(state) ? state : <span className="muted">{state}: takes nothing off</span>),
    },
    {
      key: 'note',
      head: 'Note',
      cell: (absence) => <SealedNote absence={absence} />,
    },
  ];
  return (
    <>
      <section aria-label="Absences">
        <SectionHead title="Absences" sub="taken off the schedule: nothing is expected in these hours">
          <Button ref={addButton} icon="plus" onClick={() => setOpen({ before: null, unsaved: null })}>
            Add an absence…
          </Button>
        </SectionHead>
        <Table
          caption="Absences, latest first"
          columns={columns}
          rows={absences.toReversed()}
          rowKey={({ id }) => id}
          empty="None yet. Example: leave from September 21 to 25, whole days, planned."
        />
        {open === null ? null : (
          <AbsenceForm officer={officer.id} {...open} today={today} onClose={() => setOpen(null)} />
        )}
      </section>
      <HolidaysPart officer={officer.id} today={today} />
    </>
  );
}

function counts(state: Absence['state']): boolean {
  return state === 'planned' || state === 'taken';
}

/** Whether an absence has a note, and whether it can be opened here. */
function SealedNote({ absence: { id, note } }: { readonly absence: Recorded<Absence> }) {
  const isLocked = useIsLocked(id, note);
  if (note === null) return null;
  return (
    <span className="row muted">
      <Icon name="lock" small /> {isLocked ? 'locked' : 'sealed'}
    </span>
  );
}
