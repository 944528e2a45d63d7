/** Thanking for what was reached, deciding not to, taking it back, and entering something by hand. */
import { optionOf } from '../../../chat/form.ts';
import { type Day, parseDay } from '../../../core/calendar.ts';
import { isReachable, nameOf } from '../../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import type { PersonId } from '../../../core/ids.ts';
import { notice } from '../../../core/notice.ts';
import { typedLine, typedText } from '../../../core/typed.ts';
import { lastActor } from '../../../core/verlauf.ts';
import { type Gremium, gremiumById, gremiumName, type Recht } from '../../stadt/index.ts';
import { gruppenkanal } from '../../umsetzungsgruppe/index.ts';
import {
  aendereDank,
  entferne,
  feldDes,
  feldkanal,
  lehneAb,
  nimmDankZurueck,
  sende,
  stehtAusserReichweite,
  trageEin,
} from './erfolge.ts';
import { dankForm, erfolgForm } from './form.ts';
import { kannAblehnen, stehtImKanal } from './rules.ts';
import { type Erfolg, genannteIn } from './store.ts';
import {
  erfolgAusSubjekt,
  geleitete,
  gemeinter,
  istUnveraendert,
  mitStand,
  vorhandener,
  zumDanken,
} from './subjekt.ts';
import * as texte from './texts.ts';
import { erfolgKnopf, knoepfe } from './views.ts';
import { vorschlagFuer } from './vorschlag.ts';

const dankFormular: FormHandler<Recht> = formHandler(dankForm, {
  ...zumDanken,
  current(ctx, subject) {
    const erfolg = erfolgAusSubjekt(ctx, subject);
    if (erfolg === null || erfolg.text === null || erfolg.entschiedenVon === null) return null;
    const by = lastActor(ctx.tx, ['erfolg.danken', 'erfolg.dank_geaendert'], erfolg.id) ?? erfolg.entschiedenVon;
    const gruppe = erfolg.inGruppe ? ['ja'] : null;
    const values = { text: erfolg.text, genannt: genannteIn(ctx.tx, erfolg.id), gruppe };
    return { values, by };
  },
  intro(ctx, { subject }) {
    const erfolg = gemeinter(ctx, subject);
    if (typeof erfolg === 'string') return [erfolg];
    const kanal = feldkanal(ctx, erfolg);
    const wohin =
      kanal === null ? texte.keinKanal(gremiumName(feldDes(ctx, erfolg))) : texte.formular.wohin(kanal.name);
    return [texte.formular.wofuer(texte.wasWort(erfolg), erfolg.titel), `${wohin} ${texte.formular.namen}`];
  },
  omit: (ctx) => (gruppenkanal(ctx) === null ? ['gruppe'] : []),
  run(ctx, { text: geschrieben, genannt, gruppe }, _, { subject }) {
    const erfolg = gemeinter(ctx, subject);
    if (typeof erfolg === 'string') return { errors: { text: erfolg } };
    if (!istUnveraendert(erfolg, subject)) {
      const satz = stehtImKanal(erfolg.stand) ? texte.fehler.inzwischenGesendet : texte.fehler.inzwischenAnders;
      return { errors: { text: satz(wer(ctx, erfolg), wann(ctx, erfolg)) } };
    }
    const kanal = feldkanal(ctx, erfolg);
    if (kanal === null) return { errors: { text: texte.keinKanal(gremiumName(feldDes(ctx, erfolg))) } };
    const text = typedText(geschrieben);
    if (text === null) return { errors: { text: texte.fehler.leer } };
    const genannte = (genannt ?? []) as readonly PersonId[];
    const fehlende = genannte.filter((person) => !isReachable(ctx.tx, person)).map((person) => nameOf(ctx.tx, person));
    if (fehlende.length > 0) return { errors: { genannt: texte.fehler.ohneKonto(fehlende) } };
    const inhalt = { text, genannte, inGruppe: gruppe?.includes('ja') ?? false };
    if (stehtImKanal(erfolg.stand)) {
      aendereDank(ctx, erfolg, inhalt);
      const { geaendert, geaendertBisAuf } = texte.antwort;
      return { done: notice(stehtAusserReichweite(ctx, erfolg) ? geaendertBisAuf : geaendert) };
    }
    sende(ctx, erfolg, inhalt);
    return { done: notice(texte.antwort.gesendet(kanal.name)) };
  },
});

/** Prepared, or as it was sent. */
function oeffne(ctx: Acting, erfolg: Erfolg) {
  const kanal = feldkanal(ctx, erfolg);
  if (kanal === null) return notice(texte.keinKanal(gremiumName(feldDes(ctx, erfolg))));
  return openForm(
    ctx,
    dankFormular,
    mitStand(erfolg),
    erfolg.text === null ? { text: vorschlagFuer(ctx, erfolg) } : {},
  );
}

const mitErfolg = (tut: (ctx: Acting, erfolg: Erfolg) => ReturnType<ButtonHandler['run']>): ButtonHandler<Recht> => ({
  ...zumDanken,
  run(ctx, { subject }) {
    const erfolg = gemeinter(ctx, subject);
    return typeof erfolg === 'string' ? notice(erfolg) : tut(ctx, erfolg);
  },
});

const wer = (ctx: Acting, { entschiedenVon }: Erfolg): string =>
  entschiedenVon === null ? '' : nameOf(ctx.tx, entschiedenVon);
