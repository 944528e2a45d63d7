/**
 * The one table of rights: who may do what. Whoever is not named may not. A right is asked for a Gremium; a role
 * such as *tandem* means the Tandem of that Gremium.
 */

/**
 * - `tandem`: leads the Gremium, Begleitung included. The Umsetzungsgruppe is led by all Tandems together [5.2.2].
 * - `buero`: works in the Integrationsbüro, its Leitung included.
 * - `steuerungsgruppe`: belongs to this Steuerungsgruppe, be it without its channel.
 * - `teilnehmend`: member of the Gremium's channel, whatever the kind of account.
 * - `angemeldet`: has a working account in the city's own workspace.
 */
export type Rolle = 'tandem' | 'buero' | 'leitung' | 'steuerungsgruppe' | 'teilnehmend' | 'angemeldet';

export const rechte = {
  'hilfe.lesen': ['angemeldet', 'teilnehmend', 'tandem', 'buero', 'steuerungsgruppe'],
  'sitzung.melden': ['tandem', 'buero'],
  'sitzung.aendern': ['tandem', 'buero'],
  'sitzung.vorschlagen': ['angemeldet', 'teilnehmend'],
  'sitzung.weiterleiten': ['teilnehmend', 'tandem', 'buero', 'steuerungsgruppe'],
  'sitzung.liste': ['angemeldet', 'teilnehmend', 'tandem', 'buero', 'steuerungsgruppe'],
  'sitzung.antworten': ['teilnehmend', 'tandem', 'buero', 'steuerungsgruppe'],
  'sitzung.teilnehmende': ['tandem', 'buero'],
  'sitzung.bestaetigen': ['buero'],
} as const satisfies Record<string, readonly Rolle[]>;

export type Recht = keyof typeof rechte;

export function erlaubt(recht: Recht, rollen: ReadonlySet<Rolle>): boolean {
  return rechte[recht].some((rolle) => rollen.has(rolle));
}
