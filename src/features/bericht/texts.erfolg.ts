/** What people read about successes, and the thanks for them. */
import type { Dankstand } from './erfolg.schema.ts';

export const taten = {
  eingetragen: 'von Ihnen eingetragen',
  zurueckgenommen: 'der Dank wurde zurückgenommen',
  entschieden: {
    angeboten: 'noch offen',
    gesendet: 'Dank von Ihnen gesendet',
    nicht: 'von Ihnen entschieden: kein Dank',
    zurueckgenommen: 'Dank von Ihnen zurückgenommen',
    entfallen: 'entfallen',
  } satisfies Record<Dankstand, string>,
};

export const zwecke = {
  genannt: {
    titel: 'Dank, in dem Sie mit Namen stehen',
    zweck: 'Damit im Kanal des Handlungsfelds sichtbar ist, wer zu einem Erfolg beigetragen hat. Bleibt mit dem Dank.',
  },
  gedankt: {
    titel: 'Erfolge, die Sie eingetragen oder für die Sie gedankt haben',
    zweck: 'Um für die Jahreskonferenz zu sammeln, was ein Handlungsfeld erreicht hat. Bleibt dauerhaft.',
  },
};
