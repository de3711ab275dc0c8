import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { OfficerZones } from '#shared/rules/zoneOn';
import { showName, splitText, withTimes } from '#renderer/domain-ui/findingText';
import { LookInBackups } from '#renderer/domain-ui/LookInBackups';
import { TakenDialog } from '#renderer/domain-ui/TakenDialog';
import { type ShownFinding, useFindings } from '#renderer/queries/findings';
import { useServices } from '#renderer/services/useServices';
import { runCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { Button } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { Icon } from '#renderer/ui/Icon';
import './BarNotice.css';

const worstFirst: readonly ShownFinding['look'][] = ['missing', 'not backed up', 'mended'];

/**
 * What was found wrong with the copies, under the title bar: one finding at a time, worst first. It covers nothing and
 * stays until the user has seen it.
 */
export function BarNotice({ viewer }: { readonly viewer: OfficerZones }) {
  const { store } = useServices();
  const clock = useClockForm();
  const waiting = useFindings().filter(({ isSeen }) => !isSeen);
  const finding = worstFirst.map((look) => waiting.find((one) => one.look === look)).find((one) => one !== undefined);
  const text = finding === undefined ? undefined : withTimes(finding.text, viewer, clock);
  useEffect(() => {
    if (text !== undefined) useNotices.getState().say(text);
  }, [text]);
  if (finding === undefined || text === undefined) return null;
  const seen = () => void store.findings.markSeen(finding.text);
  const { look, records = [] } = finding;
  const others = waiting.length - 1;
  return <Bar key={text} {...{ text, look, records, viewer, others }} onSeen={seen} />;
}

type BarProps = Pick<ShownFinding, 'text' | 'look'> & {
  readonly records: readonly RecordId[];
  readonly viewer: OfficerZones;
  readonly others: number;
  readonly onSeen: () => void;
};

/** What the user can do about a finding, by the keys 1, 2 and so on. */
type Act = { readonly name: string; readonly run: () => void };

function Bar({ text, look, records, viewer, others, onSeen }: BarProps) {
  const place = useRef<HTMLElement>(null);
  const [title, more] = splitText(text);
  const [open, setOpen] = useState<'records' | 'backups' | null>(null);
  const actions: Readonly<Record<ShownFinding['look'], readonly Act[]>> = {
    missing: [
      { name: 'Look in the backups', run: () => setOpen('backups') },
      { name: 'Log again', run: () => void runCommand('focusLine') },
      { name: 'Leave it', run: onSeen },
    ],
    mended: records.length === 0 ? [] : [{ name: showName(records.length), run: () => setOpen('records') }],
    'not backed up': [
      { name: 'Back up now', run: () => void runCommand('backUpNow') },
      { name: 'Backups', run: () => void runCommand('openBackups') },
    ],
  };
  const shown = actions[look];
  const press = useEffectEvent((event: KeyboardEvent) => {
    // What is typed into a dialog of the bar is not meant for the bar.
    if (open !== null) return;
    const run = event.key === 'Escape' ? onSeen : shown[Number(event.key) - 1]?.run;
    if (run === undefined) return;
    run();
    event.preventDefault();
    event.stopPropagation();
  });
  // Its keys act only while it has the focus.
  useEffect(() => {
    const bar = place.current;
    const listen = (event: KeyboardEvent) => press(event);
    bar?.addEventListener('keydown', listen);
    return () => bar?.removeEventListener('keydown', listen);
  }, []);
  const isAlarm = look !== 'mended';
  return (
    <section
      ref={place}
      className="bar-notice"
      aria-label="State of the copies"
      data-region="notice"
      tabIndex={-1}
    >
      <span className={isAlarm ? 'alarm' : undefined}>
        <Icon name={isAlarm ? 'alert' : 'shield'} />
      </span>
      <div className="bar-notice-text">
        <b>{title}</b>
        <p>
          {more} {others > 0 ? `${others} more after this.` : null}
        </p>
      </div>
      {shown.map(({ name, run }, index) => (
        <Button key={name} look={run === onSeen ? 'quiet' : undefined} keys={`${index + 1}`} onClick={run}>
          {name}
        </Button>
      ))}
      {look === 'missing' ? null : (
        <Button look="quiet" keys="Escape" onClick={onSeen}>
          Seen
        </Button>
      )}
      {open === 'backups' ? <LookInBackups viewer={viewer} onClose={() => setOpen(null)} /> : null}
      {open === 'records' ? <TakenDialog records={records} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}
