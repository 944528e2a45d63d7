/** German sentences about the words by which one tells an activity from an effect. */

export const nurBuero =
  'Diese Wörter legt das Integrationsbüro fest. Fehlt Ihnen ein Wort, oder passt eines nicht? Bitte sprechen Sie das Integrationsbüro an.';

export const anleitung =
  'Ein Indikator soll zeigen, was sich ändert, und nicht, wie viel man tut. Steht eines dieser Wörter in einem Indikator, fragt KOMM-IN freundlich nach. Man darf ihn trotzdem so eintragen.';
export const teil = 'Ein Wort zählt auch, wenn es Teil eines anderen ist: „Kurs“ passt auch auf „Sprachkurse“.';

export const fehler = {
  zu_viele: (hoechstens: number) => `Mehr als ${hoechstens} Wörter sind nicht mehr zu überblicken. Bitte kürzen Sie.`,
  kein_wort: (zeile: string) =>
    `„${zeile}“ ist nicht genau ein Wort. Bitte schreiben Sie in jede Zeile ein Wort, nur aus Buchstaben.`,
  zu_kurz: (zeile: string) =>
    `„${zeile}“ ist zu kurz: Das steht in vielen anderen Wörtern. Bitte schreiben Sie mindestens drei Buchstaben.`,
  zu_lang: (zeile: string) => `„${zeile}“ ist zu lang. Ein Wort darf höchstens 40 Buchstaben haben.`,
} as const;

export const dank = {
  gespeichert: (anzahl: number) =>
    `Danke. Die Liste ist gespeichert. Sie hat ${anzahl === 1 ? 'ein Wort' : `${anzahl} Wörter`}.`,
  leer: 'Danke. Die Liste ist leer: KOMM-IN fragt bei keinem Wort mehr nach.',
  ueblich: (anzahl: number) => `Danke. Es gelten wieder die ${anzahl} üblichen Wörter.`,
} as const;

export const knopf = 'Wörter für Tätigkeiten …';

export const hilfe = 'die Wörter, bei denen KOMM-IN nachfragt: Zeigt dieser Indikator eine Wirkung?';

/** What the Büro reads in the Verlauf. */
export const verlaufTexteWoerter = { 'jahresziel.woerter': 'Wörter für Tätigkeiten geändert' } as const;
