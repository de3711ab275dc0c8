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

contextBridge.exposeInMainWorld('daybook', bridge);
