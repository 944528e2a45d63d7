/** The weekly summary: by the daily message alone, on Mondays or the next day that suits, of what is new since the last. */
import { describe, expect, it } from 'vitest';
import type { FakePerson } from '../../contract/fake-person.ts';
import { antwort, feldNach, vergibt } from '../aufgabe/vergeben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { legtAn } from '../projektidee/angelegt.ts';
import { announced } from '../sitzung/announced.ts';

/** A Monday; the first summary can come a week later. */
const start = '2026-09-28 08:30';
const montag = '2026-10-05 10:00';

export async function abonniert(stadt: Musterstadt, wer: FakePerson, ...kuerzel: string[]): Promise<void> {
  await wer.types(stadt.wohnen, '/komm-in abo');
  await wer.submits({ felder: kuerzel.map((eines) => feldNach(stadt, eines)) });
}

const nachrichten = (wer: FakePerson) =>
  wer.readsDirect().filter(({ text }) => /^Guten (Morgen|Tag|Abend), /.test(text));
const zusammenfassungen = (wer: FakePerson) =>
  nachrichten(wer).filter(({ text }) => text.includes('Ihre Zusammenfassung'));

describe('somebody who follows a field', () => {
  it('reads on Monday, in the daily message alone, what is new', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH', 'SPR');
    await announced(stadt);
    await stadt.goTo('2026-10-04 10:00');
    expect(nachrichten(stadt.pia)).toEqual([]);
    await stadt.goTo(montag);
    expect(nachrichten(stadt.pia).map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "Guten Morgen, Pia Skizze. Heute ist für Sie nichts offen. Zum Lesen: Ihre Zusammenfassung seit dem 28.09.2026.
      Ihre Zusammenfassung seit dem 28.09.2026
      Wohnen
      • Sitzungen: keine hat stattgefunden, 1 ist geplant, am Mi., 14.10.2026
      • Jahresziele: zurzeit keine
      • Tandem: beide Seiten sind besetzt
      • Neu angekündigt: 1 Sitzung
      Nichts Neues gibt es hier: Sprachförderung.
      Sie bekommen diese Nachricht, weil Sie eine Zusammenfassung zu Handlungsfeldern abonniert haben.",
      ]
    `);
  });
});
