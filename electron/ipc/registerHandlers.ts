import * as z from 'zod/mini';
import type { RequestName, Requests } from '#shared/contract/ipc';
import { requestSchemas } from './requestSchemas';

/** One function for each request. */
export type Handlers = {
  readonly [Name in RequestName]: (
    request: Requests[Name]['request'],
  ) => Requests[Name]['answer'] | Promise<Requests[Name]['answer']>;
};

/** The part of Electron's ipcMain that is used. */
export type IpcPort<Event> = {
  readonly handle: (channel: string, listener: RequestListener<Event>) => void;
};

type RequestListener<Event> = (event: Event, name: unknown, request: unknown) => Promise<unknown>;

/** The only channel for requests; events use `daybook.event`. */
export const requestChannel = 'daybook.request';

/**
 * Answers requests from our page. A request from elsewhere, with an unknown name or with invalid content is rejected,
 * since no user can cause one. The refusal is logged without the content.
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
  if (!parsed.success) return refuse(`${name} has invalid content`);
  return handlers[name](parsed.data);
}
