/** What a goal looks like in its field's channel: the Wirkung first, and no person beside anything that is late. */
import {
  actions,
  type Button,
  bold,
  heading,
  headingMax,
  type Message,
  notificationMax,
  type Part,
  text,
} from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import { zahlText } from '../../documents/index.ts';
import type { Aufgabe } from '../aufgabe/index.ts';
import type { Raster } from './raster.ts';
import { istAmEnde, wirdGefragt, wirdGezaehlt } from './rules.leben.ts';
import type { Stand } from './schema.ts';
import type { Indikator, Jahresziel, Messwert, Zielzustand } from './store.ts';
import { warten } from './texts.ergaenzungen.ts';
import * as texte from './texts.leben.ts';
import { knopf } from './views.ts';

export const lebenKnopf = ({ id }: Jahresziel, tat: keyof typeof texte.knopf): Button => ({
  action: `jahresziel.${tat}`,
  subject: id,
  label: texte.knopf[tat],
});

interface Karte {
  readonly raster: Raster;
  readonly zustand: Zielzustand;
  /** The last answer to the question how it goes; null: nobody has answered yet. */
  readonly stand: Stand | null;
  readonly spaet: boolean;
  readonly letzterWert: (indikator: Indikator) => Messwert | null;
  readonly naechste: Aufgabe | null;
  /** In words. */
  readonly leitziele: readonly string[];
  /** How many additions are proposed and not settled. */
  readonly vorschlaege: number;
  /** Its field is closed: it can be read, and nothing else. */
  readonly geschlossen: boolean;
}

export function karte(alles: Karte): Message {
  const { raster, zustand, stand, naechste, geschlossen } = alles;
  const { titel } = raster.ziel;
  const steht = wieEsSteht(zustand, stand);
  const laeuft = !geschlossen && !istAmEnde(zustand.zustand) && zustand.zustand !== 'ruht';
  return {
    notification: shortened(`${titel}, ${steht}`, notificationMax),
    parts: [
      heading(shortened(titel, headingMax)),
      text(bold(steht), ` · ${texte.karte.jahr(raster.ziel.jahr)}`),
      ...wirkungen(alles),
      ...(laeuft && naechste !== null
        ? [text(bold(`${texte.karte.naechstes}: `), `${naechste.was}, ${texte.karte.bis(naechste.bis)}`)]
        : []),
      ...(alles.vorschlaege === 0 ? [] : [text(warten(alles.vorschlaege))]),
      ...fuss(alles),
      actions(...(geschlossen ? [lebenKnopf(raster.ziel, 'mehr')] : knoepfe(alles))),
    ],
  };
}

/** `in Arbeit · Braucht Unterstützung` */
export const wieEsSteht = (zustand: Zielzustand, stand: Stand | null): string =>
  wirdGefragt(zustand.zustand) && stand !== null
    ? `${texte.zustandText(zustand)} · ${texte.standWort[stand]}`
    : texte.zustandText(zustand);

function wirkungen({ raster, letzterWert }: Karte): Part[] {
  if (raster.wirkungen.length === 0) return [text(texte.karte.keineWirkung)];
  return raster.wirkungen.flatMap(({ wirkung, indikatoren }): Part[] => [
    text(bold(`${texte.karte.wirkung}: `), wirkung.text),
    ...indikatoren.map((indikator) => balken(indikator, letzterWert(indikator))),
  ]);
}

/** A bar where more is better; where a number shall fall, or there is only a sign, it is said in words. */
function balken({ art, name, einheit, startwert, zielwert }: Indikator, letzter: Messwert | null): Part {
  if (art === 'zeichen') return text(bold(name), ` ${zeichenStand(letzter)}`);
  const wann = letzter === null ? texte.karte.nichtGezaehlt : texte.karte.gezaehlt(letzter.datum);
  const wert = letzter?.wert ?? startwert ?? 0;
  const note = einheit === null ? `(${wann})` : `${einheit} (${wann})`;
  if (zielwert !== null && zielwert > 0 && (startwert ?? 0) < zielwert) {
    return { part: 'progress', label: name, value: wert, target: zielwert, note };
  }
  const ziel = zielwert === null ? '' : `, ${texte.karte.ziel(zahlText(zielwert))}`;
  return text(bold(name), ` ${zahlText(wert)} ${note}${ziel}`);
}

function zeichenStand(letzter: Messwert | null): string {
  if (letzter === null) return texte.karte.niemandSah;
  return letzter.wert === 1 ? texte.karte.da(letzter.datum) : texte.karte.nichtDa(letzter.datum);
}

/** An office that checks can always be named; a person only as long as nothing is late. */
function fuss({ raster: { ziel }, spaet, leitziele }: Karte): Part[] {
  const { prueftPerson, prueftName } = ziel;
  const person = prueftPerson === null ? prueftName : spaet ? null : { person: prueftPerson };
  const facts = [
    ...(leitziele.length === 0 ? [] : [{ label: texte.karte.leitziele, value: leitziele.join(' · ') }]),
    ...(person === null ? [] : [{ label: texte.karte.prueft, value: person }]),
  ];
  return facts.length === 0 ? [] : [{ part: 'facts', facts }];
}

function knoepfe({ raster: { ziel }, zustand: { zustand } }: Karte): Button[] {
  return [
    ...(zustand === 'entwurf' ? [knopf(ziel, 'ergaenzen')] : []),
    ...(wirdGefragt(zustand) ? [lebenKnopf(ziel, 'rueckmeldung')] : []),
    ...(wirdGezaehlt(zustand) ? [lebenKnopf(ziel, 'zahl')] : []),
    ...(istAmEnde(zustand) ? [] : [lebenKnopf(ziel, 'unterstuetzen')]),
    lebenKnopf(ziel, 'mehr'),
  ];
}
