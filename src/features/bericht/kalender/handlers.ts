/** `/komm-in kalender`: a secret address for one's own calendar; and what the Büro does about all of them. */
import type { Effect } from '../../../chat/chat.ts';
import { type Option, optionsMax } from '../../../chat/form.ts';
import { nameOf } from '../../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import { notice } from '../../../core/notice.ts';
import { ok } from '../../../core/result.ts';
import { record } from '../../../core/verlauf.ts';
import {
  darf,
  einstellungVon,
  type GremiumId,
  gremien,
  gremiumOfKanal,
  lehntAb,
  loescheEinstellung,
  nochNichtEingerichtet,
  type Recht,
  setzeEinstellung,
  siehtFelder,
} from '../../stadt/index.ts';
import { adresseForm, alle, neuForm, sperrenForm } from './form.ts';
import { legeFeedAn, pfad } from './kalender.ts';
import { liesAdresse } from './rules.ts';
import type { FeedId } from './schema.ts';
import { anzahlFeeds, feedById, feedsVon, loescheAlleFeeds, loescheFeed, loescheFeedsVon } from './store.ts';
import * as texte from './texts.ts';
import { adresseKnopf, eigeneKnopf, type Hindernis, neueAdresse, uebersicht } from './views.ts';

const eigener = {
  recht: 'kalender.eigener',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
} as const;

const verwalten = {
  recht: 'kalender.verwalten',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurBuero),
} as const;

/** So many have room in one message, and nobody has so many calendars. */
const hoechstens = 15;

/** Null: nothing is in the way of a new address. */
function hindernisFuer(ctx: Acting): Hindernis | null {
  const verwaltet = darf(ctx, 'kalender.verwalten', null);
  const fuer = (satz: { readonly buero: string; readonly andere: string }) => (verwaltet ? satz.buero : satz.andere);
  if (!ctx.listens) return { satz: fuer(texte.nichtErreichbar), knopf: null };
  if (einstellungVon(ctx.tx, 'kalender.adresse') !== null) return null;
  return { satz: fuer(texte.nochKeineAdresse), knopf: verwaltet ? adresseKnopf : null };
}

const sagt = ({ satz, knopf }: Hindernis): Effect => (knopf === null ? notice(satz) : notice(satz, knopf));

function zeigeEigene(ctx: Acting, hier: string): Effect {
  const nochNicht = nochNichtEingerichtet(ctx);
  if (nochNicht !== null) return { effect: 'reply', message: nochNicht };
  const eigene = feedsVon(ctx.tx, ctx.actor).map(({ id, gremiumId, am }) => ({
    ...{ id, wofuer: texte.wofuer(ctx.tx, gremiumId), am: ctx.calendar.dayAt(am) },
  }));
  const hindernis = hindernisFuer(ctx);
  if (hindernis !== null && eigene.length === 0) return sagt(hindernis);
  const verwaltet = hindernis === null && darf(ctx, 'kalender.verwalten', null);
  const oeffentlich = verwaltet ? einstellungVon(ctx.tx, 'kalender.adresse') : null;
  return { effect: 'reply', message: uebersicht(eigene, { hier, hindernis, oeffentlich }) };
}

/** As many as a choice offers, with the one that means all. */
const felderHoechstens = optionsMax - 1;

const wahl = (ctx: Acting): Option[] => [
  { value: alle, label: texte.alleFelder },
  ...gremien(ctx.tx, 'handlungsfeld')
    .filter(siehtFelder(ctx, ctx.actor))
    .slice(0, felderHoechstens)
    .map(({ id, titel }) => ({ value: id, label: titel })),
];

const neu: FormHandler<Recht> = formHandler(neuForm, {
  ...eigener,
  fleeting: true,
  intro: () => [texte.uebersicht.wozu],
  options: (ctx) => ({ wofuer: wahl(ctx) }),
  run(ctx, { wofuer }) {
    const hindernis = hindernisFuer(ctx);
    if (hindernis !== null) return { done: sagt(hindernis) };
    if (feedsVon(ctx.tx, ctx.actor).length >= hoechstens) {
      return { errors: { wofuer: texte.zuViele(hoechstens) } };
    }
    const gremiumId = wofuer === alle ? null : (wofuer as GremiumId);
    const { feed, ende } = legeFeedAn(ctx, { personId: ctx.actor, gremiumId });
    const adresse = `${einstellungVon(ctx.tx, 'kalender.adresse')}${pfad}${ende}`;
    const message = neueAdresse({ id: feed.id, wofuer: texte.wofuer(ctx.tx, gremiumId) }, adresse);
    return { done: { effect: 'reply', message, secret: true } };
  },
});

