import { memo, useCallback, useMemo, useRef, useState } from 'react';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { LineDraft } from '#shared/rules/quickEntry/lineTypes';
import type { Day, Instant } from '#shared/time/day';
import { longDayName } from '#shared/time/dateNames';
import { addDays } from '#shared/time/days';
import type { Range } from '#shared/time/ranges';
import { reopenDay } from '#renderer/commands/days';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import { LineHelp } from '#renderer/domain-ui/lineHelp/LineHelp';
import { useViewer } from '#renderer/queries/officers';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/Button';
import { PageActions, PageHead, PageSub } from '#renderer/ui/PageHead';
import { useIsWide } from '#renderer/ui/useIsWide';
import type { AppointmentSubject } from './AppointmentForm';
import { AppointmentList } from './AppointmentList';
import { AwayNotice } from './AwayNotice';
import { DayStrip, type GhostBlock } from './DayStrip';
import { EmptyLog, FirstKeys, StripLegend } from './EmptyDay';
import type { FormTarget, EntrySubject } from './EntryForm';
import { HolidayButton } from './HolidayButton';
import { LogList } from './LogList';
import { OpenForms } from './OpenForms';
import { QuickEntryLine } from './QuickEntryLine';
import { SumsRow } from './SumsRow';
import { ChangeHints } from './strip/ChangeHints';
import { factsAfter } from './line/pasted/pastedSums';
import { PastedList } from './line/pasted/PastedList';
import { TimerBox } from './TimerBox';
import { WeekSoFar } from './WeekSoFar';
import { changedSince } from './model/changedSince';
import type { DayFacts, StaticFacts } from './model/dayFacts';
import { dayStripModel } from './model/dayStripModel';
import { daySums } from './model/daySums';
import { exampleLine } from './model/exampleLine';
import { scheduleSentence } from './model/scheduleSentence';
import { clockAt, clockAtEnd } from './model/spans';
import { withChange } from './model/stripChange';
import { tightAxis } from './model/tightAxis';
import { shortName } from './model/workName';
import { report } from './report';
import { useTodayRequests } from './useTodayRequests';
import { useCopyLog } from './useCopyLog';
import { useDayFacts, type TodayFacts } from './useDayFacts';
import { useQuickEntry } from './useQuickEntry';
import { useSelection } from './useSelection';
import { useStripEditing } from './useStripEditing';
import './today.css';

/** From here on, in pixels, there is room for a third list (today.css, weekSoFar.css). */
const wide = 1600;

/** The first screen: one day, planned and logged, and the line for logging. */
export function TodayScreen() {
  const viewer = useViewer();
  if (viewer === undefined || viewer === null) return null;
  return <DayOf key={viewer.id} officer={viewer} />;
}

function DayOf({ officer }: { readonly officer: Recorded<Officer> }) {
  const shownDay = useRoute((state) => state.shownDay);
  const today = useDayFacts(officer, shownDay);
  return today === undefined ? null : <DayScreen today={today} />;
}

function DayScreen({ today }: { readonly today: TodayFacts }) {
  const { facts, still } = today;
  const [appointment, setAppointment] = useState<AppointmentSubject | null>(null);
  const planLine = useCallback((unsaved: UnsavedForm) => setAppointment({ unsaved, before: null }), []);
  const entry = useQuickEntry(today, planLine);
  const [form, setForm] = useState<FormTarget | null>(null);
  const [formGhosts, setFormGhosts] = useState<readonly GhostBlock[]>([]);
  const [closing, setClosing] = useState(false);
  const isWide = useIsWide(wide);
  const openClosing = useCallback(() => setClosing(true), []);
  const { put, beginSwitch, showHelp, focus, parsed, pasted } = entry;
  const closeHelp = () => (showHelp(false), focus());
  const putExample = (line: string) => (showHelp(false), put(line));
  const screen = useRef<HTMLDivElement>(null);
  const selection = useSelection(screen);
  const editing = useStripEditing(facts, selection, setForm);
  const { change } = editing;
  // While a block is being changed, everything shows the day after the change.
  const hints = change === null ? null : <ChangeHints facts={facts} change={change} />;
  const shown = useMemo(() => withChange(facts, change), [facts, change]);
  const shownStill = useMemo(() => withChange(still, change), [still, change]);
  const example = useMemo(() => exampleLine(facts), [facts]);
  const model = useMemo(() => {
    const drawn = dayStripModel(shown);
    return example === null ? drawn : { ...drawn, gaps: [] };
  }, [shown, example]);
  const saved = useMemo(() => daySums(facts), [facts]);
  const { hoursOf } = today.line;
  // The day after the change: with the block as it is being changed, or with the pasted list.
  const sums = useMemo(() => {
    if (pasted !== null) return daySums(factsAfter(facts, pasted.drafts, hoursOf));
    return shown === facts ? saved : daySums(shown);
  }, [shown, facts, saved, pasted, hoursOf]);
  const ghosts = useMemo(
    () => [...(pasted?.drafts ?? [parsed.draft]).flatMap((draft) => ghostsOf(facts, draft)), ...formGhosts],
    [facts, parsed.draft, pasted, formGhosts],
  );
  // Beside the form there is less room.
  const strip = form === null || isWide ? model : tightAxis(model, ghosts);
  const fill = useCallback(
    (gap: Range<Instant>) => put(`${clockAt(gap.start, facts.zone, '24')}-${clockAtEnd(gap, facts.zone, '24')} `),
    [put, facts.zone],
  );
  const openForm = useCallback((subject: EntrySubject) => setForm({ subject }), []);
  const add = useCallback(() => setAppointment('new'), []);
  const lastGap = model.gaps.at(-1);
  useCopyLog(still);
  useTodayRequests(still, openForm, put, setAppointment);
  useCommand('focusLine', entry.focus);
  useCommand('openForm', () => openForm('new'));
  useCommand(
    'fillGap',
    () => lastGap !== undefined && fill(lastGap),
    lastGap === undefined ? 'Everything on the schedule is logged.' : null,
  );
  return (
    <div ref={screen} className="today" data-scrolls-itself>
      <DayHead facts={still} onSwitch={beginSwitch} onCloseDay={openClosing} />
      <QuickEntryLine facts={still} entry={entry} example={example} instead={hints} />
      {entry.isHelpOpen ? (
        <LineHelp context={today.line} onPut={putExample} onClose={closeHelp} />
      ) : (
        <>
          <DayStrip model={strip} zone={facts.zone} ghosts={ghosts} editing={editing} onFill={fill}>
            {example === null || entry.text !== '' ? null : (
              <StripLegend facts={facts} model={strip} example={example} />
            )}
          </DayStrip>
          <SumsRow sums={sums} before={sums === saved ? null : saved} showsBoth={pasted !== null} />
          <AwayNotice facts={facts} />
          {pasted === null ? (
            <div className="today-lists">
              <AppointmentList today={today} isFirst={example !== null} onAdd={add} onEdit={setAppointment} />
              <LogList
                facts={shown}
                still={shownStill}
                selection={selection}
                change={change}
                total={sums.logged}
                onForm={setForm}
                onFill={fill}
                empty={
                  example === null ? null : (
                    <EmptyLog facts={facts} example={example} onTimer={() => entry.put('walkin')} />
                  )
                }
              />
              {isWide ? <WeekSoFar facts={facts} /> : null}
            </div>
          ) : (
            <PastedList facts={still} entry={entry} pasted={pasted} />
          )}
          {example === null ? null : <FirstKeys />}
        </>
      )}
      <OpenForms
        today={today}
        closing={closing}
        onFill={fill}
        onClose={() => setClosing(false)}
        form={form}
        onForm={setForm}
        onGhosts={setFormGhosts}
        appointment={appointment}
        onAppointment={setAppointment}
      />
    </div>
  );
}

