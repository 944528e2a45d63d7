/** Which goals the list shows, and in what order: field by field, the one in whose channel it was asked for first. */
import { kanalById } from '../../core/directory.ts';
import type { Acting } from '../../core/feature.ts';
import type { Gremium } from '../stadt/index.ts';
import { type Auswahl, anzahlAus, zieleAus } from './liste.store.ts';
import { type Raster, rasterVon } from './raster.ts';
import type { Wunsch } from './rules.liste.ts';
import type { Stand } from './schema.ts';
import { type Jahresziel, rueckmeldungenZu, type Zielzustand, zustaendeDes } from './store.ts';
import { alleFelder, lesbareFelder } from './zugang.ts';

type Filter = Omit<Auswahl, 'felder' | 'person'>;

/** What a person reads, a part for each field; last what concerns them in fields where they read nothing else. */
function abschnitte(ctx: Acting, felder: readonly Gremium[], hier: string, filter: Filter): Auswahl[] {
  const lesbar = new Set(lesbareFelder(ctx).map(({ id }) => id));
  const zuerst = [...felder].sort((a, b) => Number(b.id === hier) - Number(a.id === hier));
  const ids = zuerst.map(({ id }) => id);
  const andere = ids.filter((id) => !lesbar.has(id));
  return [
    ...ids.filter((id) => lesbar.has(id)).map((id) => ({ ...filter, felder: [id], person: null })),
    ...(andere.length === 0 ? [] : [{ ...filter, felder: andere, person: ctx.actor }]),
  ];
}

/** More are not counted, and nobody turns so many pages. */
export const zaehlbar = 1000;

interface Ausschnitt {
  readonly ab: number;
  /** One more than `zaehlbar`: there are more. */
  readonly anzahl: number;
  readonly ziele: readonly Jahresziel[];
}

/** The page that was asked for; the last one, where there are fewer by now. */
function ausschnitt({ tx }: Acting, teile: readonly Auswahl[], wunsch: number, proSeite: number): Ausschnitt {
  let anzahl = 0;
  const grenzen = teile.map((teil) => {
    const von = anzahl;
    if (anzahl <= zaehlbar) anzahl += anzahlAus(tx, teil, zaehlbar + 1 - anzahl);
    return { teil, von, bis: anzahl };
  });
  const erreichbar = Math.min(anzahl, zaehlbar);
  const ab = Math.min(wunsch, Math.max(0, Math.floor((erreichbar - 1) / proSeite) * proSeite));
  const ende = Math.min(ab + proSeite, erreichbar);
  const ziele = grenzen.flatMap(({ teil, von, bis }) => {
    const [erstes, danach] = [Math.max(ab, von), Math.min(ende, bis)];
    return erstes < danach ? zieleAus(tx, teil, erstes - von, danach - erstes) : [];
  });
  return { ab, anzahl, ziele };
}

interface Eintrag {
  readonly raster: Raster;
  readonly zustand: Zielzustand;
  readonly stand: Stand | null;
}

export interface Seite {
  readonly wunsch: Wunsch;
  /** The one to which it was narrowed. */
  readonly feld: Gremium | null;
  /** One more than `zaehlbar`: there are more. */
  readonly anzahl: number;
  readonly gezeigt: readonly Eintrag[];
}

export const proSeite = 8;

export function seiteDer(ctx: Acting, wunsch: Wunsch): Seite {
  const alle = alleFelder(ctx);
  const feld = alle.find(({ id }) => id === wunsch.feld) ?? null;
  const felder = feld === null ? alle : [feld];
  const filter = { jahr: null, zustand: wunsch.zustand || null, stand: wunsch.stand || null };
  const teile = wunsch.meine
    ? [{ ...filter, felder: felder.map(({ id }) => id), person: ctx.actor }]
    : abschnitte(ctx, felder, wunsch.hier, filter);
  const { ab, anzahl, ziele } = ausschnitt(ctx, teile, wunsch.ab, proSeite);
  const gezeigt = ziele.map((ziel) => ({
    raster: rasterVon(ctx, ziel),
    zustand: zustaendeDes(ctx.tx, ziel.id)[0],
    stand: rueckmeldungenZu(ctx.tx, ziel.id)[0]?.stand ?? null,
  }));
  return { wunsch: { ...wunsch, ab, feld: feld?.id ?? '' }, feld, anzahl, gezeigt };
}

/** The first goals of a conference year in these fields, without those that were withdrawn, and how many there are. */
export function zieleDesJahrs(
  ctx: Acting,
  felder: readonly Gremium[],
  { jahr, hier, hoechstens }: { readonly jahr: number; readonly hier: string; readonly hoechstens: number },
): Omit<Ausschnitt, 'ab'> {
  const filter = { jahr, zustand: null, stand: null };
  return ausschnitt(ctx, abschnitte(ctx, felder, hier, filter), 0, hoechstens);
}

/** What people may call the fields: by title, Kürzel or channel. Where two go by one name, that at work is meant. */
export const feldnamen = (ctx: Acting): { readonly id: string; readonly namen: readonly string[] }[] =>
  alleFelder(ctx).map(({ id, titel, kuerzel, kanalId }) => {
    const kanal = kanalId === null ? null : kanalById(ctx.tx, kanalId);
    return { id, namen: [titel.replace(/[,;]/g, ' '), kuerzel, ...(kanal === null ? [] : [kanal.name])] };
  });
