import { beforeAll, describe, expect, it } from 'vitest';
import { calendarOf, day } from '../../../src/core/calendar.ts';
import { personOfAccount } from '../../../src/core/directory.ts';
import { darf, gremien, type Recht } from '../../../src/features/stadt/index.ts';
import { rechte } from '../../../src/features/stadt/rechte.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';

const start = '2026-09-28 08:30';
const calendar = calendarOf('Europe/Berlin', 'NW');

/** For which Gremium, by its Kürzel; null: for any. */
type Fuer = string | null;

function mayThey(stadt: Musterstadt, account: string, recht: string, fuer: Fuer, heute = '2026-09-28'): boolean {
  return stadt.workspace.tx((tx) => {
    const actor = personOfAccount(tx, account);
    if (actor === null) throw new Error(`nobody has the account ${account}`);
    const world = { tx, now: 0, heute: day(heute), calendar, features: [], since: 0 };
    const acting = { ...world, readsHistory: false, readsFiles: false, listens: false, actor };
    const gremium = gremien(tx).find(({ kuerzel }) => kuerzel === fuer);
    return darf(acting, recht, gremium?.id ?? fuer);
  });
}

const everyRight = Object.keys(rechte) as Recht[];
const rightsOf = (stadt: Musterstadt, account: string, fuer: Fuer): Recht[] =>
  everyRight.filter((recht) => mayThey(stadt, account, recht, fuer));

const names = ['ada', 'eren', 'sana', 'jo', 'mila', 'pia', 'ines', 'mara', 'luca'] as const;
const alle = names.join(' ');

