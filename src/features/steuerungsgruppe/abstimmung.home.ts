/** On Home, before all else: what a member has not answered, and what the Büro is asked to put. */
import { actions, heading, type Part } from '../../chat/message.ts';
import type { Context, HomeSection } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { erreichbareImBuero } from '../stadt/index.ts';
import { feldTitel, gefragtes, lageVon, mitglieder } from './abstimmung.lage.ts';
import { laufende, offeneWuensche } from './abstimmung.store.ts';
import * as texte from './texts.abstimmung.ts';
import { antwortKnoepfe, inhalt } from './views.abstimmung.ts';
import { kurzeBitte, wunschKnoepfeFuer } from './views.abstimmung-buero.ts';

/** So many have room; the others are in the list. */
const hoechstens = 3;

export const home = (ctx: Context, person: PersonId): HomeSection[] => [
  ...zuBeantworten(ctx, person),
  ...zuEntscheiden(ctx, person),
];

function zuBeantworten(ctx: Context, person: PersonId): HomeSection[] {
  const alle = laufende(ctx.tx);
  if (alle.length === 0 || !mitglieder(ctx).includes(person)) return [];
  const offene = alle.filter((abstimmung) => !lageVon(ctx, abstimmung).letzte.has(person));
  const eine = (abstimmung: (typeof alle)[number]): Part[] => [
    ...inhalt(gefragtes(ctx, abstimmung)),
    actions(...antwortKnoepfe(abstimmung.id)),
  ];
  return abschnitt(5, texte.titel, offene.map(eine));
}

function zuEntscheiden(ctx: Context, person: PersonId): HomeSection[] {
  const offene = offeneWuensche(ctx.tx);
  if (offene.length === 0 || !erreichbareImBuero(ctx).has(person)) return [];
  const eine = (bitte: (typeof offene)[number]): Part[] => [
    ...kurzeBitte(bitte, feldTitel(ctx, bitte.feldId) ?? ''),
    actions(...wunschKnoepfeFuer(bitte.id)),
  ];
  return abschnitt(6, texte.wunsch.titel, offene.map(eine));
}

function abschnitt(order: number, titel: string, alle: readonly (readonly Part[])[]): HomeSection[] {
  if (alle.length === 0) return [];
  const liste = { action: 'abstimmung.liste', subject: 'stadt', label: texte.knopf.liste };
  const mehr = alle.length > hoechstens ? [actions(liste)] : [];
  return [{ order, parts: [heading(titel), ...alle.slice(0, hoechstens).flat(), ...mehr] }];
}
