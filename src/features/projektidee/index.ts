/** Ideas for projects: the Checkliste, the way from an idea to a project, the Umsetzungsplan [5.2.4, 5.3.1]. */
import type { Feature } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { buttons, commands, forms } from './handlers.ts';
import { zeigeFehlendeKarten, zeigeKartenIn } from './karte.ts';
import { verlaufTexteWeg } from './texts.weg.ts';
import { feldSpalten, home } from './uebersicht.weg.ts';

export const projektidee: Feature<Recht> = {
  name: 'projektidee',
  commands,
  forms,
  buttons,
  home,
  feldSpalten,
  verlaufTexte: { ...verlaufTexteWeg },
  ereignisse: {
    abgleich: zeigeFehlendeKarten,
    'gremium.geaendert': (ctx, { gremium }) => zeigeKartenIn(ctx, gremium),
    'aufgabe.geaendert': (ctx, { gremium }) => zeigeKartenIn(ctx, gremium),
  },
};
