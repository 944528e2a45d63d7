/** An invitation into a Gremium's channel that the chat has refused: the Büro hears of it once, and can try again. */
import { invite } from '../../core/channels.ts';
import { kanalById, kontoOf, nameOf } from '../../core/directory.ts';
import type { ButtonHandler, ChannelResult, Context } from '../../core/feature.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { postOf, show } from '../../core/posts.ts';
import { anDasBuero } from './buero.ts';
import type { Recht } from './rechte.ts';
import {
  gremiumOfKanal,
  type Kanaleinladung,
  kanaleinladungById,
  loescheKanaleinladung,
  setzeEinladungscode,
} from './store.ts';
import * as texte from './texts.einladung.ts';

/** It is the channel that cannot be reached. Its repair is asked for elsewhere, and invites anew. */
const amKanal: readonly string[] = ['gone', 'archived', 'private', 'not_in_channel'];

const rolle = 'einladung abgelehnt';

/** Takes in how an invitation of ours has ended. */
export function einladungBeendet(ctx: Context, { kind, subject, code }: ChannelResult): void {
  const einladung = kind === 'invite' ? kanaleinladungById(ctx.tx, subject) : null;
  if (einladung === null) return;
  if (code !== null && amKanal.includes(code)) {
    loescheKanaleinladung(ctx.tx, einladung.id);
    return;
  }
  setzeEinladungscode(ctx.tx, einladung.id, code, ctx.now);
  if (code === null) meldeErledigt(ctx, einladung);
  else meldeAbgelehnt(ctx, { ...einladung, am: ctx.now }, code);
}

function meldeAbgelehnt(ctx: Context, einladung: Kanaleinladung, code: string): void {
  const { kanalId, personId, id: subject } = einladung;
  const message = texte.abgelehnt({
    person: { id: personId, name: nameOf(ctx.tx, personId) },
    kanal: kanalById(ctx.tx, kanalId)?.name ?? '',
    gremium: gremiumOfKanal(ctx.tx, kanalId),
    grund: texte.einladungsgrund(code, kontoOf(ctx.tx, personId)?.guest === true),
    versucht: texte.zeitpunkt(ctx.calendar, einladung.am),
    knopf: { action: 'stadt.einladen', subject, label: 'Erneut einladen' },
  });
  for (const to of anDasBuero(ctx)) show(ctx, { subject, role: rolle, to }, message);
}

/** Takes the question away from where it was asked; says nothing where nobody was asked. */
export function meldeErledigt(ctx: Context, { id: subject, kanalId, personId }: Kanaleinladung): void {
  const person = { id: personId, name: nameOf(ctx.tx, personId) };
  const message = texte.erledigt(person, kanalById(ctx.tx, kanalId)?.name ?? '');
  for (const to of anDasBuero(ctx)) {
    if (postOf(ctx.tx, subject, rolle, to) !== null) show(ctx, { subject, role: rolle, to }, message);
  }
}

export const einladenKnopf: ButtonHandler<Recht> = {
  recht: 'gremium.besetzen',
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurBuero),
  run(ctx, { subject }) {
    const einladung = kanaleinladungById(ctx.tx, subject);
    if (einladung === null) return notice(texte.nichtMehrNoetig);
    if (einladung.code === null) return notice(texte.schonUnterwegs);
    setzeEinladungscode(ctx.tx, einladung.id, null, ctx.now);
    invite(ctx, einladung.id, einladung.kanalId, einladung.personId);
    return notice(texte.wirdVersucht(nameOf(ctx.tx, einladung.personId)));
  },
};