describe('the people of the city', () => {
  let stadt: Musterstadt;
  beforeAll(async () => {
    stadt = await musterstadt(start);
  });

  // Ada, Eren (a guest) and Sana are the Tandem of Wohnen, Pia is in another; Sana and Ines in the Steuerungsgruppe; Jo
  // and Mila in the Büro; Mara and Luca (a guest) are in the channel of Wohnen.
  const table: Record<Recht, { WOH: string; UMS: string; STG: string; any: string }> = {
    'hilfe.lesen': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'status.lesen': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'status.zustellen': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'gremium.besetzen': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'umsetzungsgruppe.lesen': {
      WOH: 'jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'umsetzungsgruppe.digest': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'umsetzungsgruppe.rat': {
      WOH: 'jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'umsetzungsgruppe.thema': {
      WOH: 'jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'umsetzungsgruppe.nachbereitung': {
      WOH: 'jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'steuerungsgruppe.lesen': { WOH: 'jo mila', UMS: 'jo mila', STG: 'sana jo mila ines', any: 'sana jo mila ines' },
    'abstimmung.stellen': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'abstimmung.wuenschen': { WOH: 'ada eren sana', UMS: 'ada eren sana pia', STG: '', any: 'ada eren sana pia' },
    'abstimmung.antworten': { WOH: 'jo', UMS: 'jo', STG: 'sana jo ines', any: 'sana jo ines' },
    'abstimmung.lesen': { WOH: 'jo mila', UMS: 'jo mila', STG: 'sana jo mila ines', any: 'sana jo mila ines' },
    'bericht.lesen': { WOH: 'jo mila', UMS: 'jo mila', STG: 'sana jo mila ines', any: 'sana jo mila ines' },
    'bericht.hinweis': { WOH: 'jo mila', UMS: 'jo mila', STG: 'sana jo mila ines', any: 'sana jo mila ines' },
    'bericht.verwalten': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'feld.aendern': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'leitziel.lesen': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'leitziel.aendern': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'tandem.aendern': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'tandem.lesen': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'tandem.schreiben': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'sitzung.melden': {
      WOH: 'ada eren sana jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'sitzung.aendern': {
      WOH: 'ada eren sana jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'sitzung.vorschlagen': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'sitzung.weiterleiten': {
      WOH: 'ada eren sana jo mila mara luca',
      UMS: 'ada eren sana jo mila pia',
      STG: 'sana jo mila ines',
      any: alle,
    },
    'sitzung.liste': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'sitzung.antworten': {
      WOH: 'ada eren sana jo mila mara luca',
      UMS: 'ada eren sana jo mila pia',
      STG: 'sana jo mila ines',
      any: alle,
    },
    'sitzung.teilnehmende': {
      WOH: 'ada eren sana jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'stadt.einrichten': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'sitzung.bestaetigen': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'erinnerung.eigene': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'abo.eigenes': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'aufgabe.eigene': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'aufgabe.verwalten': {
      WOH: 'ada eren sana jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'protokoll.abgeben': {
      WOH: 'ada eren sana jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'protokoll.bestaetigen': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'protokoll.lesen': {
      WOH: 'ada eren sana jo mila mara luca',
      UMS: 'ada eren sana jo mila pia',
      STG: 'sana jo mila ines',
      any: alle,
    },
    'protokoll.liste': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'protokoll.suchen': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'hinweis.eintragen': {
      WOH: 'ada eren sana jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'hinweis.lesen': {
      WOH: 'ada eren sana jo mila mara luca',
      UMS: 'ada eren sana jo mila pia',
      STG: 'sana jo mila ines',
      any: alle,
    },
    'projektidee.liste': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'projektidee.anlegen': {
      WOH: 'ada eren sana jo mila mara luca',
      UMS: 'ada eren sana jo mila pia',
      STG: 'sana jo mila ines',
      any: alle,
    },
    'projektidee.lesen': {
      WOH: 'ada eren sana jo mila mara luca',
      UMS: 'ada eren sana jo mila pia',
      STG: 'sana jo mila ines',
      any: alle,
    },
    'projektidee.ausfuellen': {
      WOH: 'ada eren sana jo mila mara luca',
      UMS: 'ada eren sana jo mila pia',
      STG: 'sana jo mila ines',
      any: alle,
    },
    'projektidee.leiten': {
      WOH: 'ada eren sana jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'jahresziel.liste': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'jahresziel.lesen': {
      WOH: 'ada eren sana jo mila mara luca',
      UMS: 'ada eren sana jo mila pia',
      STG: 'sana jo mila ines',
      any: alle,
    },
    'jahresziel.ergaenzen': {
      WOH: 'ada eren sana jo mila mara luca',
      UMS: 'ada eren sana jo mila pia',
      STG: 'sana jo mila ines',
      any: alle,
    },
    'jahresziel.unterstuetzen': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'jahresziel.leiten': {
      WOH: 'ada eren sana jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'jahresziel.vereinbaren': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'jahresziel.tabelle': {
      WOH: 'ada eren sana jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'jahresziel.woerter': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'erfolg.danken': {
      WOH: 'ada eren sana jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'erfolg.lesen': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'zahlen.lesen': {
      WOH: 'ada eren sana jo mila',
      UMS: 'ada eren sana jo mila pia',
      STG: 'jo mila',
      any: 'ada eren sana jo mila pia',
    },
    'kalender.eigener': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'kalender.verwalten': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'daten.eigene': { WOH: alle, UMS: alle, STG: alle, any: alle },
    'person.loeschen': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'verlauf.lesen': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
    'datenschutz.verwalten': { WOH: 'jo mila', UMS: 'jo mila', STG: 'jo mila', any: 'jo mila' },
  };
  const rows = everyRight.flatMap((recht) =>
    Object.entries(table[recht]).map(([fuer, wer]) => [recht, fuer, wer] as const),
  );

  it.each(rows)('%s for %s: %s', (recht, fuer, wer) => {
    const may = names.filter((name) => mayThey(stadt, stadt[name].account, recht, fuer === 'any' ? null : fuer));
    expect(may.join(' ')).toBe(wer);
  });

  it('may nothing that is not in the table, and nothing for a Gremium that is none', () => {
    for (const recht of ['', 'stadt.loeschen', 'toString', '__proto__']) {
      for (const fuer of [null, 'WOH']) expect(mayThey(stadt, stadt.jo.account, recht, fuer)).toBe(false);
    }
    expect(rightsOf(stadt, stadt.jo.account, 'gibt es nicht')).toEqual([]);
  });

  it('belong to the Steuerungsgruppe without its channel', async () => {
    const ohneKanal = await musterstadt(start);
    ohneKanal.chat.notice({ kind: 'left', conversation: ohneKanal.steuerung, account: ohneKanal.ines.account });
    expect(mayThey(ohneKanal, ohneKanal.ines.account, 'sitzung.antworten', 'STG')).toBe(true);
    expect(mayThey(ohneKanal, ohneKanal.ines.account, 'sitzung.antworten', 'WOH')).toBe(false);
  });
});

describe('a term', () => {
  it.each([
    ['2026-09-30', false],
    ['2026-10-01', true],
    ['2026-10-31', true],
    ['2026-11-01', false],
  ])('on %s: %s', async (heute, may) => {
    const term = { konto: 'U0LUCAENT', seite: 'verwaltung', von: day('2026-10-01'), bis: day('2026-10-31') } as const;
    const handlungsfelder = stadtdatei.handlungsfelder.map((feld) =>
      feld.kuerzel === 'WOH' ? { ...feld, tandem: [term] } : feld,
    );
    const stadt = await musterstadt(start, { datei: { ...stadtdatei, handlungsfelder } });
    for (const fuer of ['WOH', 'UMS', null]) {
      expect(mayThey(stadt, stadt.luca.account, 'sitzung.melden', fuer, heute)).toBe(may);
    }
    expect(mayThey(stadt, stadt.luca.account, 'sitzung.melden', 'SPR', heute)).toBe(false);
  });
});

describe('an account', () => {
  const ordinary = { admin: false, guest: false, deactivated: false, foreign: false, bot: false };
  const nina = { ...ordinary, account: 'U0NINA', name: 'Nina Muster' };
  const asEverybody: Recht[] = [
    'hilfe.lesen',
    'leitziel.lesen',
    'tandem.lesen',
    'tandem.schreiben',
    'sitzung.vorschlagen',
    'sitzung.liste',
    'erinnerung.eigene',
    'abo.eigenes',
    'aufgabe.eigene',
    'protokoll.liste',
    'protokoll.suchen',
    'projektidee.liste',
    'jahresziel.liste',
    'jahresziel.unterstuetzen',
    'erfolg.lesen',
    'kalender.eigener',
    'daten.eigene',
  ];
  const asParticipant: Recht[] = [
    'hilfe.lesen',
    'leitziel.lesen',
    'tandem.lesen',
    'tandem.schreiben',
    'sitzung.vorschlagen',
    'sitzung.weiterleiten',
    'sitzung.liste',
    'sitzung.antworten',
    'erinnerung.eigene',
    'abo.eigenes',
    'aufgabe.eigene',
    'protokoll.lesen',
    'protokoll.liste',
    'protokoll.suchen',
    'hinweis.lesen',
    'projektidee.liste',
    'projektidee.anlegen',
    'projektidee.lesen',
    'projektidee.ausfuellen',
    'jahresziel.liste',
    'jahresziel.lesen',
    'jahresziel.ergaenzen',
    'jahresziel.unterstuetzen',
    'erfolg.lesen',
    'kalender.eigener',
    'daten.eigene',
  ];

  it.each(['ada', 'jo', 'sana'] as const)('that is deactivated has no right left: %s', async (name) => {
    const stadt = await musterstadt(start);
    const { account } = stadt[name];
    expect(rightsOf(stadt, account, 'WOH')).not.toEqual([]);
    stadt.chat.notice({ kind: 'account', account: { ...ordinary, account, name, deactivated: true } });
    for (const fuer of ['WOH', 'UMS', 'STG', null]) expect(rightsOf(stadt, account, fuer)).toEqual([]);
  });

  it('of an administrator has no right by that', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.notice({ kind: 'account', account: { ...nina, admin: true } });
    expect(rightsOf(stadt, nina.account, 'WOH')).toEqual(asEverybody);
  });

  it('of another organisation has the rights of a participant where it is in the channel', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.notice({ kind: 'account', account: { ...nina, foreign: true } });
    expect(rightsOf(stadt, nina.account, 'WOH')).toEqual([]);
    expect(rightsOf(stadt, nina.account, null)).toEqual([]);
    stadt.chat.notice({ kind: 'joined', conversation: stadt.wohnen, account: nina.account });
    expect(rightsOf(stadt, nina.account, 'WOH')).toEqual(asParticipant);
    expect(rightsOf(stadt, nina.account, 'STG')).toEqual([]);
  });

  it('of another organisation has the rights of a role that it holds', async () => {
    const handlungsfelder = stadtdatei.handlungsfelder.map((feld) =>
      feld.kuerzel === 'WOH' ? { ...feld, tandem: [{ konto: nina.account, seite: 'freier_traeger' as const }] } : feld,
    );
    const stadt = await musterstadt(start);
    stadt.chat.arrives({ ...nina, foreign: true });
    await stadt.restart({ ...stadtdatei, handlungsfelder });
    expect(mayThey(stadt, nina.account, 'sitzung.melden', 'WOH')).toBe(true);
    expect(mayThey(stadt, nina.account, 'sitzung.melden', 'SPR')).toBe(false);
  });

  it.each([
    ['of this city may read the help', false, 'Das kann KOMM-IN'],
    ['of another organisation may not', true, 'KOMM-IN ist für die Menschen da'],
  ])('never seen before %s', async (_what, foreign, sentence) => {
    const stadt = await musterstadt(start);
    stadt.chat.arrives({ ...nina, foreign });
    const person = stadt.chat.person(nina.account);
    await person.types(stadt.wohnen, '/komm-in');
    expect(person.reads(stadt.wohnen).at(-1)?.text).toContain(sentence);
    expect(rightsOf(stadt, nina.account, null)).toEqual(foreign ? [] : asEverybody);
  });

  it('may read the help in a city that is not set up', async () => {
    const stadt = await musterstadt(start, { datei: null });
    expect(rightsOf(stadt, stadt.mara.account, null)).toEqual(asEverybody);
  });
});
