import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { DaybookBridge } from '#shared/contract/ipc';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { startOnce, userSwitches } from '../helpers/startOnce';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await launchDaybook();
});
afterAll(async () => {
  await daybook.cleanUp();
});

type PageWindow = typeof globalThis & { readonly daybook: DaybookBridge };

test('the window is the program’s page under app://daybook, without Node', async () => {
  const found = await daybook.page.evaluate(() => ({
    origin: location.origin,
    bridge: Object.keys((globalThis as PageWindow).daybook).toSorted(),
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  }));
  expect(found).toEqual({ origin: 'app://daybook', bridge: ['invoke', 'on'], node: [] });
});

test('sandbox and context isolation are on and Node integration is off', async () => {
  const preferences = await daybook.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
});

test('the content security policy blocks eval, inline scripts and requests to other origins', async () => {
  const found = await daybook.page.evaluate(async () => {
    const marks = globalThis as typeof globalThis & { evaluated?: boolean; inline?: boolean };
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
    await new Promise((resolve) => {
      setTimeout(() => {
        try {
          (Reflect.get(globalThis, 'eval') as (code: string) => unknown)('globalThis.evaluated = true');
        } catch {
          marks.evaluated ??= false;
        }
        resolve(null);
      });
    });
    const script = document.createElement('script');
    script.textContent = 'globalThis.inline = true';
    document.head.append(script);
    const fetched = await fetch('https://example.com/').then(() => true, () => false);
    // The page receives the violation in a later task.
    for (let look = 0; look < 200 && new Set(blocked).size < 3; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return {
      evaluated: marks.evaluated,
      inline: marks.inline ?? false,
      fetched,
      blocked: [...new Set(blocked)].toSorted(),
    };
  });
  expect(found).toEqual({
    evaluated: false,
    inline: false,
    fetched: false,
    blocked: ['connect-src', 'script-src', 'script-src-elem'],
  });
});

test('navigating away and opening another window are refused', async () => {
  const before = daybook.page.url();
  const opened = await daybook.page.evaluate(() => {
    const popup = open('https://example.com/');
    location.href = 'https://example.com/';
    return popup !== null;
  });
  await daybook.page.waitForTimeout(300);
  expect([opened, daybook.page.url(), daybook.app.windows().length]).toEqual([false, before, 1]);
});

test('all permissions except persistent storage are refused', async () => {
  const found = await daybook.page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    ),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    ),
    persisted: (await navigator.storage.persist()) && (await navigator.storage.persisted()),
  }));
  expect(found).toEqual({ notifications: 'denied', place: 'refused', camera: 'refused', persisted: true });
});

test('a request with an unknown name or invalid content is refused, and the keys are handed over once', async () => {
  const found = await daybook.page.evaluate(async () => {
    const { invoke } = (globalThis as PageWindow).daybook;
    const ask = invoke as unknown as (name: string, request: unknown) => Promise<unknown>;
    const refusal = (name: string, request: unknown) =>
      ask(name, request).then(
        () => 'answered',
        (error: Error) => error.message,
      );
    await invoke('keys.unwrap', null);
    return [
      await refusal('files.read', { path: '/etc/passwd' }),
      await refusal('constructor', null),
      await refusal('journal.append', { number: -1, payload: '{}' }),
      await invoke('keys.unwrap', null).then((answer) => (answer.ok ? 'given' : answer.error.code)),
    ];
  });
  expect(found).toEqual([
    expect.stringContaining('its name is unknown'),
    expect.stringContaining('its name is unknown'),
    expect.stringContaining('journal.append has invalid content'),
    'keys-taken',
  ]);
});

test('a second start on the same folder exits and leaves one window', () => {
  const second = startOnce(daybook.folder);
  expect([second.status, daybook.app.windows().length]).toEqual([0, 1]);
});

test('each change of the clock file is one tick, in order', async () => {
  await daybook.page.evaluate(() => {
    const heard: number[] = [];
    Object.assign(globalThis, { heard });
    (globalThis as PageWindow).daybook.on('clock.tick', ({ now }) => heard.push(now));
  });
  const start = daybook.now().getTime();
  await daybook.advance(5);
  await daybook.page.waitForFunction(() => (globalThis as typeof globalThis & { heard: number[] }).heard.length >= 3);
  const heard = await daybook.page.evaluate(() => (globalThis as typeof globalThis & { heard: number[] }).heard);
  expect(heard.map((now) => (now - start) / 60_000)).toEqual([2, 4, 5]);
});

test('a cloned profile gets a new installation id, a restarted one keeps its own', async () => {
  const own = await launchDaybook();
  onTestFinished(own.cleanUp);
  const first = await installationOf(own);
  await own.quit();
  const again = await own.restart();
  const second = await installationOf(again);
  await again.quit();
  const copy = `${own.folder}-copy`;
  cpSync(own.folder, copy, { recursive: true });
  const clone = await launchDaybook({ folder: copy });
  onTestFinished(clone.cleanUp);
  const third = await installationOf(clone);
  expect([second.id === first.id, third.id === first.id, third.isNew]).toEqual([true, false, true]);
});

test('a database of a newer Chromium stops the program before any window, and stays unchanged', async () => {
  const folder = await profileOfDebiansChromium();
  const version = chromiumVersion();
  const named = path.join(folder, 'named');
  const unnamed = path.join(folder, 'unnamed');
  for (const profile of [named, unnamed]) {
    cpSync(path.join(folder, 'browser', 'Default', 'IndexedDB'), path.join(profile, 'IndexedDB'), { recursive: true });
    cpSync(path.join(folder, 'browser', 'Last Version'), path.join(profile, 'Last Version'));
  }
  writeFileSync(path.join(named, 'engine.json'), JSON.stringify({ chromium: version }));
  for (const profile of [named, unnamed]) {
    const before = contentOf(profile);
    const { status, stderr } = startOnce(profile);
    expect([status, stderr.includes(`Chromium ${version}`), contentOf(profile)]).toEqual([3, true, before]);
  }
});

async function installationOf({ page }: Daybook) {
  return page.evaluate(async () => {
    const { installation, installationIsNew } = await (globalThis as PageWindow).daybook.invoke('app.start', null);
    return { id: installation, isNew: installationIsNew };
  });
}

/** A profile in which the system's Chromium has written a database. */
async function profileOfDebiansChromium() {
  const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-newer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'browser'));
  const browser = await chromium.launchPersistentContext(path.join(folder, 'browser'), {
    executablePath: chromiumPath,
    args: userSwitches(),
  });
  const page = await browser.newPage();
  await page.route('https://daybook.invalid/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }));
  await page.goto('https://daybook.invalid/');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('daybook', 1);
        request.addEventListener('upgradeneeded', () => request.result.createObjectStore('entries').add('kept', 1));
        request.addEventListener('success', () => resolve(request.result.close()));
      }),
  );
  await browser.close();
  return folder;
}

const chromiumPath = '/usr/bin/chromium';

function chromiumVersion() {
  const answer = spawnSync(chromiumPath, [...userSwitches(), '--version'], { encoding: 'utf8' }).stdout;
  return /\d+\.\d+\.\d+\.\d+/.exec(answer)?.[0] ?? '';
}

function contentOf(folder: string) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return names.map((name) => {
    const file = path.join(folder, name);
    return [name, statSync(file).isFile() ? readFileSync(file).toString('base64') : 'folder'];
  });
}
