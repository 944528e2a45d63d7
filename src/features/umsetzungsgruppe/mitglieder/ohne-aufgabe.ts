/**
 * Whoever is in the channel and never belonged to the Umsetzungsgruppe, such as in one that was there before the bot: it
 * is the Büro that decides. It is asked once about each of them.
 */
import { type Option, optionOf, optionsMax } from '../../../chat/form.ts';
import { nameOf } from '../../../core/directory.ts';
import { type Acting, type ButtonHandler, type Context, type FormHandler, formHandler } from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import type { PersonId } from '../../../core/ids.ts';
import { notice, privateMessage } from '../../../core/notice.ts';
import { placesOf, show } from '../../../core/posts.ts';
import { record } from '../../../core/verlauf.ts';
import { anDasBuero, aufzaehlung, type Recht } from '../../stadt/index.ts';
import { kuendigeAn } from './abschied.ts';
import { aussuchenForm } from './form.ts';
import { endeDerFrist } from './rules.ts';
import { grundFuer, standJetzt } from './stand.ts';
import {
  abschiede,
  addOhneAufgabe,
  alleOhneAufgabe,
  lassSo,
  loescheOhneAufgabe,
  type OhneAufgabe,
  ohneAufgabeIn,
} from './store.ts';
import * as abschiedstexte from './texts.abschied.ts';
import * as texte from './texts.ohne-aufgabe.ts';

const rolle = 'ohne aufgabe';

/** On a working day's morning: one question about all who are new. */
export function frageNachNeuen(ctx: Context): void {
  const stand = standJetzt(ctx);
  const wohin = anDasBuero(ctx);
  if (stand === null || wohin.length === 0 || !ctx.calendar.isWorkingDay(ctx.heute)) return;
  const { kanal, drin, duerfen } = stand;
  const bekannt = new Set([...alleOhneAufgabe(ctx.tx), ...abschiede(ctx.tx)].map(({ personId }) => personId));
  const neu = drin.filter((id) => !duerfen.has(id) && !bekannt.has(id) && grundFuer(ctx, id) === null);
  const frageId = addOhneAufgabe(ctx.tx, neu, { kanalId: kanal.id, am: ctx.heute });
  if (frageId === null) return;
  const message = texte.frage({ kanal: kanal.name, offen: nachNamen(ctx, neu), subject: frageId });
  for (const to of wohin) show(ctx, { subject: frageId, role: rolle, to }, message);
}

/** Whoever belongs there by now, or has left, is not asked about any more. */
export function vergissErledigte(ctx: Context): void {
  const alle = alleOhneAufgabe(ctx.tx);
  const stand = alle.length === 0 ? null : standJetzt(ctx);
  if (stand === null) return;
  const { kanal, drin, duerfen } = stand;
  const erledigt = alle.filter(
    ({ kanalId, personId }) => kanalId !== kanal.id || !drin.includes(personId) || duerfen.has(personId),
  );
  for (const { personId } of erledigt) loescheOhneAufgabe(ctx.tx, personId);
  for (const frageId of new Set(erledigt.map((eine) => eine.frageId))) zeigeStand(ctx, frageId, kanal.name);
}

/** The same message, wherever it was asked. */
function zeigeStand(ctx: Context, frageId: string, kanal: string): void {
  const alle = ohneAufgabeIn(ctx.tx, frageId);
  const offen = personen(
    ctx,
    alle.filter(({ bleibtSeit }) => bleibtSeit === null),
  );
  const message =
    offen.length === 0
      ? texte.entschieden(kanal, personen(ctx, alle))
      : texte.frage({ kanal, offen, subject: frageId });
  for (const to of placesOf(ctx.tx, frageId, rolle)) show(ctx, { subject: frageId, role: rolle, to }, message);
}

const nachNamen = (ctx: Context, wen: readonly PersonId[]): PersonId[] =>
  [...wen].sort((a, b) => nameOf(ctx.tx, a).localeCompare(nameOf(ctx.tx, b), 'de'));

const personen = (ctx: Context, von: readonly OhneAufgabe[]): PersonId[] =>
  nachNamen(
    ctx,
    von.map(({ personId }) => personId),
  );

const offeneIn = (ctx: Context, frageId: string | null): PersonId[] =>
  personen(
    ctx,
    ohneAufgabeIn(ctx.tx, frageId ?? '').filter(({ bleibtSeit }) => bleibtSeit === null),
  );

const namen = (ctx: Context, wen: readonly PersonId[]): string => aufzaehlung(wen.map((id) => nameOf(ctx.tx, id)));

const nurBuero = {
  recht: 'gremium.besetzen' as const,
  subjekt: () => null,
  abgelehnt: () => privateMessage(abschiedstexte.nurBuero),
};

/** As many as one choice can offer; the others stay open. */
const auswahl = (ctx: Acting, frageId: string | null): Option[] =>
  offeneIn(ctx, frageId)
    .slice(0, optionsMax)
    .map((id) => optionOf(id, nameOf(ctx.tx, id)));

export const aussuchen: FormHandler<Recht> = formHandler(aussuchenForm, {
  ...nurBuero,
  options: (ctx, { subject }) => ({ personen: auswahl(ctx, subject) }),
  run(ctx, values, confirmed, { subject }) {
    const stand = standJetzt(ctx);
    const wen = offeneIn(ctx, subject).filter((id) => values.personen?.includes(id));
    if (subject === null || stand === null || wen.length === 0) return { done: notice(texte.schonEntschieden) };
    const ende = endeDerFrist(ctx.heute);
    if (!confirmed.includes('herausnehmen')) {
      const question = texte.herausnehmenFrage(namen(ctx, wen), stand.kanal.name, ende);
      return { ask: { code: 'herausnehmen', question, yes: texte.herausnehmenJa } };
    }
    for (const id of wen) {
      loescheOhneAufgabe(ctx.tx, id);
      kuendigeAn(ctx, stand.kanal, id, null);
    }
    record(ctx, 'umsetzungsgruppe.herausnehmen', stand.gremium.id);
    zeigeStand(ctx, subject, stand.kanal.name);
    return { done: notice(texte.angekuendigt(namen(ctx, wen), ende)) };
  },
});

export const aussuchenKnopf: ButtonHandler<Recht> = {
  ...nurBuero,
  run: (ctx, { subject }) =>
    offeneIn(ctx, subject).length === 0 ? notice(texte.schonEntschieden) : openForm(ctx, aussuchen, subject),
};

export const soLassenKnopf: ButtonHandler<Recht> = {
  ...nurBuero,
  run(ctx, { subject }) {
    const wen = offeneIn(ctx, subject);
    const stand = standJetzt(ctx);
    if (wen.length === 0 || stand === null) return notice(texte.schonEntschieden);
    lassSo(ctx.tx, subject, ctx.heute);
    record(ctx, 'umsetzungsgruppe.soLassen', stand.gremium.id);
    zeigeStand(ctx, subject, stand.kanal.name);
    return notice(texte.bleiben(namen(ctx, wen)));
  },
};
