/** What was set up, changed afterwards: one small form for each part. */
import { type Day, day, parseDay } from '../../core/calendar.ts';
import { kontoOf, nameOf } from '../../core/directory.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { hashOf } from '../../core/hash.ts';
import type { PersonId } from '../../core/ids.ts';
import { notice } from '../../core/notice.ts';
import { lastActor } from '../../core/verlauf.ts';
import { anzahlAufDemWeg, zielstufen } from '../jahresziel/index.ts';
import {
  einstellungVon,
  festRegeln,
  letzteKonferenz,
  type Recht,
  stundeDerErinnerung,
  ueblicheFeste,
  vorlaufDerErinnerung,
} from '../stadt/index.ts';
import { digestPlan } from '../umsetzungsgruppe/index.ts';
import { aendereBuero, aendereErinnerungen, aendereFeste, aendereKonferenz } from './actions.ts';
import { bueroHeute } from './buerowechsel.ts';
import { bueroForm, erinnerungenForm, festeForm, festForm, konferenzForm } from './form.ts';
import { dieStadt, nurBuero } from './handlers.einrichten.ts';
import { nimmHeraus } from './noch-im-kanal.ts';
import {
  festOptionen,
  rhythmusOptionen,
  stundenOptionen,
  vorlaufOptionen,
  wochentagOptionen,
  zielstufenOptionen,
} from './optionen.ts';
import { frageZurKonferenz, pruefeBuero, pruefeKonferenz } from './pruefen.ts';
import { festNamen, gewaehlteFeste, vorgeschlageneKonferenz } from './rules.ts';
import { selbstHeraus } from './texts.buero.ts';
import * as texte from './texts.ts';
import { festUebersicht, inhaber } from './uebersicht.ts';

/** Who changed this part last; where only a file did, whoever asks. */
const zuletzt = (ctx: Acting, akt: string): PersonId =>
  lastActor(ctx.tx, akt, dieStadt) ?? lastActor(ctx.tx, 'stadt.einrichten', dieStadt) ?? ctx.actor;

const buero: FormHandler<Recht> = formHandler(bueroForm, {
  ...nurBuero,
  current: (ctx) => ({ values: bueroJetzt(ctx), by: zuletzt(ctx, 'einrichtung.buero') }),
  check: pruefeBuero,
  run(ctx, values, confirmed) {
    const bleibt = [values.leitung, ...(values.personen ?? [])].includes(ctx.actor);
    if (!bleibt && bueroHeute(ctx).has(ctx.actor) && !confirmed.includes('selbst')) {
      return { ask: { code: 'selbst', question: selbstHeraus.frage, yes: selbstHeraus.ja } };
    }
    aendereBuero(ctx, values);
    return { done: notice(texte.gespeichert) };
  },
});

function bueroJetzt(ctx: Acting) {
  const [leitung = null] = inhaber(ctx, 'integrationsbuero', 'leitung');
  const [kontakt = null] = inhaber(ctx, 'migrationsbeirat', 'kontakt');
  const hatKonto = (person: PersonId): boolean => kontoOf(ctx.tx, person) !== null;
  const personen = inhaber(ctx, 'integrationsbuero', 'buero').filter(hatKonto);
  return {
    stadt: einstellungVon(ctx.tx, 'stadt'),
    land: einstellungVon(ctx.tx, 'land') ?? 'NW',
    leitung: leitung !== null && hatKonto(leitung) ? leitung : null,
    personen: personen.length === 0 ? null : personen,
    beirat: kontakt !== null && hatKonto(kontakt) ? kontakt : null,
    beiratName: kontakt === null || hatKonto(kontakt) ? null : nameOf(ctx.tx, kontakt),
  };
}

const konferenz: FormHandler<Recht> = formHandler(konferenzForm, {
  ...nurBuero,
  current: (ctx) => ({
    values: { jahreskonferenz: naechsteKonferenz(ctx) },
    by: zuletzt(ctx, 'einrichtung.konferenz'),
  }),
  check: pruefeKonferenz,
  run(ctx, { jahreskonferenz }, confirmed) {
    const frage = frageZurKonferenz(ctx, jahreskonferenz, confirmed);
    if (frage !== null) return frage;
    const tag = day(jahreskonferenz);
    if (!aendereKonferenz(ctx, tag)) return { done: notice(texte.unveraendert) };
    const jahr = letzteKonferenz(ctx.tx)?.jahr;
    const betroffen = jahr === undefined || zielstufen(ctx.tx) === null ? 0 : anzahlAufDemWeg(ctx.tx, jahr);
    return { done: notice(texte.konferenzGesetzt(tag, betroffen)) };
  },
});

/** The day that is set, or a proposal where that can be entered no more. */
function naechsteKonferenz({ tx, calendar, heute }: Acting): Day {
  const letzte = letzteKonferenz(tx);
  if (letzte !== null && letzte.tag > heute) return letzte.tag;
  return vorgeschlageneKonferenz(calendar, heute, letzte?.jahr);
}

