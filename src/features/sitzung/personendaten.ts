/** What is kept about who took part in Sitzungen, and how. */
import { dateText } from '../../core/calendar.ts';
import type { Auskunft, Context, Personendaten } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { postsAbout, withdraw } from '../../core/posts.ts';
import {
  antwortenVon,
  loescheAntworten,
  loescheVorschlag,
  type Sitzung,
  sitzungenVon,
  vorschlaegeVon,
} from './store.ts';
import { antwortKnopf, taten, terminText, zwecke } from './texts.ts';
import { stehtImKanal, zeigeEinladung } from './zeigen.ts';

const welche = (sitzung: Sitzung): string => `${sitzung.nummer}, ${terminText(sitzung)}: ${sitzung.thema}`;

function auskunft(ctx: Context, person: PersonId): Auskunft[] {
  const antworten = antwortenVon(ctx.tx, person).map(({ sitzung, antwort }) => ({
    label: antwortKnopf[antwort],
    wert: welche(sitzung),
  }));
  const vorschlaege = vorschlaegeVon(ctx.tx, person).map(({ am, thema, ort, tagesordnung }) => ({
    label: `Vorschlag vom ${dateText(am)}`,
    wert: [thema, ort, tagesordnung].filter((teil) => teil !== null).join(' · '),
  }));
  const gemeldet = sitzungenVon(ctx.tx, person).map((sitzung) => ({
    label: [
      ...(sitzung.gemeldetVon === person ? [taten.gemeldet] : []),
      ...(sitzung.geaendertVon === person ? [taten.geaendert] : []),
      ...(sitzung.eingangVon === person ? [taten.bestaetigt] : []),
    ].join(', '),
    wert: welche(sitzung),
  }));
  return [
    { ...zwecke.antworten, angaben: antworten },
    { ...zwecke.vorschlaege, angaben: vorschlaege },
    { ...zwecke.gemeldet, angaben: gemeldet },
  ].filter(({ angaben }) => angaben.length > 0);
}

/** Answers and suggestions are this person's alone. A Sitzung stays: it is the Gremium's, and names nobody any more. */
function loesche(ctx: Context, person: PersonId): void {
  const beantwortet = antwortenVon(ctx.tx, person).map(({ sitzung }) => sitzung);
  loescheAntworten(ctx.tx, person);
  for (const sitzung of beantwortet) {
    if (sitzung.datum >= ctx.heute && stehtImKanal(ctx, sitzung)) zeigeEinladung(ctx, sitzung);
  }
  for (const { id } of vorschlaegeVon(ctx.tx, person)) {
    for (const post of postsAbout(ctx.tx, id)) withdraw(ctx, post);
    loescheVorschlag(ctx.tx, id);
  }
}

export const personendaten: Personendaten = { auskunft, loesche };
