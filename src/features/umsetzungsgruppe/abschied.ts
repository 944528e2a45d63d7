/**
 * The channel of the Umsetzungsgruppe holds whoever belongs to it [5.2.2]. Whoever does not any more is told so, with
 * thanks, and taken out a week later.
 */
import type { Message } from '../../chat/message.ts';
import type { Day } from '../../core/calendar.ts';
import { removeMember } from '../../core/channels.ts';
import { isOpen, kanalById, kontoOf, membersOf, nameOf } from '../../core/directory.ts';
import type { ButtonHandler, ChannelResult, Context, Parked } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { postOf, show } from '../../core/posts.ts';
import {
  aemterIn,
  alleAemter,
  anDasBuero,
  type Gremium,
  gremien,
  gremiumById,
  type Recht,
  rollenWort,
  zugehoerige,
} from '../stadt/index.ts';
import { abschiedeAm, endeDerFrist } from './rules.ts';
import { type Abschied, abschiedById, abschiede, addAbschied, loescheAbschied, merkeErledigt } from './store.ts';
import * as texte from './texts.abschied.ts';

const hinweisRolle = 'abschied';
const vergeblichRolle = 'abschied vergeblich';

/** Every morning: notes on working days, and whose day has come. */
export function verabschiede(ctx: Context): void {
  const stand = standJetzt(ctx);
  if (stand === null) return;
  const { kanal, neu, faellig } = stand;
  nimmHinfaelligesZurueck(ctx);
  for (const { id, personId } of faellig) {
    removeMember(ctx, id, kanal.id, personId);
    merkeErledigt(ctx.tx, id, ctx.heute);
  }
  if (!ctx.calendar.isWorkingDay(ctx.heute)) return;
  for (const person of neu) {
    const ende = endeDerFrist(ctx.heute);
    const abschied = addAbschied(ctx.tx, { personId: person, kanalId: kanal.id, am: ctx.heute, ende });
    zeigeHinweis(
      ctx,
      abschied,
      texte.hinweis({ grund: grundFuer(ctx, person), ende, kanal: kanal.name, buero: leitung(ctx) }),
    );
  }
}

/** Whoever belongs there again, or has left, is not taken out: at once, and not only in the morning. */
export function nimmHinfaelligesZurueck(ctx: Context): void {
  const stand = standJetzt(ctx);
  if (stand === null) return;
  const { kanal, duerfen, hinfaellig } = stand;
  for (const abschied of hinfaellig) {
    if (duerfen.has(abschied.personId)) zeigeHinweis(ctx, abschied, texte.bleibt(kanal.name));
    zeigeVergeblich(ctx, abschied, texte.erledigt(benannt(ctx, abschied.personId)));
    loescheAbschied(ctx.tx, abschied.id);
  }
}

/** Null while the bot cannot see who is in the channel. */
function standJetzt(ctx: Context) {
  const gremium = gremien(ctx.tx, 'umsetzungsgruppe')[0];
  const kanal = gremium?.kanalId == null ? null : kanalById(ctx.tx, gremium.kanalId);
  if (gremium === undefined || kanal === null || !isOpen(kanal)) return null;
  // Somebody whose account is switched off is nowhere any more, whatever the list of members says.
  const drin = membersOf(ctx.tx, kanal.id).filter((person) => kontoOf(ctx.tx, person)?.deactivated === false);
  const duerfen = new Set([...dabei(ctx, gremium, ctx.heute), ...dabei(ctx, gremium, endeDerFrist(ctx.heute))]);
  const bekannt = abschiede(ctx.tx);
  const hier = bekannt.filter(({ kanalId }) => kanalId === kanal.id);
  const { neu, hinfaellig, faellig } = abschiedeAm(ctx.heute, drin, duerfen, hier);
  // What was said of another channel does not hold for this one.
  const woanders = bekannt.filter((eine) => !hier.includes(eine));
  return { kanal, duerfen, neu, faellig, hinfaellig: [...hinfaellig, ...woanders] };
}

