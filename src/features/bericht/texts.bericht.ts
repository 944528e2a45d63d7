/** German sentences of the report to the Steuerungsgruppe. */

export const taten = {
  bearbeitet: 'Sie haben den Bericht vorbereitet',
  gesendet: 'Sie haben den Bericht gesendet',
  verworfen: 'Sie haben den Bericht ausfallen lassen',
  weitergegeben: 'Sie haben einen Bericht weitergegeben',
  fuerSie: 'Ein Bericht lag für Sie bereit',
  anSie: 'Sie haben einen Bericht bekommen',
} as const;

export const zwecke = {
  bericht: {
    titel: 'Berichte an die Steuerungsgruppe, an denen Sie gearbeitet haben',
    zweck: 'Damit klar ist, wer einen Bericht gesendet hat. Das bleibt, bis Sie gelöscht werden.',
  },
  weitergabe: {
    titel: 'Berichte an die Steuerungsgruppe, die weitergegeben wurden',
    zweck: 'Damit auch Mitglieder ohne Konto den Bericht bekommen. Das bleibt, bis die Person gelöscht wird.',
  },
} as const;
