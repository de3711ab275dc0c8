type Case = Readonly<{ file: string; specifier: string; verdict: 'allowed' | 'forbidden' }>

const forbidden = (file: string, ...specifiers: string[]): Case[] =>
  specifiers.map((specifier) => ({ file, specifier, verdict: 'forbidden' }))
const allowed = (file: string, ...specifiers: string[]): Case[] =>
  specifiers.map((specifier) => ({ file, specifier, verdict: 'allowed' }))

/** Every arrow of the architecture, once in its direction and once in the opposite one. */
export const imports: readonly Case[] = [
  // shared: base ← time ← records ← rules ← analysis ← reports ← exports and imports
  ...forbidden(
    'shared/base/x.ts', '#shared/time/day', '../time/day', 'node:fs', 'react', 'dexie', 'electron', 'zustand',
  ),
  ...allowed('shared/base/x.ts', './result', '#shared/base/result', 'zod/mini'),
  ...forbidden('shared/time/x.ts', '#shared/records/entry'),
  ...allowed('shared/time/x.ts', '#shared/base/result', '@date-fns/tz'),
  ...forbidden('shared/records/x.ts', '#shared/rules/overlaps', '../rules/overlaps'),
  ...allowed('shared/records/x.ts', '#shared/time/day'),
  ...forbidden('shared/rules/x.ts', '#shared/analysis/workload'),
  ...allowed('shared/rules/x.ts', '#shared/records/entry'),
  ...forbidden('shared/analysis/x.ts', '#shared/reports/workload'),
  ...allowed('shared/analysis/x.ts', '#shared/rules/overlaps'),
  ...forbidden('shared/reports/x.ts', '#shared/exports/csv', '#shared/imports/ics', '#shared/sample/unit'),
  ...allowed('shared/reports/x.ts', '#shared/analysis/workload'),
  ...forbidden('shared/exports/x.ts', '#shared/imports/ics', '#renderer/storage/database'),
  ...allowed('shared/exports/x.ts', '#shared/reports/workload'),
  ...forbidden('shared/imports/x.ts', '#shared/exports/csv'),
  ...allowed('shared/imports/x.ts', '#shared/records/entry', 'ical.js'),
  ...forbidden('shared/sample/x.ts', '#shared/reports/workload', '#shared/imports/ics'),
  ...allowed('shared/sample/x.ts', '#shared/rules/overlaps', '#shared/analysis/workload'),
  ...forbidden(
    'shared/contract/x.ts', '#shared/rules/overlaps', '#renderer/platform/port', '../../electron/ipc/handlers',
  ),
  ...allowed('shared/contract/x.ts', '#shared/records/entry', '#shared/time/day', '#shared/exports/formats'),
  ...forbidden('shared/migrations/x.ts', '#shared/base/result', '#shared/records/entry', 'zod/mini', 'date-fns'),
  ...allowed('shared/migrations/x.ts', './step10'),
  ...forbidden('shared/newLayer/x.ts', '#shared/base/result'),

  // renderer: ui ← domain-ui; storage, platform ← services ← queries, commands ← drafts ← features ← app ← main.tsx
  ...forbidden('renderer/ui/X.tsx', '#renderer/storage/database', '#renderer/commands/log', '#renderer/queries/days'),
  ...forbidden('renderer/ui/X.tsx', '#renderer/domain-ui/WorkIcon'),
  ...forbidden('renderer/ui/form/X.tsx', '#renderer/features/today/Today', '#shared/records/entry', '#shared/rules/x'),
  ...forbidden('renderer/ui/form/X.tsx', '#renderer/domain-ui/WorkIcon', 'dexie'),
  ...allowed(
    'renderer/ui/form/X.tsx', '#shared/base/result', '#shared/time/day', '#renderer/ui/Button', './Field', 'react',
  ),
  ...forbidden(
    'renderer/domain-ui/X.tsx', '#renderer/features/today/Today', '#renderer/app/Shell', '#renderer/storage/database',
    'dexie',
  ),
  ...allowed('renderer/domain-ui/X.tsx', '#renderer/ui/Button', '#renderer/queries/days', '#renderer/commands/log'),
  ...allowed('renderer/domain-ui/X.tsx', '#renderer/state/route', '#shared/records/entry'),
  ...forbidden(
    'renderer/storage/x.ts', '#renderer/services/services', '#renderer/commands/log', 'electron', 'node:fs',
  ),
  ...allowed(
    'renderer/storage/x.ts', 'dexie', '#shared/records/entry', '#shared/migrations/steps', '#renderer/platform/port',
  ),
  ...forbidden('renderer/platform/x.ts', '#renderer/storage/database', '../../electron/files/atomicWrite', 'dexie'),
  ...allowed('renderer/platform/x.ts', '#shared/contract/ipc'),
  ...forbidden('renderer/state/x.ts', '#renderer/services/services', '#renderer/queries/days'),
  ...allowed('renderer/state/x.ts', 'zustand'),
  ...forbidden(
    'renderer/services/x.ts', '#renderer/queries/days', '#renderer/commands/log', '#renderer/features/today/Today',
  ),
  ...allowed('renderer/services/x.ts', '#renderer/storage/database', '#renderer/platform/port'),
  ...forbidden(
    'renderer/queries/x.ts', '#renderer/commands/log', '#renderer/features/today/Today', '#renderer/app/Shell',
  ),
  ...allowed('renderer/queries/x.ts', '#renderer/services/services', '#renderer/storage/database'),
  ...forbidden('renderer/commands/x.ts', '#renderer/queries/days', '#renderer/features/today/Today', 'dexie', 'react'),
  ...allowed('renderer/commands/x.ts', '#renderer/services/services', '#shared/rules/overlaps'),
  ...forbidden(
    'renderer/drafts/x.ts', '#renderer/features/today/Today', '#renderer/app/Shell', '#renderer/storage/database',
    'dexie',
  ),
  ...allowed(
    'renderer/drafts/x.ts', '#renderer/queries/drafts', '#renderer/commands/drafts', '#renderer/ui/Notice', 'react',
  ),
  ...forbidden('renderer/commands/x.ts', '#renderer/drafts/drafts'),
  ...forbidden('renderer/features/today/X.tsx', '#renderer/features/workload/Chart', '../workload/Chart'),
  ...forbidden(
    'renderer/features/today/X.tsx', '#renderer/storage/database', '#renderer/app/Shell', 'dexie', 'electron',
  ),
  ...allowed('renderer/features/today/X.tsx', './Gap', '#renderer/queries/days', '#renderer/commands/log'),
  ...allowed('renderer/features/today/X.tsx', '#renderer/ui/Button', '#renderer/domain-ui/WorkIcon'),
  ...allowed('renderer/features/today/X.tsx', '#renderer/drafts/drafts'),
  ...forbidden('renderer/app/X.tsx', '#renderer/storage/database', '#renderer/main', 'dexie'),
  ...allowed('renderer/app/X.tsx', '#renderer/features/today/Today', '#renderer/state/filters'),
  ...forbidden('renderer/main.tsx', '../electron/files/atomicWrite', 'electron', 'node:fs'),
  ...forbidden('renderer/newLayer/x.ts', '#shared/base/result'),

  // electron: files, journal, backups, windows, ipc ← main.ts; it meets the renderer only in shared/contract
  ...forbidden(
    'electron/files/x.ts', '../journal/append', '../main', '#renderer/storage/database', '#shared/rules/x', 'react',
  ),
  ...allowed('electron/files/x.ts', 'node:fs', '#shared/base/result'),
  ...forbidden('electron/journal/x.ts', '../backups/write', '../ipc/handlers', '#shared/analysis/workload', 'dexie'),
  ...forbidden('electron/journal/x.ts', '#shared/migrations/steps'),
  ...allowed('electron/journal/x.ts', '../files/atomicWrite', '#shared/contract/ipc', 'crc-32/crc32c.js'),
  ...allowed('electron/backups/x.ts', '../journal/append', '#shared/migrations/steps'),
  ...forbidden('electron/windows/x.ts', '../ipc/handlers', '../journal/append'),
  ...forbidden('electron/ipc/x.ts', '../main', '#shared/imports/exchange', '../../renderer/platform/port'),
  ...allowed('electron/ipc/x.ts', '../files/atomicWrite', '#shared/contract/ipc', 'electron'),
  ...forbidden('electron/preload.ts', '#shared/base/result', 'node:fs', './files/atomicWrite'),
  ...forbidden('electron/cli.ts', '#renderer/storage/database', './main'),
  ...allowed('electron/cli/x.ts', '#shared/imports/exchange', '#shared/exports/csv', '#shared/reports/workload'),

  // An end-to-end test sees only what a user sees.
  ...forbidden('tests/e2e/x.test.ts', '#renderer/storage/database', '../../electron/journal/append'),
  ...allowed('tests/e2e/x.test.ts', '#shared/contract/ipc', '../helpers/launch', 'playwright-core'),

  // The study simulator must not use the estimators that it judges.
  ...forbidden('tests/coverage/simulator/x.ts', '#shared/analysis/staffing/caseWeight', '../designs', 'fast-check'),
  ...allowed('tests/coverage/simulator/x.ts', '#shared/base/generator', './other'),
]
