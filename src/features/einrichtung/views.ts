/** The state of the city for whoever runs it, and the buttons that change it. */
import { actions, type Button, bold, heading, type Inline, type Message, note, text } from '../../chat/message.ts';
import { type Day, dateText, dayText } from '../../core/calendar.ts';
import { hashOf } from '../../core/hash.ts';
import type { PersonId } from '../../core/ids.ts';
import { type FestRegel, type Gremium, gremiumName, knopfreihen } from '../stadt/index.ts';
import type { DigestPlan } from '../umsetzungsgruppe/index.ts';
import * as texteKanal from './texts.kanal.ts';
import * as texte from './texts.ts';

export interface Stadt {
  readonly name: string;
  readonly land: string;
  readonly leitung: readonly PersonId[];
  readonly personen: readonly PersonId[];
  readonly kontakt: readonly PersonId[];
  readonly felder: readonly Gremium[];
  readonly jahreskonferenz: Day | null;
  readonly heute: Day;
  readonly imKanal: number | null;
  readonly persoenlich: number | null;
  readonly stunde: string;
  /** Days from the conference; null: nobody is asked about goals. */
  readonly zielstufen: readonly number[] | null;
  readonly digest: DigestPlan;
  readonly feste: number;
  /** Whoever reads this belongs to the Büro, and does not only stand in for it. */
  readonly imBuero: boolean;
}

const knopf = (action: string, label: string): Button => ({ action, subject: 'stadt', label });

/** Everything that was set up, and a button for each part of it. */
export function uebersicht(stadt: Stadt): Message {
  const titel = texte.uebersicht.titel(stadt.name);
  const { jahreskonferenz, imKanal, persoenlich, stunde, feste } = stadt;
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      {
        part: 'facts',
        facts: [
          { label: 'Stadt', value: `${stadt.name}, ${stadt.land}` },
          { label: 'Leitung des Integrationsbüros', value: namen(stadt.leitung) },
          { label: 'Integrationsbüro', value: namen(stadt.personen) },
          { label: 'Kontakt des Migrationsbeirats', value: namen(stadt.kontakt) },
          { label: 'Handlungsfelder', value: stadt.felder.map(({ titel: feld }) => feld).join(', ') || texte.leer },
          {
            label: 'Nächste Jahreskonferenz',
            value: konferenzText(jahreskonferenz, stadt.heute),
          },
          { label: 'Erinnerung im Kanal', value: texte.uebersicht.imKanal(imKanal) },
          { label: 'Persönliche Erinnerung', value: texte.uebersicht.persoenlich(persoenlich, stunde) },
          { label: 'Fragen zu Jahreszielen', value: texte.uebersicht.jahresziele(stadt.zielstufen) },
          { label: 'Überblick an die Umsetzungsgruppe', value: texte.uebersicht.ueberblick(stadt.digest) },
          { label: 'Feste', value: feste === 0 ? texte.uebersicht.keineFeste : texte.uebersicht.festAnzahl(feste) },
        ],
      },
      actions(
        knopf('einrichtung.buero', 'Integrationsbüro …'),
        knopf('einrichtung.kanaele', 'Kanäle …'),
        knopf('feld.verwalten', 'Handlungsfelder …'),
        knopf('steuerungsgruppe.verwalten', 'Steuerungsgruppe …'),
        knopf('umsetzungsgruppe.verwalten', 'Umsetzungsgruppe …'),
        knopf('einrichtung.konferenz', 'Jahreskonferenz …'),
        knopf('einrichtung.erinnerungen', 'Erinnerungen …'),
        knopf('einrichtung.feste', 'Feste …'),
        knopf('datenschutz.hinweis', 'Datenschutzhinweis …'),
        knopf('datenschutz.person', 'Person löschen …'),
      ),
      note(stadt.imBuero ? texte.uebersicht.hinweis : texte.uebersicht.vertretung),
    ],
  };
}

function konferenzText(tag: Day | null, heute: Day): string {
  if (tag === null) return texte.uebersicht.keineKonferenz;
  return tag < heute ? texte.uebersicht.konferenzVorbei(tag) : dayText(tag);
}

function namen(personen: readonly PersonId[]): Inline[] {
  if (personen.length === 0) return [texte.leer];
  return personen.flatMap((person, i): Inline[] => [...(i === 0 ? [] : [', ']), { person }]);
}

/** Every Gremium with the state of its channel. */
export function kanaele(eintraege: readonly { readonly gremium: Gremium; readonly lage: string }[]): Message {
  return {
    notification: texte.kanaeleTitel,
    parts: [
      text(bold(texte.kanaeleTitel)),
      { part: 'list', items: eintraege.map(({ gremium, lage }) => [bold(gremiumName(gremium)), `: ${lage}`]) },
      ...knopfreihen(
        eintraege.map(
          ({ gremium }): Button => ({
            action: 'einrichtung.kanal',
            subject: gremium.id,
            label: texteKanal.kanalFuer(gremium.titel),
          }),
        ),
      ),
    ],
  };
}

/** Which feasts the bot asks about, the usual ones and the city's own. */
export function feste(uebliche: readonly string[], eigene: readonly FestRegel[]): Message {
  const items = [...uebliche, ...eigene.map(eigenesFest)];
  return {
    notification: texte.festeTitel,
    parts: [
      heading('Feste'),
      text(items.length === 0 ? texte.uebersicht.keineFeste : texte.festeTitel),
      ...(items.length === 0 ? [] : [{ part: 'list', items } as const]),
      actions(
        knopf('einrichtung.ueblicheFeste', 'Übliche Feste auswählen …'),
        knopf('einrichtung.fest', 'Eigenes Fest hinzufügen …'),
        ...eigene.slice(0, texte.hoechstensEigene).map(
          (regel): Button => ({
            action: 'einrichtung.festEntfernen',
            subject: hashOf(regel),
            label: `${regel.name} entfernen`,
            style: 'danger',
          }),
        ),
      ),
    ],
  };
}

const eigenesFest = (regel: FestRegel): string =>
  'datum' in regel ? `${regel.name}, ${dateText(regel.datum)}` : regel.name;
