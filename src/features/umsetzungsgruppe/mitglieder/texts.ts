import { type Day, dateText } from '../../../core/calendar.ts';

export const nurMitglieder =
  'Diese Liste sehen die Mitglieder der Umsetzungsgruppe und das Integrationsbüro. Wer ein Handlungsfeld leitet, sehen alle in der angehefteten Nachricht seines Kanals.';
export const nurBuero = 'Fachpersonen lädt das Integrationsbüro ein. Bitte wenden Sie sich dorthin.';
export const gibtEsNicht = 'Diese Stadt hat noch keine Umsetzungsgruppe. Das Integrationsbüro kann sie einrichten.';
export const keineFachperson = 'Zurzeit ist keine Fachperson eingeladen.';
export const keinTandem = 'zurzeit nicht besetzt';
export const woher =
  'Wer dazugehört, ergibt sich aus den Tandems und der Leitung des Integrationsbüros. Ändern Sie ein Tandem, folgt diese Liste von selbst.';

export const fehler = {
  gehoertDazu: (name: string, rolle: string) => `${name} gehört an diesem Tag schon dazu: ${rolle}.`,
  schonEingeladen: (name: string, zeit: string) =>
    `${name} ist schon eingeladen: ${zeit}. Sie können diese Einladung mit „Einladung beenden …“ ändern.`,
  vorbei: 'Dieser Tag ist schon vorbei. Bitte wählen Sie einen späteren.',
  keineAuswahl: 'Diese Einladung gibt es nicht mehr. Bitte wählen Sie eine andere.',
} as const;

export const eingeladen = (name: string, zeit: string, hatKonto: boolean): string =>
  hatKonto
    ? `${name} ist eingeladen: ${zeit}. Die Person bekommt eine Nachricht und kommt in den Kanal, sobald die Zeit beginnt.`
    : `${name} ist eingeladen: ${zeit}. Die Person hat kein Konto. Bitte geben Sie ihr selbst Bescheid.`;
export const beendet = (name: string, ende: Day): string =>
  `Eingetragen: ${name} gehört bis ${dateText(ende)} zur Umsetzungsgruppe.`;
export const zurueckgenommen = (name: string): string => `Die Einladung von ${name} ist zurückgenommen.`;

/** What is stored about somebody, as they read it. */
export const zwecke = {
  abschied: {
    titel: 'Ihr Abschied aus der Umsetzungsgruppe',
    zweck:
      'Damit niemand ohne Hinweis aus dem Kanal der Umsetzungsgruppe genommen wird. Bleibt, bis Sie den Kanal verlassen haben oder wieder dazugehören.',
  },
  ohneAufgabe: {
    titel: 'Sie im Kanal der Umsetzungsgruppe',
    zweck:
      'Damit das Integrationsbüro nur einmal gefragt wird, ob Sie dort bleiben. Bleibt, bis Sie den Kanal verlassen haben oder zur Umsetzungsgruppe gehören.',
  },
} as const;
