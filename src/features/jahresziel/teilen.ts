/** One goal becomes two: some of its Wirkungen and Maßnahmen go to the second, which stands where the first stands. */
import type { Acting } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { type Aufgabe, haengeUm } from '../aufgabe/index.ts';
import { uebertrage } from '../erinnerung/index.ts';
import { nachAenderung } from './leben.ts';
import { faelligKey } from './rules.faellig.ts';
import type { Zustand } from './schema.ts';
import {
  addRueckmeldung,
  addZiel,
  addZustand,
  type Jahresziel,
  leitzieleDes,
  rueckmeldungenZu,
  setzeLeitziele,
  type Wirkung,
  type Zielzustand,
  zustaendeDes,
} from './store.ts';
import { verschiebeWirkungen } from './teilen.store.ts';
import { geteilt, geteiltAus } from './texts.teilen.ts';
import { jahresziel } from './texts.ts';

interface Teil {
  readonly titel: string;
  /** Some of the goal's, and not all. */
  readonly wirkungen: readonly Wirkung[];
  readonly massnahmen: readonly Aufgabe[];
}

/** @returns the second goal */
export function teile(ctx: Acting, ziel: Jahresziel, { titel, wirkungen, massnahmen }: Teil): Jahresziel {
  const { tx } = ctx;
  const { id: _, zustand: __, ...gleiches } = ziel;
  const zweites = addZiel(tx, {
    ...gleiches,
    ...{ titel, geteiltAus: ziel.id, uebernommenVon: null },
    ...{ angelegtVon: ctx.actor, angelegtAm: ctx.now },
  });
  setzeLeitziele(tx, zweites.id, leitzieleDes(tx, ziel.id));
  verschiebeWirkungen(
    tx,
    wirkungen.map(({ id }) => id),
    zweites.id,
  );
  schreibeLebenslauf(ctx, ziel, zweites);
  haengeUm(ctx, massnahmen, { herkunft: zweites.id, herkunftTitel: jahresziel(titel) });
  // Whoever has just said how it goes has said so of both.
  const [letzte] = rueckmeldungenZu(tx, ziel.id);
  if (letzte !== undefined) addRueckmeldung(tx, { ...letzte, zielId: zweites.id });
  for (const key of [faelligKey.frage, faelligKey.pruefung]) uebertrage(ctx, key(ziel.id), key(zweites.id));
  record(ctx, 'jahresziel.teilen', ziel.id);
  record(ctx, 'jahresziel.anlegen', zweites.id);
  nachAenderung(ctx, ziel);
  nachAenderung(ctx, zweites);
  return zweites;
}

/** The same day from which both are asked about: what was asked about the one is not asked about the other. */
function schreibeLebenslauf(ctx: Acting, erstes: Jahresziel, zweites: Jahresziel): void {
  const { tx, actor: von, now: am } = ctx;
  const [jetzt, ...frueher] = zustaendeDes(tx, erstes.id);
  const schreibe = ({ id: zielId }: Jahresziel, { zustand, urteil, imBericht }: Lage, grund: string): void =>
    addZustand(tx, { zielId, zustand, urteil, grund, imBericht, von, am }, erstes.fragenAb);
  const vorDerPause = jetzt.zustand === 'ruht' ? frueher.find(({ zustand }) => zustand !== 'ruht') : undefined;
  if (vorDerPause !== undefined) schreibe(zweites, vorDerPause, geteiltAus(erstes.titel));
  schreibe(zweites, jetzt, mitBisherigem(geteiltAus(erstes.titel), jetzt));
  schreibe(erstes, jetzt, mitBisherigem(geteilt(zweites.titel), jetzt));
}

type Lage = Pick<Zielzustand, 'zustand' | 'urteil' | 'imBericht'>;

/** A result, or why something rests, still holds: it stays with what stands last. */
const begruendet: readonly Zustand[] = ['ergebnis', 'ruht'];

const mitBisherigem = (satz: string, { zustand, grund }: Zielzustand): string =>
  grund === null || !begruendet.includes(zustand) ? satz : `${satz} ${grund}`;
