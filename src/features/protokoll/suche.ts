/** From a hit in the index to what the person may read of it. */
import { dateText } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import type { Acting } from '../../core/feature.ts';
import { type Aufgabe, aufgabeById } from '../aufgabe/index.ts';
import { alleGremien, gremiumById } from '../stadt/index.ts';
import { lesbar } from './lesbar.ts';
import type { ProtokollId } from './schema.ts';
import { protokollById } from './store.ts';
import { type Bereich, sucheIn, type Treffer } from './suche.store.ts';
import { ausdruck, fundstelle, type Suchwort, type Teil } from './suche-rules.ts';
import { knopf, wo } from './texts.suche.ts';
import type { Fund } from './views.suche.ts';
import type { Ganz } from './views.ts';
import { ganz } from './zeigen.ts';

/** Newest first, `anzahl` of them after the first `ab`. */
export function funde(ctx: Acting, worte: readonly Suchwort[], ab: number, anzahl: number): Fund[] {
  const treffer = sucheIn(ctx.tx, ausdruck(worte), bereiche(ctx), ab, anzahl);
  return treffer.flatMap((einer) => fund(ctx, einer, worte));
}

/** Everything for whoever hands minutes in, what the channel was told for the others; closed Gremien stay readable. */
function bereiche(ctx: Acting): Bereich[] {
  return alleGremien(ctx.tx).flatMap((gremium): Bereich[] => {
    const was = lesbar(ctx, gremium);
    return was === null ? [] : [{ gremium: gremium.id, genau: was === 'alles' }];
  });
}

function fund(ctx: Acting, { herkunft, genau }: Treffer, worte: readonly Suchwort[]): Fund[] {
  const protokoll = protokollById(ctx.tx, herkunft as ProtokollId);
  // The channel was never told of one that came from no minutes.
  const aufgabe = protokoll === null && genau ? aufgabeById(ctx.tx, herkunft) : null;
  const alles = protokoll === null ? null : ganz(ctx, protokoll);
  const teile = alles !== null ? teileVon(ctx, alles, genau) : aufgabe !== null ? [teilVon(ctx, aufgabe, true)] : [];
  const stelle = fundstelle(teile, worte);
  if (stelle === null) return [];
  if (aufgabe !== null) return [{ ...ausAufgabe(ctx, aufgabe), stelle }];
  return alles === null ? [] : [{ ...ausProtokoll(alles), stelle }];
}

function ausProtokoll({ sitzung, gremium }: Ganz): Omit<Fund, 'stelle'> {
  return {
    titel: `${sitzung.nummer} · ${gremium.titel}, ${dateText(sitzung.datum)}`,
    knopf: { action: 'protokoll.zeigen', subject: sitzung.id, label: knopf.ansehen(sitzung.nummer) },
  };
}

/** One that came from no minutes; once it is done no list shows it. */
function ausAufgabe(ctx: Acting, { gremiumId, bis, stand }: Aufgabe): Omit<Fund, 'stelle'> {
  return {
    titel: `${gremiumById(ctx.tx, gremiumId)?.titel ?? ''}, bis ${dateText(bis)}`,
    knopf: stand === 'offen' ? { action: 'aufgabe.liste', subject: '0', label: knopf.aufgaben } : null,
  };
}

/** `genau`: with what only Tandem and Büro read. The index holds the same (`suchquelle` in `0001_suche.sql`). */
function teileVon(ctx: Acting, alles: Ganz, genau: boolean): Teil[] {
  const { sitzung, vereinbarungen, aufgaben, fassung } = alles;
  const teile: readonly { readonly wo: string; readonly text: string | null }[] = [
    { wo: wo.thema, text: sitzung.thema },
    ...vereinbarungen.map((text) => ({ wo: wo.vereinbarung, text })),
    ...aufgaben.map((aufgabe) => teilVon(ctx, aufgabe, genau)),
    { wo: wo.grund, text: fassung.grund },
    ...(genau
      ? [
          { wo: wo.notiz, text: fassung.notizen },
          { wo: wo.namen, text: fassung.namen },
          { wo: wo.link, text: fassung.link },
          { wo: wo.datei, text: fassung.datei?.name ?? null },
        ]
      : []),
  ];
  return teile.flatMap(({ wo, text }) => (text === null ? [] : [{ wo, text }]));
}

function teilVon(ctx: Acting, { was, personId, stelle }: Aufgabe, genau: boolean): Teil {
  const wer = personId === null ? stelle : nameOf(ctx.tx, personId);
  return { wo: wo.aufgabe, text: genau && wer !== null ? `${wer} – ${was}` : was };
}
