/** *Wörter für Tätigkeiten …*: by which words one tells an activity from an effect, as the Büro sets them. */
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { lastActor } from '../../core/verlauf.ts';
import { lehntAb, type Recht } from '../stadt/index.ts';
import { woerterForm } from './form.woerter.ts';
import {
  aktDerWoerter,
  liesWoerter,
  setzeTaetigkeitswoerter,
  sindGleich,
  taetigkeitswoerter,
  ueblicheWoerter,
  woerterHoechstens,
} from './taetigkeit.ts';
import { dank as danke } from './texts.ts';
import * as texte from './texts.woerter.ts';

const zuDenWoertern = {
  recht: 'jahresziel.woerter',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurBuero),
} as const;

const gelesen = (typed: string | null | undefined) => liesWoerter(typed ?? null);

function einwand(typed: string | null | undefined): FieldErrors {
  const neue = gelesen(typed);
  if ('woerter' in neue) return {};
  const { code, zeile } = neue;
  return { woerter: code === 'zu_viele' ? texte.fehler.zu_viele(woerterHoechstens) : texte.fehler[code](zeile) };
}

const formular: FormHandler<Recht> = formHandler(woerterForm, {
  ...zuDenWoertern,
  current: (ctx) => ({
    values: { woerter: taetigkeitswoerter(ctx.tx).join('\n'), ueblich: null },
    by: lastActor(ctx.tx, ...aktDerWoerter) ?? ctx.actor,
  }),
  intro: () => [texte.anleitung, texte.teil],
  check: (_, { woerter, ueblich }) => (ueblich?.includes('ja') ? {} : einwand(woerter)),
  run(ctx, { woerter: typed, ueblich }) {
    const wieder = ueblich?.includes('ja') ?? false;
    const neue = gelesen(typed);
    if (!wieder && !('woerter' in neue)) return { errors: einwand(typed) };
    const woerter = !wieder && 'woerter' in neue ? neue.woerter : ueblicheWoerter;
    if (!wieder && sindGleich(woerter, taetigkeitswoerter(ctx.tx))) return { done: notice(danke.unveraendert) };
    setzeTaetigkeitswoerter(ctx, woerter);
    if (wieder) return { done: notice(texte.dank.ueblich(woerter.length)) };
    return { done: notice(woerter.length === 0 ? texte.dank.leer : texte.dank.gespeichert(woerter.length)) };
  },
});

const oeffnet = (ctx: Acting) => openForm(ctx, formular, aktDerWoerter[1]);

const woerterCommand: CommandHandler<Recht> = { ...zuDenWoertern, run: oeffnet };

const woerterKnopf: ButtonHandler<Recht> = { ...zuDenWoertern, run: oeffnet };

export const woerterCommands = { '/jahresziel woerter': woerterCommand, '/jahresziel wörter': woerterCommand };

export const woerterFormulare = [formular];

export const woerterKnoepfe = { 'jahresziel.woerter': woerterKnopf };
