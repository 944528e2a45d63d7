/** A result that the check gives back is none. */
import { expect, it } from 'vitest';
import { gehe } from '../../../src/features/jahresziel/leben.ts';
import { zielById } from '../../../src/features/jahresziel/store.ts';
import { handelt } from '../jahresziel/im-leben.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { antwort, imBuero, meldet, mitArbeit } from './berichtet.ts';

const kommtNach = (stadt: Musterstadt, id: string, tag: string, nach: 'ergebnis' | 'in_arbeit' | 'ruht') =>
  handelt(stadt, 'jo', tag, (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel === null) throw new Error('no goal');
    gehe(ctx, ziel, { nach, urteil: null, brauchtText: true }, 'Da fehlt noch etwas');
  });

async function wohnen(stadt: Musterstadt): Promise<string> {
  await stadt.jo.types(stadt.buero, '/komm-in bericht');
  await stadt.jo.presses('Weiter', imBuero(stadt));
  return antwort(stadt)?.text ?? '';
}

it('tells of a goal whose result was given back how it goes, and of no result', async () => {
  const { stadt, id } = await mitArbeit();
  await kommtNach(stadt, id, '2026-10-10', 'ergebnis');
  await kommtNach(stadt, id, '2026-10-11', 'in_arbeit');
  await meldet(stadt, id, '2026-10-12', { stand: 'im_plan' });
  const zurueck = await wohnen(stadt);
  expect(zurueck).toContain('Nachbarn kennen sich besser · in Arbeit · Im Plan, Rückmeldung vom 12.10.2026');
  expect(zurueck).toContain('1 von 1 Ziel im Plan.\nNachbarn');
  await kommtNach(stadt, id, '2026-10-12', 'ruht');
  const ruht = await wohnen(stadt);
  expect(ruht).toContain('1 Ziel ruht.\nSchulische');
  expect(ruht).not.toContain('Nachbarn');
});

it('tells the result that was entered after another was given back', async () => {
  const { stadt, id } = await mitArbeit();
  await kommtNach(stadt, id, '2026-10-09', 'ergebnis');
  await kommtNach(stadt, id, '2026-10-10', 'in_arbeit');
  await kommtNach(stadt, id, '2026-10-11', 'ergebnis');
  const text = await wohnen(stadt);
  expect(text).toContain('1 neues Ergebnis: 1 noch nicht überprüft.');
  expect(text).toContain('Ergebnis vom 11.10.2026, noch nicht überprüft');
});
