/**
 * Reports on stderr when the page is usable, and records the times of the last Enter, in milliseconds since 1970. Runs
 * before the page's own scripts, both in the bare window and in the measured copy of the program.
 */
function watch() {
  const usable = document.currentScript?.dataset['usable'] ?? 'body'
  const epoch = () => performance.timeOrigin + performance.now()
  const times = { enter: 0, handled: 0, database: 0, acknowledged: 0, shown: 0 }
  let tellShown = () => {}
  /** Resolves once the next Enter is shown as saved. Polling would disturb the measurement. */
  const untilShown = () => new Promise((resolve) => (tellShown = () => resolve(times)))
  Object.assign(globalThis, { watchedTimes: times, watchedUntilShown: untilShown })

  /** After the next frame is painted: the frame's callback runs before it, a message sent from there after it. */
  const afterFrame = (/** @type {() => void} */ then) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    requestAnimationFrame(() => port2.postMessage(null))
  }
  const isUsable = () =>
    usable.startsWith('body')
      ? document.querySelector(usable) !== null
      : document.activeElement?.matches(usable) === true
  const look = () => {
    if (!isUsable()) return
    appearing.disconnect()
    removeEventListener('focus', look, true)
    afterFrame(() => console.log(`usable ${epoch()}`))
  }
  const appearing = new MutationObserver(look)
  appearing.observe(document, { childList: true, subtree: true })
  addEventListener('focus', look, true)

  const onEnter = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter') return
    Object.assign(times, {
      enter: performance.timeOrigin + event.timeStamp,
      handled: epoch(),
      database: 0,
      acknowledged: 0,
      shown: 0,
    })
  }
  addEventListener('keydown', onEnter, true)

  const begin = Reflect.get(IDBDatabase.prototype, 'transaction')
  IDBDatabase.prototype.transaction = function transaction(...given) {
    /** @type {IDBTransaction} */
    const begun = Reflect.apply(begin, this, given)
    const keepTime = () => Object.assign(times, { database: epoch() })
    if (begun.mode === 'readwrite' && begun.objectStoreNames.contains('records'))
      begun.addEventListener('complete', keepTime)
    return begun
  }
  const seen = (/** @type {MutationRecord} */ { target, addedNodes }) =>
    [target, ...addedNodes].some((node) => node.textContent?.startsWith('Logged:') === true)
  const saved = new MutationObserver((changes) => {
    if (times.acknowledged !== 0 || times.database === 0 || !changes.some(seen)) return
    times.acknowledged = epoch()
    afterFrame(() => {
      times.shown = epoch()
      tellShown()
    })
  })
  saved.observe(document, { childList: true, subtree: true, characterData: true })
}

watch()
