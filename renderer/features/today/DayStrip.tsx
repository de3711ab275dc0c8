import {
  memo,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react';
import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { Instant, ZoneName } from '#shared/time/day';
import { haveCommon, type Range } from '#shared/time/ranges';
import { classes } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { blockLook, hasRoomForMinutes } from './model/blockLook';
import type { DayFacts } from './model/dayFacts';
import type { DayStripModel } from './model/dayStripModel';
import { awayShown, clockAt, minutesOf, spanSentence } from './model/spans';
import type { StripChange } from './model/stripChange';
import { LoggedBlocks, type BlockActions } from './strip/LoggedBlocks';
import { placeOn } from './strip/placeOn';
import { PlannedBlocks } from './strip/PlannedBlocks';
import { StripHandles } from './strip/StripHandles';
import { useDrawing } from './strip/useDrawing';
import { pixelsAMinute, useTrackWidth } from './strip/useTrackWidth';
import { useRowActions } from './useRowActions';
import type { EntrySelection } from './useSelection';
import './dayStrip.css';

/** A block that is not saved yet: what the line or the form would log. */
export type GhostBlock = Range<Instant> & { readonly name: string; readonly isWrong: boolean };

/** What can be done on the strip of the day. The functions never change. */
export type StripEditing = {
  /** The day as it is saved. */
  readonly facts: DayFacts;
  readonly selection: EntrySelection;
  readonly change: StripChange | null;
  readonly onChange: (change: StripChange | null) => void;
  /** Saves a change. */
  readonly onKeep: (change: StripChange) => void;
  readonly onOpen: (entry: Recorded<TimeEntry>) => void;
  /** Called with the time that was drawn on the free part of the strip. */
  readonly onDraw: (range: Range<Instant>) => void;
};

type DayStripProps = {
  readonly model: DayStripModel;
  readonly zone: ZoneName;
  readonly ghosts: readonly GhostBlock[];
  readonly onFill: (gap: Range<Instant>) => void;
  /** Null if the strip is only a drawing. */
  readonly editing?: StripEditing | null;
  /** Only the lane of the log, without names at its left. */
  readonly isBare?: boolean;
  /** Further elements drawn over the lanes, positioned by `placeOn`. */
  readonly children?: ReactNode;
};

/**
 * The day to scale. Planned work is only drawn: screen readers have the list of appointments. Gaps fill the line,
 * blocks open their entries, and the ends of blocks can be moved.
 */
export const DayStrip = memo(function DayStrip(props: DayStripProps) {
  const { model, zone, ghosts, isBare = false, editing = null, children } = props;
  const clock = useClockForm();
  const strip = useRef<HTMLElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const scale = pixelsAMinute(model, useTrackWidth(track));
  useNowInSight(strip);
  useRowActions(strip, { onOpen: nothing, onMenu: editing?.selection.openMenu ?? nothing });
  return (
    <section
      ref={strip}
      className={classes('strip', isBare && 'strip-bare')}
      aria-label={`Day strip, ${clockAt(model.from, zone, clock)} to ${clockAt(model.to, zone, clock)}, to scale`}
      data-scope={editing === null ? undefined : 'log'}
    >
      <div className="strip-gutter" aria-hidden="true">
        <div className="strip-gutter-ruler" />
        <div className="strip-gutter-planned">Planned</div>
        <div className="strip-gutter-logged">Logged</div>
      </div>
      <div ref={track} className="strip-track">
        <div className="strip-drawing" aria-hidden="true">
          <StripGround model={model} />
          <PlannedBlocks axis={model} blocks={model.planned} scale={scale} zone={zone} />
        </div>
        <LoggedLane {...props} editing={editing} scale={scale} />
        <div className="strip-drawing" aria-hidden="true">
          {model.away === null ? null : (
            <div className="strip-away" style={placeOn(model, model.away)}>
              <span>{awayShown(minutesOf(model.away))} ?</span>
            </div>
          )}
          {ghosts.map((ghost, index) => (
            <Ghost key={index} model={model} ghost={ghost} scale={scale} />
          ))}
          {children}
          {model.now === null ? null : (
            <div className="strip-now" style={placeOn(model, { start: model.now, end: model.now })}>
              <b>{clockAt(model.now, zone, clock)}</b>
            </div>
          )}
        </div>
      </div>
    </section>
  );
});

function nothing(): void {
  // A block opens by its own button.
}

/** A strip wider than its place opens with now in the middle, even if the window only becomes narrow later. */
function useNowInSight(strip: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const showNow = () => {
      const place = strip.current;
      const now = place?.querySelector('.strip-now') ?? null;
      if (place === null || now === null || place.scrollLeft > 0) return;
      place.scrollLeft = now.getBoundingClientRect().left - place.getBoundingClientRect().left - place.clientWidth / 2;
    };
    // Runs after layout and before painting; reading a width here would force another layout.
    const watcher = new ResizeObserver(showNow);
    if (strip.current !== null) watcher.observe(strip.current);
    return () => watcher.disconnect();
  }, [strip]);
}

