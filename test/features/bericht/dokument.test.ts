/** What of a report's facts stands in its documents, and that nothing stands there twice. */
import { expect, test } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { dokument } from '../../../src/features/bericht/steuerungsbericht/dokument.ts';
import type { Feldfakten, Zielfakten } from '../../../src/features/bericht/steuerungsbericht/rules.ts';
import type { GremiumId } from '../../../src/features/stadt/index.ts';

const stand = day('2026-10-01');
const ziel: Zielfakten = {
  ...{ titel: 'Beratung', zustand: 'in_arbeit', antwort: null, still: stand, hilfe: 'ein Raum', ergebnis: null },
  indikatoren: [],
};
const erreicht: Zielfakten = {
  ...ziel,
  ...{ titel: 'Feste', zustand: 'ueberprueft', hilfe: null },
  ergebnis: { schluessel: 'ziel:7', am: day('2026-09-14'), urteil: 'erreicht', text: 'Drei Feste im Hof' },
};
const ideen = { anzahl: 1, stellen: [{ stelle: 'Rat', anzahl: 1 }], ohneStelle: 0, titel: ['Treppenhaus-Café'] };
const feld = (nummer: number, titel: string, werte: Partial<Feldfakten>): Feldfakten => ({
  ...{ id: `gremium_${nummer}` as GremiumId, titel, ziele: [], nichtVereinbart: 0, ruhend: 0 },
  ...{ ideen: { anzahl: 0, stellen: [], ohneStelle: 0, titel: [] }, ...werte },
});

test('tells a result and what would help at the goal, and what is to be decided on the first page', () => {
  const felder = [feld(1, 'Wohnen', { ziele: [ziel, erreicht], ideen }), feld(2, 'Kultur', { ruhend: 1 })];
  const worte = { stand: 'gesendet', kommentar: null, entscheidungen: 'Mehr Räume?' } as const;
  const bericht = dokument('Musterstadt', worte, { stand, ab: null, naechsteFrage: null, felder });
  expect(bericht.entscheidungen).toEqual(['Mehr Räume?', 'Wohnen: Projektidee „Treppenhaus-Café“']);
  expect(bericht.ueberblick).toContain('1 neues Ergebnis: 1 erreicht.');
  expect(bericht.felder).toEqual([
    {
      titel: 'Wohnen',
      ueberblick:
        '0 von 1 Ziel im Plan; 1 Ziel noch ohne erste Rückmeldung. 1 Projektidee wartet auf eine Entscheidung: Rat (1).',
      ziele: [
        {
          titel: 'Beratung',
          stand: 'in Arbeit · noch keine Rückmeldung',
          ergebnis: null,
          hilfe: 'Das würde helfen: ein Raum',
          indikatoren: [],
        },
        {
          titel: 'Feste',
          stand: 'erreicht, überprüft am 14.09.2026',
          ergebnis: 'Ergebnis: Drei Feste im Hof',
          hilfe: null,
          indikatoren: [],
        },
      ],
    },
    { titel: 'Kultur', ueberblick: 'Zurzeit ist kein Jahresziel in Arbeit. 1 Ziel ruht.', ziele: [] },
  ]);
});
