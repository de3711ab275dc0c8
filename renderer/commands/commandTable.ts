import type { Result } from '#shared/base/result';
import type { WritingCommandId } from '#shared/contract/commandList';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { addAppointment } from './addAppointment';
import { beginAppointment } from './beginAppointment';
import { changeRules } from './changeRules';
import { changeSetting } from './changeSetting';
import { closeDay } from './closeDay';
import { deleteAbsence } from './deleteAbsence';
import { deleteAppointment } from './deleteAppointment';
import { deleteCalendar } from './deleteCalendar';
import { deleteEntry } from './deleteEntry';
import { editAppointment } from './editAppointment';
import { editEntry } from './editEntry';
import { editOfficer } from './editOfficer';
import { endInterruption } from './endInterruption';
import { importCalendar } from './importCalendar';
import { logActivity } from './logActivity';
import { recordCheck, type RecordCheckInput } from './recordCheck';
import { recordOutcome, type RecordOutcomeInput } from './recordOutcome';
import { redo } from './redo';
import { reopenDay } from './reopenDay';
import { saveAbsence } from './saveAbsence';
import { saveDuty } from './saveDuty';
import { saveKind } from './saveKind';
import { setSchedule } from './setSchedule';
import { settleAway } from './settleAway';
import { setUpOfficer } from './setUpOfficer';
import { startTimer } from './startTimer';
import { stopTimer } from './stopTimer';
import { switchTimer } from './switchTimer';
import { switchViewer } from './switchViewer';
import { undo } from './undo';

/** What runs a command that writes: it takes the services and what the command is about. */
export type WritingCommand = (services: Services, input: never) => Promise<Result<Receipt>>;

/** An answer to an appointment, without which answer it is. */
export type AnswerInput = Omit<RecordOutcomeInput, 'outcome'>;

/** A record check, without what became of it. */
export type CheckInput = Omit<RecordCheckInput, 'recordCheck'>;

/** What runs each command of the list that writes records. One that is missing here does not compile. */
export const commandTable = {
  importCalendar,
  closeDay,
  reopenDay,
  undo,
  redo,
  logActivity,
  editEntry,
  deleteEntry,
  startTimer,
  stopTimer,
  switchTimer,
  endInterruption,
  settleAway,
  addAppointment,
  editAppointment,
  deleteAppointment,
  beginAppointment,
  outcomeKept: answer('kept'),
  outcomeNoShow: answer('no-show'),
  outcomeRescheduled: answer('rescheduled'),
  outcomeCancelled: answer('cancelled'),
  checkDone: check('done'),
  checkSkipped: check('skipped'),
  checkNotRequired: check('not required'),
  themeLight: theme('light'),
  themeDark: theme('dark'),
  themeSystem: theme('system'),
  switchViewer,
  setUpOfficer,
  editOfficer,
  setSchedule,
  saveAbsence,
  deleteAbsence,
  saveKind,
  saveDuty,
  changeRules,
  deleteCalendar,
  changeSetting,
} as const satisfies Record<WritingCommandId, WritingCommand>;

function answer(outcome: RecordOutcomeInput['outcome']) {
  return async (services: Services, input: AnswerInput) => await recordOutcome(services, { ...input, outcome });
}

function check(recordCheckAnswer: RecordCheckInput['recordCheck']) {
  return async (services: Services, input: CheckInput) => await recordCheck(services, { ...input, recordCheck: recordCheckAnswer });
}

function theme(value: 'light' | 'dark' | 'system') {
  return async (services: Services, _input: Readonly<Record<string, never>> = {}) => await changeSetting(services, { key: 'theme', value });
}
