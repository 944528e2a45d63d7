import { expect, it } from 'vitest';
import { calendarOf, day } from '../../../src/core/calendar.ts';
import type { Faellig, NurAufHome } from '../../../src/core/faellig.ts';
import type { Feature } from '../../../src/core/feature.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { memoryWorkspace } from '../../../src/core/workspace.ts';
import { offenesAufHome } from '../../../src/features/erinnerung/index.ts';

const ada = 'ada' as PersonId;

const open = (key: string, bis: string): Faellig => ({
  key,
  bis: day(bis),
  stufen: [],
  titel: key,
  parts: [],
  grund: '',
});

const urgent = (titel: string, bis: string): NurAufHome => ({ titel, bis: day(bis), parts: [], zuerst: true });

/** A feature in which only Ada has something open. */
const feature = (name: string, ...all: Faellig[]): Feature => ({
  name,
  faellig: (_, person) => (person === ada ? all : []),
});

function titlesOf(features: readonly Feature[], person: PersonId): string[] {
  const calendar = calendarOf('Europe/Berlin', 'NW');
  return memoryWorkspace().tx((tx) => {
    const world = { tx, now: 0, heute: day('2026-10-13'), calendar, features, since: 0 };
    const ctx = { ...world, readsHistory: false, readsFiles: false, listens: false };
    return offenesAufHome(ctx, person).map(({ titel }) => titel);
  });
}

it('is what all features have for this person, by date, on one day in their own order, without a deadline after it', () => {
  const features = [
    { name: 'stumm' },
    feature('idee', { ...open('irgendwann', '2026-10-14'), ohneFrist: true }),
    feature('sitzung', open('treffen', '2026-10-14'), open('spät', '2026-10-15')),
    feature('aufgabe', open('morgen', '2026-10-13'), open('abgeben', '2026-10-14')),
  ];
  expect(titlesOf(features, ada)).toEqual(['morgen', 'treffen', 'abgeben', 'irgendwann', 'spät']);
  expect(titlesOf(features, 'eren' as PersonId)).toEqual([]);
});

it('begins with what cannot wait, that by date as well', () => {
  const features = [
    feature('aufgabe', open('längst', '2026-09-01')),
    { name: 'abstimmung', nurAufHome: () => [urgent('morgen', '2026-10-14'), urgent('heute', '2026-10-13')] },
  ];
  expect(titlesOf(features, ada)).toEqual(['heute', 'morgen', 'längst']);
});
