/** Answers to the question how a goal goes: *Im Plan*, *Ich übernehme*, *An andere Person übergeben …*, and others. */
import { isReachable } from '../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { type GremiumId, pruefeWer, type Recht } from '../stadt/index.ts';
import { uebergebe, uebernehme } from './federfuehrung.ts';
import { uebergabeForm } from './form.faellig.ts';
import { neuesZiel } from './handlers.anlegen.ts';
import { beteiligung, meldeImPlan, nimmZurueck } from './leben.ts';
import { federfuehrend } from './raster.ts';
import { darfPruefen, istDieselbe } from './rules.wer.ts';
import { type Jahresziel, rueckmeldungenZu } from './store.ts';
import { istNachDerKonferenz, laufendes, zurFrage } from './subjekt.faellig.ts';
import { gemeintes, wieBeteiligte } from './subjekt.leben.ts';
import * as texte from './texts.faellig.ts';
import { standWort } from './texts.leben.ts';
import { fehler, nurTandem } from './texts.ts';
import { frageKnopf, istInzwischenWer, uebernehmenKnopf, zurueckKnopf } from './views.faellig.ts';
import { sageVorschlaege } from './vorschlaege.ts';
import { benannt, type Eingabe, feder, prueft, werAus } from './wer.ts';
import { geleiteteFelder, zumLeiten } from './zugang.ts';

/** One tap, and it can be taken back. A second one the same day finds it done. */
const imPlan: ButtonHandler<Recht> = {
  ...wieBeteiligte,
  run(ctx, { subject }) {
    const ziel = zurFrage(ctx, subject);
    if (typeof ziel === 'string') return notice(ziel);
    if (istNachDerKonferenz(ctx, ziel)) {
      return notice(texte.antwort.nachKonferenz, frageKnopf(ziel, 'ergebnis'), frageKnopf(ziel, 'laenger'));
    }
    const { neu, rueckmeldung } = meldeImPlan(ctx, ziel);
    const satz = neu ? texte.antwort.danke(standWort.im_plan) : texte.antwort.schon;
    return notice(satz, zurueckKnopf(ziel, rueckmeldung));
  },
};

const zurueck: ButtonHandler<Recht> = {
  ...wieBeteiligte,
  run(ctx, { subject }) {
    const ziel = zurFrage(ctx, subject);
    const gemeint = gemeintes(ctx, subject);
    if (typeof ziel === 'string' || typeof gemeint === 'string') return notice(texte.antwort.nichtZurueck);
    const [letzte] = rueckmeldungenZu(ctx.tx, ziel.id);
    const istDiese = letzte?.am === gemeint.nummer && letzte.von === ctx.actor && letzte.stand === 'im_plan';
    if (!istDiese) return notice(texte.antwort.nichtZurueck);
    nimmZurueck(ctx, ziel, letzte);
    return notice(texte.antwort.zurueck(ziel.titel));
  },
};

/** What speaks against this successor, on the field in which they were named. */
function einwand(ctx: Acting, ziel: Jahresziel, eingabe: Eingabe): FieldErrors {
  const falsch = pruefeWer(ctx, eingabe);
  if (Object.keys(falsch).length > 0) return falsch;
  const neu = benannt(ctx, werAus(ctx, eingabe));
  const satz = istDieselbe(neu, benannt(ctx, feder(ziel)))
    ? texte.uebergabe.schon
    : darfPruefen(benannt(ctx, prueft(ziel)), neu)
      ? null
      : fehler.prueft_schon;
  if (satz === null) return {};
  return eingabe.person == null ? { name: satz } : { person: satz };
}

const uebergabe: FormHandler<Recht> = formHandler(uebergabeForm, {
  ...wieBeteiligte,
  intro(ctx, { subject }) {
    const ziel = zurFrage(ctx, subject);
    if (typeof ziel === 'string') return [ziel];
    return [texte.uebergabe.frage(ziel.titel, federfuehrend(ctx, ziel) ?? texte.frage.niemand)];
  },
  check(ctx, eingabe, _, { subject }) {
    const ziel = zurFrage(ctx, subject);
    return typeof ziel === 'string' ? { person: ziel } : einwand(ctx, ziel, eingabe);
  },
  run(ctx, eingabe, _, { subject }) {
    const ziel = zurFrage(ctx, subject);
    if (typeof ziel === 'string') return { errors: { person: ziel } };
    const errors = einwand(ctx, ziel, eingabe);
    if (Object.keys(errors).length > 0) return { errors };
    const wer = werAus(ctx, eingabe);
    uebergebe(ctx, ziel, wer);
    const neu = benannt(ctx, wer).wort ?? texte.frage.niemand;
    const hatKonto = wer.person !== null && isReachable(ctx.tx, wer.person);
    const folge =
      wer.person === ctx.actor ? [] : [(hatKonto ? texte.uebergabe.erfaehrt : texte.uebergabe.ohneKonto)(neu)];
    return { done: notice([texte.uebergabe.danke(ziel.titel, neu), ...folge].join(' ')) };
  },
});

