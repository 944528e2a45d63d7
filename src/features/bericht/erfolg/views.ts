/** What successes look like: the offer to thank, the thanks, what those read who gave an idea, and the collection. */
import {
  actions,
  type Button,
  bold,
  heading,
  type Inline,
  type Message,
  note,
  notificationMax,
  type Part,
  text,
} from '../../../chat/message.ts';
import { shortened } from '../../../chat/shorten.ts';
import type { Day } from '../../../core/calendar.ts';
import type { PersonId } from '../../../core/ids.ts';
import { type Gremium, gremiumName } from '../../stadt/index.ts';
import { stehtImKanal } from './rules.ts';
import type { Erfolg } from './store.ts';
import * as texte from './texts.ts';

export const erfolgKnopf = (
  { id }: Pick<Erfolg, 'id'>,
  tat: 'danken' | 'nicht' | 'zurueck' | 'entfernen',
  label: string,
  style?: Button['style'],
): Button => ({ action: `erfolg.${tat}`, subject: id, label, ...(style === undefined ? {} : { style }) });

export const eintragenKnopf = (feld: string): Button => ({
  action: 'erfolg.eintragen',
  subject: feld,
  label: texte.knopf.eintragen,
});

export const listeKnopf = (jahr: number, seite = 0, label: string = texte.knopf.liste): Button => ({
  action: 'erfolg.liste',
  subject: `${jahr}:${seite}`,
  label,
});

export const tabelleKnopf = (jahr: number): Button => ({
  action: 'erfolg.tabelle',
  subject: String(jahr),
  label: texte.knopf.tabelle,
});

/** What whoever leads the field can do with it now. */
export function knoepfe(erfolg: Erfolg): Button[] {
  switch (erfolg.stand) {
    case 'angeboten':
      return [
        erfolgKnopf(erfolg, 'danken', texte.knopf.danken, 'primary'),
        erfolgKnopf(erfolg, 'nicht', texte.knopf.nicht),
      ];
    case 'gesendet':
    case 'ueberholt':
      return [
        erfolgKnopf(erfolg, 'danken', texte.knopf.aendern),
        erfolgKnopf(erfolg, 'zurueck', texte.knopf.zurueck, 'danger'),
      ];
    case 'nicht':
      return [erfolgKnopf(erfolg, 'danken', texte.knopf.doch)];
    case 'zurueckgenommen':
      return [erfolgKnopf(erfolg, 'danken', texte.knopf.wieder)];
    case 'entfallen':
      return [];
  }
}

interface Angebot {
  readonly erfolg: Erfolg;
  readonly feld: Gremium;
  /** The text that is ready. */
  readonly text: string;
  readonly als: 'tandem' | 'buero';
  /** Who decided, and when; null: nobody yet. */
  readonly entschieden: { readonly wer: PersonId; readonly am: Day } | null;
  /** It came to something else than when the thanks were written. */
  readonly geaendert: boolean;
  /** Somebody gave the idea whom the bot cannot tell. */
  readonly ohneKonto: boolean;
}

export function angebot({ erfolg, feld, text: bereit, als, entschieden, geaendert, ohneKonto }: Angebot): Message {
  const { titel, stand } = erfolg;
  const was = texte.wasWort(erfolg);
  const kopf = [bold(titel), texte.angebot.worum(gremiumName(feld))];
  if (stand === 'ueberholt') {
    return {
      notification: shortened(`${texte.ueberholt.titel}: ${titel}`, notificationMax),
      parts: [
        text(bold(texte.ueberholt.titel)),
        text(...kopf),
        text(texte.ueberholt.satz(erfolg.art)),
        actions(...knoepfe(erfolg)),
        note(texte.ueberholt.grund[als]),
      ],
    };
  }
  if (entschieden !== null && stand !== 'angeboten') {
    // It was none any more, and then its thanks were taken back.
    const wie = stand === 'entfallen' ? 'zurueckgenommen' : stand;
    return {
      notification: shortened(`${was}: ${titel}`, notificationMax),
      parts: [
        text(bold(was)),
        text(...kopf),
        text({ person: entschieden.wer }, texte.angebot[wie](entschieden.am)),
        ...(geaendert ? [text(texte.angebot.anders(erfolg.art))] : []),
        ...(stand === 'entfallen' ? [] : [actions(...knoepfe(erfolg))]),
      ],
    };
  }
  return {
    notification: shortened(`${texte.angebot.titel(was)}: ${titel}`, notificationMax),
    parts: [
      text(bold(texte.angebot.titel(was))),
      text(...kopf),
      text(texte.angebot.frage),
      text({ text: bereit, italic: true }),
      ...(ohneKonto ? [text(texte.angebot.ohneKonto)] : []),
      actions(...knoepfe(erfolg)),
      note(`${texte.angebot.ohneFrist} ${texte.angebot.grund[als]}`),
    ],
  };
}

