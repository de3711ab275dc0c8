import { useState } from 'react';
import type { WordRule } from '#shared/imports/calendar/wordRules';
import type { ImportTarget } from '#shared/records/importRule';
import type { ReadFile } from './compareFile';
import type { PlanChoices } from './planFile';

/** What the user decided about a file, and how to change it. */
export type ImportChoices = {
  readonly values: PlanChoices;
  readonly setRules: (rules: readonly WordRule[]) => void;
  readonly setOtherwise: (target: ImportTarget) => void;
  readonly setTakesTwins: (takesTwins: boolean) => void;
};

/**
 * The choices for a file, at first those of its last import. If the file is read again because the user chose a time
 * zone, they stay, and words of the events that were waiting for it are added.
 */
export function useImportChoices(file: ReadFile): ImportChoices {
  const [seen, setSeen] = useState(file);
  const [values, setValues] = useState<PlanChoices>(() => startOf(file));
  if (seen !== file) {
    setSeen(file);
    setValues({ ...values, rules: [...values.rules, ...addedRules(values.rules, seen, file)] });
  }
  return {
    values,
    setRules: (rules) => setValues({ ...values, rules }),
    setOtherwise: (otherwise) => setValues({ ...values, otherwise }),
    setTakesTwins: (takesTwins) => setValues({ ...values, takesTwins }),
  };
}

function startOf({ rules, otherwise }: ReadFile): PlanChoices {
  return { rules, otherwise, takesTwins: false };
}

/** The rules that are new in the file, without those that the user deleted. */
function addedRules(rules: readonly WordRule[], seen: ReadFile, file: ReadFile): WordRule[] {
  const known = new Set([...rules, ...seen.rules].map(({ word }) => word));
  return file.rules.filter(({ word }) => !known.has(word));
}
