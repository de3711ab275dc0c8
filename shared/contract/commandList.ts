import { exportFormats, type ExportFormatId } from '#shared/exports/formats';
import type { RecordType } from '#shared/records/all';
import type { CommandDefinition } from './commandDefinition';
import { documentCommands } from './documentCommands';
import { recordCommands } from './recordCommands';
import { staffingCommands } from './staffingCommands';

/** Everything the user can do, in the order of the menus and the palette. */
export const commandList = [
  {
    id: 'importCalendar', label: 'Import a calendar…', menu: 'File',
    keys: ['Ctrl+O'], scope: 'everywhere', writes: true, finds: 'ics outlook appointments',
  },
  ...exportFormats.map(exportCommand),
  { id: 'closeDay', label: 'Close the day…', menu: 'File', keys: ['Ctrl+Enter'], scope: 'today', writes: true },
  { id: 'reopenDay', label: 'Reopen the day', menu: 'File', keys: [], scope: 'today', writes: true },
  {
    id: 'backUpNow', label: 'Back up now', menu: 'File',
    keys: [], scope: 'everywhere', writes: false, finds: 'save copy safe',
  },
  {
    id: 'openBackups', label: 'Backups and restoring…', menu: 'File',
    keys: [], scope: 'everywhere', writes: false, finds: 'restore recovery key go back lost',
  },
  { id: 'quit', label: 'Quit', menu: 'File', keys: ['Ctrl+Q'], scope: 'everywhere', writes: false },

  { id: 'undo', label: 'Undo', menu: 'Edit', keys: ['Ctrl+Z'], scope: 'everywhere', writes: true },
  { id: 'redo', label: 'Redo', menu: 'Edit', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], scope: 'everywhere', writes: true },
  {
    id: 'focusLine', label: 'Log something: go to the line', menu: 'Edit',
    keys: ['N', 'Ctrl+N'], scope: 'everywhere', writes: false,
  },
  { id: 'logActivity', label: 'Log what the line says', menu: null, keys: ['Enter'], scope: 'today', writes: true },
  {
    id: 'logLines', label: 'Save the pasted lines', menu: null,
    keys: ['Enter'], scope: 'today', writes: true,
  },
  { id: 'openForm', label: 'Log with a form…', menu: 'Edit', keys: ['Ctrl+Shift+N'], scope: 'today', writes: false },
  { id: 'editEntry', label: 'Edit the entry…', menu: 'Edit', keys: ['E', 'F2'], scope: 'log', writes: true },
  { id: 'deleteEntry', label: 'Delete the entry', menu: 'Edit', keys: ['Delete'], scope: 'log', writes: true },
  {
    id: 'copyEntry', label: 'Copy the entry to today…', menu: 'Edit', keys: [], scope: 'log', writes: false,
  },
  { id: 'countForDuty', label: 'Count the entry for a duty…', menu: 'Edit', keys: [], scope: 'log', writes: false },
  { id: 'findInLog', label: 'Find an entry', menu: 'Edit', keys: ['/', 'Ctrl+F'], scope: 'today', writes: false },
  { id: 'fillGap', label: 'Fill the gap', menu: 'Edit', keys: ['F', 'Ctrl+G'], scope: 'today', writes: false },

  { id: 'startTimer', label: 'Start a timer', menu: null, keys: ['Enter'], scope: 'today', writes: true },
  { id: 'stopTimer', label: 'Stop all timers', menu: 'Edit', keys: ['S', 'F8'], scope: 'today', writes: true },
  {
    id: 'switchTimer', label: 'Switch the timer to another activity', menu: 'Edit',
    keys: ['W', 'F9'], scope: 'today', writes: true,
  },
  {
    id: 'endInterruption', label: 'End the timer and resume the interrupted one', menu: 'Edit',
    keys: ['.', 'F7'], scope: 'today', writes: true,
  },
  {
    id: 'awayKeep', label: 'Time away: it was work', menu: null,
    keys: ['1', 'Ctrl+Alt+1'], scope: 'timer', writes: false,
  },
  {
    id: 'awayDiscard', label: 'Time away: it was not work', menu: null,
    keys: ['2', 'Ctrl+Alt+2'], scope: 'timer', writes: false,
  },
  {
    id: 'awaySplit', label: 'Time away: work until a time', menu: null,
    keys: ['3', 'Ctrl+Alt+3'], scope: 'timer', writes: false,
  },
  { id: 'settleAway', label: 'Settle the time away', menu: null, keys: [], scope: 'timer', writes: true },

  {
    id: 'addAppointment', label: 'Add an appointment…', menu: 'Edit',
    keys: ['A', 'Ctrl+Shift+A'], scope: 'today', writes: true,
  },
  {
    id: 'editAppointment', label: 'Change or move the appointment…', menu: 'Edit',
    keys: ['M', 'F4'], scope: 'appointments', writes: true,
  },
  {
    id: 'deleteAppointment', label: 'Delete the appointment', menu: null,
    keys: ['Delete'], scope: 'appointments', writes: true,
  },
  {
    id: 'beginAppointment', label: 'Begin the next appointment', menu: 'Edit',
    keys: ['B', 'Ctrl+B'], scope: 'appointments', writes: true,
  },
  {
    id: 'outcomeKept', label: 'Outcome: kept', menu: null,
    keys: ['K', 'Ctrl+Alt+K'], scope: 'appointments', writes: true,
  },
  {
    id: 'outcomeNoShow', label: 'Outcome: no-show', menu: null,
    keys: ['X', 'Ctrl+Alt+X'], scope: 'appointments', writes: true,
  },
  {
    id: 'outcomeRescheduled', label: 'Outcome: rescheduled', menu: null,
    keys: ['R', 'Ctrl+Alt+R'], scope: 'appointments', writes: true,
  },
  {
    id: 'outcomeCancelled', label: 'Outcome: cancelled', menu: null,
    keys: ['C', 'Ctrl+Alt+C'], scope: 'appointments', writes: true,
  },
  {
    id: 'checkDone', label: 'Record check: done', menu: null,
    keys: ['D', 'Ctrl+Alt+D'], scope: 'appointments', writes: true,
  },
  {
    id: 'checkSkipped', label: 'Record check: skipped, no time', menu: null,
    keys: ['L', 'Ctrl+Alt+L'], scope: 'appointments', writes: true,
  },
  {
    id: 'checkNotRequired', label: 'Record check: not required', menu: null,
    keys: ['Q', 'Ctrl+Alt+Q'], scope: 'appointments', writes: true,
  },

  ...documentCommands,
  ...recordCommands,
  ...staffingCommands,

  { id: 'goToday', label: 'Today', menu: 'Go', keys: ['Ctrl+1'], scope: 'everywhere', writes: false },
  {
    id: 'goDocuments', label: 'Documents', menu: 'Go',
    keys: ['Ctrl+3'], scope: 'everywhere', writes: false, finds: 'travel documents requests',
  },
  { id: 'goRecords', label: 'Records', menu: 'Go', keys: ['Ctrl+4'], scope: 'everywhere', writes: false },
  { id: 'goWorkload', label: 'Workload', menu: 'Go', keys: ['Ctrl+5'], scope: 'everywhere', writes: false },
  { id: 'goStaffing', label: 'Staffing', menu: 'Go', keys: ['Ctrl+7'], scope: 'everywhere', writes: false },
  {
    id: 'goCountries', label: 'Countries', menu: 'Go',
    keys: [], scope: 'everywhere', writes: false, finds: 'status quota rule follow-ups',
  },
  {
    id: 'goObstacles', label: 'Obstacles to travel documents', menu: 'Go',
    keys: [], scope: 'everywhere', writes: false, finds: 'report department of state countries causes',
  },
  { id: 'goSettings', label: 'Settings', menu: 'Go', keys: ['Ctrl+,'], scope: 'everywhere', writes: false },
  {
    id: 'goHelp', label: 'Help', menu: 'Help',
    keys: ['F1'], scope: 'everywhere', writes: false, finds: 'manual how',
  },
  { id: 'previousDay', label: 'Previous day', menu: 'Go', keys: ['Alt+ArrowLeft'], scope: 'today', writes: false },
  { id: 'nextDay', label: 'Next day', menu: 'Go', keys: ['Alt+ArrowRight'], scope: 'today', writes: false },
  {
    id: 'presentDay', label: 'Back to today', menu: 'Go',
    keys: ['Alt+Home'], scope: 'today', writes: false,
  },
  {
    id: 'previousPeriod', label: 'Previous period', menu: 'Go',
    keys: ['Alt+ArrowLeft'], scope: 'workload', writes: false,
  },
  { id: 'nextPeriod', label: 'Next period', menu: 'Go', keys: ['Alt+ArrowRight'], scope: 'workload', writes: false },
  {
    id: 'presentPeriod', label: 'Back to the current period', menu: 'Go',
    keys: ['Alt+Home'], scope: 'workload', writes: false,
  },
  {
    id: 'nextRegion', label: 'Next part of the screen', menu: 'Go',
    keys: ['F6'], scope: 'everywhere', writes: false,
  },

  {
    id: 'findSetting', label: 'Find a setting', menu: 'View',
    keys: ['/', 'Ctrl+F'], scope: 'settings', writes: false,
  },
  { id: 'findHelp', label: 'Find in Help', menu: 'View', keys: ['/', 'Ctrl+F'], scope: 'help', writes: false },
  {
    id: 'openPalette', label: 'Search or run a command', menu: 'View',
    keys: ['Ctrl+K'], scope: 'everywhere', writes: false,
  },
  {
    id: 'copyTable', label: 'Copy the table', menu: 'View',
    keys: ['Ctrl+Shift+C'], scope: 'everywhere', writes: false, finds: 'export spreadsheet clipboard',
  },
  { id: 'themeLight', label: 'Light colors', menu: 'View', keys: [], scope: 'everywhere', writes: true },
  { id: 'themeDark', label: 'Dark colors', menu: 'View', keys: [], scope: 'everywhere', writes: true },
  { id: 'themeSystem', label: 'System colors', menu: 'View', keys: [], scope: 'everywhere', writes: true },
  {
    id: 'switchViewer', label: 'Open as another officer of the simulated unit', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },

  { id: 'setUpOfficer', label: 'Set up this Daybook', menu: null, keys: [], scope: 'everywhere', writes: true },
  {
    id: 'editOfficer', label: 'Change your profile and unit', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  { id: 'setSchedule', label: 'Change the schedule', menu: null, keys: [], scope: 'everywhere', writes: true },
  { id: 'saveAbsence', label: 'Add or change an absence', menu: null, keys: [], scope: 'everywhere', writes: true },
  {
    id: 'deleteAbsence', label: 'Delete an absence', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'absence',
  },
  {
    id: 'setHolidayWorked', label: 'Say whether you worked on a holiday', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'saveKind', label: 'Add or change a kind of activity', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'saveDuty', label: 'Add or change a collateral duty', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'changeRules', label: 'Change the rules of a calendar', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  { id: 'deleteCalendar', label: 'Remove a calendar', menu: null, keys: [], scope: 'everywhere', writes: true },
  { id: 'changeSetting', label: 'Change a setting', menu: null, keys: [], scope: 'everywhere', writes: true },

  { id: 'openShortcuts', label: 'Shortcuts', menu: 'Help', keys: ['?', 'Ctrl+/'], scope: 'everywhere', writes: false,
    finds: 'keys keyboard' },
] as const satisfies readonly CommandDefinition[];

/** The id of something the user can do. */
export type CommandId = (typeof commandList)[number]['id'];

/** The id of something the user can do that writes records. */
export type WritingCommandId = Extract<(typeof commandList)[number], { readonly writes: true }>['id'];

/** The id of a command that saves or deletes one type of record, and nothing else. */
export type RecordCommandId = Extract<
  (typeof commandList)[number],
  { readonly saves: RecordType } | { readonly deletes: RecordType }
>['id'];

/** The command that exports a report in this format. */
export function exportCommandId<Id extends ExportFormatId>(format: Id): `export${Capitalize<Id>}` {
  return `export${format.charAt(0).toUpperCase()}${format.slice(1)}` as `export${Capitalize<Id>}`;
}

function exportCommand({ id, label, keys }: (typeof exportFormats)[number]) {
  return {
    id: exportCommandId(id), label: `Export as ${label}…`, menu: 'File', keys, scope: 'everywhere', writes: false,
    elsewhere: 'workload', finds: 'save download report spreadsheet',
  } as const;
}
