import { useId } from 'react';
import { decodeText } from '#shared/imports/table/decodeText';
import type { LineProblem } from '#shared/imports/table/readTable';
import { TextArea } from '#renderer/ui/form/TextArea';
import './tableInput.css';

type TableInputProps = {
  readonly help: string;
  readonly text: string;
  readonly problems: readonly LineProblem[];
  readonly error?: string | null | undefined;
  readonly onChange: (text: string) => void;
};

/** How many problems are listed; the rest are counted. */
const mostListed = 6;

/** A table that is pasted, or read from a CSV file, with what is wrong in its lines. */
export function TableInput({ help, text, problems, error, onChange }: TableInputProps) {
  const id = useId();
  const shown = text.trim() === '' ? [] : problems;
  return (
    <div className="table-input">
      <TextArea label="Table" help={help} rows={8} value={text} error={error ?? null} onChange={onChange} />
      <label className="table-input-file" htmlFor={id}>
        or a CSV file
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void textOf(file).then(onChange);
          }}
        />
      </label>
      <ul className="table-input-problems" aria-live="polite">
        {shown.slice(0, mostListed).map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            <b>Line {line}.</b> {message}
          </li>
        ))}
        {shown.length > mostListed ? <li>{shown.length - mostListed} more lines are wrong.</li> : null}
      </ul>
    </div>
  );
}

/** Spreadsheets also write encodings other than UTF-8. */
async function textOf(file: File): Promise<string> {
  return decodeText(new Uint8Array(await file.arrayBuffer())).text;
}
