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

/**
 * What was found wrong with the copies, under the title bar: one finding at a time, a loss before what was mended. It
 * covers nothing and stays until the user has seen it.
 */
export function BarNotice({ viewer }: { readonly viewer: OfficerZones }) {
  const { store } = useServices();
  const clock = useClockForm();
  const waiting = useFindings().filter(({ isSeen }) => !isSeen);
  const finding = waiting.find(({ look }) => look === 'missing') ?? waiting[0];
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

function Bar({ text, look, records, viewer, others, onSeen }: BarProps) {
  const place = useRef<HTMLElement>(null);
  const [title, more] = splitText(text);
  const [isShowing, setShowing] = useState(false);
  const logAgain = () => void runCommand('focusLine');
  const show = () => setShowing(true);
  const [isLooking, setLooking] = useState(false);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' || (look === 'missing' && event.key === '3')) onSeen();
    else if (look === 'missing' && event.key === '1') setLooking(true);
    else if (look === 'missing' && event.key === '2') logAgain();
    else if (look === 'mended' && event.key === '1' && records.length > 0) show();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // Its keys act while the focus is in it, and nowhere else.
  useEffect(() => {
    const bar = place.current;
    const listen = (event: KeyboardEvent) => press(event);
    bar?.addEventListener('keydown', listen);
    return () => bar?.removeEventListener('keydown', listen);
  }, []);
  return (
    <section
      ref={place}
      className="bar-notice"
      aria-label="State of the copies"
      data-region="notice"
      tabIndex={-1}
    >
      <span className={look === 'missing' ? 'alarm' : undefined}>
        <Icon name={look === 'missing' ? 'alert' : 'shield'} />
      </span>
      <div className="bar-notice-text">
        <b>{title}</b>
        <p>
          {more} {others > 0 ? `${others} more after this.` : null}
        </p>
      </div>
      {look === 'missing' ? (
        <>
          <Button keys="1" onClick={() => setLooking(true)}>
            Look in the backups
          </Button>
          <Button keys="2" onClick={logAgain}>
            Log again
          </Button>
        </>
      ) : null}
      {look === 'mended' && records.length > 0 ? (
        <Button keys="1" onClick={show}>
          {showName(records.length)}
        </Button>
      ) : null}
      <Button look="quiet" keys={look === 'missing' ? '3' : 'Escape'} onClick={onSeen}>
        {look === 'missing' ? 'Leave it' : 'Seen'}
      </Button>
      {isLooking ? <LookInBackups viewer={viewer} onClose={() => setLooking(false)} /> : null}
      {isShowing ? <TakenDialog records={records} onClose={() => setShowing(false)} /> : null}
    </section>
  );
}
