/** What the Büro does with a vote that runs: write down answers, call back, give more time, end it. */
import type { Option } from '../../../chat/form.ts';
import { labelMax } from '../../../chat/message.ts';
import { shortened } from '../../../chat/shorten.ts';
import { nameOf } from '../../../core/directory.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import type { PersonId } from '../../../core/ids.ts';
import { notice } from '../../../core/notice.ts';
import { typedText } from '../../../core/typed.ts';
import { blaetterKnoepfe, type Recht } from '../../stadt/index.ts';
import { antworte, rufZurueck } from './antworten.ts';
import { beende, verlaengere } from './ende.ts';
import { beendenForm, eintragenForm, verlaengernForm } from './form.ts';
import { funktionenVon, gegeben, lageVon, warumAnzurufen, zeitpunkt } from './lage.ts';
import { laufendeAbstimmung, liesSpaetereFrist, mitLaufender, nurBuero, warumNicht } from './pruefen.ts';
import { antworten } from './schema.ts';
import { type Abstimmung, abstimmungById, angabeZu, antwortById, antwortenIn } from './store.ts';
import * as texte from './texts.ts';
import { alleAntworten } from './views.buero.ts';

/** Whom the Büro has to ring up comes first. */
function werAntwortet(ctx: Acting, abstimmung: Abstimmung): readonly Option[] {
  const { gefragte, letzte } = lageVon(ctx, abstimmung);
  return gefragte
    .filter(({ ausgeschiedenAm }) => ausgeschiedenAm === null)
    .map((wer) => {
      const wie = letzte.has(wer.personId) ? 'beantwortet' : (warumAnzurufen(ctx, wer) ?? 'offen');
      return { person: wer.personId, name: nameOf(ctx.tx, wer.personId), wie } as const;
    })
    .sort((a, b) => rang[a.wie] - rang[b.wie] || a.name.localeCompare(b.name, 'de'))
    .map(({ person, name, wie }) => ({ value: person, label: wahlText(name, texte.person.zusatz[wie]) }));
}

const rang = { kein_konto: 0, nicht_angekommen: 0, offen: 1, beantwortet: 2 } as const;

function wahlText(name: string, zusatz: string): string {
  return `${shortened(name, labelMax - zusatz.length)}${zusatz}`;
}

const eintragen: FormHandler<Recht> = formHandler(eintragenForm, {
  ...nurBuero,
  intro: (ctx, { subject }) => frageOderWarum(ctx, subject),
  options(ctx, { subject }) {
    const laufende = laufendeAbstimmung(ctx, subject);
    return { person: laufende.ok ? werAntwortet(ctx, laufende.value) : [] };
  },
  check(_, { antwort, was }) {
    const leer = typedText(was) === null;
    if (antwort === 'einverstanden') return leer ? {} : { was: texte.fehler.mit_bedingung };
    return leer ? { was: texte.fehler.was_fehlt } : {};
  },
  run(ctx, { person, antwort, was }, _, { subject }) {
    const laufende = laufendeAbstimmung(ctx, subject);
    if (!laufende.ok) return { errors: { person: warumNicht(ctx, subject, laufende.code) } };
    const wer = werAntwortet(ctx, laufende.value).find(({ value }) => value === person)?.value as PersonId | undefined;
    const wort = antworten.find((eine) => eine === antwort);
    if (wer === undefined || wort === undefined) return { errors: { person: texte.fehler.wer_fehlt } };
    antworte(ctx, laufende.value, wer, { antwort: wort, was: typedText(was), erreichbar: null }, ctx.actor);
    return { done: notice(texte.stand.eingetragen(nameOf(ctx.tx, wer), wort)) };
  },
});

const verlaengern: FormHandler<Recht> = formHandler(verlaengernForm, {
  ...nurBuero,
  intro: (ctx, { subject }) => frageOderWarum(ctx, subject),
  run(ctx, values, _, { subject }) {
    const laufende = laufendeAbstimmung(ctx, subject);
    if (!laufende.ok) return { errors: { fristTag: warumNicht(ctx, subject, laufende.code) } };
    const frist = liesSpaetereFrist(ctx, laufende.value, values);
    if ('errors' in frist) return frist;
    const erst = verlaengere(ctx, laufende.value, frist);
    const gefragtAb = erst === null ? null : zeitpunkt(ctx, erst);
    return { done: notice(texte.stand.verlaengert(texte.wann(frist.fristTag, frist.fristZeit), gefragtAb)) };
  },
});

