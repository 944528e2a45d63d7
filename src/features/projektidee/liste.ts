/** Which ideas the list shows, and in what order: those that somebody may read, their closed fields included. */
import type { Acting } from '../../core/feature.ts';
import { alleGremien, darf, type Gremium, gemeintMit } from '../stadt/index.ts';
import { beantwortet } from './rules.ts';
import { type Stand, staende } from './schema.ts';
import { antwortenZu, type Ideestand, ideenMitStand, type Projektidee } from './store.ts';
import { standWort } from './texts.weg.ts';

/** How the list was asked for; all of it stands in the subject of its buttons. */
export interface Wunsch {
  /** How many ideas stand before the page. */
  readonly ab: number;
  /** The id of a field, or a state; empty: all. */
  readonly nur: string;
  /** The id of the field that comes first; empty: none. */
  readonly hier: string;
}

export const alsSubjekt = ({ ab, nur, hier }: Wunsch): string => [ab, nur, hier].join(':');

/** … and back. The help's button brings nothing but the Gremium of its channel. */
export function ausListe(subject: string): Wunsch {
  const [ab = '', nur = '', hier = ''] = subject.split(':');
  if (!/^\d{1,4}$/.test(ab)) return { ab: 0, nur: '', hier: ab };
  return { ab: Number(ab), nur, hier };
}

/** Those of which this person may read ideas. */
export const lesbareFelder = (ctx: Acting): Gremium[] =>
  alleGremien(ctx.tx, 'handlungsfeld').filter(({ id }) => darf(ctx, 'projektidee.lesen', id));

/** What a word means: a field by its name, its beginning or its Kürzel, else a state. Null: neither. */
export function nurMit(felder: readonly Gremium[], wort: string): string | null {
  const feld = gemeintMit(felder, ({ titel, kuerzel }) => [titel, kuerzel], wort);
  return feld?.id ?? gemeintMit(staende, (stand) => [standWort[stand], standWort[stand].replace('in ', '')], wort);
}

interface Eintrag {
  readonly idee: Projektidee;
  readonly feld: Gremium;
  readonly stand: Ideestand;
}

function eintraege(ctx: Acting, { nur, hier }: Wunsch): Eintrag[] {
  const felder = lesbareFelder(ctx).sort((a, b) => Number(b.id === hier) - Number(a.id === hier));
  const ids = felder.map(({ id }) => id);
  const rang = (stand: Stand): number => staende.indexOf(stand);
  const ideen = ideenMitStand(ctx.tx, ids)
    .filter(({ idee, stand }) => nur === '' || nur === idee.gremiumId || nur === stand.stand)
    .sort((a, b) => rang(a.stand.stand) - rang(b.stand.stand));
  return felder.flatMap((feld) =>
    ideen.filter(({ idee }) => idee.gremiumId === feld.id).map((eine) => ({ ...eine, feld })),
  );
}

export interface Seite {
  readonly wunsch: Wunsch;
  readonly anzahl: number;
  readonly gezeigt: readonly (Eintrag & { readonly beantwortet: number })[];
}

export const proSeite = 8;

/** The page that was asked for; the last one, where there are fewer by now. */
export function seiteDer(ctx: Acting, wunsch: Wunsch): Seite {
  const alle = eintraege(ctx, wunsch);
  const letzte = Math.max(0, Math.floor((alle.length - 1) / proSeite) * proSeite);
  const ab = Math.min(wunsch.ab, letzte);
  const gezeigt = alle
    .slice(ab, ab + proSeite)
    .map((eintrag) => ({ ...eintrag, beantwortet: beantwortet(antwortenZu(ctx.tx, eintrag.idee.id)) }));
  return { wunsch: { ...wunsch, ab }, anzahl: alle.length, gezeigt };
}
