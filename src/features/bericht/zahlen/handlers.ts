/** The figures of fields as a file: which, of when, and whether with names. */
import type { Effect } from '../../../chat/chat.ts';
import { optionOf, optionsMax } from '../../../chat/form.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import { notice } from '../../../core/notice.ts';
import { lehntAb, type Recht, zeilenHoechstens } from '../../stadt/index.ts';
import { alle, jetzt, zahlenForm } from './form.ts';
import { type Jahre, jahrVon } from './rules.ts';
import * as texte from './texts.ts';
import {
  felderDerZahlen,
  jahreDerZahlen,
  jetztDerZahlen,
  schickeZahlen,
  tabellen,
  umfangDerZahlen,
  type Was,
  type Wunsch,
} from './zahlen.ts';

const zuDenZahlen = {
  recht: 'zahlen.lesen',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurTandem),
} as const;

/** As many fields as one field on the screen offers, with the one that means all. */
const felderHoechstens = optionsMax - 1;

/** … with that one, and with this year. */
const jahreHoechstens = optionsMax - 2;

const istTabelle = (wort: string): wort is Was => tabellen.some((eine) => eine === wort);

const formular: FormHandler<Recht> = formHandler(zahlenForm, {
  ...zuDenZahlen,
  fleeting: true,
  intro: (ctx) => [texte.wahl.felder(felderDerZahlen(ctx).map(({ titel }) => titel)), texte.wahl.schutz],
  omit: (ctx) => (felderDerZahlen(ctx).length === 1 ? ['feld'] : []),
  options: (ctx) => {
    const felder = felderDerZahlen(ctx);
    const jahre = jahreDerZahlen(ctx, felder);
    const dieses = jetztDerZahlen(ctx, jahre);
    return {
      feld: [
        { value: alle, label: texte.wahl.alleFelder },
        ...felder.slice(0, felderHoechstens).map(({ id, titel }) => optionOf(id, titel)),
      ],
      jahr: [
        ...(dieses === null ? [] : [{ value: jetzt, label: texte.wahl.jetzt(dieses) }]),
        ...jahre.slice(0, jahreHoechstens).map((jahr) => ({ value: String(jahr), label: String(jahr) })),
        { value: alle, label: texte.wahl.alleJahre },
      ],
    };
  },
  run(ctx, eingabe) {
    const meine = felderDerZahlen(ctx);
    // Who has one field is not asked.
    const felder = eingabe.feld === alle || meine.length === 1 ? meine : meine.filter(({ id }) => id === eingabe.feld);
    if (felder.length === 0) return { errors: { feld: texte.fehler.feld } };
    const jahre = liesJahre(ctx, eingabe.jahr);
    if (jahre === null) return { errors: { jahr: texte.fehler.jahr } };
    const wunsch: Wunsch = {
      was: new Set(eingabe.was.filter(istTabelle)),
      felder,
      jahre,
      art: eingabe.art === 'csv' ? 'csv' : 'xlsx',
      namen: eingabe.namen?.includes('ja') ?? false,
    };
    if (wunsch.was.size === 0) return { errors: { was: texte.fehler.nichts } };
    if (umfangDerZahlen(ctx, wunsch) > zeilenHoechstens) {
      return { errors: { was: texte.zuViel({ jahr: jahre.jahr, felder: felder.length }) } };
    }
    schickeZahlen(ctx, wunsch);
    return { done: notice(wunsch.art === 'csv' ? texte.datei.unterwegsMehrere : texte.datei.unterwegs) };
  },
});

/** Null: there is nothing of it. */
function liesJahre(ctx: Acting, gewaehlt: string): Jahre | null {
  if (gewaehlt === alle) return { jahr: null, zieljahr: null };
  const vorhandene = jahreDerZahlen(ctx, felderDerZahlen(ctx));
  if (gewaehlt === jetzt) return jetztDerZahlen(ctx, vorhandene);
  const jahr = Number(gewaehlt);
  return vorhandene.includes(jahr) ? { jahr, zieljahr: jahr } : null;
}

function bietetAn(ctx: Acting): Effect {
  const felder = felderDerZahlen(ctx);
  if (felder.length === 0) return notice(texte.keineFelder);
  const jahre = jahreDerZahlen(ctx, felder);
  const diesesJahr = jahrVon(ctx.heute);
  const eines = jahre.includes(diesesJahr) ? String(diesesJahr) : alle;
  const jahr = jetztDerZahlen(ctx, jahre) === null ? eines : jetzt;
  return openForm(ctx, formular, null, { was: [...tabellen], feld: alle, jahr, art: 'xlsx' });
}

const bestellen: CommandHandler<Recht> & ButtonHandler<Recht> = { ...zuDenZahlen, run: bietetAn };

export const zahlenCommands = { '/komm-in zahlen': bestellen };

export const zahlenFormulare = [formular];

export const zahlenKnoepfe = { 'zahlen.bestellen': bestellen };

export const hilfeZahlen = [
  {
    befehl: '/komm-in zahlen',
    text: texte.hilfe,
    recht: 'zahlen.lesen',
    knopf: { action: 'zahlen.bestellen', label: texte.knopf },
  },
] as const;
