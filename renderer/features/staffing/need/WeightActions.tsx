import { useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import { useUnsavedForm, type UnsavedForm } from '#renderer/drafts/drafts';
import { useCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import type { Staffing } from '../useStaffing';
import { WeightsForm } from './WeightsForm';

/** Buttons to type or import a set of weights. */
export function WeightActions({ staffing }: { readonly staffing: Staffing }) {
  const [open, setOpen] = useState<'typed' | 'imported' | null>(null);
  return (
    <span className="row">
      <Button size="small" onClick={() => setOpen('typed')}>
        Type weights…
      </Button>
      <Button size="small" onClick={() => setOpen('imported')}>
        Import weights…
      </Button>
      {open === null ? null : (
        <WeightsForm staffing={staffing} how={open} unsaved={null} onClose={() => setOpen(null)} />
      )}
    </span>
  );
}

/** Both commands, for the palette, and a form that was left unsaved. */
export function WeightCommands({ staffing, officer }: { readonly staffing: Staffing; readonly officer: RecordId }) {
  const [open, setOpen] = useState<Open | null>(null);
  useUnsavedForm(officer, ['weights'], true, (unsaved) => setOpen({ how: 'typed', unsaved }));
  useCommand('typeWeights', () => setOpen({ how: 'typed', unsaved: null }));
  useCommand('importWeights', () => setOpen({ how: 'imported', unsaved: null }));
  return open === null ? null : <WeightsForm staffing={staffing} {...open} onClose={() => setOpen(null)} />;
}

type Open = { readonly how: 'typed' | 'imported'; readonly unsaved: UnsavedForm | null };
