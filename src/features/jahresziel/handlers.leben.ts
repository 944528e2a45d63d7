/** *Mehr …* and *Rückmeldung geben*. */

import type { Button } from '../../chat/message.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { typedLine, typedLines } from '../../core/typed.ts';
import { darf, type Recht } from '../stadt/index.ts';
import { rueckmeldungForm } from './form.leben.ts';
import { type Freigabe, freigabeJetzt, setzeFreigabe } from './freigabe.ts';
import { beteiligung, melde, schritteJetzt } from './leben.ts';
import { feldDes } from './raster.ts';
import { istUnveraenderlich, type Schritt } from './rules.leben.ts';
import type { Stand } from './schema.ts';
import { type Jahresziel, rueckmeldungenZu, zustaendeDes } from './store.ts';
import { istNachDerKonferenz, zurFrage } from './subjekt.faellig.ts';
import { gelesenes, wieBeteiligte, wieLesende } from './subjekt.leben.ts';
import { antwort } from './texts.faellig.ts';
import * as texte from './texts.leben.ts';
import { frageKnopf } from './views.faellig.ts';
import { lebenKnopf } from './views.karte.ts';
import { mehr } from './views.leben.ts';
import { knopf } from './views.ts';

const mehrKnopf: ButtonHandler<Recht> = {
  ...wieLesende,
  run(ctx, { subject }) {
    const ziel = gelesenes(ctx, subject);
    if (typeof ziel === 'string') return notice(ziel);
    const [rueckmeldung] = rueckmeldungenZu(ctx.tx, ziel.id);
    const wer = beteiligung(ctx, ziel);
    const message = mehr({
      ziel,
      zustaende: zustaendeDes(ctx.tx, ziel.id),
      rueckmeldung: rueckmeldung ?? null,
      liestHilfe: wer.has('feder') || wer.has('leitet'),
      knoepfe: moegliches(ctx, ziel),
    });
    return { effect: 'reply', message };
  },
};

/** What this person may do with the goal. */
function moegliches(ctx: Acting, ziel: Jahresziel): Button[] {
  const freigabe = freigabeJetzt(ctx, ziel);
  const freigeben = freigabe === null ? [] : [lebenKnopf(ziel, freigabe)];
  if (feldDes(ctx, ziel).geschlossen !== null) {
    return [knopf(ziel, 'raster'), lebenKnopf(ziel, 'werte'), ...freigeben];
  }
  const schritte = schritteJetzt(ctx, ziel);
  const geht = (nach: Schritt['nach']): boolean => schritte.some((schritt) => schritt.nach === nach);
  return [
    knopf(ziel, 'raster'),
    lebenKnopf(ziel, 'werte'),
    ...(geht('ergebnis') ? [lebenKnopf(ziel, 'ergebnis')] : []),
    ...(geht('vereinbart') && darf(ctx, 'jahresziel.vereinbaren', ziel.gremiumId)
      ? [lebenKnopf(ziel, 'vereinbart')]
      : []),
    ...(schritte.length > 0 ? [lebenKnopf(ziel, 'zustand')] : []),
    ...freigeben,
    ...(typeof zurFrage(ctx, ziel.id) === 'string' ? [] : [frageKnopf(ziel, 'uebergeben')]),
    ...(darf(ctx, 'jahresziel.leiten', ziel.gremiumId) && !istUnveraenderlich(ziel.zustand)
      ? [knopf(ziel, 'teilen')]
      : []),
  ];
}

/** The subject is the goal; behind a colon what was answered already, with one tap. */
const gewaehlterStand = (subject: string | null): Stand | null =>
  staende.find((einer) => einer === (subject ?? '').split(':')[1]) ?? null;

const rueckmeldungFormular: FormHandler<Recht> = formHandler(rueckmeldungForm, {
  ...wieBeteiligte,
  intro(ctx, { subject }) {
    const ziel = zurFrage(ctx, subject);
    if (typeof ziel === 'string') return [ziel];
    const stand = gewaehlterStand(subject);
    return [stand === null ? texte.rueckmeldung.frage(ziel.titel) : `„${ziel.titel}“: ${texte.standWort[stand]}.`];
  },
  // In plan, there is nothing else to ask.
  omit: (_, { values, subject }) => [
    ...(gewaehlterStand(subject) === null ? [] : ['stand']),
    ...(values.stand === 'im_plan' ? ['hilfe', 'bericht'] : []),
  ],
  check: (_, { hilfe }, step) =>
    step === 'hilfe' && typedLine(hilfe ?? null) === null ? { hilfe: texte.rueckmeldung.hilfeFehlt } : {},
  run(ctx, { stand: gewaehlt, hilfe, bericht }, _, { subject }) {
    const ziel = zurFrage(ctx, subject);
    const vorher = gewaehlterStand(subject);
    if (typeof ziel === 'string') return { errors: vorher === null ? { stand: ziel } : { hilfe: ziel } };
    const stand = vorher ?? staende.find((einer) => einer === gewaehlt) ?? 'im_plan';
    const imPlan = stand === 'im_plan';
    if (imPlan && istNachDerKonferenz(ctx, ziel)) return { errors: { stand: antwort.nachKonferenz } };
    melde(ctx, ziel, { stand, hilfe: imPlan ? null : typedLines(hilfe), imBericht: !imPlan && bericht === 'ja' });
    return { done: notice(texte.rueckmeldung.danke(texte.standWort[stand])) };
  },
});

const staende: readonly Stand[] = ['im_plan', 'unterstuetzung', 'laenger'];

/** With what was tapped, only the questions are left. */
const fragtNach = (stand: Exclude<Stand, 'im_plan'> | null): ButtonHandler<Recht> => ({
  ...wieBeteiligte,
  run(ctx, { subject }) {
    const ziel = zurFrage(ctx, subject);
    if (typeof ziel === 'string') return notice(ziel);
    const gemeint = stand === null ? ziel.id : `${ziel.id}:${stand}`;
    return openForm(ctx, rueckmeldungFormular, gemeint, { bericht: 'nein' });
  },
});

/** A report can tell the result of a field that is closed, too. */
const freigabe = (wie: Freigabe): ButtonHandler<Recht> => ({
  ...wieBeteiligte,
  run(ctx, { subject }) {
    const ziel = gelesenes(ctx, subject);
    if (typeof ziel === 'string') return notice(ziel);
    return notice(setzeFreigabe(ctx, ziel, wie) ? texte.freigabe[wie].danke : texte.freigabe[wie].nicht);
  },
});

export const lebenFormulare = [rueckmeldungFormular];

export const lebenKnoepfe = {
  'jahresziel.mehr': mehrKnopf,
  'jahresziel.rueckmeldung': fragtNach(null),
  'jahresziel.unterstuetzung': fragtNach('unterstuetzung'),
  'jahresziel.laenger': fragtNach('laenger'),
  'jahresziel.freigeben': freigabe('freigeben'),
  'jahresziel.freigabeZurueck': freigabe('freigabeZurueck'),
};
