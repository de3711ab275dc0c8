/**
 * Runs before the program's own preload script in the measured copy; records when a line of the journal was last
 * acknowledged.
 */
{
  const { contextBridge, ipcRenderer } = require('electron')
  const invoke = ipcRenderer.invoke.bind(ipcRenderer)
  let last = 0
  const keepTime = (/** @type {unknown} */ answer) => {
    last = performance.timeOrigin + performance.now()
    return answer
  }
  ipcRenderer.invoke = (channel, name, ...rest) =>
    name === 'journal.append' ? invoke(channel, name, ...rest).then(keepTime) : invoke(channel, name, ...rest)
  contextBridge.exposeInMainWorld('watchedJournal', { last: () => last })
}
