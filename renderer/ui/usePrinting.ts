import { useSyncExternalStore } from 'react';

let isPrinting = false;

/** Whether the page is being printed: a list then draws all of its rows, before the engine lays out the page. */
export function usePrinting(): boolean {
  return useSyncExternalStore(watchPrinting, () => isPrinting);
}

function watchPrinting(onChange: () => void): () => void {
  const turn = (next: boolean) => () => {
    isPrinting = next;
    onChange();
  };
  const [begin, end] = [turn(true), turn(false)];
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}