const beenden: FormHandler<Recht> = formHandler(beendenForm, {
  ...nurBuero,
  intro(ctx, { subject }) {
    const laufende = laufendeAbstimmung(ctx, subject);
    if (!laufende.ok) return [warumNicht(ctx, subject, laufende.code)];
    return [laufende.value.frage, texte.standText(lageVon(ctx, laufende.value).zahlen)];
  },
  check: (_, { ergebnis }) => (typedText(ergebnis) === null ? { ergebnis: texte.fehler.leer } : {}),
  run(ctx, { ergebnis }, confirmed, { subject }) {
    const laufende = laufendeAbstimmung(ctx, subject);
    if (!laufende.ok) return { errors: { ergebnis: warumNicht(ctx, subject, laufende.code) } };
    const { offen } = lageVon(ctx, laufende.value).zahlen;
    // Somebody more to wait for is another question than the one that was answered.
    const code = `offen ${offen}`;
    if (offen > 0 && !confirmed.includes(code)) {
      return { ask: { code, question: texte.stand.offenFrage(offen), yes: texte.stand.offenJa } };
    }
    beende(ctx, laufende.value, typedText(ergebnis) ?? ergebnis);
    return { done: notice(texte.stand.beendetDank) };
  },
});

function frageOderWarum(ctx: Acting, subject: string | null): string[] {
  const laufende = laufendeAbstimmung(ctx, subject);
  return [laufende.ok ? laufende.value.frage : warumNicht(ctx, subject, laufende.code)];
}

const oeffnet = (
  form: FormHandler<Recht>,
  vorher: (abstimmung: Abstimmung) => Readonly<Record<string, string>> = () => ({}),
): ButtonHandler<Recht> => ({
  ...nurBuero,
  run: (ctx, { subject }) =>
    mitLaufender(ctx, subject, (abstimmung) => openForm(ctx, form, abstimmung.id, vorher(abstimmung))),
});

const zurueckgerufen: ButtonHandler<Recht> = {
  ...nurBuero,
  run(ctx, { subject }) {
    const antwort = antwortById(ctx.tx, subject);
    const abstimmung = antwort === null ? null : abstimmungById(ctx.tx, antwort.abstimmungId);
    if (antwort === null || abstimmung === null) return notice(texte.hindernis.gibt_es_nicht());
    if (antwort.antwort !== 'rueckruf') return notice(texte.stand.nichtMehrNoetig);
    if (rufZurueck(ctx, abstimmung, antwort)) return notice(texte.stand.dankZurueckgerufen);
    const wer = antwort.zurueckgerufenVon === null ? '' : nameOf(ctx.tx, antwort.zurueckgerufenVon);
    return notice(texte.stand.schonZurueckgerufen(wer));
  },
};

/** Each may have 500 characters with it. */
const proSeite = 10;

/** Its subject is the vote, with how many answers stand before. */
const verlauf: ButtonHandler<Recht> = {
  ...nurBuero,
  run(ctx, { subject }) {
    const [id = '', vorher = ''] = subject.split(':');
    const abstimmung = abstimmungById(ctx.tx, id);
    if (abstimmung === null) return notice(texte.hindernis.gibt_es_nicht());
    const alle = antwortenIn(ctx.tx, abstimmung.id);
    const ab = Math.min(Math.max(0, Math.floor(Number(vorher) || 0)), alle.length);
    const seite = alle.slice(ab, ab + proSeite);
    const als = funktionenVon(ctx, abstimmung);
    const zeilen = seite.map((antwort) => ({
      ...gegeben(ctx, antwort),
      person: antwort.personId,
      als: als(antwort.personId),
      was: angabeZu(ctx.tx, antwort.id)?.was ?? null,
    }));
    const mehr = blaetterKnoepfe(
      { ab, gezeigt: seite.length, anzahl: alle.length, proSeite },
      'abstimmung.verlauf',
      (neu) => `${id}:${neu}`,
    );
    return { effect: 'reply', message: alleAntworten(abstimmung.frage, zeilen, mehr) };
  },
};

export const bueroFormulare: readonly FormHandler<Recht>[] = [eintragen, verlaengern, beenden];
export const bueroKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'abstimmung.eintragen': oeffnet(eintragen),
  'abstimmung.verlaengern': oeffnet(verlaengern, ({ fristTag, fristZeit }) => ({ fristTag, fristZeit })),
  'abstimmung.beenden': oeffnet(beenden),
  'abstimmung.zurueckgerufen': zurueckgerufen,
  'abstimmung.verlauf': verlauf,
};
