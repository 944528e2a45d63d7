/** Handing in: which Sitzung, the form, the question before sending; and changing what was handed in. */
import type { Effect } from '../../chat/chat.ts';
import type { Message } from '../../chat/message.ts';
import { dateText } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormCall,
  type FormHandler,
  type FormOutcome,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { hashOf } from '../../core/hash.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { type Sitzung, type SitzungId, sitzungById } from '../sitzung/index.ts';
import { darf, type GremiumId, gremien, gremiumById, type Recht } from '../stadt/index.ts';
import { aendere, gibAb } from './actions.ts';
import { abgebenForm, aendernForm } from './form.ts';
import { ohneProtokoll } from './offen.ts';
import { gremiumDer, type Inhalt, inhaltAus, nichtMoeglich, pruefe, zuProtokollieren } from './pruefen.ts';
import { fassungVon, type Protokoll, protokollDer, vereinbarungenVon } from './store.ts';
import * as texte from './texts.ts';
import { einblick, offene, vorschau } from './views.ts';
import { ganz, hatKanal } from './zeigen.ts';

type About = { readonly subject: string | null };

export function gremiumDerSitzung(ctx: Acting, { subject }: About): string | null {
  return sitzungById(ctx.tx, (subject ?? '') as SitzungId)?.gremiumId ?? null;
}

const desTandems = {
  recht: 'protokoll.abgeben' as const,
  subjekt: gremiumDerSitzung,
  /** Who may; while the Gremium is closed, that nobody may. */
  abgelehnt(ctx: Acting, { subject }: About): Message {
    const sitzung = sitzungById(ctx.tx, (subject ?? '') as SitzungId);
    const gremium = sitzung === null ? null : gremiumDer(ctx, sitzung);
    return privateMessage(gremium?.geschlossen == null ? texte.nurTandem : texte.geschlossen(gremium));
  },
};

const titel = (ctx: Acting, subject: string | null): string[] => {
  const sitzung = sitzungById(ctx.tx, (subject ?? '') as SitzungId);
  return sitzung === null ? [] : [texte.welcheSitzung(sitzung, gremiumDer(ctx, sitzung))];
};

const abgeben: FormHandler<Recht> = formHandler(abgebenForm, {
  ...desTandems,
  shared: true,
  erledigt(ctx, { subject, values }, typed) {
    const protokoll = protokollDer(ctx.tx, (subject ?? '') as SitzungId);
    return protokoll === null ? notice(texte.nochKeines) : zeigt(ctx, protokoll, true, eigeneTexte(values, typed));
  },
  intro: (ctx, { subject }, step) => (step === 'ergebnis' ? titel(ctx, subject) : []),
  check(ctx, values, step, { subject }) {
    const sitzung = sitzungById(ctx.tx, (subject ?? '') as SitzungId);
    return sitzung === null ? {} : pruefe(ctx, gremiumDer(ctx, sitzung), values, step);
  },
  run(ctx, values, confirmed, { subject }) {
    const moeglich = zuProtokollieren(ctx, subject);
    // Not a notice in its place: what was typed would be gone with the form.
    if (!moeglich.ok) return { errors: { vereinbarungen: nichtMoeglich(ctx, subject, moeglich.code) } };
    const sitzung = moeglich.value;
    const inhalt = inhaltAus(ctx, gremiumDer(ctx, sitzung), values);
    if ('fehler' in inhalt) return { errors: { aufgaben: inhalt.fehler } };
    const frage = rueckfrage(ctx, sitzung, inhalt, confirmed);
    if (frage !== null) return frage;
    gibAb(ctx, sitzung, inhalt);
    return { done: notice(texte.abgeschickt(sitzung.nummer, hatKanal(ctx, gremiumDer(ctx, sitzung)))) };
  },
});

