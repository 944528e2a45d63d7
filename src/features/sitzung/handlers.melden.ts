/** Announcing: by command, by button, from somebody's suggestion. */
import type { Effect } from '../../chat/chat.ts';
import { type Field, type FieldValue, type Option, reopenAction } from '../../chat/form.ts';
import type { Message } from '../../chat/message.ts';
import { type KanalId, nameOf } from '../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import {
  darf,
  type Gremium,
  gremien,
  gremiumById,
  gremiumName,
  gremiumOfKanal,
  nochNichtEingerichtet,
  type Recht,
  tandemVon,
} from '../stadt/index.ts';
import { melde } from './actions.ts';
import { inhalt, sitzungForm, termin } from './form.ts';
import { rueckfrage } from './fragen.ts';
import { verwende, vorschlagen } from './handlers.vorschlagen.ts';
import { liesPhrase, type Phrase } from './phrase.ts';
import { angabenAus, pruefeGremium, pruefeInhalt, pruefeWannUndWo, tageAus } from './pruefen.ts';
import type { VorschlagId } from './schema.ts';
import { sitzungById, vorschlagById } from './store.ts';
import { hinweisAufWartende, mitPunkten, wartendePunkte } from './tagesordnung.ts';
import * as texte from './texts.ts';
import { zuLang } from './views.ts';

/** Stands for "no Gremium yet" as the subject of a button, as in the buttons of the help. */
const ohneGremium = 'stadt';

export const melden: FormHandler<Recht> = formHandler(sitzungForm, {
  recht: 'sitzung.melden',
  subjekt: (_, { values }) => (typeof values.gremium === 'string' ? values.gremium : null),
  abgelehnt: (ctx, { values }) => lehntAb(ctx, typeof values.gremium === 'string' ? values.gremium : null),
  options: (ctx) => ({ gremium: waehlbare(ctx).map(alsOption) }),
  intro: (ctx, { values: { gremium, tagesordnung } }, step) =>
    step !== 'inhalt' || typeof gremium !== 'string'
      ? []
      : hinweisAufWartende(ctx, gremium, typeof tagesordnung === 'string' ? tagesordnung : null),
  fills: (ctx, { values: { gremium } }, step) =>
    step !== 'inhalt' || typeof gremium !== 'string' ? {} : mitWartenden(ctx, gremium, null),
  check(ctx, values, step) {
    // The second step has no field to say it on; before anything is announced the first is checked once more.
    if (step === 'inhalt') return pruefeInhalt(values);
    const gremium = pruefeGremium(ctx, values.gremium ?? null);
    return 'fehler' in gremium ? { gremium: gremium.fehler } : pruefeWannUndWo(ctx, gremium, values);
  },
  // About a suggestion, or about nothing yet.
  run(ctx, values, confirmed, { subject }) {
    const gremium = pruefeGremium(ctx, values.gremium);
    if ('fehler' in gremium) return { errors: { gremium: gremium.fehler } };
    const tage = tageAus(ctx, gremium, values);
    if (!Array.isArray(tage)) return { errors: tage };
    const angaben = angabenAus(values);
    if (angaben === null) return { errors: { datum: texte.fehler.kein_datum } };
    const frage = rueckfrage(ctx, 'melden', gremium, angaben, tage, confirmed);
    if (frage !== null) return frage;
    const gemeldete = melde(ctx, gremium, angaben, tage);
    const [erste] = gemeldete;
    if (subject !== null && erste !== undefined) verwende(ctx, subject, erste);
    return { done: notice(texte.gemeldet(gemeldete.map(({ nummer }) => nummer))) };
  },
});

/** `/sitzung`: opens the form, filled in with what was typed after it. */
export const sitzungCommand: CommandHandler<Recht> = {
  recht: 'sitzung.melden',
  subjekt: (ctx, { kanal }) => gremiumDesKanals(ctx, kanal)?.id ?? null,
  abgelehnt: (ctx, { kanal, text }) => lehntAb(ctx, gremiumDesKanals(ctx, kanal)?.id ?? null, text),
  run(ctx, { kanal, text }) {
    const werte = vorausgefuellt(liesPhrase(text, ctx.heute));
    if (!passtInsFormular(werte)) return { effect: 'reply', message: zuLang(text) };
    return oeffne(ctx, gremiumDesKanals(ctx, kanal), werte);
  },
};

/** The button of the pinned message, where its subject is the Gremium, and of Home. */
const neuKnopf: ButtonHandler<Recht> = {
  recht: 'sitzung.melden',
  subjekt: (_, { subject }) => (subject === ohneGremium ? null : subject),
  abgelehnt: (ctx, { subject }) => lehntAb(ctx, subject === ohneGremium ? null : subject),
  run: (ctx, { subject }) => oeffne(ctx, gremiumById(ctx.tx, subject), {}),
};

/** The Tandem takes up a suggestion. */
const ausVorschlag: ButtonHandler<Recht> = {
  recht: 'sitzung.melden',
  subjekt: (ctx, { subject }) => vorschlagById(ctx.tx, subject as VorschlagId)?.gremiumId ?? null,
  abgelehnt: () => privateMessage(texte.nurTandemNimmtVorschlag),
  run(ctx, { subject }) {
    const vorschlag = vorschlagById(ctx.tx, subject as VorschlagId);
    if (vorschlag === null) return notice(texte.gibtEsNicht);
    const daraus = vorschlag.sitzungId === null ? null : sitzungById(ctx.tx, vorschlag.sitzungId);
    if (daraus !== null) return notice(texte.schonVerwendet(daraus.nummer, daraus));
    const { gremiumId, datum, beginn, ende, ort, thema, tagesordnung } = vorschlag;
    const werte = { datum, beginn, ende, ort, thema, tagesordnung };
    return oeffne(ctx, gremiumById(ctx.tx, gremiumId), werte, vorschlag.id);
  },
};

