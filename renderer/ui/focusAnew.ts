/**
 * Gives the focus back to where it was before a dialog or a form, unless it has gone elsewhere. The end of a dialog has
 * done so already, but when the cursor stood in a field of it it goes with that field, and typing would go nowhere; and
 * while the page is being changed nothing is told of a focus. So the focus is put anew, which puts the cursor too.
 */
export function focusAnew(element: HTMLElement): void {
  queueMicrotask(() => {
    const isTaken = document.activeElement !== document.body && document.activeElement !== element;
    if (isTaken) return;
    element.blur();
    element.focus();
  });
}
