/** Goals that were reached and ideas that were approved, and what people read of it. */
import { day } from '../../../src/core/calendar.ts';
import { erfolgAus } from '../../../src/features/bericht/erfolg/store.ts';
import { gehe, nimmSchrittZurueck } from '../../../src/features/jahresziel/leben.ts';
import type { JahreszielId, Urteil } from '../../../src/features/jahresziel/schema.ts';
import { type Jahresziel, zielById, zustaendeDes } from '../../../src/features/jahresziel/store.ts';
import type { ProjektideeId, Stand } from '../../../src/features/projektidee/schema.ts';
import { ideeById } from '../../../src/features/projektidee/store.ts';
import { wechsleStand } from '../../../src/features/projektidee/weg.ts';
import { handelt, mitZiel, type Name } from '../jahresziel/im-leben.ts';
import type { Musterstadt } from '../musterstadt.ts';

export const heute = '2026-09-28';

export const privat = (stadt: Musterstadt, name: Name) => stadt[name].readsDirect();
export const angebote = (stadt: Musterstadt, name: Name) =>
  privat(stadt, name).filter(({ text }) => text.startsWith('Ein Grund zum Danken'));
export const dankImKanal = (stadt: Musterstadt, kanal = stadt.wohnen) =>
  stadt.luca.reads(kanal).filter(({ text, onlyYou }) => !onlyYou && /^Danke( –|$)/m.test(text));

export async function prueft(
  stadt: Musterstadt,
  id: JahreszielId,
  urteil: Urteil = 'erreicht',
  name: Name = 'jo',
): Promise<void> {
  await handelt(stadt, name, heute, (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel === null) throw new Error('no goal');
    gehe(ctx, ziel, { nach: 'ueberprueft', urteil, brauchtText: false }, null);
  });
}

/** *Rückgängig*. */
export async function nimmtZurueck(stadt: Musterstadt, id: JahreszielId): Promise<void> {
  await handelt(stadt, 'jo', heute, (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel === null) throw new Error('no goal');
    nimmSchrittZurueck(ctx, ziel, zustaendeDes(ctx.tx, id)[0], day(heute));
  });
}

/** A goal of Wohnen whose result was checked by the Büro. */
export async function mitErreichtem(werte: Partial<Jahresziel> = {}, urteil: Urteil = 'erreicht') {
  const { stadt, id } = await mitZiel({ ...werte, bis: 'ergebnis' });
  await prueft(stadt, id, urteil);
  return { stadt, id };
}

/** Somebody enters where an idea stands. */
export async function geht(stadt: Musterstadt, id: ProjektideeId, stand: Stand, name: Name = 'jo'): Promise<void> {
  await handelt(stadt, name, heute, (ctx) => {
    const idee = ideeById(ctx.tx, id);
    if (idee === null) throw new Error('no idea');
    wechsleStand(ctx, idee, { stand, seit: ctx.heute, angegeben: true, grund: null });
  });
}

export const erfolgZu = (stadt: Musterstadt, herkunft: string) =>
  stadt.workspace.tx((tx) => {
    const erfolg = erfolgAus(tx, herkunft);
    if (erfolg === null) throw new Error('no success');
    return erfolg;
  });

/** Somebody of the Tandem sends the thanks that are offered. */
export async function dankt(
  stadt: Musterstadt,
  name: Name,
  werte: Parameters<Musterstadt['ada']['submits']>[0] = {},
): Promise<void> {
  await stadt[name].presses('Ansehen und senden …');
  await stadt[name].submits(werte);
  await stadt.settle();
}
