import { useMemo, useState } from 'react';
import type { Problem } from '#shared/base/result';
import { headExample, readCourses } from '#shared/imports/records/readCourses';
import { countedText } from '#shared/reports/figures';
import { importCourses } from '#renderer/commands/training';
import { finish } from '#renderer/drafts/finish';
import { useServices } from '#renderer/services/useServices';
import { FormDialog } from '#renderer/ui/form/FormDialog';
import { TableInput } from '../../TableInput';

/** Courses from CSV, pasted or from a file. A course whose name exists already is changed. */
export function CoursesDialog({ onClose }: { readonly onClose: () => void }) {
  const services = useServices();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const { courses, problems } = useMemo(() => readCourses(text), [text]);
  const save = async () => {
    const [first] = problems;
    if (first !== undefined) {
      const message = `Nothing was imported. Line ${first.line}: ${first.message}`;
      return setProblem({ code: 'table', field: 'table', message });
    }
    const done = await importCourses(services, { courses });
    return finish(done, `Imported ${countedText(courses.length, 'course')}.`, onClose, setProblem);
  };
  return (
    <FormDialog
      title="Import courses"
      sub="A course with the name of an existing one changes that one."
      save={courses.length === 0 ? 'Import' : `Import ${countedText(courses.length, 'course')}`}
      problem={problem}
      fields={['table']}
      onSave={save}
      onClose={onClose}
      wide
    >
      <TableInput
        help={`The first line names the columns: ${headExample}`}
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
