/** What is wrong with a Tandem, as the Büro reads it and as the others of the Tandem do. */
import { actions, type Button, type Inline, type Message, note, text } from '../../chat/message.ts';
import { dayText } from '../../core/calendar.ts';
import { type Gremium, type GremiumId, gremiumName } from '../stadt/index.ts';
import type { Anlass } from './rules.ts';
import { grundHinweis, hatSichErledigtText, hinweisSatz, seiteText, tandemName, werFehlt } from './texts.ts';
import { nachrichtKnopf } from './views.ts';

/** `buero`: where the others of the Tandem can write to; null: there is none. */
export function hinweis(
  gremium: Gremium,
  anlaesse: readonly Anlass[],
  fuer: 'buero' | 'tandem',
  buero: GremiumId | null,
): Message {
  const { satz, bitte, knopf } = inhalt(gremium, anlaesse);
  const schreiben = buero === null ? [] : [nachrichtKnopf(buero, 'Nachricht an das Büro …')];
  const knoepfe = fuer === 'buero' ? [knopf] : schreiben;
  return {
    notification: `${tandemName(gremium)}: bitte um Ihre Hilfe`,
    parts: [
      text(...satz),
      text(fuer === 'buero' ? bitte : hinweisSatz.mithilfe),
      ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
      note(grundHinweis[fuer](gremiumName(gremium))),
    ],
  };
}

interface Inhalt {
  readonly satz: readonly Inline[];
  readonly bitte: string;
  readonly knopf: Button;
}

function inhalt(gremium: Gremium, anlaesse: readonly Anlass[]): Inhalt {
  const tandem = tandemName(gremium);
  const [erster] = anlaesse;
  if (erster === undefined || erster.art === 'fehlt') {
    const seiten = anlaesse.flatMap((anlass) => (anlass.art === 'fehlt' ? [anlass.seite] : []));
    return {
      satz: [`Im ${tandem} fehlt zurzeit ${werFehlt(seiten)}.`],
      bitte: hinweisSatz.besetzen,
      knopf: { action: 'tandem.hinzufuegen', subject: gremium.id, label: 'Besetzen …' },
    };
  }
  const { amt } = erster;
  const knopf: Button = { action: 'tandem.uebergeben', subject: amt.id, label: 'Übergeben …' };
  const person = { person: amt.personId };
  const wo = `${tandem} (${seiteText(amt.seite)})`;
  if (erster.art === 'konto') {
    return { satz: ['Das Konto von ', person, ` ist nicht mehr aktiv: ${wo}.`], bitte: hinweisSatz.uebergeben, knopf };
  }
  const bis = amt.bis === null ? '' : dayText(amt.bis);
  return {
    satz: ['Die Amtszeit von ', person, ` endet am ${bis}, und noch folgt niemand nach: ${wo}.`],
    bitte: hinweisSatz.nachfolge(bis),
    knopf,
  };
}

/** Stands there instead when nothing of it is so any more. */
export function hatSichErledigt(gremium: Gremium): Message {
  const satz = hatSichErledigtText(tandemName(gremium));
  return { notification: satz, parts: [note(satz)] };
}
