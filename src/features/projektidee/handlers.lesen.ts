/** Reading: one Checkliste, what was answered before, the list of all ideas. */
import { actions, type Button, bold, type Inline, type Message, text } from '../../chat/message.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { darf, type Gremium, gremien, nochNichtEingerichtet, type Recht } from '../stadt/index.ts';
import { ansichtVon, beantwortungVon } from './ansicht.ts';
import { frageMit } from './fragen.ts';
import { ausSubjekt, beantwortet } from './rules.ts';
import { staende } from './schema.ts';
import { antwortenZu, fassungenDer, type Ideestand, ideenMitStand, type Projektidee } from './store.ts';
import * as texte from './texts.ts';
import { standWort } from './texts.weg.ts';
import { ansicht, fruehere } from './views.ts';
import { knopf } from './views.weg.ts';
import { ideeAus, zumLesen } from './zugang.ts';

/** *Ansehen*, from the question that the subject names, or from the first. */
const zeigenKnopf: ButtonHandler<Recht> = {
  ...zumLesen,
  run(ctx, { subject }) {
    const idee = ideeAus(ctx, subject);
    if (idee === null) return notice(texte.gibtEsNicht);
    return { effect: 'reply', message: ansicht(ansichtVon(ctx, idee, ausSubjekt(subject).frage ?? 1)) };
  },
};

/** Long answers, so few at once. */
const fassungenProSeite = 5;

/** The subject: idea, question, and how many versions stand before. */
const fruehereKnopf: ButtonHandler<Recht> = {
  ...zumLesen,
  run(ctx, { subject }) {
    const idee = ideeAus(ctx, subject);
    const { frage } = ausSubjekt(subject);
    if (idee === null || frage === null) return notice(texte.gibtEsNicht);
    const alle = fassungenDer(ctx.tx, idee.id, frage);
    if (alle.length < 2) return notice(texte.fruehere.keine, knopf(idee, 'zeigen'));
    const gewuenscht = Math.floor(Number(subject.split(':')[2] ?? 0)) || 0;
    const ab = Math.min(Math.max(0, gewuenscht), alle.length - 1);
    const gezeigt = alle.slice(ab, ab + fassungenProSeite);
    const rest = alle.length - ab - gezeigt.length;
    const worte = gezeigt.map((antwort) => beantwortungVon(ctx, frage, antwort));
    return { effect: 'reply', message: fruehere(idee, frageMit(frage), worte, ab, rest) };
  },
};

const proSeite = 8;

const listeHandler = {
  recht: 'projektidee.liste' as const,
  subjekt: () => null,
  abgelehnt: (ctx: Acting) => nochNichtEingerichtet(ctx) ?? privateMessage(texte.nurMitwirkende),
};

/** `/checkliste liste`: by field and state. */
const listeCommand: CommandHandler<Recht> = {
  ...listeHandler,
  run: (ctx) => ({ effect: 'reply', message: seite(ctx, 0) }),
};

/** The next page; the subject is how many stand before it. */
const listeKnopf: ButtonHandler<Recht> = {
  ...listeHandler,
  run: (ctx, { subject }) => ({ effect: 'reply', message: seite(ctx, Number(subject) || 0) }),
};

interface Eintrag {
  readonly idee: Projektidee;
  readonly feld: Gremium;
  readonly stand: Ideestand;
}

function eintraege(ctx: Acting): Eintrag[] {
  const felder = gremien(ctx.tx, 'handlungsfeld').filter(({ id }) => darf(ctx, 'projektidee.lesen', id));
  const ideen = ideenMitStand(
    ctx.tx,
    felder.map(({ id }) => id),
  ).sort((a, b) => staende.indexOf(a.stand.stand) - staende.indexOf(b.stand.stand));
  return felder.flatMap((feld) =>
    ideen.filter(({ idee }) => idee.gremiumId === feld.id).map((eine) => ({ ...eine, feld })),
  );
}

function seite(ctx: Acting, gewuenscht: number): Message {
  const alle = eintraege(ctx);
  if (alle.length === 0) return privateMessage(texte.liste.leer);
  const letzte = Math.floor((alle.length - 1) / proSeite) * proSeite;
  const ab = Math.min(Math.max(0, Math.floor(gewuenscht)), letzte);
  const gezeigt = alle.slice(ab, ab + proSeite);
  const rest = alle.length - ab - gezeigt.length;
  const weiter: Button = {
    action: 'projektidee.liste',
    subject: String(ab + proSeite),
    label: texte.liste.weitere(rest),
  };
  const titel = texte.liste.titel(ab + 1, ab + gezeigt.length, alle.length);
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      ...gezeigt.flatMap((eintrag, i) => [
        ...(gezeigt[i - 1]?.feld.id === eintrag.feld.id ? [] : [text(bold(eintrag.feld.titel))]),
        text(...zeile(ctx, eintrag)),
        actions(knopf(eintrag.idee, 'zeigen')),
      ]),
      ...(rest > 0 ? [actions(weiter)] : []),
    ],
  };
}

function zeile(ctx: Acting, { idee, stand }: Eintrag): Inline[] {
  const anzahl = beantwortet(antwortenZu(ctx.tx, idee.id));
  return [bold(idee.titel), ` · ${standWort[stand.stand]} · ${texte.liste.fortschritt(texte.fortschritt(anzahl))}`];
}

export const lesenCommands = { '/checkliste liste': listeCommand };

export const lesenKnoepfe = {
  'projektidee.zeigen': zeigenKnopf,
  'projektidee.fruehere': fruehereKnopf,
  'projektidee.liste': listeKnopf,
};
