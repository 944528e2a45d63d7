/** What everybody is asked about goals, one person after the other: the goals are read once, for all of them. */
import type { Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { aemterAm } from '../stadt/index.ts';
import { ergaenzungenIn } from './faellig.ergaenzungen.ts';
import { fragenZu, standHeute } from './faellig.frage.ts';
import { benennungenZu, ohnePruefende, pruefungenZu } from './faellig.pruefung.ts';
import { gefragteIn, zuPruefenIn } from './faellig.store.ts';
import { vorschlaegeIn } from './faellig.vorschlaege.ts';
import { felderAmWerk, gegenueber } from './gegenueber.ts';

/** Without what the Büro sees on its Home alone. */
export function faelligReihum(ctx: Context): (person: PersonId) => Faellig[] {
  const { tx, heute } = ctx;
  const felder = felderAmWerk(ctx);
  const stand = standHeute(ctx);
  const offen = gefragteIn(tx, [...felder.keys()], [...stand.wege.keys()]).filter((gefragtes) => {
    const weg = stand.wege.get(gefragtes.ziel.jahr);
    if (weg === undefined) return false;
    const { offene, spaet } = stand.offene(weg, gefragtes);
    return offene.length > 0 || (spaet?.stufen.length ?? 0) > 0;
  });
  const derPerson = nach(offen, ({ ziel }) => [ziel.federPerson, ziel.prueftPerson]);
  const imFeld = nach(offen, ({ ziel }) => [ziel.gremiumId]);
  const verwaist = offen.filter(({ erreichbar }) => !erreichbar);
  const aemter = nach(aemterAm(tx, heute), ({ personId }) => [personId]);
  const geprueft = nach(zuPruefenIn(tx, [...felder.keys()]), ({ prueftPerson }) => [prueftPerson]);
  const ungeprueft = ohnePruefende(ctx);
  const neueZiele = vorschlaegeIn(ctx, [...felder.keys()]);
  const vorgeschlagenes = ergaenzungenIn(ctx, [...felder.keys()]);
  return (person) => {
    const wer = gegenueber(felder, person, aemter.get(person) ?? []);
    const betroffen = [
      ...(derPerson.get(person) ?? []),
      ...wer.geleitet.flatMap((feld) => imFeld.get(feld) ?? []),
      ...(wer.imBuero ? verwaist : []),
    ];
    return [
      ...fragenZu(ctx, wer, betroffen, stand),
      ...pruefungenZu(ctx, wer, [...(geprueft.get(person) ?? []), ...(wer.imBuero ? ungeprueft : [])]),
      ...(wer.geleitet.length > 0 ? benennungenZu(ctx, wer, ungeprueft) : []),
      ...neueZiele(wer),
      ...vorgeschlagenes(wer),
    ];
  };
}

function nach<T, K extends string>(
  alle: readonly T[],
  schluessel: (eines: T) => readonly (K | null)[],
): ReadonlyMap<K, readonly T[]> {
  const gruppen = new Map<K, T[]>();
  for (const eines of alle) {
    for (const key of schluessel(eines)) {
      if (key === null) continue;
      const gruppe = gruppen.get(key);
      if (gruppe === undefined) gruppen.set(key, [eines]);
      else gruppe.push(eines);
    }
  }
  return gruppen;
}
