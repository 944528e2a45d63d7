/** The conference years people choose from. */
import type { Option } from '../../chat/form.ts';
import type { Context } from '../../core/feature.ts';
import { letzteKonferenz } from '../stadt/index.ts';
import { jahrNeuerZiele, konferenzjahr } from './rules.ts';
import { anlegen } from './texts.ts';

type Heute = Pick<Context, 'tx' | 'heute'>;

/** The year towards whose conference work goes now. */
export const laufendesJahr = ({ tx, heute }: Heute): number => konferenzjahr(letzteKonferenz(tx), heute);

/** The year for which goals are begun and agreed on now. */
export const jahrFuerNeue = ({ tx, heute }: Heute): number => jahrNeuerZiele(letzteKonferenz(tx), heute);

/** The years for which a goal can be begun. */
export const waehlbareJahre = (ctx: Heute): readonly number[] => [laufendesJahr(ctx), laufendesJahr(ctx) + 1];

/** The year in which a goal goes on that is taken over: never one that is over. */
export const jahrDanach = (ctx: Heute, { jahr }: { readonly jahr: number }): number =>
  Math.max(jahr + 1, laufendesJahr(ctx));

export const jahrOption = (jahr: number): Option => ({ value: String(jahr), label: anlegen.jahr(jahr) });
