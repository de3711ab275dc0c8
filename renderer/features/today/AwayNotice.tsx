import { memo, useEffect, useRef, useState } from 'react';
import type { RunningTimer } from '#shared/records/timerStack';
import type { ClockForm } from '#shared/time/dateNames';
import type { Instant, ZoneName } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { Range } from '#shared/time/ranges';
import { dayOf, firstInstantAt, minuteOfDay } from '#shared/time/zones';
import { isTooLong } from '#shared/rules/timers/endOfTimer';
import { settleAway } from '#renderer/commands/timers';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { Notice } from '#renderer/ui/Notice';
import { TimeField } from '#renderer/ui/form/TimeField';
import { useReturnFocus } from '#renderer/ui/useReturnFocus';
import { reportEnding } from './line/timerQuestion';
import { awayOf, type DayFacts, setBackOf } from './model/dayFacts';
import { awayLength, datedSpan, minutesOf, spanSentence } from './model/spans';
import { workName } from './model/workName';
import { report } from './report';
import { SetBackQuestion } from './SetBackQuestion';
import './awayNotice.css';

/** Asks about time during which the program was closed while a timer ran, or about a clock that was set back. */
export const AwayNotice = memo(function AwayNotice({ facts }: { readonly facts: DayFacts }) {
  const away = awayOf(facts);
  const setBack = setBackOf(facts);
  const running = facts.timer?.running ?? null;
  if (setBack !== null && running !== null) {
    return <SetBackQuestion key={setBack.from} facts={facts} setBack={setBack} running={running} />;
  }
  return away === null || running === null ? null : (
    <AwayQuestion key={away.start} facts={facts} away={away} running={running} />
  );
});

type AwayQuestionProps = { readonly facts: DayFacts; readonly away: Range<Instant>; readonly running: RunningTimer };

/** Asks whether the time away was work: keep it, discard it, or keep it until a time. */
function AwayQuestion({ facts, away, running }: AwayQuestionProps) {
  const services = useServices();
  const { officer, zone, clock } = facts;
  const [splits, setSplits] = useState(false);
  const place = useRef<HTMLElement>(null);
  useReturnFocus(place);
  const minutes = minutesOf(away);
  const length = awayLength(minutes);
  const keep = () =>
    void report(settleAway(services, { officer, action: 'keep' }), `Kept ${minutes} min; the timer keeps running.`);
  const settle = (action: 'discard' | 'split', sentence: string, at?: Instant) =>
    void reportEnding(
      services,
      async (counted) =>
        await settleAway(services, {
          officer,
          action,
          ...(at === undefined ? {} : { at }),
          ...(counted === undefined ? {} : { units: counted.ended.units }),
        }),
      { logged: sentence, none: sentence },
    );
  const discard = () => settle('discard', `Discarded ${length}; the timer continues from your return.`);
  const split = () => setSplits(true);
  const isLong = isTooLong({ from: away.start, to: away.end });
  useCommand('awayKeep', keep, isLong ? 'At most 24 hours away can be counted as work.' : null);
  useCommand('awayDiscard', discard);
  useCommand('awaySplit', split);
  return (
    <section ref={place} className="away" aria-label="Time away" data-scope="timer" data-region="away">
      <Notice
        actions={
          <>
            {isLong ? null : (
              <CommandButton size="small" command="awayKeep" onClick={keep}>
                Keep {minutes} min
              </CommandButton>
            )}
            <CommandButton size="small" command="awayDiscard" onClick={discard}>
              {isLong ? `Discard ${length}` : `Discard ${minutes} min`}
            </CommandButton>
            <CommandButton size="small" command="awaySplit" aria-expanded={splits} onClick={split}>
              Split…
            </CommandButton>
          </>
        }
      >
        <b>
          Daybook was away {length}, {isLong ? datedSpan(away, zone, clock) : spanSentence(away, zone, clock)},
        </b>{' '}
        while the timer ran on {workName(facts, running).label}.{' '}
        {isLong ? 'That is too long to be work: check the clock of this computer.' : 'Was it work?'}
        {splits ? (
          <SplitForm
            away={away}
            zone={zone}
            clock={clock}
            onCancel={() => setSplits(false)}
            onSplit={(at) =>
              settle(
                'split',
                `Kept ${minutesOf({ ...away, end: at })} min of ${minutes}; the timer continues from your return.`,
                at,
              )
            }
          />
        ) : null}
      </Notice>
    </section>
  );
}

type SplitFormProps = {
  readonly away: Range<Instant>;
  readonly zone: ZoneName;
  readonly clock: ClockForm;
  readonly onCancel: () => void;
  readonly onSplit: (at: Instant) => void;
};

/** Asks until when it was work. Rejects a time outside the stretch at the field. */
function SplitForm({ away, zone, clock, onCancel, onSplit }: SplitFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useReturnFocus(form);
  const [minute, setMinute] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = () => {
    const at = minute === null ? null : instantWithin(away, minute, zone);
    if (at === null) setError(`Enter a time from ${spanSentence(away, zone, clock)}.`);
    else onSplit(at);
  };
  return (
    <form
      ref={form}
      className="away-split"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TimeField
        label="It was work until"
        error={error}
        value={minute}
        onChange={(value) => (setMinute(value), setError(null))}
      />
      <Button look="primary" size="small" submit>
        Split there
      </Button>
      <Button look="quiet" size="small" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}

/** The instant of a clock time within a stretch, which may cross midnight; null if the stretch does not contain it. */
function instantWithin(away: Range<Instant>, minute: number, zone: ZoneName): Instant | null {
  const first = dayOf(away.start, zone);
  const found = [first, addDays(first, 1)]
    .map((day) => firstInstantAt(day, minute, zone))
    .find((at) => at >= away.start && at <= away.end);
  return found !== undefined && minuteOfDay(found, zone) === minute % 1440 ? found : null;
}
