import { describe, expect, it } from 'vitest';
import { calendarOf, type Day, day, time } from '../../../src/core/calendar.ts';
import {
  type Feldfakten,
  fragtWieder,
  ideenZusammen,
  naechsteFrage,
  taeglich,
  type Zielfakten,
  zaehle,
  zeitraeume,
} from '../../../src/features/bericht/steuerungsbericht/rules.ts';
import { indikator, saetze } from '../../../src/features/bericht/steuerungsbericht/texts.inhalt.ts';
import type { GremiumId } from '../../../src/features/stadt/index.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');
const at = (text: string): number => {
  const [d = '', t = ''] = text.split(' ');
  return calendar.instantOf(day(d), time(t));
};
const wann = (instant: number): string => `${calendar.dayAt(instant)} ${calendar.timeAt(instant)}`;

const heute = day('2026-10-01');

function ziel(werte: Partial<Zielfakten> = {}): Zielfakten {
  const leer = { titel: 'Ein Ziel', hilfe: null, ergebnis: null, indikatoren: [] };
  return { ...leer, zustand: 'in_arbeit', antwort: null, still: heute, ...werte };
}
const beantwortet = (stand: 'im_plan' | 'unterstuetzung' | 'laenger', am: string, werte: Partial<Zielfakten> = {}) =>
  ziel({ antwort: { stand, am: day(am) }, still: day(am), ...werte });

const ohneIdeen = { anzahl: 0, stellen: [], ohneStelle: 0, titel: [] };
const feld = (ziele: readonly Zielfakten[], werte: Partial<Feldfakten> = {}): Feldfakten => ({
  ...{ id: 'gremium_1' as GremiumId, titel: 'Wohnen', nichtVereinbart: 0, ruhend: 0, ideen: ohneIdeen },
  ziele,
  ...werte,
});
const sagt = (ziele: readonly Zielfakten[], werte: Partial<Feldfakten> = {}, naechsteFrage: Day | null = null) => {
  const eines = feld(ziele, werte);
  return saetze(zaehle([eines], heute), eines.ideen, { stand: heute, ab: day('2026-07-01'), naechsteFrage });
};

