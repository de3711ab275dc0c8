import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#shared/base/result';
import type { JournalStatus, StartFacts } from '#shared/contract/ipc';
import { countedText, countText } from '#shared/reports/figures';
import { Button } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { Table, type Column } from '#renderer/ui/Table';
import { copyText } from '#renderer/ui/copyText';
import { failureWords, type FailureWords } from './failureWords';
import './FailureScreen.css';

type FailureProps = {
  readonly problem: Problem;
  /** What the main process reported at the start; null if it reported nothing. */
  readonly facts: StartFacts | null;
  readonly onVerify: () => Promise<JournalStatus>;
  readonly onClose: () => void;
};

/** Shows why Daybook did not open, the state of both copies, and what each way out would lose. */
export function FailureScreen({ problem, facts, onVerify, onClose }: FailureProps) {
  const words = failureWords(problem.code);
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
        {journal === null ? null : <Copies words={words} journal={journal} />}
        <Ways words={words} />
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

function Copies({ words, journal }: { readonly words: FailureWords; readonly journal: JournalStatus }) {
  const rows: readonly Copy[] = [
    { name: 'Database', upTo: 'not read', files: '–', state: words.database },
    { name: 'Journal', upTo: `change ${journal.head}`, files: String(journal.segments), state: stateOf(journal) },
  ];
  return (
    <section aria-labelledby="failure-copies">
      <h2 id="failure-copies">The two copies</h2>
      <div aria-live="polite">
        <Table caption="State of both copies" columns={columns} rows={rows} rowKey={({ name }) => name} />
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

function Ways({ words }: { readonly words: FailureWords }) {
  return (
    <section aria-labelledby="failure-ways">
      <h2 id="failure-ways">
        What to do <span className="failure-sub">both copies are kept, whatever you do</span>
      </h2>
      <ol className="failure-list">
        {words.ways.map(({ title, how, loses }) => (
          <li key={title} className="failure-way">
            <div>
              <b>{title}</b>
              <p className="muted small">{how}</p>
            </div>
            <b>{loses}</b>
          </li>
        ))}
      </ol>
      {words.cannot === null ? null : <p className="muted small">{words.cannot}</p>}
    </section>
  );
}

type FootProps = Omit<FailureProps, 'onVerify'> & {
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
