import { useEffect, useState } from 'react';
import { Dialog } from '#renderer/ui/Dialog';
import './LicensesDialog.css';

/** The licenses of Daybook and of every package in it, as the build collected them. */
export function LicensesDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useLicenses();
  return (
    <Dialog title="Licenses" sub="of Daybook and of the packages in it" wide onClose={onClose}>
      {/* A text field scrolls by keyboard, and what is in it can be copied. */}
      <textarea className="licenses" readOnly data-first-focus aria-label="Text of the licenses" value={text} />
    </Dialog>
  );
}

function useLicenses(): string {
  const [text, setText] = useState('…');
  useEffect(() => {
    let isWanted = true;
    const show = (found: string) => isWanted && setText(found);
    readLicenses().then(show, () => show('The licenses could not be read. They are in the folder of the program.'));
    return () => {
      isWanted = false;
    };
  }, []);
  return text;
}

async function readLicenses(): Promise<string> {
  const answer = await fetch('./licenses.txt');
  if (!answer.ok) throw new Error(`licenses.txt: ${answer.status}`);
  return answer.text();
}
