/** The Raster, and the small forms of its first three points. */
import { type Option, optionsMax } from '../../chat/form.ts';
import { addDays, dateText, parseDay } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { hashOf } from '../../core/hash.ts';
import { notice } from '../../core/notice.ts';
import { typedLine, typedLines } from '../../core/typed.ts';
import { leitzieleVon } from '../handlungsfeld/index.ts';
import { ideeById, ideenIn, leitzielTexte, waehlbareLeitziele } from '../projektidee/index.ts';
import { bekanntePerson, darf, gremien, pruefeWer, type Recht } from '../stadt/index.ts';
import { aendere, beginneMassnahme, schlageErgaenzungVor, waehleLeitziele } from './actions.ts';
import { offeneErgaenzungen } from './ergaenzungen.store.ts';
import { ergaenzungForm, leitzieleForm, massnahmeForm, titelForm } from './form.ts';
import { oeffnet, zuletzt } from './formular.ts';
import { frageNachGleichem, frageNachViertem } from './handlers.anlegen.ts';
import { jahrOption, waehlbareJahre } from './jahre.ts';
import { alsOption } from './options.ts';
import { federfuehrend, feldDes, pruefend, rasterVon, vorstellend } from './raster.ts';
import { istUnverbindlich } from './rules.leben.ts';
import { type Jahresziel, leitzieleDes, zustaendeDes } from './store.ts';
import * as texte from './texts.ts';
import { knopf, rasterAnsicht } from './views.ts';
import { zielAus, zuAendern, zumErgaenzen, zumLeiten, zumLesen } from './zugang.ts';

const rasterKnopf: ButtonHandler<Recht> = {
  ...zumLesen,
  run(ctx, { subject }) {
    const ziel = zielAus(ctx, subject);
    if (ziel === null) return notice(texte.gibtEsNicht);
    const raster = rasterVon(ctx, ziel);
    const [zustand] = zustaendeDes(ctx.tx, ziel.id);
    const offen = typeof zuAendern(ctx, ziel.id) !== 'string';
    return {
      effect: 'reply',
      message: rasterAnsicht({
        raster,
        zustand: zustand.zustand,
        idee: ziel.ideeId === null ? null : (ideeById(ctx.tx, ziel.ideeId)?.titel ?? null),
        leitziele: leitzielTexte(ctx, raster.leitziele),
        federfuehrend: federfuehrend(ctx, ziel),
        pruefend: pruefend(ctx, ziel),
        vorstellend: vorstellend(ctx, ziel),
        ergaenzungen: offeneErgaenzungen(ctx.tx, ziel.id).map(({ text, von, am }) => ({
          ...{ text, wer: nameOf(ctx.tx, von), am: dateText(ctx.calendar.dayAt(am)) },
        })),
        aenderbar: offen && darf(ctx, 'jahresziel.leiten', ziel.gremiumId),
        ergaenzbar: offen && zustand.zustand === 'entwurf' && darf(ctx, 'jahresziel.ergaenzen', ziel.gremiumId),
      }),
    };
  },
};

/** The field's ideas; the one that is linked, too, however many came later. */
function ideenZu(ctx: Acting, { gremiumId, ideeId }: Jahresziel): Option[] {
  const ideen = ideenIn(ctx.tx, [gremiumId]);
  const verknuepft = ideen.filter(({ id }) => id === ideeId);
  return [
    ...new Map([...verknuepft, ...ideen.slice(1 - optionsMax)].map((idee) => [idee.id, alsOption(idee)])).values(),
  ];
}

/** The years for which goals are begun, and its own. */
const jahreZu = (ctx: Acting, { jahr }: Jahresziel): Option[] =>
  [...new Set([...waehlbareJahre(ctx), jahr])].sort().map(jahrOption);

/** Once it is agreed on, it stays in its year. */
function gewaehltesJahr(ctx: Acting, ziel: Jahresziel, gewaehlt: string | null | undefined): number {
  const gemeint = istUnverbindlich(ziel.zustand) && jahreZu(ctx, ziel).some(({ value }) => value === gewaehlt);
  return gemeint ? Number(gewaehlt) : ziel.jahr;
}

