/** Ideas at a glance: on Home those a person follows, in the Büro's table how many there are in a field. */
import { actions, bold, heading, type Inline, labelMax } from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import type { Context, HomeSection, Spalte } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { darf, type GremiumId } from '../stadt/index.ts';
import { gefolgteVon, ideenMitStand } from './store.ts';
import * as texte from './texts.weg.ts';

/** More would push everything else off a phone's screen. */
const hoechstens = 5;

/** Only for those who follow one; the latest first. */
export function home(ctx: Context, person: PersonId): HomeSection[] {
  const gefolgte = gefolgteVon(ctx.tx, person);
  const felder = [...new Set(gefolgte.map(({ idee }) => idee.gremiumId))];
  const lesbar = new Set(felder.filter((id) => darf({ ...ctx, actor: person }, 'projektidee.lesen', id)));
  const gezeigt = gefolgte.filter(({ idee }) => lesbar.has(idee.gremiumId)).slice(0, hoechstens);
  if (gezeigt.length === 0) return [];
  const items = gezeigt.map(({ idee, stand }): Inline[] => [bold(idee.titel), ` · ${texte.standSeit(stand)}`]);
  const knoepfe = gezeigt.map(({ idee }) => ({
    action: 'projektidee.zeigen',
    subject: idee.id,
    label: shortened(`${idee.titel} ansehen`, labelMax),
  }));
  return [{ order: 25, parts: [heading(texte.folgen.home), { part: 'list', items }, actions(...knoepfe)] }];
}

export const feldSpalten =
  (ctx: Context) =>
  (gremium: string): Spalte[] => {
    const ideen = ideenMitStand(ctx.tx, [gremium as GremiumId]);
    const laufende = ideen.filter(({ stand }) => stand.stand === 'laeuft').length;
    const wert = ideen.length === 0 ? texte.spalte.keine : texte.spalte.zahl(ideen.length, laufende);
    return [{ label: texte.spalte.label, wert }];
  };
