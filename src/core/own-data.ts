/** What core's own tables know of a person, as that person reads it. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { type FieldValue, isFile } from '../chat/form.ts';
import { dateText } from './calendar.ts';
import { isOpen, kanaeleVon, kontoOf, personById } from './directory.ts';
import { draft } from './drafts.schema.ts';
import { fieldsOf } from './drafts.ts';
import type { Auskunft, Context, Personendaten } from './feature.ts';
import { datei } from './files.schema.ts';
import { homePage } from './homes.schema.ts';
import type { PersonId } from './ids.ts';
import { input } from './inputs.schema.ts';
import { linesOf } from './message-text.ts';
import { post, postPerson } from './posts.schema.ts';
import { aktText, gegenstandVon, verlaufVon } from './verlauf.ts';

type Angabe = Auskunft['angaben'][number];

/** Erasing goes through core's tables itself, after all features (`erasure.ts`). */
export const ownData: Personendaten = {
  auskunft: (ctx, person) =>
    [
      { ...zwecke.person, angaben: ueberPerson(ctx, person) },
      { ...zwecke.konto, angaben: ueberKonto(ctx, person) },
      { ...zwecke.kanaele, angaben: kanaele(ctx, person) },
      { ...zwecke.formulare, angaben: formulare(ctx, person) },
      { ...zwecke.nachrichten, angaben: nachrichten(ctx, person) },
      { ...zwecke.nennungen, angaben: nennungen(ctx, person) },
      { ...zwecke.eingaben, angaben: eingaben(ctx, person) },
      { ...zwecke.verlauf, angaben: akte(ctx, person) },
    ].filter(({ angaben }) => angaben.length > 0),
  loesche: () => {},
};

const zwecke = {
  person: {
    titel: 'Ihre Person',
    zweck: 'Damit Ihr Name in Einladungen, Meldungen und Listen steht. Bleibt, bis Sie gelöscht werden.',
  },
  konto: { titel: 'Ihr Konto im Chat', zweck: 'Damit KOMM-IN Sie erkennt. Bleibt, bis Sie gelöscht werden.' },
  kanaele: {
    titel: 'Ihre Kanäle',
    zweck: 'Damit KOMM-IN weiß, wo Sie mitmachen. Bleibt, solange Sie im Kanal sind.',
  },
  formulare: {
    titel: 'Ihre angefangenen Formulare',
    zweck: 'Damit nichts verloren geht. Werden nach 90 Tagen gelöscht.',
  },
  nachrichten: {
    titel: 'Nachrichten an Sie und Ihre Startseite',
    zweck:
      'Damit sie ankommen und aktuell bleiben. Der Text wird nach 30 Tagen gelöscht, der Vermerk spätestens nach 90.',
  },
  nennungen: {
    titel: 'Nachrichten in Kanälen, in denen Ihr Name steht',
    zweck: 'Damit sie geändert werden können, wenn Sie gelöscht werden. Bleibt, solange die Nachricht dort steht.',
  },
  eingaben: {
    titel: 'Ihre letzten Eingaben',
    zweck: 'Damit nichts doppelt ausgeführt wird. Werden nach 30 Tagen gelöscht.',
  },
  verlauf: {
    titel: 'Was Sie förmlich getan haben',
    zweck:
      'Damit das Integrationsbüro weiß, wer etwas gemeldet oder bestätigt hat. Bleibt; Ihr Name bleibt, bis Sie gelöscht werden.',
  },
} as const;

const jaNein = (wahr: boolean): string => (wahr ? 'ja' : 'nein');

function ueberPerson({ tx }: Context, id: PersonId): Angabe[] {
  const known = personById(tx, id);
  if (known === null) return [];
  return [
    { label: 'Name', wert: known.name },
    { label: 'Organisation', wert: known.organisation ?? 'keine' },
    { label: 'Kontakt', wert: known.contact ?? 'keiner' },
    { label: 'Organisation für alle sichtbar', wert: jaNein(known.showsOrganisation) },
    { label: 'Kontakt für alle sichtbar', wert: jaNein(known.showsContact) },
  ];
}

