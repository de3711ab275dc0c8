import { useSyncExternalStore } from 'react';
import { useServices } from '#renderer/services/useServices';
import type { VerifyState } from '#renderer/storage/verify';

/** What the last full comparison of both copies found and when, and whether one is being made. */
export function useVerification(): VerifyState {
  const { verification } = useServices().store;
  return useSyncExternalStore(verification.subscribe, verification.get);
}
