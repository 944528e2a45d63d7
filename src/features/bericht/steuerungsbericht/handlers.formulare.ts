/** *Kommentar schreiben …* and *Hinweis geben …* */
import { type Option, optionOf, optionsMax } from '../../../chat/form.ts';
import { type Day, parseDay } from '../../../core/calendar.ts';
import { type Acting, type FormHandler, formHandler } from '../../../core/feature.ts';
import { notice } from '../../../core/notice.ts';
import { typedLines } from '../../../core/typed.ts';
import { ideenVorEntscheidung } from '../../projektidee/index.ts';
import { gremien, type Recht } from '../../stadt/index.ts';
import { bearbeite, fassung } from './bericht.ts';
import { faktenVon } from './fakten.ts';
import { bearbeitenForm, hinweisForm } from './form.ts';
import { gibHinweis } from './hinweis.ts';
import { zeitraeume } from './rules.ts';
import { type Bericht, berichtById, zuletztGesendet } from './store.ts';
import * as texte from './texts.ts';
import { vorschau } from './views.buero.ts';
import { knopf } from './views.ts';
import { fuerHinweise, nurBuero, worueber } from './zugang.ts';

/** It counts from the last one that was sent. */
const seitLetztem = 'letzter';

const imEntwurf = (ctx: Acting, subject: string | null): Bericht | null => {
  const bericht = berichtById(ctx.tx, subject ?? '');
  return bericht?.stand === 'entwurf' ? bericht : null;
};

function zeitraumOptionen(ctx: Acting, gewaehlt: Day | null): Option[] {
  const { quartal, vorquartal, jahr } = zeitraeume(ctx.heute);
  const letzter = zuletztGesendet(ctx.tx);
  const tage = new Map<Day, string>([
    [jahr, texte.formular.jahr(jahr)],
    [vorquartal, texte.formular.vorquartal(vorquartal)],
    [quartal, texte.formular.quartal(quartal)],
  ]);
  if (gewaehlt !== null && !tage.has(gewaehlt)) tage.set(gewaehlt, texte.formular.seit(gewaehlt));
  return [
    { value: seitLetztem, label: texte.formular.letzter(letzter === null ? null : ctx.calendar.dayAt(letzter)) },
    ...[...tage].map(([value, label]) => ({ value, label })),
  ];
}

/** Those that were chosen come first, so that none of them is lost where not all fit. */
function ideenOptionen(
  ctx: Acting,
  gewaehlt: readonly string[],
): { readonly gezeigt: Option[]; readonly rest: number } {
  const felder = gremien(ctx.tx, 'handlungsfeld');
  const ideen = ideenVorEntscheidung(
    ctx.tx,
    felder.map(({ id }) => id),
  );
  const alle = felder.flatMap((feld) =>
    ideen
      .filter(({ gremiumId }) => gremiumId === feld.id)
      .map(({ id, titel }) => optionOf(id, texte.ideeWahl(feld.titel, titel))),
  );
  const zuerst = [
    ...alle.filter(({ value }) => gewaehlt.includes(value)),
    ...alle.filter(({ value }) => !gewaehlt.includes(value)),
  ];
  const gezeigt = zuerst.slice(0, optionsMax);
  return { gezeigt, rest: alle.length - gezeigt.length };
}

const ideenImFormular = (ctx: Acting, subject: string | null) =>
  ideenOptionen(ctx, imEntwurf(ctx, subject)?.ideen ?? []);

export const bearbeiten: FormHandler<Recht> = formHandler(bearbeitenForm, {
  ...nurBuero,
  current(ctx, subject) {
    const bericht = imEntwurf(ctx, subject);
    if (bericht === null) return null;
    const { kommentar, entscheidungen, ideen, ab, bearbeitetVon } = bericht;
    const waehlbar = new Set(ideenOptionen(ctx, ideen).gezeigt.map(({ value }) => value));
    const gewaehlt = ideen.filter((id) => waehlbar.has(id));
    const values = { kommentar, entscheidungen, ideen: gewaehlt.length === 0 ? null : gewaehlt };
    return { values: { ...values, zeitraum: ab ?? seitLetztem }, by: bearbeitetVon ?? ctx.actor };
  },
  intro(ctx, { subject }) {
    const { gezeigt, rest } = ideenImFormular(ctx, subject);
    return [texte.formular.einleitung, ...(rest === 0 ? [] : [texte.formular.weitereIdeen(gezeigt.length, rest)])];
  },
  omit: (ctx) => (ideenOptionen(ctx, []).gezeigt.length === 0 ? ['ideen'] : []),
  options: (ctx, { subject }) => ({
    ideen: ideenImFormular(ctx, subject).gezeigt,
    zeitraum: zeitraumOptionen(ctx, imEntwurf(ctx, subject)?.ab ?? null),
  }),
  run(ctx, { kommentar, entscheidungen, ideen, zeitraum }, _, { subject }) {
    const bericht = imEntwurf(ctx, subject);
    if (bericht === null) return { done: notice(texte.schonErledigt.gesendet) };
    const bekannt = zeitraumOptionen(ctx, bericht.ab).some(({ value }) => value === zeitraum);
    if (!bekannt) return { errors: { zeitraum: texte.formular.keinZeitraum } };
    const neu = bearbeite(ctx, bericht, {
      kommentar: typedLines(kommentar),
      entscheidungen: typedLines(entscheidungen),
      ideen: ideen ?? [],
      ab: parseDay(zeitraum),
    });
    const fakten = faktenVon(ctx, neu);
    const message = vorschau(neu, fakten, 0, fassung(neu, fakten), texte.gespeichert);
    return { done: { effect: 'reply', message } };
  },
});

export const hinweisGeben: FormHandler<Recht> = formHandler(hinweisForm, {
  ...fuerHinweise,
  intro(ctx, { subject }) {
    const gemeint = worueber(ctx, subject);
    return gemeint === null ? [] : [texte.hinweis.einleitung(gemeint.feld.titel)];
  },
  check: (_, { text }) => (typedLines(text) === null ? { text: texte.hinweis.leer } : {}),
  run(ctx, { text }, _, { subject }) {
    const gemeint = worueber(ctx, subject);
    if (gemeint === null) return { done: notice(texte.schonErledigt.gibtEsNicht) };
    const { bericht, feld } = gemeint;
    if (feld.geschlossen !== null) return { done: notice(texte.hinweis.geschlossen(feld.titel)) };
    gibHinweis(ctx, bericht, feld, typedLines(text) ?? '');
    const lesen = knopf('lesen', `${bericht.id}:${feld.id}`, texte.knopf.lesen);
    return { done: notice(texte.hinweis.danke(feld.titel), lesen) };
  },
});
