import { Button } from '#renderer/components/Button';
import { endInterruption } from '#renderer/commands/endInterruption';
import { settleAway } from '#renderer/commands/settleAway';
import { stopTimer } from '#renderer/commands/stopTimer';
import { Notice } from '#renderer/components/Notice';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { runningOn, timerRange, type DayFacts } from './model/dayFacts';
import { lengthName, minutesOf, spanSentence } from './model/spans';
import { workName } from './model/workName';
import { report } from './report';

/** What runs now and what it interrupted; minutes only, since seconds would keep the machine awake. */
export function TimerBox({ facts, onSwitch }: { readonly facts: DayFacts; readonly onSwitch: () => void }) {
  const services = useServices();
  const { officer } = facts;
  const running = runningOn({ ...facts, day: facts.presentDay });
  const interrupted = facts.timer?.interrupted ?? [];
  const whyNot = running === null ? 'No timer is running.' : null;
  const stop = () => void report(stopTimer(services, { officer }), 'Timer stopped and logged.');
  const takeUp = () => void report(endInterruption(services, { officer }), 'Ended and logged; what was interrupted goes on.');
  useCommand('stopTimer', stop, whyNot);
  useCommand('switchTimer', onSwitch, whyNot);
  useCommand('endInterruption', takeUp, whyNot);
  if (running === null) return null;
  return (
    <section className="timer-box" aria-label="Timer" data-scope="timer">
      <span className="timer-dot" />
      <span>{workName(facts, running).label}</span>
      <b>{lengthName(minutesOf(timerRange(running, facts.now)))}</b>
      {interrupted.length === 0 ? null : (
        <span className="muted small">over {interrupted.map((timer) => workName(facts, timer).label).join(', ')}</span>
      )}
      {interrupted.length === 0 ? null : <Button size="small" keys="." onClick={takeUp}>End</Button>}
      <Button size="small" keys="S" onClick={stop}>Stop</Button>
      <Button size="small" keys="W" onClick={onSwitch}>Switch</Button>
    </section>
  );
}

/** Asks about the time in which the program was not there while a timer ran. */
export function AwayNotice({ facts }: { readonly facts: DayFacts }) {
  const services = useServices();
  const away = facts.timer?.away ?? null;
  const running = facts.timer?.running ?? null;
  if (away === null || running === null) return null;
  const { officer } = facts;
  const stretch = { start: away.from, end: away.to };
  const minutes = minutesOf(stretch);
  const keep = () => void report(settleAway(services, { officer, action: 'keep' }), `Kept ${minutes} min.`);
  const discard = () => void report(settleAway(services, { officer, action: 'discard' }), `Discarded ${minutes} min.`);
  return (
    <div data-scope="timer">
      <Notice
        actions={
          <>
            <Button size="small" onClick={keep}>Keep {minutes} min</Button>
            <Button size="small" onClick={discard}>Discard {minutes} min</Button>
          </>
        }
      >
        <b>Daybook was away {lengthName(minutes)}, {spanSentence(stretch, facts.zone)},</b> while the timer ran on {workName(facts, running).label}. Was it work?
      </Notice>
    </div>
  );
}
