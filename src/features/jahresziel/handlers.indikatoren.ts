/** The fifth point: how one can tell that something has changed. */
import { type Day, parseDay } from '../../core/calendar.ts';
import { type Acting, type FieldErrors, type FormHandler, type FormOutcome, formHandler } from '../../core/feature.ts';
import { hashOf } from '../../core/hash.ts';
import { notice } from '../../core/notice.ts';
import { typedLine } from '../../core/typed.ts';
import { zahlText } from '../../documents/index.ts';
import type { Recht } from '../stadt/index.ts';
import { ergaenzeIndikator, type Gemessen, schreibeIndikator } from './actions.ts';
import { indikatorForm, indikatorNeuForm } from './form.ts';
import { istAngekreuzt, naechsterIndikator, oeffnet, solange, wirkungAus, zuletzt } from './formular.ts';
import { liesZahl } from './rules.zahl.ts';
import { type Indikator, indikatorById, indikatorenDes, type Jahresziel, messwerteDes, wirkungById } from './store.ts';
import { taetigkeitIn, taetigkeitswoerter } from './taetigkeit.ts';
import { gezaehlt, zahlFehler } from './texts.indikator.ts';
import * as texte from './texts.ts';
import { knopf } from './views.ts';
import { zielAus, zumLeiten } from './zugang.ts';

/** Of a Wirkung. With more, the buttons of all would not stand side by side. */
const hoechstens = 3;

type Eingabe = Readonly<
  Partial<Record<'art' | 'name' | 'einheit' | 'startwert' | 'zielwert' | 'bis' | 'quelle', string | null>>
>;

const leer = (typed: string | null | undefined): boolean => typedLine(typed ?? null) === null;

/** Why what was typed cannot be taken for a number; nothing at all can. */
function zahlFehlt(typed: string | null | undefined) {
  const zahl = liesZahl(typed ?? '');
  return zahl.ok || leer(typed) ? [] : [zahl.code];
}

/** A number has a unit and a target; what is seen or heard has neither. */
function pruefeIndikator(ctx: Acting, werte: Eingabe, bisher: Day | null = null): FieldErrors {
  const zahlen = (['startwert', 'zielwert'] as const).flatMap((key) =>
    zahlFehlt(werte[key]).map((code) => [key, zahlFehler[code]] as const),
  );
  const bis = parseDay(werte.bis ?? '');
  const datum =
    werte.bis == null || bis === bisher
      ? null
      : bis === null
        ? texte.fehler.kein_datum
        : bis < ctx.heute
          ? texte.fehler.vergangen
          : null;
  return {
    ...(leer(werte.name) ? { name: texte.fehler.kein_name } : {}),
    ...(werte.art === 'zahl' ? pruefeZahl(werte) : pruefeZeichen(werte)),
    ...Object.fromEntries(zahlen),
    ...(datum === null ? {} : { bis: datum }),
  };
}

const pruefeZahl = ({ einheit, zielwert }: Eingabe): FieldErrors => ({
  ...(leer(einheit) ? { einheit: texte.fehler.keine_einheit } : {}),
  ...(leer(zielwert) ? { zielwert: texte.fehler.kein_ziel } : {}),
});

const pruefeZeichen = (werte: Eingabe): FieldErrors =>
  Object.fromEntries(
    (['einheit', 'startwert', 'zielwert'] as const).flatMap((key) =>
      leer(werte[key]) ? [] : [[key, texte.fehler.nur_zahl]],
    ),
  );

function gemessen(werte: Eingabe): Gemessen {
  const wert = (typed: string | null | undefined): number | null => {
    const zahl = liesZahl(typed ?? '');
    return zahl.ok ? zahl.value : null;
  };
  return {
    art: werte.art === 'zeichen' ? 'zeichen' : 'zahl',
    name: typedLine(werte.name ?? null) ?? '',
    einheit: typedLine(werte.einheit ?? null),
    startwert: wert(werte.startwert),
    zielwert: wert(werte.zielwert),
    bis: parseDay(werte.bis ?? ''),
    quelle: typedLine(werte.quelle ?? null),
  };
}

/** What counts what somebody does is asked about: it should show what changes. */
function frageNachTaetigkeit(
  { tx }: Acting,
  { name, einheit }: Gemessen,
  confirmed: readonly string[],
): FormOutcome | null {
  const wort = taetigkeitIn(taetigkeitswoerter(tx), name, einheit);
  if (wort === null || confirmed.includes('taetigkeit')) return null;
  return { ask: { code: 'taetigkeit', question: texte.taetigkeit(wort), yes: texte.taetigkeitJa } };
}

