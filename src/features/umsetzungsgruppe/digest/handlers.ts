/** The Büro looks at the Umsetzungsgruppe's overview before it comes, or sends it at once. */

import type { Effect } from '../../../chat/chat.ts';
import { actions, type Button, note } from '../../../chat/message.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../../core/feature.ts';
import { notice } from '../../../core/notice.ts';
import { record } from '../../../core/verlauf.ts';
import { lehntAb, type Recht } from '../../stadt/index.ts';
import { gruppenkanal, inDerGruppe } from '../gruppe.ts';
import { entwurf, sendeDigest } from './digest.ts';
import { digestPlan } from './rhythmus.ts';
import * as texte from './texts.ts';

const nurBuero = {
  recht: 'umsetzungsgruppe.digest',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurBuero),
} as const;

const sendenNach = (nach: string): Button => ({
  action: 'umsetzungsgruppe.digestSenden',
  subject: nach,
  label: texte.knopf.senden,
});
const vorschauAb = (seite: number, label: string): Button => ({
  action: 'umsetzungsgruppe.digestVorschau',
  subject: String(seite),
  label,
});

/** One message of it at a time, as it would stand in the channel and in its thread. */
function vorschau(ctx: Acting, seite: number): Effect {
  const { messages, nach, ruhigSeit } = entwurf(ctx);
  const message = messages[seite] ?? messages[0];
  const weiter = seite + 1 < messages.length ? [vorschauAb(seite + 1, texte.knopf.weiter)] : [];
  const dazu = ruhigSeit === null && message === messages[0] ? [note(texte.vorschauDazu)] : [];
  // What nobody would send has no button for it.
  const knoepfe = [...(ruhigSeit === null ? [sendenNach(nach)] : []), ...weiter];
  const parts = [
    note(texte.vorschau),
    ...message.parts,
    ...dazu,
    ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
  ];
  return { effect: 'reply', message: { ...message, parts } };
}

function jetzt(ctx: Acting): Effect {
  const gruppe = inDerGruppe(ctx);
  const kanal = gruppenkanal(ctx);
  if (gruppe === null || kanal === null) return notice(texte.keinKanal);
  const { ruhigSeit } = entwurf(ctx);
  if (ruhigSeit !== null) return notice(texte.nichtGesendet(ruhigSeit));
  sendeDigest(ctx);
  record(ctx, 'umsetzungsgruppe.digest', gruppe);
  return notice(texte.gesendet(kanal.name));
}

const befehl: CommandHandler<Recht> = {
  ...nurBuero,
  run(ctx, { text }) {
    const wort = text.trim().toLowerCase();
    if (wort === 'vorschau') return vorschau(ctx, 0);
    return wort === 'jetzt'
      ? jetzt(ctx)
      : notice(texte.wasGeht(digestPlan(ctx.tx).rhythmus), vorschauAb(0, texte.knopf.vorschau));
  },
};

export const digestCommands = { '/komm-in digest': befehl };
export const digestButtons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'umsetzungsgruppe.digestVorschau': { ...nurBuero, run: (ctx, { subject }) => vorschau(ctx, Number(subject) || 0) },
  'umsetzungsgruppe.digestSenden': {
    ...nurBuero,
    // Only what was looked at is sent: a second press finds that it has been.
    run: (ctx, { subject }) =>
      entwurf(ctx).nach === subject ? jetzt(ctx) : notice(texte.inzwischen, vorschauAb(0, texte.knopf.vorschau)),
  },
};
