import type { CommandDefinition, CommandScope } from '#shared/contract/commandDefinition';
import { commandList } from '#shared/contract/commandList';
import { runCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { Kbd, keyName } from '#renderer/ui/Kbd';
import { Table, type Column } from '#renderer/ui/Table';

/** Every key from the list of commands itself, and where it acts. */
export function HelpKeys() {
  return (
    <>
      <p>
        <Button size="small" keys="?" onClick={() => runCommand('openShortcuts')}>
          Open the sheet
        </Button>
      </p>
      <Table caption="Keys" density="compact" columns={columns} rows={withKeys} rowKey={({ id }) => id} />
    </>
  );
}

const withKeys: readonly CommandDefinition[] = commandList.filter(({ keys }) => keys.length > 0);

const columns: readonly Column<CommandDefinition>[] = [
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
