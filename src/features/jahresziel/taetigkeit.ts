/** Words that tell what was done and not what it changed: counting them is a Maßnahme, and no Indikator [5.3.2]. */
const woerter = [
  'Veranstaltung',
  'Treffen',
  'Sitzung',
  'Flyer',
  'Plakat',
  'Broschüre',
  'Teilnehm',
  'Workshop',
  'Schulung',
  'Kurs',
  'Angebot',
  'Projekt',
] as const;

/** The first one in name or unit, as it stands there; null: none. */
export function taetigkeitIn(...texte: readonly (string | null)[]): string | null {
  const alle = texte.flatMap((text) => text?.match(/[\p{L}\p{M}-]+/gu) ?? []);
  const klein = woerter.map((wort) => wort.toLocaleLowerCase('de'));
  return alle.find((wort) => klein.some((eines) => wort.toLocaleLowerCase('de').includes(eines))) ?? null;
}
