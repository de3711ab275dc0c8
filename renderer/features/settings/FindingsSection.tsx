import { useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { OfficerZones } from '#shared/rules/zoneOn';
import type { ClockForm } from '#shared/time/dateNames';
import { showName, timeOf, withTimes } from '#renderer/domain-ui/findingText';
import { LookInBackups } from '#renderer/domain-ui/LookInBackups';
import { TakenDialog } from '#renderer/domain-ui/TakenDialog';
import { useFindings, type ShownFinding } from '#renderer/queries/findings';
import { useServices } from '#renderer/services/useServices';
import { Button } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import './FindingsSection.css';

/** Everything that was found wrong with the copies, latest first: what was mended, and what is missing. */
export function FindingsSection({ viewer }: { readonly viewer: OfficerZones }) {
  const { store } = useServices();
  const clock = useClockForm();
  const [isLooking, setLooking] = useState(false);
  const [shown, setShown] = useState<readonly RecordId[] | null>(null);
  const rows = useFindings().toReversed();
  if (rows.length === 0) return null;
  const onSeen = (text: string) => void store.findings.markSeen(text);
  const columns = columnsOf({ viewer, clock, onShow: setShown, onLook: () => setLooking(true), onSeen });
  return (
    <section aria-label="Found" className="findings">
      <SectionHead title="Found" sub="what was wrong with the copies, and what was done about it" />
      <Table caption="What was found" columns={columns} rows={rows} rowKey={({ at, text }) => `${at} ${text}`} />
      {isLooking ? <LookInBackups viewer={viewer} onClose={() => setLooking(false)} /> : null}
      {shown === null ? null : <TakenDialog records={shown} onClose={() => setShown(null)} />}
    </section>
  );
}

type ColumnInput = {
  readonly viewer: OfficerZones;
  readonly clock: ClockForm;
  readonly onShow: (records: readonly RecordId[]) => void;
  readonly onLook: () => void;
  readonly onSeen: (text: string) => void;
};

function columnsOf({ viewer, clock, onShow, onLook, onSeen }: ColumnInput): readonly Column<ShownFinding>[] {
  return [
    {
      key: 'at', head: 'When', isName: true,
      cell: ({ at }) => <span className="findings-when">{timeOf(at, viewer, clock)}</span>,
    },
    { key: 'text', head: 'What', cell: ({ text }) => withTimes(text, viewer, clock) },
    {
      key: 'look',
      head: 'State',
      cell: ({ look, isSeen }) => [look, isSeen ? 'seen' : 'not seen yet'].join(', '),
    },
    {
      key: 'actions',
      head: 'Actions',
      cell: ({ text, look, records, isSeen }) => (
        <span className="row">
          {look === 'missing' ? (
            <Button look="quiet" size="small" onClick={onLook}>
              Look in the backups
            </Button>
          ) : null}
          {records === undefined ? null : (
            <Button look="quiet" size="small" onClick={() => onShow(records)}>
              {showName(records.length)}
            </Button>
          )}
          {isSeen ? null : (
            <Button look="quiet" size="small" onClick={() => onSeen(text)}>
              Seen
            </Button>
          )}
        </span>
      ),
    },
  ];
}
