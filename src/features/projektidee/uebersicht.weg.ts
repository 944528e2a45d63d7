/** Ideas at a glance: on Home those a person follows, in the Büro's table how many there are in a field. */
import { actions, bold, heading, type Inline } from '../../chat/message.ts';
import type { Context, HomeSection, Spalte } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { darf, type GremiumId } from '../stadt/index.ts';
import { gefolgteVon, ideeById, ideenIn, type Projektidee, staendeDer } from './store.ts';
import * as texte from './texts.weg.ts';
import { gekuerzt } from './views.weg.ts';

/** More would push everything else off a phone's screen. */
const hoechstens = 5;

/** Only for those who follow one; the latest first. */
export function home(ctx: Context, person: PersonId): HomeSection[] {
  const ideen = gefolgteVon(ctx.tx, person)
    .flatMap((id) => ideeById(ctx.tx, id) ?? [])
    .filter(({ gremiumId }) => darf({ ...ctx, actor: person }, 'projektidee.lesen', gremiumId))
    .slice(0, hoechstens);
  if (ideen.length === 0) return [];
  const items = ideen.map((idee): Inline[] => [
    bold(idee.titel),
    ` · ${texte.standSeit(staendeDer(ctx.tx, idee.id)[0])}`,
  ]);
  const knoepfe = ideen.map((idee) => ({
    action: 'projektidee.zeigen',
    subject: idee.id,
    label: gekuerzt(`${idee.titel} ansehen`, 75),
  }));
  return [{ order: 25, parts: [heading(texte.folgen.home), { part: 'list', items }, actions(...knoepfe)] }];
}

export function feldSpalten(ctx: Context, gremium: string): Spalte[] {
  const ideen = ideenIn(ctx.tx, [gremium as GremiumId]);
  const laufende = ideen.filter((idee) => laeuft(ctx, idee)).length;
  const wert = ideen.length === 0 ? texte.spalte.keine : texte.spalte.zahl(ideen.length, laufende);
  return [{ label: texte.spalte.label, wert }];
}

const laeuft = (ctx: Context, { id }: Projektidee): boolean => staendeDer(ctx.tx, id)[0].stand === 'laeuft';
