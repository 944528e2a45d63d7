/** `/komm-in erinnerungen`: when somebody wants to be reminded. */
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
import { festRegeln, type Recht, stundeDerErinnerung } from '../stadt/index.ts';
import { stelleEin } from './einstellen.ts';
import { einstellenForm } from './form.ts';
import { lesehinweise } from './lesestoff.ts';
import { tageszeiten } from './schema.ts';
import * as texte from './texts.einstellen.ts';
import { eintragenKnopf } from './views.abwesend.ts';
import { wunschVon } from './wunsch.store.ts';
import { eigene } from './zugang.ts';

/** Each once: a feast may be on several days. */
const festnamen = (ctx: Acting): string[] =>
  [...new Set(festRegeln(ctx.tx).map(({ name }) => name))].slice(0, optionsMax);

const einstellen: FormHandler<Recht> = formHandler(einstellenForm, {
  ...eigene,
  fleeting: true,
  options: (ctx) => ({
    zeit: texte.zeitOptionen(stundeDerErinnerung(ctx.tx)),
    feste: festnamen(ctx).map((name) => ({ value: name, label: name })),
  }),
  omit: (ctx) => (festnamen(ctx).length === 0 ? ['feste'] : []),
  intro: (ctx) => [texte.einstellen.einleitung, ...lesehinweise(ctx, ctx.actor).map(({ satz }) => satz)],
  run(ctx, { zeit, auchFrei, feste }) {
    const bekannt = festnamen(ctx);
    const wunsch = {
      zeit: tageszeiten.find((eine) => eine === zeit) ?? null,
      auchFrei: auchFrei === 'ja',
      feste: (feste ?? []).filter((name) => bekannt.includes(name)),
    };
    stelleEin(ctx, wunsch);
    const lesestoff = lesehinweise(ctx, ctx.actor).map(({ knopf }) => knopf);
    return { done: notice(texte.eingestellt(wunsch, stundeDerErinnerung(ctx.tx)), eintragenKnopf, ...lesestoff) };
  },
});

function oeffne(ctx: Acting): Effect {
  const { zeit, auchFrei, feste } = wunschVon(ctx.tx, ctx.actor);
  const bekannt = festnamen(ctx);
  return openForm(ctx, einstellen, null, {
    zeit: zeit ?? 'ueblich',
    auchFrei: auchFrei ? 'ja' : 'nein',
    feste: feste.filter((name) => bekannt.includes(name)),
  });
}

export const erinnerungenCommand: CommandHandler<Recht> = { ...eigene, run: oeffne };
export const einstellenTaste: ButtonHandler<Recht> = { ...eigene, run: oeffne };
export const einstellenFormulare = [einstellen];
