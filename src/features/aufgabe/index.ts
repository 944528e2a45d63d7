/** Aufgaben: who does what until when. Reminded until somebody says that it is done, or not needed any more. */
import type { Feature } from '../../core/feature.ts';
import type { GremiumId, Recht } from '../stadt/index.ts';
import { faellig, faelligReihum } from './faellig.ts';
import { buttons, commands, forms } from './handlers.ts';
import { personendaten } from './personendaten.ts';
import { aufgabeById, offeneIn } from './store.ts';
import { offene, ohneInhalt, verlaufTexte } from './texts.ts';
import { uebergib } from './uebergib.ts';

export { anzahlErledigter, anzahlNeuer, anzahlOffener } from './anzahl.store.ts';
export { offeneAb, offeneVor } from './kalender.store.ts';
/** For references from higher features' tables. */
export { type AufgabeId, aufgabe as aufgabeTable } from './schema.ts';
export { type Aufgabe, aufgabeById } from './store.ts';
export {
  aufgabenAus,
  aufgabenAusAllen,
  aufgabeOhneNamen,
  aufgabeZeile,
  haengeUm,
  legeAufgabeAn,
  offeneAufgaben,
} from './tuer.ts';
export { werText } from './wer.ts';
export { alleAufgabenIm, anzahlAufgabenIm, zeitDerAufgaben } from './zahlen.store.ts';

export const aufgabe: Feature<Recht> = {
  name: 'aufgabe',
  commands,
  forms,
  buttons,
  faellig,
  faelligReihum,
  uebergib,
  personendaten,
  verlaufTexte,
  gegenstand(ctx, subject) {
    const gemeint = aufgabeById(ctx.tx, subject);
    return gemeint === null ? null : { titel: ohneInhalt(gemeint), gremium: gemeint.gremiumId };
  },
  kommendes: (ctx, gremium) => offeneIn(ctx.tx, [gremium as GremiumId]).map(offene),
  hilfe: [
    {
      befehl: '/komm-in aufgaben',
      text: 'Ihre offenen Aufgaben; für Tandem und Integrationsbüro auch die des Handlungsfelds',
      recht: 'aufgabe.eigene',
      knopf: { action: 'aufgabe.liste', label: 'Aufgaben ansehen' },
    },
  ],
};
