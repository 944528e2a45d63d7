/** The conversation about who belongs to the Umsetzungsgruppe, as a table of contents. */
import { optionOf } from '../../../chat/form.ts';
import type { Button } from '../../../chat/message.ts';
import { shortened } from '../../../chat/shorten.ts';
import { isReachable, nameOf, personById, visibleOf } from '../../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import type { PersonId } from '../../../core/ids.ts';
import { notice, privateMessage } from '../../../core/notice.ts';
import {
  type Amt,
  bekanntePerson,
  darf,
  frageOhneKonto,
  type Gremium,
  gremien,
  gremiumById,
  lehntAb,
  leitungDesBueros,
  liesAmtszeit,
  liesEnde,
  personAus,
  pruefeWer,
  type Recht,
  rollenWort,
  tandemVon,
  ueberschneiden,
  zeitText,
  zugehoerige,
} from '../../stadt/index.ts';
import { gruppe } from '../gruppe.ts';
import { listeKnopf } from '../knoepfe.ts';
import { herausnehmenKnopf } from './abschied.ts';
import { beende, fachpersonen, ladeEin } from './actions.ts';
import { beendenForm, einladenForm } from './form.ts';
import { aussuchen, aussuchenKnopf, soLassenKnopf } from './ohne-aufgabe.ts';
import * as texte from './texts.ts';
import { type Fachperson, type Person, uebersicht, type Zusammensetzung } from './views.ts';

const ansehen: CommandHandler<Recht> & ButtonHandler<Recht> = {
  recht: 'umsetzungsgruppe.lesen',
  subjekt: (ctx) => gruppe(ctx)?.id ?? null,
  abgelehnt: lehntAb(texte.nurMitglieder),
  run(ctx) {
    const gremium = gruppe(ctx);
    if (gremium === null) return notice(texte.gibtEsNicht);
    const wer = zusammensetzung(ctx, gremium);
    return { effect: 'reply', message: uebersicht(wer, ctx.heute, knoepfe(ctx, gremium, wer)) };
  },
};

function knoepfe(ctx: Acting, { id: subject }: Gremium, { fachpersonen: geladen }: Zusammensetzung): Button[] {
  const fuerAlle = [listeKnopf];
  if (!darf(ctx, 'gremium.besetzen', subject)) return fuerAlle;
  const einladen: Button = { action: 'umsetzungsgruppe.einladen', subject, label: 'Fachperson einladen …' };
  const beenden: Button = { action: 'umsetzungsgruppe.beenden', subject, label: 'Einladung beenden …' };
  return geladen.length === 0 ? [...fuerAlle, einladen] : [...fuerAlle, einladen, beenden];
}

function zusammensetzung(ctx: Acting, gremium: Gremium): Zusammensetzung {
  const person = (id: PersonId): Person => ({ person: id, hatKonto: isReachable(ctx.tx, id) });
  const siehtAlles = darf(ctx, 'gremium.besetzen', gremium.id);
  const organisation = (id: PersonId): string | null =>
    (siehtAlles ? personById(ctx.tx, id)?.organisation : visibleOf(ctx.tx, id).organisation) ?? null;
  return {
    felder: gremien(ctx.tx, 'handlungsfeld').map(({ id, titel }) => ({
      titel,
      tandem: tandemVon(ctx.tx, id, ctx.heute).map(({ personId, seite }) => ({ ...person(personId), seite })),
    })),
    leitung: leitungDesBueros(ctx).map(({ personId }) => person(personId)),
    fachpersonen: fachpersonen(ctx, gremium).map(
      ({ personId, von, bis }): Fachperson => ({ ...person(personId), organisation: organisation(personId), von, bis }),
    ),
  };
}

const nurBuero = {
  recht: 'gremium.besetzen' as const,
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurBuero),
};

const einladen: FormHandler<Recht> = formHandler(einladenForm, {
  ...nurBuero,
  check(ctx, values) {
    const gremium = gruppe(ctx);
    const zeit = liesAmtszeit(values.von, values.bis);
    const errors = pruefeWer(ctx, values);
    if (gremium === null || 'errors' in zeit) return { ...errors, ...('errors' in zeit ? zeit.errors : {}) };
    if (zeit.bis !== null && zeit.bis < ctx.heute) return { ...errors, bis: texte.fehler.vorbei };
    if (Object.keys(errors).length > 0) return errors;
    const person = bekanntePerson(ctx, values);
    return person === null ? {} : schonDabei(ctx, gremium, person, zeit, values.person == null ? 'name' : 'person');
  },
  run(ctx, values, confirmed) {
    const gremium = gruppe(ctx);
    const zeit = liesAmtszeit(values.von, values.bis);
    if (gremium === null) return { done: notice(texte.gibtEsNicht) };
    if ('errors' in zeit) return zeit;
    const frage = frageOhneKonto(ctx, values, confirmed);
    if (frage !== null) return frage;
    const person = personAus(ctx, values);
    ladeEin(ctx, gremium, person, zeit);
    const satz = texte.eingeladen(nameOf(ctx.tx, person), zeitText(zeit, ctx.heute), isReachable(ctx.tx, person));
    return { done: notice(satz, zurListe) };
  },
});