const wann = (ctx: Acting, { entschiedenAm }: Erfolg): Day =>
  entschiedenAm === null ? ctx.heute : ctx.calendar.dayAt(entschiedenAm);

const nichtKnopf = mitErfolg((ctx, erfolg) => {
  if (kannAblehnen(erfolg.stand)) {
    lehneAb(ctx, erfolg);
    return notice(texte.antwort.nicht, erfolgKnopf(erfolg, 'danken', texte.knopf.doch));
  }
  const schon = stehtImKanal(erfolg.stand) ? texte.antwort.schonGesendet : texte.antwort.schonEntschieden;
  return erfolg.stand === 'zurueckgenommen'
    ? notice(texte.antwort.nichtGesendet)
    : notice(schon(wer(ctx, erfolg), wann(ctx, erfolg)), ...knoepfe(erfolg));
});

/** Also in a field that is closed: the thanks may name somebody who does not want it any more. */
const zurueckKnopf: ButtonHandler<Recht> = {
  ...zumDanken,
  run(ctx, { subject }) {
    const erfolg = vorhandener(ctx, subject);
    if (typeof erfolg === 'string') return notice(erfolg);
    const arbeitet = feldDes(ctx, erfolg).geschlossen === null;
    if (!stehtImKanal(erfolg.stand)) {
      return notice(texte.antwort.nichtGesendet, ...(arbeitet ? knoepfe(erfolg) : []));
    }
    const satz = stehtAusserReichweite(ctx, erfolg) ? texte.antwort.zurueckBisAuf : texte.antwort.zurueck;
    const danach = nimmDankZurueck(ctx, erfolg);
    return notice(satz, ...(arbeitet ? knoepfe(danach) : []));
  },
};

const entfernenKnopf = mitErfolg((ctx, erfolg) => {
  if (erfolg.art !== 'eigener' || stehtImKanal(erfolg.stand)) return notice(texte.antwort.nichtEntfernt);
  entferne(ctx, erfolg);
  return notice(texte.antwort.entfernt(erfolg.titel));
});

/** What the button named; else what was chosen. */
function genanntes({ tx }: Acting, subject: string | null, gewaehlt: unknown): Gremium | null {
  const genannt = gremiumById(tx, subject);
  return genannt ?? (typeof gewaehlt === 'string' ? gremiumById(tx, gewaehlt) : null);
}

/** … if it is a field at work that this person leads. */
const feldAus = (ctx: Acting, subject: string | null, gewaehlt: unknown): Gremium | null =>
  geleitete(ctx).find(({ id }) => id === genanntes(ctx, subject, gewaehlt)?.id) ?? null;

const zumEintragen = {
  ...zumDanken,
  subjekt: (ctx: Acting, call: { readonly subject: string | null; readonly values?: { readonly gremium?: unknown } }) =>
    genanntes(ctx, call.subject, call.values?.gremium)?.id ?? null,
} as const;

function pruefeTag(ctx: Acting, typed: string | null | undefined): FieldErrors {
  const tag = parseDay(typed ?? '');
  if (tag === null) return { am: texte.fehler.keinDatum };
  return tag > ctx.heute ? { am: texte.fehler.zukunft } : {};
}

const eintragenFormular: FormHandler<Recht> = formHandler(erfolgForm, {
  ...zumEintragen,
  omit: (ctx, { subject }) => (feldAus(ctx, subject, null) === null ? [] : ['gremium']),
  options: (ctx) => ({
    gremium: geleitete(ctx).map((feld) => optionOf(feld.id, gremiumName(feld))),
  }),
  run(ctx, { gremium, titel: geschrieben, am }, _, { subject }) {
    const feld = feldAus(ctx, subject, gremium);
    const titel = typedLine(geschrieben);
    const tag = parseDay(am);
    const errors = {
      ...(feld === null ? { [gremium === null ? 'titel' : 'gremium']: texte.fehler.keinFeld } : {}),
      ...(titel === null ? { titel: texte.fehler.titelLeer } : {}),
      ...pruefeTag(ctx, am),
    };
    if (feld === null || titel === null || tag === null || Object.keys(errors).length > 0) return { errors };
    const erfolg = trageEin(ctx, feld.id, titel, tag);
    return { done: notice(texte.antwort.eingetragen(titel, erfolg.jahr), ...knoepfe(erfolg)) };
  },
});

const eintragenKnopf: ButtonHandler<Recht> = {
  ...zumEintragen,
  run(ctx, { subject }) {
    const felder = geleitete(ctx);
    if (felder.length === 0) return notice(texte.antwort.keinFeld);
    const [einziges] = felder;
    const feld = feldAus(ctx, subject, null) ?? (felder.length === 1 && einziges !== undefined ? einziges : null);
    return openForm(ctx, eintragenFormular, feld?.id ?? 'stadt', { am: ctx.heute });
  },
};

export const erfolgFormulare = [dankFormular, eintragenFormular];

export const erfolgKnoepfe = {
  'erfolg.danken': mitErfolg(oeffne),
  'erfolg.nicht': nichtKnopf,
  'erfolg.zurueck': zurueckKnopf,
  'erfolg.entfernen': entfernenKnopf,
  'erfolg.eintragen': eintragenKnopf,
};
