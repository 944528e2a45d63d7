/**
 * Who and where: persons and their accounts, channels and their members. The only place that knows the platform's ids;
 * everything else points to a `PersonId` or a `KanalId`.
 */
import { and, asc, eq, isNull, notInArray, or } from 'drizzle-orm';
import type { AccountFacts, Actor, ConversationFacts, Notice } from '../chat/chat.ts';
import type { Shown } from '../chat/message.ts';
import { type KanalId, kanal, konto, mitglied, person } from './directory.schema.ts';
import { isAccountErased } from './erased.ts';
import { erasure } from './erasure.schema.ts';
import { newId, type PersonId } from './ids.ts';
import type { Tx } from './workspace.ts';

export type { KanalId } from './directory.schema.ts';

export type Konto = typeof konto.$inferSelect;
export type Kanal = typeof kanal.$inferSelect;

/** Somebody without an account, such as the head of an office. */
export function addPerson(tx: Tx, name: string, organisation: string | null): PersonId {
  const id = newId('person');
  tx.insert(person).values({ id, name, organisation }).run();
  return id;
}

/**
 * Consent was given to what stood there: where anybody but the person enters another organisation, it ends.
 *
 * @param by who enters it; null: nobody in the chat
 */
export function setOrganisation(tx: Tx, id: PersonId, organisation: string | null, by: PersonId | null): void {
  const ends = by !== id && personById(tx, id)?.organisation !== organisation;
  const values = ends ? { organisation, showsOrganisation: false } : { organisation };
  tx.update(person).set(values).where(eq(person.id, id)).run();
}

export function personNamed(tx: Tx, name: string): PersonId | null {
  return tx.select({ id: person.id }).from(person).where(eq(person.name, name)).get()?.id ?? null;
}

/** The first full name of somebody known that stands in a text, in words of its own; null: none does. */
export function fullNameIn(tx: Tx, text: string): string | null {
  const words = (of: string): string => {
    const found =
      of
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}'’-]+/gu) ?? [];
    return ` ${found.join(' ')} `;
  };
  const searched = words(text);
  const names = tx.select({ name: person.name }).from(person).orderBy(asc(person.name)).all();
  return names.find(({ name }) => name.trim().includes(' ') && searched.includes(words(name)))?.name ?? null;
}

export function nameOf(tx: Tx, id: PersonId): string {
  return tx.select({ name: person.name }).from(person).where(eq(person.id, id)).get()?.name ?? 'Unbekannt';
}

export type Person = typeof person.$inferSelect;

/** All that is known of a person; whatever others see of it goes through `visibleOf`. */
export function personById(tx: Tx, id: PersonId): Person | null {
  return tx.select().from(person).where(eq(person.id, id)).get() ?? null;
}

/** What everybody may see: organisation and contact only where this person has agreed. */
export function visibleOf(tx: Tx, id: PersonId): Pick<Person, 'organisation' | 'contact'> {
  const known = personById(tx, id);
  return {
    organisation: known?.showsOrganisation === true ? known.organisation : null,
    contact: known?.showsContact === true ? known.contact : null,
  };
}

/** How to reach somebody, and what of it others may see: theirs alone to say. */
export function setVisible(
  tx: Tx,
  id: PersonId,
  values: Pick<Person, 'organisation' | 'contact' | 'showsOrganisation' | 'showsContact'>,
): void {
  tx.update(person).set(values).where(eq(person.id, id)).run();
}

/** For an adapter: the name, and the account if there is a working one. */
export function shown(tx: Tx, id: PersonId): Shown {
  const account = kontoOf(tx, id);
  return { name: nameOf(tx, id), account: account === null || account.deactivated ? null : account.account };
}

export function kontoOf(tx: Tx, id: PersonId): Konto | null {
  return tx.select().from(konto).where(eq(konto.personId, id)).get() ?? null;
}

/** Whether the bot can write to this person: they have an account that works, and are not being erased. */
export function isReachable(tx: Tx, id: PersonId): boolean {
  const found = tx
    .select({ id: konto.personId })
    .from(konto)
    .leftJoin(erasure, eq(erasure.personId, konto.personId))
    .where(and(eq(konto.personId, id), eq(konto.deactivated, false), isNull(erasure.personId)))
    .get();
  return found !== undefined;
}

