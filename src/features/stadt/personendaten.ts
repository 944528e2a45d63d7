/** What the city's own tables know of a person. */
import { addDays, dateText } from '../../core/calendar.ts';
import { kanalById } from '../../core/directory.ts';
import { type Context, type Personendaten, raise } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { zeigeMeldung } from './einladung.ts';
import {
  type Amt,
  alleAemter,
  changeAmt,
  gremiumById,
  kanaleinladungenAn,
  loescheAmt,
  loescheKanaleinladung,
} from './store.ts';
import { rollenWort, zwecke } from './texts.ts';

const aemter = (ctx: Context, person: PersonId): Amt[] =>
  alleAemter(ctx.tx).filter(({ personId }) => personId === person);

export const personendaten: Personendaten = {
  auskunft(ctx, person) {
    const angaben = aemter(ctx, person).flatMap((amt) => {
      const gremium = gremiumById(ctx.tx, amt.gremiumId);
      const bis = amt.bis === null ? 'ohne Ende' : `bis ${dateText(amt.bis)}`;
      return gremium === null ? [] : [{ label: rollenWort(amt, gremium), wert: `ab ${dateText(amt.von)}, ${bis}` }];
    });
    const einladungen = kanaleinladungenAn(ctx.tx, person).map(({ kanalId, am }) => ({
      label: `#${kanalById(ctx.tx, kanalId)?.name ?? ''}`,
      wert: `eingeladen am ${dateText(ctx.calendar.dayAt(am))}`,
    }));
    return [
      { ...zwecke.rollen, angaben },
      { ...zwecke.einladungen, angaben: einladungen },
    ].filter((auskunft) => auskunft.angaben.length > 0);
  },
  /** Roles end; that somebody held one, from when to when, stays without a name. */
  loesche(ctx, person) {
    const offen = aemter(ctx, person).filter(({ bis }) => bis === null || bis >= ctx.heute);
    for (const amt of offen) {
      if (amt.von >= ctx.heute) loescheAmt(ctx.tx, amt.id);
      else changeAmt(ctx.tx, amt.id, { bis: addDays(ctx.heute, -1) });
    }
    for (const einladung of kanaleinladungenAn(ctx.tx, person)) {
      loescheKanaleinladung(ctx.tx, einladung.id);
      zeigeMeldung(ctx, einladung);
    }
    for (const gremium of new Set(offen.map(({ gremiumId }) => gremiumId))) raise(ctx, 'amt.geaendert', { gremium });
  },
};