const aendern: FormHandler<Recht> = formHandler(aendernForm, {
  ...desTandems,
  shared: true,
  current(ctx, id) {
    const protokoll = protokollDer(ctx.tx, id as SitzungId);
    if (protokoll === null) return null;
    const { wieder, notizen, personen, organisationen, namen, link, von } = fassungVon(ctx.tx, protokoll);
    const vereinbarungen = vereinbarungenVon(ctx.tx, protokoll).join('\n');
    return { values: { vereinbarungen, wieder, notizen, personen, organisationen, namen, link }, by: von };
  },
  intro: (ctx, { subject }, step) => (step === 'ergebnis' ? titel(ctx, subject) : []),
  check(ctx, values, step, { subject }) {
    const sitzung = sitzungById(ctx.tx, (subject ?? '') as SitzungId);
    if (sitzung === null) return {};
    const errors = pruefe(ctx, gremiumDer(ctx, sitzung), values, step, wiederBisher(ctx, sitzung));
    const ohneGrund = step === 'dabei' && (values.grund ?? '').trim() === '';
    return ohneGrund ? { ...errors, grund: texte.fehler.kein_grund } : errors;
  },
  run(ctx, values, confirmed, { subject }) {
    const moeglich = zuProtokollieren(ctx, subject);
    if (!moeglich.ok) return { errors: { vereinbarungen: nichtMoeglich(ctx, subject, moeglich.code) } };
    const sitzung = moeglich.value;
    const alt = protokollDer(ctx.tx, sitzung.id);
    if (alt === null) return { errors: { vereinbarungen: texte.nochKeines } };
    const inhalt = inhaltAus(ctx, gremiumDer(ctx, sitzung), values);
    if ('fehler' in inhalt) return { errors: { aufgaben: inhalt.fehler } };
    if (istUnveraendert(ctx, alt, inhalt)) return { done: notice(texte.nichtsGeaendert) };
    const frage = rueckfrage(ctx, sitzung, inhalt, confirmed);
    if (frage !== null) return frage;
    aendere(ctx, alt, sitzung, inhalt, values.grund.trim());
    return { done: notice(texte.geaendert(sitzung.nummer)) };
  },
});

/** The day that stands there already may have gone by since. */
function wiederBisher(ctx: Acting, { id }: Sitzung): string | null {
  const protokoll = protokollDer(ctx.tx, id);
  return protokoll === null ? null : fassungVon(ctx.tx, protokoll).wieder;
}

function istUnveraendert(ctx: Acting, alt: Protokoll, inhalt: Inhalt): boolean {
  const { wieder, notizen, link, personen, organisationen, namen } = fassungVon(ctx.tx, alt);
  const vereinbarungen = vereinbarungenVon(ctx.tx, alt);
  const bisher: Inhalt = { vereinbarungen, aufgaben: [], wieder, notizen, link, personen, organisationen, namen };
  return hashOf(Object.entries(bisher).sort()) === hashOf(Object.entries(inhalt).sort());
}

/** Shows what will be read, until this very text was approved: the other of the Tandem may have written meanwhile. */
function rueckfrage(ctx: Acting, sitzung: Sitzung, inhalt: Inhalt, confirmed: readonly string[]): FormOutcome | null {
  const code = `zusammenfassung ${hashOf(inhalt)}`;
  if (confirmed.includes(code)) return null;
  const gibtEs = protokollDer(ctx.tx, sitzung.id) !== null;
  const nameVon = (id: Parameters<typeof nameOf>[1]): string => nameOf(ctx.tx, id);
  const question = vorschau(inhalt, hatKanal(ctx, gremiumDer(ctx, sitzung)), gibtEs, nameVon);
  return { ask: { code, question, yes: texte.frage.senden } };
}

/** Opens the form; where it was handed in already, shows what there is. */
const abgebenKnopf: ButtonHandler<Recht> = {
  ...desTandems,
  run(ctx, { subject }) {
    const protokoll = protokollDer(ctx.tx, subject as SitzungId);
    if (protokoll !== null) return zeigt(ctx, protokoll, true);
    const moeglich = zuProtokollieren(ctx, subject);
    return moeglich.ok ? openForm(ctx, abgeben, subject) : notice(nichtMoeglich(ctx, subject, moeglich.code));
  },
};