type LoggedLaneProps = Pick<DayStripProps, 'model' | 'zone' | 'ghosts' | 'onFill'> & {
  readonly editing: StripEditing | null;
  readonly scale: number;
};

/** The lane of the log: gaps, blocks, and the handles of one of them. The mouse draws an entry on the free part. */
function LoggedLane({ model, zone, ghosts, onFill, editing, scale }: LoggedLaneProps) {
  const lane = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<RecordId | null>(null);
  const { drawn, handlers } = useDrawing(model, editing?.facts ?? null, editing?.onDraw ?? nothing);
  const actions = useBlockActions(editing);
  const [hasFocus, setFocus] = useState(false);
  const held = editing === null ? null : heldBlock(editing, hasFocus, pointed, scale);
  useFocusAfterChange(lane, editing?.change ?? null);
  return (
    <div
      ref={lane}
      role="presentation"
      className="strip-lane"
      {...(editing === null ? {} : handlers)}
      onPointerOver={({ target }) => setPointed(entryAt(target))}
      onPointerLeave={() => setPointed(null)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      {model.gaps.map((gap) => (
        <Gap
          key={gap.start}
          model={model}
          gap={gap}
          zone={zone}
          scale={scale}
          isCovered={ghosts.some((ghost) => haveCommon(ghost, gap))}
          onFill={onFill}
        />
      ))}
      <LoggedBlocks
        axis={model}
        blocks={model.logged}
        scale={scale}
        zone={zone}
        selected={editing?.selection.selected ?? null}
        changing={editing?.change?.entry.id ?? null}
        actions={actions}
      />
      {held === null || editing === null ? null : (
        <StripHandles
          key={held.entry.id}
          axis={model}
          facts={editing.facts}
          held={held}
          isChanging={editing.change !== null}
          onChange={editing.onChange}
          onKeep={editing.onKeep}
        />
      )}
      {drawn === null ? null : (
        <div className="strip-ghost" style={placeOn(model, drawn)}>
          <br />
          {hasRoomForMinutes(minutesOf(drawn) * scale) ? minutesOf(drawn) : null}
        </div>
      )}
    </div>
  );
}

/** The block with handles: the one being changed, otherwise the one the mouse points at, otherwise the focused one. */
function heldBlock(
  { facts, selection: { selected }, change }: StripEditing,
  hasFocus: boolean,
  pointed: RecordId | null,
  scale: number,
): StripChange | null {
  if (change !== null) return change;
  const focused = hasFocus ? selected : null;
  const entry = facts.entries.find(({ id }) => id === (pointed ?? focused));
  if (entry === undefined || entry.end === entry.start) return null;
  const isNarrow = minutesOf(entry) * scale < narrowHandles && entry.id !== focused;
  return isNarrow ? null : { entry, edge: 'end', range: { start: entry.start, end: entry.end } };
}

/** On a narrower block, handles would leave no room to click on it; they only show while it has the focus. */
const narrowHandles = 20;

function useBlockActions(editing: StripEditing | null): BlockActions | null {
  const latest = useRef(editing);
  useLayoutEffect(() => {
    latest.current = editing;
  });
  const isEditable = editing !== null;
  const withEntry = useCallback((id: RecordId, act: (entry: Recorded<TimeEntry>, now: StripEditing) => void) => {
    const entry = latest.current?.facts.entries.find((one) => one.id === id);
    if (entry !== undefined && latest.current !== null) act(entry, latest.current);
  }, []);
  return useMemo(
    () =>
      isEditable
        ? {
            onSelect: (id) => latest.current?.selection.select(id),
            onOpen: (id) => withEntry(id, (entry, now) => now.onOpen(entry)),
            onTake: (id) =>
              withEntry(id, (entry, now) =>
                now.onChange({ entry, edge: 'end', range: { start: entry.start, end: entry.end } }),
              ),
          }
        : null,
    [isEditable, withEntry],
  );
}

/** After a change was kept or dropped, the focus moves from the handle, which is gone, to the block. */
function useFocusAfterChange(lane: { readonly current: HTMLElement | null }, change: StripChange | null): void {
  const id = change?.entry.id ?? null;
  const before = useRef<RecordId | null>(null);
  useLayoutEffect(() => {
    const ended = id === null ? before.current : null;
    before.current = id;
    const focused = document.activeElement;
    if (ended === null || (focused !== document.body && lane.current?.contains(focused) !== true)) return;
    const blocks = [...(lane.current?.querySelectorAll<HTMLElement>('button[data-entry]') ?? [])];
    blocks.find(({ dataset }) => dataset['entry'] === ended)?.focus();
  }, [id, lane]);
}

function entryAt(target: EventTarget): RecordId | null {
  const block = target instanceof Element ? target.closest<HTMLElement>('[data-entry]') : null;
  return (block?.dataset['entry'] ?? null) as RecordId | null;
}

type GhostProps = { readonly model: DayStripModel; readonly ghost: GhostBlock; readonly scale: number };

function Ghost({ model, ghost, scale }: GhostProps) {
  const minutes = minutesOf(ghost);
  return (
    <div
      className={ghost.isWrong ? 'strip-ghost strip-ghost-wrong' : 'strip-ghost'}
      style={placeOn(model, ghost)}
    >
      {blockLook(minutes * scale, [ghost.name]).name}
      <br />
      {hasRoomForMinutes(minutes * scale) ? minutes : null}
    </div>
  );
}

/** Hours, ticks and working hours. */
const StripGround = memo(
  function StripGround({ model }: { readonly model: DayStripModel }) {
    const quarters = Math.max(1, Math.round((model.to - model.from) / 900_000));
    return (
      <>
        {model.schedule.map((stretch) => (
          <div key={stretch.start} className="strip-duty" style={placeOn(model, stretch)} />
        ))}
        <div className="strip-ruler" style={{ '--quarters': quarters } as CSSProperties} />
        {model.hours.map(({ at, label }) => (
          <div key={at} className="strip-hour" style={placeOn(model, { start: at, end: at })}>
            {label}
          </div>
        ))}
      </>
    );
  },
  (before, after) => isSameGround(before.model, after.model),
);

/** Whether two strips have the same axis and hours: as long as only time passes, their background stays the same. */
function isSameGround(one: DayStripModel, other: DayStripModel): boolean {
  const stretches = ({ schedule }: DayStripModel) => schedule.flatMap(({ start, end }) => [start, end]).join();
  return one.from === other.from && one.to === other.to && stretches(one) === stretches(other);
}

type GapProps = {
  readonly model: DayStripModel;
  readonly gap: Range<Instant>;
  readonly zone: ZoneName;
  readonly scale: number;
  /** Whether an unsaved block covers it, even if only half of its number. */
  readonly isCovered: boolean;
  readonly onFill: (gap: Range<Instant>) => void;
};

function Gap({ model, gap, zone, scale, isCovered, onFill }: GapProps) {
  const clock = useClockForm();
  const minutes = minutesOf(gap);
  const name = `Not logged, ${spanSentence(gap, zone, clock)}, ${minutes} min: fill`;
  return (
    <button
      type="button"
      className="strip-gap"
      data-thin={minutes * scale < narrowGap}
      aria-label={name}
      title={name}
      style={placeOn(model, gap)}
      onClick={() => onFill(gap)}
    >
      {!hasRoomForMinutes(minutes * scale) || isCovered ? null : <span>{minutes}</span>}
    </button>
  );
}

/** A narrower gap has no edge, in pixels. */
const narrowGap = 13;
