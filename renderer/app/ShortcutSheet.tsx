import { commandList, type CommandDefinition, type CommandScope } from '#shared/contract/commandList';
import { Dialog } from '#renderer/components/Dialog';
import { Kbd } from '#renderer/components/Kbd';
import { useOverlay } from '#renderer/state/overlay';
import './ShortcutSheet.css';

/** Every key by the list in which it acts. */
export function ShortcutSheet() {
  return (
    <Dialog wide title="Keyboard shortcuts" sub="single letters can be turned off in Settings" onClose={() => useOverlay.getState().show(null)}>
      <div className="shortcut-sheet">
        {sections.map(({ scope, name, where }) => (
          <section key={scope} aria-label={`${name}, ${where}`}>
            <h3>
              {name} <span>{where}</span>
            </h3>
            <ul>
              {commandList.filter((command: CommandDefinition) => command.scope === scope && command.keys.length > 0).map((command) => (
                <ShortcutLine key={command.id} command={command} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function ShortcutLine({ command }: { readonly command: CommandDefinition }) {
  return (
    <li>
      <span>{command.label.replace('…', '')}</span>
      <span className="shortcut-keys">
        <span className="visually-hidden">{command.keys.join(' or ')}</span>
        {command.keys.map((keys) => (
          <Kbd key={keys} keys={keys} />
        ))}
      </span>
    </li>
  );
}

const sections: readonly { readonly scope: CommandScope; readonly name: string; readonly where: string }[] = [
  { scope: 'everywhere', name: 'Everywhere', where: 'always' },
  { scope: 'today', name: 'Today', where: 'on the screen' },
  { scope: 'appointments', name: 'Appointments', where: 'in the list, else the next one' },
  { scope: 'log', name: 'Log', where: 'in the list' },
  { scope: 'workload', name: 'Workload', where: 'on the screen' },
];
