import type { ComponentProps } from 'react';
import type { CommandId } from '#shared/contract/commandList';
import { runCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { useActingKeys } from './shownKeys';

type CommandButtonProps = Omit<ComponentProps<typeof Button>, 'keys'> & {
  readonly command: CommandId;
  /** Which of the command's keys it shows if they act in different places: the first is 0. */
  readonly keySlot?: number;
};

/** A button that runs a command and shows its present keys. It runs the command unless given something else to do. */
export function CommandButton({ command, keySlot = 0, onClick, ...rest }: CommandButtonProps) {
  const keys = useActingKeys()(command);
  return <Button {...rest} keys={keys[keySlot] ?? keys[0]} onClick={onClick ?? (() => runCommand(command))} />;
}
