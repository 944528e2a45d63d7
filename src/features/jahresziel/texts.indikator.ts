/** German sentences about changing an Indikator of which there are values. */

export const gezaehlt = {
  artBleibt:
    'Zu diesem Indikator sind schon Werte eingetragen. Sie passen nur zu dieser Art. Legen Sie bitte einen neuen Indikator an, und lassen Sie diesen weg.',
  andereEinheit: (alt: string, neu: string): string =>
    `Zu diesem Indikator sind schon Zahlen eingetragen, gezählt in „${alt}“. Mit der Änderung steht bei allen „${neu}“. Ist das richtig? Wird ab jetzt etwas anderes gezählt, gehen Sie bitte zurück. Legen Sie dann einen neuen Indikator an, und lassen Sie diesen weg.`,
  trotzdem: 'Ja, so speichern',
} as const;
