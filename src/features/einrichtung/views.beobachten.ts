/** What the Büro is told about channels and accounts, each with the button that repairs it. */
import { actions, type Button, type Message, note, text } from '../../chat/message.ts';
import type { Kanal } from '../../core/directory.ts';
import { type Amt, type AmtRolle, type Gremium, gremiumName } from '../stadt/index.ts';
import type { Zustand } from './schema.ts';
import * as texteKanal from './texts.kanal.ts';
import * as texte from './texts.ts';

const waehle = ({ id }: Gremium): Button => ({ action: 'einrichtung.kanal', subject: id, label: 'Kanal wählen …' });

const meldung = (satz: string, ...knoepfe: readonly Button[]): Message => ({
  notification: texte.benachrichtigung(satz),
  parts: [text(satz), actions(...knoepfe), note(texte.grundBuero)],
});

export function kanalProblem(
  gremium: Gremium,
  kanal: Kanal,
  zustand: Exclude<Zustand, 'in_ordnung' | 'inaktiv'>,
): Message {
  const satz = texteKanal.kanalProblem[zustand](gremiumName(gremium), kanal.name, kanal.private);
  const selbst = zustand === 'entfernt' && !kanal.private;
  const beitreten: Button = { action: 'einrichtung.beitreten', subject: gremium.id, label: 'Wieder beitreten' };
  return meldung(satz, ...(selbst ? [beitreten] : []), waehle(gremium));
}

export const umbenannterKanal = (gremium: Gremium, alt: string, neu: string): Message =>
  meldung(texteKanal.umbenannt(gremiumName(gremium), alt, neu), waehle(gremium));

/** `rolle`: in words. */
export function inaktivesKonto(amt: Amt, name: string, rolle: string): Message {
  const knopf = reparatur[amt.rolle];
  return meldung(texte.kontoInaktiv(name, rolle), { ...knopf, subject: 'stadt' });
}

const buero = { action: 'einrichtung.buero', label: 'Integrationsbüro …' } as const;

const reparatur: Readonly<Record<AmtRolle, Pick<Button, 'action' | 'label'>>> = {
  leitung: buero,
  buero,
  kontakt: buero,
  steuerungsgruppe: { action: 'steuerungsgruppe.verwalten', label: 'Steuerungsgruppe …' },
  fachperson: { action: 'umsetzungsgruppe.verwalten', label: 'Umsetzungsgruppe …' },
  tandem: { action: 'einrichtung.oeffnen', label: 'Einrichtung ansehen' },
};

/** There is nothing left to do. */
export const vonSelbst = (satz: string): Message => ({
  notification: texte.benachrichtigung(satz),
  parts: [text(satz)],
});
