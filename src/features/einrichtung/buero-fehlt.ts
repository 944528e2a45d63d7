/** Nobody in the Integrationsbüro can be reached any more: those who may act in its place are told, once. */
import { actions, note, text } from '../../chat/message.ts';
import { isReachable, reachablePersons } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { placesOf, show } from '../../core/posts.ts';
import { darf, eingerichtet } from '../stadt/index.ts';
import { bueroHeute } from './buerowechsel.ts';
import { beobachtetVon, merkeBeobachtet } from './store.ts';
import { fehlt } from './texts.buero.ts';
import { benachrichtigung, stadtName } from './texts.ts';
import { vonSelbst } from './views.beobachten.ts';

/** Beside the ids of Gremien and roles. */
const subject = 'integrationsbuero';
const rolle = (nummer: number): string => `einrichtung.bueroFehlt ${nummer}`;

export function beobachteBuero(ctx: Context): void {
  if (eingerichtet(ctx.tx) === null) return;
  const vorher = beobachtetVon(ctx.tx, subject);
  const offen = vorher?.offen ?? null;
  const erreichbar = [...bueroHeute(ctx).keys()].some((person) => isReachable(ctx.tx, person));
  if (erreichbar === (offen === null)) return;
  const zeile = { subject, kanalId: null, kanalName: null };
  if (erreichbar) {
    merkeBeobachtet(ctx.tx, { ...zeile, zustand: 'in_ordnung', nummer: vorher?.nummer ?? 0, offen: null });
    for (const to of placesOf(ctx.tx, subject, rolle(offen ?? 0))) {
      show(ctx, { subject, role: rolle(offen ?? 0), to }, vonSelbst(fehlt.erledigt(stadtName(ctx.tx))));
    }
    return;
  }
  const vertretung = reachablePersons(ctx.tx).filter((person) => vertritt(ctx, person));
  // As long as there is nobody to tell, nobody has been told.
  if (vertretung.length === 0) return;
  const nummer = (vorher?.nummer ?? 0) + 1;
  for (const person of vertretung) show(ctx, { subject, role: rolle(nummer), to: { person } }, nachricht(ctx));
  merkeBeobachtet(ctx.tx, { ...zeile, zustand: 'entfernt', nummer, offen: nummer });
}

const vertritt = (ctx: Context, actor: PersonId): boolean => darf({ ...ctx, actor }, 'stadt.einrichten', null);

function nachricht({ tx }: Context) {
  const satz = fehlt.satz(stadtName(tx));
  return {
    notification: benachrichtigung(satz),
    parts: [
      text(satz),
      text(fehlt.bitte),
      actions({ action: 'einrichtung.oeffnen', subject: 'stadt', label: 'KOMM-IN einrichten', style: 'primary' }),
      note(fehlt.grund),
    ],
  };
}
