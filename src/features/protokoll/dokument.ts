/** The document of a version: who gets it, by direct message only, and what stands in it. */
import { isReachable, nameOf } from '../../core/directory.ts';
import type { Acting, Context } from '../../core/feature.ts';
import { attach, given, takeBack } from '../../core/files.ts';
import type { PersonId } from '../../core/ids.ts';
import { placesOf, show } from '../../core/posts.ts';
import { type ProtokollDokument, sealed } from '../../documents/index.ts';
import { darf, einstellungVon, gremien, tandemVon, zugehoerige } from '../stadt/index.ts';
import { grundAbgegeben, grundBuero, grundTandem } from './texts.ts';
import { dokumentNachricht, ersetzt } from './views.dokument.ts';
import { type Ganz, wiederText } from './views.ts';

/** This version as a Word document, and the file that the Tandem gave, to Tandem and Büro by direct message only. */
export function schickeDokument(ctx: Acting, alles: Ganz): void {
  const { protokoll, fassung, sitzung, gremium } = alles;
  nimmVorigeZurueck(ctx, alles);
  const name = `Protokoll-${sitzung.nummer}${fassung.nummer === 1 ? '' : `-Fassung-${fassung.nummer}`}`;
  const document = sealed({ kind: 'protokoll', data: dokument(ctx, alles) });
  const leitung = new Set(tandemVon(ctx.tx, gremium.id, ctx.heute).map(({ personId }) => personId));
  for (const [person, grund] of empfaenger(ctx, alles)) {
    const place = { subject: protokoll.id, to: { person } };
    const role = dokumentRolle(fassung.nummer);
    const parent = show(ctx, { ...place, role }, dokumentNachricht(alles, grund, leitung.has(person)));
    attach(ctx, { ...place, role, parent }, { name: `${name}.docx`, title: `Protokoll ${sitzung.nummer}`, document });
    if (fassung.datei === null) continue;
    attach(
      ctx,
      { ...place, role: dateiRolle(fassung.nummer), parent },
      {
        name: `${name}-Datei${endung(fassung.datei.name)}`,
        title: `Datei zum Protokoll ${sitzung.nummer}`,
        document: given(fassung.datei),
      },
    );
  }
}

const dokumentRolle = (fassung: number): string => `dokument ${fassung}`;
const dateiRolle = (fassung: number): string => `datei ${fassung}`;
const endung = (name: string): string => /\.\w+$/.exec(name)?.[0].toLowerCase() ?? '';

/** Nobody is to work with an old version: its files go, and its messages say so. */
function nimmVorigeZurueck(ctx: Context, alles: Ganz): void {
  const { protokoll, fassung } = alles;
  const vorige = fassung.nummer - 1;
  for (const role of [dokumentRolle(vorige), dateiRolle(vorige)]) takeBack(ctx, protokoll.id, role);
  const role = dokumentRolle(vorige);
  for (const to of placesOf(ctx.tx, protokoll.id, role)) show(ctx, { subject: protokoll.id, role, to }, ersetzt(alles));
}

/** Who can be reached in Tandem and Büro, and why they get it. */
function empfaenger(ctx: Acting, { gremium }: Ganz): Map<PersonId, string> {
  const buero = gremien(ctx.tx, 'integrationsbuero').flatMap((eines) => zugehoerige(ctx.tx, eines, ctx.heute));
  const gruende = new Map<PersonId, string>([[ctx.actor, grundAbgegeben]]);
  for (const { person } of buero) gruende.set(person, grundBuero);
  for (const { personId } of tandemVon(ctx.tx, gremium.id, ctx.heute)) gruende.set(personId, grundTandem(gremium));
  for (const person of gruende.keys()) {
    const erreichbar = isReachable(ctx.tx, person);
    if (!erreichbar || !darf({ ...ctx, actor: person }, 'protokoll.abgeben', gremium.id)) gruende.delete(person);
  }
  return gruende;
}

function dokument(
  ctx: Context,
  { fassung, vereinbarungen, aufgaben, hinweise, sitzung, gremium }: Ganz,
): ProtokollDokument {
  const { thema, nummer, datum, beginn, ende, ort } = sitzung;
  const namen = fassung.namen?.split('\n').filter((name) => name.trim() !== '') ?? [];
  const leitung = tandemVon(ctx.tx, gremium.id, ctx.heute).map(({ personId }) => nameOf(ctx.tx, personId));
  const notizen = [fassung.notizen, fassung.link].filter((teil) => teil !== null).join('\n\n');
  return {
    stadt: einstellungVon(ctx.tx, 'stadt') ?? '',
    gremium: gremium.titel,
    ...{ nummer, thema, datum, beginn, ende, ort },
    leitung,
    anwesend: { personen: fassung.personen, organisationen: fassung.organisationen, namen },
    vereinbarungen,
    aufgaben: aufgaben.map(({ was, personId, stelle, bis, stand }) => ({
      ...{ was, bis, erledigt: stand === 'erledigt' },
      wer: personId === null ? (stelle ?? '') : nameOf(ctx.tx, personId),
    })),
    hinweise: hinweise.map(({ art, text, quelle, datum, fuer }) => ({
      art: art === 'beschluss' ? 'Beschluss' : 'Hinweis',
      ...{ text, quelle, datum, fuer },
    })),
    wieder: wiederText(fassung.wieder),
    notizen: notizen === '' ? null : notizen,
    fassung: { nummer: fassung.nummer, grund: fassung.grund },
    stand: ctx.calendar.dayAt(fassung.am),
  };
}
