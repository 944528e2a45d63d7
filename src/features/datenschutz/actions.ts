/** What happens to a person's data: load → rule → save → show, inside the transaction that dispatch opened. */
import type { Inline } from '../../chat/message.ts';
import { dateText } from '../../core/calendar.ts';
import { isReachable, nameOf, personById } from '../../core/directory.ts';
import { isErased } from '../../core/erased.ts';
import { orderErasure } from '../../core/erasure.ts';
import type { Acting, Auskunft, Context, Ereignisse } from '../../core/feature.ts';
import { attach } from '../../core/files.ts';
import { type Place, placesNaming } from '../../core/free-text.ts';
import type { PersonId } from '../../core/ids.ts';
import { placesOf, show } from '../../core/posts.ts';
import { record } from '../../core/verlauf.ts';
import { sealed } from '../../documents/index.ts';
import { anDasBuero, eingerichtet, einstellungVon } from '../stadt/index.ts';
import { beantragtAm, gezeigtAm, loescheAntrag, merkeAntrag, merkeGezeigt } from './store.ts';
import * as texte from './texts.ts';
import {
  abschied,
  alsText,
  antrag,
  antragBestaetigt,
  antragZurueckgezogen,
  freigabeBeendet,
  hinweis,
} from './views.ts';

/** Everything that any feature keeps about a person. */
export function auskunft(ctx: Context, person: PersonId): Auskunft[] {
  return ctx.features.flatMap((feature) => feature.personendaten?.auskunft(ctx, person) ?? []);
}

/** Sends all of it as two files to the person themselves. */
export function sendeDateien(ctx: Acting, auskuenfte: readonly Auskunft[]): void {
  const stand = dateText(ctx.heute);
  const standing = { subject: `meine-daten:${ctx.actor} ${ctx.now}`, to: { person: ctx.actor } };
  const inText = sealed({ kind: 'text', data: alsText(auskuenfte, stand) });
  const inJson = sealed({ kind: 'json', data: { stand: ctx.heute, daten: auskuenfte } });
  attach(ctx, { ...standing, role: 'text' }, { name: 'meine-daten.txt', title: texte.textDatei, document: inText });
  attach(ctx, { ...standing, role: 'json' }, { name: 'meine-daten.json', title: texte.jsonDatei, document: inJson });
}

/** At somebody's first contact, once ever, in a city that is set up. */
export function zeigeHinweis(ctx: Context, person: PersonId): void {
  if (eingerichtet(ctx.tx) === null || gezeigtAm(ctx.tx, person) !== null || isErased(ctx.tx, person)) return;
  merkeGezeigt(ctx.tx, person, ctx.now);
  const inhalt = einstellungVon(ctx.tx, 'datenschutzhinweis') ?? texte.ueblicherHinweis;
  show(ctx, { subject: `hinweis:${person}`, role: 'datenschutzhinweis', to: { person } }, hinweis(inhalt));
}

/** What this person had agreed to show was changed by others: they hear of it once, and may agree anew. */
export function teileFreigabeEndeMit(ctx: Context, { person, vorher, durch }: Ereignisse['freigabe.beendet']): void {
  if (!isReachable(ctx.tx, person)) return;
  const jetzt = personById(ctx.tx, person)?.organisation ?? null;
  const subject = `freigabe:${person} ${ctx.now}`;
  show(ctx, { subject, role: 'freigabe beendet', to: { person } }, freigabeBeendet({ vorher, jetzt, durch }));
}

/** Asks the Büro to erase the acting person. */
export function beantrageLoeschung(ctx: Acting): void {
  const { tx, now, actor } = ctx;
  merkeAntrag(tx, actor, now);
  const offen = dateText(ctx.heute);
  for (const to of anDasBuero(ctx)) show(ctx, { ...stelle(actor), to }, antrag(actor, { offen }));
  show(ctx, { subject: `antrag:${actor}`, role: 'antrag', to: { person: actor } }, antragBestaetigt());
}

export function zieheZurueck(ctx: Acting): void {
  loescheAntrag(ctx.tx, ctx.actor);
  zeigeBeimBuero(ctx, ctx.actor, ['Der Antrag ist zurückgezogen. Es ist nichts zu tun.']);
  show(ctx, { subject: `antrag:${ctx.actor}`, role: 'antrag', to: { person: ctx.actor } }, antragZurueckgezogen);
}

/** Every place where this person's name stands in a text that the Büro may see. */
export function stellenMit(ctx: Context, person: PersonId): Place[] {
  return placesNaming(ctx.tx, nameOf(ctx.tx, person)).filter(({ confidential }) => !confidential);
}

/** @param stellen keys of the places from which the name is taken out */
export function loesche(ctx: Acting, person: PersonId, stellen: readonly string[]): void {
  const { tx } = ctx;
  const kept = stellenMit(ctx, person)
    .map(({ key }) => key)
    .filter((key) => !stellen.includes(key));
  record(ctx, 'person.loeschen', person);
  if (beantragtAm(tx, person) !== null) {
    zeigeBeimBuero(ctx, person, ['Gelöscht von ', { person: ctx.actor }, ` am ${dateText(ctx.heute)}.`]);
    loescheAntrag(tx, person);
  }
  orderErasure(ctx, { person, places: stellen, kept }, abschied);
}

const stelle = (person: PersonId) => ({ subject: `antrag:${person}`, role: 'loeschantrag' });

function zeigeBeimBuero(ctx: Context, person: PersonId, vorbei: readonly Inline[]): void {
  const { subject, role } = stelle(person);
  for (const to of placesOf(ctx.tx, subject, role)) show(ctx, { subject, role, to }, antrag(person, { vorbei }));
}
