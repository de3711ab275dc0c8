import { createContext, useContext } from 'react';
import type { Services } from './services';

const ServicesContext = createContext<Services | null>(null);

/** Provides the services to everything below it. */
export const ServicesProvider = ServicesContext.Provider;

/** The program's services. Throws outside a provider, which is a bug. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices needs a ServicesProvider above it.');
  return services;
}
