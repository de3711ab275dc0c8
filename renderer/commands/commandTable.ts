import { commandList, type WritingCommandId } from '#shared/contract/commandList';
import * as activities from './activities';
import * as appointments from './appointments';
import * as calendars from './calendars';
import * as days from './days';
import * as history from './history';
import * as log from './log';
import * as officers from './officers';
import * as schedule from './schedule';
import * as settings from './settings';
import * as standards from './standards';
import * as studies from './studies';
import * as timers from './timers';
import * as weights from './weights';

/** All that the files of the subjects export. */
const verbs = {
  ...activities,
  ...appointments,
  ...calendars,
  ...days,
  ...history,
  ...log,
  ...officers,
  ...schedule,
  ...settings,
  ...standards,
  ...studies,
  ...timers,
  ...weights,
};

/**
 * The verb behind each command of the list that writes records, by the id they share. A command without a verb in one
 * of the files does not compile. Each takes the services and its input.
 */
export const commandTable = Object.fromEntries(
  commandList.filter(({ writes }) => writes).map(({ id }) => [id, verbs[id as WritingCommandId]]),
) as { readonly [Id in WritingCommandId]: (typeof verbs)[Id] };
