import { lengthName } from '#shared/rules/amountNames';
import { Button } from '#renderer/components/Button';
import { endInterruption } from '#renderer/commands/endInterruption';
import { stopTimer } from '#renderer/commands/stopTimer';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { awayOf, runningOn, timerMinutes, type DayFacts } from './model/dayFacts';
import { minutesOf } from './model/spans';
import { workName } from './model/workName';
import { report } from './report';

/** What runs now and what it interrupted; minutes only, since seconds would keep the machine awake. */
export function TimerBox({ facts, onSwitch }: { readonly facts: DayFacts; readonly onSwitch: () => void }) {
  const services = useServices();
  const { officer } = facts;
  const running = runningOn({ ...facts, day: facts.presentDay });
  const away = awayOf(facts);
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
      <span title={workName(facts, running).label}>{workName(facts, running).label}</span>
      <b>{lengthName(timerMinutes(facts, running))}</b>
      {away === null ? null : <span className="muted small">+ {minutesOf(away)} in question</span>}
      {interrupted.length === 0 ? null : (
        <span className="muted small">over {interrupted.map((timer) => workName(facts, timer).label).join(', ')}</span>
      )}
      {interrupted.length === 0 ? null : <Button size="small" keys="." onClick={takeUp}>End</Button>}
      <Button size="small" keys="S" onClick={stop}>Stop</Button>
      <Button size="small" keys="W" onClick={onSwitch}>Switch</Button>
    </section>
  );
}
