/** What a step of the set-up, or the small form for the same thing, has to say about what was entered. */
import { parseDay } from '../../core/calendar.ts';
import { kanalNamed, kanalOf, kontoOf, nameOf } from '../../core/directory.ts';
import type { Context, FieldErrors, FormOutcome } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { katalogVon } from '../handlungsfeld/index.ts';
import { type GremiumArt, type GremiumId, letzteKonferenz, pruefeWer } from '../stadt/index.ts';
import type { Angaben, BueroEingabe } from './form.ts';
import { vergebenAn } from './kanal.ts';
import { alsKanalname, istOeffentlich } from './kanal-rules.ts';
import { bedenkenZurKonferenz, wirdNachgeholt } from './rules.ts';
import { kanalFrage } from './texts.kanal.ts';
import { fehler, frage } from './texts.ts';

export function pruefeBuero(ctx: Context, values: Partial<BueroEingabe>): FieldErrors {
  const { leitung, personen, beirat, beiratName } = values;
  const falsche = (personen ?? []).filter((person) => kontofehler(ctx, person as PersonId) !== null);
  const ohneLeitung = leitung === undefined ? null : kontofehler(ctx, leitung);
  return {
    ...(ohneLeitung === null ? {} : { leitung: fehler[ohneLeitung] }),
    ...(falsche.length === 0
      ? {}
      : { personen: fehler.nichtImBuero(falsche.map((person) => nameOf(ctx.tx, person as PersonId))) }),
    ...pruefeKontakt(ctx, beirat ?? null, beiratName ?? null),
  };
}

function pruefeKontakt(ctx: Context, person: PersonId | null, name: string | null): FieldErrors {
  if (person === null && name === null) return {};
  const errors = pruefeWer(ctx, { person, name });
  return {
    ...(errors.person === undefined ? {} : { beirat: errors.person }),
    ...(errors.name === undefined ? {} : { beiratName: errors.name }),
  };
}

/** Whoever runs the city must be able to act in its workspace: somebody in the Büro always can. */
function kontofehler(ctx: Context, person: PersonId): 'keinKonto' | 'fremd' | null {
  const konto = kontoOf(ctx.tx, person);
  if (konto === null || konto.deactivated) return 'keinKonto';
  return konto.foreign ? 'fremd' : null;
}

const kanalfelder = ['kanalBuero', 'kanalUmsetzung', 'kanalSteuerung'] as const;

const artVon = {
  kanalBuero: 'integrationsbuero',
  kanalUmsetzung: 'umsetzungsgruppe',
  kanalSteuerung: 'steuerungsgruppe',
} as const;

/** The question of `frageZuOffenen` about the channels chosen in the set-up. */
export function frageZuKanaelen(ctx: Context, values: Angaben, confirmed: readonly string[]): Ask | null {
  const gewaehlt = kanalfelder.flatMap((feld) => {
    const conversation = values[feld];
    return conversation === null ? [] : [{ art: artVon[feld], conversation }];
  });
  return frageZuOffenen(ctx, gewaehlt, confirmed);
}

export function pruefeKanaele(ctx: Context, values: Partial<Angaben>): FieldErrors {
  const errors: Record<string, string> = {};
  for (const [i, feld] of kanalfelder.entries()) {
    const gewaehlt = values[feld] ?? null;
    if (gewaehlt === null) continue;
    const schonDort = kanalfelder.slice(0, i).some((davor) => values[davor] === gewaehlt);
    const falsch = schonDort ? fehler.doppelterKanal : kanalfehler(ctx, gewaehlt, null);
    if (falsch !== null) errors[feld] = falsch;
  }
  return errors;
}

/** Why this channel cannot be the one of `gremium`; null: it can. */
export function kanalfehler(ctx: Context, conversation: string, gremium: GremiumId | null): string | null {
  const kanal = kanalOf(ctx.tx, conversation);
  if (kanal === null) return null;
  if (kanal.deleted) return fehler.geloescht;
  if (kanal.archived) return fehler.archiviert;
  const anderes = vergebenAn(ctx, kanal.id, gremium);
  return anderes === null ? null : fehler.vergebenerKanal(anderes);
}

/** The operator may put another catalogue in place while a draft waits. */
export function pruefeFelder({ tx }: Context, { felder = [] }: Partial<Angaben>): FieldErrors {
  const imKatalog = katalogVon(tx).handlungsfelder.map(({ kuerzel }) => kuerzel);
  const weg = felder.some((kuerzel) => !imKatalog.includes(kuerzel));
  return weg ? { felder: fehler.felderGeaendert } : {};
}

/** Why no channel can be made under what was typed; null: it can. One that is there is chosen, not stumbled into. */
export function namensfehler(ctx: Context, text: string): string | null {
  const name = alsKanalname(text);
  if (name === null) return fehler.keinName;
  const vorhanden = kanalNamed(ctx.tx, name);
  return vorhanden === null || vorhanden.archived ? null : kanalFrage.gibtEsSchon(name);
}

/** Channels that everybody can read, for Gremien in which people are spoken of. Null: none, or answered already. */
export function frageZuOffenen(
  ctx: Context,
  gewaehlt: readonly { readonly art: GremiumArt; readonly conversation: string }[],
  confirmed: readonly string[],
): Ask | null {
  const offene = gewaehlt.flatMap(({ art, conversation }) => {
    const kanal = istOeffentlich(art) ? null : kanalOf(ctx.tx, conversation);
    return kanal === null || kanal.private ? [] : [kanal];
  });
  const code = `offen ${offene.map(({ conversation }) => conversation).join(' ')}`;
  if (offene.length === 0 || confirmed.includes(code)) return null;
  return { ask: { code, question: kanalFrage.offen(offene.map(({ name }) => name)), yes: kanalFrage.ja } };
}

type Ask = Extract<FormOutcome, { ask: unknown }>;

export function pruefeKonferenz(ctx: Context, values: { readonly jahreskonferenz?: string }): FieldErrors {
  const tag = parseDay(values.jahreskonferenz ?? '');
  if (tag === null) return {};
  return bedenkenZurKonferenz(ctx.calendar, tag, ctx.heute) === 'vorbei'
    ? { jahreskonferenz: tag === ctx.heute ? fehler.heute : fehler.vorbei }
    : {};
}

/** A day that is unusual, but possible. Null: nothing to ask, or answered already. */
export function frageZurKonferenz(ctx: Context, datum: string, confirmed: readonly string[]): Ask | null {
  const tag = parseDay(datum);
  const bedenken = tag === null ? [] : bedenkenZurKonferenz(ctx.calendar, tag, ctx.heute);
  const code = `konferenz ${datum}`;
  if (tag === null || typeof bedenken === 'string' || confirmed.includes(code)) return null;
  const letzte = letzteKonferenz(ctx.tx);
  const saetze = [
    ...bedenken.map((eines) =>
      eines === 'feiertag' ? frage.feiertag(tag, ctx.calendar.holiday(tag) ?? '') : frage[eines](tag),
    ),
    ...(letzte !== null && wirdNachgeholt(letzte, tag, ctx.heute) ? [frage.nachgeholt(letzte.jahr, letzte.tag)] : []),
  ];
  if (saetze.length === 0) return null;
  return { ask: { code, question: [...saetze, frage.dennoch].join(' '), yes: frage.ja } };
}