interface Dank {
  readonly erfolg: Erfolg;
  readonly feld: Gremium;
  readonly text: string;
  readonly am: Day;
  readonly genannte: readonly PersonId[];
}

export function dank({ erfolg, feld, text: geschrieben, am, genannte }: Dank): Message {
  const titel = texte.dank.titel(erfolg);
  return {
    notification: shortened(`${titel}: ${erfolg.titel}`, notificationMax),
    parts: [
      heading(titel),
      // The proposed words begin with it.
      ...(geschrieben.includes(erfolg.titel) ? [] : [text(bold(erfolg.titel))]),
      text(geschrieben),
      ...(genannte.length === 0 ? [] : [text(texte.dank.genannt, ...namen(genannte))]),
      note(texte.dank.fuss(gremiumName(feld), am)),
    ],
  };
}

const namen = (personen: readonly PersonId[]): Inline[] =>
  personen.flatMap((person, i): Inline[] => [...(i === 0 ? [] : [', ']), { person }]);

/** @param ansehen null: this person may not read the idea any more */
export function dankFuerIdee(satz: string, ansehen: string | null): Message {
  const knopf = (subject: string): Button => ({ action: 'projektidee.zeigen', subject, label: texte.gebende.ansehen });
  return {
    notification: shortened(`${texte.gebende.titel}: ${satz}`, notificationMax),
    parts: [
      text(bold(texte.gebende.titel)),
      text(satz),
      ...(ansehen === null ? [] : [actions(knopf(ansehen))]),
      note(texte.gebende.grund),
    ],
  };
}

interface Feldzeile {
  readonly feld: Gremium;
  readonly erreicht: number;
  readonly gedankt: number;
}

/** @param knoepfe a row each */
export function ueberblick(
  jahr: number,
  felder: readonly Feldzeile[],
  knoepfe: readonly (readonly Button[])[],
): Message {
  const titel = texte.liste.titel(jahr);
  const items = felder.map(({ feld, erreicht, gedankt }): Inline[] => [
    bold(feld.titel),
    `: ${texte.liste.zeile(erreicht, gedankt)}`,
  ]);
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      items.length === 0 ? text(texte.liste.leer) : { part: 'list', items },
      ...(felder.some(({ gedankt }) => gedankt > 0) ? [text(texte.liste.weiterVorn)] : []),
      ...knoepfe.flatMap((reihe) => (reihe.length === 0 ? [] : [actions(...reihe)])),
      ...(items.length === 0 ? [] : [note(texte.liste.warum)]),
    ],
  };
}

interface Eintrag {
  readonly erfolg: Erfolg;
  readonly genannte: readonly PersonId[];
}

interface Feldseite {
  readonly feld: Gremium;
  readonly jahr: number;
  readonly ab: number;
  readonly alle: number;
  readonly eintraege: readonly Eintrag[];
  /** This person may thank here. */
  readonly leitet: boolean;
  readonly weitere: readonly Button[];
}

export function feldseite({ feld, jahr, ab, alle, eintraege, leitet, weitere }: Feldseite): Message {
  const titel = texte.liste.feld(gremiumName(feld), jahr, ab + 1, ab + eintraege.length, alle);
  return {
    notification: shortened(titel, notificationMax),
    parts: [
      text(bold(titel)),
      ...eintraege.flatMap((einer) => eintrag(einer, leitet ? knoepfeIn(feld, einer.erfolg) : [])),
      ...(weitere.length === 0 ? [] : [actions(...weitere)]),
    ],
  };
}

/** In a closed field thanks can be taken back, and nothing else. */
function knoepfeIn({ geschlossen }: Gremium, erfolg: Erfolg): Button[] {
  const entfernen = erfolg.art === 'eigener' && !stehtImKanal(erfolg.stand);
  if (geschlossen !== null) {
    return stehtImKanal(erfolg.stand) ? [erfolgKnopf(erfolg, 'zurueck', texte.knopf.zurueck, 'danger')] : [];
  }
  return [
    ...knoepfe(erfolg),
    ...(entfernen ? [erfolgKnopf(erfolg, 'entfernen', texte.knopf.entfernen, 'danger')] : []),
  ];
}

function eintrag({ erfolg, genannte }: Eintrag, hier: readonly Button[]): Part[] {
  const gedankt = erfolg.stand === 'gesendet' ? erfolg.text : null;
  return [
    text(bold(erfolg.titel), ` · ${texte.wasWort(erfolg)} · ${texte.liste.am(erfolg.am)}`),
    text(gedankt ?? texte.liste.ohneDank[erfolg.stand]),
    ...(gedankt === null || genannte.length === 0 ? [] : [text(texte.dank.genannt, ...namen(genannte))]),
    ...(hier.length === 0 ? [] : [actions(...hier)]),
  ];
}
