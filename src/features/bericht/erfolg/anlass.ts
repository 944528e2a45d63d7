/** A goal was reached or an idea approved: that is a success, and whoever gave the idea hears of it. Or it was set back. */

import { isReachable } from '../../../core/directory.ts';
import { isErased } from '../../../core/erased.ts';
import type { Context, Ereignisse } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { show } from '../../../core/posts.ts';
import { ergebnisDes } from '../../jahresziel/index.ts';
import { erfahrende, gebendeVon, ideeById, type Projektidee, staendeDer } from '../../projektidee/index.ts';
import { darf, gremiumDer, gremiumName } from '../../stadt/index.ts';
import { erreichbareImTandem } from '../../tandem/index.ts';
import { entfalle, halteFest, jahrFuer, rolleDerGebenden } from './erfolge.ts';
import { folgeDerIdee, folgeDesZiels } from './rules.ts';
import { type Erfolg, erfolgAus } from './store.ts';
import { gebende } from './texts.ts';
import { dankFuerIdee } from './views.ts';

export function folgeZiel(ctx: Context, { ziel: id, durch }: Ereignisse['jahresziel.zustand']): void {
  const aus = ergebnisDes(ctx, id);
  if (aus === null) return;
  const folge = folgeDesZiels(aus);
  if (folge === 'keiner') setzeZurueck(ctx, id);
  if (folge !== 'erfolg') return;
  const { ziel, urteil, am } = aus;
  const { gremiumId, jahr, titel } = ziel;
  const teilweise = urteil === 'teilweise';
  const als = { art: 'ziel', ideestand: null, teilweise } as const;
  const erfolg = halteFest(ctx, { gremiumId, jahr, herkunft: id, titel, am, ...als });
  const idee = ziel.ideeId === null ? null : ideeById(ctx.tx, ziel.ideeId);
  if (erfolg === null || idee === null) return;
  for (const person of zuSagen(ctx, erfolg, idee, durch)) {
    const liestZiel = darf({ ...ctx, actor: person }, 'jahresziel.lesen', gremiumId);
    const satz = (liest: boolean): string =>
      liest && liestZiel
        ? gebende.ziel(idee.titel, titel, feldname(ctx, erfolg), teilweise)
        : gebende.zielOhneTitel(feldname(ctx, idee), teilweise);
    danke(ctx, erfolg, idee, person, satz);
  }
}

export function folgeIdee(ctx: Context, { idee: id, durch }: Ereignisse['projektidee.stand']): void {
  const idee = ideeById(ctx.tx, id);
  if (idee === null) return;
  const [{ stand, seit }] = staendeDer(ctx.tx, id);
  const folge = folgeDerIdee(stand);
  if (folge === 'keiner') setzeZurueck(ctx, id);
  if (folge !== 'erfolg') return;
  const { gremiumId, titel } = idee;
  const jahr = jahrFuer(ctx, seit);
  const als = { art: 'idee', ideestand: stand, teilweise: false } as const;
  const erfolg = halteFest(ctx, { gremiumId, jahr, herkunft: id, titel, am: seit, ...als });
  if (erfolg === null) return;
  // Whoever follows the idea has just been told, and thanked.
  const wissen = new Set(erfahrende(ctx, idee));
  for (const person of zuSagen(ctx, erfolg, idee, durch)) {
    if (wissen.has(person)) continue;
    danke(ctx, erfolg, idee, person, (liest) =>
      liest ? gebende.idee(titel, feldname(ctx, idee), stand) : gebende.ideeOhneTitel(feldname(ctx, idee), stand),
    );
  }
}

function setzeZurueck(ctx: Context, herkunft: string): void {
  const erfolg = erfolgAus(ctx.tx, herkunft);
  if (erfolg !== null) entfalle(ctx, erfolg);
}

const feldname = ({ tx }: Context, { gremiumId }: Pick<Erfolg, 'gremiumId'>): string =>
  gremiumName(gremiumDer(tx, gremiumId));

/** Who gave the idea, without whoever did it just now, and those who are offered to thank the others. */
function zuSagen(ctx: Context, erfolg: Erfolg, idee: Projektidee, durch: PersonId): PersonId[] {
  const wissen = new Set([durch, ...erreichbareImTandem(ctx, erfolg.gremiumId).personen]);
  return gebendeVon(idee).filter(
    (person) => !wissen.has(person) && isReachable(ctx.tx, person) && !isErased(ctx.tx, person),
  );
}

/** In private, once. Whoever has left the field since reads no titles. */
function danke(
  ctx: Context,
  erfolg: Erfolg,
  idee: Projektidee,
  person: PersonId,
  satz: (liest: boolean) => string,
): void {
  const liest = darf({ ...ctx, actor: person }, 'projektidee.lesen', idee.gremiumId);
  const standing = { subject: erfolg.id, role: rolleDerGebenden(erfolg), to: { person } };
  show(ctx, standing, dankFuerIdee(satz(liest), liest ? idee.id : null));
}