export function personOfAccount(tx: Tx, account: string): PersonId | null {
  return tx.select({ id: konto.personId }).from(konto).where(eq(konto.account, account)).get()?.id ?? null;
}

/** The acting person; somebody never seen before becomes known by what the platform vouches for. */
export function personOfActor(tx: Tx, actor: Actor, ourWorkspace: string): PersonId {
  return (
    personOfAccount(tx, actor.account) ??
    keepAccount(tx, {
      account: actor.account,
      name: actor.name,
      admin: false,
      guest: false,
      deactivated: false,
      foreign: actor.workspace !== ourWorkspace,
      bot: false,
    })
  );
}

/** Takes over what the platform says about an account. */
export function keepAccount(tx: Tx, facts: AccountFacts): PersonId {
  const { account, name, admin, guest, deactivated, foreign } = facts;
  const known = personOfAccount(tx, account);
  if (known !== null) {
    tx.update(konto).set({ admin, guest, deactivated, foreign }).where(eq(konto.account, account)).run();
    tx.update(person).set({ name }).where(eq(person.id, known)).run();
    return known;
  }
  const id = addPerson(tx, name, null);
  tx.insert(konto).values({ account, personId: id, admin, guest, deactivated, foreign }).run();
  return id;
}

/**
 * Takes over somebody of the platform's list. Who was erased does not come back by it: only by using the bot again,
 * and then as somebody new.
 */
export function keepListed(tx: Tx, facts: AccountFacts): void {
  if (facts.bot || (personOfAccount(tx, facts.account) === null && isAccountErased(tx, facts.account))) return;
  keepAccount(tx, facts);
}

/** Platforms tell of every new picture and status, too. */
function isNews(tx: Tx, facts: AccountFacts): boolean {
  if (facts.bot) return false;
  const known = tx.select().from(konto).where(eq(konto.account, facts.account)).get();
  if (known === undefined || nameOf(tx, known.personId) !== facts.name) return true;
  return (['admin', 'guest', 'deactivated', 'foreign'] as const).some((fact) => known[fact] !== facts[fact]);
}

export function keepKanal(tx: Tx, facts: ConversationFacts): KanalId {
  const { conversation, name, archived, member, private: closed } = facts;
  const known = kanalOf(tx, conversation);
  if (known !== null) {
    tx.update(kanal)
      .set({ name, archived, member, private: closed, deleted: false })
      .where(eq(kanal.id, known.id))
      .run();
    return known.id;
  }
  const id = newId('kanal');
  tx.insert(kanal).values({ id, conversation, name, archived, member, private: closed }).run();
  return id;
}

/** A channel that somebody chose and that the bot cannot see, or not yet: it has no name until the bot is in it. */
export function keepUnseenKanal(tx: Tx, conversation: string): KanalId {
  return keepKanal(tx, { conversation, name: '', archived: false, member: false, private: true });
}

/**
 * All channels that the bot can see. It is in none of the others. Public ones it would see wherever it is, so they were
 * deleted; from a private one it may have been removed as well.
 */
export function keepKanaele(tx: Tx, all: readonly ConversationFacts[]): void {
  const seen = all.map((facts) => keepKanal(tx, facts));
  const unseen = notInArray(kanal.id, seen);
  tx.update(kanal).set({ member: false }).where(unseen).run();
  tx.update(kanal)
    .set({ deleted: true })
    .where(and(unseen, eq(kanal.private, false)))
    .run();
}

/** The platform knows nothing of it any more. */
export function keepDeleted(tx: Tx, id: KanalId): void {
  tx.update(kanal).set({ deleted: true, member: false }).where(eq(kanal.id, id)).run();
}

export function kanalOf(tx: Tx, conversation: string): Kanal | null {
  return tx.select().from(kanal).where(eq(kanal.conversation, conversation)).get() ?? null;
}

export function kanalById(tx: Tx, id: KanalId): Kanal | null {
  return tx.select().from(kanal).where(eq(kanal.id, id)).get() ?? null;
}

export function kanalNamed(tx: Tx, name: string): Kanal | null {
  return (
    tx
      .select()
      .from(kanal)
      .where(and(eq(kanal.name, name), eq(kanal.deleted, false)))
      .get() ?? null
  );
}

/** Whether the bot can write there. */
export const isOpen = (kanal: Kanal): boolean => kanal.member && !kanal.archived && !kanal.deleted;

