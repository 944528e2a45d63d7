import type { Day } from '../../core/calendar.ts';
import type { Context, Uebergabe } from '../../core/feature.ts';
import type { GremiumId } from '../stadt/index.ts';
import { nachAenderung, verstumme } from './leben.ts';
import { nichtBeendete } from './liste.store.ts';
import { aendereZiel, type Jahresziel } from './store.ts';
import { uebernommen } from './texts.ts';

/** What the predecessor is federführend for, checks or presents goes to the successor; what they said stays theirs. */
export function uebergib(ctx: Context, { von, an, gremium }: Uebergabe): string[] {
  return nichtBeendete(ctx.tx, gremium as GremiumId).flatMap((ziel) => {
    const wechsel = wechselBei(ziel, { von, an }, ctx.heute);
    if (wechsel === null) return [];
    const neues = aendereZiel(ctx.tx, ziel.id, wechsel.neu);
    verstumme(ctx, neues);
    nachAenderung(ctx, neues);
    return wechsel.zeilen;
  });
}

interface Wechsel {
  readonly neu: Partial<Jahresziel>;
  readonly zeilen: readonly string[];
}

/** Null: the predecessor has no part in it. Nobody comes to check what they are federführend for. */
function wechselBei(ziel: Jahresziel, { von, an }: Pick<Uebergabe, 'von' | 'an'>, heute: Day): Wechsel | null {
  const feder = ziel.federPerson === von;
  const prueft = ziel.prueftPerson === von;
  const stelltVor = ziel.stelltVorPerson === von;
  if (!feder && !prueft && !stelltVor) return null;
  const ohnePruefer = (feder && ziel.prueftPerson === an) || (prueft && ziel.federPerson === an);
  const { titel } = ziel;
  return {
    neu: {
      ...(feder ? { federPerson: an, fragenAb: heute } : {}),
      ...(prueft ? { prueftPerson: an } : {}),
      ...(ohnePruefer ? { prueftPerson: null } : {}),
      ...(stelltVor ? { stelltVorPerson: an } : {}),
    },
    zeilen: [
      ...(feder ? [uebernommen.feder(titel)] : []),
      ...(prueft && !ohnePruefer ? [uebernommen.prueft(titel)] : []),
      ...(ohnePruefer ? [uebernommen.prueferFehlt(titel)] : []),
      ...(stelltVor ? [uebernommen.vorstellung(titel)] : []),
    ],
  };
}
