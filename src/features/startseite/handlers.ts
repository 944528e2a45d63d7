/** The conversation about the bot itself: help, status, and what was not delivered. */
import type { Effect } from '../../chat/chat.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import type { PostId } from '../../core/ids.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { discardParked, type ParkedPost, parkedPosts, retryParked } from '../../core/queue.ts';
import { record } from '../../core/verlauf.ts';
import { gremiumById, gremiumOfKanal, lehntAb, type Recht } from '../stadt/index.ts';
import { ganzeStadt } from './befehle.ts';
import { blaettern } from './blaettern.ts';
import { hilfe } from './hilfe.ts';
import { status } from './status.ts';
import * as worte from './texts.status.ts';
import * as texte from './texts.ts';

const jedeHilfe = {
  recht: 'hilfe.lesen' as const,
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurAngemeldet),
};

/** `/komm-in`, `/komm-in hilfe`, and every word behind it that no feature knows. */
const hilfeCommand: CommandHandler<Recht> = {
  ...jedeHilfe,
  run: (ctx, { text, kanal }) => ({
    effect: 'reply',
    message: hilfe(ctx, kanal === null ? null : gremiumOfKanal(ctx.tx, kanal), text),
  }),
};

const hilfeKnopf: ButtonHandler<Recht> = {
  ...jedeHilfe,
  run: (ctx, { subject }) => ({ effect: 'reply', message: hilfe(ctx, gremiumById(ctx.tx, subject)) }),
};

const statusHandler: CommandHandler<Recht> & ButtonHandler<Recht> = {
  recht: 'status.lesen',
  subjekt: () => null,
  abgelehnt: lehntAb(worte.nurBuero),
  run: (ctx) => ({ effect: 'reply', message: status(ctx) }),
};

/** Decides about one message that was not delivered, as long as it is not. */
const entscheidet = (tut: (ctx: Acting, geparkt: ParkedPost) => string): ButtonHandler<Recht> => ({
  recht: 'status.zustellen',
  subjekt: () => null,
  abgelehnt: () => privateMessage(worte.nurBueroStelltZu),
  run(ctx, { subject }): Effect {
    const geparkt = parkedPosts(ctx).find(({ id }) => id === (subject as PostId));
    const satz = geparkt === undefined ? worte.wartetNicht : tut(ctx, geparkt);
    return notice(satz, { action: 'status', subject: ganzeStadt, label: texte.statusAnsehen });
  },
});

const erneut = entscheidet((ctx, { id }) => {
  retryParked(ctx, id);
  return worte.wirdWiederholt;
});

const verwerfen = entscheidet((ctx, { id, subject }) => {
  discardParked(ctx, id);
  record(ctx, 'nachricht.verworfen', subject);
  return worte.verworfen;
});

export const commands: Readonly<Record<string, CommandHandler<Recht>>> = {
  '/komm-in': hilfeCommand,
  '/komm-in status': statusHandler,
};

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  hilfe: hilfeKnopf,
  'startseite.blaettern': blaettern,
  status: statusHandler,
  'status.erneut': erneut,
  'status.verwerfen': verwerfen,
};
