import type { CommandId } from '#shared/contract/commandList';
import { Kbd } from '#renderer/ui/Kbd';
import { useActingKeys } from './shownKeys';

/** The first keys that a command has now, drawn as key caps; nothing where it has none. */
export function CommandKbd({ command }: { readonly command: CommandId }) {
  const [keys] = useActingKeys()(command);
  return keys === undefined ? null : <Kbd keys={keys} />;
}
