import { contextBridge, ipcRenderer, webFrame } from 'electron';
import type { DaybookBridge } from '#shared/contract/ipc';

/**
 * Everything the page sees of the main process: it can send requests and listen to events. The main process checks
 * names and contents, and refuses anything that is not in the contract.
 */
const bridge: DaybookBridge = {
  invoke: (name, request) => ipcRenderer.invoke('daybook.request', name, request),
  on: (name, listener) => {
    const receive = (_event: unknown, received: unknown, content: Parameters<typeof listener>[0]) => {
      if (received === name) listener(content);
    };
    ipcRenderer.on('daybook.event', receive);
    return () => ipcRenderer.off('daybook.event', receive);
  },
};

// Chromium opens the origin's databases in a thread of its own when they are first asked about. Asking here lets it do
// so while the page's scripts are still loading. This only lists names; it creates and changes nothing.
const { indexedDB } = globalThis as unknown as { readonly indexedDB: { readonly databases: () => Promise<unknown> } };
indexedDB.databases().catch(() => undefined);

// The same for the time zone tables, which the first date calculation would load.
new Intl.DateTimeFormat('en-US', { timeZoneName: 'longOffset' }).format(0);

// Chromium has no switch that removes WebRTC, which no filter of the main process sees. What an empty frame would give
// back is stopped by the policy of closeWaysOut.
const interfaces = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'RTCIceTransport'];
void webFrame.executeJavaScript(`for (const name of ${JSON.stringify(interfaces)}) delete globalThis[name];`);

contextBridge.exposeInMainWorld('daybook', bridge);
