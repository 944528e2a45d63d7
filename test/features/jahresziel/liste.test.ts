import { describe, expect, it, test } from 'vitest';
import type { PersonId } from '../../../src/core/ids.ts';
import { melde, nachAnlegen } from '../../../src/features/jahresziel/leben.ts';
import { alles, alsSubjekt, ausSubjekt, liesWorte } from '../../../src/features/jahresziel/rules.liste.ts';
import type { Zustand } from '../../../src/features/jahresziel/schema.ts';
import { addZiel, addZustand, aendereZiel } from '../../../src/features/jahresziel/store.ts';
import { aendereGremium, gremien } from '../../../src/features/stadt/index.ts';
import { allgemein, leererWorkspace } from '../einrichtung/ersteinrichtung.ts';
import { type Musterstadt, musterstadt, type Name } from '../musterstadt.ts';
import { drueckt, handelt, inWohnen, personVon } from './im-leben.ts';

interface Ziel {
  readonly titel: string;
  readonly feld?: 'WOH' | 'SPR';
  readonly jahr?: number;
  readonly zustand?: Zustand;
  readonly feder?: PersonId;
  readonly braucht?: true;
}

async function mitZielen(stadt: Musterstadt, ziele: readonly Ziel[]): Promise<void> {
  await handelt(stadt, 'jo', '2026-09-28', (ctx) => {
    for (const { titel, feld = 'WOH', jahr = 2026, zustand = 'entwurf', feder = null, braucht } of ziele) {
      const gremium = gremien(ctx.tx).find(({ kuerzel }) => kuerzel === feld);
      if (gremium === undefined) throw new Error(`no ${feld}`);
      const ziel = addZiel(ctx.tx, {
        ...{ gremiumId: gremium.id, jahr, titel, federPerson: feder, fragenAb: ctx.heute },
        ...{ angelegtVon: ctx.actor, angelegtAm: ctx.now },
      });
      nachAnlegen(ctx, ziel);
      const schritt = { zielId: ziel.id, zustand, urteil: null, grund: null, von: ctx.actor, am: ctx.now };
      if (zustand !== 'entwurf') addZustand(ctx.tx, schritt, ctx.heute);
      if (braucht) melde(ctx, ziel, { stand: 'unterstuetzung', hilfe: 'Raum', imBericht: false });
    }
  });
}

const gelesen = (stadt: Musterstadt, name: Name, kanal = stadt.wohnen) => stadt[name].reads(kanal).at(-1);

async function tippt(stadt: Musterstadt, name: Name, worte: string, kanal = stadt.wohnen): Promise<string> {
  await stadt[name].types(kanal, `/jahresziel liste ${worte}`);
  return gelesen(stadt, name, kanal)?.text ?? '';
}

const bunt: readonly Ziel[] = [
  { titel: 'Alt', jahr: 2025, zustand: 'abgeschlossen' },
  { titel: 'Entwurf W' },
  { titel: 'Arbeit W', zustand: 'in_arbeit' },
  { titel: 'Hilfe W', zustand: 'in_arbeit', braucht: true },
  { titel: 'Entwurf S', feld: 'SPR' },
  { titel: 'Arbeit S', feld: 'SPR', zustand: 'in_arbeit' },
];

