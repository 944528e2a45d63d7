/** Minutes of Sitzungen: handing them in, the summary, the document, what is missing [5.2.3]. */
import type { Feature } from '../../core/feature.ts';
import { sitzungById } from '../sitzung/index.ts';
import type { GremiumId, Recht } from '../stadt/index.ts';
import { faellig, faelligReihum, feldSpalten } from './faellig.ts';
import { buttons, commands, forms } from './handlers.ts';
import { ohneProtokoll } from './offen.ts';
import { personendaten } from './personendaten.ts';
import type { ProtokollId } from './schema.ts';
import { protokollById } from './store.ts';
import { fehlt, verlaufTexte } from './texts.ts';
import { folgeAufgabe, folgeHinweis } from './zeigen.ts';

export { ohneProtokoll } from './offen.ts';
export { abgegebenIn } from './ueberblick.store.ts';
export { anwesendeIm } from './zahlen.store.ts';

export const protokoll: Feature<Recht> = {
  name: 'protokoll',
  commands,
  forms,
  buttons,
  faellig,
  faelligReihum,
  feldSpalten,
  // They belong to the field: the successor is reminded of them, and told of them here.
  uebergib: (ctx, { gremium }) => ohneProtokoll(ctx, [gremium as GremiumId]).map(fehlt),
  personendaten,
  ereignisse: {
    'aufgabe.geaendert': (ctx, { herkunft }) => folgeAufgabe(ctx, herkunft),
    'hinweis.geaendert': (ctx, { herkunft }) => folgeHinweis(ctx, herkunft),
  },
  verlaufTexte,
  gegenstand(ctx, subject) {
    const gemeint = protokollById(ctx.tx, subject as ProtokollId);
    if (gemeint === null) return null;
    const nummer = sitzungById(ctx.tx, gemeint.sitzungId)?.nummer ?? '';
    return { titel: `Protokoll ${nummer}`, gremium: gemeint.gremiumId };
  },
  feldKnoepfe: (gremium) => [{ action: 'protokoll.neu', subject: gremium, label: 'Protokoll' }],
  hilfe: [
    {
      befehl: '/protokoll',
      text: 'ein Protokoll abgeben (Tandem und Integrationsbüro)',
      recht: 'protokoll.abgeben',
    },
    {
      befehl: '/protokoll liste',
      text: 'die Protokolle Ihrer Gremien',
      recht: 'protokoll.liste',
      knopf: { action: 'protokoll.weitere', label: 'Protokolle' },
    },
    {
      befehl: '/protokoll suche',
      text: 'ein Wort in Protokollen, Vereinbarungen und Aufgaben suchen',
      recht: 'protokoll.suchen',
      knopf: { action: 'protokoll.suchen', label: 'In Protokollen suchen' },
    },
  ],
};
