import { dateText } from '../../core/calendar.ts';
import type { Gremium } from '../stadt/index.ts';

export const keinTandem = 'zurzeit nicht besetzt';
export const keineFelder =
  'Sie sind noch in keinem Handlungsfeld. Treten Sie einem Kanal bei, der mit „hf-“ beginnt, dann gehören Sie dazu.';

/** What stands at the head of a field's channel. */
export function kanalkopf({ titel, nummer, geschlossen }: Gremium): { topic: string; purpose: string } {
  const seit = geschlossen === null ? '' : ` · geschlossen seit ${dateText(geschlossen)}`;
  return {
    topic: `Handlungsfeld ${titel}${seit}`,
    purpose: `Handlungsfeld ${nummer}, ${titel}: Hier arbeiten alle zusammen, die mitmachen möchten.`,
  };
}

export const aushangGeschlossen = {
  beschluss: (jahr: number) => `Das hat die Jahreskonferenz ${jahr} beschlossen.`,
  bleibt: 'Was hier steht, bleibt erhalten. Fragen beantwortet das Integrationsbüro.',
} as const;

export const hilfe = {
  leitziele: 'die Leitziele und Grundlagen eines Handlungsfelds lesen',
  felder: 'Handlungsfelder anlegen, umbenennen, schließen (Integrationsbüro)',
} as const;

export const kopfFehlt = (kanal: string): string =>
  `Thema und Zweck des Kanals #${kanal} konnte KOMM-IN nicht ändern. Vielleicht lässt der Chat das nicht zu. Sie können beides im Kanal selbst ändern oder es noch einmal versuchen lassen.`;
export const kopfSteht = (kanal: string): string => `✓ Thema und Zweck des Kanals #${kanal} stimmen wieder.`;
export const kopfWirdVersucht = 'KOMM-IN versucht noch einmal, Thema und Zweck zu ändern.';
export const kopfOhneKanal = 'Dieses Handlungsfeld hat zurzeit keinen Kanal, in dem KOMM-IN schreiben kann.';
