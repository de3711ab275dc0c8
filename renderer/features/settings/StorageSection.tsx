import type { StartFacts } from '#shared/contract/ipc';
import { officerDayAt, zoneAt } from '#shared/rules/zoneOn';
import { type ClockForm, clockName, shortDayName } from '#shared/time/dateNames';
import type { ZoneName } from '#shared/time/day';
import { minuteOfDay } from '#shared/time/zones';
import { verifyCopies } from '#renderer/commands/history';
import { type SetAsideItem, useSaveState, useSetAside, useStartFacts, useVerification } from '#renderer/queries/saving';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { Notice } from '#renderer/ui/Notice';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { BackupsPart } from './backups/BackupsPart';
import { FindingsSection } from './FindingsSection';
import { StoredTable } from './StoredTable';
import { SettingRow } from './SettingRow';
import type { SectionProps } from './section';
import { verifiedWords, type VerifiedWords } from './verifiedWords';

/** Where everything is stored, how far both copies reach, when they were compared, and how the key is protected. */
export function StorageSection({ officer, today }: SectionProps) {
  const services = useServices();
  const clock = useClockForm();
  const facts = useStartFacts();
  const acknowledged = useSaveState((state) => state.acknowledged);
  const mode = useSaveState((state) => state.mode);
  const { last, isRunning } = useVerification();
  const verify = async () => {
    const done = await verifyCopies(services);
    if (!done.ok) useNotices.getState().problem(done.error.message);
  };
  const words = last === null ? null : verifiedWords(last);
  const verified =
    last === null
      ? 'not yet'
      : [
          shortDayName(officerDayAt(officer, last.at)),
          timeName(last.at, zoneAt(officer, last.at), clock),
          words?.todo === null ? 'whole' : 'not whole',
        ].join(', ');
  const rows: readonly CopyRow[] = [
    { name: 'Database', where: 'read by every screen', head: acknowledged, verified },
    {
      name: 'Journal',
      where: 'beside it, in files of its own',
      head: mode === 'one place' ? null : acknowledged,
      verified,
    },
  ];
  return (
    <>
      <section aria-label="Storage">
        <SectionHead title="Storage" sub="each change is in both copies before it counts as saved">
          <Button onClick={() => void verify()} whyNot={isRunning ? 'both copies are being compared' : null}>
            Verify both copies
          </Button>
        </SectionHead>
        <Table caption="The two copies" columns={columns} rows={rows} rowKey={({ name }) => name} />
        <div aria-live="polite" className="settings-stack">
          {isRunning ? <p className="muted">Both copies are being read and compared.</p> : null}
          {words === null ? null : <VerifiedText words={words} />}
          {mode === 'both' ? null : (
            <Notice look="alarm">Only one copy is being written now. Daybook tries the other again each minute.</Notice>
          )}
        </div>
        <p className="muted small">
          Daybook compares them once a day while nothing is typed, and never repairs anything without saying so.
        </p>
      </section>
      <FindingsSection viewer={officer} />
      <BackupsPart officer={officer} today={today} />
      <SetAsideSection />
      <StoredTable />
      <section aria-label="Folder and key">
        <SectionHead title="Folder and key" />
        <SettingRow name="Folder" why={facts?.dataFolder ?? '…'} />
        <SettingRow name="Key of notes and titles" why={facts === undefined ? '…' : keyInWords(facts)} />
        <SettingRow
          name="What is not sealed"
          why="Times, kinds, duties, units and your alias are not sealed, so never type a name there."
        />
      </section>
    </>
  );
}

function VerifiedText({ words: { faults, whole, todo } }: { readonly words: VerifiedWords }) {
  if (todo === null) return <p>{whole}</p>;
  return (
    <Notice look="alarm">
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}.</li>
        ))}
      </ul>
      <p>{whole}</p>
      <p>{todo}</p>
    </Notice>
  );
}

/** Lists what is intact but not understood; nothing if there is none. */
function SetAsideSection() {
  const leftOut = useSetAside() ?? [];
  if (leftOut.length === 0) return null;
  return (
    <section aria-label="Set aside">
      <SectionHead
        title="Set aside"
        sub="intact, but not understood by this version: left unchanged and counted nowhere"
      />
      <Table caption="What was set aside" columns={setAsideColumns} rows={leftOut} rowKey={({ place }) => place} />
    </section>
  );
}

const setAsideColumns: readonly Column<SetAsideItem>[] = [
  { key: 'place', head: 'Where', isName: true, cell: ({ place }) => place },
  { key: 'why', head: 'What does not fit', cell: ({ why }) => <span className="muted">{why}</span> },
];

type CopyRow = {
  readonly name: string;
  readonly where: string;
  readonly head: number | null;
  readonly verified: string;
};

const columns: readonly Column<CopyRow>[] = [
  { key: 'name', head: 'Copy', isName: true, cell: ({ name }) => name },
  { key: 'where', head: 'Where', cell: ({ where }) => <span className="muted">{where}</span> },
  { key: 'head', head: 'Last change, number', align: 'right', cell: ({ head }) => head ?? 'behind' },
  { key: 'verified', head: 'Verified', cell: ({ verified }) => verified },
];

function keyInWords({ keys }: StartFacts): string {
  if (keys.locked) return 'Locked by the system: sealed texts cannot be read until its key store is open.';
  return keys.protectedBy === 'system'
    ? "Kept by the system's own key store: another account on this machine cannot open the notes."
    : 'This system has no key store that Daybook can use, so the key is stored beside the data: anyone who can ' +
        'read the folder can open the notes. Keep the folder on an encrypted disk.';
}

function timeName(at: Parameters<typeof minuteOfDay>[0], zone: ZoneName, clock: ClockForm): string {
  return clockName(minuteOfDay(at, zone), clock);
}
