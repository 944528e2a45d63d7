/**
 * For everybody in the Büro: a draft waits to be looked at, or members without an account for the report. The Büro's channel
 * has told it, and asks again where nobody answers.
 */
import type { NurAufHome } from '../../../core/faellig.ts';
import type { Context } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { erreichbareImBuero } from '../../stadt/index.ts';
import { seitDem } from './bericht.ts';
import { empfang } from './empfang.ts';
import { gesendete, offenerEntwurf, weitergabenZu } from './store.ts';
import * as texte from './texts.ts';
import { zurAnsicht } from './views.buero.ts';
import { nochWeiterzugeben } from './views.weitergabe.ts';

export const berichtAufHome = (ctx: Context, person: PersonId): NurAufHome[] =>
  erreichbareImBuero(ctx).has(person) ? [...anzusehen(ctx), ...weiterzugeben(ctx)] : [];

function anzusehen(ctx: Context): NurAufHome[] {
  const entwurf = offenerEntwurf(ctx.tx);
  if (entwurf === null) return [];
  const { titel } = texte.anfrage;
  return [{ ...ohneFrist(ctx), titel, parts: zurAnsicht(entwurf, seitDem(ctx, entwurf)) }];
}

/** Of the last report alone: whoever gets that needs none before it. Who has left, or has an account by now, needs none. */
function weiterzugeben(ctx: Context): NurAufHome[] {
  const [letzter] = gesendete(ctx.tx, 0, 1);
  if (letzter === undefined) return [];
  const ohneKonto = new Set(empfang(ctx)?.ohneKonto);
  const offene = weitergabenZu(ctx.tx, letzter.id).filter(({ am, personId }) => am === null && ohneKonto.has(personId));
  if (offene.length === 0) return [];
  const titel = texte.weitergeben.titel(ctx.calendar.dayAt(letzter.erledigtAm ?? letzter.angelegtAm));
  return [{ ...ohneFrist(ctx), titel, parts: nochWeiterzugeben(ctx, letzter.id, offene) }];
}

const ohneFrist = ({ heute: bis }: Context) => ({ bis, ohneFrist: true }) as const;