const uebergeben: ButtonHandler<Recht> = {
  ...wieBeteiligte,
  run(ctx, { subject }) {
    const ziel = zurFrage(ctx, subject);
    return typeof ziel === 'string' ? notice(ziel) : openForm(ctx, uebergabe, ziel.id);
  },
};

const uebernehmen: ButtonHandler<Recht> = {
  ...wieBeteiligte,
  run(ctx, { subject }) {
    const gemeint = gemeintes(ctx, subject);
    if (typeof gemeint === 'string') return notice(gemeint);
    const wer = beteiligung(ctx, gemeint.ziel);
    if (wer.has('feder')) return notice(texte.uebergabe.selbst);
    if (!wer.has('leitet') && !wer.has('prueft')) return notice(texte.uebergabe.nurWer);
    const ziel = laufendes(ctx, gemeint.ziel);
    if (typeof ziel === 'string') return notice(ziel);
    if (istInzwischenWer(ziel, subject)) {
      const jetzt = texte.uebergabe.inzwischen(federfuehrend(ctx, ziel) ?? texte.frage.niemand);
      return notice(jetzt, { ...uebernehmenKnopf(ziel), label: texte.trotzdem });
    }
    const { prueferFehlt } = uebernehme(ctx, ziel);
    const saetze = [texte.uebergabe.uebernommen(ziel.titel), ...(prueferFehlt ? [texte.uebergabe.prueferFehlt] : [])];
    const taten = ['imPlan', 'unterstuetzung', 'laenger', 'mehr'] as const;
    return notice(saetze.join(' '), ...taten.map((tat) => frageKnopf(ziel, tat)));
  },
};

/** The field and the year of a button about the goals of the next year; null: such a one is not asked for. */
function gemeinteVorschlaege(ctx: Acting, subject: string): { readonly feld: GremiumId; readonly jahr: number } | null {
  const [id = '', jahr = ''] = subject.split(':');
  const feld = geleiteteFelder(ctx).find((eines) => eines.id === id);
  return feld === undefined || !/^\d{4}$/.test(jahr) ? null : { feld: feld.id, jahr: Number(jahr) };
}

const zuVorschlaegen = {
  recht: 'jahresziel.leiten',
  subjekt: (_: Acting, { subject }: { readonly subject: string }) => subject.split(':')[0] ?? null,
  abgelehnt: zumLeiten.abgelehnt,
} as const;

const vorschlagen: ButtonHandler<Recht> = {
  ...zuVorschlaegen,
  run(ctx, { subject }) {
    const gemeint = gemeinteVorschlaege(ctx, subject);
    if (gemeint === null) return notice(nurTandem);
    return openForm(ctx, neuesZiel, null, { gremium: gemeint.feld, jahr: String(gemeint.jahr) });
  },
};

const vorschlaegeDa: ButtonHandler<Recht> = {
  ...zuVorschlaegen,
  run(ctx, { subject }) {
    const gemeint = gemeinteVorschlaege(ctx, subject);
    if (gemeint === null) return notice(nurTandem);
    const { feld, jahr } = gemeint;
    return notice(sageVorschlaege(ctx, feld, jahr) ? texte.vorschlaege.danke(jahr) : texte.vorschlaege.schon);
  },
};

export const faelligFormulare = [uebergabe];

export const faelligKnoepfe = {
  'jahresziel.imPlan': imPlan,
  'jahresziel.zurueck': zurueck,
  'jahresziel.uebergeben': uebergeben,
  'jahresziel.uebernehmen': uebernehmen,
  'jahresziel.vorschlagen': vorschlagen,
  'jahresziel.vorschlaegeDa': vorschlaegeDa,
};
