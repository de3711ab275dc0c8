import { Menu, type ContextMenuParams, type MenuItemConstructorOptions, type WebContents } from 'electron';

/** What the engine knows about the place where a menu was requested. */
export type TextPlace = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>;
};

/** Shows the system's text menu wherever the page has no menu of its own. Where it has one, the page prevents this. */
export function offerTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, place) => {
    const items = textMenu(place);
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}

/** Cut, copy and paste in a text field, copy on selected text, and nothing elsewhere. Unavailable items are gray. */
export function textMenu({ isEditable, selectionText, editFlags }: TextPlace): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'cut', enabled: editFlags.canCut },
    copy,
    { role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
