import type { SentencePart } from '#shared/reports/staffing/needFinding';

/** The finding of a tab: one sentence a line, the figures that carry it strong. */
export function Finding({ sentences }: { readonly sentences: readonly (readonly SentencePart[])[] }) {
  return (
    <p className="staffing-finding">
      {sentences.map((parts, index) => (
        <span key={index}>
          {parts.map(({ text, strong }, at) => (strong ? <b key={at}>{text}</b> : <span key={at}>{text}</span>))}{' '}
        </span>
      ))}
    </p>
  );
}