function ueberKonto({ tx }: Context, id: PersonId): Angabe[] {
  const konto = kontoOf(tx, id);
  if (konto === null) return [];
  return [
    { label: 'Kennung', wert: konto.account },
    { label: 'Verwaltet den Chat', wert: jaNein(konto.admin) },
    { label: 'Gast', wert: jaNein(konto.guest) },
    { label: 'Andere Organisation', wert: jaNein(konto.foreign) },
    { label: 'Abgeschaltet', wert: jaNein(konto.deactivated) },
  ];
}

function kanaele({ tx }: Context, id: PersonId): Angabe[] {
  return kanaeleVon(tx, id).map((kanal) => ({
    label: `#${kanal.name}`,
    wert: isOpen(kanal) ? 'offen' : 'geschlossen',
  }));
}

function formulare(ctx: Context, id: PersonId): Angabe[] {
  const forms = ctx.features.flatMap((feature) => feature.forms ?? []);
  const own = ctx.tx
    .select()
    .from(draft)
    .where(and(eq(draft.personId, id), isNull(draft.doneAt)))
    .all();
  return own.map(({ id: draftId, form, updatedAt }) => {
    const values = [...fieldsOf(ctx.tx, draftId).values()].flatMap(({ value }) => (value === null ? [] : [value]));
    const title = forms.find((handler) => handler.form.id === form)?.form.title ?? form;
    return { label: `${title}, ${tag(ctx, updatedAt)}`, wert: values.map(wordsOf).join(' · ') || 'noch leer' };
  });
}

const wordsOf = (value: FieldValue): string => (isFile(value) ? value.name : String(value));

function nachrichten(ctx: Context, id: PersonId): Angabe[] {
  const posts = ctx.tx.select().from(post).where(eq(post.personId, id)).orderBy(asc(post.updatedAt)).all();
  const files = ctx.tx.select().from(datei).where(eq(datei.personId, id)).all();
  const home = ctx.tx.select().from(homePage).where(eq(homePage.personId, id)).get();
  return [
    ...posts.map(({ message, updatedAt }) => ({
      label: `Nachricht, ${tag(ctx, updatedAt)}`,
      wert: message === null ? 'Text schon gelöscht' : linesOf(ctx.tx, message.parts).join(' '),
    })),
    ...files.map(({ title, updatedAt }) => ({ label: `Datei, ${tag(ctx, updatedAt)}`, wert: title })),
    ...(home === undefined
      ? []
      : [
          {
            label: `Startseite, zuletzt geöffnet am ${tag(ctx, home.openedAt)}`,
            wert: linesOf(ctx.tx, home.document.parts).join(' '),
          },
        ]),
  ];
}

function nennungen(ctx: Context, id: PersonId): Angabe[] {
  const anzahl = ctx.tx
    .select({ kanalId: post.kanalId })
    .from(postPerson)
    .innerJoin(post, eq(post.id, postPerson.postId))
    .where(eq(postPerson.personId, id))
    .all()
    .filter(({ kanalId }) => kanalId !== null).length;
  return anzahl === 0 ? [] : [{ label: 'Nachrichten', wert: String(anzahl) }];
}

function eingaben(ctx: Context, id: PersonId): Angabe[] {
  const rows = ctx.tx.select().from(input).where(eq(input.personId, id)).orderBy(asc(input.at)).all();
  const tage = new Map<string, number>();
  for (const { at } of rows) tage.set(tag(ctx, at), (tage.get(tag(ctx, at)) ?? 0) + 1);
  return [...tage].map(([label, anzahl]) => ({ label, wert: anzahl === 1 ? 'eine Eingabe' : `${anzahl} Eingaben` }));
}

function akte(ctx: Context, id: PersonId): Angabe[] {
  return verlaufVon(ctx.tx, id).map(({ at, akt, subject }) => ({
    label: tag(ctx, at),
    wert: [aktText(ctx, akt), gegenstandVon(ctx, subject)?.titel].filter(Boolean).join(': '),
  }));
}

const tag = (ctx: Context, at: number): string => dateText(ctx.calendar.dayAt(at));