type DayHeadProps = { readonly facts: StaticFacts; readonly onSwitch: () => void; readonly onCloseDay: () => void };

const DayHead = memo(function DayHead({ facts, onSwitch, onCloseDay }: DayHeadProps) {
  const services = useServices();
  const isClosed = facts.closing !== null && !facts.closing.open;
  const changed = changedSince(facts);
  const reopen = () =>
    void report(
      reopenDay(services, { officer: facts.officer, day: facts.day }),
      `Opened ${longDayName(facts.day)} again.`,
    );
  useCommand('closeDay', onCloseDay, facts.day > facts.presentDay ? 'This day has not come yet.' : null);
  useCommand('reopenDay', reopen, isClosed ? null : 'This day is not closed.');
  const showDay = useRoute((state) => state.showDay);
  const go = (day: Day) => showDay(day === facts.presentDay ? null : day);
  useCommand('previousDay', () => go(addDays(facts.day, -1)));
  useCommand('nextDay', () => go(addDays(facts.day, 1)));
  useCommand('presentDay', () => showDay(null));
  return (
    <PageHead title={longDayName(facts.day)} className="today-head">
      <CommandButton
        size="small"
        icon="chevronLeft"
        aria-label="Day before"
        command="previousDay"
        onClick={() => go(addDays(facts.day, -1))}
      />
      <CommandButton
        size="small"
        icon="chevronRight"
        aria-label="Day after"
        command="nextDay"
        onClick={() => go(addDays(facts.day, 1))}
      />
      {facts.day === facts.presentDay ? null : (
        <Button size="small" onClick={() => showDay(null)}>
          Back to today
        </Button>
      )}
      <PageSub className="today-schedule" title={scheduleSentence(facts)}>
        {scheduleSentence(facts)}
      </PageSub>
      <HolidayButton facts={facts} />
      <PageActions className="today-actions">
        {isClosed ? (
          <span className={changed === null ? 'today-closed muted' : 'today-closed'}>
            Closed {clockAt(facts.closing.closedAt, facts.zone, facts.clock)}
            {changed === null ? '' : `, ${changed}`}
          </span>
        ) : null}
        {isClosed ? (
          <Button size="small" onClick={reopen}>
            Reopen
          </Button>
        ) : null}
        {facts.day > facts.presentDay ? null : (
          <CommandButton
            size="small"
            look={changed === null ? undefined : 'primary'}
            command="closeDay"
            onClick={onCloseDay}
          >
            {isClosed ? 'Close again' : 'Close the day'}
          </CommandButton>
        )}
        <TimerBox facts={facts} onSwitch={onSwitch} />
      </PageActions>
    </PageHead>
  );
});

/** Shows what Enter would log before it is pressed. */
function ghostsOf(facts: DayFacts, draft: LineDraft | null): readonly GhostBlock[] {
  if (draft?.action !== 'log' || draft.day !== facts.day) return [];
  return (draft.withoutBreak ?? [draft]).map(({ start, end }) => ({
    start, end, name: shortName(facts, draft), isWrong: false,
  }));
}
