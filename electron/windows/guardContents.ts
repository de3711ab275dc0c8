import type { WebContents } from 'electron';
import { appPage } from './appScheme';

/** Blocks navigation away from the program's page, new windows, and embedded content. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { readonly preventDefault: () => void; readonly url: string }) => {
    if (!isOurPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The page itself, at any hash: reloading it is allowed. */
function isOurPage(url: string) {
  return url === appPage || url.startsWith(`${appPage}#`);
}