/** The channel if the bot can write there; null: it cannot, or there is none. */
export function openKanal(tx: Tx, id: KanalId | null): Kanal | null {
  const known = id === null ? null : kanalById(tx, id);
  return known !== null && isOpen(known) ? known : null;
}

/** Replaces the list of members. Accounts not known (bots) are left out. */
export function keepMembers(tx: Tx, id: KanalId, accounts: readonly string[]): void {
  tx.delete(mitglied).where(eq(mitglied.kanalId, id)).run();
  for (const account of accounts) {
    const personId = personOfAccount(tx, account);
    if (personId !== null) tx.insert(mitglied).values({ kanalId: id, personId }).onConflictDoNothing().run();
  }
}

export function isMember(tx: Tx, kanalId: KanalId, personId: PersonId): boolean {
  return (
    tx
      .select({ id: mitglied.personId })
      .from(mitglied)
      .where(and(eq(mitglied.kanalId, kanalId), eq(mitglied.personId, personId)))
      .get() !== undefined
  );
}

/** Who is in a channel, as far as the bot knows: it hears of it only where it is in itself. */
export function membersOf(tx: Tx, kanalId: KanalId): PersonId[] {
  return tx
    .select({ id: mitglied.personId })
    .from(mitglied)
    .where(eq(mitglied.kanalId, kanalId))
    .all()
    .map((row) => row.id);
}

/** Who cannot be chosen by an account: there is none, or it does not work. Who was erased is left out. */
export function personsWithoutAccount(tx: Tx): Person[] {
  return tx
    .select({ person })
    .from(person)
    .leftJoin(konto, eq(konto.personId, person.id))
    .leftJoin(erasure, eq(erasure.personId, person.id))
    .where(and(isNull(erasure.personId), or(isNull(konto.account), eq(konto.deactivated, true))))
    .orderBy(asc(person.name))
    .all()
    .map((row) => row.person);
}

/** The channels this person is in, as far as the bot knows. */
export function kanaeleVon(tx: Tx, personId: PersonId): Kanal[] {
  return tx
    .select({ kanal })
    .from(mitglied)
    .innerJoin(kanal, eq(kanal.id, mitglied.kanalId))
    .where(eq(mitglied.personId, personId))
    .all()
    .map((row) => row.kanal);
}

/** Everybody with a working account in this workspace: who can get a private message. */
export function reachablePersons(tx: Tx): PersonId[] {
  return tx
    .select({ id: konto.personId })
    .from(konto)
    .where(eq(konto.deactivated, false))
    .all()
    .map((row) => row.id);
}

/** @returns whether there was anything new in it for the bot */
export function keepNotice(tx: Tx, notice: Notice): boolean {
  switch (notice.kind) {
    case 'account':
      if (!isNews(tx, notice.account)) return false;
      keepListed(tx, notice.account);
      return true;
    case 'conversation':
      keepKanal(tx, notice.conversation);
      return true;
    case 'renamed':
      tx.update(kanal).set({ name: notice.name }).where(eq(kanal.conversation, notice.conversation)).run();
      return true;
    case 'archived':
      tx.update(kanal).set({ archived: notice.archived }).where(eq(kanal.conversation, notice.conversation)).run();
      return true;
    case 'deleted':
      tx.update(kanal).set({ deleted: true }).where(eq(kanal.conversation, notice.conversation)).run();
      return true;
    case 'botLeft':
      tx.update(kanal).set({ member: false }).where(eq(kanal.conversation, notice.conversation)).run();
      return true;
    case 'joined':
    case 'left':
      keepMembership(tx, notice.conversation, notice.account, notice.kind === 'joined');
      return true;
  }
}

function keepMembership(tx: Tx, conversation: string, account: string, joined: boolean): void {
  const kanalId = kanalOf(tx, conversation)?.id;
  const personId = personOfAccount(tx, account);
  if (kanalId !== undefined && personId !== null) keepMember(tx, kanalId, personId, joined);
}

/** One member more, or one less. */
export function keepMember(tx: Tx, kanalId: KanalId, personId: PersonId, joined: boolean): void {
  if (joined) tx.insert(mitglied).values({ kanalId, personId }).onConflictDoNothing().run();
  else
    tx.delete(mitglied)
      .where(and(eq(mitglied.kanalId, kanalId), eq(mitglied.personId, personId)))
      .run();
}
