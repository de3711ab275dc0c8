import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

void app.whenReady().then(() => {
  protocol.handle('app', async (request) => {
    const name = new URL(request.url).pathname
    const file = path.join(__dirname, '../renderer', name === '/' ? 'index.html' : name)
    const headers = { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }
    return new Response(new Uint8Array(await readFile(file)), { headers })
  })
  const window = new BrowserWindow({ webPreferences: { preload: path.join(__dirname, 'preload.cjs'), sandbox: true } })
  return window.loadURL('app://daybook/index.html')
})
app.on('window-all-closed', () => app.quit())
