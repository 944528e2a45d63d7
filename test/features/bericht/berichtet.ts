/** A city with something to report: a goal in Wohnen that is worked on, and one of which there is a result. */

import { gehe, melde, zaehle } from '../../../src/features/jahresziel/leben.ts';
import type { Stand } from '../../../src/features/jahresziel/schema.ts';
import { indikatorenDes, zielById } from '../../../src/features/jahresziel/store.ts';
import { handelt, mitZiel } from '../jahresziel/im-leben.ts';
import type { Musterstadt, Name } from '../musterstadt.ts';

/** What stands under a draft. */
export const senden = 'An die Steuerungsgruppe senden …';

export const imBuero = (stadt: Musterstadt) => ({ conversation: stadt.buero });

/** What only this person sees last, there. */
export const antwort = (stadt: Musterstadt, name: Name = 'jo', wo = stadt.buero) =>
  stadt[name]
    .reads(wo)
    .filter(({ onlyYou }) => onlyYou)
    .at(-1);

/** What stands for all in the Büro's channel and begins so. */
export const steht = (stadt: Musterstadt, anfang: string, wo = stadt.buero) =>
  stadt.jo.reads(wo).filter(({ onlyYou, text }) => !onlyYou && text.startsWith(anfang));

export const anfragen = (stadt: Musterstadt) =>
  stadt.mila
    .reads(stadt.buero)
    .filter(
      ({ onlyYou, notification }) => !onlyYou && /^(Der )?Bericht an die Steuerungsgruppe( kann|$)/.test(notification),
    );

/** The report as it stands for somebody: its root, and what is in its thread. */
export function bericht(stadt: Musterstadt, name: Name = 'ines', wo: string | null = stadt.steuerung) {
  const alle = wo === null ? stadt[name].readsDirect() : stadt[name].reads(wo);
  const wurzeln = alle.filter(
    ({ text, thread, onlyYou }) => !onlyYou && thread === null && text.startsWith('Bericht an die'),
  );
  const wurzel = wurzeln.at(-1);
  const thread = alle.filter((eine) => wurzel !== undefined && eine.thread === wurzel.id);
  return { wurzeln, wurzel, thread, feld: (titel: string) => thread.find(({ text }) => text.startsWith(titel)) };
}

/** As whoever is federführend answers. */
export const meldet = (
  stadt: Musterstadt,
  id: string,
  tag: string,
  werte: { readonly stand: Stand; readonly hilfe?: string; readonly frei?: boolean },
) =>
  handelt(stadt, 'mara', tag, (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel === null) throw new Error('no goal');
    melde(ctx, ziel, { stand: werte.stand, hilfe: werte.hilfe ?? null, imBericht: werte.frei ?? false });
  });

/** … and counts. */
export const zaehlt = (stadt: Musterstadt, id: string, tag: string, wert: number) =>
  handelt(stadt, 'mara', tag, (ctx) => {
    const ziel = zielById(ctx.tx, id);
    const [indikator] = ziel === null ? [] : indikatorenDes(ctx.tx, ziel.id);
    if (ziel === null || indikator === undefined) throw new Error('nothing to count');
    zaehle(ctx, ziel, indikator, { wert, datum: ctx.heute, notiz: null, korrigiert: null });
  });

/** There is a result, with words that name somebody; or it has been checked. */
export const kommtZurPruefung = (stadt: Musterstadt, id: string, tag: string, nach: 'ergebnis' | 'ueberprueft') =>
  handelt(stadt, 'jo', tag, (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel === null) throw new Error('no goal');
    gehe(
      ctx,
      ziel,
      { nach, urteil: nach === 'ueberprueft' ? 'teilweise' : null, brauchtText: false },
      'Mit Eren Probe',
    );
  });

/** It is Monday, 12.10.2026: a goal at work since 28.09., and Mara has answered. */
export async function mitArbeit() {
  const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
  await stadt.sleepUntil('2026-10-12 10:00');
  await meldet(stadt, id, '2026-10-09', { stand: 'unterstuetzung', hilfe: 'Jemand, der Arabisch spricht', frei: true });
  await zaehlt(stadt, id, '2026-10-09', 12);
  return { stadt, id };
}

/** Jo looks at it, and sends it. */
export async function sendet(stadt: Musterstadt): Promise<void> {
  await stadt.jo.types(stadt.buero, '/komm-in bericht');
  await stadt.jo.presses(senden, imBuero(stadt));
  await stadt.jo.presses('Jetzt senden', imBuero(stadt));
  await stadt.settle();
}

/** The city was asked for an idea of Wohnen: it waits for a decision. */
export const stelltAntrag = (stadt: Musterstadt, id: string, tag: string) =>
  handelt(stadt, 'jo', tag, (ctx) =>
    ctx.tx.run(`insert into projektidee_stand (idee_id, nummer, stand, seit, angegeben, von, am)
      select '${id}', max(nummer) + 1, 'antrag', '${tag}', 1, '${ctx.actor}', ${ctx.now}
      from projektidee_stand where idee_id = '${id}'`),
  );
