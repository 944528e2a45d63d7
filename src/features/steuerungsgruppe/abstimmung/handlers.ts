/** `/komm-in abstimmung`: the Büro puts a question to the Steuerungsgruppe, and everybody concerned reads how it stands. */
import type { Effect } from '../../../chat/chat.ts';
import { type Option, optionOf } from '../../../chat/form.ts';
import { actions, type Button, type Part, text } from '../../../chat/message.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import { hashOf } from '../../../core/hash.ts';
import { notice } from '../../../core/notice.ts';
import {
  anDasBuero,
  blaetterKnoepfe,
  darf,
  gremien,
  gremiumOfKanal,
  lehntAb,
  nochNichtEingerichtet,
  offenesFeld,
  type Recht,
  seitenanfang,
} from '../../stadt/index.ts';
import { inDerGruppe } from '../gruppe.ts';
import { stelle } from './abstimmung.ts';
import { stellenForm } from './form.ts';
import { antwortFormulare, antwortKnoepfe as antwortHandler } from './handlers.antworten.ts';
import { bueroFormulare, bueroKnoepfe } from './handlers.buero.ts';
import { bittet, offeneBitte, warumNichtMehr, wunschFormulare, wunschKnoepfe } from './handlers.wunsch.ts';
import { feldTitel, fristVon, gefragtes, gegeben, lageVon, mitglieder, wenErreicht, zeitpunkt } from './lage.ts';
import { fehlerIn, liesFrage, nurBuero, nurLesende } from './pruefen.ts';
import { type Abstimmung, anzahlBeendeter, beendete, laufende, offeneWuensche, type Wunsch } from './store.ts';
import * as texte from './texts.ts';
import { bueroKnoepfeFuer, kurzeBitte, wunschKnoepfeFuer } from './views.buero.ts';
import { antwortKnoepfe, type Eintrag, eintrag, liste } from './views.ts';

const felder = (ctx: Acting): readonly Option[] =>
  gremien(ctx.tx, 'handlungsfeld').map(({ id, titel }) => optionOf(id, titel));

/** Its subject is the request of a Tandem that it answers; null: the Büro's own. */
const stellen: FormHandler<Recht> = formHandler(stellenForm, {
  ...nurBuero,
  options: (ctx) => ({ feld: felder(ctx) }),
  intro(ctx, { subject }) {
    if (subject === null) return [];
    const bitte = offeneBitte(ctx, subject);
    if (!bitte.ok) return [warumNichtMehr(ctx, subject, bitte.code)];
    return [texte.aufBitte(feldTitel(ctx, bitte.value.feldId) ?? '')];
  },
  check(ctx, values) {
    const geschlossen = values.feld != null && offenesFeld(ctx.tx, values.feld) === null;
    return { ...fehlerIn(liesFrage(ctx, values)), ...(geschlossen ? { feld: texte.fehler.feld_geschlossen } : {}) };
  },
  run(ctx, values, confirmed, { subject }) {
    const gelesen = liesFrage(ctx, values);
    if ('errors' in gelesen) return gelesen;
    const bitte = subject === null ? null : offeneBitte(ctx, subject);
    if (bitte?.ok === false) return { errors: { frage: warumNichtMehr(ctx, subject, bitte.code) } };
    const alle = mitglieder(ctx);
    if (alle.length === 0) return { errors: { frage: texte.niemandDa } };
    const { mit, ohne } = wenErreicht(ctx);
    const question = texte.bestaetigung(mit, ohne, texte.wann(gelesen.fristTag, gelesen.fristZeit));
    // Somebody more who gets it is another question than the one that was answered.
    const code = `fragen ${hashOf([alle, question])}`;
    if (!confirmed.includes(code)) return { ask: { code, question, yes: texte.bestaetigungJa } };
    const feldId = offenesFeld(ctx.tx, values.feld)?.id ?? null;
    stelle(ctx, { ...gelesen, feldId, wunschId: bitte?.value.id ?? null });
    const imKanal = anDasBuero(ctx).some((dort) => 'kanal' in dort);
    return { done: notice(texte.gestellt(mit.length, ohne.length, imKanal)) };
  },
});

const stellt = (ctx: Acting, gremium: string | null): Effect => {
  const feld = offenesFeld(ctx.tx, gremium);
  return openForm(ctx, stellen, null, feld === null ? {} : { feld: feld.id });
};

const stellenZum: ButtonHandler<Recht> = {
  ...nurBuero,
  run(ctx, { subject }) {
    const bitte = offeneBitte(ctx, subject);
    if (!bitte.ok) return notice(warumNichtMehr(ctx, subject, bitte.code));
    const { id, frage, worum, fristTag, fristZeit, feldId } = bitte.value;
    const feld = offenesFeld(ctx.tx, feldId)?.id ?? null;
    return openForm(ctx, stellen, id, { frage, worum, fristTag, fristZeit, feld });
  },
};

const proSeite = 5;

