import type { CommandId } from '#shared/contract/commandList';
import { commandOf, labelOf } from '#shared/contract/keys/shortcuts';
import { Kbd } from '#renderer/ui/Kbd';
import { useActingKeys } from './shownKeys';

/** The first of a command's present keys, drawn as key caps; its name, for use in a sentence, if it has none. */
export function CommandKbd({ command }: { readonly command: CommandId }) {
  const [keys] = useActingKeys()(command);
  const known = commandOf(command);
  if (keys !== undefined) return <Kbd keys={keys} />;
  return known === undefined ? null : `“${labelOf(known)}”`;
}
