/** Sitzungen: announcing them, inviting, reporting to the Büro, answering, changing, reminding [5.2.3]. */
import { addDays } from '../../core/calendar.ts';
import type { Feature } from '../../core/feature.ts';
import type { GremiumId, Recht } from '../stadt/index.ts';
import { faellig, faelligReihum } from './faellig.ts';
import { buttons, commands, forms } from './handlers.ts';
import { feldSpalten, home } from './home.ts';
import { taeglich } from './jobs.ts';
import { personendaten } from './personendaten.ts';
import type { SitzungId } from './schema.ts';
import { sitzungById, vergissAntworten, vergissVorschlaege } from './store.ts';
import { geplant, verlaufTexte } from './texts.ts';
import { uebergib } from './uebergib.ts';
import { kommende, zeigeKommende, zeigeNaechste } from './zeigen.ts';

export { kalenderDerSitzungen } from './kalender.ts';
export { pruefeLink } from './rules.ts';
/** For references from higher features' tables. */
export { type SitzungId, sitzung as sitzungTable } from './schema.ts';
export { einladungVon, istBegonnen, istBegonnenUm } from './stattgefunden.ts';
export { type Sitzung, sitzungById, sitzungenMit } from './store.ts';
export { stehendePunkte } from './tagesordnung.ts';
export { terminText } from './texts.ts';
export { abgesagteIn } from './ueberblick.store.ts';
export { gehaltenIn, istGehalten, nochNichtBegonnen, verlegteIn } from './ueberblick.ts';
export { alleSitzungenIm, anzahlSitzungenIm, zeitDerSitzungen } from './zahlen.store.ts';

export const sitzung: Feature<Recht> = {
  name: 'sitzung',
  commands,
  forms,
  buttons,
  jobs: { 'sitzung.taeglich': taeglich },
  faellig,
  faelligReihum,
  home,
  feldSpalten,
  uebergib,
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
  ereignisse: {
    'gremium.geaendert': (ctx, { gremium }) => zeigeKommende(ctx, gremium),
    'aufgabe.geaendert': (ctx, { gremium }) => zeigeNaechste(ctx, gremium),
  },
  kommendes: (ctx, gremium) => kommende(ctx, gremium as GremiumId).map(geplant),
  feldKnoepfe: (gremium) => [{ action: 'sitzung.neu', subject: gremium, label: 'Sitzung', style: 'primary' }],
  hilfe: [
    {
      befehl: '/sitzung',
      text: 'eine Sitzung melden und dazu einladen (Tandem und Integrationsbüro)',
      recht: 'sitzung.melden',
      knopf: { action: 'sitzung.neu', label: 'Sitzung melden' },
    },
    {
      befehl: '/sitzung',
      text: 'im Kanal eines Handlungsfelds: eine Sitzung vorschlagen',
      recht: 'sitzung.vorschlagen',
      knopf: { action: 'sitzung.vorschlagen', label: 'Sitzung vorschlagen' },
    },
    {
      befehl: '/sitzung liste',
      text: 'alle kommenden Sitzungen',
      recht: 'sitzung.liste',
      knopf: { action: 'sitzung.weitere', label: 'Kommende Sitzungen' },
    },
  ],
};
