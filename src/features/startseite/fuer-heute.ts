/** What is open for one person, what cannot wait and then the soonest first, page by page: each is answered where it stands. */
import { bold, heading, note, type Part, roomOf, text } from '../../chat/message.ts';
import type { Faellig, NurAufHome } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import { placeOnHome } from '../../core/homes.ts';
import type { PersonId } from '../../core/ids.ts';
import { aufgeschoben, offenesAufHome } from '../erinnerung/index.ts';
import { blaetterKnoepfe } from './blaettern.ts';
import { seite } from './rules.blaettern.ts';
import * as texte from './texts.ts';

/** More would push everything else off a phone's screen. */
const hoechstens = 10;
/** The heading, how many there are, the first day and the buttons to turn the page. */
const rahmen = 4;

/** @param room how much of Home is left for it */
export function fuerHeute(ctx: Context, person: PersonId, room: number): Part[] {
  const dinge = offenesAufHome(ctx, person);
  if (dinge.length === 0) return [heading(texte.fuerHeute), text(texte.nichtsOffen)];
  const tage = dinge.map((ding) => texte.ueberschrift(ding, ctx.heute));
  const neuerTag = (i: number): boolean => tage[i] !== tage[i - 1];
  // Whoever has 300 things open has ten of them written.
  const geschrieben = new Map<number, readonly Part[]>();
  const schreibe = (i: number): readonly Part[] => {
    const parts = geschrieben.get(i) ?? dinge.slice(i, i + 1).flatMap((ding) => zeile(ctx, ding));
    geschrieben.set(i, parts);
    return parts;
  };
  const groesse = (i: number): number => schreibe(i).reduce((summe, part) => summe + roomOf(part), neuerTag(i) ? 1 : 0);
  const raum = { platz: room - rahmen, hoechstens };
  const gezeigt = seite(dinge.length, groesse, placeOnHome(ctx.tx, person, 'offen'), raum);
  const { ab, bis } = gezeigt;
  return [
    heading(texte.fuerHeute),
    ...(bis - ab < dinge.length ? [note(texte.offeneSeite(dinge.length, gezeigt))] : []),
    ...tage.slice(ab, bis).flatMap((tag, auf): Part[] => {
      const i = ab + auf;
      return [...(auf === 0 || neuerTag(i) ? [note(tag)] : []), ...schreibe(i)];
    }),
    ...blaetterKnoepfe('offen', gezeigt),
  ];
}

function zeile(ctx: Context, ding: Faellig | NurAufHome): Part[] {
  const aufschub = 'stufen' in ding ? aufgeschoben(ctx, ding) : null;
  const wieder = aufschub === null || aufschub.tag <= ctx.heute ? [] : [` · ${texte.wiederAm(aufschub.tag)}`];
  return [text(bold(ding.titel), ...wieder), ...ding.parts];
}
