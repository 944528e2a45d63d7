/** Changing a term of the Steuerungsgruppe, and ending it. */
import { nameOf, personById } from '../../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import { notice } from '../../../core/notice.ts';
import { lastActor } from '../../../core/verlauf.ts';
import { funktionWort, type Gremium, liesAmtszeit, liesEnde, type Recht, zeitText } from '../../stadt/index.ts';
import { gruppe } from '../gruppe.ts';
import { aendere, type Besetzung, beende, besetzungen } from './actions.ts';
import { aendernForm, beendenForm } from './form.ts';
import { imWeg } from './rules.ts';
import * as texte from './texts.ts';
import { nurBuero, zurListe } from './zutritt.ts';

/** The term a form or button is about, as long as it goes on or is to come. */
function betroffene(ctx: Acting, id: string | null): { readonly gremium: Gremium; readonly amt: Besetzung } | null {
  const gremium = gruppe(ctx);
  const amt = gremium === null ? undefined : besetzungen(ctx, gremium).find((eines) => eines.id === id);
  return gremium === null || amt === undefined ? null : { gremium, amt };
}

const titel = (ctx: Acting, id: string | null): string[] => {
  const eines = betroffene(ctx, id);
  return eines === null
    ? [texte.amtVorbei]
    : [`${funktionWort[eines.amt.funktion]}: ${nameOf(ctx.tx, eines.amt.personId)}`];
};

export const aendern: FormHandler<Recht> = formHandler(aendernForm, {
  ...nurBuero,
  current(ctx, id) {
    const eines = betroffene(ctx, id);
    if (eines === null) return null;
    const { von, bis, personId } = eines.amt;
    const by =
      lastActor(ctx.tx, 'steuerungsgruppe.aendern', eines.gremium.id) ??
      lastActor(ctx.tx, 'steuerungsgruppe.besetzen', eines.gremium.id);
    return {
      values: { organisation: personById(ctx.tx, personId)?.organisation ?? null, von, bis },
      by: by ?? ctx.actor,
    };
  },
  intro: (ctx, { subject }) => titel(ctx, subject),
  check: (ctx, { von, bis }, _, { subject }) => pruefeAenderung(ctx, subject, von, bis),
  run(ctx, { organisation, von, bis }, _, { subject }) {
    const eines = betroffene(ctx, subject);
    const zeit = liesAmtszeit(von, bis);
    if (eines === null) return { done: notice(texte.amtVorbei, zurListe) };
    if ('errors' in zeit) return zeit;
    const { gremium, amt } = eines;
    aendere(ctx, gremium, amt, { ...zeit, organisation });
    const satz = texte.geaendert(nameOf(ctx.tx, amt.personId), amt.funktion, zeitText(zeit, ctx.heute));
    return { done: notice(satz, zurListe) };
  },
});

function pruefeAenderung(
  ctx: Acting,
  subject: string | null,
  von: string | null | undefined,
  bis: string | null | undefined,
): FieldErrors {
  const eines = betroffene(ctx, subject);
  const zeit = liesAmtszeit(von, bis);
  if ('errors' in zeit) return zeit.errors;
  if (eines === null) return {};
  const { gremium, amt } = eines;
  const derFunktion = besetzungen(ctx, gremium).filter(({ funktion }) => funktion === amt.funktion);
  const andere = imWeg(derFunktion, amt.id, zeit);
  if (andere === null) return {};
  const feld = andere.von > zeit.von ? 'bis' : 'von';
  return { [feld]: texte.fehler.belegt(nameOf(ctx.tx, andere.personId), zeitText(andere, ctx.heute)) };
}

export const beenden: FormHandler<Recht> = formHandler(beendenForm, {
  ...nurBuero,
  intro: (ctx, { subject }) => titel(ctx, subject),
  check(ctx, { bis }, _, { subject }) {
    const eines = betroffene(ctx, subject);
    const ende = eines === null ? null : liesEnde(eines.amt, bis, ctx.heute);
    if (eines === null || ende === null) return {};
    if ('errors' in ende) return ende.errors;
    // Later than now it is no end, and a successor may be in the way.
    return ende.ende < eines.amt.von ? {} : pruefeAenderung(ctx, subject, eines.amt.von, ende.ende);
  },
  run(ctx, { bis }, _, { subject }) {
    const eines = betroffene(ctx, subject);
    const ende = eines === null ? null : liesEnde(eines.amt, bis, ctx.heute);
    if (eines === null || ende === null) return { done: notice(texte.amtVorbei, zurListe) };
    if ('errors' in ende) return ende;
    const { gremium, amt } = eines;
    const name = nameOf(ctx.tx, amt.personId);
    const wie = beende(ctx, gremium, amt, ende.ende);
    const satz = wie === 'beendet' ? texte.beendet(name, amt.funktion, ende.ende) : texte.zurueckgenommen(name);
    return { done: notice(satz, zurListe) };
  },
});

export const aendernKnopf: ButtonHandler<Recht> = {
  ...nurBuero,
  run: (ctx, { subject }) =>
    betroffene(ctx, subject) === null ? notice(texte.amtVorbei, zurListe) : openForm(ctx, aendern, subject),
};

export const beendenKnopf: ButtonHandler<Recht> = {
  ...nurBuero,
  run: (ctx, { subject }) =>
    betroffene(ctx, subject) === null
      ? notice(texte.amtVorbei, zurListe)
      : openForm(ctx, beenden, subject, { bis: ctx.heute }),
};