/** First what the Büro is asked to put, then the votes that run, then those that are over. */
function zeigeListe(ctx: Acting, gewuenscht: number): Effect {
  const entscheidet = darf(ctx, 'abstimmung.stellen', null);
  const bitten = entscheidet ? offeneWuensche(ctx.tx) : [];
  const offene = laufende(ctx.tx);
  const oben = bitten.length + offene.length;
  const anzahl = oben + anzahlBeendeter(ctx.tx);
  const ab = seitenanfang(gewuenscht, anzahl, proSeite);
  const vorne = [
    ...bitten.map((bitte) => () => bitteTeile(ctx, bitte)),
    ...offene.map((abstimmung) => () => eintrag(eintragVon(ctx, abstimmung))),
  ].slice(ab, ab + proSeite);
  const frei = proSeite - vorne.length;
  const alte = frei > 0 ? beendete(ctx.tx, Math.max(0, ab - oben), frei) : [];
  const gezeigt = [...vorne.map((teile) => teile()), ...alte.map((abstimmung) => eintrag(eintragVon(ctx, abstimmung)))];
  const seiten = blaetterKnoepfe({ ab, gezeigt: gezeigt.length, anzahl, proSeite }, 'abstimmung.liste', String);
  return { effect: 'reply', message: liste(gezeigt, [...seiten, ...neue(ctx)]) };
}

const bitteTeile = (ctx: Acting, bitte: Wunsch): Part[] => [
  text(texte.liste.bitte),
  ...kurzeBitte(bitte, feldTitel(ctx, bitte.feldId) ?? ''),
  actions(...wunschKnoepfeFuer(bitte.id)),
];

function neue(ctx: Acting): Button[] {
  if (darf(ctx, 'abstimmung.stellen', null)) {
    return [{ action: 'abstimmung.stellen', subject: 'stadt', label: texte.knopf.stellen }];
  }
  return darf(ctx, 'abstimmung.wuenschen', null)
    ? [{ action: 'abstimmung.wuenschen', subject: 'stadt', label: texte.knopf.wuenschen }]
    : [];
}

function eintragVon(ctx: Acting, abstimmung: Abstimmung): Eintrag {
  const { letzte, zahlen } = lageVon(ctx, abstimmung);
  const { id, beendetAm, ergebnis } = abstimmung;
  const eigene = letzte.get(ctx.actor);
  const bueroLiest = darf(ctx, 'abstimmung.stellen', null);
  const istGefragt = beendetAm === null && mitglieder(ctx).includes(ctx.actor);
  const aendern: Button = { action: 'abstimmung.aendern', subject: id, label: texte.knopf.aendern };
  const antworten = eigene === undefined ? antwortKnoepfe(id) : [aendern];
  return {
    gefragtes: gefragtes(ctx, abstimmung),
    antworten: beendetAm === null && !bueroLiest ? texte.beteiligungText(zahlen) : texte.standText(zahlen),
    vorbei: ctx.now >= fristVon(ctx, abstimmung),
    beendet: beendetAm === null ? null : zeitpunkt(ctx, beendetAm),
    ergebnis,
    gegeben: eigene === undefined ? null : gegeben(ctx, eigene),
    knoepfe: [...(istGefragt ? antworten : []), ...(bueroLiest ? bueroKnoepfeFuer(id, beendetAm === null) : [])],
  };
}

/** What each role does with it; whoever has none reads who may. */
const befehl: CommandHandler<Recht> = {
  recht: 'hilfe.lesen',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nichtsFuerSie),
  run(ctx, { text: eingabe, kanal }) {
    const nochNicht = nochNichtEingerichtet(ctx);
    if (nochNicht !== null) return { effect: 'reply', message: nochNicht };
    const hier = kanal === null ? null : (gremiumOfKanal(ctx.tx, kanal)?.id ?? null);
    const darfLesen = darf(ctx, 'abstimmung.lesen', inDerGruppe(ctx));
    if (eingabe.trim().toLowerCase() === 'liste') return darfLesen ? zeigeListe(ctx, 0) : notice(texte.nurLesende);
    if (darf(ctx, 'abstimmung.stellen', null)) return stellt(ctx, hier);
    const feld = offenesFeld(ctx.tx, hier);
    if (feld !== null && darf(ctx, 'abstimmung.wuenschen', feld.id)) return bittet(ctx, feld.id);
    if (darfLesen) return zeigeListe(ctx, 0);
    return darf(ctx, 'abstimmung.wuenschen', null) ? bittet(ctx, null) : notice(texte.nichtsFuerSie);
  },
};

export const abstimmungCommands = { '/komm-in abstimmung': befehl };
export const abstimmungFormulare: readonly FormHandler<Recht>[] = [
  stellen,
  ...antwortFormulare,
  ...bueroFormulare,
  ...wunschFormulare,
];
export const abstimmungKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'abstimmung.stellen': { ...nurBuero, run: (ctx, { subject }) => stellt(ctx, subject) },
  'abstimmung.stellenZum': stellenZum,
  'abstimmung.liste': { ...nurLesende, run: (ctx, { subject }) => zeigeListe(ctx, Number(subject) || 0) },
  ...antwortHandler,
  ...bueroKnoepfe,
  ...wunschKnoepfe,
};
