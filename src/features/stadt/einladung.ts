/**
 * Invitations into a Gremium's channel that the chat has refused: the Büro hears of all of a channel in one message, and
 * can try them again.
 */
import { invite } from '../../core/channels.ts';
import { kanalById, kontoOf, nameOf } from '../../core/directory.ts';
import type { ButtonHandler, Context } from '../../core/feature.ts';
import { newId } from '../../core/ids.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { type Conversation, placesOf, show } from '../../core/posts.ts';
import type { ChannelResult } from '../../core/sending.ts';
import { anDasBuero } from './buero.ts';
import type { Recht } from './rechte.ts';
import {
  gremiumOfKanal,
  type Kanaleinladung,
  kanaleinladungById,
  kanaleinladungenDer,
  kanaleinladungenIn,
  loescheKanaleinladung,
  setzeEinladungscode,
  setzeMeldung,
} from './store.ts';
import * as texte from './texts.einladung.ts';
import { aufzaehlung } from './texts.ts';

/** It is the channel that cannot be reached. Its repair is asked for elsewhere, and invites anew. */
const amKanal: readonly string[] = ['gone', 'archived', 'private', 'not_in_channel'];

const rolle = 'einladung abgelehnt';

/** Takes in how an invitation of ours has ended. */
export function einladungBeendet(ctx: Context, { kind, subject, code }: ChannelResult): void {
  const einladung = kind === 'invite' ? kanaleinladungById(ctx.tx, subject) : null;
  if (einladung === null) return;
  if (code !== null && amKanal.includes(code)) {
    loescheKanaleinladung(ctx.tx, einladung.id);
    zeigeMeldung(ctx, einladung);
    return;
  }
  setzeEinladungscode(ctx.tx, einladung.id, code, ctx.now);
  if (code === null) {
    setzeMeldung(ctx.tx, einladung.id, null);
    zeigeMeldung(ctx, einladung);
  } else meldeAbgelehnt(ctx, einladung);
}

/** Joins what the Büro was told of this channel and is still open, or begins anew. */
function meldeAbgelehnt(ctx: Context, { id, kanalId }: Kanaleinladung): void {
  const offene = kanaleinladungenIn(ctx.tx, kanalId).flatMap((eine) => eine.meldungId ?? []);
  const meldungId = offene[0] ?? newId('meldung');
  setzeMeldung(ctx.tx, id, meldungId);
  zeigeMeldung(ctx, { kanalId, meldungId }, anDasBuero(ctx));
}

/** Lets the message say what is still open, wherever it stands; says nothing where nobody was told. */
export function zeigeMeldung(
  ctx: Context,
  { kanalId, meldungId }: Pick<Kanaleinladung, 'kanalId' | 'meldungId'>,
  wo: readonly Conversation[] = meldungId === null ? [] : placesOf(ctx.tx, meldungId, rolle),
): void {
  if (meldungId === null) return;
  const kanal = kanalById(ctx.tx, kanalId)?.name ?? '';
  const offen = kanaleinladungenDer(ctx.tx, meldungId)
    .map(({ personId, code, am }) => ({
      id: personId,
      name: nameOf(ctx.tx, personId),
      grund: texte.einladungsgrund(code, kontoOf(ctx.tx, personId)?.guest === true),
      am,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
  const message =
    offen.length === 0
      ? texte.erledigt(kanal)
      : texte.abgelehnt({
          personen: offen,
          kanal,
          gremium: gremiumOfKanal(ctx.tx, kanalId),
          versucht: texte.zeitpunkt(ctx.calendar, Math.max(...offen.map(({ am }) => am))),
          knopf: { action: 'stadt.einladen', subject: meldungId, label: 'Erneut einladen' },
        });
  for (const to of wo) show(ctx, { subject: meldungId, role: rolle, to }, message);
}

export const einladenKnopf: ButtonHandler<Recht> = {
  recht: 'gremium.besetzen',
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurBuero),
  run(ctx, { subject }) {
    const alle = kanaleinladungenDer(ctx.tx, subject);
    const abgelehnte = alle.filter(({ code }) => code !== null);
    if (alle.length === 0) return notice(texte.nichtMehrNoetig);
    if (abgelehnte.length === 0) return notice(texte.schonUnterwegs);
    for (const { id, kanalId, personId } of abgelehnte) {
      setzeEinladungscode(ctx.tx, id, null, ctx.now);
      invite(ctx, id, kanalId, personId);
    }
    return notice(texte.wirdVersucht(aufzaehlung(abgelehnte.map(({ personId }) => nameOf(ctx.tx, personId)).sort())));
  },
};
