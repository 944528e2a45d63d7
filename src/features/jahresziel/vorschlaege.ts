/** A Tandem says that it has proposals for the goals of the next year. */
import type { Acting, Context, Gegenstand } from '../../core/feature.ts';
import { lastActor, record } from '../../core/verlauf.ts';
import { beantwortet } from '../erinnerung/index.ts';
import { type GremiumId, gremiumById } from '../stadt/index.ts';
import { faelligKey, vorschlaegeFuer } from './rules.faellig.ts';
import * as texte from './texts.faellig.ts';

/** @returns whether it is new */
export function sageVorschlaege(ctx: Acting, feld: GremiumId, jahr: number): boolean {
  if (sagteSchon(ctx, feld, jahr)) return false;
  record(ctx, 'jahresziel.vorschlaege', vorschlaegeFuer(feld, jahr));
  beantwortet(ctx, faelligKey.vorschlaege(feld, jahr));
  return true;
}

/** Somebody of the Tandem has said that it has proposals. */
export const sagteSchon = ({ tx }: Pick<Context, 'tx'>, feld: GremiumId, jahr: number): boolean =>
  lastActor(tx, 'jahresziel.vorschlaege', vorschlaegeFuer(feld, jahr)) !== null;

/** What the act is about by which it said so. */
export function gegenstandVorschlaege({ tx }: Pick<Context, 'tx'>, subject: string): Gegenstand | null {
  const [id = '', jahr = ''] = subject.split(':');
  const feld = jahr === '' ? null : gremiumById(tx, id);
  return feld === null ? null : { titel: texte.vorschlaege.gegenstand(Number(jahr)), gremium: feld.id };
}
