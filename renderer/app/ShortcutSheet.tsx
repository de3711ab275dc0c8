import { useId } from 'react';
import { commandList, type CommandDefinition } from '#shared/contract/commandList';
import { changeSetting } from '#renderer/commands/settings';
import type { ShortcutSection } from '#renderer/domain-ui/feature';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { useOverlay } from '#renderer/state/overlay';
import { Dialog } from '#renderer/ui/Dialog';
import { Kbd } from '#renderer/ui/Kbd';
import { Switch } from '#renderer/ui/Switch';
import { features } from './features';
import './ShortcutSheet.css';

/** Every key, grouped by the list or screen where it acts. */
export function ShortcutSheet({ singleLetters }: { readonly singleLetters: boolean }) {
  return (
    <Dialog
      wide
      title="Keyboard shortcuts"
      sub="by the list in which they act"
      footer={<SingleLetters isOn={singleLetters} />}
      onClose={() => useOverlay.getState().show(null)}
    >
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

function ShortcutSection({ scope, name, where }: ShortcutSection) {
  return (
    <section aria-label={`${name}, ${where}`}>
      <h3>
        {name} <span>{where}</span>
      </h3>
      <ul>
        {commandsOf(scope).map((command) => (
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
      <Switch
        label="Single letters act"
        checked={isOn}
        describedBy={explained}
        onChange={(value) => void change(value)}
      />
      <div id={explained}>
        <b>Single letters act only inside their list, or on the screen</b>
        <p className="muted small">
          Off: only keys with Ctrl or Alt, and function keys, do anything. No letter acts while you type.
        </p>
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

function commandsOf(scope: ShortcutSection['scope']): readonly CommandDefinition[] {
  return commandList.filter((command: CommandDefinition) => command.scope === scope && command.keys.length > 0);
}

const everywhere: ShortcutSection = { scope: 'everywhere', name: 'Everywhere', where: 'always' };

/** Three columns of about equal length. The first one has the keys that work everywhere. */
function columnsOf(sections: readonly ShortcutSection[]): readonly (readonly ShortcutSection[])[] {
  const columns: ShortcutSection[][] = [[], [], []];
  for (const section of sections.toSorted((one, other) => lengthOf([other]) - lengthOf([one]))) {
    columns.reduce((shortest, column) => (lengthOf(column) < lengthOf(shortest) ? column : shortest)).push(section);
  }
  return columns.toSorted((one, other) => Number(other.includes(everywhere)) - Number(one.includes(everywhere)));
}

function lengthOf(column: readonly ShortcutSection[]): number {
  return column.reduce((sum, { scope }) => sum + commandsOf(scope).length, 0);
}

const columns = columnsOf([...features.flatMap(({ shortcuts }) => shortcuts), everywhere]);
