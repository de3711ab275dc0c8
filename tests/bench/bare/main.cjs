/** The limit that the program is measured against: one window, one static page, and one file that is appended to. */
const { app, BrowserWindow, ipcMain } = require('electron')
const { mkdirSync, openSync, fdatasync, write } = require('node:fs')
const path = require('node:path')
const { promisify } = require('node:util')

const folder =
  process.argv.find((argument) => argument.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? ''
mkdirSync(folder, { recursive: true })
app.setPath('userData', folder)
let file = null

ipcMain.handle('append', async (_event, line) => {
  file ??= openSync(path.join(folder, 'lines'), 'a')
  await promisify(write)(file, line)
  await promisify(fdatasync)(file)
})
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  // An installed Electron opens no file of its archive as a page, so the page lies beside it.
  const page = __dirname.endsWith('.asar') ? path.join(__dirname, '..', 'bare') : __dirname
  void window.loadFile(path.join(page, 'index.html'))
})
