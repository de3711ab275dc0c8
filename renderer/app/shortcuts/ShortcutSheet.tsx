import { use, useId, useState } from 'react';
import { ShownKeysContext } from '#renderer/domain-ui/keys/shownKeys';
import { useOverlay } from '#renderer/state/overlay';
import { Button } from '#renderer/ui/Button';
import { Dialog } from '#renderer/ui/Dialog';
import { Icon } from '#renderer/ui/Icon';
import { Switch } from '#renderer/ui/Switch';
import { TextInput } from '#renderer/ui/form/TextInput';
import { ShortcutLine } from './ShortcutLine';
import { sheetColumns, shortcutSections, type SheetSection } from './shortcutSections';
import { useShortcutEditor, type ShortcutEditor } from './useShortcutEditor';
import './ShortcutSheet.css';

/** Every key that acts now, grouped by the list or screen where it acts, filtered by name or key, and editable. */
export function ShortcutSheet() {
  const { shortcuts, singleLetters } = use(ShownKeysContext);
  const [query, setQuery] = useState('');
  const editor = useShortcutEditor();
  const shown = sheetColumns(shortcutSections(shortcuts), query, singleLetters);
  return (
    <Dialog
      wide
      isText
      title="Keyboard shortcuts"
      sub="select a key to change it"
      headEnd={<SheetFilter query={query} onChange={setQuery} />}
      footer={<SheetFoot editor={editor} />}
      onEscape={editor.open === null ? undefined : editor.close}
      onClose={() => useOverlay.getState().show(null)}
    >
      <LeftOut />
      <div className="shortcut-sheet">
        {shown.map((sections) => (
          <div key={sections[0]?.key}>
            {sections.map((section) => (
              <ShortcutSection key={section.key} section={section} editor={editor} />
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

/**
 * Names stored keys that this program does not understand, such as those of a command that only a newer Daybook has.
 */
function LeftOut() {
  const { leftOut } = use(ShownKeysContext);
  if (leftOut.length === 0) return null;
  return (
    <p className="shortcut-left-out">
      <Icon name="info" small /> Stored, but unknown to this version, and left out: {leftOut.join(', ')}.
    </p>
  );
}

type ShortcutSectionProps = { readonly section: SheetSection; readonly editor: ShortcutEditor };

function ShortcutSection({ section: { name, where, lines }, editor }: ShortcutSectionProps) {
  return (
    <section aria-label={`${name}, ${where}`}>
      <h3>
        {name} <span>{where}</span>
      </h3>
      <ul>
        {lines.map((line) => (
          <ShortcutLine key={line.command ?? line.label} line={line} editor={editor} />
        ))}
      </ul>
    </section>
  );
}

/** WCAG 2.1.4: keys of one character can be turned off. */
function SheetFoot({ editor }: { readonly editor: ShortcutEditor }) {
  const { singleLetters, shortcuts, leftOut } = use(ShownKeysContext);
  const explained = useId();
  const isOriginal = shortcuts.size === 0 && leftOut.length === 0;
  return (
    <>
      <Switch
        label="Single letters act"
        checked={singleLetters}
        describedBy={explained}
        onChange={editor.setSingleLetters}
      />
      <div id={explained}>
        <b>Single letters act only inside their list, or on the screen</b>
        <p className="muted small">
          Off: only keys with Ctrl or Alt, and function keys, do anything. No letter acts while you type.
        </p>
      </div>
      <Button
        className="push"
        whyNot={isOriginal ? 'All keys are the original ones.' : null}
        onClick={editor.restoreAll}
      >
        Reset all
      </Button>
    </>
  );
}