/** Who belongs to it, and the staff of the Büro, who may be everywhere. */
function dabei(ctx: Context, gremium: Gremium, tag: Day): PersonId[] {
  const buero = gremien(ctx.tx, 'integrationsbuero').flatMap(({ id }) => aemterIn(ctx.tx, id, tag));
  const personal = buero.filter(({ rolle }) => rolle === 'buero').map(({ personId }) => personId);
  return [...zugehoerige(ctx.tx, gremium, tag).map(({ person }) => person), ...personal];
}

/** Since when, and why: the last of the roles by which this person belonged to it. */
function grundFuer(ctx: Context, person: PersonId): texte.Grund {
  const gruende = alleAemter(ctx.tx)
    .filter(({ personId, rolle }) => personId === person && ['tandem', 'leitung', 'fachperson'].includes(rolle))
    .flatMap((amt) => {
      const gremium = gremiumById(ctx.tx, amt.gremiumId);
      if (gremium === null) return [];
      const ende = frueher(amt.bis, gremium.geschlossen);
      return ende === null || ende > ctx.heute ? [] : [{ ende, amt, gremium }];
    })
    .sort((a, b) => b.ende.localeCompare(a.ende));
  const [letzter] = gruende;
  if (letzter === undefined) return { art: 'unbekannt' };
  const { ende, amt, gremium } = letzter;
  return ende === gremium.geschlossen
    ? { art: 'geschlossen', seit: ende, feld: gremium.titel }
    : { art: 'beendet', am: ende, rolle: rollenWort(amt, gremium) };
}

const benannt = (ctx: Context, id: PersonId) => ({ id, name: nameOf(ctx.tx, id) });

const frueher = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a);

/** Whom to ask. */
function leitung(ctx: Context): PersonId[] {
  return gremien(ctx.tx, 'integrationsbuero')
    .flatMap(({ id }) => aemterIn(ctx.tx, id, ctx.heute))
    .filter(({ rolle }) => rolle === 'leitung')
    .map(({ personId }) => personId);
}

function zeigeHinweis(ctx: Context, { id, personId }: Abschied, message: Message): void {
  show(ctx, { subject: id, role: hinweisRolle, to: { person: personId } }, message);
}

/** Nobody is taken out without a note that arrived. */
export function hinweisVergeblich(ctx: Context, { subject, role }: Parked): void {
  const abschied = role === hinweisRolle ? abschiedById(ctx.tx, subject) : null;
  if (abschied !== null) merkeErledigt(ctx.tx, abschied.id, ctx.heute);
}

/** It is the channel that cannot be reached: tried again when it can. */
const amKanal: readonly string[] = ['gone', 'archived', 'not_in_channel'];

export function abschiedBeendet(ctx: Context, { kind, subject, code }: ChannelResult): void {
  const abschied = kind === 'removeMember' ? abschiedById(ctx.tx, subject) : null;
  if (abschied === null) return;
  if (code === null) nimmHinfaelligesZurueck(ctx);
  else if (amKanal.includes(code)) merkeErledigt(ctx.tx, abschied.id, null);
  else {
    const person = benannt(ctx, abschied.personId);
    const kanal = kanalById(ctx.tx, abschied.kanalId)?.name ?? '';
    const message = texte.vergeblich({ person, kanal, code, subject, am: ctx.heute });
    for (const to of anDasBuero(ctx)) show(ctx, { subject, role: vergeblichRolle, to }, message);
  }
}

/** Changes what the Büro was told, where it was told anything. */
function zeigeVergeblich(ctx: Context, { id: subject }: Abschied, message: Message): void {
  for (const to of anDasBuero(ctx)) {
    if (postOf(ctx.tx, subject, vergeblichRolle, to) !== null)
      show(ctx, { subject, role: vergeblichRolle, to }, message);
  }
}

export const herausnehmenKnopf: ButtonHandler<Recht> = {
  recht: 'gremium.besetzen',
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurBuero),
  run(ctx, { subject }) {
    const abschied = abschiedById(ctx.tx, subject);
    if (abschied === null) return notice(texte.nichtMehrNoetig);
    removeMember(ctx, abschied.id, abschied.kanalId, abschied.personId);
    return notice(texte.wirdVersucht(nameOf(ctx.tx, abschied.personId)));
  },
};
