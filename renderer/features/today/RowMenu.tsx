import type { CommandId } from '#shared/contract/commandList';
import { useActingKeys } from '#renderer/domain-ui/keys/shownKeys';
import { runCommand, useCommandHandlers } from '#renderer/state/commandHandlers';
import { Menu, type MenuItem, type MenuPoint } from '#renderer/ui/Menu';

/** The commands of the chosen row in groups, each with its name in a menu about that row. */
export type MenuGroups = readonly (readonly (readonly [id: CommandId, label: string])[])[];

type RowMenuProps = {
  readonly label: string;
  readonly at: MenuPoint;
  readonly groups: MenuGroups;
  readonly onClose: () => void;
};

/** The menu of a row: commands that act on it, with the keys that do the same. */
export function RowMenu({ label: name, at, groups, onClose }: RowMenuProps) {
  const handlers = useCommandHandlers((state) => state.handlers);
  const keysOf = useActingKeys();
  const items = groups.map((ids) =>
    ids.map(([id, label]): MenuItem => {
      const handler = handlers[id]?.at(-1) ?? null;
      return {
        key: id,
        label,
        keys: keysOf(id)[0],
        whyNot: handler === null ? 'Not on this screen.' : handler.whyNot,
        run: () => runCommand(id),
      };
    }),
  );
  return <Menu label={name} at={at} groups={items} onClose={onClose} />;
}
