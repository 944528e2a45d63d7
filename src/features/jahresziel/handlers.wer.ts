/** Who: federführend, who checks, who presents it and how. */

import { type Acting, type FieldErrors, type FormHandler, formHandler } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { notice } from '../../core/notice.ts';
import { typedLine, typedLines } from '../../core/typed.ts';
import { lastActor } from '../../core/verlauf.ts';
import { imFormular } from '../projektidee/index.ts';
import { pruefeWer, type Recht } from '../stadt/index.ts';
import { aendere } from './actions.ts';
import { benenne, uebergebe } from './federfuehrung.ts';
import { federForm, prueftForm, vorstellungForm } from './form.ts';
import { oeffnet, zuletzt } from './formular.ts';
import { darfPruefen, istNiemand, type Wer } from './rules.wer.ts';
import type { Jahresziel } from './store.ts';
import * as texte from './texts.ts';
import { niemandWeiter } from './texts.wer.ts';
import { knopf } from './views.ts';
import { benannt, type Eingabe, feder, prueft, werAus } from './wer.ts';
import { zielAus, zuAendern, zumLeiten } from './zugang.ts';

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

/** The sentence on the field in which it was said. */
const einwand = ({ person = null, name = null }: Eingabe, satz: string): FieldErrors =>
  person === null && typedLine(name) !== null ? { name: satz } : { person: satz };

/** One of the two who must never be the same. */
interface Rolle {
  readonly jetzt: (ziel: Jahresziel) => Wer;
  /** What speaks against them; null: nothing. */
  readonly dagegen: (ctx: Acting, ziel: Jahresziel, wer: Wer) => string | null;
  readonly dank: string;
  readonly setze: (ctx: Acting, ziel: Jahresziel, wer: Wer) => void;
  /** Who did so last. */
  readonly von: (ctx: Acting, ziel: Jahresziel) => PersonId;
}

const rollenForm = (form: typeof federForm | typeof prueftForm, rolle: Rolle): FormHandler<Recht> =>
  formHandler(form, {
    ...zumLeiten,
    current(ctx, subject) {
      const ziel = zielAus(ctx, subject);
      return ziel === null ? null : { values: imFeld(ctx, rolle.jetzt(ziel)), by: rolle.von(ctx, ziel) };
    },
    check(ctx, werte, _, { subject }) {
      const ziel = zuAendern(ctx, subject);
      if (typeof ziel === 'string') return { person: ziel };
      const dagegen = rolle.dagegen(ctx, ziel, werAus(ctx, werte));
      return {
        ...pruefeEingabe(ctx, werte),
        ...(dagegen === null ? {} : einwand(werte, dagegen)),
      };
    },
    run(ctx, werte, _, { subject }) {
      const ziel = zuAendern(ctx, subject);
      if (typeof ziel === 'string') return { errors: { person: ziel } };
      const neu = werAus(ctx, werte);
      const dagegen = rolle.dagegen(ctx, ziel, neu);
      if (dagegen !== null) return { errors: einwand(werte, dagegen) };
      if (gleich(neu, rolle.jetzt(ziel))) return { done: notice(texte.dank.unveraendert, knopf(ziel, 'raster')) };
      rolle.setze(ctx, ziel, neu);
      return { done: notice(rolle.dank, knopf(ziel, 'raster')) };
    },
  });

const gleich = (a: Wer, b: Wer): boolean => a.person === b.person && a.name === b.name;

const federfuehrung = rollenForm(federForm, {
  jetzt: feder,
  dagegen(ctx, ziel, wer) {
    if (istNiemand(wer)) return ziel.zustand === 'entwurf' || istNiemand(feder(ziel)) ? null : niemandWeiter;
    return darfPruefen(benannt(ctx, prueft(ziel)), benannt(ctx, wer)) ? null : texte.fehler.prueft_schon;
  },
  dank: texte.dank.feder,
  setze: uebergebe,
  von: (ctx, ziel) => lastActor(ctx.tx, 'jahresziel.uebergeben', ziel.id) ?? zuletzt(ctx, ziel),
});

const pruefung = rollenForm(prueftForm, {
  jetzt: prueft,
  dagegen: (ctx, ziel, wer) =>
    darfPruefen(benannt(ctx, wer), benannt(ctx, feder(ziel))) ? null : texte.fehler.prueft_sich_selbst,
  dank: texte.dank.prueft,
  setze: benenne,
  von: zuletzt,
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
