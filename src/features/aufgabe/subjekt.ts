/** Which Aufgabe a button or form is about, and whether this person decides about it. */
import { nameOf } from '../../core/directory.ts';
import type { Acting } from '../../core/feature.ts';
import { darf, type Gremium, gremiumById } from '../stadt/index.ts';
import { type Aufgabe, aufgabeById } from './store.ts';
import * as texte from './texts.ts';

interface Betroffen {
  readonly aufgabe: Aufgabe;
  readonly gremium: Gremium;
}

export const gremiumDerAufgabe = (ctx: Acting, { subject }: { readonly subject: string | null }): string | null =>
  aufgabeById(ctx.tx, subject ?? '')?.gremiumId ?? null;

/** The Aufgabe about which this person decides, open or not; else the sentence that says why not. */
export function ihreAufgabe(ctx: Acting, id: string | null): Betroffen | string {
  const aufgabe = aufgabeById(ctx.tx, id ?? '');
  const gremium = aufgabe === null ? null : gremiumById(ctx.tx, aufgabe.gremiumId);
  if (aufgabe === null || gremium === null) return texte.gibtEsNicht;
  if (aufgabe.personId !== ctx.actor && !darf(ctx, 'aufgabe.verwalten', gremium.id)) return texte.nichtIhre;
  return gremium.geschlossen === null ? { aufgabe, gremium } : texte.geschlossen(gremium);
}

/** … as long as it is open. */
export function ihreOffene(ctx: Acting, id: string | null): Betroffen | string {
  const betroffen = ihreAufgabe(ctx, id);
  return typeof betroffen === 'string' ? betroffen : (schonBeendet(ctx, betroffen.aufgabe) ?? betroffen);
}

/** Who has ended it, and when; null: it is open. */
function schonBeendet(ctx: Acting, { stand, beendetVon, beendetAm }: Aufgabe): string | null {
  if (stand === 'offen' || beendetVon === null || beendetAm === null) return null;
  return texte.schonBeendet(stand, nameOf(ctx.tx, beendetVon), ctx.calendar.dayAt(beendetAm));
}
