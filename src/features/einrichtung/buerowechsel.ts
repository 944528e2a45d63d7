/** Whoever comes into the Integrationsbüro, heads it from now on, or leaves it, hears of it. */
import { actions, type Message, note, text } from '../../chat/message.ts';
import { isReachable, nameOf } from '../../core/directory.ts';
import type { Acting } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { show } from '../../core/posts.ts';
import { type Amt, aemterIn, gremien } from '../stadt/index.ts';
import { type Platz, wechselGrund, wechselSaetze } from './texts.buero.ts';
import { benachrichtigung, stadtName } from './texts.ts';

/** Who works in the Büro, and by which term. */
export type Besetzung = ReadonlyMap<PersonId, Amt & { readonly rolle: Platz }>;

export function bueroHeute(ctx: Pick<Acting, 'tx' | 'heute'>): Besetzung {
  const aemter = gremien(ctx.tx, 'integrationsbuero').flatMap(({ id }) => aemterIn(ctx.tx, id, ctx.heute));
  // Whoever heads it works in it, too.
  const [buero, leitung] = (['buero', 'leitung'] as const).map((rolle) =>
    aemter.flatMap((amt) => (amt.rolle === rolle ? [[amt.personId, { ...amt, rolle }] as const] : [])),
  );
  return new Map([...(buero ?? []), ...(leitung ?? [])]);
}

/** Tells everybody whose place has changed since `vorher`, but whoever did it: they know. */
export function sagWechsel(ctx: Acting, vorher: Besetzung, ausser: readonly PersonId[] = []): void {
  const jetzt = bueroHeute(ctx);
  for (const person of new Set([...vorher.keys(), ...jetzt.keys()])) {
    const [alt, neu] = [vorher.get(person), jetzt.get(person)];
    const amt = neu ?? alt;
    const betrifft = amt !== undefined && alt?.rolle !== neu?.rolle && person !== ctx.actor && !ausser.includes(person);
    if (!betrifft || !isReachable(ctx.tx, person)) continue;
    // Each term begins and ends once; another one is another message.
    const role = neu === undefined ? 'einrichtung.bueroEnde' : 'einrichtung.bueroBeginn';
    const message = wechselNachricht(ctx, alt?.rolle ?? null, neu?.rolle ?? null);
    show(ctx, { subject: amt.id, role, to: { person } }, message);
  }
}

function wechselNachricht(ctx: Acting, vorher: Platz | null, jetzt: Platz | null): Message {
  const saetze = wechselSaetze({ stadt: stadtName(ctx.tx), durch: nameOf(ctx.tx, ctx.actor), vorher, jetzt });
  return {
    notification: benachrichtigung(saetze[0] ?? ''),
    parts: [
      ...saetze.map((satz) => text(satz)),
      ...(jetzt === null
        ? []
        : [actions({ action: 'einrichtung.oeffnen', subject: 'stadt', label: 'Einrichtung ansehen' })]),
      note(wechselGrund(vorher, jetzt)),
    ],
  };
}
