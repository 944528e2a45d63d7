/** The fourth point: what shall change, and for whom. */
import { type FieldErrors, type FormHandler, type FormOutcome, formHandler } from '../../core/feature.ts';
import { notice } from '../../core/notice.ts';
import { typedLine, typedLines } from '../../core/typed.ts';
import type { Recht } from '../stadt/index.ts';
import { ergaenzeWirkung, schreibeWirkung } from './actions.ts';
import { wirkungForm, wirkungNeuForm } from './form.ts';
import { istAngekreuzt, naechsterIndikator, oeffnet, solange, wirkungAus, zuletzt } from './formular.ts';
import { indikatorenDes, wirkungById, wirkungenDes } from './store.ts';
import * as texte from './texts.ts';
import { knopf } from './views.ts';
import { zielAus, zuAendern, zumLeiten } from './zugang.ts';

/** Of a goal. More would not be read. */
const hoechstens = 6;

type Beschreibung = { readonly text?: string | null; readonly fuerWen?: string | null };

const pruefeWirkung = ({ text = null, fuerWen = null }: Beschreibung): FieldErrors => ({
  ...(typedLines(text) === null ? { text: texte.fehler.keine_wirkung } : {}),
  ...(typedLine(fuerWen) === null ? { fuerWen: texte.fehler.fuer_niemanden } : {}),
});

const beschrieben = (werte: { readonly text: string; readonly fuerWen: string }) => ({
  text: typedLine(werte.text) ?? '',
  fuerWen: typedLine(werte.fuerWen),
});

const wirkungNeu: FormHandler<Recht> = formHandler(wirkungNeuForm, {
  ...zumLeiten,
  check(ctx, werte, _, { subject }) {
    const ziel = zuAendern(ctx, subject);
    if (typeof ziel === 'string') return { text: ziel };
    const voll = wirkungenDes(ctx.tx, ziel.id).length >= hoechstens;
    return voll ? { text: texte.fehler.zu_viele(hoechstens) } : pruefeWirkung(werte);
  },
  run(ctx, werte, _, { subject }) {
    const ziel = zuAendern(ctx, subject);
    if (typeof ziel === 'string') return { errors: { text: ziel } };
    const wirkung = ergaenzeWirkung(ctx, ziel, beschrieben(werte));
    return { done: notice(texte.dank.wirkung, naechsterIndikator(ctx, wirkung), knopf(ziel, 'raster')) };
  },
});

const wirkung: FormHandler<Recht> = formHandler(wirkungForm, {
  ...zumLeiten,
  current(ctx, subject) {
    const ziel = zielAus(ctx, subject);
    const gemeint = wirkungById(ctx.tx, subject);
    if (ziel === null || gemeint === null || gemeint.entfernt) return null;
    return { values: { text: gemeint.text, fuerWen: gemeint.fuerWen }, by: zuletzt(ctx, ziel) };
  },
  check(ctx, werte, _, { subject }) {
    const gemeint = wirkungAus(ctx, subject);
    return typeof gemeint === 'string' ? { text: gemeint } : pruefeWirkung(werte);
  },
  run(ctx, werte, confirmed, { subject }) {
    const gemeint = wirkungAus(ctx, subject);
    if (typeof gemeint === 'string') return { errors: { text: gemeint } };
    const { ziel, wirkung: bisher } = gemeint;
    if (istAngekreuzt(werte.weglassen)) {
      const anzahl = indikatorenDes(ctx.tx, ziel.id).filter(({ wirkungId }) => wirkungId === bisher.id).length;
      if (anzahl > 0 && !confirmed.includes('weglassen')) return fragtNach(texte.weglassen.wirkung(anzahl));
      schreibeWirkung(ctx, ziel, bisher, { entfernt: true });
      return { done: notice(texte.dank.wirkungWeg, knopf(ziel, 'raster')) };
    }
    const neu = beschrieben(werte);
    if (neu.text === bisher.text && neu.fuerWen === bisher.fuerWen) {
      return { done: notice(texte.dank.unveraendert, knopf(ziel, 'raster')) };
    }
    schreibeWirkung(ctx, ziel, bisher, neu);
    return { done: notice(texte.dank.wirkung, naechsterIndikator(ctx, bisher), knopf(ziel, 'raster')) };
  },
});

const fragtNach = (question: string): FormOutcome => ({
  ask: { code: 'weglassen', question, yes: texte.weglassen.ja },
});

export const wirkungenFormulare = [wirkungNeu, wirkung];

export const wirkungenKnoepfe = {
  'jahresziel.wirkungNeu': oeffnet(wirkungNeu),
  'jahresziel.wirkung': solange(wirkungAus, oeffnet(wirkung)),
};
