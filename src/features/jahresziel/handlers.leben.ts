/** *Mehr …*, *Zustand ändern …*, *Ergebnis eintragen …*, *Rückmeldung geben*. */

import type { Button } from '../../chat/message.ts';
import { nameOf } from '../../core/directory.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { typedLine, typedLines } from '../../core/typed.ts';
import { aufgabenAus } from '../aufgabe/index.ts';
import { darf, type Recht } from '../stadt/index.ts';
import { rueckmeldungForm, zustandForm } from './form.leben.ts';
import { jahrFuerNeue, jahrOption } from './jahre.ts';
import { beteiligung, gehe, melde } from './leben.ts';
import { feldDes, rasterVon } from './raster.ts';
import { fehltZumVorschlag, moeglicheSchritte, type Schritt, schluessel } from './rules.leben.ts';
import type { Stand, Urteil, Zustand } from './schema.ts';
import { aendereZiel, type Jahresziel, rueckmeldungenZu, zustaendeDes } from './store.ts';
import { istNachDerKonferenz, zurFrage } from './subjekt.faellig.ts';
import { gelesenes, gemeintes, wieBeteiligte, wieLesende, wieVereinbarende } from './subjekt.leben.ts';
import { antwort } from './texts.faellig.ts';
import * as texte from './texts.leben.ts';
import { nochOffen } from './texts.ts';
import { lebenKnopf } from './views.karte.ts';
import { mehr } from './views.leben.ts';
import { aufgabenKnopf, knopf } from './views.ts';
import { istBeendet } from './zugang.ts';

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

const schritteJetzt = (ctx: Acting, ziel: Jahresziel): readonly Schritt[] =>
  moeglicheSchritte(zustaendeDes(ctx.tx, ziel.id), beteiligung(ctx, ziel));

/** What this person may do with the goal. */
function moegliches(ctx: Acting, ziel: Jahresziel): Button[] {
  if (feldDes(ctx, ziel).geschlossen !== null) return [knopf(ziel, 'raster'), lebenKnopf(ziel, 'werte')];
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
    ...(darf(ctx, 'jahresziel.leiten', ziel.gremiumId) && !istBeendet(ctx, ziel) ? [knopf(ziel, 'teilen')] : []),
  ];
}

/** People think of the year in which they agree on a goal: its own conference is then over at once. */
const kommtZuSpaet = (ctx: Acting, { jahr }: Jahresziel): boolean => jahr < jahrFuerNeue(ctx);