export const meldeKnoepfe = { 'sitzung.neu': neuKnopf, 'sitzung.ausVorschlag': ausVorschlag };

/** Says who invites; in a Handlungsfeld everybody may suggest a Sitzung, filled in with what was typed. */
function lehntAb(ctx: Acting, gremiumId: string | null, getippt = ''): Message {
  const leer = nochNichtEingerichtet(ctx);
  if (leer !== null) return leer;
  const gremium = gremiumById(ctx.tx, gremiumId);
  if (gremium !== null && gremium.geschlossen !== null) return privateMessage(texte.geschlossen(gremium));
  const leitende = gremium === null ? [] : tandemVon(ctx.tx, gremium.id, ctx.heute);
  const namen = leitende.map(({ personId }) => nameOf(ctx.tx, personId));
  const satz = texte.werLaedtEin(gremium, namen);
  if (gremium?.art !== 'handlungsfeld') return privateMessage(satz);
  const label = 'Sitzung vorschlagen';
  if (getippt.trim() === '') return privateMessage(satz, { action: 'sitzung.vorschlagen', subject: gremium.id, label });
  const { link, ...werte } = vorausgefuellt(liesPhrase(getippt, ctx.heute));
  const tagesordnung = [werte.tagesordnung, link].filter(Boolean).join('\n') || null;
  if (!passtInsFormular({ tagesordnung })) return zuLang(getippt);
  const effect = openForm(ctx, vorschlagen, gremium.id, bekannte({ ...werte, tagesordnung }));
  if (effect.effect === 'openForm')
    return privateMessage(satz, { action: reopenAction, subject: effect.view.draft, label });
  // They left one half-way, and are asked which it shall be.
  return effect.effect === 'reply' ? effect.message : privateMessage(satz);
}

/** The Gremium is filled in where the channel or the person's roles leave no choice; empty values are left out. */
function oeffne(
  ctx: Acting,
  gremium: Gremium | null,
  werte: Readonly<Record<string, FieldValue>>,
  vorschlag: VorschlagId | null = null,
): Effect {
  if (gremium !== null && gremium.geschlossen !== null) return notice(texte.geschlossen(gremium));
  const waehlbar = waehlbare(ctx);
  const vorgabe = waehlbar.find(({ id }) => id === gremium?.id) ?? (waehlbar.length === 1 ? waehlbar[0] : undefined);
  if (vorgabe === undefined) return openForm(ctx, melden, vorschlag, bekannte(werte));
  const dazu = typeof werte.tagesordnung === 'string' ? mitWartenden(ctx, vorgabe.id, werte.tagesordnung) : {};
  return openForm(ctx, melden, vorschlag, bekannte({ ...werte, ...dazu, gremium: vorgabe.id }));
}

const mitWartenden = (ctx: Acting, gremium: string, getippt: string | null) => ({
  tagesordnung: mitPunkten(getippt, wartendePunkte(ctx, gremium)),
});

function bekannte(werte: Readonly<Record<string, FieldValue>>): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(werte).filter(([, wert]) => wert !== null));
}

/** What was typed, in the form's fields. What is too long for its own goes into the Tagesordnung: nothing is dropped. */
function vorausgefuellt({ datum, beginn, ende, ort, link, thema }: Phrase) {
  const passt = (wort: string | null, feld: Field): string | null =>
    wort !== null && wort.length <= (feld.max ?? 0) ? wort : null;
  const werte = {
    ort: passt(ort, termin.ort),
    link: passt(link, termin.link),
    thema: passt(thema, inhalt.thema),
  };
  const rest = [werte.ort === null && ort, werte.link === null && link, werte.thema === null && thema].filter(Boolean);
  return { datum, beginn, ende, ...werte, tagesordnung: rest.length === 0 ? null : rest.join('\n') };
}

const passtInsFormular = ({ tagesordnung }: { readonly tagesordnung: string | null }): boolean =>
  (tagesordnung ?? '').length <= inhalt.tagesordnung.max;

/** The Gremien for which this person may announce, in the city's order. */
function waehlbare(ctx: Acting): Gremium[] {
  return gremien(ctx.tx).filter((gremium) => haeltSitzungen(gremium) && darf(ctx, 'sitzung.melden', gremium.id));
}

function alsOption(gremium: Gremium): Option {
  return { value: gremium.id, label: gremiumName(gremium) };
}

/** The Büro reports no Sitzungen of its own, and the Migrationsbeirat is a council of its own. */
const haeltSitzungen = ({ art }: Gremium): boolean => art !== 'integrationsbuero' && art !== 'migrationsbeirat';

/** In the channel of a Gremium without Sitzungen the person chooses. */
function gremiumDesKanals(ctx: Acting, kanal: KanalId | null): Gremium | null {
  const gremium = kanal === null ? null : gremiumOfKanal(ctx.tx, kanal);
  return gremium === null || !haeltSitzungen(gremium) ? null : gremium;
}
