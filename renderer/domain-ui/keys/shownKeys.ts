import { createContext, use } from 'react';
import type { CommandId } from '#shared/contract/commandList';
import { isSingleCharacter } from '#shared/contract/keys/keyNames';
import { keysNow, originalShortcuts, type ReadShortcuts } from '#shared/contract/keys/shortcuts';

/** The changed shortcuts, the stored ones that are not understood, and whether single letters act. */
export type ShownKeys = ReadShortcuts & { readonly singleLetters: boolean };

/** The present keys of all commands, a setting. */
export const ShownKeysContext = createContext<ShownKeys>({
  shortcuts: originalShortcuts,
  leftOut: [],
  foreign: [],
  singleLetters: true,
});

/** Finds the keys of a command that act now: without single letters while they are turned off. */
export function useActingKeys(): (id: CommandId) => readonly string[] {
  const shown = use(ShownKeysContext);
  return (id) => actingKeys(shown, id);
}

/** The keys of a command that act now. */
export function actingKeys({ shortcuts, singleLetters }: ShownKeys, id: CommandId): readonly string[] {
  const keys = keysNow(shortcuts, id);
  return singleLetters ? keys : keys.filter((one) => !isSingleCharacter(one));
}
