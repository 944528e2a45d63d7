/** Sitzungen: announcing them, inviting, reporting to the Büro, answering, reminding [5.2.3]. */
import { addDays } from '../../core/calendar.ts';
import type { Feature } from '../../core/feature.ts';
import type { Recht } from '../stadt/index.ts';
import { faellig } from './faellig.ts';
import { buttons, melden, sitzungCommand } from './handlers.ts';
import { home } from './home.ts';
import { vergissAntworten } from './store.ts';

export const sitzung: Feature<Recht> = {
  name: 'sitzung',
  commands: { '/sitzung': sitzungCommand },
  forms: [melden],
  buttons,
  faellig,
  home,
  vergiss: (ctx) => vergissAntworten(ctx.tx, addDays(ctx.heute, -30)),
  feldKnoepfe: (gremium) => [{ action: 'sitzung.neu', subject: gremium, label: 'Sitzung', style: 'primary' }],
  hilfe: [{ befehl: '/sitzung', text: 'eine Sitzung melden und dazu einladen (Tandem und Integrationsbüro)' }],
};
