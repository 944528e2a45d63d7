/**
 * The channel of the Umsetzungsgruppe holds whoever belongs to it [5.2.2]. Whoever does not any more is told so, with
 * thanks, and taken out a week later.
 */
import type { Message } from '../../../chat/message.ts';
import { removeMember } from '../../../core/channels.ts';
import { type Kanal, kanalById, nameOf } from '../../../core/directory.ts';
import type { ButtonHandler, Context } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { notice, privateMessage } from '../../../core/notice.ts';
import { postOf, show } from '../../../core/posts.ts';
import type { ChannelResult, Parked } from '../../../core/sending.ts';
import { anDasBuero, leitungDesBueros, type Recht } from '../../stadt/index.ts';
import { abschiedeAm, endeDerFrist } from './rules.ts';
import { benannt, grundFuer, standJetzt } from './stand.ts';
import { type Abschied, abschiedById, abschiede, addAbschied, loescheAbschied, merkeErledigt } from './store.ts';
import * as texte from './texts.abschied.ts';

const hinweisRolle = 'abschied';
const vergeblichRolle = 'abschied vergeblich';

/** Every morning: notes on working days to those whose role has ended, and whose day has come. */
export function verabschiede(ctx: Context): void {
  const offen = offeneAbschiede(ctx);
  if (offen === null) return;
  const { kanal, neu, faellig } = offen;
  nimmHinfaelligesZurueck(ctx);
  for (const { id, personId } of faellig) {
    removeMember(ctx, id, kanal.id, personId);
    merkeErledigt(ctx.tx, id, ctx.heute);
  }
  if (!ctx.calendar.isWorkingDay(ctx.heute)) return;
  for (const person of neu) {
    const grund = grundFuer(ctx, person);
    if (grund !== null) kuendigeAn(ctx, kanal, person, grund);
  }
}

/** The note, and a week in which nothing happens. `grund`: null for somebody who never belonged there. */
export function kuendigeAn(ctx: Context, kanal: Kanal, person: PersonId, grund: texte.Grund | null): void {
  const ende = endeDerFrist(ctx.heute);
  const abschied = addAbschied(ctx.tx, { personId: person, kanalId: kanal.id, am: ctx.heute, ende });
  const buero = leitungDesBueros(ctx).map(({ personId }) => personId);
  zeigeHinweis(ctx, abschied, texte.hinweis({ grund, ende, kanal: kanal.name, buero }));
}

/** Whoever belongs there again, or has left, is not taken out: at once, and not only in the morning. */
export function nimmHinfaelligesZurueck(ctx: Context): void {
  const offen = offeneAbschiede(ctx);
  if (offen === null) return;
  const { kanal, duerfen, hinfaellig } = offen;
  for (const abschied of hinfaellig) {
    if (duerfen.has(abschied.personId)) zeigeHinweis(ctx, abschied, texte.bleibt(kanal.name));
    zeigeVergeblich(ctx, abschied, texte.erledigt(benannt(ctx, abschied.personId)));
    loescheAbschied(ctx.tx, abschied.id);
  }
}

function offeneAbschiede(ctx: Context) {
  const stand = standJetzt(ctx);
  if (stand === null) return null;
  const { kanal, drin, duerfen } = stand;
  const bekannt = abschiede(ctx.tx);
  const hier = bekannt.filter(({ kanalId }) => kanalId === kanal.id);
  const { neu, hinfaellig, faellig } = abschiedeAm(ctx.heute, drin, duerfen, hier);
  // What was said of another channel does not hold for this one.
  const woanders = bekannt.filter((eine) => !hier.includes(eine));
  return { kanal, duerfen, neu, faellig, hinfaellig: [...hinfaellig, ...woanders] };
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
