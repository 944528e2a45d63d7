/** Beginning a goal. */
import { type FieldValue, type Option, optionsMax } from '../../chat/form.ts';
import {
  type Acting,
  type ButtonHandler,
  type FormHandler,
  type FormOutcome,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { typedLine } from '../../core/typed.ts';
import { ideenIn } from '../projektidee/index.ts';
import { type Gremium, type GremiumId, gremiumById, lehntAb, type Recht } from '../stadt/index.ts';
import { legeAn } from './actions.ts';
import { neuForm } from './form.ts';
import { jahrFuerNeue, jahrOption, laufendesJahr, waehlbareJahre } from './jahre.ts';
import { anzahlAus, ganz, zieleAb } from './liste.store.ts';
import { alsOption } from './options.ts';
import { zieleJeFeld } from './rules.ts';
import type { Jahresziel } from './store.ts';
import * as texte from './texts.ts';
import { knopf } from './views.ts';
import { geleiteteFelder } from './zugang.ts';

const jahre = (ctx: Acting): Option[] => waehlbareJahre(ctx).map(jahrOption);

const feldAus = (ctx: Acting, id: FieldValue | undefined): Gremium | null =>
  geleiteteFelder(ctx).find((eines) => eines.id === id) ?? null;

function angebotenAus(ctx: Acting, gremien: readonly GremiumId[]): Option[] {
  return ideenIn(ctx.tx, gremien).slice(-optionsMax).map(alsOption);
}

const passt = (ctx: Acting, feld: Gremium, idee: string): boolean =>
  ideenIn(ctx.tx, [feld.id]).some(({ id }) => id === idee);

const zumAnlegen = {
  recht: 'jahresziel.leiten' as const,
  subjekt: (_: Acting, { values }: { readonly values: Readonly<Record<string, FieldValue>> }) =>
    typeof values.gremium === 'string' ? values.gremium : null,
  abgelehnt: lehntAb(texte.nurTandem),
};

export const neuesZiel: FormHandler<Recht> = formHandler(neuForm, {
  ...zumAnlegen,
  options(ctx, { values }) {
    const felder = geleiteteFelder(ctx);
    const gewaehlt = feldAus(ctx, values.gremium);
    const ideen = angebotenAus(ctx, gewaehlt === null ? felder.map(({ id }) => id) : [gewaehlt.id]);
    return { gremium: felder.map(alsOption), jahr: jahre(ctx), idee: ideen };
  },
  omit: (ctx) =>
    angebotenAus(
      ctx,
      geleiteteFelder(ctx).map(({ id }) => id),
    ).length === 0
      ? ['idee']
      : [],
  check(ctx, { gremium, jahr, titel, idee }) {
    const feld = feldAus(ctx, gremium);
    return {
      ...(feld === null ? { gremium: texte.fehler.kein_feld } : {}),
      ...(jahre(ctx).some(({ value }) => value === jahr) ? {} : { jahr: texte.fehler.kein_jahr }),
      ...(typedLine(titel ?? null) === null ? { titel: texte.fehler.kein_titel } : {}),
      ...(feld !== null && idee != null && !passt(ctx, feld, idee) ? { idee: texte.fehler.fremde_idee } : {}),
    };
  },
  run(ctx, { gremium, jahr, titel, idee }, confirmed) {
    const feld = feldAus(ctx, gremium);
    const lesbar = typedLine(titel);
    if (feld === null) return { errors: { gremium: texte.fehler.kein_feld } };
    if (lesbar === null) return { errors: { titel: texte.fehler.kein_titel } };
    const imJahr = Number(jahr);
    const frage =
      frageNachGleichem(ctx, feld, lesbar, confirmed, texte.anlegen.trotzdem) ??
      frageNachViertem(ctx, feld, imJahr, confirmed, texte.anlegen.trotzdem);
    if (frage !== null) return frage;
    const ideeId = ideenIn(ctx.tx, [feld.id]).find(({ id }) => id === idee)?.id ?? null;
    const ziel = legeAn(ctx, feld, { jahr: imJahr, titel: lesbar, ideeId });
    const satz = texte.anlegen.angelegt(lesbar, feld.titel, imJahr);
    return { done: notice(satz, { ...knopf(ziel, 'raster'), label: texte.uebersicht.weiter, style: 'primary' }) };
  },
});

/** One of the same name may be meant: a question, and no error. */
export function frageNachGleichem(
  ctx: Acting,
  feld: Gremium,
  titel: string,
  confirmed: readonly string[],
  yes: string,
): FormOutcome | null {
  const schlicht = (text: string): string => text.toLocaleLowerCase('de').replace(/\s+/g, ' ').trim();
  const gleiches = laufende(ctx, feld).find((eines) => schlicht(eines.titel) === schlicht(titel));
  if (gleiches === undefined || confirmed.includes('gleich')) return null;
  return { ask: { code: 'gleich', question: texte.anlegen.gleichnamig(gleiches.titel, feld.titel), yes } };
}

/** Three goals a field are the concept's measure: whoever wants more is asked, not refused. */
export function frageNachViertem(
  ctx: Acting,
  feld: Gremium,
  jahr: number,
  confirmed: readonly string[],
  yes: string,
): FormOutcome | null {
  const bisher = anzahlAus(ctx.tx, { ...ganz, felder: [feld.id], jahr }, zieleJeFeld);
  if (bisher < zieleJeFeld || confirmed.includes('viertes')) return null;
  return { ask: { code: 'viertes', question: texte.anlegen.viertes(feld.titel, jahr), yes } };
}

/** Of this conference and the next ones. One of years ago may go by the same name. */
const laufende = (ctx: Acting, { id }: Gremium): Jahresziel[] =>
  zieleAb(ctx.tx, id, laufendesJahr(ctx)).filter(({ zustand }) => zustand !== 'zurueckgezogen');

/** The subject is a field; else, as in the help, none is chosen yet. */
const neuKnopf: ButtonHandler<Recht> = {
  recht: 'jahresziel.leiten',
  subjekt: (_, { subject }) => (subject === 'stadt' ? null : subject),
  abgelehnt: zumAnlegen.abgelehnt,
  run(ctx, { subject }) {
    const gremium = gremiumById(ctx.tx, subject);
    if (gremium !== null && gremium.geschlossen !== null) return notice(texte.geschlossen(gremium));
    const felder = geleiteteFelder(ctx);
    const [einziges, ...andere] = felder;
    if (einziges === undefined) return notice(texte.nurTandem);
    const gemeint = felder.find(({ id }) => id === subject) ?? (andere.length === 0 ? einziges : null);
    const jahr = String(jahrFuerNeue(ctx));
    return openForm(ctx, neuesZiel, null, gemeint === null ? { jahr } : { jahr, gremium: gemeint.id });
  },
};

export const anlegenFormulare = [neuesZiel];

export const anlegenKnoepfe = { 'jahresziel.neu': neuKnopf };
