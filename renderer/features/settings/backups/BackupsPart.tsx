import { useState } from 'react';
import type { BackupFacts, BackupsState } from '#shared/contract/backups';
import { countText } from '#shared/reports/figures';
import { zoneAt } from '#shared/rules/zoneOn';
import type { Instant } from '#shared/time/day';
import { readBackups } from '#renderer/commands/backups';
import { lackWords, reasonNames, sizeName, stateWords, whenName } from '#renderer/domain-ui/restore/backupWords';
import { LookDialog } from '#renderer/domain-ui/restore/LookDialog';
import { RestoreDialog } from '#renderer/domain-ui/restore/RestoreDialog';
import { useBackups } from '#renderer/queries/backups';
import { useSaveState } from '#renderer/queries/saving';
import { useServices } from '#renderer/services/useServices';
import { runCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { EmptyState } from '#renderer/ui/EmptyState';
import { Icon } from '#renderer/ui/Icon';
import { Notice } from '#renderer/ui/Notice';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import type { SectionProps } from '../section';
import { BackupDays } from './BackupDays';
import { howText, PlanFields } from './PlanFields';
import { IfLost } from './IfLost';

/** How many backups are listed until the user asks for the others. */
const shownAtFirst = 6;

/** The backups, the result of reading each back, restoring one, and what remains if this computer is lost. */
export function BackupsPart({ officer, today }: Pick<SectionProps, 'officer' | 'today'>) {
  const { platform, clock } = useServices();
  const form = useClockForm();
  const state = useBackups();
  const [restoring, setRestoring] = useState<string | null>(null);
  const [looking, setLooking] = useState<string | null>(null);
  const when = (at: Instant) => whenName(at, zoneAt(officer, at), form, clock.now());
  const chooseFile = async () => {
    const chosen = await platform.invoke('backups.chooseFile', null);
    if (chosen !== null) setRestoring(chosen.id);
  };
  if (state === undefined) return null;
  return (
    <>
      <section aria-label="Backups" className="backups">
        <BackupsHead state={state} onChooseFile={() => void chooseFile()} />
        {state.problem === null ? null : <Notice look="alarm">{state.problem}</Notice>}
        {state.backups.length === 0 ? (
          <>
            <NoBackups />
            <PlanFields plan={state.plan} />
          </>
        ) : (
          <>
            <BackupDays backups={state.backups} today={today} officer={officer} />
            <PlanFields plan={state.plan} />
            <List state={state} when={when} onLook={setLooking} onRestore={setRestoring} />
          </>
        )}
        <p className="muted small backups-how">{howText(state.plan)}</p>
      </section>
      <IfLost state={state} when={when} />
      {looking === null ? null : (
        <LookDialog id={looking} platform={platform} when={when} clock={form} onClose={() => setLooking(null)} />
      )}
      {restoring === null ? null : (
        <RestoreDialog id={restoring} platform={platform} when={when} clock={form} onClose={() => setRestoring(null)} />
      )}
    </>
  );
}

function BackupsHead({ state, onChooseFile }: { readonly state: BackupsState; readonly onChooseFile: () => void }) {
  const services = useServices();
  const head = useSaveState(({ acknowledged }) => acknowledged);
  const newest = state.backups.find((one) => one.state === 'whole');
  const lack = newest === undefined ? null : lackWords(newest.contents, { head });
  const busy = state.busy === null ? null : 'backups are being written or read';
  return (
    <SectionHead title="Backups" sub={subOf(state, lack)}>
      {state.backups.length === 0 ? null : (
        <Button size="small" onClick={() => void readBackups(services)} whyNot={busy}>
          Read all back
        </Button>
      )}
      <Button size="small" onClick={onChooseFile}>
        Restore from a file…
      </Button>
      <Button size="small" onClick={() => void runCommand('backUpNow')} whyNot={busy}>
        Back up now
      </Button>
    </SectionHead>
  );
}

function subOf({ busy, backups }: BackupsState, lack: string | null): string {
  if (busy !== null) return busy === 'writing' ? 'one is being written and read back' : 'they are being read in full';
  if (backups.length === 0) return 'none yet';
  return lack ?? 'the newest has everything';
}

function NoBackups() {
  return (
    <EmptyState title="No backup has been written yet">
      The first one is written two minutes after something is logged, or now by “Back up now”: for example
      “Sep 15, 16:31, 4,786 records, whole”.
    </EmptyState>
  );
}

type ListProps = {
  readonly state: BackupsState;
  readonly when: (at: Instant) => string;
  readonly onLook: (id: string) => void;
  readonly onRestore: (id: string) => void;
};

function List({ state: { backups }, when, onLook, onRestore }: ListProps) {
  const [showsAll, showAll] = useState(false);
  const shown = showsAll ? backups : backups.slice(0, shownAtFirst);
  const hidden = backups.slice(shown.length);
  return (
    <>
      <ScrollBox label="Backups, newest first">
        <Table
          caption="Backups, newest first"
          columns={columnsOf({ when, onLook, onRestore })}
          rows={shown}
          rowKey={({ id }) => id}
        />
      </ScrollBox>
      {hidden.length === 0 ? null : (
        <p className="row">
          <span className="muted">{`${hidden.length} more, to ${when(hidden.at(-1)?.at ?? (0 as Instant))}`}</span>
          <Button look="quiet" size="small" className="push" onClick={() => showAll(true)}>
            Show all {backups.length}
          </Button>
        </p>
      )}
    </>
  );
}

function columnsOf({ when, onLook, onRestore }: Omit<ListProps, 'state'>): readonly Column<BackupFacts>[] {
  const counted = ({ contents }: BackupFacts, count: number) => (contents.head > 0 ? countText(count) : '–');
  return [
    {
      key: 'at', head: 'Written', isName: true,
      cell: (one) => (
        <>
          <span className="backup-when">{when(one.at)}</span>{' '}
          <span className="muted small">{reasonNames[one.reason]}</span>
        </>
      ),
    },
    { key: 'records', head: 'Records', align: 'right', cell: (one) => counted(one, one.contents.records) },
    { key: 'minutes', head: 'Minutes', align: 'right', cell: (one) => counted(one, one.contents.minutes) },
    {
      key: 'size', head: 'Size', align: 'right',
      cell: ({ size }) => <span className="backup-when">{sizeName(size)}</span>,
    },
    { key: 'read', head: 'Read back', cell: (one) => <ReadBack backup={one} when={when} /> },
    { key: 'place', head: 'Where', cell: ({ place }) => placeNames[place] },
    {
      // No visible heading: each button says which backup it opens.
      key: 'open', head: '', align: 'right',
      cell: (one) =>
        ['damaged', 'newer'].includes(one.state) ? null : (
          <span className="backup-actions">
            <Button
              look="quiet"
              size="small"
              aria-label={`Look only: the backup of ${when(one.at)}`}
              onClick={() => onLook(one.id)}
            >
              Look only
            </Button>
            <Button
              look="quiet"
              size="small"
              aria-label={`Restore the backup of ${when(one.at)}…`}
              onClick={() => onRestore(one.id)}
            >
              Restore…
            </Button>
          </span>
        ),
    },
  ];
}

const placeNames = { here: 'here', second: 'second', both: 'both' } as const;

function ReadBack({ backup, when }: { readonly backup: BackupFacts; readonly when: (at: Instant) => string }) {
  const isBad = backup.state === 'damaged' || backup.state === 'newer';
  const at = backup.state === 'whole' && backup.readAt !== null ? when(backup.readAt) : '';
  return (
    <span className={isBad ? 'backup-read alarm' : 'backup-read'}>
      {backup.state === 'whole' ? <Icon name="check" small /> : null}
      {isBad ? <Icon name="alert" small /> : null} {stateWords(backup)}{' '}
      <span className="muted small backup-when">{at}</span>
    </span>
  );
}
