import type { Tx } from '../../core/workspace.ts';
import { type GremiumId, gremiumById, gremiumName } from '../stadt/index.ts';

export const zweck = {
  titel: 'Ihre Kalender-Adressen',
  zweck:
    'Damit Ihr Kalender die Termine findet. KOMM-IN kennt nur eine Prüfsumme der Adresse. Bleibt, bis Sie sie sperren oder gelöscht werden.',
};

/** What a calendar shows: one field, or all of them. */
export function wofuer(tx: Tx, id: GremiumId | null): string {
  const gremium = id === null ? null : gremiumById(tx, id);
  return gremium === null ? 'Alle Handlungsfelder' : gremiumName(gremium);
}
