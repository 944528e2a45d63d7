/** Who leads which field: for everybody, and for the Büro, which changes it. */
import { actions, type Button, bold, type Inline, type Message, note, type Part, text } from '../../chat/message.ts';
import { type Day, dateText } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Amt, type Gremium, type GremiumId, zeitText } from '../stadt/index.ts';
import type { NoetigeSeite } from './rules.ts';
import {
  kontoNichtAktiv,
  nachrichtAn,
  nichtBesetzt,
  ohneKonto,
  seiteText,
  tandemName,
  werFehlt,
  werTitel,
} from './texts.ts';

/** A term as the Büro sees it. */
export interface Mitglied {
  readonly amt: Amt;
  readonly organisation: string | null;
  readonly konto: 'aktiv' | 'keines' | 'nicht_mehr_aktiv';
  /** It will be handed over. */
  readonly uebergabe: { readonly an: PersonId; readonly ab: Day; readonly neuesAmt: Amt['id'] } | null;
}

const kontoText = { aktiv: null, keines: ohneKonto, nicht_mehr_aktiv: kontoNichtAktiv } as const;

/** *Tandem verwalten*: every term that holds or is to come, and what can be done with it. */
export function verwalten(
  gremium: Gremium,
  mitglieder: readonly Mitglied[],
  fehlend: readonly NoetigeSeite[],
  heute: Day,
): Message {
  const titel = tandemName(gremium);
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      ...(fehlend.length === 0 ? [] : [text(`Zurzeit fehlt ${werFehlt(fehlend)}.`)]),
      ...mitglieder.flatMap((mitglied) => zeilen(mitglied, heute)),
      actions({ action: 'tandem.hinzufuegen', subject: gremium.id, label: 'Mitglied hinzufügen …' }),
    ],
  };
}

function zeilen({ amt, organisation, konto, uebergabe }: Mitglied, heute: Day): Part[] {
  const seite = seiteText(amt.seite);
  const angaben = [seite, organisation === seite ? null : organisation, zeitText(amt, heute), kontoText[konto]];
  const satz: Inline[] = [{ person: amt.personId }, ` · ${angaben.filter(Boolean).join(' · ')}`];
  const knopf = (action: string, label: string, subject: string = amt.id): Button => ({ action, subject, label });
  if (uebergabe !== null) {
    return [
      text(...satz, `. Am ${dateText(uebergabe.ab)} übernimmt `, { person: uebergabe.an }, '.'),
      actions(knopf('tandem.zuruecknehmen', 'Übergabe zurücknehmen', uebergabe.neuesAmt)),
    ];
  }
  const knoepfe = [
    knopf('tandem.aendern', 'Ändern …'),
    ...(amt.von > heute
      ? [knopf('tandem.zuruecknehmen', 'Zurücknehmen')]
      : [knopf('tandem.uebergeben', 'Übergeben …'), knopf('tandem.beenden', 'Beenden …')]),
  ];
  return [text(...satz), actions(...knoepfe)];
}

/** Somebody as everybody sees them: for what they stand, and what else they let others see. */
export interface Sichtbar {
  readonly person: PersonId;
  readonly angaben: readonly string[];
}

/** `Ada Muster (Wohnungsamt, Tel. 123), Eren Probe (Freier Träger)` */
function leute(alle: readonly Sichtbar[]): Inline[] {
  if (alle.length === 0) return [nichtBesetzt];
  return alle.flatMap(({ person, angaben }, i): Inline[] => [
    ...(i === 0 ? [] : [', ']),
    { person },
    ...(angaben.length === 0 ? [] : [` (${angaben.join(', ')})`]),
  ]);
}

export interface Feldleitung {
  readonly gremium: Gremium;
  readonly tandem: readonly Sichtbar[];
  /** This reader may change it. */
  readonly aenderbar: boolean;
}

/** `/komm-in wer` */
export function werLeitet(
  felder: readonly Feldleitung[],
  buero: { readonly id: GremiumId; readonly leitung: readonly Sichtbar[] } | null,
  migrationsbeirat: readonly Sichtbar[],
): Message {
  return {
    notification: werTitel,
    parts: [
      text(bold(werTitel)),
      ...felder.flatMap(({ gremium, tandem, aenderbar }): Part[] => [
        text(bold(gremium.titel), ' · ', ...leute(tandem)),
        actions(
          nachrichtKnopf(gremium.id, nachrichtAn(gremium)),
          ...(aenderbar ? [{ action: 'tandem.verwalten', subject: gremium.id, label: 'Tandem ändern …' }] : []),
        ),
      ]),
      ...(buero === null ? [] : [text(bold('Integrationsbüro'), ' · Leitung: ', ...leute(buero.leitung))]),
      ...(migrationsbeirat.length === 0 ? [] : [text(bold('Migrationsbeirat'), ' · ', ...leute(migrationsbeirat))]),
      ...(buero === null ? [] : [actions(nachrichtKnopf(buero.id, 'Nachricht an das Büro …'))]),
      note('Organisation und Kontakt stehen hier, wenn die Person zugestimmt hat.'),
    ],
  };
}

export const nachrichtKnopf = (subject: GremiumId, label: string): Button => ({
  action: 'tandem.nachricht',
  subject,
  label,
});
