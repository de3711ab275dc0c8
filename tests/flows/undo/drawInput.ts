import type { CommandDefinition } from '#shared/contract/commandDefinition';
import { commandList, type RecordCommandId, type WritingCommandId } from '#shared/contract/commandList';
import type { RecordType } from '#shared/records/all';
import { drawCalendars } from './drawCalendars';
import { drawContent } from './drawContent';
import { drawCountries } from './drawCountries';
import { drawDocuments } from './drawDocuments';
import { drawRecords } from './drawRecords';
import { drawSettings } from './drawSettings';
import { drawStaffing } from './drawStaffing';
import { drawWork } from './drawWork';
import type { Draw, HandDrawn } from './handDrawn';
import { one, withOne } from './someRecords';
import { oneIn } from './someValues';
import type { World } from './world';

/** The commands whose input needs more than the schema of a record. */
const drawnByHand: HandDrawn = {
  ...drawCalendars,
  ...drawCountries,
  ...drawDocuments,
  ...drawRecords,
  ...drawSettings,
  ...drawStaffing,
  ...drawWork,
  undo: () => Promise.resolve({}),
  redo: () => Promise.resolve({}),
};

/** A random input for each writing command, given the current records; null if there is nothing it could apply to. */
export const drawInput: Readonly<Record<WritingCommandId, Draw<unknown>>> = {
  ...drawnByHand,
  ...(Object.fromEntries(commandList.flatMap(drawRecordCommand)) as Record<RecordCommandId, Draw<unknown>>),
};

/** The draw function of a command that saves or deletes one type of record: its schema says everything. */
function drawRecordCommand({ id, saves, deletes }: CommandDefinition): [string, Draw<unknown>][] {
  if (saves !== undefined) return [[id, async (world) => await drawSave(world, saves)]];
  if (deletes === undefined) return [];
  return [[id, async (world) => await withOne(world, deletes, (record) => ({ id: record.id }))]];
}

async function drawSave(world: World, type: RecordType): Promise<unknown> {
  const before = oneIn(world, 2) ? await one(world, type) : null;
  const content = await drawContent(world, type);
  return before === null ? { content } : { id: before.id, content };
}
