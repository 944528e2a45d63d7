/** *Mehr …*: who comes, changing a Sitzung, letting it or the rest of its series fall out. */
import type { Message } from '../../chat/message.ts';
import type { FormOutcome } from '../../core/feature.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { gremiumDer, type Recht } from '../stadt/index.ts';
import { aendere, kommendeDerReihe, offeneSitzung, sageAb, weitereDerReihe } from './actions.ts';
import { aendernForm, ausfallForm, reiheAusfallForm } from './form.ts';
import { rueckfrage } from './fragen.ts';
import { angabenAus, jetzt, pruefeInhalt, pruefeWannUndWo } from './pruefen.ts';
import { istVorbei, unterschiede } from './rules.ts';
import type { SitzungId } from './schema.ts';
import { antworten, anzahl, type Sitzung, sitzungById } from './store.ts';
import { hinweisAufWartende } from './tagesordnung.ts';
import * as texte from './texts.ts';
import { mehr, termineDerReihe } from './views.ts';

const aendern: FormHandler<Recht> = formHandler(aendernForm, {
  recht: 'sitzung.aendern',
  subjekt: gremiumDerSitzung,
  abgelehnt: abgelehntMit(texte.nichtAendern),
  current(ctx, id) {
    const sitzung = sitzungById(ctx.tx, id as SitzungId);
    if (sitzung === null) return null;
    const { datum, beginn, ende, ort, link, thema, tagesordnung, geaendertVon, gemeldetVon } = sitzung;
    return { values: { datum, beginn, ende, ort, link, thema, tagesordnung }, by: geaendertVon ?? gemeldetVon };
  },
  intro(ctx, { subject, values: { tagesordnung } }, step) {
    const offen = offeneSitzung(ctx, subject ?? '');
    if (!offen.ok) return [nichtMoeglich(ctx, subject ?? '')];
    if (step !== 'inhalt') return [];
    return hinweisAufWartende(ctx, offen.value.gremiumId, typeof tagesordnung === 'string' ? tagesordnung : null);
  },
  check(ctx, values, step, { subject }) {
    const offen = offeneSitzung(ctx, subject ?? '');
    if (!offen.ok) return {};
    if (step === 'inhalt') return pruefeInhalt(values);
    return pruefeWannUndWo(ctx, gremiumDer(ctx.tx, offen.value.gremiumId), values, offen.value.id);
  },
  run(ctx, values, confirmed, { subject }) {
    const offen = offeneSitzung(ctx, subject ?? '');
    // Not a notice in its place: what was typed would be gone with the form.
    if (!offen.ok) return { errors: { thema: nichtMoeglich(ctx, subject ?? '') } };
    const angaben = angabenAus(values);
    if (angaben === null) return { errors: { datum: texte.fehler.kein_datum } };
    const gremium = gremiumDer(ctx.tx, offen.value.gremiumId);
    const verlegt = unterschiede(offen.value, angaben).has('termin');
    const frage = verlegt ? rueckfrage(ctx, 'aendern', gremium, angaben, [angaben.datum], confirmed) : null;
    if (frage !== null) return frage;
    const result = aendere(ctx, offen.value, angaben);
    return { done: notice(result.ok ? texte.gespeichert : texte.unveraendert) };
  },
});

const ausfall: FormHandler<Recht> = formHandler(ausfallForm, {
  recht: 'sitzung.aendern',
  subjekt: gremiumDerSitzung,
  abgelehnt: abgelehntMit(texte.nichtAendern),
  intro: (ctx, { subject }) => titel(ctx, subject),
  run: (ctx, { grund }, _, { subject }) => faelltAus(ctx, subject, grund, nurDiese),
});

const reiheAusfall: FormHandler<Recht> = formHandler(reiheAusfallForm, {
  recht: 'sitzung.aendern',
  subjekt: gremiumDerSitzung,
  abgelehnt: abgelehntMit(texte.nichtAendern),
  intro: (ctx, { subject }) => {
    const sitzung = sitzungById(ctx.tx, (subject ?? '') as SitzungId);
    const weitere = sitzung === null ? [] : weitereDerReihe(ctx, sitzung);
    return [texte.dieseFallenAus, weitere.map(texte.terminText).join('\n')];
  },
  run: (ctx, { grund }, _, { subject }) => faelltAus(ctx, subject, grund, weitereDerReihe),
});

export const aenderFormulare = [aendern, ausfall, reiheAusfall];

/** Which Sitzungen are meant, of those about which something can still be done. */
type Betroffene = (ctx: Acting, sitzung: Sitzung) => readonly Sitzung[];

