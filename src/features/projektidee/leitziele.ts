/** The Leitziele that questions 10 and 11 offer. */
import { type Option, optionOf } from '../../chat/form.ts';
import type { Context } from '../../core/feature.ts';
import { type Leitziel, leitzieleVon } from '../handlungsfeld/index.ts';
import { alleGremien, type GremiumId, gremien } from '../stadt/index.ts';

/** Those of one field, or of all others that work today; with those chosen before, whatever became of their field. */
export function waehlbareLeitziele(
  ctx: Pick<Context, 'tx'>,
  gremium: GremiumId,
  wessen: 'eigene' | 'andere',
  gewaehlt: readonly string[] = [],
): Option[] {
  const angeboten = gremien(ctx.tx, 'handlungsfeld')
    .filter(({ id }) => (id === gremium) === (wessen === 'eigene'))
    .flatMap(({ id }) => leitzieleVon(ctx.tx, id));
  const fruehere = gewaehlt.length === 0 ? [] : alle(ctx).filter(({ id }) => gewaehlt.includes(id));
  return [...new Map([...angeboten, ...fruehere].map((ziel) => [ziel.id, ziel])).values()].map(alsOption);
}

/** `4.4.1-2 Segregation entgegenwirken`, in the order of the fields; one that is not known is left out. */
export function leitzielTexte(ctx: Pick<Context, 'tx'>, ids: readonly string[]): string[] {
  return ids.length === 0
    ? []
    : alle(ctx)
        .filter(({ id }) => ids.includes(id))
        .map(leitzielText);
}

const alle = ({ tx }: Pick<Context, 'tx'>): Leitziel[] =>
  alleGremien(tx)
    .filter(({ art }) => art === 'handlungsfeld')
    .flatMap(({ id }) => leitzieleVon(tx, id));

const leitzielText = ({ nummer, titel }: Leitziel): string => `${nummer} ${titel}`;

const alsOption = (ziel: Leitziel): Option => optionOf(ziel.id, leitzielText(ziel));
