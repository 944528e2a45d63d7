/** The private messages that say how far a city's channels have come, and keep up with it. */
import { kanalById } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { type Conversation, placesOf, show } from '../../core/posts.ts';
import { darf, type Gremium, type GremiumId, gremien, gremiumById, tandemVon } from '../stadt/index.ts';
import { auftragVon } from './store.ts';
import { grundDerNachricht, stadtName } from './texts.ts';
import { type Eintrag, kanalStand, stadtStand } from './views.stand.ts';

/** Why somebody gets the whole of it. Kept with the message: whoever heads the Büro may do so no more one day. */
const gruende = { leitung: 'einrichtung.leitung', eingerichtet: 'einrichtung' } as const;
type Grund = keyof typeof gruende;
const dieGruende = ['leitung', 'eingerichtet'] as const satisfies readonly Grund[];
const eines = 'einrichtung.kanal';

/** Tells whoever set the city up, and its Leitung, what is there by now and what is missing. */
export function beginneStand(ctx: Context, durch: PersonId, leitung: PersonId): void {
  zeigeGanzen(ctx, { person: leitung }, 'leitung');
  if (durch !== leitung) zeigeGanzen(ctx, { person: durch }, 'eingerichtet');
}

/** Tells whoever chose a channel what becomes of it. */
export function beginneKanalStand(ctx: Context, gremium: GremiumId, person: PersonId): void {
  zeigeEinen(ctx, gremium, { person });
}

/** Lets all of these messages say what holds now. */
export function zeigeStand(ctx: Context): void {
  for (const grund of dieGruende) {
    for (const to of placesOf(ctx.tx, 'stadt', gruende[grund])) {
      // What a former Leitung has read stays as it was.
      if (grund === 'eingerichtet' || darfHandeln(ctx, to)) zeigeGanzen(ctx, to, grund);
    }
  }
  for (const { id } of gremien(ctx.tx)) {
    for (const to of placesOf(ctx.tx, id, eines)) zeigeEinen(ctx, id, to);
  }
}

function zeigeGanzen(ctx: Context, to: Conversation, grund: Grund): void {
  const eintraege = gremien(ctx.tx)
    .map((gremium) => eintrag(ctx, gremium))
    .filter(({ auftrag }) => auftrag !== null);
  const ohneTandem = gremien(ctx.tx, 'handlungsfeld').filter(({ id }) => tandemVon(ctx.tx, id, ctx.heute).length === 0);
  const darfEs = darfHandeln(ctx, to);
  show(
    ctx,
    { subject: 'stadt', role: gruende[grund], to },
    stadtStand(stadtName(ctx.tx), eintraege, darfEs ? ohneTandem : [], darfEs, grundDerNachricht[grund]),
  );
}

function zeigeEinen(ctx: Context, id: GremiumId, to: Conversation): void {
  const gremium = gremiumById(ctx.tx, id);
  if (gremium === null) return;
  show(ctx, { subject: id, role: eines, to }, kanalStand(eintrag(ctx, gremium), darfHandeln(ctx, to)));
}

function eintrag(ctx: Context, gremium: Gremium): Eintrag {
  const auftrag = auftragVon(ctx.tx, gremium.id);
  const gewaehlt = auftrag === null || auftrag.kanalId === null ? null : kanalById(ctx.tx, auftrag.kanalId);
  return { gremium, auftrag, kanal: gewaehlt };
}

/** An admin who has set the city up may do no more, once the Büro is there: buttons would only refuse. */
const darfHandeln = (ctx: Context, to: Conversation): boolean =>
  'person' in to && darf({ ...ctx, actor: to.person }, 'stadt.einrichten', null);
