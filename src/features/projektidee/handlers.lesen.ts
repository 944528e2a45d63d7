/** Reading: one Checkliste, and what was answered before. */
import type { ButtonHandler } from '../../core/feature.ts';
import { notice } from '../../core/notice.ts';
import type { Recht } from '../stadt/index.ts';
import { ansichtVon, beantwortungVon } from './ansicht.ts';
import { frageMit } from './fragen.ts';
import { ausSubjekt } from './rules.ts';
import { fassungenDer } from './store.ts';
import * as texte from './texts.ts';
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

export const lesenKnoepfe = {
  'projektidee.zeigen': zeigenKnopf,
  'projektidee.fruehere': fruehereKnopf,
};
