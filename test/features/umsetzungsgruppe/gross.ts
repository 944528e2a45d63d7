/**
 * As large as a city gets: 50 fields with long titles, and in each of them a hundred goals with what was said and counted
 * of them, a year of Sitzungen and their minutes, Aufgaben and Projektideen.
 */
import { addDays, type Day, day, time } from '../../../src/core/calendar.ts';
import type { Acting } from '../../../src/core/feature.ts';
import { newId } from '../../../src/core/ids.ts';
import { aufgabe } from '../../../src/features/aufgabe/schema.ts';
import {
  indikator,
  jahresziel,
  messwert,
  rueckmeldung,
  wirkung,
  type Zustand,
  zielzustand,
} from '../../../src/features/jahresziel/schema.ts';
import { ideestand, projektidee } from '../../../src/features/projektidee/schema.ts';
import { fassung, protokoll, vereinbarung } from '../../../src/features/protokoll/schema.ts';
import { sitzung } from '../../../src/features/sitzung/schema.ts';
import { type GremiumId, gremien, keepGremium } from '../../../src/features/stadt/index.ts';
import { handelt } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';

/** As long as a title may be. */
export const titel = (nummer: number): string => `${nummer} ${'Räume für Übermorgen '.repeat(4)}`.slice(0, 60).trim();
export const zustaende: readonly Zustand[] = ['entwurf', 'vereinbart', 'in_arbeit', 'ergebnis', 'abgeschlossen'];
export const staende = ['im_plan', 'unterstuetzung', 'laenger'] as const;

const zahlen = (bis: number): number[] => Array.from({ length: bis }, (_, i) => i);

export async function grosseStadt(start: string): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  await handelt(stadt, 'jo', start.slice(0, 10), (ctx) => {
    for (const nummer of zahlen(51).slice(6)) {
      keepGremium(ctx.tx, { art: 'handlungsfeld', kuerzel: `F${nummer}`, nummer, titel: titel(nummer), kanalId: null });
    }
    for (const { id } of gremien(ctx.tx, 'handlungsfeld')) {
      for (const i of zahlen(100)) ziel(ctx, id, i);
      for (const i of zahlen(sitzungen)) treffen(ctx, id, i);
      for (const i of zahlen(24)) zuTun(ctx, id, i);
      for (const i of zahlen(10)) idee(ctx, id, i);
    }
  });
  return stadt;
}

/** With three states and three answers, and an Indikator with two values. */
function ziel({ tx, actor, now, heute }: Acting, gremiumId: GremiumId, i: number): void {
  const zielId = newId('jahresziel');
  const von = { von: actor, am: now };
  const zustand = zustaende[i % zustaende.length] ?? 'entwurf';
  const kopf = { titel: `Ziel ${i}`, jahr: 2027, fragenAb: heute, angelegtVon: actor, angelegtAm: now };
  tx.insert(jahresziel)
    .values({ ...kopf, id: zielId, gremiumId, zustand })
    .run();
  const stufen = [1, 2, 3].map((nummer) => ({ zielId, nummer, zustand, urteil: null, grund: null, ...von }));
  tx.insert(zielzustand).values(stufen).run();
  const antworten = [1, 2, 3].map((nummer) => {
    const stand = staende[(i + nummer) % staende.length] ?? 'im_plan';
    return { zielId, nummer, stand, hilfe: null, imBericht: false, ...von };
  });
  tx.insert(rueckmeldung).values(antworten).run();
  const wirkungId = newId('wirkung');
  tx.insert(wirkung).values({ id: wirkungId, zielId, nummer: 1, text: 'Nachbarn kennen sich' }).run();
  const indikatorId = newId('indikator');
  tx.insert(indikator).values({ id: indikatorId, wirkungId, nummer: 1, art: 'zahl', name: 'Familien' }).run();
  const gezaehlt = [1, 2].map((wert) => ({ id: newId('messwert'), indikatorId, wert, datum: heute, ...von }));
  tx.insert(messwert).values(gezaehlt).run();
}

/** A year of them in each field. */
const sitzungen = 24;

/** The last four are still to come; of the others two of three have minutes. */
function treffen({ tx, actor, now, heute }: Acting, gremiumId: GremiumId, i: number): void {
  const id = newId('sitzung');
  const datum = addDays(heute, 14 * (i - sitzungen + 4) + 1);
  const wann = { datum, beginn: time('18:00'), ende: time('20:00'), thema: 'Treffen' };
  const kopf = { jahr: jahrVon(datum), laufend: i, nummer: id, gemeldetVon: actor, gemeldetAm: now };
  tx.insert(sitzung)
    .values({ ...kopf, ...wann, id, gremiumId, eingangVon: actor, eingangAm: now })
    .run();
  if (datum >= heute || i % 3 === 0) return;
  const protokollId = newId('protokoll');
  tx.insert(protokoll).values({ id: protokollId, gremiumId, sitzungId: id, fassung: 1 }).run();
  tx.insert(fassung).values({ protokollId, nummer: 1, von: actor, am: now }).run();
  const vereinbart = [1, 2].map((nummer) => ({ protokollId, fassung: 1, nummer, text: 'Wir treffen uns wieder' }));
  tx.insert(vereinbarung).values(vereinbart).run();
}

const jahrVon = (tag: Day): number => Number(tag.slice(0, 4));

/** Every other one is done. */
function zuTun({ tx, actor, now }: Acting, gremiumId: GremiumId, i: number): void {
  const ende = i % 2 === 0 ? {} : { stand: 'erledigt' as const, beendetVon: actor, beendetAm: now };
  const kopf = { was: `Raum ${i} finden`, bis: day('2026-12-01'), herkunft: gremiumId, herkunftTitel: 'Tandem' };
  tx.insert(aufgabe)
    .values({ ...kopf, ...ende, id: newId('aufgabe'), gremiumId, personId: actor, angelegtVon: actor, angelegtAm: now })
    .run();
}

function idee({ tx, actor, now, heute }: Acting, gremiumId: GremiumId, i: number): void {
  const ideeId = newId('projektidee');
  tx.insert(projektidee)
    .values({ id: ideeId, gremiumId, titel: `Idee ${i}`, angelegtVon: actor, angelegtAm: now })
    .run();
  const weg = (['klaerung', 'plan'] as const).map((stand, k) => ({
    ...{ ideeId, nummer: k + 1, stand, seit: heute, angegeben: false, von: actor, am: now },
  }));
  tx.insert(ideestand).values(weg).run();
}
