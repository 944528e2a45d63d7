/** A message to a Tandem or to the Büro, and the answers to it: the bot passes them on, and nothing else is read. */
import type { Day } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import type { Acting, Context, Uebergabe } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Conversation, placesOf, postOf, show } from '../../core/posts.ts';
import { anDasBuero, type Gremium, type GremiumId, gremiumById } from '../stadt/index.ts';
import { nachfolge } from './rules.ts';
import { addNachricht, beantworteNachricht, type Nachricht, offeneNachrichten } from './store.ts';
import { aemterDesTandems, type Erreichbar, erreichbareImTandem } from './tandem.ts';
import { bekommen, offeneNachricht } from './texts.ts';
import { antwortNachricht, type Leserolle, tandemNachricht } from './views.nachricht.ts';

/** The Handlungsfeld or the Büro to which somebody can write. */
export function empfangendes(ctx: Context, id: string): Gremium | null {
  const gremium = gremiumById(ctx.tx, id);
  if (gremium === null || gremium.geschlossen !== null) return null;
  return gremium.art === 'handlungsfeld' || gremium.art === 'integrationsbuero' ? gremium : null;
}

/** Who of the Tandem gets it; nobody in `personen`: it goes to the Büro. */
function empfaenger(ctx: Acting, gremium: Gremium): Erreichbar {
  const erreichbar = erreichbareImTandem(ctx, gremium.id);
  return { ...erreichbar, personen: erreichbar.personen.filter((person) => person !== ctx.actor) };
}

/** Says who gets it, and who does not. */
export function werBekommt(ctx: Acting, gremium: Gremium): string {
  const { personen, ohneKonto, nichtAktiv } = empfaenger(ctx, gremium);
  const namen = (alle: readonly PersonId[]): string[] => alle.map((person) => nameOf(ctx.tx, person));
  return bekommen(namen(personen), namen(ohneKonto), namen(nichtAktiv));
}

/**
 * @param anlass what it is about, if it is more than a message
 * @returns false if nobody can be reached, not even in the Büro: nothing was sent
 */
export function schreibe(ctx: Acting, gremium: Gremium, text: string, anlass: Nachricht['anlass'] = null): boolean {
  const { personen } = empfaenger(ctx, gremium);
  const ziele: readonly Conversation[] = personen.length > 0 ? personen.map((person) => ({ person })) : anDasBuero(ctx);
  if (ziele.length === 0) return false;
  const nachricht = addNachricht(ctx.tx, {
    gremiumId: gremium.id,
    vonId: ctx.actor,
    anId: null,
    anlass,
    text,
    am: ctx.heute,
  });
  for (const to of ziele) zeige(ctx, nachricht, gremium, to);
  return true;
}

function zeige(ctx: Context, nachricht: Nachricht, gremium: Gremium, to: Conversation): void {
  const als = liestAls(ctx, gremium, to);
  const { ohneKonto: weiterAn } = erreichbareImTandem(ctx, gremium.id);
  const aemter = aemterDesTandems(ctx.tx, gremium.id);
  const uebergebenAn = als === 'ehemals' && 'person' in to ? nachfolge(aemter, to.person, ctx.heute) : null;
  show(
    ctx,
    { subject: nachricht.id, role: 'nachricht', to },
    tandemNachricht(nachricht, gremium, { als, weiterAn, uebergebenAn }),
  );
}

/** As what somebody reads a message today: they may have left the Tandem since. */
function liestAls(ctx: Context, gremium: Gremium, to: Conversation): Leserolle {
  if (gremium.art === 'integrationsbuero') return 'buero';
  if (!('person' in to)) return 'statt';
  if (erreichbareImTandem(ctx, gremium.id).personen.includes(to.person)) return 'tandem';
  const warDabei = aemterDesTandems(ctx.tx, gremium.id).some(({ personId }) => personId === to.person);
  return warDabei ? 'ehemals' : 'statt';
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
    anlass: null,
    text,
    am: ctx.heute,
  });
  const to = { person: auf.vonId };
  show(ctx, { subject: antwort.id, role: 'nachricht', to }, antwortNachricht(antwort, auf, gremium));
  const beantwortet = beantworteNachricht(ctx.tx, auf.id, ctx.actor, ctx.now);
  if (beantwortet === null || auf.anId !== null) return;
  for (const wo of placesOf(ctx.tx, auf.id, 'nachricht')) zeige(ctx, beantwortet, gremium, wo);
}

/** The last time this person offered the Tandem advice and has heard nothing; null: there is no such offer. */
export function offenesAngebot(ctx: Acting, gremium: GremiumId): Day | null {
  const angebote = offeneNachrichten(ctx.tx, gremium).filter(
    ({ anlass, vonId }) => anlass === 'rat' && vonId === ctx.actor,
  );
  return angebote.at(-1)?.am ?? null;
}

/** What nobody has answered goes to the successor, with its text; before the predecessor it stands without a button. */
export function uebergibNachrichten(ctx: Context, { von, an, gremium: id }: Uebergabe): string[] {
  const gremium = gremiumById(ctx.tx, id);
  if (gremium === null) return [];
  const { personen } = erreichbareImTandem(ctx, gremium.id);
  return offeneNachrichten(ctx.tx, gremium.id).map((nachricht) => {
    const neue = personen.length === 0 ? anDasBuero(ctx) : personen.includes(an) ? [{ person: an }] : [];
    for (const to of neue) zeige(ctx, nachricht, gremium, to);
    const dort = { person: von };
    if (postOf(ctx.tx, nachricht.id, 'nachricht', dort) !== null) zeige(ctx, nachricht, gremium, dort);
    return offeneNachricht(nameOf(ctx.tx, nachricht.vonId), nachricht.am);
  });
}
