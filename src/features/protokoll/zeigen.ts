/** Where minutes stand in the chat: the summary in the channel, the report to the Büro, the document. */
import { dateText } from '../../core/calendar.ts';
import { isOpen, kanalById, kontoOf, nameOf } from '../../core/directory.ts';
import type { Acting, Context } from '../../core/feature.ts';
import { attach } from '../../core/files.ts';
import type { PersonId } from '../../core/ids.ts';
import { show } from '../../core/posts.ts';
import type { ProtokollDokument } from '../../documents/index.ts';
import { aufgabenAus } from '../aufgabe/index.ts';
import { hinweiseAus } from '../handlungsfeld/index.ts';
import { einladungVon, type SitzungId, sitzungById } from '../sitzung/index.ts';
import { anDasBuero, darf, einstellungVon, type Gremium, gremien, tandemVon, zugehoerige } from '../stadt/index.ts';
import { gremiumDer } from './pruefen.ts';
import { fassungVon, type Protokoll, protokollDer, vereinbarungenVon } from './store.ts';
import { grundAbgegeben, grundBuero, grundTandem } from './texts.ts';
import { dokumentNachricht, type Ganz, meldung, neueFassung, wiederText, zusammenfassung } from './views.ts';

export function ganz(ctx: Context, protokoll: Protokoll): Ganz {
  const { tx } = ctx;
  const sitzung = sitzungById(tx, protokoll.sitzungId);
  if (sitzung === null) throw new Error('a Sitzung is never deleted');
  return {
    protokoll,
    fassung: fassungVon(tx, protokoll),
    vereinbarungen: vereinbarungenVon(tx, protokoll),
    aufgaben: aufgabenAus(tx, protokoll.id),
    hinweise: hinweiseAus(tx, sitzung.id),
    sitzung,
    gremium: gremiumDer(ctx, sitzung),
    bestaetigtIn: protokoll.bestaetigtIn === null ? null : sitzungById(tx, protokoll.bestaetigtIn),
  };
}

/** Whether a Gremium has a channel in which the bot can write. */
export function hatKanal(ctx: Context, { kanalId }: Gremium): boolean {
  const kanal = kanalId === null ? null : kanalById(ctx.tx, kanalId);
  return kanal !== null && isOpen(kanal);
}

/** In the thread of the invitation, or by itself where none stands in the channel. */
export function zeigeZusammenfassung(ctx: Context, alles: Ganz): void {
  const { protokoll, fassung, sitzung, gremium } = alles;
  if (gremium.kanalId === null || !hatKanal(ctx, gremium)) return;
  const einladung = einladungVon(ctx, sitzung);
  const standing = { subject: protokoll.id, to: { kanal: gremium.kanalId } };
  const thread = einladung === null ? {} : { parent: einladung };
  const id = show(ctx, { ...standing, ...thread, role: 'zusammenfassung' }, zusammenfassung(alles));
  if (fassung.nummer === 1) return;
  show(ctx, { ...standing, parent: einladung ?? id, role: `fassung ${fassung.nummer}` }, neueFassung(alles));
}

/** What comes from outside later stands in the summary at once, and in the document from the next version on. */
export function folgeHinweis(ctx: Context, herkunft: string): void {
  const protokoll = protokollDer(ctx.tx, herkunft as SitzungId);
  if (protokoll !== null) zeigeZusammenfassung(ctx, ganz(ctx, protokoll));
}

export function zeigeMeldung(ctx: Context, alles: Ganz): void {
  const message = meldung(alles, angekommenAm(ctx, alles.protokoll));
  for (const to of anDasBuero(ctx)) show(ctx, { subject: alles.protokoll.id, role: 'meldung', to }, message);
}

export function angekommenAm(ctx: Context, { eingangAm }: Protokoll): string | null {
  return eingangAm === null ? null : dateText(ctx.calendar.dayAt(eingangAm));
}

/** The Word document of this version to everybody in Tandem and Büro, by direct message only. */
export function schickeDokument(ctx: Acting, alles: Ganz): void {
  const { protokoll, fassung, sitzung, gremium } = alles;
  const document = { kind: 'protokoll' as const, data: dokument(ctx, alles) };
  const suffix = fassung.nummer === 1 ? '' : `-Fassung-${fassung.nummer}`;
  const file = { name: `Protokoll-${sitzung.nummer}${suffix}.docx`, title: `Protokoll ${sitzung.nummer}`, document };
  const leitung = new Set(tandemVon(ctx.tx, gremium.id, ctx.heute).map(({ personId }) => personId));
  for (const [person, grund] of empfaenger(ctx, alles)) {
    const standing = { subject: protokoll.id, role: `dokument ${fassung.nummer}`, to: { person } };
    const parent = show(ctx, standing, dokumentNachricht(alles, grund, leitung.has(person)));
    attach(ctx, { ...standing, parent }, file);
  }
}

/** Who can be reached in Tandem and Büro, and why they get it. */
function empfaenger(ctx: Acting, { gremium }: Ganz): Map<PersonId, string> {
  const buero = gremien(ctx.tx, 'integrationsbuero').flatMap((eines) => zugehoerige(ctx.tx, eines, ctx.heute));
  const gruende = new Map<PersonId, string>([[ctx.actor, grundAbgegeben]]);
  for (const { person } of buero) gruende.set(person, grundBuero);
  for (const { personId } of tandemVon(ctx.tx, gremium.id, ctx.heute)) gruende.set(personId, grundTandem(gremium));
  for (const person of gruende.keys()) {
    const erreichbar = kontoOf(ctx.tx, person)?.deactivated === false;
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
    aufgaben: aufgaben.map(({ was, personId, stelle, bis }) => ({
      ...{ was, bis },
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
