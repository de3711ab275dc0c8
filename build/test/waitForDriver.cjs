/**
 * Loaded into the program before its own files: it becomes ready only once the test driver says that it is attached.
 * A driver that attaches while the page is being loaded may miss that it was, and then waits for it for ever. The
 * driver's own file for this is left aside, since it also gives Chromium switches that the program does not run with.
 */
const { app } = require('electron')

const ready = app.whenReady()
const emit = app.emit.bind(app)
/** @type {unknown[]} */
let heldBack = []
let isReady = false
/** @type {() => void} */
let release = () => undefined
const released = new Promise((resolve) => (release = () => resolve(undefined)))

/** @param {string} event @param {unknown[]} values */
const emitUnlessReady = (event, ...values) => {
  if (event !== 'ready') return emit(event, ...values)
  heldBack = values
  return app.listenerCount('ready') > 0
}
/** The name by which the driver calls it. */
const run = async () => {
  await ready
  isReady = true
  release()
  emit('ready', ...heldBack)
}
Object.assign(app, { emit: emitUnlessReady, isReady: () => isReady, whenReady: () => released })
Object.assign(globalThis, { __playwright_run: run })
