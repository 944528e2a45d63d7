/**
 * The one table of rights: who may do what. Whoever is not named may not. A right is asked for a Gremium; a role
 * such as *tandem* means the Tandem of that Gremium.
 */

/**
 * - `tandem`: leads the Gremium, Begleitung included.
 * - `buero`: works in the Integrationsbüro, its Leitung included. `leitung`: heads it.
 * - `umsetzungsgruppe`: for the Umsetzungsgruppe itself, whoever belongs to it: all Tandems, the Leitung, experts [5.2.2].
 * - `steuerungsgruppe`: belongs to this Steuerungsgruppe, be it without its channel.
 * - `teilnehmend`: member of the Gremium's channel, whatever the kind of account.
 * - `angemeldet`: has a working account in the city's own workspace.
 * - `admin`: administers the workspace, as long as nobody in the Integrationsbüro can be reached: before the first
 *   set-up, or when all of them have left.
 */
export type Rolle =
  | 'tandem'
  | 'buero'
  | 'leitung'
  | 'umsetzungsgruppe'
  | 'steuerungsgruppe'
  | 'teilnehmend'
  | 'angemeldet'
  | 'admin';

const alle = ['angemeldet', 'teilnehmend', 'tandem', 'buero', 'umsetzungsgruppe', 'steuerungsgruppe'] as const;

export const rechte = {
  'hilfe.lesen': alle,
  'status.lesen': ['buero'],
  'status.zustellen': ['buero'],
  'stadt.einrichten': ['admin', 'buero'],
  'gremium.besetzen': ['buero'],
  'umsetzungsgruppe.lesen': ['umsetzungsgruppe', 'buero'],
  'umsetzungsgruppe.digest': ['buero'],
  'umsetzungsgruppe.rat': ['umsetzungsgruppe', 'buero'],
  'umsetzungsgruppe.thema': ['umsetzungsgruppe', 'buero'],
  'umsetzungsgruppe.nachbereitung': ['umsetzungsgruppe', 'buero'],
  'steuerungsgruppe.lesen': ['steuerungsgruppe', 'buero'],
  'abstimmung.stellen': ['buero'],
  'abstimmung.wuenschen': ['tandem'],
  // The Leitung holds one of the ten functions by its own role.
  'abstimmung.antworten': ['steuerungsgruppe', 'leitung'],
  'abstimmung.lesen': ['steuerungsgruppe', 'buero'],
  'feld.aendern': ['buero'],
  'leitziel.lesen': alle,
  'leitziel.aendern': ['buero'],
  'tandem.aendern': ['buero'],
  'tandem.lesen': alle,
  'tandem.schreiben': alle,
  'sitzung.melden': ['tandem', 'buero'],
  'sitzung.aendern': ['tandem', 'buero'],
  'sitzung.vorschlagen': ['angemeldet', 'teilnehmend'],
  'sitzung.weiterleiten': ['teilnehmend', 'tandem', 'buero', 'umsetzungsgruppe', 'steuerungsgruppe'],
  'sitzung.liste': alle,
  'sitzung.antworten': ['teilnehmend', 'tandem', 'buero', 'umsetzungsgruppe', 'steuerungsgruppe'],
  'sitzung.teilnehmende': ['tandem', 'buero'],
  'sitzung.bestaetigen': ['buero'],
  'erinnerung.eigene': alle,
  'abo.eigenes': alle,
  'aufgabe.eigene': alle,
  'aufgabe.verwalten': ['tandem', 'buero'],
  'protokoll.abgeben': ['tandem', 'buero'],
  'protokoll.bestaetigen': ['buero'],
  'protokoll.lesen': ['teilnehmend', 'tandem', 'buero', 'umsetzungsgruppe', 'steuerungsgruppe'],
  'protokoll.liste': alle,
  'protokoll.suchen': alle,
  'hinweis.eintragen': ['tandem', 'buero'],
  'hinweis.lesen': ['teilnehmend', 'tandem', 'buero', 'umsetzungsgruppe', 'steuerungsgruppe'],
  'projektidee.liste': alle,
  'projektidee.anlegen': ['teilnehmend', 'tandem', 'buero'],
  'projektidee.lesen': ['teilnehmend', 'tandem', 'buero'],
  'projektidee.ausfuellen': ['teilnehmend', 'tandem', 'buero'],
  'projektidee.leiten': ['tandem', 'buero'],
  'jahresziel.liste': alle,
  'jahresziel.lesen': ['teilnehmend', 'tandem', 'buero'],
  'jahresziel.ergaenzen': ['teilnehmend', 'tandem', 'buero'],
  'jahresziel.unterstuetzen': alle,
  'jahresziel.leiten': ['tandem', 'buero'],
  'jahresziel.vereinbaren': ['buero'],
  'jahresziel.tabelle': ['tandem', 'buero'],
  'jahresziel.woerter': ['buero'],
  'erfolg.danken': ['tandem', 'buero'],
  'erfolg.lesen': alle,
  'zahlen.lesen': ['tandem', 'buero'],
  'bericht.verwalten': ['buero'],
  'bericht.lesen': ['steuerungsgruppe', 'buero'],
  'bericht.hinweis': ['steuerungsgruppe', 'buero'],
  'kalender.eigener': alle,
  'kalender.verwalten': ['buero'],
  'daten.eigene': alle,
  'person.loeschen': ['buero'],
  'verlauf.lesen': ['buero'],
  'datenschutz.verwalten': ['buero'],
} as const satisfies Record<string, readonly Rolle[]>;

export type Recht = keyof typeof rechte;

export function erlaubt(recht: Recht, rollen: ReadonlySet<Rolle>): boolean {
  return rechte[recht].some((rolle) => rollen.has(rolle));
}

/** Who takes part in a Handlungsfeld, and so may know what happens in it where its channel is private. */
const eingeweihte: readonly Rolle[] = ['teilnehmend', 'tandem', 'buero'];

export const istEingeweiht = (rollen: ReadonlySet<Rolle>): boolean => eingeweihte.some((rolle) => rollen.has(rolle));
