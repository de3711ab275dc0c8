import type { ComponentProps } from 'react';
import type { CommandId } from '#shared/contract/commandList';
import { FindField } from '#renderer/ui/form/FindField';
import { useActingKeys } from './shownKeys';

type CommandFindFieldProps = Omit<ComponentProps<typeof FindField>, 'keys'> & { readonly command: CommandId };

/** The field of a screen that finds something on it, with the present keys that focus it. */
export function CommandFindField({ command, ...rest }: CommandFindFieldProps) {
  return <FindField {...rest} keys={useActingKeys()(command)} />;
}
