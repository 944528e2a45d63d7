/** What other features ask about Aufgaben, and how they make some. */
import type { RichText } from '../../chat/message.ts';
import { type Day, dateText } from '../../core/calendar.ts';
import { type Acting, type Context, raise } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { record } from '../../core/verlauf.ts';
import type { Tx } from '../../core/workspace.ts';
import type { GremiumId } from '../stadt/index.ts';
import type { AufgabeId } from './schema.ts';
import { type Aufgabe, addAufgabe, ausAllen, ausHerkunft, offeneIn, setzeHerkunft } from './store.ts';

/** Who holds an Aufgabe: a person, with an account or without, or else a name, an organisation or an office. */
export type Wer = { readonly person: PersonId } | { readonly stelle: string };

interface NeueAufgabe {
  readonly gremium: GremiumId;
  /** At most 300 characters. */
  readonly was: string;
  readonly wer: Wer;
  /** The last day for it. */
  readonly bis: Day;
  /** The subject it comes from, such as the id of a Protokoll. */
  readonly herkunft: string;
  /** … as people call it: `Protokoll der Sitzung WOH-2026-03`. */
  readonly herkunftTitel: string;
}

/** Writes an Aufgabe down, in the Verlauf too. From now on its holder is reminded, or else the Tandem of its field. */
export function legeAufgabeAn(ctx: Acting, neu: NeueAufgabe): AufgabeId {
  const { gremium: gremiumId, was, bis, herkunft, herkunftTitel } = neu;
  const { id } = addAufgabe(ctx.tx, {
    ...{ gremiumId, was, bis, herkunft, herkunftTitel },
    personId: 'person' in neu.wer ? neu.wer.person : null,
    stelle: 'stelle' in neu.wer ? neu.wer.stelle : null,
    angelegtVon: ctx.actor,
    angelegtAm: ctx.now,
  });
  record(ctx, 'aufgabe.anlegen', id);
  raise(ctx, 'aufgabe.geaendert', { gremium: gremiumId, herkunft });
  return id;
}

/** They come from another subject now, such as a goal that was split off; who holds them until when stays. */
export function haengeUm(
  ctx: Context,
  aufgaben: readonly Aufgabe[],
  an: Pick<NeueAufgabe, 'herkunft' | 'herkunftTitel'>,
): void {
  setzeHerkunft(
    ctx.tx,
    aufgaben.map(({ id }) => id),
    an,
  );
  for (const { gremiumId: gremium, herkunft } of aufgaben) {
    raise(ctx, 'aufgabe.geaendert', { gremium, herkunft });
    raise(ctx, 'aufgabe.geaendert', { gremium, herkunft: an.herkunft });
  }
}

/** What is open in a Gremium, soonest first. */
export function offeneAufgaben(tx: Tx, gremium: GremiumId): Aufgabe[] {
  return offeneIn(tx, [gremium]);
}

/**
 * What came from one subject, such as a Protokoll, open or done, in the order in which it was agreed; without what
 * nobody needs any more.
 */
export function aufgabenAus(tx: Tx, herkunft: string): Aufgabe[] {
  return ausHerkunft(tx, herkunft);
}

/** The same for many subjects, read once. */
export function aufgabenAusAllen(tx: Tx, herkuenfte: readonly string[]): (herkunft: string) => readonly Aufgabe[] {
  const gruppen = new Map<string, Aufgabe[]>(herkuenfte.map((herkunft) => [herkunft, []]));
  for (const aufgabe of ausAllen(tx, herkuenfte)) gruppen.get(aufgabe.herkunft)?.push(aufgabe);
  return (herkunft) => gruppen.get(herkunft) ?? [];
}

/** `Ada Muster – den Hausmeister ansprechen – bis 14.10.2026`. Not for a channel: there nobody is named beside a date. */
export function aufgabeZeile(aufgabe: Aufgabe): RichText {
  const { personId, stelle } = aufgabe;
  const wer = personId === null ? (stelle ?? '') : { person: personId };
  return [wer, ` – ${aufgabeOhneNamen(aufgabe)}`];
}

/** `den Hausmeister ansprechen – bis 14.10.2026 (erledigt)` */
export const aufgabeOhneNamen = ({ was, bis, stand }: Aufgabe): string =>
  `${was} – bis ${dateText(bis)}${stand === 'erledigt' ? ' (erledigt)' : ''}`;

declare module '../../core/feature.ts' {
  interface Ereignisse {
    /** What is open in a Gremium is not what it was. `herkunft`: the subject from which these Aufgaben came. */
    readonly 'aufgabe.geaendert': { readonly gremium: GremiumId; readonly herkunft: string };
  }
}
