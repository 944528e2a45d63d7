/** On a member's Home, before all else: what the Steuerungsgruppe is asked and they have not answered. */
import { actions, heading } from '../../chat/message.ts';
import type { Context, HomeSection } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { gefragtes, lageVon, mitglieder } from './abstimmung.lage.ts';
import { laufende } from './abstimmung.store.ts';
import * as texte from './texts.abstimmung.ts';
import { antwortKnoepfe, inhalt } from './views.abstimmung.ts';

/** So many have room; the others are in the list. */
const hoechstens = 3;

export function home(ctx: Context, person: PersonId): HomeSection[] {
  const alle = laufende(ctx.tx);
  if (alle.length === 0 || !mitglieder(ctx).includes(person)) return [];
  const offene = alle.filter((abstimmung) => !lageVon(ctx, abstimmung).letzte.has(person));
  if (offene.length === 0) return [];
  const liste = { action: 'abstimmung.liste', subject: 'stadt', label: texte.knopf.liste };
  const parts = offene
    .slice(0, hoechstens)
    .flatMap((abstimmung) => [...inhalt(gefragtes(ctx, abstimmung)), actions(...antwortKnoepfe(abstimmung.id))]);
  const mehr = offene.length > hoechstens ? [actions(liste)] : [];
  return [{ order: 5, parts: [heading(texte.titel), ...parts, ...mehr] }];
}
