import * as z from 'zod/mini';
import type { RequestName, Requests } from '#shared/contract/ipc';
import { requestSchemas } from './requestSchemas';

/** Who answers each request. */
export type Handlers = {
  readonly [Name in RequestName]: (
    request: Requests[Name]['request'],
  ) => Requests[Name]['answer'] | Promise<Requests[Name]['answer']>;
};

/** The part of Electron's ipcMain that is needed, and the event it brings. */
export type IpcPort<Event> = {
  readonly handle: (channel: string, listener: (event: Event, name: unknown, request: unknown) => Promise<unknown>) => void;
};

/** The one channel of requests; events go over `daybook.event`. */
export const requestChannel = 'daybook.request';

/**
 * Answers the requests of our page. One from anywhere else, of an unknown name or with a wrong content is refused: it
 * rejects, since no user can have caused it. The refusal goes to the log without its content.
 */
export function registerHandlers<Event>(
  ipc: IpcPort<Event>,
  isOurPage: (event: Event) => boolean,
  handlers: Handlers,
  log: (text: string) => void,
): void {
  const refuse = (reason: string): never => {
    log(`request refused: ${reason}`);
    throw new Error(`Daybook refused a request: ${reason}`);
  };
  ipc.handle(requestChannel, async (event, name, request) => {
    if (!isOurPage(event)) return refuse('it did not come from the program’s page');
    if (typeof name !== 'string' || !isRequestName(name)) return refuse('its name is unknown');
    return answer(name, request, handlers, refuse);
  });
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requestSchemas, name);
}

async function answer<Name extends RequestName>(
  name: Name,
  request: unknown,
  handlers: Handlers,
  refuse: (reason: string) => never,
): Promise<unknown> {
  const parsed = z.safeParse(requestSchemas[name], request);
  if (!parsed.success) return refuse(`${name} has a wrong content`);
  return handlers[name](parsed.data);
}