const titel: FormHandler<Recht> = formHandler(titelForm, {
  ...zumLeiten,
  current(ctx, subject) {
    const ziel = zielAus(ctx, subject);
    if (ziel === null) return null;
    const values = { titel: ziel.titel, jahr: String(ziel.jahr), idee: ziel.ideeId };
    return { values, by: zuletzt(ctx, ziel) };
  },
  options(ctx, { subject }) {
    const ziel = zielAus(ctx, subject);
    return ziel === null ? {} : { jahr: jahreZu(ctx, ziel), idee: ideenZu(ctx, ziel) };
  },
  omit(ctx, { subject }) {
    const ziel = zielAus(ctx, subject);
    return [
      ...(ziel === null || !istUnverbindlich(ziel.zustand) ? ['jahr'] : []),
      ...(ziel === null || ideenZu(ctx, ziel).length === 0 ? ['idee'] : []),
    ];
  },
  check(ctx, werte, _, { subject }) {
    const ziel = zuAendern(ctx, subject);
    if (typeof ziel === 'string') return { titel: ziel };
    return typedLine(werte.titel ?? null) === null ? { titel: texte.fehler.kein_titel } : {};
  },
  run(ctx, werte, confirmed, { subject }) {
    const ziel = zuAendern(ctx, subject);
    if (typeof ziel === 'string') return { errors: { titel: ziel } };
    const lesbar = typedLine(werte.titel);
    if (lesbar === null) return { errors: { titel: texte.fehler.kein_titel } };
    const ideeId = ideenIn(ctx.tx, [ziel.gremiumId]).find(({ id }) => id === werte.idee)?.id ?? null;
    const jahr = gewaehltesJahr(ctx, ziel, werte.jahr);
    if (lesbar === ziel.titel && ideeId === ziel.ideeId && jahr === ziel.jahr) return { done: unveraendert(ziel) };
    const feld = feldDes(ctx, ziel);
    const frage =
      (lesbar === ziel.titel ? null : frageNachGleichem(ctx, feld, lesbar, confirmed, texte.anlegen.trotzdemSo)) ??
      (jahr === ziel.jahr ? null : frageNachViertem(ctx, feld, jahr, confirmed, texte.anlegen.trotzdemDann));
    if (frage !== null) return frage;
    aendere(ctx, ziel, { titel: lesbar, ideeId, jahr });
    return { done: notice(texte.dank.titel, knopf(ziel, 'raster')) };
  },
});

const unveraendert = (ziel: Jahresziel) => notice(texte.dank.unveraendert, knopf(ziel, 'raster'));

const leitziele: FormHandler<Recht> = formHandler(leitzieleForm, {
  ...zumLeiten,
  current(ctx, subject) {
    const ziel = zielAus(ctx, subject);
    if (ziel === null) return null;
    const gewaehlt = leitzieleDes(ctx.tx, ziel.id);
    const eigene = new Set(leitzieleVon(ctx.tx, ziel.gremiumId).map(({ id }) => id));
    const values = {
      eigene: gewaehlt.filter((id) => eigene.has(id)).sort(),
      andere: gewaehlt.filter((id) => !eigene.has(id)).sort(),
    };
    return { values, by: zuletzt(ctx, ziel) };
  },
  options: angebot,
  omit: (ctx, call) => Object.entries(angebot(ctx, call)).flatMap(([key, { length }]) => (length === 0 ? [key] : [])),
  check(ctx, _, _step, { subject }) {
    const ziel = zuAendern(ctx, subject);
    return typeof ziel === 'string' ? { eigene: ziel, andere: ziel } : {};
  },
  run(ctx, { eigene, andere }, _, { subject }) {
    const ziel = zuAendern(ctx, subject);
    if (typeof ziel === 'string') return { errors: { eigene: ziel } };
    const gewaehlt = new Set([...(eigene ?? []), ...(andere ?? [])]);
    const neue = gremien(ctx.tx, 'handlungsfeld')
      .flatMap(({ id }) => leitzieleVon(ctx.tx, id))
      .flatMap(({ id }) => (gewaehlt.has(id) ? [id] : []));
    const bisher = leitzieleDes(ctx.tx, ziel.id);
    if (hashOf([...bisher].sort()) === hashOf([...neue].sort())) return { done: unveraendert(ziel) };
    waehleLeitziele(ctx, ziel, neue);
    return { done: notice(texte.dank.leitziele, knopf(ziel, 'raster')) };
  },
});

