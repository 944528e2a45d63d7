/** What is wrong with Tandems, as the Büro reads it and as the people of a Tandem do. */
import { actions, type Button, bold, type Inline, type Message, note, type Part, text } from '../../chat/message.ts';
import { addDays, dateText, dayText } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Gremium, type GremiumId, gremiumName } from '../stadt/index.ts';
import type { Anlass } from './rules.ts';
import {
  grundEnde,
  grundHinweis,
  hatSichErledigtText,
  hinweisSatz,
  hinweisTitel,
  knopfImFeld,
  seiteText,
  tandemName,
  werFehlt,
} from './texts.ts';
import { nachrichtKnopf } from './views.ts';

/** What is wrong with one Tandem. */
export interface Befund {
  readonly gremium: Gremium;
  readonly anlaesse: readonly Anlass[];
}

/** All of it in one message; each with the button that leads to the repair. */
export function hinweisAnsBuero(befunde: readonly Befund[]): Message {
  const alle = befunde.flatMap((befund) => inhalte(befund).map((inhalt) => ({ ...inhalt, gremium: befund.gremium })));
  const [einer] = alle;
  if (einer !== undefined && alle.length === 1) {
    return {
      notification: `${tandemName(einer.gremium)}: bitte um Ihre Hilfe`,
      parts: [
        text(...einer.satz),
        text(einer.bitte),
        actions(einer.knopf),
        note(grundHinweis.buero(gremiumName(einer.gremium))),
      ],
    };
  }
  return {
    notification: `${hinweisTitel}: bitte um Ihre Hilfe`,
    parts: [
      text(bold(hinweisTitel)),
      ...alle.flatMap(({ satz, knopf, gremium }): Part[] => [
        text(...satz),
        actions({ ...knopf, label: knopfImFeld(gremium, knopf.label) }),
      ]),
      text(hinweisSatz.besetzen),
      note(grundHinweis.alle),
    ],
  };
}

/** `dabei`: the reader is in the Tandem today. `buero`: where they can write to; null: there is none. */
export function hinweisAnsTandem(
  befund: Befund,
  { person, dabei }: { readonly person: PersonId; readonly dabei: boolean },
  buero: GremiumId | null,
): Message {
  const { gremium } = befund;
  const tandem = tandemName(gremium);
  return {
    notification: `${tandem}: bitte um Ihre Hilfe`,
    parts: [
      ...inhalte(befund, person).map(({ satz }) => text(...satz)),
      text(hinweisSatz.mithilfe),
      ...(buero === null ? [] : [actions(nachrichtKnopf(buero, 'Nachricht an das Büro …'))]),
      note(dabei ? grundHinweis.tandem(gremiumName(gremium)) : grundEnde(tandem)),
    ],
  };
}

interface Inhalt {
  readonly satz: readonly Inline[];
  readonly bitte: string;
  readonly knopf: Button;
}

/** A sentence for each; the sides found missing share one. `leser`: who is spoken to where it is their own term. */
function inhalte({ gremium, anlaesse }: Befund, leser: PersonId | null = null): Inhalt[] {
  const seiten = anlaesse.flatMap((anlass) => (anlass.art === 'fehlt' ? [anlass.seite] : []));
  const fehlen: Inhalt = {
    satz: [`Im ${tandemName(gremium)} fehlt zurzeit ${werFehlt(seiten)}.`],
    bitte: hinweisSatz.besetzen,
    knopf: besetzen(gremium),
  };
  const andere = anlaesse.flatMap((anlass) => (anlass.art === 'fehlt' ? [] : [zurAmtszeit(gremium, anlass, leser)]));
  return seiten.length === 0 ? andere : [fehlen, ...andere];
}

function zurAmtszeit(
  gremium: Gremium,
  { art, amt }: Exclude<Anlass, { readonly art: 'fehlt' }>,
  leser: PersonId | null,
): Inhalt {
  const tandem = tandemName(gremium);
  const seite = seiteText(amt.seite);
  if (art === 'unbesetzt') {
    const seit = amt.bis === null ? '' : ` seit dem ${dateText(addDays(amt.bis, 1))}`;
    return {
      satz: [`Im ${tandem} ist die Seite „${seite}“${seit} nicht besetzt.`],
      bitte: hinweisSatz.besetzen,
      knopf: besetzen(gremium),
    };
  }
  const knopf: Button = { action: 'tandem.uebergeben', subject: amt.id, label: 'Übergeben …' };
  const wo = `${tandem} (${seite})`;
  const person = { person: amt.personId };
  if (art === 'konto') {
    return { satz: ['Das Konto von ', person, ` ist nicht mehr aktiv: ${wo}.`], bitte: hinweisSatz.uebergeben, knopf };
  }
  const bis = amt.bis === null ? '' : dayText(amt.bis);
  const wessen: readonly Inline[] = amt.personId === leser ? ['Ihre Amtszeit'] : ['Die Amtszeit von ', person];
  return {
    satz: [...wessen, ` endet am ${bis}, und noch folgt niemand nach: ${wo}.`],
    bitte: hinweisSatz.nachfolge(bis),
    knopf,
  };
}

const besetzen = ({ id }: Gremium): Button => ({ action: 'tandem.hinzufuegen', subject: id, label: 'Besetzen …' });

/** Stands there instead when nothing of it is so any more. */
export function hatSichErledigt(gremium: Gremium): Message {
  const satz = hatSichErledigtText(tandemName(gremium));
  return { notification: satz, parts: [note(satz)] };
}
