import type { Context, Uebergabe } from '../../core/feature.ts';
import type { GremiumId } from '../stadt/index.ts';
import { zeigeKarte } from './karte.ts';
import { addAntwort, aendereIdee, antwortenZu, ideenIn, type Projektidee } from './store.ts';
import { leitet, leitetDauerhaft, vertritt } from './texts.ts';

/** What the predecessor represents or leads goes to the successor; what they answered stays theirs. */
export function uebergib(ctx: Context, { von, an, gremium }: Uebergabe): string[] {
  return ideenIn(ctx.tx, [gremium as GremiumId]).flatMap((idee) => {
    const zeilen = [...uebergibVertretung(ctx, idee, { von, an }), ...uebergibLeitung(ctx, idee, { von, an })];
    if (zeilen.length > 0) zeigeKarte(ctx, idee);
    return zeilen;
  });
}

type Wechsel = Pick<Uebergabe, 'von' | 'an'>;

function uebergibVertretung(ctx: Context, { id, titel, vertretenVon }: Projektidee, { von, an }: Wechsel): string[] {
  if (vertretenVon !== von) return [];
  aendereIdee(ctx.tx, id, { vertretenVon: an });
  return [vertritt(titel)];
}

/** Questions 5 and 9. */
function uebergibLeitung(ctx: Context, { id, titel }: Projektidee, { von, an }: Wechsel): string[] {
  return [...antwortenZu(ctx.tx, id)].flatMap(([frage, antwort]) => {
    if (antwort.personId !== von) return [];
    const { nummer: _, ...bisher } = antwort;
    addAntwort(ctx.tx, { ...bisher, personId: an });
    return [frage === 5 ? leitet(titel) : leitetDauerhaft(titel)];
  });
}
