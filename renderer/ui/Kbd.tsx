import './Kbd.css';

/** The keys of a command, drawn as key caps. Screen readers get them from the control's `aria-keyshortcuts`. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {keyName(keys)}
    </kbd>
  );
}

/** `Ctrl+ArrowLeft` as people read it: `Ctrl ←`. */
export function keyName(keys: string): string {
  return keys
    .split('+')
    .map((key) => shortNames[key] ?? key)
    .join(' ');
}

const shortNames: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
};
