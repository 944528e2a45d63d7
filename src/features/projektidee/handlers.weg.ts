/** *Mehr …*, *Stand ändern …*, *Idee folgen*. */

import type { Option } from '../../chat/form.ts';
import type { Button } from '../../chat/message.ts';
import { nameOf } from '../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { typedLine } from '../../core/typed.ts';
import { darf, gremiumDer, type Recht } from '../stadt/index.ts';
import { standForm } from './form.weg.ts';
import { brauchtGrund, liesSeit, waehlbareStaende } from './rules.weg.ts';
import type { Stand } from './schema.ts';
import { addFolgt, folgende, type Ideestand, ideeById, loescheFolgt, type Projektidee, staendeDer } from './store.ts';
import { gemeinte, wieLeitende, wieLesende } from './subjekt.weg.ts';
import { gibtEsNicht, nurMitwirkende } from './texts.ts';
import * as texte from './texts.weg.ts';
import { planKnopf } from './views.plan.ts';
import { knopf, mehr } from './views.weg.ts';
import { hatBegonnen } from './vorschlaege.ts';
import { wechsleStand } from './weg.ts';
import { ideeAus } from './zugang.ts';

const mehrKnopf: ButtonHandler<Recht> = {
  ...wieLesende,
  run(ctx, { subject }) {
    const idee = ideeAus(ctx, subject);
    if (idee === null) return notice(gibtEsNicht);
    return { effect: 'reply', message: mehr(idee, staendeDer(ctx.tx, idee.id), moegliches(ctx, idee)) };
  },
};

/** What this person may do with the idea. */
function moegliches(ctx: Acting, idee: Projektidee): Button[] {
  const lesen = [knopf(idee, 'zeigen'), knopf(idee, 'export'), knopf(idee, 'kopieren')];
  if (gremiumDer(ctx.tx, idee.gremiumId).geschlossen !== null) return lesen;
  const { gremiumId } = idee;
  const folgt = folgende(ctx.tx, idee.id).includes(ctx.actor);
  return [
    ...(darf(ctx, 'projektidee.leiten', gremiumId)
      ? [planKnopf(idee, hatBegonnen(ctx, idee) ? 'plan' : 'beginnen'), knopf(idee, 'stand')]
      : []),
    ...(darf(ctx, 'projektidee.ausfuellen', gremiumId) ? [knopf(idee, 'kopf')] : []),
    ...lesen.slice(1),
    knopf(idee, folgt ? 'nichtFolgen' : 'folgen'),
  ];
}

interface Eingabe {
  readonly stand?: string | null;
  readonly seit?: string | null;
  readonly grund?: string | null;
}

const standFormular: FormHandler<Recht> = formHandler(standForm, {
  ...wieLeitende,
  intro(ctx, { subject }) {
    const gemeint = gemeinte(ctx, subject);
    if (typeof gemeint === 'string') return [gemeint];
    const [jetzt] = staendeDer(ctx.tx, gemeint.idee.id);
    return [texte.stand.jetzt(gemeint.idee.titel, texte.standSeit(jetzt))];
  },
  options(ctx, { subject }) {
    const gemeint = gemeinte(ctx, subject);
    if (typeof gemeint === 'string') return { stand: [] };
    return { stand: waehlbareStaende(staendeDer(ctx.tx, gemeint.idee.id)).map(alsOption) };
  },
  check(ctx, values, _, { subject }) {
    const gemeint = gemeinte(ctx, subject);
    if (typeof gemeint === 'string') return { stand: gemeint };
    const staende = staendeDer(ctx.tx, gemeint.idee.id);
    // What somebody else has entered meanwhile is answered below, and is no mistake.
    return staende[0].nummer === gemeint.zahl ? pruefe(ctx, staende, values) : {};
  },
  run(ctx, values, confirmed, { subject }) {
    const gemeint = gemeinte(ctx, subject);
    if (typeof gemeint === 'string') return { errors: { stand: gemeint } };
    const { idee } = gemeint;
    const staende = staendeDer(ctx.tx, idee.id);
    const [jetzt] = staende;
    const wer = nameOf(ctx.tx, jetzt.von);
    if (jetzt.stand === values.stand) return { done: notice(texte.stand.schonSo(wer, texte.standSeit(jetzt))) };
    const errors = pruefe(ctx, staende, values);
    const neu = alsStand(staende, values.stand);
    const seit = liesSeit(values.seit, zuletztAngegeben(staende)?.seit ?? null, ctx.heute);
    if (neu === null || !seit.ok || Object.keys(errors).length > 0) return { errors };
    const code = `stand:${jetzt.nummer}`;
    if (jetzt.nummer !== gemeint.zahl && !confirmed.includes(code)) {
      const question = texte.stand.inzwischen(wer, texte.standWort[jetzt.stand], texte.standWort[neu]);
      return { ask: { code, question, yes: texte.stand.trotzdem } };
    }
    wechsleStand(ctx, idee, { stand: neu, seit: seit.value, angegeben: true, grund: typedLine(values.grund) });
    return { done: notice(texte.stand.eingetragen(idee.titel, texte.standSeit({ stand: neu, seit: seit.value }))) };
  },
});

