/**
 * Returns the focus to where it was before a dialog or a form, unless it has moved elsewhere. Closing a dialog already
 * does this, but a cursor in one of its fields disappears with the field, and typing would go nowhere. Setting the
 * focus again restores the cursor, too.
 */
export function restoreFocus(element: HTMLElement): void {
  queueMicrotask(() => {
    const isTaken = document.activeElement !== document.body && document.activeElement !== element;
    if (isTaken) return;
    element.blur();
    element.focus();
  });
}
