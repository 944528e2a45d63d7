/** A message to a Tandem or to the Büro, and the answers to it: the bot passes them on, and nothing else is read. */
import { nameOf } from '../../core/directory.ts';
import type { Acting, Context, Uebergabe } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Conversation, placesOf, postOf, show } from '../../core/posts.ts';
import { anDasBuero, type Gremium, type GremiumId, gremiumById } from '../stadt/index.ts';
import { addNachricht, beantworteNachricht, type Nachricht, offeneNachrichten } from './store.ts';
import { type Erreichbar, erreichbareImTandem, istErreichbar } from './tandem.ts';
import { offeneNachricht } from './texts.ts';
import { antwortNachricht, tandemNachricht } from './views.nachricht.ts';

/** The Handlungsfeld or the Büro to which somebody can write. */
export function empfangendes(ctx: Context, id: string): Gremium | null {
  const gremium = gremiumById(ctx.tx, id as GremiumId);
  if (gremium === null || gremium.geschlossen !== null) return null;
  return gremium.art === 'handlungsfeld' || gremium.art === 'integrationsbuero' ? gremium : null;
}

/** Who of the Tandem gets it; nobody in `personen`: it goes to the Büro. */
export function empfaenger(ctx: Acting, gremium: Gremium): Erreichbar {
  const { personen, ohneKonto } = erreichbareImTandem(ctx, gremium.id);
  return { personen: personen.filter((person) => person !== ctx.actor), ohneKonto };
}

/** @returns false if nobody can be reached, not even in the Büro: nothing was sent */
export function schreibe(ctx: Acting, gremium: Gremium, text: string): boolean {
  const { personen } = empfaenger(ctx, gremium);
  const ziele: readonly Conversation[] = personen.length > 0 ? personen.map((person) => ({ person })) : anDasBuero(ctx);
  if (ziele.length === 0) return false;
  const nachricht = addNachricht(ctx.tx, {
    gremiumId: gremium.id,
    vonId: ctx.actor,
    anId: null,
    text,
    am: ctx.heute,
  });
  for (const to of ziele) zeige(ctx, nachricht, gremium, to);
  return true;
}

function zeige(ctx: Context, nachricht: Nachricht, gremium: Gremium, to: Conversation, an?: PersonId): void {
  const { ohneKonto, personen } = erreichbareImTandem(ctx, gremium.id);
  const imTandem = 'person' in to && personen.includes(to.person);
  const als = gremium.art === 'integrationsbuero' ? 'buero' : imTandem ? 'tandem' : 'statt';
  const message = tandemNachricht(nachricht, gremium, { als, weiterAn: ohneKonto, uebergebenAn: an ?? null });
  show(ctx, { subject: nachricht.id, role: 'nachricht', to }, message);
}

/** Whether this person was written to, and so may answer. */
export function istEmpfaenger(ctx: Context, nachricht: Nachricht, person: PersonId, imBuero: boolean): boolean {
  if (nachricht.anId !== null) return nachricht.anId === person;
  if (imBuero && anDasBuero(ctx).some((to) => postOf(ctx.tx, nachricht.id, 'nachricht', to) !== null)) return true;
  const { personen } = erreichbareImTandem(ctx, nachricht.gremiumId);
  return personen.includes(person) && postOf(ctx.tx, nachricht.id, 'nachricht', { person }) !== null;
}

/** The answer goes to whoever wrote; the others who got the message see that somebody answered. */
export function antworte(ctx: Acting, auf: Nachricht, gremium: Gremium, text: string): void {
  const antwort = addNachricht(ctx.tx, {
    gremiumId: gremium.id,
    vonId: ctx.actor,
    anId: auf.vonId,
    text,
    am: ctx.heute,
  });
  const to = { person: auf.vonId };
  show(ctx, { subject: antwort.id, role: 'nachricht', to }, antwortNachricht(antwort, auf, gremium));
  const beantwortet = beantworteNachricht(ctx.tx, auf.id, ctx.actor, ctx.now);
  if (beantwortet === null || auf.anId !== null) return;
  for (const wo of placesOf(ctx.tx, auf.id, 'nachricht')) zeige(ctx, beantwortet, gremium, wo);
}

/** What nobody has answered goes to the successor, with its text; before the predecessor it stands without a button. */
export function uebergibNachrichten(ctx: Context, { von, an, gremium: id }: Uebergabe): string[] {
  const gremium = gremiumById(ctx.tx, id as GremiumId);
  if (gremium === null) return [];
  return offeneNachrichten(ctx.tx, gremium.id).flatMap((nachricht) => {
    if (postOf(ctx.tx, nachricht.id, 'nachricht', { person: von }) === null) return [];
    if (istErreichbar(ctx.tx, an)) zeige(ctx, nachricht, gremium, { person: an });
    zeige(ctx, nachricht, gremium, { person: von }, an);
    return [offeneNachricht(nameOf(ctx.tx, nachricht.vonId), nachricht.am)];
  });
}
