/** The Umsetzungsplan: beginning it, and keeping, changing or dropping its steps one by one. */

import type { Effect } from '../../chat/chat.ts';
import type { Message } from '../../chat/message.ts';
import { addDays, type Day, parseDay } from '../../core/calendar.ts';
import { kontoOf, nameOf } from '../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { typedLine } from '../../core/typed.ts';
import { aufgabenAus } from '../aufgabe/index.ts';
import { bekanntePerson, pruefeWer, type Recht } from '../stadt/index.ts';
import { schrittForm } from './form.weg.ts';
import { fragen } from './fragen.ts';
import { beginnePlan, holeZurueck, lasseWeg, uebernimm } from './plan.ts';
import { beantwortet, istBeantwortet } from './rules.ts';
import { antwortenZu, type Projektidee, type Schritt, schritteDer, staendeDer } from './store.ts';
import { gemeinte, wieLeitende } from './subjekt.weg.ts';
import * as texte from './texts.plan.ts';
import { type Entschieden, planKnopf, planseite, schrittKnopf } from './views.plan.ts';
import { knopf } from './views.weg.ts';
import { hatBegonnen, schritteIn } from './vorschlaege.ts';

/** What fits on a phone's screen or two. */
const proSeite = 8;

/** So much time is proposed for a step: four weeks. */
const frist = 28;

/** About an idea whose field works. */
const zurIdee = (tut: (ctx: Acting, idee: Projektidee, zahl: number) => Effect): ButtonHandler<Recht> => ({
  ...wieLeitende,
  run(ctx, { subject }) {
    const gemeint = gemeinte(ctx, subject);
    return typeof gemeint === 'string' ? notice(gemeint) : tut(ctx, gemeint.idee, gemeint.zahl);
  },
});

const beginnen = zurIdee((ctx, idee) => {
  const fehlende = fragen.length - beantwortet(antwortenZu(ctx.tx, idee.id));
  if (fehlende === 0 || hatBegonnen(ctx, idee)) return beginnt(ctx, idee);
  const trotzdem = { ...planKnopf(idee, 'beginnenTrotzdem'), style: 'primary' } as const;
  return verhindert(ctx, idee) ?? notice(texte.esFehlen(fehlende), trotzdem, knopf(idee, 'ausfuellen'));
});

function beginnt(ctx: Acting, idee: Projektidee): Effect {
  const hindernis = hatBegonnen(ctx, idee) ? null : verhindert(ctx, idee);
  if (hindernis !== null) return hindernis;
  beginnePlan(ctx, idee);
  return { effect: 'reply', message: seite(ctx, idee, 0) };
}

/** What rests or has come to its end is taken up again on purpose, with a reason. */
function verhindert(ctx: Acting, idee: Projektidee): Effect | null {
  const [{ stand }] = staendeDer(ctx.tx, idee.id);
  const steht = stand === 'ruht' || stand === 'abgelehnt' || stand === 'abgeschlossen';
  return steht ? notice(texte.erstAufnehmen(stand), knopf(idee, 'stand')) : null;
}

/** The number is how many steps stand before its page. */
const plan = zurIdee((ctx, idee, ab) =>
  hatBegonnen(ctx, idee)
    ? { effect: 'reply', message: seite(ctx, idee, ab) }
    : notice(texte.nochNicht, planKnopf(idee, 'beginnen')),
);

/** What is to be decided comes first. */
function seite(ctx: Acting, idee: Projektidee, gewuenscht: number): Message {
  const alle = schritteIn(ctx, idee).sort((a, b) => Number(a.stand !== 'offen') - Number(b.stand !== 'offen'));
  const ab = Math.max(0, Math.min(Math.floor(gewuenscht / proSeite), Math.ceil(alle.length / proSeite) - 1)) * proSeite;
  const gezeigt = alle.slice(ab, ab + proSeite);
  const rest = alle.length - ab - gezeigt.length;
  const zu = (stelle: number, label: string) => ({
    action: 'projektidee.plan',
    subject: `${idee.id}:${stelle}`,
    label,
  });
  return planseite({
    idee,
    schritte: gezeigt.map((schritt) => ({ schritt, entschieden: entschieden(ctx, schritt) })),
    fertig: alle.every(({ stand }) => stand !== 'offen'),
    aufgaben: ab === 0 ? aufgabenAus(ctx.tx, idee.id) : [],
    blaettern: [
      ...(ab === 0 ? [] : [zu(ab - proSeite, texte.plan.frueher)]),
      ...(rest === 0 ? [] : [zu(ab + proSeite, texte.plan.weitere(rest))]),
    ],
  });
}

function entschieden(ctx: Acting, { von, am }: Schritt): Entschieden | null {
  return von === null || am === null ? null : { wer: nameOf(ctx.tx, von), am: ctx.calendar.dayAt(am) };
}

/** About one step. Its number stays its own, whatever becomes of it. */
const zumSchritt = (
  tut: (ctx: Acting, idee: Projektidee, schritt: Schritt, subject: string) => Effect,
): ButtonHandler<Recht> => ({
  ...wieLeitende,
  run(ctx, { subject }) {
    const betroffen = schrittAus(ctx, subject);
    return typeof betroffen === 'string' ? notice(betroffen) : tut(ctx, betroffen.idee, betroffen.schritt, subject);
  },
});

