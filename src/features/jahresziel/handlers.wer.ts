/** Who: federführend, who checks, who presents it and how. */

import { nameOf } from '../../core/directory.ts';
import { type Acting, type FieldErrors, type FormHandler, formHandler } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { notice } from '../../core/notice.ts';
import { typedLine, typedLines } from '../../core/typed.ts';
import { imFormular } from '../projektidee/index.ts';
import { bekanntePerson, pruefeWer, type Recht } from '../stadt/index.ts';
import { aendere } from './actions.ts';
import { federForm, prueftForm, vorstellungForm } from './form.ts';
import { oeffnet, zuletzt } from './formular.ts';
import { istDerselbe, type Wer } from './rules.wer.ts';
import type { Jahresziel } from './store.ts';
import * as texte from './texts.ts';
import { knopf } from './views.ts';
import { zielAus, zuAendern, zumLeiten } from './zugang.ts';

type Eingabe = { readonly person?: PersonId | null; readonly name?: string | null };

/** Whoever was named; nobody, where both fields are empty. */
function werAus(ctx: Acting, { person = null, name = null }: Eingabe): Wer {
  const gemeint = bekanntePerson(ctx, { person, name });
  return { person: gemeint, name: gemeint === null ? typedLine(name) : null };
}

/** Whoever cannot be chosen any more stands there by name. */
function imFeld(
  ctx: Acting,
  { person, name }: Wer,
): { readonly person: PersonId | null; readonly name: string | null } {
  const { personId, stelle } = imFormular(ctx, { personId: person, stelle: name });
  return { person: personId, name: stelle };
}

function pruefeEingabe(ctx: Acting, { person = null, name = null }: Eingabe): FieldErrors {
  return person === null && typedLine(name) === null ? {} : pruefeWer(ctx, { person, name: typedLine(name) });
}

const inWorten = (ctx: Acting, { person, name }: Wer): string | null =>
  person === null ? name : nameOf(ctx.tx, person);

/** The sentence on the field in which it was said. */
const einwand = ({ person = null }: Eingabe, satz: string): FieldErrors =>
  person === null ? { name: satz } : { person: satz };

const feder = ({ federPerson, federName }: Jahresziel): Wer => ({ person: federPerson, name: federName });
const prueft = ({ prueftPerson, prueftName }: Jahresziel): Wer => ({ person: prueftPerson, name: prueftName });

const dieselben = (ctx: Acting, a: Wer, b: Wer): boolean => istDerselbe(inWorten(ctx, a), inWorten(ctx, b));

/** One of the two who must never be the same. */
interface Rolle {
  readonly jetzt: (ziel: Jahresziel) => Wer;
  readonly gegen: (ziel: Jahresziel) => Wer;
  readonly einwand: string;
  readonly dank: string;
  readonly werte: (wer: Wer) => Partial<Jahresziel>;
}

const rollenForm = (form: typeof federForm | typeof prueftForm, rolle: Rolle): FormHandler<Recht> =>
  formHandler(form, {
    ...zumLeiten,
    current(ctx, subject) {
      const ziel = zielAus(ctx, subject);
      return ziel === null ? null : { values: imFeld(ctx, rolle.jetzt(ziel)), by: zuletzt(ctx, ziel) };
    },
    check(ctx, werte, _, { subject }) {
      const ziel = zuAendern(ctx, subject);
      if (typeof ziel === 'string') return { person: ziel };
      return {
        ...pruefeEingabe(ctx, werte),
        ...(dieselben(ctx, werAus(ctx, werte), rolle.gegen(ziel)) ? einwand(werte, rolle.einwand) : {}),
      };
    },
    run(ctx, werte, _, { subject }) {
      const ziel = zuAendern(ctx, subject);
      if (typeof ziel === 'string') return { errors: { person: ziel } };
      if (dieselben(ctx, werAus(ctx, werte), rolle.gegen(ziel))) return { errors: einwand(werte, rolle.einwand) };
      const neu = werAus(ctx, werte);
      if (gleich(neu, rolle.jetzt(ziel))) return { done: notice(texte.dank.unveraendert, knopf(ziel, 'raster')) };
      aendere(ctx, ziel, rolle.werte(neu));
      return { done: notice(rolle.dank, knopf(ziel, 'raster')) };
    },
  });

const gleich = (a: Wer, b: Wer): boolean => a.person === b.person && a.name === b.name;

const federfuehrung = rollenForm(federForm, {
  jetzt: feder,
  gegen: prueft,
  einwand: texte.fehler.prueft_schon,
  dank: texte.dank.feder,
  werte: ({ person, name }) => ({ federPerson: person, federName: name }),
});

const pruefung = rollenForm(prueftForm, {
  jetzt: prueft,
  gegen: feder,
  einwand: texte.fehler.prueft_sich_selbst,
  dank: texte.dank.prueft,
  werte: ({ person, name }) => ({ prueftPerson: person, prueftName: name }),
});

const vorstellung: FormHandler<Recht> = formHandler(vorstellungForm, {
  ...zumLeiten,
  current(ctx, subject) {
    const ziel = zielAus(ctx, subject);
    if (ziel === null) return null;
    const wer = imFeld(ctx, { person: ziel.stelltVorPerson, name: ziel.stelltVorName });
    return { values: { wie: ziel.vorstellung, ...wer }, by: zuletzt(ctx, ziel) };
  },
  check(ctx, werte, _, { subject }) {
    const ziel = zuAendern(ctx, subject);
    return typeof ziel === 'string' ? { wie: ziel } : pruefeEingabe(ctx, werte);
  },
  run(ctx, werte, _, { subject }) {
    const ziel = zuAendern(ctx, subject);
    if (typeof ziel === 'string') return { errors: { wie: ziel } };
    const { person, name } = werAus(ctx, werte);
    const wie = typedLines(werte.wie);
    const bleibt = gleich({ person, name }, { person: ziel.stelltVorPerson, name: ziel.stelltVorName });
    if (bleibt && wie === ziel.vorstellung) return { done: notice(texte.dank.unveraendert, knopf(ziel, 'raster')) };
    aendere(ctx, ziel, { vorstellung: wie, stelltVorPerson: person, stelltVorName: name });
    return { done: notice(texte.dank.vorstellung, knopf(ziel, 'raster')) };
  },
});

export const werFormulare = [federfuehrung, pruefung, vorstellung];

export const werKnoepfe = {
  'jahresziel.feder': oeffnet(federfuehrung),
  'jahresziel.prueft': oeffnet(pruefung),
  'jahresziel.vorstellung': oeffnet(vorstellung),
};
