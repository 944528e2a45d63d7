/** The pinned message from which everything in a field can be reached, and who leads it. */
import { openKanal, visibleOf } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import { placesOf, postOf, show, withdraw } from '../../core/posts.ts';
import { alleGremien, type Gremium, type GremiumId, seitenWort, tandemVon } from '../stadt/index.ts';
import { beschluesseUeber } from './store.ts';
import { aushang, aushangGeschlossen, type Tandemmitglied } from './views.ts';

const role = 'aushang';

/** Lets the pinned message of every field stand as it should. */
export function zeigeAushaenge(ctx: Context): void {
  for (const feld of alleGremien(ctx.tx, 'handlungsfeld')) {
    raeumeAndereKanaele(ctx, feld);
    if (feld.kanalId !== null) zeigeAushang(ctx, feld, { kanal: feld.kanalId });
  }
}

function zeigeAushang(ctx: Context, feld: Gremium, to: { readonly kanal: NonNullable<Gremium['kanalId']> }): void {
  const standing = { subject: feld.id, role, to, pinned: true as const };
  if (feld.geschlossen !== null) {
    // Where it never stood, nobody waits for it.
    if (postOf(ctx.tx, feld.id, role, to) === null) return;
    const beschluss = beschluesseUeber(ctx.tx, feld.id).findLast(({ art }) => art === 'geschlossen');
    show(ctx, standing, aushangGeschlossen(feld, feld.geschlossen, beschluss?.jahr ?? null));
    return;
  }
  const knoepfe = ctx.features.flatMap((feature) => feature.feldKnoepfe?.(feld.id) ?? []);
  show(ctx, standing, aushang(feld, tandem(ctx, feld.id), knoepfe));
}

/** Where the field worked before: its buttons would speak of another channel. */
function raeumeAndereKanaele(ctx: Context, { id, kanalId }: Gremium): void {
  for (const to of placesOf(ctx.tx, id, role)) {
    if (!('kanal' in to) || to.kanal === kanalId) continue;
    const post = postOf(ctx.tx, id, role, to);
    if (post !== null && openKanal(ctx.tx, to.kanal) !== null) withdraw(ctx, post.id);
  }
}

export function tandem(ctx: Context, id: GremiumId): Tandemmitglied[] {
  return tandemVon(ctx.tx, id, ctx.heute).map(({ personId, seite }) => ({
    person: personId,
    steht: visibleOf(ctx.tx, personId).organisation ?? (seite === null ? null : seitenWort[seite]),
  }));
}
