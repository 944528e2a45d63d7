import { actions, text } from '../../chat/message.ts';
import { addDays } from '../../core/calendar.ts';
import { amTag, type Faellig } from '../../core/faellig.ts';
import type { Context, Spalte } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { aemterVon, alleImTandem, type GremiumId, gremien, gremiumDer } from '../stadt/index.ts';
import { ohneProtokoll } from './offen.ts';
import { nachfragen } from './rules.ts';
import { grundTandem, spalte, titelFaellig, welcheSitzung } from './texts.ts';
import { abgeben } from './views.ts';

/** An asking whose day falls on a weekend or a feast still comes after it. */
const nachsicht = 7;

/** For the Tandem: minutes that are missing, asked for 3 and 7 days after the Sitzung. */
export function faellig(ctx: Context, person: PersonId): Faellig[] {
  const imTandem = aemterVon(ctx.tx, person, ctx.heute).filter(({ rolle }) => rolle === 'tandem');
  if (imTandem.length === 0) return [];
  const geleitet = gremien(ctx.tx, 'handlungsfeld')
    .map(({ id }) => id)
    .filter((id) => imTandem.some(({ gremiumId }) => gremiumId === id));
  return ohneProtokoll(ctx, geleitet).map((sitzung) => {
    const gremium = gremiumDer(ctx.tx, sitzung.gremiumId);
    const stufen = nachfragen(sitzung.datum);
    return {
      key: `protokoll:${sitzung.id}`,
      bis: addDays(stufen.at(-1) ?? sitzung.datum, nachsicht),
      stufen: stufen.map(amTag),
      titel: titelFaellig(sitzung, gremium),
      parts: [text(welcheSitzung(sitzung, gremium)), actions(abgeben(sitzung))],
      grund: grundTandem(gremium),
    };
  });
}

/** Only a Tandem is asked. */
export function faelligReihum(ctx: Context): (person: PersonId) => Faellig[] {
  const tandems = alleImTandem(ctx.tx, ctx.heute);
  return (person) => (tandems.has(person) ? faellig(ctx, person) : []);
}

/** For the Büro's table of the fields: how many minutes are missing, and since when. */
export const feldSpalten =
  (ctx: Context) =>
  (gremium: string): Spalte[] => {
    const offene = ohneProtokoll(ctx, [gremium as GremiumId]);
    const aelteste = offene.at(-1);
    const wert = aelteste === undefined ? spalte.keines : spalte.offen(offene.length, aelteste.datum);
    return [{ label: 'Protokolle', wert }];
  };