const zustandFormular: FormHandler<Recht> = formHandler(zustandForm, {
  ...wieBeteiligte,
  intro(ctx, { subject }) {
    const gemeint = gemeintes(ctx, subject);
    if (typeof gemeint === 'string') return [gemeint];
    const { ziel } = gemeint;
    return [texte.zustand.jetzt(ziel.titel, texte.zustandText(zustaendeDes(ctx.tx, ziel.id)[0]))];
  },
  options(ctx, { subject }) {
    const gemeint = gemeintes(ctx, subject);
    if (typeof gemeint === 'string') return { schritt: [] };
    const [{ zustand }] = zustaendeDes(ctx.tx, gemeint.ziel.id);
    return {
      jahr: [jahrFuerNeue(ctx), gemeint.ziel.jahr].map(jahrOption),
      schritt: schritteJetzt(ctx, gemeint.ziel).map((schritt) => ({
        value: schluessel(schritt),
        label: texte.schrittWort(zustand, schritt),
      })),
    };
  },
  omit(ctx, { values, subject }) {
    const gemeint = gemeintes(ctx, subject);
    const fragt = values.schritt === 'vereinbart' && typeof gemeint !== 'string' && kommtZuSpaet(ctx, gemeint.ziel);
    return fragt ? [] : ['jahr'];
  },
  run(ctx, { schritt: gewaehlt, grund: geschrieben, jahr }, _, { subject }) {
    const gemeint = gemeintes(ctx, subject);
    if (typeof gemeint === 'string') return { errors: { schritt: gemeint } };
    const { ziel, nummer } = gemeint;
    const [jetzt] = zustaendeDes(ctx.tx, ziel.id);
    if (jetzt.nummer !== nummer) {
      return { errors: { schritt: texte.zustand.inzwischen(nameOf(ctx.tx, jetzt.von), texte.zustandText(jetzt)) } };
    }
    const schritt = schritteJetzt(ctx, ziel).find((einer) => schluessel(einer) === gewaehlt);
    if (schritt === undefined) return { errors: { schritt: texte.zustand.keiner } };
    const fehlt = schritt.nach === 'vorgeschlagen' ? fehltZumVorschlag(rasterVon(ctx, ziel)) : [];
    if (fehlt.length > 0) return { errors: { schritt: texte.zustand.fehlt(fehlt) } };
    const grund = typedLines(geschrieben);
    if (schritt.brauchtText && grund === null) return { errors: { grund: texte.textFehlt(schritt) } };
    const verlegt = schritt.nach === 'vereinbart' && kommtZuSpaet(ctx, ziel) && jahr === String(jahrFuerNeue(ctx));
    const dann = verlegt ? aendereZiel(ctx.tx, ziel.id, { jahr: jahrFuerNeue(ctx) }) : ziel;
    const neues = gehe(ctx, dann, schritt, grund);
    const satz = texte.zustand.eingetragen(
      ziel.titel,
      texte.zustandText({ zustand: schritt.nach, urteil: schritt.urteil }),
    );
    const offen = istBeendet(ctx, ziel) || schritt.nach === 'ruht' ? offeneMassnahmen(ctx, ziel) : 0;
    const eingetragen = offen === 0 ? satz : `${satz} ${nochOffen(offen)}`;
    if (neues === null) return { done: notice(eingetragen, ...(offen === 0 ? [] : [aufgabenKnopf])) };
    return { done: notice(`${eingetragen} ${texte.zustand.neuesZiel(neues.jahr)}`, knopf(neues, 'raster')) };
  },
});

/** They are promises of their own: whoever ends a goal says of each whether it is still needed. */
const offeneMassnahmen = ({ tx }: Acting, { id }: Jahresziel): number =>
  aufgabenAus(tx, id).filter(({ stand }) => stand === 'offen').length;

/** Opens the form as it stands now, with one step chosen beforehand if it is known which. */
const oeffnet = (wer: typeof wieBeteiligte | typeof wieVereinbarende, vorgewaehlt: Zustand | Urteil | null) =>
  ({
    ...wer,
    run(ctx, { subject }) {
      const gemeint = gemeintes(ctx, subject);
      if (typeof gemeint === 'string') return notice(gemeint);
      const { ziel } = gemeint;
      const [jetzt] = zustaendeDes(ctx.tx, ziel.id);
      const schritte = schritteJetzt(ctx, ziel);
      const passt = vorgewaehlt === null || schritte.some((schritt) => schluessel(schritt) === vorgewaehlt);
      if (schritte.length === 0 || !passt) return notice(texte.zustand.nichts(texte.zustandText(jetzt)));
      const werte = {
        ...(vorgewaehlt === null ? {} : { schritt: vorgewaehlt }),
        ...(kommtZuSpaet(ctx, ziel) ? { jahr: String(jahrFuerNeue(ctx)) } : {}),
      };
      return openForm(ctx, zustandFormular, `${ziel.id}:${jetzt.nummer}`, werte);
    },
  }) satisfies ButtonHandler<Recht>;

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

export const lebenFormulare = [zustandFormular, rueckmeldungFormular];

export const lebenKnoepfe = {
  'jahresziel.mehr': mehrKnopf,
  'jahresziel.zustand': oeffnet(wieBeteiligte, null),
  'jahresziel.ergebnis': oeffnet(wieBeteiligte, 'ergebnis'),
  'jahresziel.bestaetigen': oeffnet(wieBeteiligte, 'erreicht'),
  'jahresziel.zurueckgeben': oeffnet(wieBeteiligte, 'in_arbeit'),
  'jahresziel.vereinbart': oeffnet(wieVereinbarende, 'vereinbart'),
  'jahresziel.rueckmeldung': fragtNach(null),
  'jahresziel.unterstuetzung': fragtNach('unterstuetzung'),
  'jahresziel.laenger': fragtNach('laenger'),
};
