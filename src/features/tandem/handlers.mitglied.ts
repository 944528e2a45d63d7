/** Who belongs to a Tandem, from when to when: adding, changing, ending. */
import type { FieldValue } from '../../chat/form.ts';
import { parseDay } from '../../core/calendar.ts';
import { nameOf, personById } from '../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import {
  bekanntePerson,
  frageOhneKonto,
  type Gremium,
  liesAmtszeit,
  offenesFeld,
  personAus,
  pruefeWer,
  type Recht,
  type Seite,
  zeitText,
} from '../stadt/index.ts';
import { type Angaben, aendere, beende, nimmAuf } from './actions.ts';
import { type Aenderungseingabe, aendernForm, beendenForm, hinzufuegenForm, type Mitgliedseingabe } from './form.ts';
import { frageNachLuecke, mit, nochNiemand, schonDabei } from './pruefen.ts';
import { type Amtszeit, fehlendeSeiten, seiten } from './rules.ts';
import { zuletztGeaendertVon } from './store.ts';
import { amtUndFeld, erledigt, feldDes, gibtEsNicht, gremiumDesAmts, inUebergabe, nurDasBuero } from './subjekt.ts';
import { aemterDesTandems } from './tandem.ts';
import * as texte from './texts.ts';

const hinzufuegen: FormHandler<Recht> = formHandler(hinzufuegenForm, {
  recht: 'tandem.aendern',
  subjekt: feldDes,
  abgelehnt: nurDasBuero,
  intro(ctx, { subject }) {
    const gremium = offenesFeld(ctx.tx, subject ?? '');
    return [gremium === null ? texte.keinFeld : texte.tandemName(gremium)];
  },
  check(ctx, values, _, { subject }) {
    const gremium = offenesFeld(ctx.tx, subject ?? '');
    if (gremium === null) return {};
    const neu = neuesMitglied(ctx, gremium, values);
    return 'errors' in neu ? neu.errors : {};
  },
  run(ctx, values, confirmed, { subject }) {
    const gremium = offenesFeld(ctx.tx, subject ?? '');
    if (gremium === null) return { done: notice(texte.keinFeld) };
    const neu = neuesMitglied(ctx, gremium, values);
    if ('errors' in neu) return neu;
    const frage = frageOhneKonto(ctx, values, confirmed);
    if (frage !== null) return frage;
    const personId = personAus(ctx, values);
    nimmAuf(ctx, gremium.id, { ...neu, personId });
    const satz = texte.hinzugefuegt(nameOf(ctx.tx, personId), texte.tandemName(gremium), neu.von, ctx.heute);
    return { done: erledigt(ctx, gremium, satz) };
  },
});

/** The term to be added, or everything wrong with it, each sentence on its field. */
function neuesMitglied(
  ctx: Acting,
  gremium: Gremium,
  values: Partial<Mitgliedseingabe>,
): Amtszeit | { readonly errors: FieldErrors } {
  const wer = pruefeWer(ctx, values);
  const zeit = liesAmtszeit(values.von, values.bis);
  if ('errors' in zeit) return { errors: { ...wer, ...zeit.errors } };
  if (Object.keys(wer).length > 0) return { errors: wer };
  const personId = bekanntePerson(ctx, values) ?? nochNiemand;
  const neu = { personId, seite: alsSeite(values.seite), ...zeit };
  const dabei = schonDabei(ctx, gremium, neu);
  return dabei === null ? neu : { errors: { [values.person ? 'person' : 'name']: dabei } };
}

const aendern: FormHandler<Recht> = formHandler(aendernForm, {
  recht: 'tandem.aendern',
  subjekt: gremiumDesAmts,
  abgelehnt: nurDasBuero,
  current(ctx, id) {
    const betroffen = amtUndFeld(ctx, id);
    if (betroffen === null) return null;
    const { seite, von, bis, personId, gremiumId } = betroffen.amt;
    const organisation = personById(ctx.tx, personId)?.organisation ?? null;
    // Nobody has changed it in the chat: then nobody has changed it meanwhile, and the name is not shown.
    return { values: { seite, organisation, von, bis }, by: zuletztGeaendertVon(ctx.tx, gremiumId) ?? ctx.actor };
  },
  intro: (ctx, { subject }) => ueberWen(ctx, subject),
  check(ctx, values, _, { subject }) {
    const geaendert = geaenderteZeit(ctx, values, subject);
    return geaendert !== null && 'errors' in geaendert ? geaendert.errors : {};
  },
  run(ctx, values, confirmed, { subject }) {
    const betroffen = amtUndFeld(ctx, subject);
    const neu = geaenderteZeit(ctx, values, subject);
    if (betroffen === null || neu === null) return { done: gibtEsNicht() };
    if ('errors' in neu) return neu;
    const { amt, gremium } = betroffen;
    const nachher = mit(aemterDesTandems(ctx.tx, gremium.id), amt.id, neu);
    const frage = frageNachLuecke(ctx, gremium, nachher, confirmed);
    if (frage !== null) return frage;
    const satz = aendere(ctx, amt, neu) ? texte.gespeichert(nameOf(ctx.tx, amt.personId)) : texte.unveraendert;
    return { done: erledigt(ctx, gremium, satz) };
  },
});

