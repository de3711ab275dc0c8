import { exportFormats, type ExportFormatId } from '#shared/exports/formats';
import type { RecordType } from '#shared/records/all';

/** Where a command's letter works: everywhere, on a screen, or in the list with the focus. */
export type CommandScope =
  | 'everywhere' | 'today' | 'appointments' | 'log' | 'timer'
  | 'documents' | 'countries' | 'obstacles' | 'records' | 'training' | 'guidance' | 'workload' | 'staffing'
  | 'settings' | 'help';

/** The menu that has the command. */
export type CommandMenu = 'File' | 'Edit' | 'View' | 'Go' | 'Help';

/**
 * One thing the user can do. Menu, palette, shortcut sheet and tooltips are made from it. `keys` look like
 * `Ctrl+Shift+K`, `F6` or a single letter; beside each single letter there is a key that works in text fields, too.
 * `writes` is true where it writes records: the fault and undo tests run exactly these.
 */
export type CommandDefinition = {
  readonly id: string;
  readonly label: string;
  readonly menu: CommandMenu | null;
  readonly keys: readonly string[];
  readonly scope: CommandScope;
  readonly writes: boolean;
  /** Other words by which the palette finds it. */
  readonly finds?: string;
  /** The type of record that it saves from the record's own fields; tests draw its input from the record's schema. */
  readonly saves?: RecordType;
  /** The type of record of which it deletes one. */
  readonly deletes?: RecordType;
};

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
    id: 'logLines', label: 'Save what the pasted lines say', menu: null,
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
    id: 'endInterruption', label: 'End and resume what was interrupted', menu: 'Edit',
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

  {
    id: 'saveRequest', label: 'Add a travel document request…', menu: 'Edit',
    keys: ['R', 'Ctrl+Alt+R'], scope: 'documents', writes: true, finds: 'passport consulate embassy',
  },
  { id: 'editRequest', label: 'Change the request…', menu: 'Edit', keys: ['F2'], scope: 'documents', writes: false },
  {
    id: 'deleteRequest', label: 'Delete the request', menu: 'Edit',
    keys: ['Delete'], scope: 'documents', writes: true, deletes: 'documentRequest',
  },
  {
    id: 'logFollowUp', label: 'Log a follow-up of the request…', menu: 'Edit',
    keys: ['F', 'Ctrl+Alt+F'], scope: 'documents', writes: false, finds: 'contact consulate',
  },
  {
    id: 'logOverSeveral', label: 'Log time over several requests…', menu: 'Edit',
    keys: ['B', 'Ctrl+Alt+B'], scope: 'documents', writes: true, finds: 'batch split hour',
  },
  {
    id: 'addRequestStep', label: 'Add a step to the request…', menu: 'Edit',
    keys: ['T', 'Ctrl+Alt+T'], scope: 'documents', writes: true, finds: 'submitted issued refused withdrawn expired',
  },
  {
    id: 'correctRequestStep', label: 'Correct a step of the request…', menu: 'Edit',
    keys: ['C', 'Ctrl+Alt+C'], scope: 'documents', writes: true,
  },
  {
    id: 'escalateRequest', label: 'Escalate the request to the Department of State…', menu: 'Edit',
    keys: ['E', 'Ctrl+Alt+E'], scope: 'documents', writes: false,
  },
  {
    id: 'putOffFollowUp', label: 'Put the follow-up off…', menu: 'Edit',
    keys: ['P', 'Ctrl+Alt+P'], scope: 'documents', writes: true, finds: 'postpone later',
  },
  {
    id: 'setObstacle', label: 'Say what holds the request up…', menu: 'Edit',
    keys: ['O', 'Ctrl+Alt+O'], scope: 'documents', writes: true, finds: 'obstacle quota identity no answer',
  },
  {
    id: 'handOverRequest', label: 'Hand the request over…', menu: 'Edit',
    keys: ['H', 'Ctrl+Alt+H'], scope: 'documents', writes: true,
  },
  {
    id: 'findRequest', label: 'Find a request', menu: 'Edit',
    keys: ['/', 'Ctrl+F'], scope: 'documents', writes: false,
  },

  { id: 'goToday', label: 'Today', menu: 'Go', keys: ['Ctrl+1'], scope: 'everywhere', writes: false },
  { id: 'goRecords', label: 'Records', menu: 'Go', keys: ['Ctrl+4'], scope: 'everywhere', writes: false },
  { id: 'goWorkload', label: 'Workload', menu: 'Go', keys: ['Ctrl+5'], scope: 'everywhere', writes: false },
  {
    id: 'goDocuments', label: 'Documents', menu: 'Go',
    keys: ['Ctrl+3'], scope: 'everywhere', writes: false, finds: 'travel documents requests',
  },
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
  { id: 'goHelp', label: 'Help', menu: 'Help', keys: ['F1'], scope: 'everywhere', writes: false, finds: 'manual how' },
  { id: 'previousDay', label: 'Previous day', menu: 'Go', keys: ['Alt+ArrowLeft'], scope: 'today', writes: false },
  { id: 'nextDay', label: 'Next day', menu: 'Go', keys: ['Alt+ArrowRight'], scope: 'today', writes: false },
  { id: 'presentDay', label: 'Back to the present day', menu: 'Go', keys: ['Alt+Home'], scope: 'today', writes: false },
  {
    id: 'previousPeriod', label: 'Previous period', menu: 'Go',
    keys: ['Alt+ArrowLeft'], scope: 'workload', writes: false,
  },
  { id: 'nextPeriod', label: 'Next period', menu: 'Go', keys: ['Alt+ArrowRight'], scope: 'workload', writes: false },
  {
    id: 'presentPeriod', label: 'Back to the present period', menu: 'Go',
    keys: ['Alt+Home'], scope: 'workload', writes: false,
  },
  { id: 'previousTab', label: 'Previous tab', menu: 'Go', keys: ['Ctrl+PageUp'], scope: 'records', writes: false },
  { id: 'nextTab', label: 'Next tab', menu: 'Go', keys: ['Ctrl+PageDown'], scope: 'records', writes: false },
  {
    id: 'addRecord', label: 'Add to the open tab of Records…', menu: 'Edit',
    keys: ['A', 'N', 'Ctrl+Shift+A'], scope: 'records', writes: false,
    finds: 'duty interval course guidance count goal',
  },
  {
    id: 'markAttended', label: 'Training: attended', menu: null,
    keys: ['A', 'Ctrl+Alt+A'], scope: 'training', writes: false,
  },
  {
    id: 'markMissed', label: 'Training: missed', menu: null,
    keys: ['M', 'Ctrl+Alt+M'], scope: 'training', writes: false,
  },
  {
    id: 'editCourse', label: 'Change the course…', menu: null,
    keys: ['E', 'F2'], scope: 'training', writes: false,
  },
  {
    id: 'markRead', label: 'Guidance: read', menu: null,
    keys: ['A', 'Ctrl+Alt+A'], scope: 'guidance', writes: false,
  },
  {
    id: 'editGuidance', label: 'Change the guidance…', menu: null,
    keys: ['E', 'F2'], scope: 'guidance', writes: false,
  },
  {
    id: 'findGuidance', label: 'Find in the guidance', menu: 'View',
    keys: ['/', 'Ctrl+F'], scope: 'records', writes: false,
  },
  {
    id: 'pasteCounts', label: 'Paste a table of counts…', menu: 'Edit',
    keys: ['V', 'Ctrl+Alt+V'], scope: 'records', writes: false, finds: 'docket size cases import',
  },
  {
    id: 'addGoal', label: 'Add a goal…', menu: 'Edit', keys: ['G', 'Ctrl+Alt+G'], scope: 'records', writes: false,
  },
  {
    id: 'showDifferences', label: 'Show where the unit’s and the officers’ counts differ', menu: 'View',
    keys: ['W', 'Ctrl+Alt+W'], scope: 'records', writes: false,
  },
  {
    id: 'showAttendance', label: 'Attendance sheet of the unit', menu: 'View',
    keys: [], scope: 'records', writes: false, finds: 'training courses officers',
  },
  {
    id: 'editRecord', label: 'Change what is chosen on Records…', menu: 'Edit',
    keys: ['E', 'F2'], scope: 'records', writes: false,
  },
  { id: 'removeRecord', label: 'Delete what is chosen on Records', menu: null, keys: ['Delete'], scope: 'records',
    writes: false },
  { id: 'findRecord', label: 'Find on the open tab of Records', menu: 'View', keys: ['/', 'Ctrl+F'], scope: 'records',
    writes: false },
  {
    id: 'logToDuty', label: 'Put time on the duty', menu: null, keys: ['L', 'Ctrl+Alt+L'], scope: 'records', writes: false,
  },
  {
    id: 'assignLogged', label: 'Make the missing assignment of a duty', menu: null, keys: ['M', 'Ctrl+Alt+M'], scope: 'records',
    writes: false,
  },
  { id: 'nextRegion', label: 'Next part of the screen', menu: 'Go', keys: ['F6'], scope: 'everywhere', writes: false },

  { id: 'findSetting', label: 'Find a setting', menu: 'View', keys: ['/', 'Ctrl+F'], scope: 'settings', writes: false },
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
  { id: 'editOfficer', label: 'Change your profile and unit', menu: null, keys: [], scope: 'everywhere', writes: true },
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
  { id: 'saveDuty', label: 'Add or change a collateral duty', menu: null, keys: [], scope: 'everywhere', writes: true },
  {
    id: 'saveDutyAssignment', label: 'Add or change an assigned duty', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'dutyAssignment',
  },
  {
    id: 'deleteDutyAssignment', label: 'Delete an assigned duty', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'dutyAssignment',
  },
  {
    id: 'saveReviewInterval', label: 'Add or change a review interval', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'reviewInterval',
  },
  {
    id: 'deleteReviewInterval', label: 'Delete a review interval', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'reviewInterval',
  },
  {
    id: 'changeRules', label: 'Change the rules of a calendar', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  { id: 'deleteCalendar', label: 'Remove a calendar', menu: null, keys: [], scope: 'everywhere', writes: true },
  {
    id: 'setCountryTerms', label: 'Set the status of the country…', menu: 'Edit',
    keys: ['E', 'F2'], scope: 'countries', writes: false, finds: 'cooperative delays limits quota uncooperative rule',
  },
  {
    id: 'setDefaultRule', label: 'Change the default rule for follow-ups…', menu: 'Edit',
    keys: ['D', 'Ctrl+Alt+D'], scope: 'countries', writes: false,
  },
  {
    id: 'openCountryTable', label: 'Import a table of countries…', menu: 'File',
    keys: ['I', 'Ctrl+Alt+I'], scope: 'countries', writes: false, finds: 'csv',
  },
  {
    id: 'printObstacles', label: 'Print the report…', menu: 'File',
    keys: ['P', 'Ctrl+P'], scope: 'obstacles', writes: false, finds: 'paper pdf department of state',
  },
  {
    id: 'findCountry', label: 'Find a country', menu: 'Edit',
    keys: ['/', 'Ctrl+F'], scope: 'countries', writes: false,
  },
  {
    id: 'saveCountry', label: 'Set the status, quota or rule of a country', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'deleteCountryTerms', label: 'Delete a status, quota or rule of a country', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'importCountries', label: 'Import a table of countries', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'savePublishedCount', label: 'Add or change a published count of countries', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'publishedCount',
  },
  {
    id: 'deletePublishedCount', label: 'Delete a published count of countries', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'publishedCount',
  },
  {
    id: 'openStaffingReport', label: 'Print a staffing report…', menu: 'File', keys: ['R', 'Ctrl+P'], scope: 'staffing',
    writes: false, finds: 'pdf summary time study',
  },
  { id: 'startStudy', label: 'Start a time study…', menu: null, keys: [], scope: 'staffing', writes: true },
  { id: 'editStudy', label: 'Change the study…', menu: null, keys: ['E', 'F2'], scope: 'staffing', writes: true },
  {
    id: 'excludeFromStudy', label: 'Exclude something from the study…', menu: null, keys: ['X', 'Ctrl+Alt+E'],
    scope: 'staffing', writes: false,
  },
  { id: 'closeStudy', label: 'Close the study…', menu: null, keys: [], scope: 'staffing', writes: true },
  { id: 'reopenStudy', label: 'Open the study again…', menu: null, keys: [], scope: 'staffing', writes: true },
  {
    id: 'deleteStudy', label: 'Delete the study', menu: null,
    keys: [], scope: 'staffing', writes: true, deletes: 'study',
  },
  { id: 'saveStandard', label: 'Set a service standard…', menu: null, keys: [], scope: 'staffing', writes: true },
  {
    id: 'deleteStandard', label: 'Delete a service standard', menu: null,
    keys: [], scope: 'staffing', writes: true, deletes: 'standard',
  },
  { id: 'saveYearPlan', label: 'Plan the year…', menu: null, keys: ['Y', 'F4'], scope: 'staffing', writes: true },
  {
    id: 'deleteYearPlan', label: 'Delete a plan of the year', menu: null,
    keys: [], scope: 'staffing', writes: true, deletes: 'yearPlan',
  },
  { id: 'freezeWeights', label: 'Freeze the weights so far', menu: null, keys: [], scope: 'staffing', writes: true },
  { id: 'typeWeights', label: 'Type a set of weights…', menu: null, keys: [], scope: 'staffing', writes: true },
  { id: 'importWeights', label: 'Import a set of weights…', menu: null, keys: [], scope: 'staffing', writes: true },
  {
    id: 'deleteWeights', label: 'Delete a set of weights', menu: null,
    keys: [], scope: 'staffing', writes: true, deletes: 'weights',
  },
  { id: 'changeSetting', label: 'Change a setting', menu: null, keys: [], scope: 'everywhere', writes: true },

  {
    id: 'saveCourse', label: 'Add or change a course', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'course',
  },
  {
    id: 'deleteCourse', label: 'Delete a course and its sessions', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'course',
  },
  {
    id: 'importCourses', label: 'Import courses from a file', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'saveTrainingSession', label: 'Add or change a session of training', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'trainingSession',
  },
  {
    id: 'deleteTrainingSession', label: 'Delete a session of training', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'trainingSession',
  },
  {
    id: 'saveTrainingRequirement', label: 'Set the hours of training of a fiscal year', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'trainingRequirement',
  },
  {
    id: 'deleteTrainingRequirement', label: 'Delete the required hours of a fiscal year', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'trainingRequirement',
  },
  {
    id: 'saveGuidance', label: 'Add or change guidance', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'guidance',
  },
  {
    id: 'deleteGuidance', label: 'Delete guidance', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'guidance',
  },
  {
    id: 'saveDocketCount', label: 'Add or change a count of cases', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'docketCount',
  },
  {
    id: 'deleteDocketCount', label: 'Delete a count of cases', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'docketCount',
  },
  {
    id: 'pasteDocketCounts', label: 'Save pasted counts of cases', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'saveCaseClass', label: 'Add or change a class of cases', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'caseClass',
  },
  {
    id: 'deleteCaseClass', label: 'Delete a class of cases', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'caseClass',
  },
  {
    id: 'saveGoal', label: 'Add or change a goal', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'goal',
  },
  {
    id: 'deleteGoal', label: 'Delete a goal', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'goal',
  },

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

/** The command that saves a report in a format. */
export function exportCommandId<Id extends ExportFormatId>(format: Id): `export${Capitalize<Id>}` {
  return `export${format.charAt(0).toUpperCase()}${format.slice(1)}` as `export${Capitalize<Id>}`;
}

function exportCommand({ id, label, keys }: (typeof exportFormats)[number]) {
  return {
    id: exportCommandId(id), label: `Export as ${label}…`, menu: 'File', keys, scope: 'workload', writes: false,
    finds: 'save download report spreadsheet',
  } as const;
}

/** The first key of a command that works everywhere (`Alt+Home`), or else its single letter; none without keys. */
export function keysOf(id: CommandId): string | undefined {
  const keys: readonly string[] = commandList.find((command) => command.id === id)?.keys ?? [];
  return keys.find((one) => one.length > 1) ?? keys[0];
}
