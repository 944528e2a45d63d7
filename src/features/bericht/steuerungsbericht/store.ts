import { and, count, desc, eq, isNull, or } from 'drizzle-orm';
import type { Instant } from '../../../core/clock.ts';
import { newId, type PersonId } from '../../../core/ids.ts';
import { type Conversation, neverStood, placesOf, postOf } from '../../../core/posts.ts';
import type { Tx } from '../../../core/workspace.ts';
import { type BerichtId, bericht, weitergabe } from './schema.ts';

export type Bericht = typeof bericht.$inferSelect;
export type Weitergabe = typeof weitergabe.$inferSelect;

export function berichtById(tx: Tx, id: string): Bericht | null {
  return (
    tx
      .select()
      .from(bericht)
      .where(eq(bericht.id, id as BerichtId))
      .get() ?? null
  );
}

/** The one that is being worked on; null: there is none. */
export function offenerEntwurf(tx: Tx): Bericht | null {
  return tx.select().from(bericht).where(eq(bericht.stand, 'entwurf')).get() ?? null;
}

type Beginn = Pick<Bericht, 'angelegtAm' | 'gefragt'> & Partial<Omit<Bericht, 'id'>>;

export function addEntwurf(tx: Tx, values: Beginn): Bericht {
  return tx
    .insert(bericht)
    .values({ ...values, id: newId('bericht') })
    .returning()
    .get();
}

export function aendereBericht(tx: Tx, id: BerichtId, values: Partial<Omit<Bericht, 'id'>>): Bericht {
  return tx.update(bericht).set(values).where(eq(bericht.id, id)).returning().get();
}

/** The last one that was left out; null: there was none. */
export function letzterVerworfener(tx: Tx): Bericht | null {
  const verworfen = eq(bericht.stand, 'verworfen');
  return tx.select().from(bericht).where(verworfen).orderBy(desc(bericht.erledigtAm)).limit(1).get() ?? null;
}

/** The last one that was sent and not refused; null: there was none. */
export function letzterGesendeter(tx: Tx): Bericht | null {
  const letzter = letzterAngekommener(tx);
  return letzter === null ? null : berichtById(tx, letzter.id);
}

/** One that the group's channel refused has told the group nothing. */
const letzterAngekommener = (tx: Tx): Gesendeter | null => gesendete(tx, abgewiesene(tx).length, 1)[0] ?? null;

/** Those that were refused since the last that was not, the latest first. */
export function abgewiesene(tx: Tx): Gesendeter[] {
  const einer = (ab: number): Gesendeter | undefined => gesendete(tx, ab, 1)[0];
  const alle: Gesendeter[] = [];
  for (let letzter = einer(0); letzter !== undefined && istAbgewiesen(tx, letzter); letzter = einer(alle.length)) {
    alle.push(letzter);
  }
  return alle;
}

/** In whose thread everything else of a report stands. */
export const wurzelRolle = 'bericht';

/** No channel took it; where it went to persons alone, none of them got it. One on its way is not refused. */
function istAbgewiesen(tx: Tx, { id }: Pick<Bericht, 'id'>): boolean {
  const orte = placesOf(tx, id, wurzelRolle);
  const kanaele = orte.filter((to) => 'kanal' in to);
  const gemeint = kanaele.length > 0 ? kanaele : orte;
  return gemeint.length > 0 && gemeint.every((to) => kamNieAn(tx, id, to));
}

/** Also where that was so long ago that its words are forgotten. */
function kamNieAn(tx: Tx, id: BerichtId, to: Conversation): boolean {
  const wurzel = postOf(tx, id, wurzelRolle, to);
  return neverStood(tx, id, wurzelRolle, to) || (wurzel?.messageId === null && wurzel.message === null);
}

/** Names the place of the next one, so that a button begins no other: the id of the last one that was sent. */
export const nachLetztem = (tx: Tx): string => gesendete(tx, 0, 1)[0]?.id ?? 'anfang';

/** Without what it says, which may be long. */
export type Gesendeter = Pick<Bericht, 'id' | 'ab' | 'erledigtAm' | 'angelegtAm'>;

/** The latest first. */
export function gesendete(tx: Tx, ab: number, anzahl: number): Gesendeter[] {
  return tx
    .select({ id: bericht.id, ab: bericht.ab, erledigtAm: bericht.erledigtAm, angelegtAm: bericht.angelegtAm })
    .from(bericht)
    .where(eq(bericht.stand, 'gesendet'))
    .orderBy(desc(bericht.erledigtAm))
    .limit(anzahl)
    .offset(ab)
    .all();
}

/** When it was; null: there was none. */
export const zuletztGesendet = (tx: Tx): Instant | null => letzterAngekommener(tx)?.erledigtAm ?? null;

export function anzahlGesendete(tx: Tx): number {
  return tx.select({ anzahl: count() }).from(bericht).where(eq(bericht.stand, 'gesendet')).get()?.anzahl ?? 0;
}

/** Those that this person wrote something into, sent, or left out. */
export function berichteVon(tx: Tx, person: PersonId): Bericht[] {
  return tx
    .select()
    .from(bericht)
    .where(or(eq(bericht.bearbeitetVon, person), eq(bericht.erledigtVon, person)))
    .all()
    .sort((a, b) => a.angelegtAm - b.angelegtAm);
}

export function addWeitergaben(tx: Tx, berichtId: BerichtId, personen: readonly PersonId[]): void {
  for (const personId of personen) tx.insert(weitergabe).values({ berichtId, personId }).run();
}

/** In the order in which they were listed. */
export function weitergabenZu(tx: Tx, berichtId: BerichtId): Weitergabe[] {
  return tx.select().from(weitergabe).where(eq(weitergabe.berichtId, berichtId)).all();
}

/** @returns false: somebody had entered it before */
export function keepWeitergabe(
  tx: Tx,
  { berichtId, personId, von, am }: Pick<Weitergabe, 'berichtId' | 'personId'> & { von: PersonId; am: Instant },
): boolean {
  const offen = and(eq(weitergabe.berichtId, berichtId), eq(weitergabe.personId, personId), isNull(weitergabe.am));
  return tx.update(weitergabe).set({ von, am }).where(offen).run().changes > 0;
}

/** Those to this person or by them, with the instant at which the report was sent. */
export function weitergabenMit(tx: Tx, person: PersonId): (Weitergabe & { readonly gesendetAm: Instant })[] {
  return tx
    .select({ weitergabe, bericht: { angelegtAm: bericht.angelegtAm, erledigtAm: bericht.erledigtAm } })
    .from(weitergabe)
    .innerJoin(bericht, eq(bericht.id, weitergabe.berichtId))
    .where(or(eq(weitergabe.personId, person), eq(weitergabe.von, person)))
    .all()
    .map((row) => ({ ...row.weitergabe, gesendetAm: row.bericht.erledigtAm ?? row.bericht.angelegtAm }))
    .sort((a, b) => a.gesendetAm - b.gesendetAm);
}

export function loescheWeitergabenAn(tx: Tx, person: PersonId): void {
  tx.delete(weitergabe).where(eq(weitergabe.personId, person)).run();
}
