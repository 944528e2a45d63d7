/** What reaches who is federführend for a goal, or checks it: that they are, or are no longer. */
import { actions, bold, type Inline, type Message, note, text } from '../../chat/message.ts';
import type { Day } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { wirdGefragt } from './rules.leben.ts';
import type { Jahresziel } from './store.ts';
import { ohnePruefung, uebergabe } from './texts.faellig.ts';
import * as texte from './texts.wer.ts';
import { antworten, frageKnopf, nachricht } from './views.faellig.ts';
import { knopf as rasterKnopf } from './views.ts';

/** For the successor: what the goal is, and what they can say at once. */
export function uebergabeAn(
  ziel: Jahresziel,
  von: PersonId,
  wirkungen: readonly string[],
  konferenz: Day | null,
): Message {
  const { titel, anSie, wirkung, termin, wenn, grund } = uebergabe;
  const gefragt = wirdGefragt(ziel.zustand) ? antworten(ziel, false) : [];
  return nachricht(
    titel,
    text({ person: von }, anSie(ziel.titel)),
    ...wirkungen.map((eine) => text(bold(wirkung), eine)),
    ...(konferenz === null ? [] : [text(termin(konferenz))]),
    text(wenn),
    actions(...gefragt, rasterKnopf(ziel, 'raster'), frageKnopf(ziel, 'uebergeben')),
    note(grund),
  );
}

/** For the predecessor, unless they did it themselves. */
export function abgegeben(ziel: Jahresziel, an: Inline | null): Message {
  const { abgegeben: titel, stattIhrer, nichtsMehr, grundAbgegeben } = uebergabe;
  const satz = an === null ? text(texte.niemandMehr(ziel.titel)) : text(an, stattIhrer(ziel.titel));
  return nachricht(titel, satz, text(nichtsMehr), note(grundAbgegeben));
}

/** For the Büro: whoever was to check is federführend now. */
export function prueferFehlt(ziel: Jahresziel, wer: PersonId): Message {
  const { titel, satz, grund } = ohnePruefung;
  return nachricht(titel, text({ person: wer }, satz(ziel.titel)), actions(rasterKnopf(ziel, 'prueft')), note(grund));
}

/** For who is federführend, once a goal is agreed on. */
export function vereinbartFuer(ziel: Jahresziel, wirkungen: readonly string[], konferenz: Day | null): Message {
  const { titel, satz, termin, wenn, grund } = texte.vereinbart;
  return nachricht(
    titel,
    text(satz(ziel.titel)),
    ...wirkungen.map((eine) => text(bold(uebergabe.wirkung), eine)),
    text(termin(ziel.jahr, konferenz)),
    text(wenn),
    actions(rasterKnopf(ziel, 'raster'), frageKnopf(ziel, 'mehr'), frageKnopf(ziel, 'uebergeben')),
    note(grund),
  );
}

interface ZurPruefung {
  readonly ziel: Jahresziel;
  /** Who named them; null: they stood there already when the goal was agreed on. */
  readonly von: PersonId | null;
  readonly konferenz: Day | null;
  /** As it was written; null: there is none yet. */
  readonly ergebnis: string | null;
}

/** For who checks: now, if a result is there, or later. */
export function prueftAb(wie: ZurPruefung): Message {
  const { ziel, von, konferenz, ergebnis } = wie;
  const { titel, vereinbart, benannt, spaeter, jetzt, wenn, grund } = texte.pruefung;
  const wartet = ziel.zustand === 'ergebnis';
  return nachricht(
    titel,
    von === null ? text(vereinbart(ziel.titel)) : text({ person: von }, benannt(ziel.titel)),
    text(wartet ? jetzt : spaeter(ziel.jahr, konferenz)),
    ...(ergebnis === null ? [] : [text(bold(texte.pruefung.ergebnis), ergebnis)]),
    text(wenn),
    actions(
      ...(wartet ? [frageKnopf(ziel, 'bestaetigen'), frageKnopf(ziel, 'zurueckgeben')] : []),
      rasterKnopf(ziel, 'raster'),
      frageKnopf(ziel, 'mehr'),
    ),
    note(grund),
  );
}
