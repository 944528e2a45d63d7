/** What a report says, gathered as it is now. It is kept as it was when it was sent. */
import { type Day, time } from '../../../core/calendar.ts';
import type { Context } from '../../../core/feature.ts';
import {
  type Berichtsziel,
  naechsteFrage,
  wirdGefragt,
  zieleFuerBericht,
  zieleNachStand,
} from '../../jahresziel/index.ts';
import { type Entscheidungsidee, ideenVorEntscheidung } from '../../projektidee/index.ts';
import { alleGremien, type Gremium, jeGremium } from '../../stadt/index.ts';
import type { Fakten, Feldfakten, Ideenfakten, Zielfakten } from './rules.ts';
import { type Bericht, letzterGesendeter } from './store.ts';

/** Of a draft, as they are now; of a report that was sent, as they were then. */
export const faktenVon = (ctx: Context, bericht: Bericht): Fakten =>
  bericht.fakten ?? faktenSeit(ctx, bericht.ab, bericht.ideen);

/**
 * @param ab the first day of what is new; null: it counts from the last report that was sent
 * @param genannt the ids of ideas that may be named by their titles
 */
export function faktenSeit(ctx: Context, ab: Day | null, genannt: readonly string[] = []): Fakten {
  const { tx, heute, calendar } = ctx;
  const letzter = letzterGesendeter(tx);
  const erzaehlt = ab === null ? ergebnisseIn(letzter) : new Set<string>();
  const seit = ab === null ? (letzter?.erledigtAm ?? 0) : calendar.instantOf(ab, time('00:00'));
  const anfang = calendar.dayAt(seit);
  const felder = alleGremien(tx, 'handlungsfeld').filter(
    ({ geschlossen }) => geschlossen === null || geschlossen >= anfang,
  );
  const ids = felder.map(({ id }) => id);
  const ziele = jeGremium(zieleFuerBericht(tx, { felder: ids, seit }));
  const andere = jeGremium(zieleNachStand(ctx, ids, ['entwurf', 'vorgeschlagen', 'ruht']));
  const ideen = jeGremium(ideenVorEntscheidung(tx, ids));
  return {
    stand: heute,
    ab: ab ?? (letzter?.erledigtAm == null ? null : calendar.dayAt(letzter.erledigtAm)),
    naechsteFrage: naechsteFrage(ctx),
    felder: felder.flatMap((feld) => {
      const { id, titel } = feld;
      const gezeigt = ziele(id).flatMap((ziel) => zielfakten(ctx, ziel, erzaehlt));
      if (feld.geschlossen !== null) return geschlossenes(feld, feld.geschlossen, gezeigt);
      const ruht = summe(andere(id).filter(({ zustand }) => zustand === 'ruht'));
      const offen = { nichtVereinbart: summe(andere(id)) - ruht, ruhend: ruht };
      return [{ id, titel, ziele: gezeigt, ...offen, ideen: ideenfakten(ideen(id), genannt) }];
    }),
  };
}

/** Of a field that does not work any more only what came of it is told; where nothing did, it is left out. */
function geschlossenes({ id, titel }: Gremium, geschlossen: Day, gezeigt: readonly Zielfakten[]): Feldfakten[] {
  const ziele = gezeigt.filter(({ ergebnis }) => ergebnis !== null);
  if (ziele.length === 0) return [];
  return [{ id, titel, geschlossen, ziele, nichtVereinbart: 0, ruhend: 0, ideen: ideenfakten([], []) }];
}

/** What the last one told, so that nothing of the very instant at which it was sent is lost or told twice. */
const ergebnisseIn = (letzter: Bericht | null): ReadonlySet<string> =>
  new Set(
    (letzter?.fakten?.felder ?? []).flatMap(({ ziele }) =>
      ziele.flatMap(({ ergebnis }) => (ergebnis === null ? [] : [ergebnis.schluessel])),
    ),
  );

/** None for a goal that is over and of which everything was told. */
function zielfakten({ calendar }: Context, ziel: Berichtsziel, erzaehlt: ReadonlySet<string>): Zielfakten[] {
  const { titel, zustand, seit, antwort, indikatoren } = ziel;
  const neu = ziel.ergebnis === null || erzaehlt.has(ziel.ergebnis.schluessel) ? null : ziel.ergebnis;
  const gefragt = wirdGefragt(zustand);
  if (neu === null && !gefragt && zustand !== 'ergebnis') return [];
  return [
    {
      ...{ titel, zustand, indikatoren },
      antwort: antwort === null ? null : { stand: antwort.stand, am: calendar.dayAt(antwort.am) },
      still: calendar.dayAt(antwort?.am ?? seit),
      hilfe: gefragt ? (antwort?.hilfe ?? null) : null,
      ergebnis: neu === null ? null : { ...neu, am: calendar.dayAt(neu.am) },
    },
  ];
}

function ideenfakten(ideen: readonly Entscheidungsidee[], genannt: readonly string[]): Ideenfakten {
  const stellen = new Map<string, number>();
  for (const stelle of ideen.flatMap((idee) => idee.stellen)) stellen.set(stelle, (stellen.get(stelle) ?? 0) + 1);
  return {
    anzahl: ideen.length,
    stellen: [...stellen].map(([stelle, anzahl]) => ({ stelle, anzahl })),
    ohneStelle: ideen.filter((idee) => idee.stellen.length === 0).length,
    titel: ideen.filter(({ id }) => genannt.includes(id)).map(({ titel }) => titel),
  };
}

const summe = (zeilen: readonly { readonly anzahl: number }[]): number =>
  zeilen.reduce((alle, { anzahl }) => alle + anzahl, 0);
