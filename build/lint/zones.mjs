/**
 * Which part of the program may import which: the table that the rule `daybook/zones` enforces.
 *
 * A zone is a folder. A file may import everything in its own zone, and outside it only the zones and packages named
 * here. A file that belongs to no zone is an error too, so a new folder needs an entry in this table.
 */

/** The packages of the pure core: none needs a window, Node or a database. */
const purePackages = ['zod', 'date-fns', '@date-fns/tz', 'ical.js', 'papaparse', 'uuid', 'crc-32']
const electronPackages = ['electron', 'node:*', 'zod', 'uuid', 'crc-32']
const viewPackages = ['react', 'react-dom', 'zustand', 'd3-scale', '@fontsource-variable/public-sans', ...purePackages]
const storePackages = ['dexie', 'react', ...purePackages]

const core = ['shared/base', 'shared/time', 'shared/records', 'shared/rules', 'shared/analysis', 'shared/reports']
const coreAndBorders = [
  ...core,
  'shared/exports', 'shared/imports', 'shared/contract', 'shared/migrations', 'shared/sample',
]

/** @typedef {{ zone: string, may: string[], packages: string[] }} Zone */

/** @type {Zone[]} The first zone that covers a file applies, so narrower zones come first. */
export const zones = [
  // shared: base ← time ← records ← rules ← analysis ← reports ← exports and imports
  { zone: 'shared/base', may: [], packages: purePackages },
  { zone: 'shared/time', may: core.slice(0, 1), packages: purePackages },
  { zone: 'shared/records', may: core.slice(0, 2), packages: purePackages },
  { zone: 'shared/rules', may: core.slice(0, 3), packages: purePackages },
  { zone: 'shared/analysis', may: core.slice(0, 4), packages: purePackages },
  { zone: 'shared/reports', may: core.slice(0, 5), packages: purePackages },
  { zone: 'shared/exports', may: core, packages: purePackages },
  { zone: 'shared/imports', may: core, packages: purePackages },
  { zone: 'shared/sample', may: core.slice(0, 5), packages: purePackages },
  // The commands are made from the table of export formats.
  { zone: 'shared/contract', may: [...core.slice(0, 3), 'shared/exports'], packages: purePackages },
  { zone: 'shared/schema', may: core.slice(0, 3), packages: purePackages },
  { zone: 'shared/sql', may: core.slice(0, 3), packages: [] },
  { zone: 'shared/help', may: ['shared/base', 'shared/time', 'shared/contract'], packages: [] },
  { zone: 'shared/migrations', may: [], packages: [] },

  // renderer: ui ← domain-ui; storage, platform ← services ← queries, commands ← domain-ui, drafts ← features ← app ←
  // main.tsx
  {
    zone: 'renderer/ui',
    may: ['shared/base', 'shared/time'],
    packages: [...viewPackages, '@tanstack/react-virtual'],
  },
  { zone: 'renderer/storage', may: [...coreAndBorders, 'renderer/platform'], packages: storePackages },
  {
    zone: 'renderer/platform',
    may: ['shared/base', 'shared/time', 'shared/records', 'shared/contract'],
    packages: purePackages,
  },
  { zone: 'renderer/state', may: [...core, 'shared/contract'], packages: viewPackages },
  {
    zone: 'renderer/workers',
    may: [...coreAndBorders, 'renderer/storage', 'renderer/platform'],
    packages: [...storePackages, 'minisearch'],
  },
  {
    zone: 'renderer/services',
    may: [...coreAndBorders, 'renderer/storage', 'renderer/platform', 'renderer/workers'],
    packages: storePackages,
  },
  {
    zone: 'renderer/queries',
    may: [...coreAndBorders, 'renderer/storage', 'renderer/platform', 'renderer/services', 'renderer/state'],
    packages: storePackages,
  },
  {
    zone: 'renderer/commands',
    may: [...coreAndBorders, 'renderer/storage', 'renderer/platform', 'renderer/services', 'renderer/state'],
    packages: purePackages,
  },
  {
    // Parts that know the domain and serve several screens.
    zone: 'renderer/domain-ui',
    may: [
      ...core,
      'shared/contract', 'shared/exports', 'shared/help', 'renderer/ui', 'renderer/state',
      'renderer/services',
      'renderer/queries',
      'renderer/commands',
    ],
    packages: viewPackages,
  },
  {
    // What was typed into an open form and is not saved yet. Queries read it and commands end it, the same way for
    // every feature.
    zone: 'renderer/drafts',
    may: [
      ...coreAndBorders,
      'renderer/ui', 'renderer/domain-ui', 'renderer/state',
      'renderer/services',
      'renderer/queries',
      'renderer/commands',
    ],
    packages: viewPackages,
  },
  {
    zone: 'renderer/features/*',
    may: [
      ...coreAndBorders,
      'shared/help', 'renderer/ui', 'renderer/domain-ui', 'renderer/state',
      'renderer/services',
      'renderer/queries',
      'renderer/commands',
      'renderer/drafts',
    ],
    packages: viewPackages,
  },
  {
    zone: 'renderer/app',
    may: [
      ...coreAndBorders,
      'shared/help', 'renderer/ui', 'renderer/domain-ui', 'renderer/state', 'renderer/platform',
      'renderer/services',
      'renderer/queries',
      'renderer/commands',
      'renderer/drafts',
      'renderer/features/*',
    ],
    packages: viewPackages,
  },
  { zone: 'renderer/main.tsx', may: ['shared/*', 'renderer/**'], packages: viewPackages },

  // electron: files, journal, backups, windows, ipc ← main.ts; of the domain, the command line may import all, and
  // backups what counts records
  { zone: 'electron/preload.ts', may: ['shared/contract'], packages: ['electron'] },
  { zone: 'electron/cli.ts', may: [...coreAndBorders, 'electron/cli', 'electron/files'], packages: electronPackages },
  { zone: 'electron/cli', may: [...coreAndBorders, 'electron/files'], packages: electronPackages },
  { zone: 'electron/files', may: ['shared/base', 'shared/contract'], packages: electronPackages },
  { zone: 'electron/main.ts', may: ['shared/base', 'shared/contract', 'electron/**'], packages: electronPackages },
  // The part of main.ts that is loaded after the window is made.
  {
    zone: 'electron/openProfile.ts',
    may: [
      'shared/contract', 'electron/files', 'electron/identity', 'electron/journal', 'electron/keys', 'electron/backups',
    ],
    packages: electronPackages,
  },
  { zone: 'electron/journal', may: ['shared/base', 'shared/contract', 'electron/files'], packages: electronPackages },
  {
    zone: 'electron/backups',
    // A backup is counted as a database rebuilt from it would be, by the rules of the domain.
    may: [
      'shared/base', 'shared/contract', 'shared/time', 'shared/records', 'shared/rules', 'shared/migrations',
      'electron/files', 'electron/journal',
    ],
    packages: electronPackages,
  },
  { zone: 'electron/windows', may: ['shared/base', 'shared/contract', 'electron/files'], packages: electronPackages },
  // Anything that could not be read again at startup is never written, so lines are parsed here with the page's own
  // parser.
  {
    zone: 'electron/ipc/checkLine.ts',
    may: ['shared/base', 'shared/contract', 'shared/records/parseChangeSet'],
    packages: electronPackages,
  },
  { zone: 'electron/menu', may: ['shared/base', 'shared/contract', 'electron/windows'], packages: electronPackages },
  {
    // Every other part of the main process, such as ipc: above the files, below the composition root.
    zone: 'electron/*',
    may: [
      'shared/base', 'shared/contract', 'electron/files', 'electron/journal', 'electron/backups', 'electron/windows',
      'electron/menu',
    ],
    packages: electronPackages,
  },

  // An end-to-end test sees what a user sees: the running program and its files.
  { zone: 'tests/e2e', may: ['shared/*', 'tests/helpers', 'tests/fixtures'], packages: ['*'] },
  // The code that compares the estimators with the true values must not use them.
  { zone: 'tests/coverage/simulator', may: ['shared/base'], packages: [] },
  { zone: 'tests', may: ['**'], packages: ['*'] },
  // A command that runs the program's own functions without a window.
  { zone: 'build/calendar', may: [...coreAndBorders, 'renderer/workers', 'build'], packages: ['*'] },
  { zone: 'build', may: [], packages: ['*'] },
]