const erinnerungen: FormHandler<Recht> = formHandler(erinnerungenForm, {
  ...nurBuero,
  options: ({ tx }) => ({
    imKanal: vorlaufOptionen('imKanal', vorlaufDerErinnerung(tx, 'imKanal')),
    persoenlich: vorlaufOptionen('persoenlich', vorlaufDerErinnerung(tx, 'persoenlich')),
    stunde: stundenOptionen(stundeDerErinnerung(tx)),
    jahresziele: zielstufenOptionen(zielstufen(tx)),
    rhythmus: rhythmusOptionen(),
    wochentag: wochentagOptionen(),
    uhrzeit: stundenOptionen(digestPlan(tx).stunde),
  }),
  current(ctx) {
    const { rhythmus, wochentag, stunde: uhrzeit } = digestPlan(ctx.tx);
    const values = {
      imKanal: String(vorlaufDerErinnerung(ctx.tx, 'imKanal') ?? 'nie'),
      persoenlich: String(vorlaufDerErinnerung(ctx.tx, 'persoenlich') ?? 'nie'),
      stunde: stundeDerErinnerung(ctx.tx),
      jahresziele: zielstufen(ctx.tx)?.map(String) ?? null,
      rhythmus,
      wochentag,
      uhrzeit,
    };
    return { values, by: zuletzt(ctx, 'einrichtung.erinnerungen') };
  },
  run(ctx, values) {
    aendereErinnerungen(ctx, values);
    return { done: notice(texte.gespeichert) };
  },
});

const uebliche: FormHandler<Recht> = formHandler(festeForm, {
  ...nurBuero,
  options: () => ({ feste: festOptionen() }),
  current: (ctx) => ({
    values: { feste: alsWert(festNamen(festRegeln(ctx.tx)).filter((name) => festNamen(ueblicheFeste).includes(name))) },
    by: zuletzt(ctx, 'einrichtung.feste'),
  }),
  run(ctx, { feste }) {
    aendereFeste(ctx, gewaehlteFeste(ueblicheFeste, festRegeln(ctx.tx), feste ?? []));
    return { done: { effect: 'reply', message: festUebersicht(ctx) } };
  },
});

/** A field without a choice holds nothing, not a list of none. */
const alsWert = (namen: readonly string[]): readonly string[] | null => (namen.length === 0 ? null : namen);

const fest: FormHandler<Recht> = formHandler(festForm, {
  ...nurBuero,
  check(ctx, { name = '', datum = '' }) {
    const tag = parseDay(datum);
    const liste = festRegeln(ctx.tx);
    const eigene = liste.filter((regel) => !festNamen(ueblicheFeste).includes(regel.name));
    if (festNamen(ueblicheFeste).includes(name)) return { name: texte.fehler.ueblich(name) };
    const schonDa = liste.some((regel) => regel.name === name && 'datum' in regel && regel.datum === datum);
    if (schonDa) return { name: texte.fehler.schonDa(name) };
    if (eigene.length >= texte.hoechstensEigene) return { name: texte.zuVieleFeste };
    return tag !== null && tag < ctx.heute ? { datum: texte.fehler.vorbei } : {};
  },
  run(ctx, { name, datum }) {
    aendereFeste(ctx, [...festRegeln(ctx.tx), { name, datum: day(datum) }]);
    return { done: { effect: 'reply', message: festUebersicht(ctx) } };
  },
});

const entferneFest: ButtonHandler<Recht> = {
  ...nurBuero,
  run(ctx, { subject }) {
    const liste = festRegeln(ctx.tx);
    const rest = liste.filter((regel) => hashOf(regel) !== subject);
    if (rest.length === liste.length) return notice(texte.festFehlt);
    // Without what the city added, its list may be the usual one again.
    aendereFeste(ctx, gewaehlteFeste(ueblicheFeste, rest, festNamen(rest)));
    return { effect: 'reply', message: festUebersicht(ctx) };
  },
};

const oeffnet = (handler: FormHandler<Recht>): ButtonHandler<Recht> => ({
  ...nurBuero,
  run: (ctx) => openForm(ctx, handler, dieStadt),
});

export const einstellFormulare = [buero, konferenz, erinnerungen, uebliche, fest];

export const einstellKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'einrichtung.buero': oeffnet(buero),
  'einrichtung.herausnehmen': { ...nurBuero, run: (ctx, { subject }) => nimmHeraus(ctx, subject) },
  'einrichtung.konferenz': oeffnet(konferenz),
  'einrichtung.erinnerungen': oeffnet(erinnerungen),
  'einrichtung.feste': { ...nurBuero, run: (ctx) => ({ effect: 'reply', message: festUebersicht(ctx) }) },
  'einrichtung.ueblicheFeste': oeffnet(uebliche),
  'einrichtung.fest': oeffnet(fest),
  'einrichtung.festEntfernen': entferneFest,
};
