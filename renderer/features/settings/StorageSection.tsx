import { useState } from 'react';
import type { JournalStatus, StartFacts } from '#shared/contract/ipc';
import type { Instant } from '#shared/time/day';
import { clockName, shortDayName } from '#shared/time/dateNames';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { Button } from '#renderer/components/Button';
import { Notice } from '#renderer/components/Notice';
import { SectionHead } from '#renderer/components/SectionHead';
import { Table, type Column } from '#renderer/components/Table';
import { useSaveState } from '#renderer/queries/useSaveState';
import { useStartFacts } from '#renderer/queries/useStartFacts';
import { useServices } from '#renderer/services/useServices';
import type { SectionProps } from './section';
import { SettingRow } from './SettingRow';

type Verified = { readonly status: JournalStatus; readonly at: Instant };

/** Where everything is kept, how far both copies reach, and how the key is protected. */
export function StorageSection({ officer }: SectionProps) {
  const { platform, clock } = useServices();
  const facts = useStartFacts();
  const { acknowledged, mode } = useSaveState();
  const [verified, setVerified] = useState<Verified | null>(null);
  const [isReading, setReading] = useState(false);
  const verify = async () => {
    setReading(true);
    const status = await platform.invoke('journal.verify', null);
    setVerified({ status, at: clock.now() });
    setReading(false);
  };
  const faults = verified === null ? [] : [...verified.status.torn, ...verified.status.damaged];
  const rows: readonly CopyRow[] = [
    { name: 'Database', where: 'read by every screen', head: acknowledged, verified: 'at each start, by the last number' },
    {
      name: 'Journal',
      where: 'beside it, in files of its own',
      head: verified?.status.head ?? (mode === 'both' ? acknowledged : null),
      verified: verified === null ? 'not in this session' : `${whenName(verified.at, officer.zone)}, ${faults.length === 0 ? 'whole' : 'damaged'}`,
    },
  ];
  return (
    <>
      <section aria-label="Storage">
        <SectionHead title="Storage" sub="each change is written to both copies before it counts as saved">
          <Button onClick={() => void verify()} whyNot={isReading ? 'the journal is being read' : null}>
            Verify the journal
          </Button>
        </SectionHead>
        <Table caption="The two copies" columns={columns} rows={rows} rowKey={({ name }) => name} />
        <div aria-live="polite">
          {verified === null ? null : (
            <p>
              {verified.status.lines ?? 0} lines in {verified.status.segments} files, up to number {verified.status.head}:{' '}
              {faults.length === 0 ? 'whole.' : faults.join(' ')}
            </p>
          )}
        </div>
        {mode === 'both' ? null : <Notice look="alarm">Only one copy is being written now. Daybook tries the other again each minute.</Notice>}
      </section>
      <section aria-label="Folder and key">
        <SectionHead title="Folder and key" />
        <SettingRow name="Folder" why={facts?.dataFolder ?? '…'} />
        <SettingRow name="Key of notes and titles" why={facts === undefined ? '…' : keyInWords(facts)} />
        <SettingRow name="What is not sealed" why="Times, kinds, duties, units and your alias are kept in clear, so never type a name there." />
      </section>
    </>
  );
}

type CopyRow = { readonly name: string; readonly where: string; readonly head: number | null; readonly verified: string };

const columns: readonly Column<CopyRow>[] = [
  { key: 'name', head: 'Copy', isName: true, cell: ({ name }) => name },
  { key: 'where', head: 'Where', cell: ({ where }) => <span className="muted">{where}</span> },
  { key: 'head', head: 'Last change, number', align: 'right', cell: ({ head }) => head ?? 'behind' },
  { key: 'verified', head: 'Verified', cell: ({ verified }) => verified },
];

function keyInWords({ keys }: StartFacts): string {
  if (keys.locked) return 'Locked by the system: sealed texts cannot be read until its key store is open.';
  return keys.protectedBy === 'system'
    ? "Kept by the system's own key store: another account of this machine cannot open the notes."
    : 'This system has no key store that Daybook can use, so the key lies beside the data: who can read the folder can open the notes. Keep the folder on an encrypted disk.';
}

function whenName(at: Instant, zone: SectionProps['officer']['zone']): string {
  return `${shortDayName(dayOf(at, zone))}, ${clockName(minuteOfDay(at, zone))}`;
}
