/** Answering an invitation, passing it on, confirming a report. */
import type { Day } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import type { Acting, ButtonHandler } from '../../core/feature.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { gremiumDer, type Recht, vorlaufDerErinnerung } from '../stadt/index.ts';
import { antworte, bestaetige } from './actions.ts';
import { tagPersoenlich } from './erinnern.ts';
import { abgelehntMit, gremiumDerSitzung, nichtMoeglich } from './handlers.aendern.ts';
import { jetzt } from './pruefen.ts';
import { istVorbei } from './rules.ts';
import type { Antwort, SitzungId } from './schema.ts';
import { sitzungById } from './store.ts';
import * as texte from './texts.ts';
import { zumWeitergeben } from './views.ts';
import { bestaetigtAm, kalenderdateiAn } from './zeigen.ts';

const antwortHandler = (wert: Antwort): ButtonHandler<Recht> => ({
  recht: 'sitzung.antworten',
  subjekt: gremiumDerSitzung,
  abgelehnt: abgelehntMit(texte.nichtAntworten),
  run(ctx, { subject, onHome }) {
    const result = antworte(ctx, subject, wert);
    if (!result.ok) return notice(nichtMoeglich(ctx, subject));
    // On Home the answer is seen where it was given.
    if (onHome) return { effect: 'none' };
    return notice(texte.antwortDank(wert, result.value, erinnerungAm(ctx, result.value.datum)));
  },
});

/** Null: never, or it is over for those who answer now. */
function erinnerungAm(ctx: Acting, datum: Day): Day | null {
  const werktage = vorlaufDerErinnerung(ctx.tx, 'persoenlich');
  const tag = werktage === null ? null : tagPersoenlich(ctx.calendar, datum, werktage);
  return tag !== null && ctx.heute < tag ? tag : null;
}

const weiterleitenKnopf: ButtonHandler<Recht> = {
  recht: 'sitzung.weiterleiten',
  subjekt: gremiumDerSitzung,
  abgelehnt: abgelehntMit(texte.nichtAntworten),
  run(ctx, { subject }) {
    const sitzung = sitzungById(ctx.tx, subject as SitzungId);
    if (sitzung === null || istVorbei(sitzung, jetzt(ctx))) return notice(nichtMoeglich(ctx, subject));
    const gremium = gremiumDer(ctx.tx, sitzung.gremiumId);
    if (gremium.geschlossen !== null) return notice(texte.geschlossen(gremium));
    kalenderdateiAn(ctx, sitzung, ctx.actor);
    return { effect: 'reply', message: zumWeitergeben(sitzung, gremium) };
  },
};

const eingangKnopf: ButtonHandler<Recht> = {
  recht: 'sitzung.bestaetigen',
  subjekt: gremiumDerSitzung,
  abgelehnt: () => privateMessage(texte.nurBuero),
  run(ctx, { subject, onHome }) {
    const result = bestaetige(ctx, subject);
    if (result.ok) return onHome ? { effect: 'none' } : notice(texte.bestaetigt(result.value.nummer));
    const sitzung = sitzungById(ctx.tx, subject as SitzungId);
    if (sitzung === null || sitzung.eingangVon === null) return notice(texte.gibtEsNicht);
    return notice(texte.schonBestaetigt(nameOf(ctx.tx, sitzung.eingangVon), bestaetigtAm(ctx, sitzung) ?? ''));
  },
};

export const antwortKnoepfe = {
  'sitzung.komme': antwortHandler('komme'),
  'sitzung.vielleicht': antwortHandler('vielleicht'),
  'sitzung.kommeNicht': antwortHandler('kommeNicht'),
  'sitzung.weiterleiten': weiterleitenKnopf,
  'sitzung.eingang': eingangKnopf,
};