describe('/jahresziel liste', () => {
  it('is what words behind the command ask for, and leaves out what was withdrawn unless that is asked for', async () => {
    const stadt = await musterstadt('2026-09-28 08:30');
    await mitZielen(stadt, [...bunt, { titel: 'Weg W', zustand: 'zurueckgezogen' }]);
    expect(await tippt(stadt, 'ada', '')).not.toContain('Weg W');
    expect(await tippt(stadt, 'ada', 'zurückgezogen')).toContain('Weg W');
    await stadt.ada.types(stadt.wohnen, '/jahresziel in Arbeit');
    expect(gelesen(stadt, 'ada')?.text).toContain('Jahresziele (in Arbeit), 1 bis 2 von 2');
    await stadt.ada.types(stadt.wohnen, '/jahresziel Unfug');
    expect(gelesen(stadt, 'ada')?.text).toContain('„Unfug“ passt hier nicht.');
  });

  it.each(['/jahresziel', '/jahresziel liste'])('says by %s that there is no city yet', async (befehl) => {
    const stadt = await leererWorkspace();
    await stadt.ada.types(allgemein, befehl);
    expect(stadt.ada.reads(allgemein).at(-1)?.text).toContain('noch nicht eingerichtet');
  });

  it('shows by field and year what this person may read, first that of the channel', async () => {
    const stadt = await musterstadt('2026-09-28 08:30');
    await mitZielen(stadt, bunt);
    expect(await tippt(stadt, 'ada', '')).toBe(
      [
        'Jahresziele, 1 bis 4 von 4',
        'Wohnen',
        'Hilfe W · 2026 · in Arbeit · Braucht Unterstützung · 1 von 7 Punkten',
        'Arbeit W · 2026 · in Arbeit · 1 von 7 Punkten',
        'Entwurf W · 2026 · Entwurf · 1 von 7 Punkten',
        'Alt · 2025 · abgeschlossen · 1 von 7 Punkten',
      ].join('\n'),
    );
    stadt.chat.join(stadt.sprache, stadt.jo.account);
    const vonSprache = await tippt(stadt, 'jo', '', stadt.sprache);
    expect(vonSprache).toMatch(/^Jahresziele, 1 bis 6 von 6\nSprachförderung\nArbeit S/);
    expect(vonSprache).toContain('\nWohnen\n');
  });

  it.each([
    ['Wohnen', 'Jahresziele (Wohnen), 1 bis 4 von 4'],
    ['in arbeit', 'Jahresziele (in Arbeit), 1 bis 3 von 3'],
    ['wohnen, in Arbeit', 'Jahresziele (Wohnen, in Arbeit), 1 bis 2 von 2'],
    ['Entwurf SPR', 'Entwurf), 1 bis 1 von 1'],
    ['braucht Unterstützung', 'Jahresziele (Braucht Unterstützung), 1 bis 1 von 1'],
    ['unterstützung und in Arbeit', 'Jahresziele (in Arbeit, Braucht Unterstützung), 1 bis 1 von 1'],
    ['ruht', 'kein solches Jahresziel'],
    ['meine', 'bei keinem Jahresziel federführend'],
    ['Quatsch', '„Quatsch“ passt hier nicht. Nach „/jahresziel liste“ können Sie ein Handlungsfeld schreiben ('],
  ])('of %s', async (worte, satz) => {
    const stadt = await musterstadt('2026-09-28 08:30');
    await mitZielen(stadt, bunt);
    expect(await tippt(stadt, 'jo', worte)).toContain(satz);
  });

  it('ends with the fields that are closed: what came of their goals can still be read', async () => {
    const stadt = await musterstadt('2026-09-28 08:30');
    await mitZielen(stadt, bunt);
    await handelt(stadt, 'jo', '2026-09-28', (ctx) => {
      const sprache = gremien(ctx.tx).find(({ kuerzel }) => kuerzel === 'SPR');
      if (sprache === undefined) throw new Error('no SPR');
      aendereGremium(ctx.tx, sprache.id, { geschlossen: ctx.heute });
    });
    expect(await tippt(stadt, 'jo', '')).toMatch(/\nWohnen\n.*\nSprachförderung \(geschlossen\)\nArbeit S/s);
    expect(await tippt(stadt, 'jo', 'Sprachförderung Entwurf')).toContain(
      'Jahresziele (Sprachförderung (geschlossen), Entwurf), 1 bis 1 von 1',
    );
    await stadt.jo.presses('Raster ansehen', inWohnen(stadt));
    expect(gelesen(stadt, 'jo')?.text).toContain('Jahresziel: Entwurf S');
    const { id = '' } = stadt.workspace.tx((tx) =>
      tx.get<{ id: string }>("select id from jahresziel where titel = 'Arbeit S'"),
    );
    const mehr = await drueckt(stadt, 'jo', 'jahresziel.mehr', id);
    expect(mehr).toContain('So ging es bisher');
    expect(mehr).toContain('jahresziel.werte');
    expect(mehr).not.toContain('jahresziel.zustand');
    expect(await drueckt(stadt, 'jo', 'jahresziel.werte', id)).toContain('Zahlen: Arbeit S');
    expect(await drueckt(stadt, 'jo', 'jahresziel.diagramm', id)).toContain('Noch ist nichts gezählt.');
    expect(await drueckt(stadt, 'jo', 'jahresziel.zustand', id)).toContain('ist geschlossen');
  });

  it('turns pages there and back, and keeps what it was narrowed to', async () => {
    const stadt = await musterstadt('2026-09-28 08:30');
    const viele = Array.from({ length: 17 }, (_, i): Ziel => ({ titel: `Ziel ${i + 1}`, zustand: 'in_arbeit' }));
    await mitZielen(stadt, [{ titel: 'Entwurf' }, ...viele]);
    await tippt(stadt, 'ada', 'in Arbeit');
    const knoepfe = () => gelesen(stadt, 'ada')?.buttons.filter((knopf) => knopf !== 'Raster ansehen');
    expect(gelesen(stadt, 'ada')?.text).toContain('Jahresziele (in Arbeit), 1 bis 8 von 17');
    expect(knoepfe()).toEqual(['Weitere zeigen (9)', 'Nur meine', 'Als Tabelle …']);
    await stadt.ada.presses('Weitere zeigen (9)', inWohnen(stadt));
    expect(knoepfe()).toEqual(['Frühere zeigen (8)', 'Weitere zeigen (1)', 'Nur meine', 'Als Tabelle …']);
    await stadt.ada.presses('Weitere zeigen (1)', inWohnen(stadt));
    expect(gelesen(stadt, 'ada')?.text).toContain('Jahresziele (in Arbeit), 17 bis 17 von 17');
    await stadt.ada.presses('Frühere zeigen (16)', inWohnen(stadt));
    expect(gelesen(stadt, 'ada')?.text).toContain('Jahresziele (in Arbeit), 9 bis 16 von 17');
  });

  it('shows whoever is federführend or checks theirs, outside its channel too, and their Raster', async () => {
    const stadt = await musterstadt('2026-09-28 08:30');
    const pia = personVon(stadt, 'pia');
    await mitZielen(stadt, [...bunt, { titel: 'Pias', jahr: 2027, feder: pia, zustand: 'in_arbeit' }]);
    const meine = await tippt(stadt, 'pia', 'meine', stadt.sprache);
    expect(meine).toBe('Ihre Jahresziele, 1 bis 1 von 1\nWohnen\nPias · 2027 · in Arbeit · 2 von 7 Punkten');
    await stadt.pia.presses('Raster ansehen', { conversation: stadt.sprache });
    expect(gelesen(stadt, 'pia', stadt.sprache)?.text).toContain('Jahresziel: Pias');
    await stadt.pia.presses('Als Datei …', { conversation: stadt.sprache });
    await stadt.pia.submits({ art: 'docx' });
    await stadt.settle();
    expect(await stadt.pia.downloads('Raster-pias-2026-09-28.docx', 'direct')).toBeDefined();
    // The list of all has their one from Wohnen, too, and no other from there.
    const alle = await tippt(stadt, 'pia', '', stadt.sprache);
    expect(alle).toContain('Pias');
    expect(alle).not.toContain('Arbeit W');
    await stadt.pia.types(stadt.sprache, '/jahresziel');
    expect(gelesen(stadt, 'pia', stadt.sprache)?.text).toContain('Pias · Wohnen · in Arbeit');
    await handelt(stadt, 'jo', '2026-09-28', (ctx) => {
      for (const { id } of ctx.tx.all<{ id: never }>("select id from jahresziel where titel = 'Pias'")) {
        aendereZiel(ctx.tx, id, { federPerson: null });
      }
    });
    expect(await tippt(stadt, 'pia', 'meine', stadt.sprache)).toContain('bei keinem Jahresziel federführend');
    expect(await tippt(stadt, 'pia', '', stadt.sprache)).not.toContain('Pias');
  });

  it('is empty for whoever reads none', async () => {
    const stadt = await musterstadt('2026-09-28 08:30');
    await mitZielen(stadt, [{ titel: 'Entwurf W' }]);
    expect(await tippt(stadt, 'pia', '', stadt.sprache)).toContain('keine Jahresziele, die Sie lesen können');
  });
});

