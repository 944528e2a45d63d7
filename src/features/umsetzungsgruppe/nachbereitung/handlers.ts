/** `/komm-in nachbereitung`, and the form behind *Beitrag schreiben …* */
import type { Effect } from '../../../chat/chat.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import { notice } from '../../../core/notice.ts';
import { typedText } from '../../../core/typed.ts';
import { konferenzen, lehntAb, type Recht } from '../../stadt/index.ts';
import { inDerGruppe } from '../gruppe.ts';
import { beitragForm } from './form.ts';
import { offeneNachbereitung, schreibe } from './nachbereitung.ts';
import { beitraege, beitragVon, nachbereitungById, nachbereitungen } from './store.ts';
import * as texte from './texts.ts';
import { beitragsliste, leseKnopf } from './views.ts';

const inDerUmsetzungsgruppe = {
  recht: 'umsetzungsgruppe.nachbereitung' as const,
  subjekt: inDerGruppe,
  abgelehnt: lehntAb(texte.nurMitglieder),
};

const lesen: CommandHandler<Recht> = {
  ...inDerUmsetzungsgruppe,
  run(ctx, { text }) {
    const jahr = text.trim();
    if (jahr === '') return liste(ctx, null, 0);
    return /^\d{4}$/.test(jahr) ? liste(ctx, Number(jahr), 0) : notice(texte.keinJahr);
  },
};

/** Its subject is the year, with how many stand before the page; anything else is the latest one. */
const lesenKnopf: ButtonHandler<Recht> = {
  ...inDerUmsetzungsgruppe,
  run(ctx, { subject }) {
    const [jahr, ab] = subject.split(':').map(Number);
    return liste(ctx, jahr || null, ab || 0);
  },
};

/** @param gesucht null: the year of the last conference that was held, or the latest there is */
function liste(ctx: Acting, gesucht: number | null, ab: number): Effect {
  const vorhandene = nachbereitungen(ctx.tx);
  const gehaltene = konferenzen(ctx.tx).filter(({ tag }) => tag < ctx.heute);
  const jahr = gesucht ?? gehaltene[0]?.jahr ?? vorhandene[0]?.jahr ?? null;
  const von = vorhandene.find((eine) => eine.jahr === jahr) ?? null;
  if (jahr === null || (von === null && !gehaltene.some((eine) => eine.jahr === jahr))) {
    const jahre = vorhandene.map((eine) => eine.jahr);
    return notice(texte.nochNichts(gesucht, jahre), ...jahre.slice(0, 1).map(leseKnopf));
  }
  const eigener = von !== null && beitragVon(ctx.tx, von.id, ctx.actor) !== null;
  const schreibt = von !== null && von.zurueckAm !== null ? null : eigener ? 'aendern' : 'schreiben';
  const alle = von === null ? [] : beitraege(ctx.tx, von.id);
  return { effect: 'reply', message: beitragsliste({ jahr, alle, ab, schreibt }) };
}

const schreiben: FormHandler<Recht> = formHandler(beitragForm, {
  ...inDerUmsetzungsgruppe,
  current(ctx, id) {
    const von = nachbereitungById(ctx.tx, id);
    if (von === null) return null;
    const bisher = beitragVon(ctx.tx, von.id, ctx.actor);
    return { values: { gut: bisher?.gut ?? null, naechstes: bisher?.naechstes ?? null }, by: ctx.actor };
  },
  intro(ctx, { subject }) {
    const von = nachbereitungById(ctx.tx, subject ?? '');
    return von === null ? [] : [texte.titel(von.jahr)];
  },
  run(ctx, { gut, naechstes }, _, { subject }) {
    const von = nachbereitungById(ctx.tx, subject ?? '');
    // On the field: what was typed would be gone with the form.
    if (von === null || von.zurueckAm !== null) return { errors: { gut: texte.fehler.geschlossen } };
    const wie = schreibe(ctx, von, { gut: typedText(gut), naechstes: typedText(naechstes) });
    if (wie === 'leer') return { errors: { gut: texte.fehler.leer } };
    return { done: notice(texte.getan[wie], leseKnopf(von.jahr)) };
  },
});

/** Its subject is the year. */
const schreibenKnopf: ButtonHandler<Recht> = {
  ...inDerUmsetzungsgruppe,
  run(ctx, { subject }) {
    const jahr = Number(subject);
    if (!Number.isInteger(jahr) || jahr <= 0) return liste(ctx, null, 0);
    const von = offeneNachbereitung(ctx, jahr);
    if (von === null) return notice(texte.nochNichtGewesen(jahr));
    return von.zurueckAm === null
      ? openForm(ctx, schreiben, von.id)
      : notice(texte.fehler.geschlossen, leseKnopf(jahr));
  },
};

export const nachbereitungCommands = { '/komm-in nachbereitung': lesen };
export const nachbereitungForms: readonly FormHandler<Recht>[] = [schreiben];
export const nachbereitungButtons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'umsetzungsgruppe.nachbereitung': lesenKnopf,
  'umsetzungsgruppe.beitrag': schreibenKnopf,
};
