import type { ComponentProps } from 'react';
import type { CommandId } from '#shared/contract/commandList';
import { runCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { useActingKeys } from './shownKeys';

type CommandButtonProps = Omit<ComponentProps<typeof Button>, 'keys'> & {
  readonly command: CommandId;
  /** Which of the command's keys it shows where they have different places: the first is 0. */
  readonly keySlot?: number;
};

/** A button that does what a command does, with the keys that the command has now. It runs it unless told otherwise. */
export function CommandButton({ command, keySlot = 0, onClick, ...rest }: CommandButtonProps) {
  const keys = useActingKeys()(command);
  return <Button {...rest} keys={keys[keySlot] ?? keys[0]} onClick={onClick ?? (() => runCommand(command))} />;
}
