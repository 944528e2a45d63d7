/** Sitzungen: announcing them, inviting, reporting to the Büro, answering, changing, reminding [5.2.3]. */
import { addDays } from '../../core/calendar.ts';
import type { Feature } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { faellig } from './faellig.ts';
import { buttons, commands, forms } from './handlers.ts';
import { home } from './home.ts';
import { taeglich } from './jobs.ts';
import { personendaten } from './personendaten.ts';
import type { SitzungId } from './schema.ts';
import { sitzungById, vergissAntworten, vergissVorschlaege } from './store.ts';
import { verlaufTexte } from './texts.ts';

export const sitzung: Feature<Recht> = {
  name: 'sitzung',
  commands,
  forms,
  buttons,
  jobs: { 'sitzung.taeglich': taeglich },
  faellig,
  home,
  personendaten,
  verlaufTexte,
  gegenstand(ctx, subject) {
    const gemeint = sitzungById(ctx.tx, subject as SitzungId);
    return gemeint === null ? null : { titel: gemeint.nummer, gremium: gemeint.gremiumId };
  },
  vergiss: (ctx) => [
    { was: 'Antworten auf Einladungen', anzahl: vergissAntworten(ctx.tx, addDays(ctx.heute, -30)) },
    { was: 'Vorschläge für Sitzungen', anzahl: vergissVorschlaege(ctx.tx, addDays(ctx.heute, -90)) },
  ],
  feldKnoepfe: (gremium) => [{ action: 'sitzung.neu', subject: gremium, label: 'Sitzung', style: 'primary' }],
  hilfe: [
    {
      befehl: '/sitzung',
      text: 'eine Sitzung melden und dazu einladen (Tandem und Integrationsbüro)',
      recht: 'sitzung.melden',
    },
    { befehl: '/sitzung liste', text: 'alle kommenden Sitzungen', recht: 'sitzung.liste' },
  ],
};
