/** German sentences about helping each other. It is an offer and no control: the words matter. */
import { type Day, dateText } from '../../../core/calendar.ts';

export const nurMitglieder =
  'Rat bieten die Mitglieder der Umsetzungsgruppe einander an. Auch Sie können dem Tandem schreiben.';
export const nachricht = 'Nachricht schreiben …';
export const keinFeld = 'Dieses Handlungsfeld gibt es nicht, oder es ist geschlossen.';
export const eigenesFeld = (feld: string): string =>
  `Das ist Ihr Handlungsfeld: ${feld}. Wenn Sie selbst Rat suchen, setzen Sie ein Thema auf die Tagesordnung der Umsetzungsgruppe.`;
export const wozu = (feld: string): string =>
  `Sie bieten dem Tandem ${feld} Ihre Unterstützung an. Das Tandem entscheidet, ob es sie annimmt.`;
export const schonAngeboten = (am: Day): string =>
  `Sie haben diesem Tandem am ${dateText(am)} schon etwas angeboten. Eine Antwort ist noch offen. Möchten Sie trotzdem noch einmal schreiben?`;
export const erreichbar = (wie: string): string => `Zu erreichen: ${wie}`;
export const angeboten = (wer: string): string => `Danke für Ihr Angebot. ${wer}`;

export const fehler = {
  leer: 'Bitte schreiben Sie in ein, zwei Sätzen, was Sie anbieten.',
  niemand_da:
    'Im Tandem und im Integrationsbüro ist zurzeit niemand zu erreichen. Bitte versuchen Sie es später noch einmal.',
} as const;
