/** *Ändern …*: a new version of minutes that were handed in. */
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { hashOf } from '../../core/hash.ts';
import { notice } from '../../core/notice.ts';
import { gremiumDer, type Recht } from '../stadt/index.ts';
import { aendere } from './actions.ts';
import { erledigt, gibtZurueck } from './einsehen.ts';
import { aendernForm, weitereFelder } from './form.ts';
import { type Inhalt, nichtGefragt, nichtMoeglich, pruefe, weitereOptionen, zuProtokollieren } from './pruefen.ts';
import { fassungVon, type Protokoll, vereinbarungenVon } from './store.ts';
import { desTandems, gemeinteSitzung, titel, vorhandenes } from './subjekt.ts';
import * as texte from './texts.ts';
import { legeVor, lies } from './vorlegen.ts';

const aendern: FormHandler<Recht> = formHandler(aendernForm, {
  ...desTandems,
  shared: true,
  options: weitereOptionen,
  omit: (_, { values }) => nichtGefragt(values),
  current(ctx, id) {
    const protokoll = vorhandenes(ctx, { subject: id });
    if (protokoll === null) return null;
    const { vereinbarungen, aufgaben: _, ...rest } = bisher(ctx, protokoll);
    const weiteres = weitereFelder.filter((key) => rest[key] !== null);
    const values = { ...rest, vereinbarungen: vereinbarungen.join('\n'), weiteres };
    return { values, by: fassungVon(ctx.tx, protokoll).von };
  },
  erledigt,
  intro: titel,
  check(ctx, values, step, call) {
    const sitzung = gemeinteSitzung(ctx, call);
    if (sitzung === null) return {};
    if (step === 'warum') return (values.grund ?? '').trim() === '' ? { grund: texte.fehler.kein_grund } : {};
    const protokoll = vorhandenes(ctx, call);
    // The day that stands there already may have gone by since.
    const wieder = protokoll === null ? null : fassungVon(ctx.tx, protokoll).wieder;
    return pruefe(ctx, gremiumDer(ctx.tx, sitzung.gremiumId), values, step, wieder);
  },
  run(ctx, values, confirmed, call) {
    const gelesen = lies(ctx, values, call);
    if ('stattdessen' in gelesen) return gelesen.stattdessen;
    const { sitzung, inhalt } = gelesen;
    const alt = vorhandenes(ctx, call);
    if (alt === null) return { done: gibtZurueck(ctx, call, texte.nochKeines) };
    if (hashOf(bisher(ctx, alt)) === hashOf(inhalt)) return { done: notice(texte.nichtsGeaendert) };
    const frage = legeVor(ctx, gelesen, null, confirmed);
    if (frage !== null) return frage;
    aendere(ctx, alt, sitzung, inhalt, values.grund.trim());
    return { done: notice(texte.geaendert(sitzung.nummer)) };
  },
});

/** What holds now, as if it were handed in anew: its tasks go their own way. */
function bisher(ctx: Acting, protokoll: Protokoll): Inhalt {
  const { wieder, notizen, link, personen, organisationen, namen, datei } = fassungVon(ctx.tx, protokoll);
  const vereinbarungen = vereinbarungenVon(ctx.tx, protokoll);
  return { vereinbarungen, aufgaben: [], wieder, notizen, link, personen, organisationen, namen, datei };
}

export const aendernKnopf: ButtonHandler<Recht> = {
  ...desTandems,
  run(ctx, { subject }) {
    const moeglich = zuProtokollieren(ctx, subject);
    if (!moeglich.ok) return notice(nichtMoeglich(ctx, subject, moeglich.code));
    return vorhandenes(ctx, { subject }) === null ? notice(texte.nochKeines) : openForm(ctx, aendern, subject);
  },
};

export const aendernForms = [aendern];
