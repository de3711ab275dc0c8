/** Has a screen reader say a sentence without moving anything. To repeat the same sentence, pass another `turn`. */
export function LiveRegion({ text, turn }: { readonly text: string; readonly turn: number }) {
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {text === '' ? null : <span key={turn}>{text}</span>}
    </div>
  );
}
