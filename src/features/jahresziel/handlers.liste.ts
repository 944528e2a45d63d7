/** The list of all goals that a person may read, or of those they ask for. */
import type { Effect } from '../../chat/chat.ts';
import type { Button, Message } from '../../chat/message.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { darf, gremien, gremiumOfKanal, nochNichtEingerichtet, type Recht } from '../stadt/index.ts';
import { feldnamen, seiteDer } from './liste.ts';
import { alles, ausSubjekt, istEng, liesWorte, type Wunsch } from './rules.liste.ts';
import * as texte from './texts.liste.ts';
import { liste, tabelleKnopf, woerterKnopf } from './views.liste.ts';
import { listeKnopf } from './views.ts';
import { zurListe } from './zugang.ts';

/** `/jahresziel liste`, also narrowed: `/jahresziel liste Wohnen in Arbeit meine`. The channel's field comes first. */
const listeCommand: CommandHandler<Recht> = {
  ...zurListe,
  run: zeigtListe,
};

/** Of whoever typed something behind the command: which ones they mean. */
export function zeigtListe(ctx: Acting, { text, kanal }: Parameters<CommandHandler['run']>[1]): Effect {
  const nochNicht = nochNichtEingerichtet(ctx);
  if (nochNicht !== null) return { effect: 'reply', message: nochNicht };
  const enger = liesWorte(text, feldnamen(ctx));
  if ('unbekannt' in enger) {
    const felder = gremien(ctx.tx, 'handlungsfeld').map(({ titel }) => titel);
    return notice(texte.unbekannt(enger.unbekannt, felder), listeKnopf);
  }
  const hier = kanal === null ? null : gremiumOfKanal(ctx.tx, kanal);
  return { effect: 'reply', message: seite(ctx, { ...alles, ...enger, hier: hier?.id ?? '' }) };
}

/** Another page: the subject says which, and of what. */
const listeSeite: ButtonHandler<Recht> = {
  ...zurListe,
  run: (ctx, { subject }) => ({ effect: 'reply', message: seite(ctx, ausSubjekt(subject)) }),
};

function seite(ctx: Acting, wunsch: Wunsch): Message {
  const gemeint = seiteDer(ctx, wunsch);
  if (gemeint.anzahl > 0) return liste(gemeint, werkzeuge(ctx));
  if (!istEng(gemeint.wunsch)) return privateMessage(texte.leer);
  const nurMeine = !istEng({ ...gemeint.wunsch, meine: false });
  return privateMessage(nurMeine ? texte.keineEigenen : texte.keinSolches, listeKnopf);
}

/** What else one may do with all of them. */
const werkzeuge = (ctx: Acting): Button[] => [
  ...(darf(ctx, 'jahresziel.tabelle', null) ? [tabelleKnopf] : []),
  ...(darf(ctx, 'jahresziel.woerter', null) ? [woerterKnopf] : []),
];

export const listeCommands = { '/jahresziel liste': listeCommand };

export const listeKnoepfe = { 'jahresziel.liste': listeSeite };
