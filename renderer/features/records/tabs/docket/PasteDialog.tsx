import { useMemo, useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Problem } from '#shared/base/result';
import { readDocketCounts } from '#shared/imports/records/readDocketCounts';
import type { CaseClass } from '#shared/records/caseClass';
import type { CountSource } from '#shared/records/docketCount';
import type { Docket } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { countedText } from '#shared/reports/figures';
import { pasteDocketCounts } from '#renderer/commands/docketSize';
import { finish } from '#renderer/drafts/finish';
import { useServices } from '#renderer/services/useServices';
import { Segmented } from '#renderer/ui/Segmented';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { Select } from '#renderer/ui/form/Select';
import { TableInput } from '../../TableInput';
import { dockets, sources } from './CountForm';

type PasteDialogProps = {
  readonly officer: RecordId;
  readonly unit: RecordId | null;
  readonly unitName: string;
  readonly docket: Docket;
  readonly classes: readonly Recorded<CaseClass>[];
  readonly onClose: () => void;
};

/** Counts from a pasted table, a line for each day or month and a column for each class. */
export function PasteDialog({ officer, unit, unitName, docket: usual, classes, onClose }: PasteDialogProps) {
  const services = useServices();
  const [text, setText] = useState('');
  const [whose, setWhose] = useState<'own' | 'unit'>('own');
  const [docket, setDocket] = useState<Docket>(usual);
  const [source, setSource] = useState<CountSource>('monthly list');
  const [problem, setProblem] = useState<Problem | null>(null);
  const { counts, problems } = useMemo(() => readDocketCounts(text, classes), [text, classes]);
  const save = async () => {
    const [first] = problems;
    const fail = (message: string) => setProblem({ code: 'table', field: 'table', message });
    if (first !== undefined) return fail(`Nothing was saved. Line ${first.line}: ${first.message}`);
    if (unit === null) return fail('You belong to no unit. Set one in Settings first.');
    const done = await pasteDocketCounts(services, {
      counts: counts.map(({ day, caseClass, cases }) => ({
        officer: whose === 'own' ? officer : null, unit, docket, caseClass, day, cases, source, entered: 'pasted',
      })),
    });
    return finish(done, `Saved ${countedText(counts.length, 'count')}.`, onClose, setProblem);
  };
  return (
    <FormDialog
      title="Paste a table of counts"
      sub="A count of the same docket, class and day as an existing one changes that one."
      save={counts.length === 0 ? 'Save' : `Save ${countedText(counts.length, 'count')}`}
      problem={problem}
      fields={['table']}
      onSave={save}
      onClose={onClose}
      wide
    >
      <Segmented
        label="Whose cases"
        value={whose}
        segments={[
          { value: 'own', label: 'My own' },
          { value: 'unit', label: unit === null ? 'The whole unit' : `All of ${unitName}` },
        ]}
        onChange={setWhose}
      />
      <div className="form-row">
        <Segmented label="Docket" value={docket} segments={dockets} onChange={setDocket} />
        <Select label="Source" value={source} options={sources} onChange={setSource} />
      </div>
      <TableInput
        help="a line a month, such as: Sep 2026, 1905; a first line can name a class for each column"
        text={text}
        problems={problems}
        error={problem?.message}
        onChange={(next) => {
          setText(next);
          setProblem(null);
        }}
      />
    </FormDialog>
  );
}
