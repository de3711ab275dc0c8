import type { RecordCommandId, WritingCommandId } from '#shared/contract/commandList';
import type { commandTable } from '#renderer/commands/commandTable';
import type { World } from './world';

/** What a command gets besides the services. */
export type InputOf<Id extends WritingCommandId> = Parameters<(typeof commandTable)[Id]>[1];

/** Draws an input from the current records; null if there is nothing it could apply to. */
export type Draw<Input> = (world: World) => Promise<Input | null>;

/** The draw functions of the commands whose input needs more than the schema of a record. */
export type HandDrawn = { readonly [Id in Exclude<WritingCommandId, RecordCommandId>]: Draw<InputOf<Id>> };
