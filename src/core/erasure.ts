/**
 * Erasing a person: ordered inside a transaction, carried out after it. First the list beside the database knows, then
 * one transaction blanks the person and everything about them, then the file is written anew, so that no byte is left
 * in it. Whatever is interrupted goes on at the next start, and so does an erasure that a restored backup has undone.
 */
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Message } from '../chat/message.ts';
import { konto, mitglied, person } from './directory.schema.ts';
import { kontoOf, personById } from './directory.ts';
import { draft, draftField } from './drafts.schema.ts';
import { fingerprintOf } from './erased.ts';
import { erasure } from './erasure.schema.ts';
import { clearMessages, sayFarewell } from './erasure-messages.ts';
import type { Context } from './feature.ts';
import { datei } from './files.schema.ts';
import { blankPlaces, placesNaming } from './free-text.ts';
import { homePage } from './homes.schema.ts';
import type { PersonId } from './ids.ts';
import { input } from './inputs.schema.ts';
import { erasedName } from './names.ts';
import { operation } from './outbox.schema.ts';
import { postPerson } from './posts.schema.ts';
import type { Tx, Workspace } from './workspace.ts';

/** What is said to the person is waited for so long, in ms. */
const patience = 3_600_000;

export interface ErasureOrder {
  readonly person: PersonId;
  /** Keys of the places in free text (`free-text.ts`) from which the name is taken out … */
  readonly places: readonly string[];
  /** … and of those where it is somebody else's. */
  readonly kept: readonly string[];
}

/**
 * Orders it; `createEraser` carries it out as soon as `farewell` has arrived, and what else stood in the person's own
 * conversation was taken back.
 */
export function orderErasure(ctx: Context, order: ErasureOrder, farewell: Message): void {
  const { tx, now: at } = ctx;
  const { person: personId, places, kept } = order;
  const account = kontoOf(tx, personId)?.account ?? null;
  const known = tx
    .insert(erasure)
    .values({ personId, accountHash: account && fingerprintOf(account), state: 'ordered', places, kept, at })
    .onConflictDoNothing()
    .run();
  if (known.changes > 0 && account !== null) sayFarewell(ctx, personId, farewell);
}

export interface Eraser {
  /** At start, before anything is shown: goes on with what was interrupted, and repeats what a restore has undone. */
  recover(): void;
  /** Carries out what is ordered and may go on. Cheap where there is nothing. Never inside a transaction. */
  work(): void;
}

export function createEraser(deps: { readonly workspace: Workspace; readonly context: (tx: Tx) => Context }): Eraser {
  const { workspace, context } = deps;

  function work(): void {
    for (const order of workspace.tx((tx) => ordered(context(tx)))) {
      const { personId, accountHash, places, kept } = order;
      workspace.erased.add({ person: personId, account: accountHash, places: [...places], kept: [...kept] });
      workspace.tx((tx) => erase(context(tx), order));
    }
    if (!workspace.tx((tx) => tx.select().from(erasure).where(eq(erasure.state, 'erased')).get() !== undefined)) return;
    workspace.purge();
    workspace.tx((tx) => {
      tx.update(erasure).set({ state: 'done' }).where(eq(erasure.state, 'erased')).run();
    });
  }

  return {
    work,
    recover() {
      workspace.tx((tx) => {
        for (const { person: personId, account: accountHash, places, kept } of workspace.erased.all()) {
          const values = { personId, accountHash, places, kept, state: 'ordered' as const, at: 0 };
          tx.insert(erasure).values(values).onConflictDoNothing().run();
        }
      });
      work();
    },
  };
}

type Order = typeof erasure.$inferSelect;

/** Those that wait for nothing any more. */
function ordered({ tx, now }: Context): Order[] {
  return tx
    .select()
    .from(erasure)
    .where(eq(erasure.state, 'ordered'))
    .all()
    .filter((order) => order.at + patience <= now || !isUnderWay(tx, order.personId));
}

/** Something is still on its way to this person, or being taken back from them. */
function isUnderWay(tx: Tx, personId: PersonId): boolean {
  const open = inArray(operation.state, ['pending', 'sending', 'ambiguous']);
  const lanes = inArray(operation.lane, lanesOf(personId));
  return tx.select({ seq: operation.seq }).from(operation).where(and(open, lanes)).get() !== undefined;
}

const lanesOf = (personId: PersonId): string[] => [personId, `home:${personId}`];

function erase(ctx: Context, { personId, places, kept }: Order): void {
  const { tx } = ctx;
  const known = personById(tx, personId);
  if (known !== null) {
    const { name } = known;
    const blank = chosen(tx, name, { places, kept });
    const row = { name: erasedName, organisation: null, contact: null, showsOrganisation: false, showsContact: false };
    tx.update(person).set(row).where(eq(person.id, personId)).run();
    const cleared = placesNaming(tx, name).filter(({ key }) => blank.has(key));
    blankPlaces(tx, name, blank);
    for (const feature of ctx.features) feature.personendaten?.loesche(ctx, personId);
    clearMessages(ctx, personId, name, cleared);
    forgetRows(tx, personId);
  }
  tx.update(erasure).set({ state: 'erased' }).where(eq(erasure.personId, personId)).run();
}

/** An older backup may name the person in places that were not there any more: in doubt they are this person's. */
function chosen(tx: Tx, name: string, { places, kept }: Pick<Order, 'places' | 'kept'>): Set<string> {
  const full = placesNaming(tx, name).filter((place) => place.full && !kept.includes(place.key));
  return new Set([...places, ...full.map(({ key }) => key)]);
}

/** What core's own tables keep about this person alone. */
function forgetRows(tx: Tx, personId: PersonId): void {
  tx.delete(postPerson).where(eq(postPerson.personId, personId)).run();
  tx.delete(mitglied).where(eq(mitglied.personId, personId)).run();
  tx.delete(homePage).where(eq(homePage.personId, personId)).run();
  tx.delete(input).where(eq(input.personId, personId)).run();
  tx.delete(operation).where(eq(operation.personId, personId)).run();
  tx.delete(datei).where(eq(datei.personId, personId)).run();
  // A form that others fill in too is theirs as well.
  const others = tx.select({ id: draftField.draftId }).from(draftField).where(ne(draftField.authorId, personId)).all();
  const shared = new Set(others.map(({ id }) => id));
  const own = tx.select({ id: draft.id }).from(draft).where(eq(draft.personId, personId)).all();
  for (const { id } of own) if (!shared.has(id)) tx.delete(draft).where(eq(draft.id, id)).run();
  tx.delete(konto).where(eq(konto.personId, personId)).run();
}
