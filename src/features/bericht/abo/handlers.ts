/** `/komm-in abo`: the fields of which somebody reads a summary every week. */
import type { Effect } from '../../../chat/chat.ts';
import { type Option, optionOf, optionsMax } from '../../../chat/form.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import { notice } from '../../../core/notice.ts';
import { type Gremium, lehntAb, nochNichtEingerichtet, type Recht } from '../../stadt/index.ts';
import { abonniert, naechsteAm, neuesFuer, sichtbareFelder } from './abo.ts';
import { aboForm } from './form.ts';
import { abosVon, addAbo, streicheAbos } from './store.ts';
import * as texte from './texts.ts';
import { uebersicht, weiteres } from './views.ts';

const eigene = {
  recht: 'abo.eigenes' as const,
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
};

/** The open fields, as many as have room; where that is not all of them, first those already followed. */
function waehlbare(ctx: Acting): readonly Gremium[] {
  const alle = sichtbareFelder(ctx, ctx.actor);
  if (alle.length <= optionsMax) return alle;
  const gefolgt = abonniert(ctx, ctx.actor);
  const ids = new Set(gefolgt.map(({ id }) => id));
  return [...gefolgt, ...alle.filter(({ id }) => !ids.has(id))].slice(0, optionsMax);
}

const alsOption = ({ id, titel }: Gremium): Option => optionOf(id, titel);

/** @param satz what has just happened */
const zeige = (ctx: Acting, satz: string | null, ab = 0): Effect => ({
  effect: 'reply',
  message: uebersicht(satz, abonniert(ctx, ctx.actor), ab, naechsteAm(ctx, ctx.actor)),
});

const waehlen: FormHandler<Recht> = formHandler(aboForm, {
  ...eigene,
  fleeting: true,
  options: (ctx) => ({ felder: waehlbare(ctx).map(alsOption) }),
  intro(ctx) {
    const anzahl = sichtbareFelder(ctx, ctx.actor).length;
    return [texte.form.einleitung, ...(anzahl > optionsMax ? [texte.nichtAlleImFormular(anzahl)] : [])];
  },
  run(ctx, { felder }) {
    const gewaehlt = new Set(felder ?? []);
    const angeboten = waehlbare(ctx).map(({ id }) => id);
    for (const id of angeboten.filter((eines) => gewaehlt.has(eines))) addAbo(ctx.tx, ctx.actor, id, ctx.now);
    streicheAbos(
      ctx.tx,
      ctx.actor,
      angeboten.filter((id) => !gewaehlt.has(id)),
    );
    return { done: zeige(ctx, texte.gespeichert) };
  },
});

/** @param dazu a field that is already chosen in it, besides those that are followed */
function oeffne(ctx: Acting, dazu: string | null): Effect {
  const moegliche = waehlbare(ctx).map(({ id }) => id);
  if (moegliche.length === 0) return notice(texte.keineFelder);
  const gefolgt = new Set(abonniert(ctx, ctx.actor).map(({ id }) => id));
  return openForm(ctx, waehlen, null, { felder: moegliche.filter((id) => gefolgt.has(id) || id === dazu) });
}

/** With nothing to list, the form at once. */
function beginne(ctx: Acting, feld: string | null): Effect {
  const nochNicht = nochNichtEingerichtet(ctx);
  if (nochNicht !== null) return { effect: 'reply', message: nochNicht };
  return abonniert(ctx, ctx.actor).length === 0 ? oeffne(ctx, feld) : zeige(ctx, null);
}

function bestelleAb(ctx: Acting, id: string): Effect {
  const feld = abonniert(ctx, ctx.actor).find((eines) => eines.id === id);
  if (feld === undefined) return zeige(ctx, texte.schonAbbestellt);
  streicheAbos(ctx.tx, ctx.actor, [feld.id]);
  return zeige(ctx, texte.abbestellt(feld.titel));
}

/** Those, too, of which nothing is told any more. */
function bestelleAllesAb(ctx: Acting): Effect {
  streicheAbos(
    ctx.tx,
    ctx.actor,
    abosVon(ctx.tx, ctx.actor).map(({ gremiumId }) => gremiumId),
  );
  return notice(texte.allesAbbestellt);
}

/** `1795418400000:1796023200000:12`: since when, up to when, and how many sections were shown. */
function zeigeWeiteres(ctx: Acting, subject: string): Effect {
  const [, seit, bis, ab] = /^(\d{1,14}):(\d{1,14}):(\d{1,4})$/.exec(subject) ?? [];
  const zeitraum = { seit: Number(seit ?? 0), vor: Math.min(Number(bis ?? 0), ctx.now) };
  const neues = neuesFuer(ctx, ctx.actor, zeitraum);
  if (neues === null) return beginne(ctx, null);
  return { effect: 'reply', message: weiteres(neues, zeitraum, Number(ab)) };
}

const seite = (subject: string): number => (/^\d{1,4}$/.test(subject) ? Number(subject) : 0);

export const aboCommands = {
  '/komm-in abo': { ...eigene, run: (ctx) => beginne(ctx, null) },
} satisfies Record<string, CommandHandler<Recht>>;

export const aboForms: readonly FormHandler<Recht>[] = [waehlen];

export const aboButtons = {
  'abo.oeffnen': { ...eigene, run: (ctx, { subject }) => beginne(ctx, subject) },
  'abo.waehlen': { ...eigene, run: (ctx) => oeffne(ctx, null) },
  'abo.liste': { ...eigene, run: (ctx, { subject }) => zeige(ctx, null, seite(subject)) },
  'abo.ab': { ...eigene, run: (ctx, { subject }) => bestelleAb(ctx, subject) },
  'abo.alle': { ...eigene, run: bestelleAllesAb },
  'abo.weiter': { ...eigene, run: (ctx, { subject }) => zeigeWeiteres(ctx, subject) },
} satisfies Record<string, ButtonHandler<Recht>>;