const neuKnopf: ButtonHandler<Recht> = {
  ...eigener,
  run(ctx, { subject }) {
    const hindernis = hindernisFuer(ctx);
    if (hindernis !== null) return sagt(hindernis);
    const hier = wahl(ctx).some(({ value }) => value === subject) ? subject : alle;
    return openForm(ctx, neu, null, { wofuer: hier });
  },
};

/** In one tap: whoever leaked an address is in a hurry. */
const sperrKnopf: ButtonHandler<Recht> = {
  ...eigener,
  run(ctx, { subject }) {
    const feed = feedById(ctx.tx, subject as FeedId);
    if (feed === null || feed.personId !== ctx.actor) return notice(texte.schonGesperrt, eigeneKnopf);
    loescheFeed(ctx.tx, feed.id);
    return notice(texte.gesperrt, eigeneKnopf);
  },
};

const adresse: FormHandler<Recht> = formHandler(adresseForm, {
  ...verwalten,
  fleeting: true,
  intro: () => [texte.adresse.hinweis],
  check(ctx, { adresse: getippt }) {
    const gelesen = lies(ctx, getippt ?? null);
    return gelesen === null || gelesen.ok ? {} : { adresse: texte.adresse.fehler[gelesen.code] };
  },
  run(ctx, { adresse: getippt }) {
    const gelesen = lies(ctx, getippt);
    if (gelesen === null) loescheEinstellung(ctx.tx, 'kalender.adresse');
    else if (gelesen.ok) setzeEinstellung(ctx.tx, 'kalender.adresse', gelesen.value);
    record(ctx, 'kalender.adresse', 'stadt');
    return { done: notice(gelesen?.ok ? texte.adresse.gespeichert(gelesen.value) : texte.adresse.entfernt) };
  },
});

/** Null: nothing was typed. What is stored may stay: the demo has an address that nobody could enter. */
function lies(ctx: Acting, getippt: string | null): ReturnType<typeof liesAdresse> | null {
  const text = getippt?.trim() ?? '';
  if (text === '') return null;
  return text === einstellungVon(ctx.tx, 'kalender.adresse') ? ok(text) : liesAdresse(text);
}

const adressKnopf: ButtonHandler<Recht> = {
  ...verwalten,
  run: (ctx) =>
    ctx.listens
      ? openForm(ctx, adresse, null, { adresse: einstellungVon(ctx.tx, 'kalender.adresse') })
      : notice(texte.nichtErreichbar.buero),
};

const sperren: FormHandler<Recht> = formHandler(sperrenForm, {
  ...verwalten,
  fleeting: true,
  run(ctx, { person }, confirmed) {
    const wer = person === null ? null : nameOf(ctx.tx, person);
    const anzahl = person === null ? anzahlFeeds(ctx.tx) : feedsVon(ctx.tx, person).length;
    if (anzahl === 0) return { errors: { person: texte.sperren.keine(wer) } };
    if (!confirmed.includes('sperren')) {
      return { ask: { code: 'sperren', question: texte.sperren.frage(wer, anzahl), yes: texte.sperren.ja } };
    }
    if (person === null) loescheAlleFeeds(ctx.tx);
    else loescheFeedsVon(ctx.tx, person);
    record(ctx, 'kalender.sperren', 'stadt');
    return { done: notice(texte.sperren.fertig(anzahl)) };
  },
});

const sperrenOeffnen = { ...verwalten, run: (ctx: Acting): Effect => openForm(ctx, sperren, null) };

export const kalenderCommands: Readonly<Record<string, CommandHandler<Recht>>> = {
  '/komm-in kalender': {
    ...eigener,
    run(ctx, { text, kanal }) {
      const darfSperren = text.trim().toLowerCase() === 'sperren' && darf(ctx, 'kalender.verwalten', null);
      if (darfSperren) return sperrenOeffnen.run(ctx);
      return zeigeEigene(ctx, (kanal === null ? null : gremiumOfKanal(ctx.tx, kanal)?.id) ?? 'stadt');
    },
  },
};

export const kalenderFormulare: readonly FormHandler<Recht>[] = [neu, adresse, sperren];

export const kalenderKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'kalender.eigener': { ...eigener, run: (ctx, { subject }) => zeigeEigene(ctx, subject) },
  'kalender.neu': neuKnopf,
  'kalender.sperren': sperrKnopf,
  'kalender.adresse': adressKnopf,
  'kalender.alleSperren': sperrenOeffnen,
};
