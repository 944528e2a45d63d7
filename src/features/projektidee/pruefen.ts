/** What is said on a field, and before anything about an idea happens at all. */

import type { FieldValue } from '../../chat/form.ts';
import { fullNameIn, personNamed } from '../../core/directory.ts';
import type { Acting, Context, FieldErrors } from '../../core/feature.ts';
import { typedPoints } from '../../core/typed.ts';
import { darf, type Gremium, gremien, pruefeWer } from '../stadt/index.ts';
import { imFormular, inhaltAus, keysZu } from './felder.ts';
import { feldKey } from './form.ts';
import { absatz, type Inhalt, istGleich, leer } from './rules.ts';
import { ideenIn, type Projektidee } from './store.ts';
import { fehler } from './texts.ts';

/** The fields at work in which the acting person may begin ideas and answer. */
export const eigeneFelder = (ctx: Acting): Gremium[] =>
  gremien(ctx.tx, 'handlungsfeld').filter(({ id }) => darf(ctx, 'projektidee.ausfuellen', id));

/** Against what is typed for one question; what stood there before is not objected to. */
export function pruefeFrage(
  ctx: Acting,
  nummer: number,
  werte: Readonly<Record<string, FieldValue>>,
  bisher: Inhalt = leer,
): FieldErrors {
  const neu = inhaltAus(nummer, werte);
  if (istGleich(neu, imFormular(ctx, bisher))) return {};
  if (keysZu(nummer).includes(feldKey.person(nummer))) return pruefeStelle(ctx, nummer, neu);
  if (nummer !== 3 && nummer !== 4) return {};
  const allein = typedPoints(neu.text ?? '').find((punkt) => personNamed(ctx.tx, punkt) !== null);
  const genannt = allein ?? fullNameIn(ctx.tx, neu.text ?? '');
  return genannt === null ? {} : { [feldKey.text(nummer)]: fehler.person_genannt(genannt) };
}

function pruefeStelle(ctx: Acting, nummer: number, { personId, stelle }: Inhalt): FieldErrors {
  const { person, name } = pruefeVertretung(ctx, personId, stelle);
  return {
    ...(person === undefined ? {} : { [feldKey.person(nummer)]: person }),
    ...(name === undefined ? {} : { [feldKey.stelle(nummer)]: name }),
  };
}

/** A person with an account, a name, or nobody yet. */
export function pruefeVertretung(ctx: Acting, person: Inhalt['personId'], name: string | null): FieldErrors {
  return person === null && absatz(name) === null ? {} : pruefeWer(ctx, { person, name });
}

/** Another idea of the field that is called the same. */
export function gleicheIdee(ctx: Pick<Context, 'tx'>, gremium: Gremium, titel: string): Projektidee | null {
  const schlicht = (text: string): string => text.toLocaleLowerCase('de').replace(/\s+/g, ' ').trim();
  return ideenIn(ctx.tx, [gremium.id]).find((eine) => schlicht(eine.titel) === schlicht(titel)) ?? null;
}
