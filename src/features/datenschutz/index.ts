/** What is stored about people: showing it to them, correcting, erasing, and the Büro's view of who did what. */
import { isErased } from '../../core/erased.ts';
import type { Feature } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { erasedName } from '../../core/names.ts';
import type { Recht } from '../stadt/index.ts';
import { teileFreigabeEndeMit, zeigeHinweis } from './actions.ts';
import { buttons, commands, forms } from './handlers.ts';
import { personendaten } from './personendaten.ts';
import { verlaufTexte } from './texts.ts';

export const datenschutz: Feature<Recht> = {
  name: 'datenschutz',
  commands,
  forms,
  buttons,
  ereignisse: {
    kontakt: (ctx, { person }) => zeigeHinweis(ctx, person),
    'freigabe.beendet': teileFreigabeEndeMit,
  },
  personendaten,
  // A request to be erased is nobody else's.
  uebergib: () => [],
  verlaufTexte,
  gegenstand: (ctx, subject) => (isErased(ctx.tx, subject as PersonId) ? { titel: erasedName, gremium: null } : null),
  hilfe: [
    {
      befehl: '/komm-in meine-daten',
      text: 'was über Sie gespeichert ist; berichtigen, freigeben oder löschen lassen',
      recht: 'daten.eigene',
      knopf: { action: 'datenschutz.meineDaten', label: 'Meine Daten' },
    },
    {
      befehl: '/komm-in verlauf',
      text: 'wer was gemeldet, geändert oder bestätigt hat',
      recht: 'verlauf.lesen',
      knopf: { action: 'datenschutz.verlauf', label: 'Verlauf …' },
    },
    {
      befehl: '/komm-in fristen',
      text: 'was heute Nacht gelöscht würde, weil die Frist vorbei ist',
      recht: 'datenschutz.verwalten',
      knopf: { action: 'datenschutz.probe', label: 'Fristen' },
    },
  ],
};
