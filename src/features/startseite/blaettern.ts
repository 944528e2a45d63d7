/** Turning the pages of a list on Home. */
import { actions, type Part } from '../../chat/message.ts';
import type { ButtonHandler } from '../../core/feature.ts';
import { turnHome } from '../../core/homes.ts';
import { privateMessage } from '../../core/notice.ts';
import type { Recht } from '../stadt/index.ts';
import { type Liste, liesBlaettern, type Seite } from './rules.blaettern.ts';
import * as texte from './texts.ts';

const action = 'startseite.blaettern';

/** None where everything stands on one page. To the beginning only where that is not the page before. */
export function blaetterKnoepfe(liste: Liste, { vorher, danach }: Seite): Part[] {
  const labels = texte.blaettern[liste];
  const knopf = (ab: number | null, label: string) =>
    ab === null ? [] : [{ action, subject: `${liste}:${ab}`, label }];
  const knoepfe = [
    ...knopf(danach, labels.danach),
    ...knopf(vorher, labels.vorher),
    ...knopf(vorher === null || vorher === 0 ? null : 0, labels.anfang),
  ];
  return knoepfe.length === 0 ? [] : [actions(...knoepfe)];
}

/** Home itself shows the page: nothing else is answered. */
export const blaettern: ButtonHandler<Recht> = {
  recht: 'hilfe.lesen',
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurAngemeldet),
  run(ctx, { subject }) {
    const wohin = liesBlaettern(subject);
    if (wohin !== null) turnHome(ctx.tx, ctx.actor, wohin.liste, wohin.ab);
    return { effect: 'none' };
  },
};
