/** Asking to be erased, and the Büro that looks at it and does it. */
import type { Option } from '../../chat/form.ts';
import { labelMax } from '../../chat/message.ts';
import { dateText } from '../../core/calendar.ts';
import { nameOf, personById, personsWithoutAccount } from '../../core/directory.ts';
import { isErased } from '../../core/erased.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import type { PersonId } from '../../core/ids.ts';
import { excerptOf, patternsOf } from '../../core/names.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { gegenstandVon } from '../../core/verlauf.ts';
import { erreichbareImBuero, type Recht, rollenWorte } from '../stadt/index.ts';
import { beantrageLoeschung, loesche, stellenMit, zieheZurueck } from './actions.ts';
import { keineStelle, loeschenForm, personForm } from './form.ts';
import { eigene } from './handlers.meine-daten.ts';
import { gemeinte } from './rules.ts';
import { beantragtAm } from './store.ts';
import * as texte from './texts.ts';
import { frage, gewaehlt } from './views.ts';

const buero = {
  recht: 'person.loeschen' as const,
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurBuero),
};

/** What stands in the way of asking for it, in a sentence; null: nothing. */
function schonImGang(ctx: Acting): string | null {
  if (isErased(ctx.tx, ctx.actor)) return texte.wirdGeloescht;
  const am = beantragtAm(ctx.tx, ctx.actor);
  return am === null ? null : texte.schonBeantragt(dateText(ctx.calendar.dayAt(am)));
}

const loeschenKnopf: ButtonHandler<Recht> = {
  ...eigene,
  run(ctx) {
    const schon = schonImGang(ctx);
    return schon === null ? { effect: 'reply', message: frage() } : notice(schon);
  },
};

const antragKnopf: ButtonHandler<Recht> = {
  ...eigene,
  run(ctx) {
    const schon = schonImGang(ctx);
    if (schon !== null) return notice(schon);
    beantrageLoeschung(ctx);
    return notice(texte.antragGestellt);
  },
};

const zurueckziehenKnopf: ButtonHandler<Recht> = {
  ...eigene,
  run(ctx) {
    if (isErased(ctx.tx, ctx.actor)) return notice(texte.wirdGeloescht);
    if (beantragtAm(ctx.tx, ctx.actor) === null) return notice(texte.keinAntrag);
    zieheZurueck(ctx);
    return notice(texte.zurueckgezogen);
  },
};

/** Somebody who is there and not being erased. */
function person(ctx: Acting, subject: string | null): PersonId | null {
  const id = (subject ?? '') as PersonId;
  return personById(ctx.tx, id) === null || isErased(ctx.tx, id) ? null : id;
}

/** Where the name stands, with what stands around it. */
function stellen(ctx: Acting, id: PersonId): Option[] {
  const { any } = patternsOf(nameOf(ctx.tx, id));
  return stellenMit(ctx, id).map(({ key, value, row }) => {
    const [titel] = row.flatMap((text) => gegenstandVon(ctx, text)?.titel ?? []);
    const vorn = titel === undefined ? '' : `${titel.slice(0, 24)}: `;
    return { value: key, label: `${vorn}${excerptOf(value, any, labelMax - vorn.length)}` };
  });
}

const loeschen: FormHandler<Recht> = formHandler(loeschenForm, {
  ...buero,
  intro(ctx, { subject }) {
    const id = person(ctx, subject);
    if (id === null) return [texte.wirdGeloescht];
    return [texte.loeschEinleitung(nameOf(ctx.tx, id)), texte.rollenEnden(rollenWorte(ctx, id))];
  },
  options(ctx, { subject }) {
    const id = person(ctx, subject);
    const gefunden = id === null ? [] : stellen(ctx, id);
    return { stellen: gefunden.length > 0 ? gefunden : [{ value: keineStelle, label: texte.keineStelleText }] };
  },
  check(ctx, _values, _step, { subject }) {
    const letzte = letzteImBuero(ctx, person(ctx, subject));
    return letzte === null ? {} : { stellen: letzte };
  },
  run(ctx, { stellen }, confirmed, { subject }) {
    const id = person(ctx, subject);
    if (id === null) return { done: notice(texte.wirdGeloescht) };
    const wo = (stellen ?? []).filter((key) => key !== keineStelle);
    const name = nameOf(ctx.tx, id);
    if (!confirmed.includes('endgueltig')) {
      return { ask: { code: 'endgueltig', question: texte.endgueltig(name, wo.length), yes: 'Endgültig löschen' } };
    }
    loesche(ctx, id, wo);
    // Where the bot may not look at files, nobody could give one.
    const mehr = ctx.readsFiles ? [texte.originaleBleiben] : [];
    return { done: notice([texte.loeschungLaeuft(name), ...mehr].join(' ')) };
  },
});

/** Why this person cannot be erased yet; null: they can. Without them nobody would be there to run the city. */
function letzteImBuero(ctx: Acting, id: PersonId | null): string | null {
  const erreichbare = erreichbareImBuero(ctx);
  return id !== null && erreichbare.has(id) && erreichbare.size === 1 ? texte.letzteImBuero(nameOf(ctx.tx, id)) : null;
}

const pruefenKnopf: ButtonHandler<Recht> = {
  ...buero,
  run(ctx, { subject }) {
    const id = person(ctx, subject);
    if (id === null) return notice(texte.wirdGeloescht);
    return openForm(ctx, loeschen, id, { stellen: stellen(ctx, id).map(({ value }) => value) });
  },
};

const personWaehlen: FormHandler<Recht> = formHandler(personForm, {
  ...buero,
  check(ctx, { person: mitKonto, name }) {
    const hatName = typeof name === 'string' && name.trim() !== '';
    if (typeof mitKonto === 'string') {
      const letzte = letzteImBuero(ctx, mitKonto);
      return { ...(hatName ? { name: texte.beidesGewaehlt } : {}), ...(letzte === null ? {} : { person: letzte }) };
    }
    if (!hatName) return { person: texte.niemandGewaehlt };
    const gefunden = gemeinte(name, personsWithoutAccount(ctx.tx));
    return gefunden.ok ? {} : { name: gefunden.code === 'niemand' ? texte.niemandHeisstSo : mehrere(ctx, name) };
  },
  run(ctx, { person: mitKonto, name }) {
    const gefunden = gemeinte(name ?? '', personsWithoutAccount(ctx.tx));
    const id = person(ctx, mitKonto ?? (gefunden.ok ? gefunden.value : null));
    if (id === null) return { done: notice(texte.wirdGeloescht) };
    return { done: { effect: 'reply', message: gewaehlt(id, rollenWorte(ctx, id)) } };
  },
});

const mehrere = (ctx: Acting, name: string): string =>
  texte.mehrereHeissenSo(
    personsWithoutAccount(ctx.tx)
      .filter((eine) => eine.name.toLowerCase() === name.trim().toLowerCase())
      .map((eine) => (eine.organisation === null ? eine.name : `${eine.name} (${eine.organisation})`)),
  );

const personKnopf: ButtonHandler<Recht> = { ...buero, run: (ctx) => openForm(ctx, personWaehlen, null) };

export const loeschFormulare = [loeschen, personWaehlen];

export const loeschKnoepfe = {
  'datenschutz.loeschen': loeschenKnopf,
  'datenschutz.antrag': antragKnopf,
  'datenschutz.zurueckziehen': zurueckziehenKnopf,
  'datenschutz.pruefen': pruefenKnopf,
  'datenschutz.person': personKnopf,
};
