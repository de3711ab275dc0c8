import type { CommandId } from '#shared/contract/commandList';
import { commandOf, labelOf } from '#shared/contract/keys/shortcuts';
import { Kbd } from '#renderer/ui/Kbd';
import { useActingKeys } from './shownKeys';

/** The first keys that a command has now, drawn as key caps; its name in a sentence where it has none. */
export function CommandKbd({ command }: { readonly command: CommandId }) {
  const [keys] = useActingKeys()(command);
  const known = commandOf(command);
  if (keys !== undefined) return <Kbd keys={keys} />;
  return known === undefined ? null : `“${labelOf(known)}”`;
}
