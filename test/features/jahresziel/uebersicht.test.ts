/** The Büro's table: how many goals of each field are where, and how many need support. */
import { expect, it } from 'vitest';
import type { Stand } from '../../../src/features/jahresziel/schema.ts';
import { addRueckmeldung } from '../../../src/features/jahresziel/store.ts';
import { handelt, mitZiel } from './im-leben.ts';

it('counts goals by state, and those whose last answer asks for support', async () => {
  const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
  const wohnen = async (): Promise<string> => {
    await stadt.mila.opensHome();
    await stadt.settle();
    const [, ziele] = /• Wohnen · Tandem.*Jahresziele: (.*)/.exec(stadt.mila.home()?.text ?? '') ?? [];
    return ziele ?? '';
  };
  const antwortet = (stand: Stand, tag = '2026-09-28') =>
    handelt(stadt, 'mara', tag, (ctx) => {
      const antwort = { zielId: id, stand, hilfe: null, imBericht: false, von: ctx.actor, am: ctx.now };
      addRueckmeldung(ctx.tx, antwort);
    });
  expect(await wohnen()).toBe('1 in Arbeit');
  await antwortet('unterstuetzung');
  expect(await wohnen()).toBe('1 in Arbeit (1 braucht Unterstützung)');
  await antwortet('unterstuetzung');
  expect(await wohnen()).toBe('1 in Arbeit (1 braucht Unterstützung)');
  await antwortet('im_plan');
  expect(await wohnen()).toBe('1 in Arbeit');
  // Of more than sixty days ago: nobody knows any more.
  await antwortet('unterstuetzung', '2026-07-29');
  expect(await wohnen()).toBe('1 in Arbeit (1 ohne Rückmeldung seit mehr als 60 Tagen)');
  expect(stadt.mila.home()?.text).toContain('Jahresziele: keine');
});
