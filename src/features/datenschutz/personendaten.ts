import { dateText } from '../../core/calendar.ts';
import type { Personendaten } from '../../core/feature.ts';
import { eingerichtet, setzeEinstellung } from '../stadt/index.ts';
import { beantragtAm, gezeigtAm, loescheAntrag, vergissGezeigt } from './store.ts';
import { zwecke } from './texts.ts';

export const personendaten: Personendaten = {
  auskunft(ctx, person) {
    const am = (label: string, at: number | null) =>
      at === null ? [] : [{ label, wert: dateText(ctx.calendar.dayAt(at)) }];
    return [
      { ...zwecke.hinweis, angaben: am('gezeigt am', gezeigtAm(ctx.tx, person)) },
      { ...zwecke.antrag, angaben: am('gestellt am', beantragtAm(ctx.tx, person)) },
    ].filter(({ angaben }) => angaben.length > 0);
  },
  loesche(ctx, person) {
    vergissGezeigt(ctx.tx, person);
    loescheAntrag(ctx.tx, person);
    // The operator's file may still name the person: from now on the chat holds.
    if (eingerichtet(ctx.tx) === 'datei') setzeEinstellung(ctx.tx, 'eingerichtet', 'chat');
  },
};
