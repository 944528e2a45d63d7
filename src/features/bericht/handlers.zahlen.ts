/** The figures of fields as a file: which, of when, and whether with names. */
import type { Effect } from '../../chat/chat.ts';
import { shortened } from '../../chat/shorten.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { zuViel } from '../jahresziel/index.ts';
import { nochNichtEingerichtet, type Recht } from '../stadt/index.ts';
import { alle, zahlenForm } from './form.zahlen.ts';
import { zeilenHoechstens } from './rules.zahlen.ts';
import * as texte from './texts.zahlen.ts';
import {
  felderDerZahlen,
  jahreDerZahlen,
  schickeZahlen,
  tabellen,
  umfangDerZahlen,
  type Was,
  type Wunsch,
} from './zahlen.ts';

const zuDenZahlen = {
  recht: 'zahlen.lesen',
  subjekt: () => null,
  abgelehnt: (ctx: Acting) => nochNichtEingerichtet(ctx) ?? privateMessage(texte.nurTandem),
} as const;

/** As many fields as one field on the screen offers, with the one that means all. */
const felderHoechstens = 99;

const istTabelle = (wort: string): wort is Was => tabellen.some((eine) => eine === wort);

const formular: FormHandler<Recht> = formHandler(zahlenForm, {
  ...zuDenZahlen,
  fleeting: true,
  intro: (ctx) => [texte.wahl.felder(felderDerZahlen(ctx).map(({ titel }) => titel)), texte.wahl.schutz],
  omit: (ctx) => (felderDerZahlen(ctx).length === 1 ? ['feld'] : []),
  options: (ctx) => {
    const felder = felderDerZahlen(ctx);
    return {
      feld: [
        { value: alle, label: texte.wahl.alleFelder },
        ...felder.slice(0, felderHoechstens).map(({ id, titel }) => ({ value: id, label: shortened(titel, 75) })),
      ],
      jahr: [
        ...jahreDerZahlen(ctx, felder).map((jahr) => ({ value: String(jahr), label: String(jahr) })),
        { value: alle, label: texte.wahl.alleJahre },
      ],
    };
  },
  run(ctx, eingabe) {
    const meine = felderDerZahlen(ctx);
    // Who has one field is not asked.
    const felder = eingabe.feld === alle || meine.length === 1 ? meine : meine.filter(({ id }) => id === eingabe.feld);
    if (felder.length === 0) return { errors: { feld: texte.fehler.feld } };
    const jahr = eingabe.jahr === alle ? null : Number(eingabe.jahr);
    if (jahr !== null && !jahreDerZahlen(ctx, meine).includes(jahr)) {
      return { errors: { jahr: texte.fehler.jahr(jahr) } };
    }
    const wunsch: Wunsch = {
      was: new Set(eingabe.was.filter(istTabelle)),
      felder,
      jahr,
      art: eingabe.art === 'csv' ? 'csv' : 'xlsx',
      namen: eingabe.namen?.includes('ja') ?? false,
    };
    if (wunsch.was.size === 0) return { errors: { was: texte.fehler.nichts } };
    const umfang = umfangDerZahlen(ctx, wunsch);
    const code = umfang.zeilen > zeilenHoechstens ? 'csv' : zuViel(wunsch.art, umfang);
    if (code !== null) return { errors: { was: texte.zuViel(code, { jahr, felder: felder.length }) } };
    schickeZahlen(ctx, wunsch);
    return { done: notice(wunsch.art === 'csv' ? texte.datei.unterwegsMehrere : texte.datei.unterwegs) };
  },
});

function bietetAn(ctx: Acting): Effect {
  const felder = felderDerZahlen(ctx);
  if (felder.length === 0) return notice(texte.keineFelder);
  const jahre = jahreDerZahlen(ctx, felder);
  const diesesJahr = Number(ctx.heute.slice(0, 4));
  const jahr = jahre.includes(diesesJahr) ? String(diesesJahr) : alle;
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
