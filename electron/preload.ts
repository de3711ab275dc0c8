import { contextBridge, ipcRenderer } from 'electron';
import type { DaybookBridge } from '#shared/contract/ipc';

/**
 * The border, as the page sees it: ask, and listen. Names and contents are checked in the main process; what is not in
 * the contract is refused there.
 */
const bridge: DaybookBridge = {
  invoke: (name, request) => ipcRenderer.invoke('daybook.request', name, request),
  on: (name, listener) => {
    const hear = (_event: unknown, heard: unknown, content: Parameters<typeof listener>[0]) => {
      if (heard === name) listener(content);
    };
    ipcRenderer.on('daybook.event', hear);
    return () => ipcRenderer.off('daybook.event', hear);
  },
};

// The engine opens the origin's databases at the first question about them, in a thread of its own: asked here, it does so
// while the page's scripts are still fetched. Names alone are asked, and nothing is made or touched.
const { indexedDB } = globalThis as unknown as { readonly indexedDB: { readonly databases: () => Promise<unknown> } };
indexedDB.databases().catch(() => undefined);

// The same for the tables of zones and their names, which the first question about a day would load.
new Intl.DateTimeFormat('en-US', { timeZoneName: 'longOffset' }).format(0);

contextBridge.exposeInMainWorld('daybook', bridge);
