/** What is answered where there is no city yet. */
import { expect, it } from 'vitest';
import { features } from '../../../src/app.ts';
import { musterstadt } from '../musterstadt.ts';

const befehle = features
  .flatMap(({ commands }) => Object.keys(commands ?? {}))
  .filter((befehl) => !befehl.endsWith(' hilfe'));

it.each(befehle)('%s sends nobody in an empty city to those who are not there yet', async (befehl) => {
  const stadt = await musterstadt('2026-10-12 10:00', { datei: null });
  await stadt.ada.types(stadt.wohnen, befehl);
  const { text = '' } = stadt.ada.reads(stadt.wohnen).findLast(({ onlyYou }) => onlyYou) ?? {};
  if (!text.includes('noch nicht eingerichtet')) expect(text).not.toMatch(/Integrationsbüro|Tandem/);
});
