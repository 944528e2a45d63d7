/** The fields of action [4]: who leads each, and the pinned message from which everything can be reached. */
import { heading, text } from '../../chat/message.ts';
import { visibleOf } from '../../core/directory.ts';
import type { Context, Feature, HomeSection, Job } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { nightly } from '../../core/nightly.ts';
import { show } from '../../core/posts.ts';
import { type Gremium, type GremiumId, gremien, gremienVon, seitenWort, tandemVon } from '../stadt/index.ts';
import { keineFelder } from './texts.ts';
import { aushang, meineFelder, type Tandemmitglied } from './views.ts';

export { legeFeldAn } from './actions.ts';
export { type Katalog, KatalogFalsch, type KatalogFeld, katalogVon, liesKatalog, uebernimmKatalog } from './katalog.ts';
export { kanalnameFuer } from './rules.ts';

/** Lets the pinned message of every field stand as it should. */
function zeigeAushaenge(ctx: Context): void {
  for (const gremium of gremien(ctx.tx, 'handlungsfeld')) {
    if (gremium.kanalId === null) continue;
    const knoepfe = ctx.features.flatMap((feature) => feature.feldKnoepfe?.(gremium.id) ?? []);
    show(
      ctx,
      { subject: gremium.id, role: 'aushang', to: { kanal: gremium.kanalId }, pinned: true },
      aushang(gremium, tandem(ctx, gremium.id), knoepfe),
    );
  }
}

function tandem(ctx: Context, id: GremiumId): Tandemmitglied[] {
  return tandemVon(ctx.tx, id, ctx.heute).map(({ personId, seite }) => ({
    person: personId,
    steht: visibleOf(ctx.tx, personId).organisation ?? (seite === null ? null : seitenWort[seite]),
  }));
}

/** A term begins or ends at midnight, and nobody does anything then. */
const taeglich: Job = { subjects: () => [''], next: nightly('00:05'), run: zeigeAushaenge };

function home(ctx: Context, person: PersonId): HomeSection[] {
  const felder = gremienVon(ctx, person).filter((gremium: Gremium) => gremium.art === 'handlungsfeld');
  const parts =
    felder.length === 0
      ? [heading('Meine Handlungsfelder'), text(keineFelder)]
      : meineFelder(felder.map((gremium) => ({ gremium, tandem: tandem(ctx, gremium.id) })));
  return [{ order: 30, parts }];
}

export const handlungsfeld: Feature<never> = {
  name: 'handlungsfeld',
  ereignisse: { abgleich: zeigeAushaenge, 'amt.geaendert': zeigeAushaenge, 'gremium.geaendert': zeigeAushaenge },
  jobs: { 'handlungsfeld.aushang': taeglich },
  home,
};
