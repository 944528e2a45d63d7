/** What an overview counts is counted once: in this one or in the next. */
import { describe, expect, it } from 'vitest';
import { calendarOf, day, time } from '../../../src/core/calendar.ts';
import type { Acting } from '../../../src/core/feature.ts';
import { addAufgabe, setzeStand } from '../../../src/features/aufgabe/store.ts';
import { rueckmeldung, zielzustand } from '../../../src/features/jahresziel/schema.ts';
import { addIndikator, addMesswert, addWirkung, addZiel } from '../../../src/features/jahresziel/store.ts';
import { addIdee } from '../../../src/features/projektidee/store.ts';
import { addSitzung } from '../../../src/features/sitzung/store.ts';
import { aendereGremium, gremien } from '../../../src/features/stadt/index.ts';
import { feldstaende } from '../../../src/features/umsetzungsgruppe/index.ts';
import { handelt } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { mitIdee } from '../projektidee/auf-dem-weg.ts';
import { announced, changes, letsFallOut } from '../sitzung/announced.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');
const start = '2026-09-28 08:30';

const wurzel = (stadt: Musterstadt): string =>
  stadt.ada
    .reads(stadt.umsetzung)
    .filter(({ text, thread }) => thread === null && text.startsWith('Überblick'))
    .at(-1)?.text ?? '';
const imThread = (stadt: Musterstadt): string =>
  stadt.ada
    .reads(stadt.umsetzung)
    .filter(({ text, thread }) => thread !== null && text.startsWith('Überblick'))
    .at(-1)?.text ?? '';

const wohnenIn = (ctx: Acting) => {
  const wohnen = gremien(ctx.tx, 'handlungsfeld').find(({ kuerzel }) => kuerzel === 'WOH');
  if (wohnen === undefined) throw new Error('no Wohnen');
  return wohnen;
};

const schliesst = (stadt: Musterstadt, welches: string, tag: string) =>
  handelt(stadt, 'jo', tag, (ctx) => {
    const feld = gremien(ctx.tx, 'handlungsfeld').find(({ kuerzel }) => kuerzel === welches);
    if (feld !== undefined) aendereGremium(ctx.tx, feld.id, { geschlossen: day(tag) });
  });

const legeAufgabeAn = (ctx: Acting, am: number) =>
  addAufgabe(ctx.tx, {
    ...{ gremiumId: wohnenIn(ctx).id, was: 'Raum finden', personId: ctx.actor, stelle: null, bis: day('2026-12-01') },
    ...{ herkunft: wohnenIn(ctx).id, herkunftTitel: 'Tandem', angelegtVon: ctx.actor, angelegtAm: am },
  }).id;

