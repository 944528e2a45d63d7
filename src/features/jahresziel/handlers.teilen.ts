/** *Ziel teilen …*: one goal becomes two. */
import { optionOf, optionsMax } from '../../chat/form.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { typedLine } from '../../core/typed.ts';
import { type Aufgabe, aufgabenAus, aufgabeOhneNamen } from '../aufgabe/index.ts';
import type { Recht } from '../stadt/index.ts';
import { teilenForm } from './form.teilen.ts';
import { frageNachGleichem, frageNachViertem } from './handlers.anlegen.ts';
import { feldDes } from './raster.ts';
import { type Jahresziel, type Wirkung, wirkungenDes } from './store.ts';
import { teile } from './teilen.ts';
import * as texte from './texts.teilen.ts';
import { fehler } from './texts.ts';
import { knopf } from './views.ts';
import { zuAendern, zumLeiten } from './zugang.ts';

const offeneZuerst = (massnahmen: readonly Aufgabe[]): Aufgabe[] =>
  [...massnahmen].sort((a, b) => Number(a.stand !== 'offen') - Number(b.stand !== 'offen')).slice(0, optionsMax);

interface Angebot {
  readonly wirkungen: readonly Wirkung[];
  readonly massnahmen: readonly Aufgabe[];
}

const angebot = ({ tx }: Acting, { id }: Jahresziel): Angebot => ({
  wirkungen: wirkungenDes(tx, id),
  massnahmen: offeneZuerst(aufgabenAus(tx, id)),
});

/** Those of these that were chosen. Null: one that was chosen is not among them any more. */
function gewaehlte<T extends { readonly id: string }>(alle: readonly T[], ids: readonly string[] | null): T[] | null {
  const gewaehlt = alle.filter(({ id }) => ids?.includes(id));
  return gewaehlt.length === new Set(ids).size ? gewaehlt : null;
}

interface Eingabe {
  readonly titel?: string | null;
  readonly wirkungen?: readonly string[] | null;
  readonly massnahmen?: readonly string[] | null;
}

/** What goes to the second goal, or the sentences that say why it cannot. */
function gelesen(ctx: Acting, ziel: Jahresziel, eingabe: Eingabe) {
  const alles = angebot(ctx, ziel);
  const titel = typedLine(eingabe.titel);
  const wirkungen = gewaehlte(alles.wirkungen, eingabe.wirkungen ?? null);
  const massnahmen = gewaehlte(alles.massnahmen, eingabe.massnahmen ?? null);
  const errors = {
    ...(titel === null ? { titel: fehler.kein_titel } : {}),
    ...(wirkungen === null ? { wirkungen: texte.fehler.fremde } : {}),
    ...(wirkungen?.length === 0 ? { wirkungen: texte.fehler.keine } : {}),
    ...(wirkungen?.length === alles.wirkungen.length ? { wirkungen: texte.fehler.alle } : {}),
    ...(massnahmen === null ? { massnahmen: texte.fehler.fremdeMassnahme } : {}),
  };
  const teil = titel === null || wirkungen === null || massnahmen === null ? null : { titel, wirkungen, massnahmen };
  return teil === null || Object.keys(errors).length > 0 ? { errors } : { teil };
}

const formular: FormHandler<Recht> = formHandler(teilenForm, {
  ...zumLeiten,
  intro(ctx, { subject }) {
    const ziel = zuAendern(ctx, subject);
    return [typeof ziel === 'string' ? ziel : texte.anleitung(ziel.titel)];
  },
  options(ctx, { subject }) {
    const ziel = zuAendern(ctx, subject);
    if (typeof ziel === 'string') return { wirkungen: [], massnahmen: [] };
    const { wirkungen, massnahmen } = angebot(ctx, ziel);
    return {
      wirkungen: wirkungen.map(({ id, text }) => optionOf(id, text)),
      massnahmen: massnahmen.map((eine) => optionOf(eine.id, aufgabeOhneNamen(eine))),
    };
  },
  omit(ctx, { subject }) {
    const ziel = zuAendern(ctx, subject);
    return typeof ziel === 'string' || angebot(ctx, ziel).massnahmen.length > 0 ? [] : ['massnahmen'];
  },
  check(ctx, werte, _, { subject }) {
    const ziel = zuAendern(ctx, subject);
    return typeof ziel === 'string' ? { titel: ziel } : (gelesen(ctx, ziel, werte).errors ?? {});
  },
  run(ctx, werte, confirmed, { subject }) {
    const ziel = zuAendern(ctx, subject);
    if (typeof ziel === 'string') return { errors: { titel: ziel } };
    const { teil, errors } = gelesen(ctx, ziel, werte);
    if (teil === undefined) return { errors };
    const feld = feldDes(ctx, ziel);
    const frage =
      frageNachGleichem(ctx, feld, teil.titel, confirmed, texte.trotzdem) ??
      frageNachViertem(ctx, feld, ziel.jahr, confirmed, texte.trotzdem);
    if (frage !== null) return frage;
    const zweites = teile(ctx, ziel, teil);
    const knoepfe = [
      { ...knopf(zweites, 'raster'), label: texte.knopf.zweites },
      { ...knopf(ziel, 'raster'), label: texte.knopf.erstes },
    ];
    return { done: notice(texte.dank(ziel.titel, zweites.titel), ...knoepfe) };
  },
});

const teilenKnopf: ButtonHandler<Recht> = {
  ...zumLeiten,
  run(ctx, { subject }) {
    const ziel = zuAendern(ctx, subject);
    if (typeof ziel === 'string') return notice(ziel);
    const { length } = wirkungenDes(ctx.tx, ziel.id);
    if (length < 2) return notice(length === 0 ? texte.keineWirkung : texte.eineWirkung, knopf(ziel, 'raster'));
    return openForm(ctx, formular, ziel.id);
  },
};

export const teilenFormulare = [formular];

export const teilenKnoepfe = { 'jahresziel.teilen': teilenKnopf };