describe('how goals stand', () => {
  it('counts every goal at work once, and an answer of more than 60 days ago as none', () => {
    const ziele = [
      beantwortet('im_plan', '2026-09-20'),
      beantwortet('im_plan', '2026-08-02'),
      // One day too old.
      beantwortet('im_plan', '2026-08-01'),
      beantwortet('unterstuetzung', '2026-09-20'),
      beantwortet('laenger', '2026-09-20'),
      ziel({ still: day('2026-08-02') }),
      ziel({ still: day('2026-08-01') }),
    ];
    const z = zaehle([feld(ziele)], heute);
    expect(z).toMatchObject({ anDerArbeit: 7, imPlan: 2, unterstuetzung: 1, laenger: 1, still: 2, neu: 1 });
    expect(z.imPlan + z.unterstuetzung + z.laenger + z.still + z.neu).toBe(z.anDerArbeit);
    expect(sagt(ziele)[0]).toBe(
      '2 von 7 Zielen im Plan; 1 Ziel braucht Unterstützung; 1 Ziel dauert länger; 2 Ziele ohne Rückmeldung seit mehr als 60 Tagen; 1 Ziel noch ohne erste Rückmeldung.',
    );
    // It need not be anybody's fault.
    expect(sagt(ziele, {}, day('2027-03-19'))[0]).toMatch(
      / erste Rückmeldung\. KOMM-IN fragt nur an festen Tagen nach, das nächste Mal am 19\.03\.2027\.$/,
    );
    expect(sagt(ziele.slice(0, 2), {}, day('2027-03-19'))[0]).toBe('2 von 2 Zielen im Plan.');
  });

  it.each<[string, Zielfakten[], Partial<Feldfakten>, string[]]>([
    ['nothing', [], {}, ['Zurzeit ist kein Jahresziel in Arbeit.', 'Kein neues Ergebnis.']],
    [
      'goals that are not agreed on, and one that rests',
      [],
      { nichtVereinbart: 2, ruhend: 1 },
      [
        'Zurzeit ist kein Jahresziel in Arbeit.',
        '2 Ziele sind noch nicht vereinbart; 1 Ziel ruht.',
        'Kein neues Ergebnis.',
      ],
    ],
    [
      'results, checked and not',
      [
        ziel({ zustand: 'ueberprueft', ergebnis: { schluessel: 'a', am: heute, urteil: 'erreicht', text: null } }),
        ziel({ zustand: 'abgeschlossen', ergebnis: { schluessel: 'b', am: heute, urteil: 'teilweise', text: null } }),
        ziel({ zustand: 'ergebnis', ergebnis: { schluessel: 'c', am: heute, urteil: null, text: null } }),
      ],
      {},
      [
        'Zurzeit ist kein Jahresziel in Arbeit.',
        '3 neue Ergebnisse: 1 erreicht, 1 teilweise erreicht, 1 noch nicht überprüft.',
      ],
    ],
    [
      'help that was released, and help that was not',
      [
        beantwortet('unterstuetzung', '2026-09-20', { hilfe: 'Räume' }),
        beantwortet('unterstuetzung', '2026-09-20'),
        beantwortet('laenger', '2026-09-20', { hilfe: 'Zeit' }),
      ],
      {},
      [
        '0 von 3 Zielen im Plan; 2 Ziele brauchen Unterstützung; 1 Ziel dauert länger.',
        'Kein neues Ergebnis.',
        'Hilfe wird bei 3 Zielen gebraucht. Bei 1 davon ist nicht für den Bericht freigegeben, was helfen würde.',
      ],
    ],
    [
      'ideas that wait, by who decides',
      [],
      {
        ideen: {
          anzahl: 3,
          stellen: [
            { stelle: 'Rat', anzahl: 2 },
            { stelle: 'Dezernat', anzahl: 1 },
          ],
          ohneStelle: 1,
          titel: [],
        },
      },
      [
        'Zurzeit ist kein Jahresziel in Arbeit.',
        'Kein neues Ergebnis.',
        '3 Projektideen warten auf eine Entscheidung: Rat (2), Dezernat (1), noch nicht geklärt, wer entscheidet (1).',
      ],
    ],
  ])('says of %s', (_, ziele, werte, erwartet) => expect(sagt(ziele, werte)).toEqual(erwartet));

  it('counts apart the calls for help of which nobody has said for more than 60 days that they still hold', () => {
    const alter = beantwortet('unterstuetzung', '2026-08-01', { hilfe: 'Räume' });
    const ohneWorte = beantwortet('unterstuetzung', '2026-08-01');
    const frischer = beantwortet('laenger', '2026-09-20', { hilfe: 'Zeit' });
    const imPlan = beantwortet('im_plan', '2026-08-01');
    expect(zaehle([feld([alter, imPlan])], heute)).toMatchObject({ still: 2, brauchtHilfe: 0, hilfeAelter: 1 });
    expect(sagt([alter, imPlan])).toContain(
      'Bei 1 Ziel steht in der letzten Rückmeldung, dass Hilfe gebraucht wird; sie ist älter als 60 Tage.',
    );
    expect(sagt([frischer, alter, ohneWorte])).toContain(
      'Hilfe wird bei 1 Ziel gebraucht. Bei 2 weiteren Zielen steht in der letzten Rückmeldung, dass Hilfe gebraucht wird; sie ist älter als 60 Tage.',
    );
  });

  it('says how many Indikatoren have no value', () => {
    const einer = { name: 'Familien', art: 'zahl', einheit: null, zielwert: 20, bis: null, anteil: null } as const;
    const mit = { ...einer, letzter: { wert: 12, am: heute } };
    const ohne = { ...einer, letzter: null };
    const letzter = (...indikatoren: Zielfakten['indikatoren']) => sagt([ziel({ indikatoren })]).at(-1);
    expect(letzter(mit, ohne, ohne)).toBe('2 von 3 Indikatoren haben noch keinen Wert.');
    expect(letzter(mit, ohne)).toBe('1 von 2 Indikatoren hat noch keinen Wert.');
    expect(letzter(mit, mit)).toBe('Alle 2 Indikatoren haben einen Wert.');
    expect(letzter(ohne)).toBe('Der Indikator hat noch keinen Wert.');
    expect(letzter(mit)).toBe('Kein neues Ergebnis.');
  });

  it.each([
    [12, 20, 'Cafés: 12 von 20 Cafés, gezählt am 28.09.2026'],
    [6, 'unter 5', 'Cafés: 6 Cafés (Ziel: unter 5), gezählt am 28.09.2026'],
    ['unter 5', 'unter 5', 'Cafés: unter 5 Cafés (Ziel: unter 5), gezählt am 28.09.2026'],
    ['unter 5', 20, 'Cafés: unter 5 von 20 Cafés, gezählt am 28.09.2026'],
    [6, null, 'Cafés: 6 Cafés, gezählt am 28.09.2026'],
  ])('says of %s, of which %s are aimed at: %s', (wert, zielwert, zeile) => {
    const letzter = { wert, am: day('2026-09-28') };
    const einer = { name: 'Cafés', art: 'zahl', einheit: 'Cafés', letzter, zielwert, bis: null, anteil: null } as const;
    expect(indikator.zeile(einer)).toBe(zeile);
  });

  it('adds up over the fields who has to decide', () => {
    const mit = (stelle: string, anzahl: number) =>
      feld([], { ideen: { anzahl, stellen: [{ stelle, anzahl }], ohneStelle: 0, titel: [stelle] } });
    expect(ideenZusammen([mit('Rat', 2), mit('Dezernat', 1), mit('Rat', 3)])).toEqual({
      anzahl: 6,
      stellen: [
        { stelle: 'Rat', anzahl: 5 },
        { stelle: 'Dezernat', anzahl: 1 },
      ],
      ohneStelle: 0,
      titel: ['Rat', 'Dezernat', 'Rat'],
    });
  });
});

