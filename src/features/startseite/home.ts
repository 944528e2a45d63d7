/** The bot's own page for each person. */
import { actions, bold, heading, note, type Part, text } from '../../chat/message.ts';
import type { Context, HomeSection } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { eingerichtet, rollenWorte } from '../stadt/index.ts';
import { befehleVon, fallsErlaubt, ganzeStadt, knoepfeFuer } from './befehle.ts';
import { alleFelder, status, wasWartet } from './buero.ts';
import { fuerHeute } from './fuer-heute.ts';
import { fuerHome } from './rules.ts';
import * as texte from './texts.ts';

const einrichten = { action: 'einrichtung.oeffnen', subject: ganzeStadt } as const;
const meineDaten = { action: 'datenschutz.meineDaten', subject: 'ich', label: texte.meineDaten } as const;

/** Sections of other features stand between: 20 the next Sitzungen, 30 the own fields. */
export function home(ctx: Context, person: PersonId): HomeSection[] {
  const ende: HomeSection = { order: 90, parts: liest(ctx, person) };
  if (eingerichtet(ctx.tx) === null) return [{ order: 10, parts: nochNicht(ctx, person) }, ende];
  const buero = fallsErlaubt(ctx, person, status).length > 0;
  const wartet = buero ? wasWartet(ctx, person) : [];
  return [
    { order: 10, parts: (room) => fuerHeute(ctx, person, room) },
    { order: 35, parts: rollen(ctx, person) },
    ...(buero ? [{ order: 40, parts: [...alleFelder(ctx, person), ...wartet] }] : []),
    { order: 80, parts: knoepfe(ctx, person, wartet) },
    ende,
  ];
}

/** Where no city is set up: for whoever may, with the button for it; for everybody else who may. */
export function nochNicht(ctx: Context, person: PersonId): Part[] {
  const knopf = fallsErlaubt(ctx, person, { ...einrichten, label: texte.einrichten, style: 'primary' });
  if (knopf.length === 0) return [text(texte.nochNichtVon)];
  return [heading(texte.nochNicht), text(texte.nochNichtVonIhnen), actions(...knopf)];
}

function rollen(ctx: Context, person: PersonId): Part[] {
  const worte = rollenWorte(ctx, person);
  return worte.length === 0 ? [] : [text(bold(texte.ihreRollen)), { part: 'list', items: worte }];
}

/** Without those that stand above, or below. */
function knoepfe(ctx: Context, person: PersonId, darueber: readonly Part[]): Part[] {
  const anderswo = darueber.flatMap((part) => (part.part === 'actions' ? part.buttons : [])).concat(meineDaten);
  const alle = knoepfeFuer(befehleVon(ctx, person, null), null).filter(
    ({ action }) => !anderswo.some((knopf) => knopf.action === action),
  );
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
