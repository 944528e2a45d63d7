/** What is open for one person, the soonest first, page by page: each is answered where it stands. */
import { bold, heading, note, type Part, roomOf, text } from '../../chat/message.ts';
import type { Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import { placeOnHome } from '../../core/homes.ts';
import type { PersonId } from '../../core/ids.ts';
import { offenes } from '../erinnerung/index.ts';
import { blaetterKnoepfe } from './blaettern.ts';
import { seite } from './rules.ts';
import * as texte from './texts.ts';

/** More would push everything else off a phone's screen. */
const hoechstens = 10;
/** The heading, how many there are, the first day and the buttons to turn the page. */
const rahmen = 4;

/** @param room how much of Home is left for it */
export function fuerHeute(ctx: Context, person: PersonId, room: number): Part[] {
  const dinge = offenes(ctx, person);
  if (dinge.length === 0) return [heading(texte.fuerHeute), text(texte.nichtsOffen)];
  const tage = dinge.map(({ bis }) => texte.tagText(bis, ctx.heute));
  const gezeigt = seite(
    dinge.map((ding, i) => groesse(ding) + (tage[i] === tage[i - 1] ? 0 : 1)),
    placeOnHome(ctx.tx, person, 'offen'),
    { platz: room - rahmen, hoechstens },
  );
  const { ab, bis } = gezeigt;
  return [
    heading(texte.fuerHeute),
    ...(bis - ab < dinge.length ? [note(texte.offeneSeite(dinge.length, gezeigt))] : []),
    ...dinge.slice(ab, bis).flatMap(({ titel, parts }, i): Part[] => {
      const tag = tage[ab + i] ?? '';
      const neuerTag = i === 0 || tag !== tage[ab + i - 1];
      return [...(neuerTag ? [note(tag)] : []), text(bold(titel)), ...parts];
    }),
    ...blaetterKnoepfe('offen', gezeigt),
  ];
}

const groesse = ({ titel, parts }: Faellig): number =>
  parts.reduce((summe, part) => summe + roomOf(part), roomOf(text(titel)));
