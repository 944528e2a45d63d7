/** Who leads a Handlungsfeld, from when to when, and who takes over [5.2.3]. */
import { addDays, dateText } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import type { Auskunft, Context, Feature } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type GremiumId, gremiumById, gremiumName, type Recht } from '../stadt/index.ts';
import { buttons, commands, forms } from './handlers.ts';
import { nachAbgleich, nachAenderung, taeglich } from './jobs.ts';
import { uebergibNachrichten } from './nachricht.ts';
import { tandemSpalte } from './spalte.ts';
import { loescheNachrichtenVon, nachrichtenVon, vergissMitteilungen, vergissNachrichten } from './store.ts';
import { geplanteUebergaben, verwirfUebergabenVon } from './uebergeben.ts';

export { offenesAngebot, schreibe as schreibeDemTandem, werBekommt } from './nachricht.ts';
export { freiePlaetze } from './rules.ts';
export { erreichbareImTandem, vertretung } from './tandem.ts';
export { weitergabe } from './views.person.ts';

function auskunft(ctx: Context, person: PersonId): Auskunft[] {
  const angaben = nachrichtenVon(ctx.tx, person).map(({ vonId, am, text }) => ({
    label: `${vonId === person ? 'Von Ihnen' : `Von ${nameOf(ctx.tx, vonId)}`} am ${dateText(am)}`,
    wert: text,
  }));
  if (angaben.length === 0) return [];
  const zweck = 'Damit eine Nachricht an ein Tandem ankommt und beantwortet werden kann. Gespeichert für 30 Tage.';
  return [{ titel: 'Ihre Nachrichten an Tandems und die Antworten', zweck, angaben }];
}

function loesche(ctx: Context, person: PersonId): void {
  loescheNachrichtenVon(ctx.tx, person);
  verwirfUebergabenVon(ctx, person);
}

export const tandem: Feature<Recht> = {
  name: 'tandem',
  commands,
  forms,
  buttons,
  jobs: { 'tandem.taeglich': taeglich },
  ereignisse: { 'amt.geaendert': nachAenderung, 'gremium.geaendert': nachAenderung, abgleich: nachAbgleich },
  feldSpalten: (ctx) => (gremium) => [tandemSpalte(ctx, gremium as GremiumId)],
  uebergib: uebergibNachrichten,
  personendaten: { auskunft, loesche },
  kommendes: (ctx, gremium) => geplanteUebergaben(ctx, gremium as GremiumId),
  verlaufTexte: {
    'tandem.hinzufuegen': 'Tandem: Mitglied hinzugefügt',
    'tandem.aendern': 'Tandem: Angaben geändert',
    'tandem.beenden': 'Tandem: Amtszeit beendet',
    'tandem.uebergeben': 'Tandem: Übergabe eingetragen',
    'tandem.zuruecknehmen': 'Tandem: geplanten Wechsel zurückgenommen',
  },
  gegenstand(ctx, subject) {
    const gremium = gremiumById(ctx.tx, subject);
    return gremium?.art === 'handlungsfeld' ? { titel: gremiumName(gremium), gremium: gremium.id } : null;
  },
  vergiss: (ctx) => [
    { was: 'Nachrichten an Tandems', anzahl: vergissNachrichten(ctx.tx, addDays(ctx.heute, -30)) },
    { was: 'Vermerke über Anfang und Ende im Tandem', anzahl: vergissMitteilungen(ctx.tx, addDays(ctx.heute, -30)) },
  ],
  hilfe: [
    {
      befehl: '/komm-in wer',
      text: 'wer welches Handlungsfeld leitet, und eine Nachricht schreiben',
      recht: 'tandem.lesen',
      knopf: { action: 'tandem.wer', label: 'Wer leitet was?' },
    },
    { befehl: '/komm-in tandem', text: 'ein Tandem ändern oder übergeben', recht: 'tandem.aendern' },
  ],
};