describe('counted once', () => {
  it('an Aufgabe that was agreed on and done in between is something new', async () => {
    const stadt = await musterstadt(start);
    await stadt.sleepUntil('2026-09-28 09:00');
    await handelt(stadt, 'jo', '2026-09-30', (ctx) => {
      setzeStand(ctx.tx, legeAufgabeAn(ctx, ctx.now), 'erledigt', { von: ctx.actor, am: ctx.now });
    });
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(wurzel(stadt)).not.toContain('nichts Neues');
    expect(imThread(stadt)).toContain('• Vereinbarungen und Aufgaben: 1 neue Aufgabe, 1 Aufgabe erledigt\n');
  });

  it('a Sitzung has taken place when it is over, and its minutes are missing from then on', async () => {
    const stadt = await musterstadt(start);
    await stadt.sleepUntil('2026-09-28 09:00');
    await announced(stadt, { datum: '2026-10-12', beginn: '08:00', ende: '10:00' });
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(wurzel(stadt)).toBe('Überblick vom 12.10.2026: Seit dem 28.09.2026 gibt es nichts Neues.');
    await stadt.sleepUntil('2026-10-26 09:00');
    expect(wurzel(stadt)).toContain('Wohnen: 1 Sitzung, das Protokoll ist noch offen.');
    expect(imThread(stadt)).toContain('• Sitzungen: 1 hat stattgefunden, keine ist geplant');
  });

  it('a Sitzung is moved, and called off, where it is told of in the thread', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.sleepUntil('2026-09-28 09:00');
    await changes(stadt, 'ada', { datum: '2026-10-21' });
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(imThread(stadt)).toContain('• Geänderte Sitzungen: 1 hat einen neuen Termin\n');
    await letsFallOut(stadt, 'ada', 'Krank');
    await stadt.sleepUntil('2026-10-26 09:00');
    expect(imThread(stadt)).toContain('• Geänderte Sitzungen: 1 wurde abgesagt\n');
    await stadt.sleepUntil('2026-11-09 09:00');
    expect(wurzel(stadt)).toContain('nichts Neues');
  });

  it.each([
    ['before it', '2026-10-12 08:00', 0],
    ['after it', '2026-10-12 10:00', 1],
  ])('a field that is closed on the day of an overview, %s, is told of in one', async (_, wann, imWievielten) => {
    const stadt = await musterstadt(start);
    await stadt.sleepUntil('2026-09-28 09:00');
    const saetze: boolean[] = [];
    for (const stunde of [wann, '2026-10-12 09:00', '2026-10-20 10:00', '2026-10-26 09:00'].sort()) {
      await stadt.sleepUntil(stunde);
      if (stunde === wann) await schliesst(stadt, 'WOH', '2026-10-12');
      // There is something to tell anyway.
      else if (stunde.endsWith('10:00')) await schliesst(stadt, 'SPR', '2026-10-20');
      else saetze.push(wurzel(stadt).includes('Wohnen: Dieses Handlungsfeld ist seit dem 12.10.2026 geschlossen.'));
    }
    expect(wurzel(stadt)).toContain('Sprachförderung: Dieses Handlungsfeld ist seit dem 20.10.2026 geschlossen.');
    expect(saetze).toEqual([0, 1].map((i) => i === imWievielten));
  });

  it('what happens in the millisecond of an overview, before it or after it, is in the next one', async () => {
    const stadt = await musterstadt(start);
    await stadt.sleepUntil('2026-09-28 09:00');
    const neun = calendar.instantOf(day('2026-10-12'), time('09:00'));
    await mitIdee({ angelegtAm: neun }, stadt);
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(wurzel(stadt)).not.toContain('neue Projektidee');
    await mitIdee({ angelegtAm: neun }, stadt);
    await stadt.sleepUntil('2026-10-26 09:00');
    expect(wurzel(stadt)).toContain('2 neue Projektideen');
    await stadt.sleepUntil('2026-11-09 09:00');
    expect(wurzel(stadt)).toContain('nichts Neues');
  });

  it('everything is counted from the first millisecond on, and up to the present one', async () => {
    const stadt = await musterstadt(start);
    const seit = calendar.instantOf(day('2026-10-12'), time('09:00'));
    const vor = calendar.instantOf(day('2026-10-26'), time('09:00'));
    await handelt(stadt, 'jo', '2026-10-26', (ctx) => {
      for (const [i, am] of [seit - 1, seit, vor - 1, vor].entries()) legeAllesAn(ctx, am, i + 1);
      const beendet = [seit - 60_000, seit, vor - 60_000, vor];
      for (const [i, am] of beendet.entries()) legeSitzungAn(ctx, am, i + 1);
      const [stand] = feldstaende(ctx, [wohnenIn(ctx)], seit);
      expect(stand?.seitdem).toMatchObject({
        ...{ sitzungen: 2, aufgaben: 2, aufgabenErledigt: 2, ideen: 2, rueckmeldungen: 2, werte: 2 },
        zieleBewegt: [{ zustand: 'in_arbeit', anzahl: 2 }],
      });
      // The two halves together are the whole.
      const mitte = seit + 1;
      const [erste] = feldstaende({ ...ctx, now: mitte }, [wohnenIn(ctx)], seit);
      const [zweite] = feldstaende(ctx, [wohnenIn(ctx)], mitte);
      expect([erste?.seitdem.ideen, zweite?.seitdem.ideen]).toEqual([1, 1]);
    });
  });
});

function legeSitzungAn(ctx: Acting, endet: number, laufend: number): void {
  addSitzung(ctx.tx, {
    ...{ gremiumId: wohnenIn(ctx).id, nummer: `WOH-${laufend}`, jahr: 2026, laufend, serieId: null },
    ...{ datum: calendar.dayAt(endet), beginn: time('08:00'), ende: calendar.timeAt(endet), ort: 'Rathaus' },
    ...{ link: null, thema: 'Treffen', tagesordnung: null, gemeldetVon: ctx.actor, gemeldetAm: endet },
  });
}

/** One of everything that can be new in a field. */
function legeAllesAn(ctx: Acting, am: number, nummer: number): void {
  const { tx, actor } = ctx;
  const gremiumId = wohnenIn(ctx).id;
  const von = { von: actor, am };
  addIdee(tx, {
    ...{ gremiumId, titel: `Idee ${nummer}`, vertretenVon: null, vertretenName: null, stadtteil: null },
    ...{ kopieVon: null, angelegtVon: actor, angelegtAm: am },
  });
  setzeStand(tx, legeAufgabeAn(ctx, am), 'erledigt', von);
  const ziel = addZiel(tx, {
    ...{ gremiumId, jahr: 2027, titel: `Ziel ${nummer}`, ideeId: null, vorstellung: null, uebernommenVon: null },
    ...{ federPerson: actor, federName: null, prueftPerson: null, prueftName: 'VHS' },
    ...{ stelltVorPerson: null, stelltVorName: null, angelegtVon: actor, angelegtAm: am, fragenAb: ctx.heute },
  });
  const zielId = ziel.id;
  tx.insert(zielzustand)
    .values({ zielId, nummer: 1, zustand: 'in_arbeit', ...von })
    .run();
  tx.insert(rueckmeldung)
    .values({ zielId, nummer: 1, stand: 'im_plan', ...von })
    .run();
  const wirkung = addWirkung(tx, { zielId, text: 'Kontakt', fuerWen: null });
  const indikator = addIndikator(tx, {
    ...{ wirkungId: wirkung.id, art: 'zahl', name: 'Familien', einheit: 'Familien', startwert: null },
    ...{ zielwert: 20, bis: null, quelle: null },
  });
  addMesswert(tx, { indikatorId: indikator.id, wert: 12, datum: ctx.heute, notiz: null, korrigiert: null, ...von });
}