describe('the question after a quarter', () => {
  const frage = (after: string, now: string) => {
    const { occurrence, from, uselessAfter } = naechsteFrage(calendar, at(after), at(now));
    return { occurrence, from: wann(from), uselessAfter: wann(uselessAfter) };
  };

  it.each([
    ['the first working day at nine', '2026-09-28 08:30', '2026-09-28 08:30', '2026-10-01', '2026-10-01 09:00'],
    ['when it is that very minute', '2026-09-28 08:30', '2026-10-01 09:00', '2026-10-01', '2026-10-01 09:00'],
    ['after New Year and its weekend', '2026-10-01 09:00', '2026-10-01 09:00', '2027-01-01', '2027-01-04 09:00'],
    ['after Easter Monday', '2024-01-02 09:00', '2024-01-02 09:00', '2024-04-01', '2024-04-02 09:00'],
    ['later that day, at once', '2026-09-28 08:30', '2026-10-01 11:30', '2026-10-01', '2026-10-01 09:00'],
    ['not in the evening', '2026-09-28 08:30', '2026-10-01 22:00', '2026-10-01', '2026-10-02 09:00'],
    ['after a night without the bot', '2026-09-28 08:30', '2026-10-05 03:00', '2026-10-01', '2026-10-05 09:00'],
    ['not at a weekend', '2026-09-28 08:30', '2026-10-10 12:00', '2026-10-01', '2026-10-12 09:00'],
    ['once for two quarters', '2026-09-28 08:30', '2027-01-20 03:00', '2027-01-01', '2027-01-20 09:00'],
    ['the one after one that came late', '2026-10-05 09:00', '2026-10-05 09:00', '2027-01-01', '2027-01-04 09:00'],
  ])('comes %s', (_, after, now, occurrence, from) => {
    expect(frage(after, now)).toMatchObject({ occurrence, from });
  });

  it('helps until the next one comes', () => {
    expect(frage('2026-09-28 08:30', '2026-09-28 08:30').uselessAfter).toBe('2027-01-04 08:59');
  });

  it('is asked again after a week, and twice at most', () => {
    const gefragt = day('2026-10-01');
    expect(fragtWieder({ gefragt, nachQuartal: 1 }, day('2026-10-07'))).toBe(false);
    expect(fragtWieder({ gefragt, nachQuartal: 1 }, day('2026-10-08'))).toBe(true);
    expect(fragtWieder({ gefragt, nachQuartal: 2 }, day('2026-10-20'))).toBe(true);
    expect(fragtWieder({ gefragt, nachQuartal: 3 }, day('2026-10-20'))).toBe(false);
  });

  it('looks every day at nine, and not at night for what was missed', () => {
    const { from, uselessAfter } = taeglich({ calendar }, at('2026-10-01 09:00'));
    expect([wann(from), wann(uselessAfter)]).toEqual(['2026-10-02 09:00', '2026-10-02 17:00']);
  });
});

it('the days from which on one can count', () => {
  expect(zeitraeume(day('2026-10-01'))).toEqual({
    quartal: '2026-10-01',
    vorquartal: '2026-07-01',
    jahr: '2026-01-01',
  });
  expect(zeitraeume(day('2026-03-31'))).toMatchObject({ quartal: '2026-01-01', vorquartal: '2025-10-01' });
});
