import { useState } from 'react';
import { useCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import type { Staffing } from '../useStaffing';
import { WeightsForm } from './WeightsForm';

/** Typing or importing a set of weights. */
export function WeightActs({ staffing }: { readonly staffing: Staffing }) {
  const [open, setOpen] = useState<'typed' | 'imported' | null>(null);
  return (
    <span className="row">
      <Button size="small" onClick={() => setOpen('typed')}>
        Type weights…
      </Button>
      <Button size="small" onClick={() => setOpen('imported')}>
        Import weights…
      </Button>
      {open === null ? null : <WeightsForm staffing={staffing} how={open} onClose={() => setOpen(null)} />}
    </span>
  );
}

/** The commands of both, for the palette, wherever the buttons are not on the screen. */
export function WeightCommands({ staffing }: { readonly staffing: Staffing }) {
  const [open, setOpen] = useState<'typed' | 'imported' | null>(null);
  useCommand('typeWeights', () => setOpen('typed'));
  useCommand('importWeights', () => setOpen('imported'));
  return open === null ? null : <WeightsForm staffing={staffing} how={open} onClose={() => setOpen(null)} />;
}
