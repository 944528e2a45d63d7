/** The list of all ideas, or of those of one field or in one state. */
import type { Message } from '../../chat/message.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { gremiumOfKanal, lehntAb, type Recht } from '../stadt/index.ts';
import { ausListe, lesbareFelder, nurMit, seiteDer, type Wunsch } from './liste.ts';
import * as texte from './texts.ts';
import { liste } from './views.liste.ts';
import { alleKnopf } from './views.ts';

const listeHandler = {
  recht: 'projektidee.liste' as const,
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
};

/** `/checkliste liste`, also with a field or a state: `/checkliste liste Wohnen`. The channel's field comes first. */
const listeCommand: CommandHandler<Recht> = {
  ...listeHandler,
  run(ctx, { text, kanal }) {
    const felder = lesbareFelder(ctx);
    const nur = text.trim() === '' ? '' : nurMit(felder, text);
    if (nur === null) return notice(texte.liste.unbekannt(felder.map(({ titel }) => titel)), alleKnopf);
    const hier = kanal === null ? null : gremiumOfKanal(ctx.tx, kanal);
    return { effect: 'reply', message: seite(ctx, { ab: 0, nur, hier: hier?.id ?? '' }) };
  },
};

/** Another page: the subject says which, and of what. */
const listeKnopf: ButtonHandler<Recht> = {
  ...listeHandler,
  run: (ctx, { subject }) => ({ effect: 'reply', message: seite(ctx, ausListe(subject)) }),
};

function seite(ctx: Acting, wunsch: Wunsch): Message {
  const gemeint = seiteDer(ctx, wunsch);
  if (gemeint.anzahl > 0) return liste(gemeint);
  return wunsch.nur === '' ? privateMessage(texte.liste.leer) : privateMessage(texte.liste.keineSolche, alleKnopf);
}

export const listeCommands = { '/checkliste liste': listeCommand };

export const listeKnoepfe = { 'projektidee.liste': listeKnopf };
