/** German sentences about the weekly summary of the fields somebody follows. */

/** What is stored, as the person reads it. */
export const daten = {
  titel: 'Ihre Zusammenfassung der Woche',
  zweck:
    'Damit Sie jede Woche lesen können, was es in diesen Handlungsfeldern Neues gibt. Bleibt, bis Sie es abbestellen. Nur der Bot liest das.',
  seit: (tag: string) => `abonniert seit ${tag}`,
  zuletzt: 'Letzte Zusammenfassung',
  bisWann: (tag: string) => `bis ${tag}`,
} as const;
