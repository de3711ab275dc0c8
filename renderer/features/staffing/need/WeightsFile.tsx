import { useState } from 'react';
import type { Problem } from '#shared/base/result';
import { decodeText } from '#shared/imports/table/decodeText';
import { useServices } from '#renderer/services/useServices';
import { Button } from '#renderer/ui/Button';

type WeightsFileProps = {
  readonly onRead: (text: string) => void;
  readonly onProblem: (problem: Problem) => void;
};

/** Opens a CSV file of weights and puts its text into the form, where it can be checked before it is imported. */
export function WeightsFile({ onRead, onProblem }: WeightsFileProps) {
  const { platform } = useServices();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    const opened = await platform.invoke('files.openTable', null);
    setBusy(false);
    if (!opened.ok) return onProblem({ ...opened.error, field: 'weights' });
    if (opened.value === null) return undefined;
    const { text, encoding, isGuess } = decodeText(opened.value.bytes);
    setSaid(`${opened.value.name}${isGuess ? `, read as ${encoding}` : ''}.`);
    return onRead(text);
  };
  return (
    <span className="row">
      <Button size="small" whyNot={isBusy ? 'A file is being chosen.' : null} onClick={() => void open()}>
        Open a CSV file…
      </Button>
      <span className="small muted" role="status">
        {said}
      </span>
    </span>
  );
}
