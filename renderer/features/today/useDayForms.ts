import { useEffect, useState } from 'react';
import { allCountries } from '#shared/rules/countries';
import type * as dayForms from './dayForms';

type DayForms = typeof dayForms;

/** Once loaded, the forms open in the moment they are asked for. */
let loaded: DayForms | null = null;

/** How long the line can be used before the forms are fetched, in milliseconds. */
const pause = 300;

/** The forms of the day: they come after the line can be used, or at once where one is wanted; null until then. */
export function useDayForms(isWanted: boolean): DayForms | null {
  const [forms, setForms] = useState(loaded);
  useEffect(() => {
    if (forms !== null) return undefined;
    const load = () => {
      void import('./dayForms').then((found) => setForms((loaded = found)));
      // Made now and not at the first letter that may be a country's.
      allCountries();
    };
    const timer = setTimeout(load, isWanted ? 0 : pause);
    return () => clearTimeout(timer);
  }, [forms, isWanted]);
  return forms;
}
