/** Watches a life: what reaches whom, and what does not, and whether that is right. */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { PostRequest } from '../../src/chat/chat.ts';
import type { Message, Shown } from '../../src/chat/message.ts';
import { addDays, type Day, daysBetween, type Time, time } from '../../src/core/calendar.ts';
import type { PersonId } from '../../src/core/ids.ts';
import { post } from '../../src/core/posts.schema.ts';
import { occurrence } from '../../src/core/schedule.schema.ts';
import { abwesenheit, erinnert, erinnerungswunsch, type Tageszeit } from '../../src/features/erinnerung/schema.ts';
import { buttonsOf, linesOf } from '../contract/plain.ts';
import { anfang, feste, leute, type Name, type Wunsch } from './jahr-leben.ts';
import { calendar, type Soll, sollAm } from './jahr-soll.ts';
import type { Musterstadt } from './musterstadt.ts';

const uhrzeit: Readonly<Record<Tageszeit | 'stadt', Time>> = {
  stadt: time('09:00'),
  morgens: time('08:00'),
  mittags: time('12:00'),
  abends: time('18:00'),
};
/** When somebody who wishes this is reminded. */
export const stundeVon = ({ zeit }: Pick<Wunsch, 'zeit'>): Time => uhrzeit[zeit ?? 'stadt'];
/** Later it helps nobody. */
const schluss = ({ zeit }: Wunsch): Time => time(zeit === 'abends' ? '21:00' : '20:00');

/** How somebody wanted to be reminded for a part of a day. */
interface Lage {
  readonly wunsch: Wunsch;
  readonly abwesend: boolean;
  /** It counted until then; null: it still does. */
  readonly bis: Time | null;
}

function passt({ wunsch, abwesend }: Lage, tag: Day): boolean {
  const fest = wunsch.feste.some((name) => {
    const eines = feste[name];
    if (eines === undefined) return false;
    const vorabend = eines.vorabend && tag === addDays(eines.von, -1) && stundeVon(wunsch) >= '17:00';
    return vorabend || (eines.von <= tag && tag <= eines.bis);
  });
  return !abwesend && !fest && (wunsch.auchFrei || calendar.isWorkingDay(tag));
}

/** What a message asks about: the keys of the things under which it has buttons. */
function fragtNach({ parts }: Message<Shown>): ReadonlySet<string> {
  const keys = buttonsOf(parts).flatMap(({ action, subject }) => {
    const [feature, tat = ''] = action.split('.');
    if (feature === 'aufgabe') return [`aufgabe:${subject}`];
    if (action === 'erinnerung.spaeter' || action === 'erinnerung.verschieben') return [subject];
    if (feature !== 'jahresziel' || tat === 'mehr') return [];
    if (tat.startsWith('vorschl')) return [`jahresziel-vorschlaege:${subject}`];
    // With the goal goes what whoever presses has seen of it.
    const [ziel = ''] = subject.split(':');
    return [tat === 'bestaetigen' || tat === 'zurueckgeben' ? `jahresziel-ergebnis:${ziel}` : `jahresziel:${ziel}`];
  });
  return new Set(keys);
}

const istErinnerung = ({ notification }: Message<Shown>): boolean => /^Guten (Morgen|Tag|Abend)\. /.test(notification);

export interface Wacht {
  /** What was wrong, one sentence each. */
  readonly verstoesse: readonly string[];
  /** How often everything happened. */
  readonly zaehlung: ReadonlyMap<string, number>;
  /** A day is to come. */
  beginnt(tag: Day): void;
  /** Something has happened. */
  merkt(jetzt: number): void;
  /** A day is over. */
  schliesst(tag: Day): void;
  verlegt(): void;
  zaehlt(was: string): void;
  erinnert(wer: Name, tag: Day): boolean;
  /** Their message of this day is in the queue. */
  wartet(wer: Name, tag: Day): boolean;
}

