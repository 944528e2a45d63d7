/** What can happen to a Beschluss or Hinweis that stands, inside the transaction that dispatch opened. */
import { type Acting, raise } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { aendereHinweis, type Hinweis, type Hinweisangaben, loescheHinweis } from './store.ts';

export function berichtige(ctx: Acting, { id, gremiumId: gremium, herkunft }: Hinweis, angaben: Hinweisangaben): void {
  aendereHinweis(ctx.tx, id, angaben);
  record(ctx, 'hinweis.aendern', id);
  raise(ctx, 'hinweis.geaendert', { gremium, herkunft });
}

/** Its text is gone. The Verlauf keeps that it was taken back, as an act of its Gremium. */
export function nimmZurueck(ctx: Acting, { id, gremiumId: gremium, herkunft }: Hinweis): void {
  loescheHinweis(ctx.tx, id);
  record(ctx, 'hinweis.zuruecknehmen', gremium);
  raise(ctx, 'hinweis.geaendert', { gremium, herkunft });
}
