/** All goals with their series as a file, by direct message to whoever may have them. */
import type { Effect } from '../../chat/chat.ts';
import { optionsMax } from '../../chat/form.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { type Gremium, type GremiumId, lehntAb, type Recht, zeilenHoechstens } from '../stadt/index.ts';
import { zielumfang } from './ausgabe.ts';
import { alleJahre, tabelleForm } from './form.tabelle.ts';
import { laufendesJahr } from './jahre.ts';
import { jahreMitZielen } from './tabelle.store.ts';
import { felderDerTabelle, schickeTabelle, type Wunsch } from './tabelle.ts';
import * as texte from './texts.tabelle.ts';

const zurTabelle = {
  recht: 'jahresziel.tabelle',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurTandemTabelle),
} as const;

const ids = (felder: readonly Gremium[]): GremiumId[] => felder.map(({ id }) => id);

/** As many as one field on the screen offers, with the one that means all. */
const jahreHoechstens = optionsMax - 1;

const jahre = (ctx: Acting): number[] => jahreMitZielen(ctx.tx, ids(felderDerTabelle(ctx))).slice(0, jahreHoechstens);

const gewuenscht = (jahr: string): number | null => (jahr === alleJahre ? null : Number(jahr));

const formular: FormHandler<Recht> = formHandler(tabelleForm, {
  ...zurTabelle,
  fleeting: true,
  intro: (ctx) => [texte.wahl.umfang(felderDerTabelle(ctx).map(({ titel }) => titel)), texte.wahl.schutz],
  options: (ctx) => ({
    jahr: [
      ...jahre(ctx).map((jahr) => ({ value: String(jahr), label: texte.wahl.jahr(jahr) })),
      { value: alleJahre, label: texte.wahl.alle },
    ],
  }),
  run(ctx, { jahr: gewaehlt, art: gewaehlteArt, namen }) {
    const felder = felderDerTabelle(ctx);
    const jahr = gewuenscht(gewaehlt);
    const art = gewaehlteArt === 'csv' ? 'csv' : 'xlsx';
    const wunsch: Wunsch = { jahr, art, namen: namen?.includes('ja') ?? false };
    if (jahr !== null && !jahre(ctx).includes(jahr)) return { errors: { jahr: texte.fehler.leer(jahr) } };
    if (zielumfang(ctx.tx, { felder: ids(felder), jahr }) > zeilenHoechstens) {
      return { errors: { jahr: texte.fehler.zuViele(jahr) } };
    }
    schickeTabelle(ctx, felder, wunsch);
    return { done: notice(texte.datei.unterwegs) };
  },
});

function bietetAn(ctx: Acting): Effect {
  const vorhandene = jahre(ctx);
  const [spaetestes] = vorhandene;
  if (spaetestes === undefined) return notice(texte.keineZiele);
  const jetzt = laufendesJahr(ctx);
  const jahr = String(vorhandene.includes(jetzt) ? jetzt : spaetestes);
  return openForm(ctx, formular, null, { jahr, art: 'xlsx' });
}

const tabelleCommand: CommandHandler<Recht> = { ...zurTabelle, run: bietetAn };

const tabelleKnopf: ButtonHandler<Recht> = { ...zurTabelle, run: bietetAn };

export const tabelleCommands = { '/jahresziel tabelle': tabelleCommand };

export const tabelleFormulare = [formular];

export const tabelleKnoepfe = { 'jahresziel.tabelle': tabelleKnopf };
