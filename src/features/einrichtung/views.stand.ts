/** How far the channels of a city have come, and what is to be done about those that have not. */
import { actions, type Button, bold, type Inline, type Message, note, type Part, text } from '../../chat/message.ts';
import type { Kanal } from '../../core/directory.ts';
import { aufzaehlung, type Gremium, gremiumName, knopfreihen } from '../stadt/index.ts';
import { istGescheitert, laeuft } from './kanal-rules.ts';
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
  const lage = lageVon(eintraege, offene, darf);
  const glatte = eintraege.filter((eintrag) => !brauchtHilfe(eintrag)).map(zeile);
  return {
    notification: `${titel} ${lage}`,
    parts: [
      text(bold(titel)),
      text(lage),
      ...(glatte.length === 0 ? [] : [{ part: 'list', items: glatte } as const]),
      ...(offene.length > hoechstensEinzeln
        ? gebuendelt(offene, darf)
        : offene.flatMap((eintrag) => mitKnoepfen(eintrag, darf))),
      ...weiter(ohneTandem, darf),
      note(grund),
    ],
  };
}

/** Were there more, each with buttons of its own, the message would be too long for every platform. */
const hoechstensEinzeln = 10;

function lageVon(eintraege: readonly Eintrag[], offene: readonly Eintrag[], darf: boolean): string {
  const zuWaehlen = offene.filter(({ auftrag }) => auftrag?.stand === 'offen').length;
  const stecken = offene.length - zuWaehlen;
  const saetze = [
    ...(stecken === 0 ? [] : [texte.standSatz.hilfe(stecken)]),
    ...(zuWaehlen === 0 ? [] : [texteKanal.nochZuWaehlen(zuWaehlen, darf)]),
  ];
  if (saetze.length > 0) return saetze.join(' ');
  return eintraege.some(istUnterwegs) ? texte.standSatz.laeuft : texte.standSatz.fertig;
}

/** One list in which what holds for several Gremien is said once; then all buttons. */
function gebuendelt(offene: readonly Eintrag[], darf: boolean): Part[] {
  const nachSatz = new Map<string, string[]>();
  for (const eintrag of offene) {
    const satz = satzVon(eintrag);
    nachSatz.set(satz, [...(nachSatz.get(satz) ?? []), gremiumName(eintrag.gremium)]);
  }
  const items = [...nachSatz].map(([satz, namen]): Inline[] => [bold(aufzaehlung(namen)), `: ${satz}`]);
  const gescheitert = offene.some(({ auftrag }) => auftrag !== null && istGescheitert(auftrag));
  const knoepfe = [
    ...(gescheitert ? [{ ...nochmal, subject: 'stadt' }] : []),
    ...offene
      .filter(({ auftrag }) => auftrag?.kopf == null)
      .map(({ gremium }): Button => ({ ...waehle, subject: gremium.id, label: texteKanal.kanalFuer(gremium.titel) })),
  ];
  return [{ part: 'list', items }, ...(darf ? knopfreihen(knoepfe) : [])];
}

const nochmal = { action: 'einrichtung.nochmal', label: 'Erneut versuchen' } as const;
const waehle = { action: 'einrichtung.kanal', label: 'Kanal wählen …' } as const;

/** The same for one Gremium, to whoever chose its channel. */
export function kanalStand(eintrag: Eintrag, darf: boolean): Message {
  const name = gremiumName(eintrag.gremium);
  const parts = brauchtHilfe(eintrag) ? mitKnoepfen(eintrag, darf) : [text(...zeile(eintrag))];
  return { notification: texte.benachrichtigung(`${name}: ${satzVon(eintrag)}`), parts };
}

const brauchtHilfe = ({ auftrag }: Eintrag): boolean =>
  auftrag !== null && (['offen', 'einladen'].includes(auftrag.stand) || istGescheitert(auftrag));

const istUnterwegs = ({ auftrag }: Eintrag): boolean => auftrag !== null && laeuft(auftrag);

const satzVon = ({ auftrag, kanal }: Eintrag): string =>
  auftrag === null ? texteKanal.ohneKanal : texteKanal.standText(auftrag, kanal);

const zeile = (eintrag: Eintrag): Inline[] => [bold(gremiumName(eintrag.gremium)), `: ${satzVon(eintrag)}`];

function mitKnoepfen(eintrag: Eintrag, darf: boolean): Part[] {
  const { gremium, auftrag } = eintrag;
  const subject = gremium.id;
  const knoepfe = [
    ...(auftrag !== null && istGescheitert(auftrag) ? [{ ...nochmal, subject }] : []),
    ...(auftrag?.kopf == null ? [{ ...waehle, subject }] : []),
  ];
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