function schrittAus(ctx: Acting, subject: string | null): { idee: Projektidee; schritt: Schritt } | string {
  const gemeint = gemeinte(ctx, subject);
  if (typeof gemeint === 'string') return gemeint;
  const { idee, zahl } = gemeint;
  const schritt = schritteDer(ctx.tx, idee.id).find(({ nummer }) => nummer === zahl);
  return schritt === undefined ? texte.keinSchritt : { idee, schritt };
}

/** Whoever comes second reads who was first. Null: nobody was. */
function schonEntschieden(ctx: Acting, idee: Projektidee, schritt: Schritt): Effect | null {
  const wie = entschieden(ctx, schritt);
  if (schritt.stand === 'offen' || wie === null) return null;
  const zurueck = schritt.stand === 'weggelassen' ? [schrittKnopf(schritt, 'zurueckholen')] : [];
  return notice(texte.schon[schritt.stand](wie.wer, wie.am), ...zurueck, planKnopf(idee, 'plan'));
}

const uebernehmen: FormHandler<Recht> = formHandler(schrittForm, {
  ...wieLeitende,
  check(ctx, values, _, { subject }) {
    const betroffen = schrittAus(ctx, subject);
    if (typeof betroffen === 'string') return { was: betroffen };
    return betroffen.schritt.stand === 'offen' ? pruefe(ctx, values) : {};
  },
  run(ctx, values, _, { subject }) {
    const betroffen = schrittAus(ctx, subject);
    if (typeof betroffen === 'string') return { errors: { was: betroffen } };
    const { idee, schritt } = betroffen;
    const schon = schonEntschieden(ctx, idee, schritt);
    if (schon !== null) return { done: schon };
    const errors = pruefe(ctx, values);
    const was = typedLine(values.was);
    const bis = parseDay(values.bis);
    if (was === null || bis === null || Object.keys(errors).length > 0) return { errors };
    const person = bekanntePerson(ctx, values);
    const stelle = typedLine(values.name) ?? '';
    uebernimm(ctx, idee, schritt, { was, bis, wer: person === null ? { stelle } : { person } });
    const wer = person === null ? stelle : nameOf(ctx.tx, person);
    return { done: notice(texte.dank.uebernommen(was, wer, bis), planKnopf(idee, 'plan')) };
  },
});

type Eingabe = Parameters<typeof pruefeWer>[1] & {
  readonly was?: string | null;
  readonly bis?: string | null;
};

function pruefe(ctx: Acting, werte: Eingabe): FieldErrors {
  const bis = parseDay(werte.bis ?? '');
  return {
    ...pruefeWer(ctx, { ...werte, name: typedLine(werte.name ?? null) }),
    ...(typedLine(werte.was ?? null) === null ? { was: texte.fehler.kein_was } : {}),
    ...(bis === null ? { bis: texte.fehler.kein_datum } : bis < ctx.heute ? { bis: texte.fehler.vergangen } : {}),
  };
}

const uebernehmenKnopf = zumSchritt((ctx, idee, schritt, subject) => {
  const schon = schonEntschieden(ctx, idee, schritt);
  const bis: Day = addDays(ctx.heute, frist);
  return schon ?? openForm(ctx, uebernehmen, subject, { was: schritt.was, ...leitung(ctx, idee), bis });
});

/** Who leads the idea (question 5) is proposed, as long as they can be asked. */
function leitung(ctx: Acting, { id }: Projektidee): { person?: string; name?: string } {
  const antwort = antwortenZu(ctx.tx, id).get(5);
  if (antwort === undefined || !istBeantwortet(antwort)) return {};
  const person = bekanntePerson(ctx, { person: antwort.personId, name: antwort.stelle });
  if (person === null) return antwort.stelle === null ? {} : { name: antwort.stelle };
  // Nobody is shown in the field whose account is deactivated.
  return kontoOf(ctx.tx, person) === null ? { name: nameOf(ctx.tx, person) } : { person };
}

const weglassen = zumSchritt((ctx, idee, schritt) => {
  const schon = schonEntschieden(ctx, idee, schritt);
  if (schon !== null) return schon;
  lasseWeg(ctx, idee, schritt);
  return notice(texte.dank.weggelassen(schritt.was), schrittKnopf(schritt, 'zurueckholen'), planKnopf(idee, 'plan'));
});

const zurueckholen = zumSchritt((ctx, idee, schritt) => {
  if (schritt.stand === 'offen') return notice(texte.schon.offen, planKnopf(idee, 'plan'));
  if (schritt.stand === 'uebernommen') return schonEntschieden(ctx, idee, schritt) ?? notice(texte.keinSchritt);
  holeZurueck(ctx, idee, schritt);
  return notice(texte.dank.zurueckgeholt(schritt.was), planKnopf(idee, 'plan'));
});

export const planFormulare = [uebernehmen];

export const planKnoepfe = {
  'projektidee.beginnen': beginnen,
  'projektidee.beginnenTrotzdem': zurIdee(beginnt),
  'projektidee.plan': plan,
  'projektidee.uebernehmen': uebernehmenKnopf,
  'projektidee.weglassen': weglassen,
  'projektidee.zurueckholen': zurueckholen,
};