function angebot(
  ctx: Acting,
  { subject }: { readonly subject: string | null },
): { readonly eigene: readonly Option[]; readonly andere: readonly Option[] } {
  const ziel = zielAus(ctx, subject);
  if (ziel === null) return { eigene: [], andere: [] };
  const gewaehlt = leitzieleDes(ctx.tx, ziel.id);
  const eigene = waehlbareLeitziele(ctx, ziel.gremiumId, 'eigene');
  const hier = new Set(eigene.map(({ value }) => value));
  const fremde = gewaehlt.filter((id) => !hier.has(id));
  const andere = waehlbareLeitziele(ctx, ziel.gremiumId, 'andere', fremde);
  return { eigene: eigene.slice(0, optionsMax), andere: andere.slice(0, optionsMax) };
}

/** So much time is proposed: four weeks. */
const frist = 28;

const massnahme: FormHandler<Recht> = formHandler(massnahmeForm, {
  ...zumLeiten,
  check(ctx, werte, _, { subject }) {
    const ziel = zuAendern(ctx, subject);
    return typeof ziel === 'string' ? { was: ziel } : pruefe(ctx, werte);
  },
  run(ctx, werte, _, { subject }) {
    const ziel = zuAendern(ctx, subject);
    if (typeof ziel === 'string') return { errors: { was: ziel } };
    const errors = pruefe(ctx, werte);
    const was = typedLine(werte.was);
    const bis = parseDay(werte.bis);
    if (was === null || bis === null || Object.keys(errors).length > 0) return { errors };
    const person = bekanntePerson(ctx, werte);
    const stelle = typedLine(werte.name) ?? '';
    beginneMassnahme(ctx, ziel, { was, bis, wer: person === null ? { stelle } : { person } });
    const wer = person === null ? stelle : nameOf(ctx.tx, person);
    return { done: notice(texte.dank.massnahme(was, wer, bis), knopf(ziel, 'massnahme'), knopf(ziel, 'raster')) };
  },
});

type Eingabe = Parameters<typeof pruefeWer>[1] & { readonly was?: string | null; readonly bis?: string | null };

function pruefe(ctx: Acting, werte: Eingabe): FieldErrors {
  const bis = parseDay(werte.bis ?? '');
  return {
    ...pruefeWer(ctx, { ...werte, name: typedLine(werte.name ?? null) }),
    ...(typedLine(werte.was ?? null) === null ? { was: texte.fehler.kein_was } : {}),
    ...(bis === null ? { bis: texte.fehler.kein_datum } : bis < ctx.heute ? { bis: texte.fehler.vergangen } : {}),
  };
}

const ergaenzen: FormHandler<Recht> = formHandler(ergaenzungForm, {
  ...zumErgaenzen,
  check: (ctx, werte, _, { subject }) => {
    const ziel = ergaenzbares(ctx, subject);
    if (typeof ziel === 'string') return { text: ziel };
    return typedLines(werte.text ?? null) === null ? { text: texte.fehler.keine_ergaenzung } : {};
  },
  run(ctx, werte, _, { subject }) {
    const ziel = ergaenzbares(ctx, subject);
    if (typeof ziel === 'string') return { errors: { text: ziel } };
    const text = typedLines(werte.text);
    if (text === null) return { errors: { text: texte.fehler.keine_ergaenzung } };
    schlageErgaenzungVor(ctx, ziel, text);
    return { done: notice(texte.dank.ergaenzung, knopf(ziel, 'raster')) };
  },
});

function ergaenzbares(ctx: Acting, subject: string | null): Jahresziel | string {
  const ziel = zuAendern(ctx, subject);
  if (typeof ziel === 'string') return ziel;
  return zustaendeDes(ctx.tx, ziel.id)[0].zustand === 'entwurf' ? ziel : texte.nurImEntwurf;
}

const ergaenzenKnopf: ButtonHandler<Recht> = {
  ...zumErgaenzen,
  run(ctx, { subject }) {
    const ziel = ergaenzbares(ctx, subject);
    return typeof ziel === 'string' ? notice(ziel) : openForm(ctx, ergaenzen, ziel.id);
  },
};

export const rasterFormulare = [titel, leitziele, massnahme, ergaenzen];

export const rasterKnoepfe = {
  'jahresziel.raster': rasterKnopf,
  'jahresziel.titel': oeffnet(titel),
  'jahresziel.leitziele': oeffnet(leitziele),
  'jahresziel.massnahme': oeffnet(massnahme, ({ heute }) => ({ bis: addDays(heute, frist) })),
  'jahresziel.ergaenzen': ergaenzenKnopf,
};
