import { useId, useState } from 'react';
import { changeSetting } from '#renderer/commands/settings';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { useOverlay } from '#renderer/state/overlay';
import { Dialog } from '#renderer/ui/Dialog';
import { Icon } from '#renderer/ui/Icon';
import { Kbd, keyName } from '#renderer/ui/Kbd';
import { Switch } from '#renderer/ui/Switch';
import { TextInput } from '#renderer/ui/form/TextInput';
import { sheetColumns, shortcutSections, type SheetLine, type SheetSection } from './shortcutSections';
import './ShortcutSheet.css';

/** Every key that acts now, grouped by the list or screen where it acts, and filtered by name or key. */
export function ShortcutSheet({ singleLetters }: { readonly singleLetters: boolean }) {
  const [query, setQuery] = useState('');
  const shown = sheetColumns(shortcutSections, query, singleLetters);
  return (
    <Dialog
      wide
      isText
      title="Keyboard shortcuts"
      sub="by the list in which they act"
      headEnd={<SheetFilter query={query} onChange={setQuery} />}
      footer={<SingleLetters isOn={singleLetters} />}
      onClose={() => useOverlay.getState().show(null)}
    >
      <div className="shortcut-sheet">
        {shown.map((sections) => (
          <div key={sections[0]?.key}>
            {sections.map((section) => (
              <ShortcutSection key={section.key} section={section} />
            ))}
          </div>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className="muted" role="status">
          No shortcut has “{query.trim()}” in its name or key. Escape closes the sheet.
        </p>
      ) : null}
    </Dialog>
  );
}

type SheetFilterProps = { readonly query: string; readonly onChange: (query: string) => void };

function SheetFilter({ query, onChange }: SheetFilterProps) {
  return (
    <div className="shortcut-filter" role="search">
      <Icon name="search" small />
      <TextInput
        label="Filter by name or key"
        hideLabel
        data-first-focus=""
        placeholder="Filter by name or key"
        value={query}
        onChange={onChange}
      />
    </div>
  );
}

function ShortcutSection({ section: { name, where, lines } }: { readonly section: SheetSection }) {
  return (
    <section aria-label={`${name}, ${where}`}>
      <h3>
        {name} <span>{where}</span>
      </h3>
      <ul>
        {lines.map((line) => (
          <ShortcutLine key={line.label} line={line} />
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

function ShortcutLine({ line: { label, keys } }: { readonly line: SheetLine }) {
  return (
    <li>
      <span>{label}</span>
      <span className="shortcut-keys">
        <span className="visually-hidden">{keys.map(keyName).join(' or ')}</span>
        {keys.map((one) => (
          <Kbd key={one} keys={one} />
        ))}
      </span>
    </li>
  );
}
