import type { CommandDefinition, CommandScope } from '#shared/contract/commandDefinition';
import { commandList, type CommandId } from '#shared/contract/commandList';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useActingKeys } from '#renderer/domain-ui/keys/shownKeys';
import { Kbd, keyName } from '#renderer/ui/Kbd';
import { Table, type Column } from '#renderer/ui/Table';

/** Every key from the list of commands itself, and where it acts. */
export function HelpKeys() {
  const keysOf = useActingKeys();
  const rows = commandList.flatMap(({ id, label, scope }): KeyRow[] => {
    const keys = keysOf(id);
    return keys.length === 0 ? [] : [{ id, label, scope, keys }];
  });
  return (
    <>
      <p>
        <CommandButton size="small" command="openShortcuts">
          Open the sheet, and change them
        </CommandButton>
      </p>
      <Table caption="Keys" density="compact" columns={columns} rows={rows} rowKey={({ id }) => id} />
    </>
  );
}

/** A command with the keys that act now. */
type KeyRow = Pick<CommandDefinition, 'label' | 'scope'> & { readonly id: CommandId; readonly keys: readonly string[] };

const columns: readonly Column<KeyRow>[] = [
  { key: 'label', head: 'What it does', isName: true, cell: ({ label }) => label.replace('…', '') },
  {
    key: 'keys',
    head: 'Keys',
    cell: ({ keys }) => (
      <span className="help-keys">
        <span className="visually-hidden">{keys.map(keyName).join(' or ')}</span>
        {keys.map((one) => (
          <Kbd key={one} keys={one} />
        ))}
      </span>
    ),
  },
  { key: 'where', head: 'Where', cell: ({ scope }) => <span className="muted">{scopeNames[scope]}</span> },
];

const scopeNames: Readonly<Record<CommandScope, string>> = {
  everywhere: 'everywhere',
  today: 'on Today',
  appointments: 'in the appointments, or on the next one',
  log: 'in the log',
  timer: 'while time away is asked about',
  documents: 'on Documents',
  records: 'on Records',
  training: 'in the list of courses',
  guidance: 'in the list of guidance',
  workload: 'on Workload',
  staffing: 'on Staffing',
  settings: 'in Settings',
  help: 'in Help',
  countries: 'on Countries',
  obstacles: 'on Obstacles',
};
