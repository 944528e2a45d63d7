/** What is kept about who took part in ideas. */
import { dateText } from '../../core/calendar.ts';
import type { Auskunft, Context, Personendaten } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { inWorten } from './ansicht.ts';
import { frageMit } from './fragen.ts';
import { antwortenMit, ideenMit, loescheFolgenVon } from './store.ts';
import { ansicht, taten, zwecke } from './texts.ts';

function auskunft(ctx: Context, person: PersonId): Auskunft[] {
  const ideen = ideenMit(ctx.tx, person).map(({ idee, als }) => ({
    label: idee.titel,
    wert: als.map((eine) => taten[eine]).join(', '),
  }));
  const mit = antwortenMit(ctx.tx, person);
  const eigene = mit
    .filter(({ antwort }) => antwort.von === person)
    .map(({ idee, antwort }) => {
      const { gewaehlt, text } = inWorten(ctx, antwort.frage, antwort);
      const worte = antwort.offen ? ansicht.weissNicht : [...gewaehlt, ...(text === null ? [] : [text])].join(' · ');
      return {
        label: `${idee.titel}, Frage ${antwort.frage}, ${dateText(ctx.calendar.dayAt(antwort.am))}`,
        wert: worte === '' ? ansicht.unbeantwortet : worte,
      };
    });
  const genannt = mit
    .filter(({ antwort }) => antwort.personId === person)
    .map(({ idee, antwort }) => ({ label: idee.titel, wert: frageMit(antwort.frage).kurz }));
  return [
    { ...zwecke.ideen, angaben: ideen },
    { ...zwecke.antworten, angaben: eigene },
    { ...zwecke.genannt, angaben: genannt },
  ].filter(({ angaben }) => angaben.length > 0);
}

/** Ideas and answers are the field's and stay; they point to a blanked row then. */
function loesche(ctx: Context, person: PersonId): void {
  loescheFolgenVon(ctx.tx, person);
}

export const personendaten: Personendaten = { auskunft, loesche };
