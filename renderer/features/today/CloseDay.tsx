import { useEffect, useRef, useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import { longDayName, shortDayName } from '#shared/time/dateNames';
import { addDays } from '#shared/time/days';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { lengthName } from '#shared/rules/amountNames';
import { closeDay } from '#renderer/commands/days';
import { useEntriesBetween } from '#renderer/queries/log';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { classes } from '#renderer/ui/Button';
import { Dialog } from '#renderer/ui/Dialog';
import { SectionHead } from '#renderer/ui/SectionHead';
import { DayStrip } from './DayStrip';
import { placeOn } from './strip/placeOn';
import { CloseFoot } from './closing/CloseFoot';
import { CloseQuestions } from './closing/CloseQuestions';
import { AddUndone, Undone } from './closing/CloseUndone';
import { useClosingItems, type NumberedItem } from './closing/useClosingItems';
import { focusFirstQuestion, focusQuestion, useClosingKeys } from './closing/useClosingKeys';
import { closingList, type ClosingItem } from './model/closingItems';
import type { DayFacts } from './model/dayFacts';
import { dayStripModel, type DayStripModel } from './model/dayStripModel';
import { daySums } from './model/daySums';
import { minutesAUnit } from './model/measuredMinutes';
import { suggestFill } from './model/suggestFill';
import { leftUndone, rowOfKind, undoneRows, type UndoneRow } from './model/undoneRows';
import { needsNoCount } from './model/defaultUnits';
import './closeDay.css';

type CloseDayProps = {
  readonly facts: DayFacts;
  readonly onFill: (gap: Range<Instant>) => void;
  readonly onClose: () => void;
};

/** How many days back the suggestions look. */
const daysBack = 20;

/** Lists the open questions of a day and the work left undone, and closes the day. No answer is required. */
export function CloseDay({ facts, onFill, onClose }: CloseDayProps) {
  const past = useEntriesBetween([facts.officer], addDays(facts.day, -daysBack), addDays(facts.day, -1));
  const isReady = past !== undefined;
  const services = useServices();
  const { items, due } = closingList(facts);
  const { numbered, latest, isBusy, give } = useClosingItems(items);
  const [rows, setRows] = useState<readonly UndoneRow[]>(() =>
    undoneRows(facts.closing ?? { undone: [], found: [] }, due, facts.entries),
  );
  const [added, setAdded] = useState<RecordId | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const minutesOf = (kind: RecordId) => minutesAUnit(facts.measured, kind);
  const undone = leftUndone(rows, minutesOf);
  const sums = daySums(facts);
  const close = async () => {
    const said = rows.map(({ sealed, other, ...row }) => ({
      ...row,
      other: row.reason === 'other' ? (other ?? sealed) : null,
    }));
    const done = await closeDay(services, { officer: facts.officer, day: facts.day, undone: said, found: due });
    if (!done.ok) return setProblem(done.error.message);
    const [logged, notLogged] = [lengthName(sums.logged), lengthName(sums.notLogged)];
    useNotices.getState().done(`Closed ${longDayName(facts.day)}: ${logged} logged, ${notLogged} not logged.`);
    return onClose();
  };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirstQuestion(form.current), []);
  useEffect(() => {
    // Once the suggestions are loaded, they become the first answers. A text field must not be selected again.
    if (isReady && !(document.activeElement instanceof HTMLInputElement)) focusFirstQuestion(form.current);
  }, [isReady]);
  const open = numbered.filter((one) => one.answer === null);
  const openKeys = open.map(({ item }) => item.key).join(' ');
  // An answered question disappears along with the focus: the next question takes it.
  useEffect(() => {
    if (document.activeElement === document.body) focusFirstQuestion(form.current);
  }, [openKeys]);
  useClosingKeys(form, { isBusy: isBusy || !isReady, onClose: () => void close() });
  const fill = (gap: Range<Instant>) => (onClose(), onFill(gap));
  const add = (kind: RecordId) => {
    setRows([...rows, rowOfKind(kind, facts.entries)]);
    setAdded(kind);
  };
  useEffect(() => {
    if (added !== null) focusQuestion(form.current, `undone ${added}`);
  }, [added]);
  const reasoned = rows.filter(({ reason }) => reason !== null).length;
  return (
    <Dialog
      title={`Close ${longDayName(facts.day)}`}
      sub={`${numbered.length - open.length + reasoned} of ${numbered.length + rows.length} answered; none is required`}
      wide
      onClose={onClose}
      footer={<CloseFoot sums={sums} undone={undone} onLater={onClose} onClose={() => void close()} />}
    >
      <form className="close-day" ref={form} onSubmit={(event) => event.preventDefault()}>
        <ClosingStrip facts={facts} open={open} onChoose={(key) => focusQuestion(form.current, key)} />
        <div className="close-halves">
          <section aria-labelledby="close-open" data-half="timeline">
            <SectionHead
              level="h3"
              id="close-open"
              title="On the timeline"
              sub={
                numbered.length === 0
                  ? 'nothing is open'
                  : `${numbered.length - open.length} of ${numbered.length} answered`
              }
            />
            <CloseQuestions
              facts={facts}
              numbered={numbered}
              latest={latest}
              onGive={give}
              onFill={fill}
              suggest={(gap) => suggestFill(gap, past ?? [], facts.zone, (kind) => needsNoCount(facts, kind))}
            />
            {open.some(({ item }) => item.is === 'gap') && past !== undefined && past.length > 0 ? (
              <p className="muted small close-note">
                A gap’s suggestion is what you logged most at that time in the last {daysBack} days.
              </p>
            ) : null}
          </section>
          <section aria-labelledby="close-undone" data-half="undone">
            <SectionHead
              level="h3"
              id="close-undone"
              title="Due and not done"
              sub={
                rows.length === 0
                  ? 'nothing that Daybook knows of'
                  : `${reasoned} of ${rows.length} ${reasoned === 1 ? 'has its reason' : 'have their reason'}`
              }
            />
            {rows.length === 0 ? null : (
              <div className="close-columns close-columns-head" aria-hidden="true">
                <span>Kind</span>
                <span className="close-figure">Due</span>
                <span className="close-figure">Done</span>
                <span className="close-figure">Not done</span>
                <span />
                <span className="close-figure">Minutes</span>
              </div>
            )}
            {rows.map((row, index) => (
              <Undone
                key={row.kind}
                facts={facts}
                row={row}
                minutes={undoneMinutes(row, minutesOf(row.kind))}
                onChange={(change) => setRows(rows.map((one, at) => (at === index ? { ...one, ...change } : one)))}
              />
            ))}
            <AddUndone facts={facts} taken={rows.map(({ kind }) => kind)} onAdd={add} />
            <p className="muted small close-note">
              Minutes by what one has taken you since {shortDayName(facts.measuredFrom)}. A reason belongs to the day,
              never to a case.
            </p>
            {problem === null ? null : (
              <p className="alarm" role="alert">
                {problem}
              </p>
            )}
          </section>
        </div>
      </form>
    </Dialog>
  );
}

