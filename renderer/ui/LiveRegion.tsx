/** Says a sentence to a screen reader without moving anything. A sentence said twice needs another `turn`. */
export function LiveRegion({ text, turn }: { readonly text: string; readonly turn: number }) {
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {text === '' ? null : <span key={turn}>{text}</span>}
    </div>
  );
}
