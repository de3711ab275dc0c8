import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { inRoot } from '../../../build/paths.mjs'

test('npm start opens the built program at app://daybook and passes its arguments on', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'daybook-start-'))
  const child = spawn(
    process.execPath,
    [inRoot('build/start.mjs'), `--user-data-dir=${folder}`, '--remote-debugging-port=0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  const address = await debuggerAddress(child.stderr)
  await pageOpened(address)
  const browser = await chromium.connectOverCDP(address)
  const page = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]?.waitForEvent('page'))
  page?.setDefaultTimeout(90_000)
  await page?.waitForURL(/^app:\/\/daybook\//)
  await page?.waitForFunction(() => document.body.innerText.trim() !== '')
  expect(page?.url()).toMatch(/^app:\/\/daybook\//)
  await browser.close()
})

function debuggerAddress(output: NodeJS.ReadableStream) {
  return new Promise<string>((resolve, reject) => {
    let text = ''
    output.on('data', (data: Buffer) => {
      text += data.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1]
      if (address !== undefined) resolve(address)
    })
    output.on('end', () => reject(new Error(`the program ended: ${text}`)))
  })
}

/** Attaching while the window is being created can hang in old engines, so the list of pages is polled first. */
async function pageOpened(address: string) {
  const list = `http://${new URL(address).host}/json/list`
  await expect
    .poll(async () => (await fetch(list)).text(), { timeout: 90_000, interval: 200 })
    .toMatch(/"url": "app:\/\/daybook\//)
}
