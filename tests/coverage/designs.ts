import type { Model } from './simulator/simulateStudy';

/**
 * A design: a model, which figure of its studies is compared with the truth, and between which shares its intervals
 * must cover it. `leastWithInterval` is the share of studies that must have an interval, and 0 means that none may.
 */
export type Design = {
  readonly name: string;
  readonly model: Model;
  readonly figure: 'weight' | 'unit weight' | 'own weight' | 'need';
  readonly covers: readonly [number, number];
  readonly leastWithInterval: number;
};

const regular: Model = {
  officers: 30,
  days: 30,
  kinds: [{ unitsPerDay: 5, minutes: 20 }],
  volumeSd: 0,
  paceSd: 0.15,
  kindPaceSd: 0,
  daySd: 0,
  unitSd: 0.45,
  leadShare: null,
  supportMinutes: 0,
};

const dayEffects: Model = { ...regular, daySd: 0.3 };

const allWork: Model = {
  ...dayEffects,
  kinds: [
    { unitsPerDay: 4, minutes: 20 }, { unitsPerDay: 6, minutes: 8 }, { unitsPerDay: 1, minutes: 35 },
    { unitsPerDay: 0.3, minutes: 90 },
  ],
  volumeSd: 0.3,
  kindPaceSd: 0.1,
  supportMinutes: 60,
};

const usual = { figure: 'weight', covers: [0.93, 0.99], leastWithInterval: 0.7 } as const;

/** The designs of the method: a regular one, those that vary one thing each, and one that must have no interval. */
export const designs: readonly Design[] = [
  { ...usual, name: 'regular: 30 officers, 30 days, even volumes', model: regular, covers: [0.935, 0.965] },
  { ...usual, name: 'volumes of log-sd 0.9', model: { ...regular, volumeSd: 0.9 } },
  { ...usual, name: 'a rare kind: 0.1 units a day', model: { ...regular, kinds: [{ unitsPerDay: 0.1, minutes: 20 }] } },
  { ...usual, name: 'day effects of log-sd 0.3', model: dayEffects },
  { ...usual, name: '8 officers', model: { ...regular, officers: 8 } },
  {
    ...usual, name: 'one officer with 40 % of the units', model: { ...regular, leadShare: 0.4 },
    leastWithInterval: 0,
  },
  { ...usual, name: 'this unit in this period, day effects', model: dayEffects, figure: 'unit weight' },
  { ...usual, name: 'one officer’s own weight, 30 days', model: { ...regular, officers: 1 }, figure: 'own weight' },
  { ...usual, name: 'need over four kinds, day effects', model: allWork, figure: 'need' },
  { ...usual, name: 'the same with 8 officers', model: { ...allWork, officers: 8 }, figure: 'need' },
];
