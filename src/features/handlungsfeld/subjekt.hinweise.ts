/** Where a button or form about Beschlüsse and Hinweise belongs. */
import type { Acting } from '../../core/feature.ts';
import { gegenstandVon } from '../../core/verlauf.ts';
import { darf, type Gremium, gremien, gremiumById, type Recht } from '../stadt/index.ts';

interface Ort {
  /** Null: the button says none. */
  readonly gremium: Gremium | null;
  /** What stands behind it: a place in the list, or with what the new one comes up. */
  readonly rest: string;
}

/** Reads `<gremium>` or `<gremium>:<rest>`. */
export function ort(ctx: Acting, subject: string | null): Ort {
  const [id = '', ...rest] = (subject ?? '').split(':');
  return { gremium: gremiumById(ctx.tx, id), rest: rest.join(':') };
}

/** With what it comes up, as far as that is something of this Gremium; else the Gremium itself. */
export function herkunftIn(ctx: Acting, gremium: Gremium, rest: string): string {
  return gegenstandVon(ctx, rest)?.gremium === gremium.id ? rest : gremium.id;
}

/** The working Gremien for which this person has the right: fields, and groups that meet as these do. */
export function gremienMit(ctx: Acting, recht: Recht): Gremium[] {
  return gremien(ctx.tx).filter(
    ({ id, art }) => art !== 'integrationsbuero' && art !== 'migrationsbeirat' && darf(ctx, recht, id),
  );
}
