/** What the Büro sees of the fields: all of them, and what can be done with each. */
import { actions, type Button, bold, divider, type Message, note, type Part, text } from '../../chat/message.ts';
import type { Gremium } from '../stadt/index.ts';
import type { Feldbeschluss } from './store.ts';
import * as texte from './texts.felder.ts';

export interface FeldMitBeschluessen {
  readonly feld: Gremium;
  /** The name of its channel; null: it has none. */
  readonly kanal: string | null;
  readonly beschluesse: readonly Feldbeschluss[];
}

/** One page of them. `weitere`: how many come after it, and the number of the first of them. */
export function felderListe(
  felder: readonly FeldMitBeschluessen[],
  weitere: { readonly anzahl: number; readonly ab: number },
): Message {
  const neu: Button = { action: 'feld.neu', subject: 'stadt', label: texte.knopf.neu };
  const mehr: Button = {
    action: 'feld.weitere',
    subject: String(weitere.ab),
    label: texte.knopf.weitere(weitere.anzahl),
  };
  return {
    notification: texte.titelListe,
    parts: [
      text(bold(felder.length === 0 ? texte.keine : texte.titelListe)),
      ...felder.flatMap(einFeld),
      // What follows is about none of them.
      divider,
      actions(...(weitere.anzahl > 0 ? [mehr] : []), neu),
    ],
  };
}

function einFeld({ feld, kanal, beschluesse }: FeldMitBeschluessen): Part[] {
  const { id: subject, nummer, titel, kuerzel, geschlossen } = feld;
  const stand =
    geschlossen === null ? (kanal === null ? texte.ohneKanal : `#${kanal}`) : texte.geschlossenSeit(geschlossen);
  const leitziele: Button = { action: 'leitziel.zeigen', subject, label: texte.knopf.leitziele };
  const knoepfe: Button[] =
    geschlossen === null
      ? [
          { action: 'feld.umbenennen', subject, label: texte.knopf.umbenennen },
          { action: 'feld.schliessen', subject, label: texte.knopf.schliessen },
          leitziele,
          ...(kanal === null ? [kanalKnopf(feld)] : []),
        ]
      : [{ action: 'feld.oeffnen', subject, label: texte.knopf.oeffnen }, leitziele];
  return [
    text(bold(`${nummer}. ${titel}`), ` (${kuerzel}) · ${stand}`),
    ...(beschluesse.length === 0 ? [] : [note(texte.beschlossen(beschluesse))]),
    actions(...knoepfe),
  ];
}

const kanalKnopf = ({ id }: Pick<Gremium, 'id'>): Button => ({
  action: 'einrichtung.kanal',
  subject: id,
  label: texte.knopf.kanal,
});

/** What comes next after a field was added. */
export const naechsteSchritte = (feld: Pick<Gremium, 'id' | 'kanalId'>): Button[] => [
  ...(feld.kanalId === null ? [kanalKnopf(feld)] : []),
  { action: 'tandem.verwalten', subject: feld.id, label: texte.knopf.tandem },
  listeKnopf,
];

export const listeKnopf: Button = { action: 'feld.verwalten', subject: 'stadt', label: texte.knopf.liste };