function nurDiese(ctx: Acting, sitzung: Sitzung): readonly Sitzung[] {
  return offeneSitzung(ctx, sitzung.id).ok ? [sitzung] : [];
}

function faelltAus(ctx: Acting, subject: string | null, grund: string, welche: Betroffene): FormOutcome {
  const sitzung = sitzungById(ctx.tx, (subject ?? '') as SitzungId);
  const betroffene = sitzung === null ? [] : welche(ctx, sitzung);
  if (betroffene.length === 0) return { done: notice(nichtMoeglich(ctx, subject ?? '')) };
  const abgesagte = betroffene.map((eine) => sageAb(ctx, eine, grund));
  return { done: notice(texte.abgesagt(abgesagte.length)) };
}

const titel = (ctx: Acting, subject: string | null): string[] => {
  const sitzung = sitzungById(ctx.tx, (subject ?? '') as SitzungId);
  return sitzung === null ? [] : [`${sitzung.thema}, ${texte.terminText(sitzung)}`];
};

const mehrKnopf: ButtonHandler<Recht> = {
  recht: 'sitzung.teilnehmende',
  subjekt: gremiumDerSitzung,
  abgelehnt: abgelehntMit(texte.keineNamen),
  run(ctx, { subject }) {
    const sitzung = sitzungById(ctx.tx, subject as SitzungId);
    if (sitzung === null) return notice(texte.gibtEsNicht);
    const offen = offeneSitzung(ctx, subject).ok;
    const wer = antworten(ctx.tx, sitzung.id);
    // Who came is forgotten after a month: nothing is left to show.
    if (!offen && wer.length === 0 && sitzung.serieId === null) return notice(nichtMoeglich(ctx, subject));
    return { effect: 'reply', message: mehr(sitzung, anzahl(ctx.tx, sitzung.id), wer, offen) };
  },
};

const reiheKnopf: ButtonHandler<Recht> = {
  recht: 'sitzung.aendern',
  subjekt: gremiumDerSitzung,
  abgelehnt: abgelehntMit(texte.nichtAendern),
  run(ctx, { subject }) {
    const sitzung = sitzungById(ctx.tx, subject as SitzungId);
    const kommende = sitzung === null ? [] : kommendeDerReihe(ctx, sitzung);
    if (kommende.length === 0) return notice(nichtMoeglich(ctx, subject));
    return { effect: 'reply', message: termineDerReihe(kommende) };
  },
};

/** Opens a form about a Sitzung, if there is still something to be done about it. */
const oeffnet = (handler: FormHandler<Recht>, betroffene: Betroffene = nurDiese): ButtonHandler<Recht> => ({
  recht: 'sitzung.aendern',
  subjekt: gremiumDerSitzung,
  abgelehnt: abgelehntMit(texte.nichtAendern),
  run(ctx, { subject }) {
    const sitzung = sitzungById(ctx.tx, subject as SitzungId);
    const moeglich = sitzung !== null && betroffene(ctx, sitzung).length > 0;
    return moeglich ? openForm(ctx, handler, subject) : notice(nichtMoeglich(ctx, subject));
  },
});

export const aenderKnoepfe = {
  'sitzung.mehr': mehrKnopf,
  'sitzung.reihe': reiheKnopf,
  'sitzung.aendern': oeffnet(aendern),
  'sitzung.ausfall': oeffnet(ausfall),
  'sitzung.reiheAusfall': oeffnet(reiheAusfall, weitereDerReihe),
};

export function gremiumDerSitzung(ctx: Acting, { subject }: { readonly subject: string | null }): string | null {
  return sitzungById(ctx.tx, (subject ?? '') as SitzungId)?.gremiumId ?? null;
}

/** Why nothing can be done about it any more. */
export function nichtMoeglich(ctx: Acting, id: string): string {
  const sitzung = sitzungById(ctx.tx, id as SitzungId);
  if (sitzung === null) return texte.gibtEsNicht;
  if (sitzung.abgesagtAm !== null) return texte.faelltAus(sitzung);
  return istVorbei(sitzung, jetzt(ctx))
    ? texte.vorbei(sitzung)
    : texte.geschlossen(gremiumDer(ctx.tx, sitzung.gremiumId));
}

/** Says who may; while the Gremium is closed that nobody may. */
export function abgelehntMit(satz: string): (ctx: Acting, call: { readonly subject: string | null }) => Message {
  return (ctx, { subject }) => {
    const sitzung = sitzungById(ctx.tx, (subject ?? '') as SitzungId);
    const gremium = sitzung === null ? null : gremiumDer(ctx.tx, sitzung.gremiumId);
    return privateMessage(gremium === null || gremium.geschlossen === null ? satz : texte.geschlossen(gremium));
  };
}
