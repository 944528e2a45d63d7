/** `/komm-in einrichten`: the first set-up in five steps, and from then on the overview. */
import type { Effect } from '../../chat/chat.ts';
import type { FieldValue, Option } from '../../chat/form.ts';
import type { Message } from '../../chat/message.ts';
import { nameOf } from '../../core/directory.ts';
import { draftById, sharedDraft } from '../../core/drafts.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm, reopenForm } from '../../core/forms.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { katalogVon } from '../handlungsfeld/index.ts';
import { aemterIn, eingerichtet, gremien, type Recht, ueblicheFeste } from '../stadt/index.ts';
import { richteStadtEin } from './actions.ts';
import { einrichtenForm } from './form.ts';
import {
  festOptionen,
  standardErinnerungen,
  stundenOptionen,
  vorlaufOptionen,
  zielstufenOptionen,
} from './optionen.ts';
import {
  frageZuKanaelen,
  frageZurKonferenz,
  pruefeBuero,
  pruefeFelder,
  pruefeKanaele,
  pruefeKonferenz,
} from './pruefen.ts';
import { festNamen, vorgeschlageneKonferenz } from './rules.ts';
import * as texte from './texts.ts';
import { stadtUebersicht } from './uebersicht.ts';

/** The city as a whole is what all of this is about. */
export const dieStadt = 'stadt';

export const nurBuero = {
  recht: 'stadt.einrichten',
  subjekt: () => null,
  abgelehnt: (ctx: Acting): Message =>
    privateMessage(texte.verweigert(namenDesBueros(ctx), eingerichtet(ctx.tx) !== null)),
} as const;

function namenDesBueros(ctx: Acting): string[] {
  const personen = gremien(ctx.tx, 'integrationsbuero').flatMap(({ id }) => aemterIn(ctx.tx, id, ctx.heute));
  return [...new Set(personen.map(({ personId }) => nameOf(ctx.tx, personId)))];
}

export const einrichten: FormHandler<Recht> = formHandler(einrichtenForm, {
  ...nurBuero,
  shared: true,
  options: (ctx) => ({
    felder: katalogVon(ctx.tx).handlungsfelder.map(feldOption),
    imKanal: vorlaufOptionen('imKanal', null),
    persoenlich: vorlaufOptionen('persoenlich', null),
    stunde: stundenOptionen(null),
    jahresziele: zielstufenOptionen(null),
    feste: festOptionen(),
  }),
  intro(ctx, { draft }, step) {
    const begonnen = draftById(ctx.tx, draft);
    const andere = begonnen !== null && begonnen.personId !== ctx.actor ? begonnen : null;
    return [
      ...(andere === null
        ? []
        : [texte.begonnen(nameOf(ctx.tx, andere.personId), ctx.calendar.dayAt(andere.updatedAt))]),
      texte.schritte[step] ?? '',
    ];
  },
  check(ctx, values, step) {
    if (step === 'stadt') return pruefeBuero(ctx, values);
    if (step === 'kanaele') return pruefeKanaele(ctx, values);
    if (step === 'felder') return pruefeFelder(ctx, values);
    return step === 'termine' ? pruefeKonferenz(ctx, values) : {};
  },
  run(ctx, values, confirmed) {
    if (eingerichtet(ctx.tx) !== null) return { done: zeigeUebersicht(ctx) };
    const frage = frageZuKanaelen(ctx, values, confirmed) ?? frageZurKonferenz(ctx, values.jahreskonferenz, confirmed);
    if (frage !== null) return frage;
    richteStadtEin(ctx, values);
    return { done: notice(texte.eingerichtetNotiz(values.stadt)) };
  },
});

const feldOption = ({ nummer, kuerzel, titel }: { nummer: number; kuerzel: string; titel: string }): Option => ({
  value: kuerzel,
  label: `${nummer} ${titel}`,
});

/** What most cities need is chosen already. */
function vorbelegt(ctx: Acting): Record<string, FieldValue> {
  return {
    land: 'NW',
    felder: katalogVon(ctx.tx).handlungsfelder.map(({ kuerzel }) => kuerzel),
    feldKanaele: 'neu',
    jahreskonferenz: vorgeschlageneKonferenz(ctx.calendar, ctx.heute),
    ...standardErinnerungen,
    feste: festNamen(ueblicheFeste),
  };
}

/** Goes on where whoever was here last has stopped. */
function oeffne(ctx: Acting): Effect {
  if (eingerichtet(ctx.tx) !== null) return zeigeUebersicht(ctx);
  const begonnen = sharedDraft(ctx, { form: einrichtenForm.id, subject: dieStadt, shared: true });
  return begonnen === null
    ? openForm(ctx, einrichten, dieStadt, vorbelegt(ctx))
    : reopenForm(ctx, einrichten, begonnen);
}

const zeigeUebersicht = (ctx: Acting): Effect => ({ effect: 'reply', message: stadtUebersicht(ctx) });

export const einrichtenHandler: CommandHandler<Recht> & ButtonHandler<Recht> = { ...nurBuero, run: oeffne };
