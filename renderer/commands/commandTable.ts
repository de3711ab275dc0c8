import { commandList, type WritingCommandId } from '#shared/contract/commandList';
import * as activities from './activities';
import * as appointments from './appointments';
import * as calendars from './calendars';
import * as countries from './countries';
import * as days from './days';
import * as documents from './documents';
import * as documentSteps from './documentSteps';
import * as documentTime from './documentTime';
import * as docketSize from './docketSize';
import * as duties from './duties';
import * as guidance from './guidance';
import * as history from './history';
import * as log from './log';
import * as officers from './officers';
import * as outcomes from './outcomes';
import * as reviews from './reviews';
import * as schedule from './schedule';
import * as settings from './settings';
import * as standards from './standards';
import * as studies from './studies';
import * as timers from './timers';
import * as training from './training';
import * as weights from './weights';

/** Everything the subject files export. */
const verbs = {
  ...activities,
  ...appointments,
  ...calendars,
  ...countries,
  ...days,
  ...documents,
  ...documentSteps,
  ...documentTime,
  ...duties,
  ...history,
  ...log,
  ...officers,
  ...outcomes,
  ...reviews,
  ...schedule,
  ...settings,
  ...standards,
  ...studies,
  ...timers,
  ...docketSize,
  ...guidance,
  ...training,
  ...weights,
};

/**
 * The function behind each command of the list that writes records, by the id they share. A command without a function
 * in one of the files does not compile. Each takes the services and its input.
 */
export const commandTable = Object.fromEntries(
  commandList.filter(({ writes }) => writes).map(({ id }) => [id, verbs[id as WritingCommandId]]),
) as { readonly [Id in WritingCommandId]: (typeof verbs)[Id] };
