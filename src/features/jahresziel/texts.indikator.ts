/** German sentences about an Indikator's numbers. */

export const zahlFehler = {
  keine_zahl:
    'Bitte schreiben Sie nur eine Zahl von 0 an, zum Beispiel 12 oder 12,5: mit Komma und ohne Zeichen dahinter.',
  zu_gross: 'Diese Zahl ist zu groß. Bitte schreiben Sie eine kleinere, höchstens 1.000.000.000.',
} as const;

export const gezaehlt = {
  artBleibt:
    'Zu diesem Indikator sind schon Werte eingetragen. Sie passen nur zu dieser Art. Legen Sie bitte einen neuen Indikator an, und lassen Sie diesen weg.',
  andereEinheit: (alt: string, neu: string): string =>
    `Zu diesem Indikator sind schon Zahlen eingetragen, gezählt in „${alt}“. Mit der Änderung steht bei allen „${neu}“. Ist das richtig? Wird ab jetzt etwas anderes gezählt, gehen Sie bitte zurück. Legen Sie dann einen neuen Indikator an, und lassen Sie diesen weg.`,
  trotzdem: 'Ja, so speichern',
} as const;
