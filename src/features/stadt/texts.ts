import { actions, bold, type Message, text } from '../../chat/message.ts';
import { type KanalId, kanalById } from '../../core/directory.ts';
import type { PostId } from '../../core/ids.ts';
import { unclear } from '../../core/posts.ts';
import type { Parked, ParkedFile } from '../../core/sending.ts';
import type { Tx } from '../../core/workspace.ts';
import type { AmtRolle, Funktion, Seite } from './schema.ts';
import type { Amt, Gremium } from './store.ts';

/** As it stands in a sentence: „Handlungsfeld Wohnen“, „Umsetzungsgruppe“. */
export function gremiumName(gremium: Pick<Gremium, 'art' | 'titel'>): string {
  return gremium.art === 'handlungsfeld' ? `Handlungsfeld ${gremium.titel}` : gremium.titel;
}

/**
 * @param was what the post is about; null: nobody knows
 * @param code the platform's word for why, or `unclear` if it may stand, perhaps twice
 */
export function nichtZugestellt(
  tx: Tx,
  { post, kanal, code }: Pick<Parked, 'post' | 'kanal' | 'code'>,
  was: string | null,
): Message {
  const name = kanal === null ? null : (kanalById(tx, kanal)?.name ?? null);
  const wo = name === null ? 'an eine Person' : `im Kanal #${name}`;
  const sentence =
    code === unclear
      ? `Ob eine Nachricht ${wo} angekommen ist, blieb unklar. Vielleicht steht sie dort doppelt oder fehlt. Bitte sehen Sie nach.`
      : `Eine Nachricht ${wo} konnte nicht zugestellt werden. Bitte prüfen Sie, ob es das Ziel noch gibt und ob KOMM-IN dort Mitglied ist.`;
  const nochmal = { action: 'status.erneut', subject: post, label: 'Noch einmal senden' };
  return {
    notification: was === null ? sentence : `${was}: ${sentence}`,
    parts: [
      ...(was === null ? [] : [text(bold(was))]),
      text(sentence),
      actions(...(code === unclear ? [] : [nochmal]), status),
    ],
  };
}

const status = { action: 'status', subject: 'stadt', label: 'Status ansehen' } as const;

/** `given`: somebody gave it in a form, and KOMM-IN keeps nothing of it. */
export function dateiNichtZugestellt({ title, given }: Pick<ParkedFile, 'title' | 'given'>): Message {
  const rat = given
    ? 'mindestens an eine Person. Vielleicht wurde sie gelöscht. Bitte fragen Sie, wer sie hat, und geben Sie sie selbst weiter.'
    : 'mindestens an einer Stelle. Bitte prüfen Sie, ob es das Ziel noch gibt und ob KOMM-IN dort Mitglied ist.';
  const sentence = `Die Datei „${title}“ konnte KOMM-IN nicht zustellen, ${rat}`;
  return { notification: sentence, parts: [text(sentence), actions(status)] };
}

/** The message stands; only the pin was refused. */
export function nichtAngeheftet(tx: Tx, kanal: KanalId | null, post: PostId): Message {
  const name = kanal === null ? '' : (kanalById(tx, kanal)?.name ?? '');
  const sentence = `Eine Nachricht im Kanal #${name} konnte KOMM-IN nicht anheften. Sie steht dort, aber nicht oben. Sie können sie im Kanal selbst anheften oder es noch einmal versuchen lassen.`;
  const nochmal = { action: 'stadt.anheften', subject: post, label: 'Erneut versuchen' };
  return { notification: sentence, parts: [text(sentence), actions(nochmal)] };
}

export const nurBueroHeftetAn = 'Das macht das Integrationsbüro. Bitte wenden Sie sich dorthin.';
export const wirdAngeheftet = 'KOMM-IN versucht noch einmal, die Nachricht anzuheften.';
export const stehtNichtMehr = 'Diese Nachricht steht nicht mehr im Kanal.';

/** `Ada Muster, Eren Probe und Sana Entwurf` */
export function aufzaehlung(namen: readonly string[]): string {
  return new Intl.ListFormat('de', { type: 'conjunction' }).format(namen);
}

export const seitenWort: Readonly<Record<Seite, string>> = {
  verwaltung: 'Verwaltung',
  freier_traeger: 'Freier Träger',
  begleitung: 'Begleitung',
};

export const funktionWort: Readonly<Record<Funktion, string>> = {
  sozialdezernat: 'Sozialdezernat',
  jugendamt: 'Leitung des Jugendamts',
  auslaenderbehoerde: 'Leitung der Ausländerbehörde',
  vhs: 'Leitung der Volkshochschule',
  gleichstellung: 'Gleichstellungsbeauftragte oder Gleichstellungsbeauftragter',
  vorsitz_migrationsbeirat: 'Vorsitz des Migrationsbeirats',
  vorsitz_ausschuss: 'Vorsitz des Ausschusses für Soziales',
  stellvertretung_ausschuss: 'Stellvertretender Vorsitz des Ausschusses für Soziales',
  wohlfahrtsverbaende: 'Sprecherin oder Sprecher der Wohlfahrtsverbände',
};

/** `Tandem Wohnen (Freier Träger)`, `Steuerungsgruppe (Sozialdezernat)`, `Leitung des Integrationsbüros` */
export function rollenWort({ rolle, seite, funktion }: Amt, { titel }: Pick<Gremium, 'titel'>): string {
  const genauer = seite !== null ? seitenWort[seite] : funktion !== null ? funktionWort[funktion] : null;
  const wort = rollen[rolle](titel);
  return genauer === null ? wort : `${wort} (${genauer})`;
}

const rollen: Readonly<Record<AmtRolle, (titel: string) => string>> = {
  leitung: () => 'Leitung des Integrationsbüros',
  buero: () => 'Integrationsbüro',
  tandem: (titel) => `Tandem ${titel}`,
  steuerungsgruppe: () => 'Steuerungsgruppe',
  fachperson: () => 'Umsetzungsgruppe (auf Einladung)',
  kontakt: () => 'Kontakt des Migrationsbeirats',
};

/** What is kept of a person, why, and for how long. */
export const zwecke = {
  rollen: {
    titel: 'Ihre Rollen',
    zweck:
      'Damit KOMM-IN weiß, wer ein Gremium leitet und was diese Person darf. Bleibt, bis die Person gelöscht wird.',
  },
  einladungen: {
    titel: 'Ihre Einladungen in Kanäle',
    zweck: 'Damit niemand zweimal in denselben Kanal eingeladen wird. Bleibt, solange die Rolle gilt.',
  },
} as const;

export const nochNicht = {
  vonAdmins:
    'KOMM-IN ist noch nicht eingerichtet. Das machen die Personen, die diesen Chat verwalten. Bitte sprechen Sie sie an.',
  vonIhnen: 'KOMM-IN ist noch nicht eingerichtet. Sie können das machen, weil Sie diesen Chat verwalten.',
  knopf: 'KOMM-IN einrichten',
};

export const blaettern = {
  weitere: (anzahl: number): string => `Weitere zeigen (${anzahl})`,
  fruehere: (anzahl: number): string => `Frühere zeigen (${anzahl})`,
} as const;
