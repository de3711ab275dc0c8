import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandList } from '#shared/contract/commandList';
import { features, featureWith } from '#renderer/app/features';
import { inRoot } from '../../../build/paths.mjs';
import { screenStates } from '../../helpers/screenStates';

test('each folder with a feature file is a screen: the rail from the top, then its foot, then the others', () => {
  const folders = readdirSync(inRoot('renderer/features')).filter((name) =>
    existsSync(inRoot('renderer/features', name, 'feature.ts')),
  );
  expect(features).toHaveLength(folders.length);
  expect(features[0]?.id).toBe('today');
  const places = features.map(({ rail }) => (rail === null ? 'none' : rail === 'foot' ? 'foot' : 'rail'));
  expect(places).toEqual([
    ...places.filter((place) => place === 'rail'),
    'foot',
    ...places.filter((place) => place === 'none'),
  ]);
  const positions = features.flatMap(({ rail }) => (typeof rail === 'number' ? [rail] : []));
  expect(positions).toEqual(positions.toSorted((one, other) => one - other));
});

test('each screen has an id, a place and a command of its own, and its states are tested', () => {
  const places = features.flatMap(({ rail }) => rail ?? []);
  expect([new Set(features.map(({ id }) => id)).size, new Set(features.map(({ command }) => command)).size]).toEqual([
    features.length,
    features.length,
  ]);
  expect(new Set(places).size).toBe(places.length);
  expect(Object.keys(screenStates).toSorted()).toEqual(features.map(({ id }) => id).toSorted());
});

test('the shortcut sheet has every command with keys: each scope but one belongs to one screen', () => {
  const scopes = [...new Set(commandList.map(({ scope }) => scope))];
  expect(scopes.filter((scope) => featureWith(scope) === null)).toEqual(['everywhere']);
  const sections = features.flatMap(({ shortcuts }) => shortcuts.map(({ scope }) => scope));
  expect(new Set(sections).size).toBe(sections.length);
});
