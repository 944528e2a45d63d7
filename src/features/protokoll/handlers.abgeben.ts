/** Handing in: which Sitzung, the form, the question before sending. */
import type { Effect } from '../../chat/chat.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormCall,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import type { Sitzung } from '../sitzung/index.ts';
import { darf, type GremiumId, gremien, gremiumById, gremiumDer, lehntAb, type Recht } from '../stadt/index.ts';
import { gibAb, vermerkeBestaetigung } from './actions.ts';
import { zuBestaetigen } from './bestaetigung.ts';
import { erledigt, zeigt } from './einsehen.ts';
import { abgebenForm } from './form.ts';
import { ohneProtokoll } from './offen.ts';
import { nichtGefragt, nichtMoeglich, pruefe, weitereOptionen, zuProtokollieren } from './pruefen.ts';
import type { Frueheres } from './store.ts';
import { desTandems, gemeinteSitzung, titel, vorhandenes } from './subjekt.ts';
import * as texte from './texts.ts';
import { suchenKnopf } from './views.suche.ts';
import { aendern, hinweisEintragen, offene } from './views.ts';
import { legeVor, lies } from './vorlegen.ts';
import { hatKanal } from './zeigen.ts';

const abgeben: FormHandler<Recht> = formHandler(abgebenForm, {
  ...desTandems,
  shared: true,
  options: weitereOptionen,
  omit: (ctx, call) => [...nichtGefragt(call.values), ...(unbestaetigtes(ctx, call) === null ? ['bestaetigt'] : [])],
  remarks(ctx, call) {
    const { sitzung } = unbestaetigtes(ctx, call) ?? {};
    return sitzung === undefined ? {} : { bestaetigt: texte.nochNichtBestaetigt(sitzung.nummer, sitzung.datum) };
  },
  erledigt,
  intro: titel,
  check(ctx, values, step, call) {
    const sitzung = gemeinteSitzung(ctx, call);
    return sitzung === null ? {} : pruefe(ctx, gremiumDer(ctx.tx, sitzung.gremiumId), values, step);
  },
  run(ctx, values, confirmed, call) {
    const gelesen = lies(ctx, values, call);
    if ('stattdessen' in gelesen) return gelesen.stattdessen;
    const { sitzung, inhalt } = gelesen;
    const frueheres = zuBestaetigen(ctx, sitzung);
    const bestaetigtes = values.bestaetigt === 'ja' ? frueheres : null;
    const frage = legeVor(ctx, gelesen, bestaetigtes?.sitzung.nummer ?? null, confirmed);
    if (frage !== null) return frage;
    gibAb(ctx, sitzung, inhalt);
    if (bestaetigtes !== null) vermerkeBestaetigung(ctx, bestaetigtes.protokoll, sitzung);
    return { done: dankt(ctx, sitzung, values.bestaetigt === 'mitAenderungen' ? frueheres : null) };
  },
});

function unbestaetigtes(ctx: Acting, call: FormCall): Frueheres | null {
  const sitzung = gemeinteSitzung(ctx, call);
  return sitzung === null ? null : zuBestaetigen(ctx, sitzung);
}

/** … and says what can be done next. `zuAendern`: earlier minutes that the group wants changed. */
function dankt(ctx: Acting, sitzung: Sitzung, zuAendern: Frueheres | null): Effect {
  const danke = texte.abgeschickt(sitzung.nummer, hatKanal(ctx, gremiumDer(ctx.tx, sitzung.gremiumId)));
  if (zuAendern === null) return notice(danke, hinweisEintragen(sitzung));
  const { nummer, id } = zuAendern.sitzung;
  return notice(
    `${danke} ${texte.bitteAendern(nummer)}`,
    aendern({ id }, texte.knopf.aendernVon(nummer)),
    hinweisEintragen(sitzung),
  );
}

/** Opens the form; where it was handed in already, shows what there is. */
const abgebenKnopf: ButtonHandler<Recht> = {
  ...desTandems,
  run(ctx, { subject }) {
    const protokoll = vorhandenes(ctx, { subject });
    if (protokoll !== null) return zeigt(ctx, protokoll, true);
    const moeglich = zuProtokollieren(ctx, subject);
    return moeglich.ok ? openForm(ctx, abgeben, subject) : notice(nichtMoeglich(ctx, subject, moeglich.code));
  },
};

/** More would be too long for a phone; the others stand in `/protokoll liste`. */
const hoechstens = 10;

/** `/protokoll`: the Sitzungen without minutes in everything for which this person may hand some in. */
export const protokollCommand: CommandHandler<Recht> = {
  recht: 'protokoll.liste',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
  run(ctx) {
    const eigene = gremien(ctx.tx)
      .map(({ id }) => id)
      .filter((id) => darf(ctx, 'protokoll.abgeben', id));
    if (eigene.length > 0) return fragtWelches(ctx, eigene);
    return { effect: 'reply', message: lehntAb(texte.nurTandem, alleZeigen, suchenKnopf)(ctx) };
  },
};

/** The pinned message's button: the same for one field. */
const neuKnopf: ButtonHandler<Recht> = {
  recht: 'protokoll.abgeben',
  subjekt: (ctx, { subject }) => gremiumById(ctx.tx, subject)?.id ?? null,
  abgelehnt(ctx, { subject }) {
    const gremium = gremiumById(ctx.tx, subject);
    return gremium?.geschlossen == null
      ? privateMessage(texte.nurTandem, alleZeigen, suchenKnopf)
      : privateMessage(texte.geschlossen(gremium));
  },
  run(ctx, { subject }) {
    const gremium = gremiumById(ctx.tx, subject);
    if (gremium === null) return notice(texte.nichtsOffen, alleZeigen, suchenKnopf);
    return gremium.geschlossen === null ? fragtWelches(ctx, [gremium.id]) : notice(texte.geschlossen(gremium));
  },
};

const alleZeigen = { action: 'protokoll.weitere', subject: '0', label: 'Alle Protokolle' };

function fragtWelches(ctx: Acting, eigene: readonly GremiumId[]): Effect {
  const fehlende = ohneProtokoll(ctx, eigene).slice(0, hoechstens);
  if (fehlende.length === 0) return notice(texte.nichtsOffen, alleZeigen, suchenKnopf);
  const mitGremium = fehlende.map((sitzung) => ({ sitzung, gremium: gremiumDer(ctx.tx, sitzung.gremiumId) }));
  return { effect: 'reply', message: offene(mitGremium) };
}

export const abgebenForms = [abgeben];

export const abgebenKnoepfe = { 'protokoll.neu': neuKnopf, 'protokoll.abgeben': abgebenKnopf };
