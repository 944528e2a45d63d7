/** How far the channels of a city have come, and what is to be done about those that have not. */
import { actions, type Button, bold, type Inline, type Message, note, type Part, text } from '../../chat/message.ts';
import type { Kanal } from '../../core/directory.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import { laeuft } from './kanal-rules.ts';
import { knopfreihen } from './knopfreihen.ts';
import type { Kanalauftrag } from './store.ts';
import * as texteKanal from './texts.kanal.ts';
import * as texte from './texts.ts';

export interface Eintrag {
  readonly gremium: Gremium;
  readonly auftrag: Kanalauftrag | null;
  /** The channel chosen or made; null: none yet. */
  readonly kanal: Kanal | null;
}

/** `darf`: this person may do something about it. `ohneTandem`: the fields to be filled next. */
export function stadtStand(
  stadt: string,
  eintraege: readonly Eintrag[],
  ohneTandem: readonly Gremium[],
  darf: boolean,
  grund: string,
): Message {
  const titel = texte.eingerichtetSatz(stadt);
  const offene = eintraege.filter(brauchtHilfe);
  const fertig = offene.length === 0 && !eintraege.some(istUnterwegs);
  const lage = offene.length > 0 ? texte.standSatz.hilfe(offene.length) : fertig ? texte.standSatz.fertig : null;
  const glatte = eintraege.filter((eintrag) => !brauchtHilfe(eintrag)).map(zeile);
  return {
    notification: `${titel} ${lage ?? texte.standSatz.laeuft}`,
    parts: [
      text(bold(titel)),
      text(lage ?? texte.standSatz.laeuft),
      ...(glatte.length === 0 ? [] : [{ part: 'list', items: glatte } as const]),
      ...offene.flatMap((eintrag) => mitKnoepfen(eintrag, darf)),
      ...weiter(ohneTandem, darf),
      note(grund),
    ],
  };
}

/** The same for one Gremium, to whoever chose its channel. */
export function kanalStand(eintrag: Eintrag, darf: boolean): Message {
  const name = gremiumName(eintrag.gremium);
  const stand = eintrag.auftrag === null ? texteKanal.ohneKanal : texteKanal.standText(eintrag.auftrag, eintrag.kanal);
  const parts = brauchtHilfe(eintrag) ? mitKnoepfen(eintrag, darf) : [text(...zeile(eintrag))];
  return { notification: texte.benachrichtigung(`${name}: ${stand}`), parts };
}

const brauchtHilfe = ({ auftrag }: Eintrag): boolean =>
  auftrag !== null && ['offen', 'einladen', 'gescheitert'].includes(auftrag.stand);

const istUnterwegs = ({ auftrag }: Eintrag): boolean => auftrag !== null && laeuft(auftrag);

function zeile({ gremium, auftrag, kanal }: Eintrag): Inline[] {
  return [
    bold(gremiumName(gremium)),
    `: ${auftrag === null ? texteKanal.ohneKanal : texteKanal.standText(auftrag, kanal)}`,
  ];
}

function mitKnoepfen(eintrag: Eintrag, darf: boolean): Part[] {
  const { gremium, auftrag } = eintrag;
  const waehle: Button = { action: 'einrichtung.kanal', subject: gremium.id, label: 'Kanal wählen …' };
  const nochmal: Button = { action: 'einrichtung.nochmal', subject: gremium.id, label: 'Erneut versuchen' };
  const knoepfe = auftrag?.stand === 'gescheitert' ? [nochmal, waehle] : [waehle];
  return [text(...zeile(eintrag)), ...(darf ? [actions(...knoepfe)] : [])];
}

function weiter(ohneTandem: readonly Gremium[], darf: boolean): Part[] {
  if (!darf) return [text(texte.standSatz.buero)];
  const uebersicht: Button = { action: 'einrichtung.oeffnen', subject: 'stadt', label: 'Einrichtung ansehen' };
  if (ohneTandem.length === 0) return [actions(uebersicht)];
  const knoepfe = ohneTandem.map(
    ({ id, titel }): Button => ({ action: 'tandem.verwalten', subject: id, label: texte.besetzen(titel) }),
  );
  return [text(texte.standSatz.tandems), ...knopfreihen([...knoepfe, uebersicht])];
}