const indikatorNeu: FormHandler<Recht> = formHandler(indikatorNeuForm, {
  ...zumLeiten,
  intro(ctx, { subject }) {
    const text = wirkungById(ctx.tx, subject ?? '')?.text;
    return text === undefined ? [] : [`„${text}“`];
  },
  check(ctx, werte, _, { subject }) {
    const gemeint = wirkungAus(ctx, subject);
    if (typeof gemeint === 'string') return { name: gemeint };
    const { ziel, wirkung: zu } = gemeint;
    const bisher = indikatorenDes(ctx.tx, ziel.id).filter(({ wirkungId }) => wirkungId === zu.id);
    const voll = bisher.length >= hoechstens;
    return voll ? { name: texte.fehler.zu_viele(hoechstens) } : pruefeIndikator(ctx, werte);
  },
  run(ctx, werte, confirmed, { subject }) {
    const gemeint = wirkungAus(ctx, subject);
    if (typeof gemeint === 'string') return { errors: { name: gemeint } };
    const neu = gemessen(werte);
    const frage = frageNachTaetigkeit(ctx, neu, confirmed);
    if (frage !== null) return frage;
    ergaenzeIndikator(ctx, gemeint.ziel, gemeint.wirkung, neu);
    return {
      done: notice(texte.dank.indikator, naechsterIndikator(ctx, gemeint.wirkung), knopf(gemeint.ziel, 'raster')),
    };
  },
});

function indikatorAus(
  ctx: Acting,
  subject: string | null,
): { readonly ziel: Jahresziel; readonly indikator: Indikator } | string {
  const gemeint = indikatorById(ctx.tx, subject ?? '');
  if (gemeint === null || gemeint.entfernt) return texte.gibtEsNicht;
  const zu = wirkungAus(ctx, gemeint.wirkungId);
  return typeof zu === 'string' ? zu : { ziel: zu.ziel, indikator: gemeint };
}

const hatWerte = ({ tx }: Acting, { id }: Indikator): boolean => messwerteDes(tx, id).length > 0;

/** What was counted already will go by the new unit, too. */
function frageNachEinheit(
  ctx: Acting,
  bisher: Indikator,
  { einheit }: Gemessen,
  confirmed: readonly string[],
): FormOutcome | null {
  if (einheit === bisher.einheit || confirmed.includes('einheit') || !hatWerte(ctx, bisher)) return null;
  const question = gezaehlt.andereEinheit(bisher.einheit ?? '', einheit ?? '');
  return { ask: { code: 'einheit', question, yes: gezaehlt.trotzdem } };
}

const getippt = (zahl: number | null): string | null => (zahl === null ? null : zahlText(zahl));

const indikator: FormHandler<Recht> = formHandler(indikatorForm, {
  ...zumLeiten,
  current(ctx, subject) {
    const ziel = zielAus(ctx, subject);
    const gemeint = indikatorById(ctx.tx, subject);
    if (ziel === null || gemeint === null || gemeint.entfernt) return null;
    const { art, name, einheit, startwert, zielwert, bis, quelle } = gemeint;
    const zahlen = { startwert: getippt(startwert), zielwert: getippt(zielwert) };
    return { values: { art, name, einheit, ...zahlen, bis, quelle }, by: zuletzt(ctx, ziel) };
  },
  check(ctx, werte, _, { subject }) {
    const gemeint = indikatorAus(ctx, subject);
    if (typeof gemeint === 'string') return { name: gemeint };
    if (istAngekreuzt(werte.weglassen)) return {};
    const { indikator: bisher } = gemeint;
    const falsch = werte.art !== bisher.art && hatWerte(ctx, bisher);
    return falsch ? { art: gezaehlt.artBleibt } : pruefeIndikator(ctx, werte, bisher.bis);
  },
  run(ctx, werte, confirmed, { subject }) {
    const gemeint = indikatorAus(ctx, subject);
    if (typeof gemeint === 'string') return { errors: { name: gemeint } };
    const { ziel, indikator: bisher } = gemeint;
    if (istAngekreuzt(werte.weglassen)) {
      schreibeIndikator(ctx, ziel, bisher, { entfernt: true });
      return { done: notice(texte.dank.indikatorWeg, knopf(ziel, 'raster')) };
    }
    const neu = gemessen(werte);
    const { id: _id, nummer: _nummer, entfernt: _entfernt, wirkungId: _wirkungId, ...alt } = bisher;
    if (hashOf(neu) === hashOf(alt)) return { done: notice(texte.dank.unveraendert, knopf(ziel, 'raster')) };
    const benannt = neu.name !== bisher.name || neu.einheit !== bisher.einheit;
    const frage =
      frageNachEinheit(ctx, bisher, neu, confirmed) ?? (benannt ? frageNachTaetigkeit(ctx, neu, confirmed) : null);
    if (frage !== null) return frage;
    schreibeIndikator(ctx, ziel, bisher, neu);
    return { done: notice(texte.dank.indikator, knopf(ziel, 'raster')) };
  },
});

export const indikatorenFormulare = [indikatorNeu, indikator];

export const indikatorenKnoepfe = {
  'jahresziel.indikatorNeu': solange(
    wirkungAus,
    oeffnet(indikatorNeu, () => ({ art: 'zahl' })),
  ),
  'jahresziel.indikator': solange(indikatorAus, oeffnet(indikator)),
};
