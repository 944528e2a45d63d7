/** *Funktion besetzen …*: whoever holds it until then makes room the day before. */
import type { Option } from '../../../chat/form.ts';
import { addDays } from '../../../core/calendar.ts';
import { isReachable, nameOf } from '../../../core/directory.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import type { PersonId } from '../../../core/ids.ts';
import { notice } from '../../../core/notice.ts';
import {
  bekanntePerson,
  type Funktion,
  frageOhneKonto,
  funktionen,
  funktionWort,
  type Gremium,
  liesAmtszeit,
  personAus,
  pruefeWer,
  type Recht,
  zeitText,
} from '../../stadt/index.ts';
import { gruppe } from '../gruppe.ts';
import { besetze, besetzungen } from './actions.ts';
import { besetzenForm } from './form.ts';
import { besetzung } from './rules.ts';
import * as texte from './texts.ts';
import { nurBuero, zurListe } from './zutritt.ts';

const istFunktion = (wert: string | null | undefined): wert is Funktion =>
  funktionen.some((funktion) => funktion === wert);

/** The vacant ones say so. */
function funktionsAuswahl(ctx: Acting, gremium: Gremium | null): Option[] {
  const alle = gremium === null ? [] : besetzungen(ctx, gremium);
  return funktionen.map((funktion) => {
    const frei = !alle.some((amt) => amt.funktion === funktion && amt.von <= ctx.heute);
    return { value: funktion, label: frei ? `${funktionWort[funktion]} (frei)` : funktionWort[funktion] };
  });
}

export const besetzen: FormHandler<Recht> = formHandler(besetzenForm, {
  ...nurBuero,
  options: (ctx) => ({ funktion: funktionsAuswahl(ctx, gruppe(ctx)) }),
  check(ctx, values) {
    const gremium = gruppe(ctx);
    const { funktion } = values;
    const zeit = liesAmtszeit(values.von, values.bis);
    const errors = { ...pruefeWer(ctx, values), ...('errors' in zeit ? zeit.errors : {}) };
    if (gremium === null || !istFunktion(funktion) || 'errors' in zeit || Object.keys(errors).length > 0) return errors;
    const alle = besetzungen(ctx, gremium);
    // A name nobody here had before holds nothing yet.
    const personId = bekanntePerson(ctx, values) ?? ('' as PersonId);
    const moeglich = besetzung(
      alle.filter((amt) => amt.funktion === funktion),
      { ...zeit, personId },
    );
    if (!('code' in moeglich)) return {};
    const { durch, code } = moeglich;
    const satz = code === 'belegt' ? texte.fehler.belegt : texte.fehler.hatSieSchon;
    const feld = code === 'belegt' ? 'von' : values.person == null ? 'name' : 'person';
    return { [feld]: satz(nameOf(ctx.tx, durch.personId), zeitText(durch, ctx.heute)) };
  },
  run(ctx, values, confirmed) {
    const gremium = gruppe(ctx);
    const zeit = liesAmtszeit(values.von, values.bis);
    const { funktion } = values;
    if (gremium === null || !istFunktion(funktion)) return { done: notice(texte.gibtEsNicht) };
    if ('errors' in zeit) return zeit;
    const frage = frageOhneKonto(ctx, values, confirmed);
    if (frage !== null) return frage;
    const alle = besetzungen(ctx, gremium).filter((amt) => amt.funktion === funktion);
    const moeglich = besetzung(alle, { ...zeit, personId: bekanntePerson(ctx, values) ?? ('' as PersonId) });
    const vorgaenger = 'vorgaenger' in moeglich ? moeglich.vorgaenger : null;
    if (vorgaenger !== null && !confirmed.includes('nachfolge')) {
      const name = nameOf(ctx.tx, vorgaenger.personId);
      const question = texte.nachfolgeFrage(name, funktion, addDays(zeit.von, -1));
      return { ask: { code: 'nachfolge', question, yes: texte.nachfolgeJa } };
    }
    const personId = personAus(ctx, values);
    besetze(ctx, gremium, { ...zeit, personId, funktion }, vorgaenger);
    const name = nameOf(ctx.tx, personId);
    const satz = texte.besetzt(name, funktion, zeitText(zeit, ctx.heute), isReachable(ctx.tx, personId));
    return { done: notice(satz, zurListe) };
  },
});

export const besetzenKnopf: ButtonHandler<Recht> = {
  ...nurBuero,
  run: (ctx) => (gruppe(ctx) === null ? notice(texte.gibtEsNicht) : openForm(ctx, besetzen, null, { von: ctx.heute })),
};
