import { memo, useMemo, type KeyboardEvent } from 'react';
import type { RecordId } from '#shared/base/ids';
import { lengthName } from '#shared/rules/amountNames';
import type { ZoneName } from '#shared/time/day';
import { groupClass, WorkIcon } from '#renderer/domain-ui/WorkIcon';
import { useClockForm } from '#renderer/ui/clockForm';
import { blockLook } from '../model/blockLook';
import type { StripBlock } from '../model/dayStripModel';
import { spanSentence } from '../model/spans';
import { mergeNarrow, type Drawn } from '../model/stripLanes';
import { placeInLane, type Axis } from './placeOn';

/** What a block does; null if the strip is only a drawing. The functions never change. */
export type BlockActions = {
  readonly onSelect: (id: RecordId) => void;
  readonly onOpen: (id: RecordId) => void;
  /** Grabs the end of a block, which the arrow keys then move. */
  readonly onTake: (id: RecordId) => void;
};

type LoggedBlocksProps = {
  readonly axis: Axis;
  readonly blocks: readonly StripBlock[];
  readonly scale: number;
  readonly zone: ZoneName;
  readonly selected: RecordId | null;
  /** The block that is being changed. */
  readonly changing: RecordId | null;
  readonly actions: BlockActions | null;
};

/** The lane of logged work. Tab reaches one of its blocks, and the arrow keys the others. */
export const LoggedBlocks = memo(function LoggedBlocks(props: LoggedBlocksProps) {
  const { axis, blocks, scale, zone, selected, changing, actions } = props;
  const drawn = useMemo(() => mergeNarrow(blocks, scale), [blocks, scale]);
  const stop = drawn.find(({ id }) => id === selected) ?? drawn.findLast(({ running }) => !running);
  return drawn.map((block) => (
    <Block
      key={block.id}
      block={block}
      axis={axis}
      scale={scale}
      zone={zone}
      isSelected={block.id === selected}
      isStop={block.id === stop?.id}
      isChanging={block.id === changing}
      actions={actions}
    />
  ));
});

type BlockProps = {
  readonly block: Drawn<StripBlock>;
  readonly axis: Axis;
  readonly scale: number;
  readonly zone: ZoneName;
  readonly isSelected: boolean;
  readonly isStop: boolean;
  readonly isChanging: boolean;
  readonly actions: BlockActions | null;
};

function Block({ block, axis, scale, zone, isSelected, isStop, isChanging, actions }: BlockProps) {
  const clock = useClockForm();
  const name = `${nameOf(block)}, ${spanSentence(block, zone, clock)}, ${lengthName(block.minutes)}`;
  const look = {
    className: `strip-logged ${groupClass[block.group]}`,
    'data-running': block.running,
    'data-shares': block.lanes > 1,
    'data-selected': isSelected,
    'data-changing': isChanging,
    title: name,
    style: placeInLane(axis, block),
  };
  const content = <Content block={block} pixels={block.minutes * scale} />;
  // The timer has its own buttons, in the head of the day.
  if (actions === null || block.running) return <div {...look}>{content}</div>;
  const { onSelect, onOpen, onTake } = actions;
  return (
    <button
      {...look}
      type="button"
      data-entry={block.id}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onSelect(block.id)}
      onClick={() => onOpen(block.id)}
      onKeyDown={(event) => onBlockKey(event, () => block.count === 1 && onTake(block.id))}
    >
      <span aria-hidden="true">{content}</span>
      <span className="visually-hidden">{name}</span>
    </button>
  );
}

function Content({ block, pixels }: { readonly block: Drawn<StripBlock>; readonly pixels: number }) {
  const look = blockLook(pixels, block.count > 1 ? [] : [block.name, block.short], block.lanes);
  return (
    <>
      {look.name === null ? null : <b>{look.name}</b>}
      {look.icon && block.count === 1 ? (
        <b>
          <WorkIcon kind={block.kind} group={block.group} />
        </b>
      ) : null}
      {look.minutes ? block.minutes : null}
    </>
  );
}

function nameOf({ name, count }: Drawn<StripBlock>): string {
  return count > 1 ? `${count} entries` : name;
}

/** Enter grabs the end of the block; the space bar opens its entry, as a click does. */
function onBlockKey(event: KeyboardEvent<HTMLElement>, take: () => void): void {
  if (event.ctrlKey || event.altKey || event.shiftKey) return;
  const next = event.key === 'Enter' ? null : blockAfter(event);
  if (event.key !== 'Enter' && next === undefined) return;
  event.preventDefault();
  if (event.key === 'Enter') take();
  else next?.focus();
}

function blockAfter({ key, currentTarget }: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  const lane = currentTarget.parentElement;
  const all = [...(lane?.querySelectorAll<HTMLElement>(':scope > button.strip-logged') ?? [])];
  const at = all.indexOf(currentTarget);
  if (key === 'ArrowLeft') return all[at - 1];
  if (key === 'ArrowRight') return all[at + 1];
  if (key === 'Home') return all[0];
  return key === 'End' ? all.at(-1) : undefined;
}
