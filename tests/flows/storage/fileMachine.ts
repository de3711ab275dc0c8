import { IDBKeyRange } from 'fake-indexeddb';
import path from 'node:path';
import { newId } from '#shared/base/newId';
import type { Platform } from '#renderer/platform/platform';
import { openServices, type OpenedServices } from '#renderer/services/openServices';
import { checkLine } from '../../../electron/ipc/checkLine';
import { openInstallation } from '../../../electron/identity/installation';
import { openJournal } from '../../../electron/journal/openJournal';
import { openKeyRing } from '../../../electron/keys/keyRing';
import { checkEngine, findEngineFaults, rememberEngine } from '../../../electron/start/engineGuard';
import { machineNow } from '../../helpers/memoryMachine';
import { memoryPlatform } from '../../helpers/memoryPlatform';

/** A profile in a folder, and the database beside it, which is in memory. */
export type FileMachine = { readonly root: string; indexedDB: IDBFactory };

/** A program that runs on such a machine. */
export type RunningProgram = OpenedServices & { readonly end: () => Promise<void> };

const engine = '130.0.0.0';
/** The data key is stored beside the data, as without a key store. */
export const noWrapper = {
  protects: false,
  wrap: async (raw: Uint8Array) => await Promise.resolve(raw),
  unwrap: async (raw: Uint8Array) => await Promise.resolve(raw),
};

/** The folder of the profile. */
export function profileOf({ root }: FileMachine): string {
  return path.join(root, 'data');
}

/** Starts the program on real files as the main process does; throws if it does not open. */
export async function startOnFiles(machine: FileMachine, draw: (count: number) => Uint8Array): Promise<RunningProgram> {
  const folder = profileOf(machine);
  const checked = checkEngine(folder, engine);
  if (!checked.ok) throw new Error(checked.error.message);
  const engineFaults = findEngineFaults(folder);
  await rememberEngine(folder, engine);
  const journal = await openJournal(folder);
  const makeId = () => newId(machineNow, draw(16));
  const facts = { machineIdHash: 'machine', journalHead: journal.head(), newId: makeId, now: () => machineNow };
  const hasData = (await machine.indexedDB.databases()).length > 0 || journal.head() > 0;
  const installation = await openInstallation({ ...facts, folder, outside: path.join(machine.root, 'out'), hasData });
  const keys = await openKeyRing(folder, noWrapper, hasData);
  const findings = [...engineFaults, ...journal.findings, ...installation.findings, ...keys.findings];
  const platform = onFiles({ journal, installation, keys, findings });
  const databases = { indexedDB: machine.indexedDB, IDBKeyRange };
  const ports = { databases, random: { bytes: draw }, wallClock: () => 0 };
  const opened = await openServices(platform, ports);
  if (!opened.ok) throw new Error(opened.error.message);
  const end = async () => {
    await opened.value.services.store.atRest();
    opened.value.services.store.database.close();
    await Promise.all([journal.close(), installation.flush()]);
  };
  return { ...opened.value, end };
}

type Opened = {
  readonly journal: Awaited<ReturnType<typeof openJournal>>;
  readonly installation: Awaited<ReturnType<typeof openInstallation>>;
  readonly keys: Awaited<ReturnType<typeof openKeyRing>>;
  readonly findings: readonly { readonly text: string; readonly isLoss: boolean }[];
};

function onFiles({ journal, installation, keys, findings }: Opened): Platform {
  const memory = memoryPlatform({ lines: [], isBroken: false }, machineNow);
  const answers: Readonly<Record<string, (request: never) => unknown>> = {
    'app.start': async () => ({
      ...(await memory.invoke('app.start', null)),
      installation: installation.id(),
      installationIsNew: installation.isNew(),
      rememberedHead: installation.rememberedHead,
      rememberedAt: installation.rememberedAt,
      journal: journal.status(),
      keys: keys.protection,
      findings,
    }),
    'app.rememberHead': ({ head }: { readonly head: number }) => {
      installation.rememberHead(Math.min(head, journal.head()));
      return null;
    },
    'app.renewInstallation': async () => ({ installation: await installation.renew(journal.head()) }),
    'journal.append': async (line: Parameters<typeof journal.append>[0]) => {
      const checked = checkLine(line, journal.head());
      return checked.ok ? await journal.append(line) : checked;
    },
    'journal.read': async ({ above, from }: { readonly above: number; readonly from: string | null }) =>
      await journal.read(above, from),
    'journal.status': journal.status,
    'journal.verify': journal.verify,
    'keys.unwrap': () => ({ ok: true, value: keys.keys }),
    'keys.proved': async ({ check }: { readonly check: string }) => {
      await keys.prove(check);
      return null;
    },
  };
  return {
    on: memory.on,
    invoke: (name, request) =>
      Promise.resolve((answers[name]?.(request as never) ?? memory.invoke(name, request)) as never),
  };
}
