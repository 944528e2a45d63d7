/** What the Umsetzungsgruppe answers where there is no city yet. */
import { expect, it } from 'vitest';
import { actions, text } from '../../../src/chat/message.ts';
import { personOfAccount } from '../../../src/core/directory.ts';
import { show } from '../../../src/core/posts.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';

const leer = (): Promise<Musterstadt> => musterstadt('2026-10-12 10:00', { datei: null });
const antwort = (wer: FakePerson, wo: string) => wer.reads(wo).findLast(({ onlyYou }) => onlyYou);
const werEinrichtet = { text: expect.stringContaining('noch nicht eingerichtet'), buttons: ['KOMM-IN einrichten'] };

it.each(['/komm-in umsetzungsgruppe', '/komm-in digest jetzt', '/komm-in tagesordnung', '/komm-in nachbereitung'])(
  '%s says in an empty city who sets it up',
  async (befehl) => {
    const stadt = await leer();
    await stadt.jo.types(stadt.buero, befehl);
    expect(antwort(stadt.jo, stadt.buero)).toMatchObject(werEinrichtet);
    await stadt.ada.types(stadt.wohnen, befehl);
    expect(antwort(stadt.ada, stadt.wohnen)?.text).toContain('noch nicht eingerichtet');
  },
);

it('a button of another time says it too', async () => {
  const stadt = await leer();
  stadt.workspace.tx((tx) => {
    const person = personOfAccount(tx, stadt.jo.account);
    if (person === null) throw new Error('Jo is not known');
    const rat = actions({ action: 'umsetzungsgruppe.rat', subject: 'feld', label: 'Rat anbieten' });
    const message = { notification: 'Wohnen', parts: [text('Wohnen'), rat] };
    show({ tx, now: 0 }, { subject: 'zeile', role: 'zeile', to: { person } }, message);
  });
  await stadt.settle();
  await stadt.jo.presses('Rat anbieten');
  expect(stadt.jo.readsDirect().at(-1)).toMatchObject(werEinrichtet);
});
