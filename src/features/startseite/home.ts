/** The bot's own page for each person. */
import { actions, bold, heading, type Inline, note, type Part, text } from '../../chat/message.ts';
import { isOpen, kanalById } from '../../core/directory.ts';
import type { Context, HomeSection } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { parkedPosts, queue } from '../../core/queue.ts';
import { offenes } from '../erinnerung/index.ts';
import { eingerichtet, type Gremium, gremien, rollenWorte } from '../stadt/index.ts';
import { befehleVon, fallsErlaubt, ganzeStadt, knoepfeFuer } from './befehle.ts';
import { fuerHome, lange, soweitPlatzIst } from './rules.ts';
import * as texte from './texts.ts';

const einrichten = { action: 'einrichtung.oeffnen', subject: ganzeStadt } as const;
const status = { action: 'status', subject: ganzeStadt, label: texte.statusAnsehen } as const;
const meineDaten = { action: 'datenschutz.meineDaten', subject: 'ich', label: texte.meineDaten } as const;

/** Sections of other features stand between: 20 the next Sitzungen, 30 the own fields. */
export function home(ctx: Context, person: PersonId): HomeSection[] {
  const ende: HomeSection = { order: 90, parts: liest(ctx, person) };
  if (eingerichtet(ctx.tx) === null) return [{ order: 10, parts: nochNicht(ctx, person) }, ende];
  const buero = fallsErlaubt(ctx, person, status).length > 0;
  return [
    { order: 10, parts: fuerHeute(ctx, person) },
    { order: 35, parts: rollen(ctx, person) },
    ...(buero ? [{ order: 40, parts: [...alleFelder(ctx), ...wasWartet(ctx, person)] }] : []),
    { order: 80, parts: knoepfe(ctx, person) },
    ende,
  ];
}

/** Where no city is set up: for whoever may, with the button for it; for everybody else who may. */
export function nochNicht(ctx: Context, person: PersonId): Part[] {
  const knopf = fallsErlaubt(ctx, person, { ...einrichten, label: texte.einrichten, style: 'primary' });
  if (knopf.length === 0) return [text(texte.nochNichtVon)];
  return [heading(texte.nochNicht), text(texte.nochNichtVonIhnen), actions(...knopf)];
}

function fuerHeute(ctx: Context, person: PersonId): Part[] {
  const dinge = offenes(ctx, person).map(({ titel, parts }): Part[] => [text(bold(titel)), ...parts]);
  const { gezeigt, rest } = soweitPlatzIst(dinge);
  const weitere = rest === 0 ? [] : [note(texte.weitereOffen(rest))];
  return [heading('Für Sie heute'), ...(dinge.length === 0 ? [text(texte.nichtsOffen)] : gezeigt.flat()), ...weitere];
}

function rollen(ctx: Context, person: PersonId): Part[] {
  const worte = rollenWorte(ctx, person);
  return worte.length === 0 ? [] : [text(bold(texte.ihreRollen)), { part: 'list', items: worte }];
}

/** One item for each field: on a phone a table would be wider than the screen. */
function alleFelder(ctx: Context): Part[] {
  const items = gremien(ctx.tx, 'handlungsfeld').map((feld): Inline[] => [bold(feld.titel), ...spalten(ctx, feld)]);
  return [heading(texte.alleFelder), items.length === 0 ? text(texte.keineFelder) : { part: 'list', items }];
}

function spalten(ctx: Context, feld: Gremium): Inline[] {
  const alle = ctx.features.flatMap((feature) => feature.feldSpalten?.(ctx, feld.id) ?? []);
  return alle.flatMap(({ label, wert }): Inline[] => [` · ${label}: `, ...(Array.isArray(wert) ? wert : [wert])]);
}

/** Empty where nothing does. */
function wasWartet(ctx: Context, person: PersonId): Part[] {
  const { length, oldest } = queue(ctx.tx);
  const geparkt = parkedPosts(ctx).length;
  const ohneKanal = gremien(ctx.tx).filter((gremium) => gremium.art !== 'migrationsbeirat' && !hatKanal(ctx, gremium));
  const saetze = [
    ...(geparkt === 0 ? [] : [texte.nichtAngekommen(geparkt)]),
    ...(oldest === null || !lange(ctx.now - oldest) ? [] : [texte.wartetLange(length, texte.wann(ctx, oldest))]),
    ...(ohneKanal.length === 0 ? [] : [texte.ohneKanal(ohneKanal)]),
  ];
  if (saetze.length === 0) return [];
  const kanaele =
    ohneKanal.length === 0 ? [] : fallsErlaubt(ctx, person, { ...einrichten, label: texte.kanaeleEinrichten });
  return [heading(texte.wasWartet), { part: 'list', items: saetze }, actions(status, ...kanaele)];
}

function hatKanal(ctx: Context, { kanalId }: Gremium): boolean {
  const kanal = kanalId === null ? null : kanalById(ctx.tx, kanalId);
  return kanal !== null && isOpen(kanal);
}

function knoepfe(ctx: Context, person: PersonId): Part[] {
  const alle = knoepfeFuer(befehleVon(ctx, person, null), null).filter(({ action }) => action !== meineDaten.action);
  const gezeigt = fuerHome(alle);
  return gezeigt.length === 0 ? [] : [heading(texte.dasKoennenSie), actions(...gezeigt)];
}

function liest(ctx: Context, person: PersonId): Part[] {
  const daten = fallsErlaubt(ctx, person, meineDaten);
  return [
    note(ctx.readsHistory ? texte.liestVerlauf : texte.liestNicht),
    ...(daten.length === 0 ? [] : [actions(...daten)]),
  ];
}