const alsOption = (stand: Stand): Option => ({ value: stand, label: texte.standWort[stand] });

const alsStand = (staende: Staende, wert: string | null | undefined): Stand | null =>
  waehlbareStaende(staende).find((stand) => stand === wert) ?? null;

type Staende = readonly [Ideestand, ...Ideestand[]];

function pruefe(ctx: Acting, staende: Staende, { stand, seit, grund }: Eingabe): FieldErrors {
  const [jetzt] = staende;
  const neu = alsStand(staende, stand);
  if (neu === null) return { stand: texte.fehler.kein_stand };
  const zuletzt = zuletztAngegeben(staende);
  const gelesen = liesSeit(seit, zuletzt?.seit ?? null, ctx.heute);
  return {
    ...(gelesen.ok ? {} : { seit: seitFehler(gelesen.code, zuletzt ?? jetzt) }),
    ...(brauchtGrund(staende, neu) && typedLine(grund ?? null) === null
      ? { grund: grundFehler(jetzt.stand, neu) }
      : {}),
  };
}

const seitFehler = (code: 'kein_datum' | 'zukunft' | 'vor_dem_letzten', davor: Ideestand): string =>
  code === 'vor_dem_letzten' ? texte.fehler.vor_dem_letzten(texte.standSeit(davor)) : texte.fehler[code];

const zuletztAngegeben = (staende: Staende): Ideestand | null => staende.find(({ angegeben }) => angegeben) ?? null;

function grundFehler(von: Stand, nach: Stand): string {
  if (nach === 'ruht' || nach === 'abgelehnt') return texte.fehler.grund[nach];
  return texte.fehler.grund.umweg(texte.standWort[von], texte.standWort[nach]);
}

const standKnopf: ButtonHandler<Recht> = {
  ...wieLeitende,
  run(ctx, { subject }) {
    const gemeint = gemeinte(ctx, subject);
    if (typeof gemeint === 'string') return notice(gemeint);
    const { id } = gemeint.idee;
    const [{ nummer }] = staendeDer(ctx.tx, id);
    return openForm(ctx, standFormular, `${id}:${nummer}`, { seit: ctx.heute });
  },
};

const folgenKnopf: ButtonHandler<Recht> = {
  ...wieLesende,
  run(ctx, { subject }) {
    const gemeint = gemeinte(ctx, subject);
    if (typeof gemeint === 'string') return notice(gemeint);
    const { idee } = gemeint;
    const schon = folgende(ctx.tx, idee.id).includes(ctx.actor);
    addFolgt(ctx.tx, { ideeId: idee.id, personId: ctx.actor, seit: ctx.now });
    const satz = schon ? texte.folgen.schon : texte.folgen.abHier;
    return notice(satz(idee.titel), knopf(idee, 'nichtFolgen'));
  },
};

/** Also for those who may not read the idea any more, and in a closed field: nobody is held. */
const nichtFolgenKnopf: ButtonHandler<Recht> = {
  recht: 'projektidee.liste',
  subjekt: () => null,
  abgelehnt: () => privateMessage(nurMitwirkende),
  run(ctx, { subject }) {
    const idee = ideeById(ctx.tx, subject);
    if (idee === null || !folgende(ctx.tx, idee.id).includes(ctx.actor)) return notice(texte.folgen.folgtNicht);
    loescheFolgt(ctx.tx, idee.id, ctx.actor);
    return notice(texte.folgen.nichtMehr(idee.titel), knopf(idee, 'folgen'));
  },
};

export const wegFormulare = [standFormular];

export const wegKnoepfe = {
  'projektidee.mehr': mehrKnopf,
  'projektidee.stand': standKnopf,
  'projektidee.folgen': folgenKnopf,
  'projektidee.nichtFolgen': nichtFolgenKnopf,
};
