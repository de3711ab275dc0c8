import { contextBridge } from 'electron'

contextBridge.exposeInMainWorld('daybook', {})