/** Somebody who belongs to it anyway on the first day, or is invited for a part of that time. */
function schonDabei(
  ctx: Acting,
  gremium: Gremium,
  person: PersonId,
  zeit: Pick<Amt, 'von' | 'bis'>,
  feld: 'person' | 'name',
): FieldErrors {
  const name = nameOf(ctx.tx, person);
  const geladen = fachpersonen(ctx, gremium).find((amt) => amt.personId === person && ueberschneiden(amt, zeit));
  if (geladen !== undefined) return { [feld]: texte.fehler.schonEingeladen(name, zeitText(geladen, ctx.heute)) };
  const dabei = zugehoerige(ctx.tx, gremium, zeit.von).find((eine) => eine.person === person);
  const durch = dabei?.durch[0];
  const quelle = durch === undefined ? null : gremiumById(ctx.tx, durch.gremiumId);
  if (durch === undefined || quelle === null) return {};
  return { [feld]: texte.fehler.gehoertDazu(name, rollenWort(durch, quelle)) };
}

const beenden: FormHandler<Recht> = formHandler(beendenForm, {
  ...nurBuero,
  options(ctx) {
    const label = (amt: Amt): string =>
      `${shortened(nameOf(ctx.tx, amt.personId), nameHoechstens)} · ${zeitText(amt, ctx.heute)}`;
    return { fachperson: geladene(ctx).map((amt) => optionOf(amt.id, label(amt))) };
  },
  check(ctx, { fachperson, bis }) {
    const amt = eingeladene(ctx, fachperson ?? null);
    if (amt === null) return { fachperson: texte.fehler.keineAuswahl };
    const ende = liesEnde(amt, bis, ctx.heute);
    return 'errors' in ende ? ende.errors : {};
  },
  run(ctx, { fachperson, bis }) {
    const gremium = gruppe(ctx);
    const amt = eingeladene(ctx, fachperson);
    if (gremium === null || amt === null) return { errors: { fachperson: texte.fehler.keineAuswahl } };
    const ende = liesEnde(amt, bis, ctx.heute);
    if ('errors' in ende) return ende;
    const name = nameOf(ctx.tx, amt.personId);
    const wie = beende(ctx, gremium, amt, ende.ende);
    return {
      done: notice(wie === 'beendet' ? texte.beendet(name, ende.ende) : texte.zurueckgenommen(name), zurListe),
    };
  },
});

const geladene = (ctx: Acting): Amt[] => {
  const gremium = gruppe(ctx);
  return gremium === null ? [] : fachpersonen(ctx, gremium);
};

const eingeladene = (ctx: Acting, id: string | null): Amt | null => geladene(ctx).find((amt) => amt.id === id) ?? null;

/** The dates stand behind it in a label, and are not to be cut. */
const nameHoechstens = 40;

const zurListe: Button = { action: 'umsetzungsgruppe.verwalten', subject: 'stadt', label: 'Umsetzungsgruppe ansehen' };

const einladenKnopf: ButtonHandler<Recht> = {
  ...nurBuero,
  run: (ctx) => (gruppe(ctx) === null ? notice(texte.gibtEsNicht) : openForm(ctx, einladen, null, { von: ctx.heute })),
};

const beendenKnopf: ButtonHandler<Recht> = {
  ...nurBuero,
  run(ctx) {
    if (gruppe(ctx) === null) return notice(texte.gibtEsNicht);
    return geladene(ctx).length === 0
      ? notice(texte.keineFachperson)
      : openForm(ctx, beenden, null, { bis: ctx.heute });
  },
};

export const mitgliederCommands = { '/komm-in umsetzungsgruppe': ansehen };
export const mitgliederForms: readonly FormHandler<Recht>[] = [einladen, beenden, aussuchen];
export const mitgliederButtons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'umsetzungsgruppe.verwalten': ansehen,
  'umsetzungsgruppe.einladen': einladenKnopf,
  'umsetzungsgruppe.beenden': beendenKnopf,
  'umsetzungsgruppe.herausnehmen': herausnehmenKnopf,
  'umsetzungsgruppe.aussuchen': aussuchenKnopf,
  'umsetzungsgruppe.soLassen': soLassenKnopf,
};