function undoneMinutes({ notDone }: UndoneRow, each: number | null): number | null {
  return each === null ? null : each * notDone;
}

type ClosingStripProps = {
  readonly facts: DayFacts;
  readonly open: readonly NumberedItem[];
  readonly onChoose: (key: string) => void;
};

/** The log of the day, with the numbers of the questions above it. */
function ClosingStrip({ facts, open, onChoose }: ClosingStripProps) {
  const model: DayStripModel = { ...dayStripModel(facts), planned: [] };
  return (
    <DayStrip
      isBare
      model={model}
      zone={facts.zone}
      ghosts={[]}
      onFill={(gap) => onChoose(`gap ${gap.start} ${gap.end}`)}
    >
      {open.map(({ item, number }) => (
        <div
          key={item.key}
          className={classes(
            'close-mark',
            item.is === 'overlap' && 'close-mark-alarm',
            cutsFigure(item, model) && 'close-mark-above',
          )}
          style={placeOn(model, pastOf(item, model))}
        >
          <b>{number}</b>
        </div>
      ))}
    </DayStrip>
  );
}

/** Cuts a stretch off at now, since the strip shows nothing after it. */
function pastOf({ start, end }: Range<Instant>, { now }: DayStripModel): Range<Instant> {
  return { start, end: now !== null && end > now ? now : end };
}

/** Whether an edge of an appointment's frame would cross the figures of a block. */
function cutsFigure(item: ClosingItem, model: DayStripModel): boolean {
  const { start, end } = pastOf(item, model);
  return (
    item.is === 'outcome' &&
    model.logged.some((block) => [start, end].some((edge) => block.start < edge && edge < block.end))
  );
}