/** The term as it is to be; null: it is no longer there. */
function geaenderteZeit(
  ctx: Acting,
  values: Partial<Aenderungseingabe>,
  subject: string | null,
): Angaben | { readonly errors: FieldErrors } | null {
  const betroffen = amtUndFeld(ctx, subject);
  if (betroffen === null) return null;
  const { amt, gremium, uebergabe } = betroffen;
  if (uebergabe !== null) return { errors: { von: inUebergabe(ctx, uebergabe) } };
  const zeit = liesAmtszeit(values.von, values.bis);
  if ('errors' in zeit) return zeit;
  const seite = alsSeite(values.seite);
  const dabei = schonDabei(ctx, gremium, { personId: amt.personId, seite, ...zeit }, amt.id);
  if (dabei !== null) return { errors: { von: dabei } };
  return { seite, organisation: values.organisation?.trim().replace(/\s+/g, ' ') || null, ...zeit };
}

/** What the form offers and demands; anything else is no side. */
const alsSeite = (gewaehlt: string | undefined): Seite | null => seiten.find((seite) => seite === gewaehlt) ?? null;

const beenden: FormHandler<Recht> = formHandler(beendenForm, {
  recht: 'tandem.aendern',
  subjekt: gremiumDesAmts,
  abgelehnt: nurDasBuero,
  intro: (ctx, { subject }) => ueberWen(ctx, subject),
  check(ctx, { bis = null }, _, { subject }) {
    const betroffen = amtUndFeld(ctx, subject);
    if (betroffen === null) return {};
    const { amt, uebergabe } = betroffen;
    if (uebergabe !== null) return { bis: inUebergabe(ctx, uebergabe) };
    const zeit = liesAmtszeit(amt.von, bis);
    if ('errors' in zeit) return zeit.errors;
    const spaeter = amt.bis !== null && zeit.bis !== null && amt.bis < zeit.bis ? amt.bis : null;
    return spaeter === null ? {} : { bis: texte.fehler.verlaengert(spaeter) };
  },
  run(ctx, values, confirmed, { subject }) {
    const betroffen = amtUndFeld(ctx, subject);
    const bis = parseDay(values.bis);
    if (betroffen === null) return { done: gibtEsNicht() };
    if (bis === null) return { done: gibtEsNicht() };
    const { amt, gremium } = betroffen;
    const frage = frageNachLuecke(ctx, gremium, mit(aemterDesTandems(ctx.tx, gremium.id), amt.id, { bis }), confirmed);
    if (frage !== null) return frage;
    beende(ctx, amt, bis);
    return { done: erledigt(ctx, gremium, texte.beendet(nameOf(ctx.tx, amt.personId), bis, ctx.heute)) };
  },
});

export const mitgliedFormulare = [hinzufuegen, aendern, beenden];

function ueberWen(ctx: Acting, subject: string | null): string[] {
  const betroffen = amtUndFeld(ctx, subject);
  if (betroffen === null) return [texte.keineAmtszeit];
  const { amt, gremium } = betroffen;
  return [
    `${nameOf(ctx.tx, amt.personId)}, ${texte.tandemName(gremium)} (${texte.seiteText(amt.seite)}), ${zeitText(amt, ctx.heute)}`,
  ];
}

/** Filled in with the side that is missing. */
const hinzufuegenKnopf: ButtonHandler<Recht> = {
  recht: 'tandem.aendern',
  subjekt: feldDes,
  abgelehnt: nurDasBuero,
  run(ctx, { subject }) {
    const gremium = offenesFeld(ctx.tx, subject);
    if (gremium === null) return notice(texte.keinFeld);
    const [seite] = fehlendeSeiten(aemterDesTandems(ctx.tx, gremium.id), ctx.heute);
    return openForm(ctx, hinzufuegen, gremium.id, { von: ctx.heute, ...(seite === undefined ? {} : { seite }) });
  },
};

/** Opens a form about a term that is not being handed over. */
const oeffnet = (
  handler: FormHandler<Recht>,
  werte: (ctx: Acting) => Readonly<Record<string, FieldValue>> = () => ({}),
): ButtonHandler<Recht> => ({
  recht: 'tandem.aendern',
  subjekt: gremiumDesAmts,
  abgelehnt: nurDasBuero,
  run(ctx, { subject }) {
    const betroffen = amtUndFeld(ctx, subject);
    if (betroffen === null) return gibtEsNicht();
    const { uebergabe } = betroffen;
    return uebergabe === null ? openForm(ctx, handler, subject, werte(ctx)) : notice(inUebergabe(ctx, uebergabe));
  },
});

export const mitgliedKnoepfe = {
  'tandem.hinzufuegen': hinzufuegenKnopf,
  'tandem.aendern': oeffnet(aendern),
  'tandem.beenden': oeffnet(beenden, ({ heute }) => ({ bis: heute })),
};
