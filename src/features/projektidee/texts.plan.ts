/** German sentences about the Umsetzungsplan. */
import { type Day, dateText } from '../../core/calendar.ts';
import type { Stand } from './schema.ts';
import { standWort } from './texts.weg.ts';

/** To whom an application goes, by the body that has to decide. */
const an: Readonly<Record<string, string>> = {
  amtsleitung: 'die Amtsleitung',
  dezernat: 'das Dezernat',
  fachausschuss: 'den Fachausschuss',
  rat: 'den Rat',
  migrationsbeirat: 'den Migrationsbeirat',
  andere: 'die zuständige Stelle',
};

export const vorschlag = {
  ansprechen: (wen: string) => `Ansprechen und um Hilfe bitten: ${wen}`,
  klaeren: (was: string) => `Bedenken klären: ${was}`,
  klaerenMit: (was: string, wem: string) => `Klären: ${was}. Von wem: ${wem}`,
  vonWem: (was: string) => `Klären, von wem es kommen kann: ${was}`,
  antrag: (stelle: string, worum: string | null) =>
    `Antrag an ${an[stelle] ?? stelle}${worum === null ? '' : `: ${worum}`}`,
  werEntscheidet: (worum: string) => `Klären, wer das entscheidet: ${worum}`,
  initiative: 'Initiative gründen: alle zusammenbringen, die mitmachen wollen',
} as const;

export const knopf = {
  beginnen: 'Umsetzungsplan beginnen',
  beginnenTrotzdem: 'Trotzdem beginnen',
  plan: 'Umsetzungsplan …',
  uebernehmen: 'Übernehmen …',
  weglassen: 'Weglassen',
  zurueckholen: 'Zurückholen',
} as const;

export const plan = {
  titel: (idee: string) => `Umsetzungsplan: ${idee}`,
  erklaerung:
    'Diese Schritte schlage ich nach Ihren Antworten vor. Mit „Übernehmen …“ legen Sie fest, wer es bis wann macht. Sie können alles ändern.',
  alleEntschieden: 'Über alle Vorschläge ist entschieden. Neue Antworten in der Checkliste bringen neue Vorschläge.',
  uebernommen: (wer: string, am: Day) => `✓ Übernommen von ${wer} am ${dateText(am)}`,
  weggelassen: (wer: string, am: Day) => `Weggelassen von ${wer} am ${dateText(am)}`,
  vereinbart: 'Vereinbart',
  erledigt: ' (erledigt)',
  entfallen: ' (entfällt)',
  weitereAufgaben: (rest: number) => (rest === 1 ? 'und eine weitere Aufgabe' : `und ${rest} weitere Aufgaben`),
  frueher: 'Frühere zeigen',
  weitere: (rest: number) => `Weitere zeigen (${rest})`,
} as const;

/** On the card: how far the plan is. Null: nothing of it is left to say. */
export function planStand(offen: number, erledigt: number, vorschlaege: number): string {
  return [
    offen === 1 ? '1 Schritt offen' : `${offen} Schritte offen`,
    ...(erledigt === 0 ? [] : [`${erledigt} erledigt`]),
    ...(vorschlaege === 0 ? [] : [vorschlaege === 1 ? '1 Vorschlag' : `${vorschlaege} Vorschläge`]),
  ].join(' · ');
}

export const esFehlen = (fehlende: number): string =>
  `${fehlende === 1 ? 'Es fehlt noch eine Antwort.' : `Es fehlen noch ${fehlende} Antworten.`} Möchten Sie trotzdem mit dem Umsetzungsplan beginnen?`;

export const erstAufnehmen = (stand: Stand): string =>
  `Der Stand der Idee ist „${standWort[stand]}“. Wenn es weitergehen soll, ändern Sie bitte zuerst den Stand.`;
export const nochNicht = 'Der Umsetzungsplan hat noch nicht begonnen.';

export const dank = {
  uebernommen: (was: string, wer: string, bis: Day) => `Danke. Eingetragen: ${wer} – ${was} – bis ${dateText(bis)}.`,
  weggelassen: (was: string) => `Weggelassen: ${was}`,
  zurueckgeholt: (was: string) => `Der Vorschlag steht wieder in der Liste: ${was}`,
} as const;

export const schon = {
  uebernommen: (wer: string, am: Day) => `${wer} hat diesen Schritt schon übernommen, am ${dateText(am)}.`,
  weggelassen: (wer: string, am: Day) => `${wer} hat diesen Schritt weggelassen, am ${dateText(am)}.`,
  offen: 'Dieser Vorschlag steht schon in der Liste.',
  begonnen: 'Der Umsetzungsplan hat schon begonnen.',
} as const;

/** In the Tandem's daily message. */
export const planFaellig = {
  titel: (titel: string) => `Umsetzungsplan für „${titel}“`,
  satz: 'Alle Fragen der Checkliste sind beantwortet. Möchten Sie mit dem Umsetzungsplan beginnen?',
} as const;

/** Why somebody is reminded. */
export const grund = (feld: string): string => `Sie zum Tandem ${feld} gehören`;

export const keinSchritt = 'Diesen Schritt gibt es nicht. Bitte öffnen Sie den Umsetzungsplan neu.';

export const fehler = {
  kein_was: 'Bitte schreiben Sie, was zu tun ist.',
  kein_datum: 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.',
  vergangen: 'Dieser Tag ist schon vorbei. Bitte wählen Sie einen anderen.',
} as const;

/** From what an Aufgabe comes: `Projektidee „Treppenhaus-Café“` */
export const herkunft = (titel: string): string => `Projektidee „${titel}“`;

export const verlaufTextePlan = {
  'projektidee.plan': 'Projektidee: Umsetzungsplan begonnen',
} as const;