const aendernKnopf: ButtonHandler<Recht> = {
  ...desTandems,
  run(ctx, { subject }) {
    const moeglich = zuProtokollieren(ctx, subject);
    if (!moeglich.ok) return notice(nichtMoeglich(ctx, subject, moeglich.code));
    return protokollDer(ctx.tx, moeglich.value.id) === null
      ? notice(texte.nochKeines)
      : openForm(ctx, aendern, subject);
  },
};

/** What somebody wrote that was not sent with the rest. */
function eigeneTexte(gesendet: FormCall['values'], typed: FormCall['values']): string[] {
  return Object.entries(typed).flatMap(([key, wert]) =>
    typeof wert === 'string' && wert !== gesendet[key] && key !== 'wieder' ? [wert] : [],
  );
}

/** What was handed in, by whom and when; `eigenes`: what this person had written meanwhile. */
export function zeigt(ctx: Acting, protokoll: Protokoll, genau: boolean, eigenes: readonly string[] = []): Effect {
  const alles = ganz(ctx, protokoll);
  const { von, am } = alles.fassung;
  const satz = texte.schonAbgegeben(nameOf(ctx.tx, von), dateText(ctx.calendar.dayAt(am)));
  return { effect: 'reply', message: einblick(alles, satz, genau, eigenes) };
}

/** More would be too long for a phone; the others stand in `/protokoll liste`. */
const hoechstens = 10;

/** `/protokoll`: the Sitzungen without minutes in everything for which this person may hand some in. */
export const protokollCommand: CommandHandler<Recht> = {
  recht: 'protokoll.liste',
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurMitwirkende),
  run(ctx) {
    const eigene = gremien(ctx.tx)
      .map(({ id }) => id)
      .filter((id) => darf(ctx, 'protokoll.abgeben', id));
    return eigene.length === 0 ? notice(texte.nurTandem, alleZeigen) : fragtWelches(ctx, eigene);
  },
};

/** The pinned message's button: the same for one field. */
const neuKnopf: ButtonHandler<Recht> = {
  recht: 'protokoll.abgeben',
  subjekt: (ctx, { subject }) => gremiumById(ctx.tx, subject as GremiumId)?.id ?? null,
  abgelehnt(ctx, { subject }) {
    const gremium = gremiumById(ctx.tx, subject as GremiumId);
    return gremium?.geschlossen == null
      ? privateMessage(texte.nurTandem, alleZeigen)
      : privateMessage(texte.geschlossen(gremium));
  },
  run(ctx, { subject }) {
    const gremium = gremiumById(ctx.tx, subject as GremiumId);
    if (gremium === null) return notice(texte.nichtsOffen, alleZeigen);
    return gremium.geschlossen === null ? fragtWelches(ctx, [gremium.id]) : notice(texte.geschlossen(gremium));
  },
};

const alleZeigen = { action: 'protokoll.weitere', subject: '0', label: 'Alle Protokolle' };

function fragtWelches(ctx: Acting, eigene: readonly GremiumId[]): Effect {
  const fehlende = ohneProtokoll(ctx, eigene).slice(0, hoechstens);
  if (fehlende.length === 0) return notice(texte.nichtsOffen, alleZeigen);
  const mitGremium = fehlende.map((sitzung) => ({ sitzung, gremium: gremiumDer(ctx, sitzung) }));
  return { effect: 'reply', message: offene(mitGremium) };
}

export const abgebenFormulare = [abgeben, aendern];

export const abgebenKnoepfe = {
  'protokoll.neu': neuKnopf,
  'protokoll.abgeben': abgebenKnopf,
  'protokoll.aendern': aendernKnopf,
};
