/** What is kept of persons about Dringende Abstimmungen, and for how long. */
import type { Auskunft, Context, Vergessenes } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { placesOf } from '../../../core/posts.ts';
import { istUnerreicht } from './erreicht.ts';
import { lageVon, zeitpunkt } from './lage.ts';
import {
  abstimmungById,
  abstimmungenMit,
  alteAngaben,
  angabeZu,
  antwortById,
  antwortenVon,
  loescheAngaben,
  vergissErinnerungen,
  wuenscheVon,
} from './store.ts';
import * as texte from './texts.ts';
import { zeigeMeldung } from './zeigen.ts';

export function auskunft(ctx: Context, person: PersonId): Auskunft[] {
  const antworten = antwortenVon(ctx.tx, person).map(({ id, abstimmungId, antwort, am }) => {
    const angabe = angabeZu(ctx.tx, id);
    const teile = [texte.antwortWort[antwort], angabe?.was ?? null, angabe?.erreichbar ?? null];
    return {
      label: `${abstimmungById(ctx.tx, abstimmungId)?.frage ?? texte.titel}, ${zeitpunkt(ctx, am)}`,
      wert: teile.filter((teil) => teil !== null).join(' · '),
    };
  });
  const gefragt = abstimmungenMit(ctx.tx, person).map(({ abstimmung, gefragt }) => ({
    label: `${abstimmung.frage}, ${zeitpunkt(ctx, abstimmung.gestelltAm)}`,
    wert:
      gefragt.zuletztAm === null || istUnerreicht(ctx, gefragt)
        ? texte.zwecke.gefragt.ohne
        : texte.zwecke.gefragt.wie(zeitpunkt(ctx, gefragt.zuletztAm), gefragt.erinnert),
  }));
  const wuensche = wuenscheVon(ctx.tx, person).map(({ frage, worum, am }) => ({
    label: zeitpunkt(ctx, am),
    wert: `${frage} · ${worum}`,
  }));
  return [
    { ...texte.zwecke.antworten, angaben: antworten },
    { titel: texte.zwecke.gefragt.titel, zweck: texte.zwecke.gefragt.zweck, angaben: gefragt },
    { ...texte.zwecke.wuensche, angaben: wuensche },
  ].filter(({ angaben }) => angaben.length > 0);
}

/** Answers and requests are the group's and stay; they point to a blanked row then. What was written goes. */
export function loesche(ctx: Context, person: PersonId): void {
  const eigene = antwortenVon(ctx.tx, person).map(({ id }) => id);
  loescheAngaben(ctx.tx, eigene);
  zeigeOhne(ctx, eigene);
}

const tag = 86_400_000;

/** What was written to an answer, and where somebody can be called, 30 days after the end, or the time, if none came. */
export function vergiss(ctx: Context): Vergessenes[] {
  const vor = ctx.now - 30 * tag;
  const alte = alteAngaben(ctx.tx, vor, ctx.calendar.dayAt(vor));
  loescheAngaben(ctx.tx, alte);
  zeigeOhne(ctx, alte);
  return [
    { was: 'Angaben zu Antworten auf Dringende Abstimmungen', anzahl: alte.length },
    { was: 'Vermerke, wann KOMM-IN bei Dringenden Abstimmungen gefragt hat', anzahl: vergissErinnerungen(ctx.tx, vor) },
  ];
}

/** The Büro's messages say no longer what was written. */
function zeigeOhne(ctx: Context, antworten: readonly string[]): void {
  for (const id of antworten) {
    const antwort = antwortById(ctx.tx, id);
    if (antwort === null || placesOf(ctx.tx, id, 'meldung').length === 0) continue;
    const abstimmung = abstimmungById(ctx.tx, antwort.abstimmungId);
    if (abstimmung !== null) zeigeMeldung(ctx, lageVon(ctx, abstimmung), antwort);
  }
}
