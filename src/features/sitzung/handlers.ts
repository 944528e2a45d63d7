/** The conversation about a Sitzung, as a table of contents. */
import type { Effect } from '../../chat/chat.ts';
import type { Option } from '../../chat/form.ts';
import { type KanalId, nameOf } from '../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import {
  darf,
  type Gremium,
  type GremiumId,
  gremien,
  gremiumById,
  gremiumName,
  gremiumOfKanal,
  type Recht,
  tandemVon,
} from '../stadt/index.ts';
import { antworte, bestaetige, bestaetigtAm, melde, pruefe, terminAus } from './actions.ts';
import { sitzungForm } from './form.ts';
import type { Antwort, SitzungId } from './schema.ts';
import { antworten, anzahl, sitzungById } from './store.ts';
import * as texte from './texts.ts';
import { teilnehmende } from './views.ts';

const lehntAb = (ctx: Acting, gremiumId: string | null) => {
  const gremium = gremiumId === null ? null : gremiumById(ctx.tx, gremiumId as GremiumId);
  const leitende = gremium === null ? [] : tandemVon(ctx.tx, gremium.id, ctx.heute);
  return privateMessage(
    texte.werLaedtEin(
      gremium,
      leitende.map(({ personId }) => nameOf(ctx.tx, personId)),
    ),
  );
};

export const melden: FormHandler<Recht> = formHandler(sitzungForm, {
  recht: 'sitzung.melden',
  subjekt: (_, { values }) => (typeof values.gremium === 'string' ? values.gremium : null),
  abgelehnt: (ctx, { values }) => lehntAb(ctx, typeof values.gremium === 'string' ? values.gremium : null),
  options: (ctx) => ({ gremium: waehlbare(ctx).map(alsOption) }),
  check: (ctx, values, step) => (step === 'termin' ? pruefe(ctx, values) : {}),
  run(ctx, values, confirmed) {
    const termin = terminAus(values);
    if (termin === null) return { errors: { datum: texte.fehler.kein_datum } };
    const feiertag = ctx.calendar.holiday(termin.datum);
    if (feiertag !== null && !confirmed.includes('feiertag')) {
      return { ask: { code: 'feiertag', question: texte.frageFeiertag(termin, feiertag), yes: 'Trotzdem einladen' } };
    }
    return { done: notice(texte.gemeldet(melde(ctx, values, termin).nummer)) };
  },
});

/** `/sitzung`: opens the form, the Gremium filled in where the channel or the person's roles leave no choice. */
export const sitzungCommand: CommandHandler<Recht> = {
  recht: 'sitzung.melden',
  subjekt: (ctx, { kanal }) => gremiumDesKanals(ctx, kanal)?.id ?? null,
  abgelehnt: (ctx, { kanal }) => lehntAb(ctx, gremiumDesKanals(ctx, kanal)?.id ?? null),
  run: (ctx, { kanal }) => oeffne(ctx, gremiumDesKanals(ctx, kanal)),
};

/** Stands for "no Gremium yet" as the subject of the button, which must have one. */
export const ohneGremium = 'ohne';

/** The button of the pinned message, where its subject is the Gremium, and of Home. */
const neuKnopf: ButtonHandler<Recht> = {
  recht: 'sitzung.melden',
  subjekt: (_, { subject }) => (subject === ohneGremium ? null : subject),
  abgelehnt: (ctx, { subject }) => lehntAb(ctx, subject === ohneGremium ? null : subject),
  run: (ctx, { subject }) => oeffne(ctx, gremiumById(ctx.tx, subject as GremiumId)),
};

const antwortHandler = (wert: Antwort): ButtonHandler<Recht> => ({
  recht: 'sitzung.antworten',
  subjekt: gremiumDerSitzung,
  abgelehnt: () => privateMessage(texte.nichtAntworten),
  run(ctx, { subject, onHome }) {
    const result = antworte(ctx, subject as SitzungId, wert);
    if (!result.ok) return nichtMoeglich(ctx, subject);
    // On Home the answer is seen where it was given.
    return onHome ? { effect: 'none' } : notice(texte.antwortDank(wert, result.value));
  },
});

const mehrKnopf: ButtonHandler<Recht> = {
  recht: 'sitzung.teilnehmende',
  subjekt: gremiumDerSitzung,
  abgelehnt: () => privateMessage(texte.keineNamen),
  run(ctx, { subject }) {
    const sitzung = sitzungById(ctx.tx, subject as SitzungId);
    if (sitzung === null) return notice(texte.gibtEsNicht);
    return {
      effect: 'reply',
      message: teilnehmende(sitzung, anzahl(ctx.tx, sitzung.id), antworten(ctx.tx, sitzung.id)),
    };
  },
};

const eingangKnopf: ButtonHandler<Recht> = {
  recht: 'sitzung.bestaetigen',
  subjekt: gremiumDerSitzung,
  abgelehnt: () => privateMessage(texte.nurBuero),
  run(ctx, { subject, onHome }) {
    const result = bestaetige(ctx, subject as SitzungId);
    if (result.ok) return onHome ? { effect: 'none' } : notice(texte.bestaetigt(result.value.nummer));
    const sitzung = sitzungById(ctx.tx, subject as SitzungId);
    if (sitzung === null || sitzung.eingangVon === null) return notice(texte.gibtEsNicht);
    return notice(texte.schonBestaetigt(nameOf(ctx.tx, sitzung.eingangVon), bestaetigtAm(ctx, sitzung) ?? ''));
  },
};

export const buttons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'sitzung.neu': neuKnopf,
  'sitzung.komme': antwortHandler('komme'),
  'sitzung.vielleicht': antwortHandler('vielleicht'),
  'sitzung.kommeNicht': antwortHandler('kommeNicht'),
  'sitzung.mehr': mehrKnopf,
  'sitzung.eingang': eingangKnopf,
};

function oeffne(ctx: Acting, gremium: Gremium | null): Effect {
  const waehlbar = waehlbare(ctx);
  const vorgabe = waehlbar.find(({ id }) => id === gremium?.id) ?? (waehlbar.length === 1 ? waehlbar[0] : undefined);
  return openForm(ctx, melden, null, vorgabe === undefined ? {} : { gremium: vorgabe.id });
}

/** The Gremien for which this person may announce, in the city's order. */
function waehlbare(ctx: Acting): Gremium[] {
  return gremien(ctx.tx).filter(({ art, id }) => art !== 'integrationsbuero' && darf(ctx, 'sitzung.melden', id));
}

function alsOption(gremium: Gremium): Option {
  return { value: gremium.id, label: gremiumName(gremium) };
}

/** Sitzungen belong to every Gremium but the Büro: in its channel the person chooses. */
function gremiumDesKanals(ctx: Acting, kanal: KanalId | null): Gremium | null {
  const gremium = kanal === null ? null : gremiumOfKanal(ctx.tx, kanal);
  return gremium === null || gremium.art === 'integrationsbuero' ? null : gremium;
}

function gremiumDerSitzung(ctx: Acting, { subject }: { readonly subject: string }): string | null {
  return sitzungById(ctx.tx, subject as SitzungId)?.gremiumId ?? null;
}

function nichtMoeglich(ctx: Acting, id: string): Effect {
  const sitzung = sitzungById(ctx.tx, id as SitzungId);
  return notice(sitzung === null ? texte.gibtEsNicht : texte.vorbei(sitzung));
}
