import { memo } from 'react';
import type { ClockForm } from '#shared/time/dateNames';
import type { Instant, ZoneName } from '#shared/time/day';
import { groupClass } from '#renderer/domain-ui/WorkIcon';
import { useClockForm } from '#renderer/ui/clockForm';
import { Icon } from '#renderer/ui/Icon';
import { hasRoomForMinutes } from '../model/blockLook';
import type { PlannedBlock } from '../model/dayStripModel';
import { spanSentence } from '../model/spans';
import { mergeNarrow, type Drawn } from '../model/stripLanes';
import { placeInLane, type Axis } from './placeOn';

type PlannedBlocksProps = {
  readonly axis: Axis;
  readonly blocks: readonly PlannedBlock[];
  readonly scale: number;
  readonly zone: ZoneName;
};

/** The lane of planned work. Screen readers have the list of appointments instead. */
export const PlannedBlocks = memo(function PlannedBlocks({ axis, blocks, scale, zone }: PlannedBlocksProps) {
  const clock = useClockForm();
  return mergeNarrow(blocks, scale).map((block) => (
    <div
      key={block.id}
      className={`strip-planned ${groupClass[block.group]}`}
      data-state={block.state}
      data-shares={block.lanes > 1}
      title={titleOf(block, zone, clock)}
      style={placeInLane(axis, block)}
    >
      <Mark block={block} pixels={block.minutes * scale} />
    </div>
  ));
});

function Mark({ block, pixels }: { readonly block: Drawn<PlannedBlock>; readonly pixels: number }) {
  if (block.count > 1 || pixels < narrowestMark) return null;
  if (block.state === 'kept') return <Icon name="check" small />;
  if (block.state === 'not kept') return <Icon name="cross" small />;
  if (block.state === 'waiting') return '?';
  return hasRoomForMinutes(pixels) ? block.minutes : null;
}

/** The narrowest block that has room for a mark, in pixels. */
const narrowestMark = 12;

function titleOf(block: Drawn<PlannedBlock> & { readonly start: Instant }, zone: ZoneName, clock: ClockForm): string {
  const name = block.count > 1 ? `${block.count} appointments` : block.name;
  return `${name}, ${spanSentence(block, zone, clock)}`;
}
