/** The text that is ready when somebody is to be thanked. It names nobody: to take part can reveal something about a person. */
import type { Context } from '../../../core/feature.ts';
import { ergebnisDes } from '../../jahresziel/index.ts';
import { giltAlsBewilligt, ideeById, staendeDer } from '../../projektidee/index.ts';
import { gremiumDer } from '../../stadt/index.ts';
import type { Erfolg } from './store.ts';
import { textHoechstens, vorschlag } from './texts.ts';

export function vorschlagFuer(ctx: Context, erfolg: Erfolg): string {
  const feld = gremiumDer(ctx.tx, erfolg.gremiumId).titel;
  if (erfolg.art === 'idee') return absaetze([wasAusDerIdeeWurde(ctx, erfolg), vorschlag.dankIdee(feld)]);
  const aus = erfolg.herkunft === null ? null : ergebnisDes(ctx, erfolg.herkunft);
  if (aus === null) return absaetze([vorschlag.eigener(erfolg.titel), vorschlag.dankEigener(feld)]);
  const { ziel, ergebnis, zahlen } = aus;
  const [anfang, ende] = [
    vorschlag.ziel(erfolg.titel, erfolg.teilweise, erfolg.jahr),
    vorschlag.dankZiel(feld, ziel.federPerson !== null || ziel.federName !== null),
  ];
  const dazwischen = [
    ...(ergebnis === null ? [] : [vorschlag.ergebnis(ergebnis)]),
    ...(zahlen.length === 0 ? [] : [vorschlag.zahlen(zahlen)]),
  ];
  // Whoever sends it can add what had no room; nothing is cut in the middle.
  const passend = [dazwischen, dazwischen.slice(0, 1), []].find(
    (mitte) => absaetze([anfang, ...mitte, ende]).length <= textHoechstens,
  );
  return absaetze([anfang, ...(passend ?? []), ende]);
}

/** That it was approved; of one that went on without: that it goes on. */
function wasAusDerIdeeWurde({ tx }: Context, { herkunft, titel, am }: Erfolg): string {
  const idee = herkunft === null ? null : ideeById(tx, herkunft);
  const weiter = idee === null ? undefined : staendeDer(tx, idee.id).find(({ stand }) => stand !== 'ruht');
  return weiter === undefined || weiter.stand === 'bewilligt' || !giltAlsBewilligt(weiter.stand)
    ? vorschlag.idee(titel, am)
    : vorschlag.ideeSchonWeiter(titel, weiter.stand);
}

const absaetze = (einzelne: readonly string[]): string => einzelne.join('\n\n');
