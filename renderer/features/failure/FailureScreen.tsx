import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#shared/base/result';
import type { BackupsState } from '#shared/contract/backups';
import type { DaybookBridge, JournalStatus, StartFacts } from '#shared/contract/ipc';
import { countedText, countText } from '#shared/reports/figures';
import { stateWords } from '#renderer/domain-ui/restore/backupWords';
import { Button } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { Table, type Column } from '#renderer/ui/Table';
import { copyText } from '#renderer/ui/copyText';
import { failureWords, type FailureWords } from './failureWords';
import { restorable, RestoreWays, whenHere } from './RestoreWays';
import './FailureScreen.css';

type FailureProps = {
  readonly problem: Problem;
  /** What the main process reported at the start; null if it reported nothing. */
  readonly facts: StartFacts | null;
  readonly platform: Pick<DaybookBridge, 'invoke'>;
  readonly onVerify: () => Promise<JournalStatus>;
  readonly onClose: () => void;
};

/** Shows why Daybook did not open, the state of both copies, and what each way out would lose. */
export function FailureScreen({ problem, facts, platform, onVerify, onClose }: FailureProps) {
  const words = failureWords(problem.code);
  const backups = useBackupsAtFailure(platform, words);
  const heading = useRef<HTMLHeadingElement>(null);
  const [journal, setJournal] = useState<JournalStatus | null>(facts?.journal ?? null);
  useEffect(() => {
    heading.current?.focus();
    document.title = 'Not opened – Daybook';
  }, []);
  return (
    <>
      <header className="failure-bar">
        <Icon name="mark" /> <b>Daybook</b> <span>Not opened</span>
      </header>
      <main className="failure">
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <p className="failure-finding">{problem.message.replace(/ ?Nothing was (touched|changed)\.$/, '')}</p>
        <p className="row">
          <Icon name="shield" />
          <span>
            <b>Nothing was touched.</b> {words.safe}{' '}
            {facts === null ? null : (
              <>
                The folder is <span className="failure-folder">{facts.dataFolder}</span>.
              </>
            )}
          </span>
        </p>
        {journal === null ? null : <Copies words={words} journal={journal} backups={backups} facts={facts} />}
        <Ways words={words} backups={backups} facts={facts} platform={platform} />
        <Foot
          problem={problem}
          facts={facts}
          journal={journal}
          onClose={onClose}
          onVerify={async () => setJournal(await onVerify())}
        />
      </main>
    </>
  );
}

type Copy = { readonly name: string; readonly upTo: string; readonly files: string; readonly state: string };

const columns: readonly Column<Copy>[] = [
  { key: 'name', head: 'Copy', cell: ({ name }) => name, isName: true },
  { key: 'upTo', head: 'Holds up to', align: 'right', cell: ({ upTo }) => upTo },
  { key: 'files', head: 'Files', align: 'right', cell: ({ files }) => files },
  { key: 'state', head: 'State', cell: ({ state }) => state },
];

/** The backups of the profile; null until they are known, and if going back to one would not help. */
function useBackupsAtFailure({ invoke }: FailureProps['platform'], { cannot }: FailureWords): BackupsState | null {
  const [state, setState] = useState<BackupsState | null>(null);
  const mayRestore = cannot !== null;
  useEffect(() => {
    if (mayRestore) void invoke('backups.state', null).then(setState, () => undefined);
  }, [invoke, mayRestore]);
  return state;
}

type CopiesProps = Pick<FailureProps, 'facts'> & {
  readonly words: FailureWords;
  readonly journal: JournalStatus;
  readonly backups: BackupsState | null;
};

function Copies({ words, journal, backups, facts }: CopiesProps) {
  const newest = backups === null ? undefined : restorable(backups)[0];
  const rows: readonly Copy[] = [
    { name: 'Database', upTo: 'not read', files: '–', state: words.database },
    { name: 'Journal', upTo: `change ${journal.head}`, files: String(journal.segments), state: stateOf(journal) },
    ...(newest === undefined || facts === null
      ? []
      : [{
          name: `Backup of ${whenHere(newest.at, facts.clock.now)}`,
          upTo: `change ${newest.contents.head}`,
          files: '1',
          state: stateWords(newest),
        }]),
  ];
  return (
    <section aria-labelledby="failure-copies">
      <h2 id="failure-copies">The copies</h2>
      <div aria-live="polite">
        <Table caption="State of the copies" columns={columns} rows={rows} rowKey={({ name }) => name} />
      </div>
    </section>
  );
}

function stateOf({ lines, torn, damaged }: JournalStatus): string {
  const faults = [...torn, ...damaged];
  if (faults.length > 0) return faults.join('; ');
  if (lines === null) return 'its ends are intact';
  return `intact, ${lines === 1 ? 'its 1 line' : `all ${countText(lines)} lines`} verified`;
}

type WaysProps = Pick<FailureProps, 'facts' | 'platform'> & {
  readonly words: FailureWords;
  readonly backups: BackupsState | null;
};

function Ways({ words, backups, facts, platform }: WaysProps) {
  const hasBackup = backups !== null && restorable(backups).length > 0;
  const restoring = backups === null || facts === null ? null : (
    <RestoreWays
      platform={platform}
      backups={backups}
      now={facts.clock.now}
      canRebuild={words.canRebuild === true && facts.journal.head > 0}
    />
  );
  return (
    <section aria-labelledby="failure-ways">
      <h2 id="failure-ways">
        What to do <span className="failure-sub">both copies are kept, whatever you do</span>
      </h2>
      <ol className="failure-list">
        {words.restoresFirst === true ? restoring : null}
        {words.ways.map(({ title, how, loses }) => (
          <li key={title} className="failure-way">
            <div>
              <b>{title}</b>
              <p className="muted small">{how}</p>
            </div>
            <b>{loses}</b>
          </li>
        ))}
        {words.restoresFirst === true ? null : restoring}
      </ol>
      {words.cannot === null || hasBackup ? null : <p className="muted small">{words.cannot}</p>}
    </section>
  );
}

type FootProps = Omit<FailureProps, 'onVerify' | 'platform'> & {
  readonly journal: JournalStatus | null;
  readonly onVerify: () => Promise<void>;
};

function Foot({ problem, facts, journal, onClose, onVerify }: FootProps) {
  const [said, setSaid] = useState('counts and versions, no records and no folder');
  const copy = async () => {
    const isCopied = await copyText(detailsOf(problem, facts, journal));
    setSaid(isCopied ? 'Copied.' : 'The system denied access to the clipboard.');
  };
  return (
    <div className="failure-foot">
      <Button size="large" onClick={onClose}>
        Close Daybook
      </Button>
      {journal === null ? null : (
        <Button size="large" look="quiet" onClick={() => void onVerify()}>
          Verify the journal
        </Button>
      )}
      <Button size="large" look="quiet" onClick={() => void copy()}>
        Copy details for support
      </Button>
      <span className="muted small" role="status">
        {said}
      </span>
    </div>
  );
}

function detailsOf({ code, message }: Problem, facts: StartFacts | null, journal: JournalStatus | null): string {
  return [
    `Daybook did not open: ${code}`,
    message,
    ...(facts === null
      ? []
      : [`Daybook ${facts.version}, Chromium ${facts.chromium}, remembered head ${facts.rememberedHead}`]),
    ...(journal === null
      ? []
      : [`Journal: up to ${journal.head}, ${countedText(journal.segments, 'file')}, ${stateOf(journal)}`]),
  ].join('\n');
}
