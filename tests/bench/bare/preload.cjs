const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bare', { append: (line) => ipcRenderer.invoke('append', line) })