describe('words', () => {
  const felder = [
    { id: 'g1', namen: ['Wohnen', 'WOH', 'hf-wohnen'] },
    { id: 'g2', namen: ['Arbeit und Ausbildung', 'ARB'] },
  ];

  test.each([
    ['', {}],
    ['woh', { feld: 'g1' }],
    ['#hf-wohnen', { feld: 'g1' }],
    ['Arbeit und Ausbildung in Arbeit', { feld: 'g2', zustand: 'in_arbeit' }],
    ['arbeit', { zustand: 'in_arbeit' }],
    ['Ergebnis liegt vor', { zustand: 'ergebnis' }],
    ['im Plan', { stand: 'im_plan' }],
    ['nur meine, überprüft', { meine: true, zustand: 'ueberprueft' }],
    ['Wohnen Arbeit und Ausbildung', { unbekannt: 'Arbeit und Ausbildung' }],
    ['meine xyz', { unbekannt: 'xyz' }],
  ])('„%s“', (text, gemeint) => {
    expect(liesWorte(text, felder)).toEqual(gemeint);
  });

  test('come back from the subject of a button as they were, and nothing else does', () => {
    const wunsch = { ab: 8, meine: true, feld: 'g1', zustand: 'ruht', stand: 'laenger', hier: 'g2' } as const;
    expect(ausSubjekt(alsSubjekt(wunsch))).toEqual(wunsch);
    expect(ausSubjekt('g1')).toEqual({ ...alles, hier: 'g1' });
    expect(ausSubjekt('99999:x:y:z:w')).toEqual({ ...alles, hier: '99999' });
    expect(ausSubjekt('8::g1:quatsch:nie:')).toEqual({ ...alles, ab: 8, feld: 'g1' });
  });
});
