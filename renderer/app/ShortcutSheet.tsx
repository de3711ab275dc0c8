import { useId } from 'react';
import { commandList, type CommandDefinition, type CommandScope } from '#shared/contract/commandList';
import { changeSetting } from '#renderer/commands/changeSetting';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { useOverlay } from '#renderer/state/overlay';
import { Dialog } from '#renderer/ui/Dialog';
import { Kbd } from '#renderer/ui/Kbd';
import { Switch } from '#renderer/ui/Switch';
import './ShortcutSheet.css';

/** Every key by the list in which it acts. */
export function ShortcutSheet({ singleLetters }: { readonly singleLetters: boolean }) {
  return (
    <Dialog wide title="Keyboard shortcuts" sub="by the list in which they act" footer={<SingleLetters isOn={singleLetters} />} onClose={() => useOverlay.getState().show(null)}>
      <div className="shortcut-sheet">
        {columns.map((sections) => (
          <div key={sections[0]?.scope}>
            {sections.map((section) => (
              <ShortcutSection key={section.scope} {...section} />
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
}

type Section = { readonly scope: CommandScope; readonly name: string; readonly where: string };

function ShortcutSection({ scope, name, where }: Section) {
  return (
    <section aria-label={`${name}, ${where}`}>
      <h3>
        {name} <span>{where}</span>
      </h3>
      <ul>
        {commandList.filter((command: CommandDefinition) => command.scope === scope && command.keys.length > 0).map((command) => (
          <ShortcutLine key={command.id} command={command} />
        ))}
      </ul>
    </section>
  );
}

/** WCAG 2.1.4: keys of one character can be turned off. */
function SingleLetters({ isOn }: { readonly isOn: boolean }) {
  const services = useServices();
  const explained = useId();
  const change = async (value: boolean) => {
    const done = await changeSetting(services, { key: 'singleLetterKeys', value });
    if (!done.ok) useNotices.getState().problem(done.error.message);
  };
  return (
    <>
      <Switch label="Single letters act" checked={isOn} describedBy={explained} onChange={(value) => void change(value)} />
      <div id={explained}>
        <b>Single letters act only inside their list, or on the screen</b>
        <p className="muted small">Off: only keys with Ctrl or Alt, and function keys, do anything. No letter acts while you type.</p>
      </div>
    </>
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

/** Three columns of about the same length. */
const columns: readonly (readonly Section[])[] = [
  [
    { scope: 'everywhere', name: 'Everywhere', where: 'always' },
    { scope: 'log', name: 'Log', where: 'in the list' },
    { scope: 'settings', name: 'Settings', where: 'on the screen' },
  ],
  [
    { scope: 'today', name: 'Today', where: 'on the screen' },
    { scope: 'timer', name: 'Time away', where: 'while it is asked about' },
  ],
  [
    { scope: 'appointments', name: 'Appointments', where: 'in the list, else the next one' },
    { scope: 'workload', name: 'Workload', where: 'on the screen' },
  ],
];