interface Tag {
  /** By person, the last one counts. */
  readonly lagen: ReadonlyMap<Name, Lage[]>;
  /** Open since the day began. */
  offen: ReadonlyMap<string, Soll>;
  /** What each person's message asked about when it came. */
  readonly nachrichten: Map<Name, ReadonlySet<string>>;
  /** Why which step was not said to whom, as far as that was seen: once it is said, the reason is forgotten. */
  readonly gruende: Map<string, string>;
  konferenzVerlegt: boolean;
}

/** Whether there is a summary in it of what is new in the fields somebody follows. */
const fasstZusammen = ({ parts }: Message<Shown>): boolean =>
  parts.flatMap(linesOf).some((zeile) => zeile.startsWith('Ihre Zusammenfassung seit dem '));
/** The day on which the summary of this week is to come. */
const montagVon = (tag: Day): Day => addDays(tag, -(daysBetween(anfang, tag) % 7));

/** @param folgende who gets a weekly summary */
export function wacht(stadt: Musterstadt, id: (name: Name) => PersonId, folgende: readonly Name[]): Wacht {
  const verstoesse: string[] = [];
  const zaehlung = new Map<string, number>();
  const tage = new Map<Day, Tag>();
  /** By person, thing and step, the first day on which they were told. */
  const gesagt = new Map<string, Day>();
  /** By person and the Monday of the week. */
  const zusammengefasst = new Set<string>();
  let verlegungen = 0;
  const zaehlt = (was: string): void => void zaehlung.set(was, (zaehlung.get(was) ?? 0) + 1);

  const konten = new Map(leute.map((name) => [stadt[name].account, name]));
  const namen = new Map(leute.map((name) => [id(name), name]));
  const soll = (tag: Day): readonly Soll[] =>
    stadt.workspace.tx((tx) => sollAm(tx, tag, (person) => (person === null ? null : (namen.get(person) ?? null))));
  /** By name, why a step was not said. */
  const ungesagt = (): readonly (readonly [string, string])[] =>
    stadt.workspace
      .tx((tx) => tx.select().from(erinnert).where(isNotNull(erinnert.grund)).all())
      .map(({ personId, key, stufe, grund }) => [`${namen.get(personId) ?? ''} ${key} ${stufe}`, grund ?? '']);
  /** What could not be said on its day is said however late; of anything else, what is so long past is not. */
  const ausstehend = (tag: Day): ReadonlyMap<string, Soll> => {
    const nachzuholen = new Set(ungesagt().map(([name]) => name));
    return new Map(
      soll(tag)
        .filter(({ ruht }) => !ruht)
        .flatMap((eines) =>
          eines.stufen
            .map((stufe) => ({ name: `${eines.wer} ${eines.key} ${stufe.name}`, seit: stufe.tag }))
            .filter(({ name, seit }) => addDays(seit, 28) >= tag || nachzuholen.has(name))
            .map(({ name }) => [name, eines] as const),
        ),
    );
  };

  const lageAm = (wer: Name, tag: Day): Lage =>
    stadt.workspace.tx((tx) => {
      const wunsch = tx
        .select()
        .from(erinnerungswunsch)
        .where(eq(erinnerungswunsch.personId, id(wer)))
        .get();
      const fehlt = tx
        .select()
        .from(abwesenheit)
        .where(eq(abwesenheit.personId, id(wer)))
        .all();
      return {
        wunsch: wunsch ?? { zeit: null, auchFrei: false, feste: [] },
        abwesend: fehlt.some(({ von, bis }) => von <= tag && tag <= bis),
        bis: null,
      };
    });
  const dieser = (tag: Day): Tag => {
    const bekannt = tage.get(tag);
    if (bekannt === undefined) throw new Error(`${tag} has not begun`);
    return bekannt;
  };

  /** Once a week at most, to whoever wants it, and later than Monday only where that did not suit, or nobody was awake. */
  function wirdZusammengefasst(wer: Name, tag: Day, klage: (was: string) => void): void {
    const montag = montagVon(tag);
    if (!folgende.includes(wer)) klage('eine Zusammenfassung, die sie nicht bestellt haben');
    if (zusammengefasst.has(`${wer} ${montag}`)) klage('zwei Zusammenfassungen in einer Woche');
    zusammengefasst.add(`${wer} ${montag}`);
    if (montag === anfang) klage('eine Zusammenfassung vor dem nächsten Montag');
    if (tag === montag) return;
    zaehlt('Zusammenfassung nachgeholt');
    const seine = dieser(montag).lagen.get(wer) ?? [];
    const konnteKommen = seine.length === 1 && seine.every((lage) => passt(lage, montag) && !verpasst(lage, montag));
    if (konnteKommen && !wartet(wer, montag)) klage('eine Zusammenfassung nicht am Montag');
  }

  /** A message as it reaches somebody. */
  function kommt(wer: Name, um: number, message: Message<Shown>): void {
    const [tag, uhr] = [calendar.dayAt(um), calendar.timeAt(um)];
    const klage = (was: string): void => void verstoesse.push(`${tag} ${uhr} ${wer}: ${was}`);
    const { nachrichten, lagen } = dieser(tag);
    const fragt = fragtNach(message);
    if (nachrichten.has(wer)) klage('zweimal an einem Tag');
    nachrichten.set(wer, fragt);
    const zumLesen = fasstZusammen(message);
    if (fragt.size === 0 && !zumLesen) klage('über nichts, das noch offen ist');
    if (zumLesen) {
      zaehlt(fragt.size === 0 ? 'Zusammenfassung allein' : 'Zusammenfassung am Ende');
      wirdZusammengefasst(wer, tag, klage);
    }
    const seine = lagen.get(wer) ?? [];
    const gewollt = seine.filter((lage) => lage.bis === null || lage.bis >= stundeVon(lage.wunsch));
    if (!gewollt.some((lage) => passt(lage, tag))) klage('an einem Tag, der nicht passt');
    else if (!gewollt.some((l) => passt(l, tag) && stundeVon(l.wunsch) <= uhr && uhr <= schluss(l.wunsch)))
      klage('zu einer anderen Zeit');
    if (!message.parts.flatMap(linesOf).some((zeile) => zeile.startsWith('Sie bekommen diese Nachricht, weil ')))
      klage('ohne zu sagen, warum');
    const offen = soll(tag).filter((eines) => eines.wer === wer && !eines.ruht && eines.stufen.length > 0);
    for (const key of fragt) {
      const eines = offen.find((o) => o.key === key);
      if (eines === undefined) {
        klage(`über ${key}, das nicht offen ist`);
        continue;
      }
      zaehlt(`erinnert: ${eines.als}`);
      if (tag < eines.bis) zaehlt(`vorher: ${eines.als}`);
      for (const { name } of eines.stufen) {
        const schritt = `${wer} ${key} ${name}`;
        gesagt.set(schritt, gesagt.get(schritt) ?? tag);
      }
    }
  }
  const sende = stadt.chat.post.bind(stadt.chat);
  stadt.chat.post = async (request: PostRequest) => {
    const ergebnis = await sende(request);
    const wer = 'account' in request.target ? konten.get(request.target.account) : undefined;
    if (ergebnis.state !== 'sent' || wer === undefined || !istErinnerung(request.message)) return ergebnis;
    const um = stadt.chat.standing(request.target).at(-1)?.at;
    if (um !== undefined) kommt(wer, um, request.message);
    return ergebnis;
  };

  /** Today's messages ask about what is open, and about nothing they did not ask about when they came. */
  function stehtRichtig(tag: Day): void {
    const { nachrichten, konferenzVerlegt } = dieser(tag);
    if (nachrichten.size === 0) return;
    const offen = soll(tag).filter(({ stufen, ruht }) => ruht || stufen.length > 0);
    for (const [wer, zuerst] of nachrichten) {
      const steht = stadt.chat
        .standing({ account: stadt[wer].account })
        .filter(({ at, message }) => calendar.dayAt(at) === tag && istErinnerung(message))
        .flatMap(({ message }) => [...fragtNach(message)]);
      for (const key of steht) {
        if (!zuerst.has(key)) verstoesse.push(`${tag} ${wer}: zweimal an einem Tag, jetzt auch über ${key}`);
        else if (!konferenzVerlegt && !offen.some((eines) => eines.wer === wer && eines.key === key))
          verstoesse.push(`${tag} ${wer}: es steht noch ${key}, das nicht offen ist`);
      }
    }
  }

  const wartet = (wer: Name, tag: Day): boolean =>
    stadt.workspace.tx((tx) => {
      const wo = and(eq(post.personId, id(wer)), eq(post.role, 'erinnerung'), eq(post.subject, `${id(wer)} ${tag}`));
      return tx.select().from(post).where(wo).get()?.messageId === null;
    });
  /** What became of the hour at which this person was to be reminded. */
  const lauf = (zeit: Tageszeit | null, tag: Day) =>
    stadt.workspace.tx(
      (tx) =>
        tx
          .select()
          .from(occurrence)
          .where(
            and(
              eq(occurrence.job, 'erinnerung.taeglich'),
              eq(occurrence.subject, zeit ?? ''),
              eq(occurrence.occurrence, tag),
            ),
          )
          .get()?.state,
    );
  const verpasst = ({ wunsch }: Lage, tag: Day): boolean => lauf(wunsch.zeit, tag) === 'verfallen';
  const merktGruende = (tag: Day): void => {
    for (const [name, grund] of ungesagt()) dieser(tag).gruende.set(name, grund);
  };

  /** Why somebody was not told on this day; null: for no reason. */
  function grundFuer(name: string, wer: Name, tag: Day): string | null {
    const { gruende, lagen } = dieser(tag);
    const seine = lagen.get(wer) ?? [];
    if (seine.some((lage) => verpasst(lage, tag))) return 'verfallen';
    if (wartet(wer, tag)) return 'nicht zugestellt';
    const immerMoeglich = seine.length === 1 && seine.every((lage) => passt(lage, tag));
    return immerMoeglich ? null : (gruende.get(name) ?? null);
  }

  function beginnt(tag: Day): void {
    const lagen = new Map(leute.map((wer) => [wer, [lageAm(wer, tag)]]));
    tage.set(tag, {
      lagen,
      offen: ausstehend(tag),
      nachrichten: new Map(),
      gruende: new Map(),
      konferenzVerlegt: false,
    });
  }

  return {
    verstoesse,
    zaehlung,
    zaehlt,
    wartet,
    erinnert: (wer, tag) => tage.get(tag)?.nachrichten.has(wer) === true,
    beginnt,
    verlegt() {
      verlegungen += 1;
      zaehlt('verlegt');
    },
    merkt(jetzt) {
      const tag = calendar.dayAt(jetzt);
      const heute = dieser(tag);
      if (verlegungen > 0) heute.konferenzVerlegt = true;
      verlegungen = 0;
      const offen = ausstehend(tag);
      heute.offen = new Map([...heute.offen].filter(([key]) => offen.has(key)));
      for (const [wer, seine] of heute.lagen) {
        const bisher = seine.at(-1);
        const neue = lageAm(wer, tag);
        if (bisher === undefined || JSON.stringify(bisher) === JSON.stringify(neue)) continue;
        seine.splice(-1, 1, { ...bisher, bis: calendar.timeAt(jetzt) }, neue);
      }
      merktGruende(tag);
      stehtRichtig(tag);
      // Late in the evening the next day has begun already.
      if (tage.has(addDays(tag, 1))) beginnt(addDays(tag, 1));
    },
    schliesst(tag) {
      stehtRichtig(tag);
      merktGruende(tag);
      for (const [name, eines] of dieser(tag).offen) {
        const am = gesagt.get(name);
        if (am !== undefined && am <= tag) continue;
        const grund = grundFuer(name, eines.wer, tag);
        if (grund === null) verstoesse.push(`${tag} ${name}: weder gesagt noch ein Grund vermerkt (${eines.als})`);
        else zaehlt(`nicht gesagt: ${grund}`);
      }
    },
  };
}
