/**
 * The whole bot under made-up lives: whatever people wish, answer, hand over and miss, and whatever becomes of the bot
 * meanwhile, each is reminded once a day at most, at a time they chose, of what is theirs and open, and of nothing too
 * late without a reason.
 */
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { features } from '../../src/app.ts';
import type { PostRequest } from '../../src/chat/chat.ts';
import type { FieldValue } from '../../src/chat/form.ts';
import { addDays, calendarOf, type Day, day, type Time, time } from '../../src/core/calendar.ts';
import { personOfAccount } from '../../src/core/directory.ts';
import type { Acting } from '../../src/core/feature.ts';
import { newId, type PersonId } from '../../src/core/ids.ts';
import { occurrence } from '../../src/core/schedule.schema.ts';
import { legeAufgabeAn } from '../../src/features/aufgabe/index.ts';
import { aufgabe } from '../../src/features/aufgabe/schema.ts';
import {
  abwesenheit,
  erinnert,
  erinnerungswunsch,
  type Tageszeit,
  unbeantwortet,
} from '../../src/features/erinnerung/schema.ts';
import { gehe, nachAnlegen } from '../../src/features/jahresziel/leben.ts';
import { type JahreszielId, jahresziel, rueckmeldung, type Zustand } from '../../src/features/jahresziel/schema.ts';
import { addWirkung, addZiel, zielById } from '../../src/features/jahresziel/store.ts';
import { festeAm } from '../../src/features/stadt/feste.ts';
import { gremien, letzteKonferenz, setzeKonferenz, ueblicheFeste } from '../../src/features/stadt/index.ts';
import { buttonsOf } from '../contract/plain.ts';
import { musterstadt } from './musterstadt.ts';

const calendar = calendarOf('Europe/Berlin', 'NW');
/** With the 1st of May, Ascension, Whitsun, Corpus Christi and the Opferfest. */
const anfang = day('2027-04-26');
const tage = 45;

const leute = ['ada', 'eren', 'sana', 'jo', 'pia', 'mara', 'luca'] as const;
type Name = (typeof leute)[number];

interface Wunsch {
  readonly zeit: Tageszeit | null;
  readonly auchFrei: boolean;
  readonly feste: readonly string[];
}

type Tat =
  | { readonly tut: 'drueckt'; readonly wer: Name; readonly welchen: number; readonly an: Name }
  | { readonly tut: 'geht'; readonly ziel: number; readonly nach: Zustand }
  | { readonly tut: 'verlegt'; readonly um: number }
  | { readonly tut: 'schlaeft'; readonly stunden: number }
  | { readonly tut: 'stockt'; readonly mal: number }
  | { readonly tut: 'fehlt'; readonly wer: Name; readonly tage: number }
  | { readonly tut: 'wuenscht'; readonly wer: Name; readonly wunsch: Wunsch };

const einName = fc.constantFrom(...leute);
const einWunsch: fc.Arbitrary<Wunsch> = fc.record({
  zeit: fc.constantFrom(null, 'morgens', 'mittags', 'abends'),
  auchFrei: fc.boolean(),
  feste: fc.subarray(['Opferfest', 'Schawuot (Wochenfest)', 'orthodoxes Osterfest']),
});
const eineTat: fc.Arbitrary<Tat> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ tut: fc.constant('drueckt'), wer: einName, welchen: fc.nat(8), an: einName }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      tut: fc.constant('geht'),
      ziel: fc.nat(3),
      nach: fc.constantFrom<Zustand[]>('ergebnis', 'ruht', 'in_arbeit', 'ueberprueft'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ tut: fc.constant('verlegt'), um: fc.integer({ min: -20, max: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ tut: fc.constant('schlaeft'), stunden: fc.integer({ min: 1, max: 80 }) }) },
  { weight: 1, arbitrary: fc.record({ tut: fc.constant('stockt'), mal: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ tut: fc.constant('fehlt'), wer: einName, tage: fc.nat(14) }) },
  { weight: 1, arbitrary: fc.record({ tut: fc.constant('wuenscht'), wer: einName, wunsch: einWunsch }) },
);
const einLeben = fc.record({
  wuensche: fc.array(fc.record({ wer: einName, wunsch: einWunsch }), { maxLength: 4 }),
  konferenz: fc.integer({ min: 5, max: 75 }),
  ziele: fc.array(
    fc.record({
      feder: fc.option(einName, { freq: 5 }),
      prueft: fc.option(einName),
      zustand: fc.constantFrom<Zustand[]>('vereinbart', 'in_arbeit'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  aufgaben: fc.array(fc.record({ wer: einName, bis: fc.integer({ min: 2, max: 40 }) }), { maxLength: 4 }),
  taten: fc.array(fc.record({ tag: fc.nat(tage - 1), stunde: fc.integer({ min: 6, max: 22 }), tat: eineTat }), {
    maxLength: 40,
  }),
});
type Leben = typeof einLeben extends fc.Arbitrary<infer L> ? L : never;

const uhrzeit: Readonly<Record<Tageszeit | 'stadt', Time>> = {
  stadt: time('09:00'),
  morgens: time('08:00'),
  mittags: time('12:00'),
  abends: time('18:00'),
};
const zeitVon = ({ zeit }: Pick<Wunsch, 'zeit'>): Time => uhrzeit[zeit ?? 'stadt'];
const ueblich: Wunsch = { zeit: null, auchFrei: false, feste: [] };

const wirdGefragt = (zustand: Zustand): boolean => zustand === 'vereinbart' || zustand === 'in_arbeit';
const wege: Readonly<Partial<Record<Zustand, readonly Zustand[]>>> = {
  vereinbart: ['in_arbeit', 'ruht'],
  in_arbeit: ['ergebnis', 'ruht'],
  ergebnis: ['in_arbeit', 'ueberprueft'],
  ruht: ['in_arbeit'],
};

/** A city in which all this happens; what was wrong with it, one sentence each. */
async function erlebe(leben: Leben): Promise<string[]> {
  const stadt = await musterstadt(`${anfang} 06:00`);
  const verstoesse: string[] = [];
  let jetzt = calendar.instantOf(anfang, time('06:00'));
  const heute = (): Day => calendar.dayAt(jetzt);

  const person = (name: Name): PersonId =>
    stadt.workspace.tx((tx) => {
      const gefunden = personOfAccount(tx, stadt[name].account);
      if (gefunden === null) throw new Error(`nobody is ${name}`);
      return gefunden;
    });
  const personen = new Map(leute.map((name) => [name, person(name)]));
  const id = (name: Name): PersonId => personen.get(name) ?? person(name);
  const tut = <T>(name: Name, was: (ctx: Acting) => T extends PromiseLike<unknown> ? never : T): T =>
    stadt.workspace.tx((tx) => {
      const chat = { readsHistory: false, readsFiles: false, since: 0 };
      return was({ tx, now: jetzt, heute: heute(), calendar, features, ...chat, actor: id(name) });
    });
  const geheZu = async (wann: number): Promise<void> => {
    if (wann <= jetzt) return;
    await stadt.goTo(`${calendar.dayAt(wann)} ${calendar.timeAt(wann)}`);
    jetzt = wann;
  };

  // What they have agreed on before.
  const ziele = tut('jo', (ctx): JahreszielId[] => {
    setzeKonferenz(ctx, addDays(anfang, leben.konferenz));
    const wohnen = gremien(ctx.tx).find(({ kuerzel }) => kuerzel === 'WOH');
    if (wohnen === undefined) throw new Error('no Wohnen');
    return leben.ziele.map(({ feder, prueft, zustand }, i) => {
      const pruefer = prueft === feder ? null : prueft;
      const ziel = addZiel(ctx.tx, {
        ...{ gremiumId: wohnen.id, jahr: 2027, titel: `Ziel ${i}`, ideeId: null, vorstellung: null },
        ...{ uebernommenVon: null, stelltVorPerson: null, stelltVorName: null },
        ...{ federPerson: feder === null ? null : id(feder), federName: feder === null ? 'Verein' : null },
        ...{ prueftPerson: pruefer === null ? null : id(pruefer), prueftName: pruefer === null ? 'VHS' : null },
        ...{ angelegtVon: ctx.actor, angelegtAm: ctx.now, fragenAb: addDays(anfang, -200) },
      });
      addWirkung(ctx.tx, { zielId: ziel.id, text: 'Es wird besser', fuerWen: 'alle' });
      nachAnlegen(ctx, ziel);
      for (const nach of ['vorgeschlagen', 'vereinbart', zustand] as const) {
        gehe(ctx, ziel, { nach, urteil: null, brauchtText: false }, null);
      }
      // Agreed on long ago: the whole ladder counts.
      ctx.tx
        .update(jahresziel)
        .set({ fragenAb: addDays(anfang, -200) })
        .where(eq(jahresziel.id, ziel.id))
        .run();
      return ziel.id;
    });
  });
  tut('ada', (ctx) => {
    const wohnen = gremien(ctx.tx).find(({ kuerzel }) => kuerzel === 'WOH');
    if (wohnen === undefined) throw new Error('no Wohnen');
    leben.aufgaben.forEach(({ wer, bis }, i) => {
      const was = { gremium: wohnen.id, was: `Aufgabe ${i}`, wer: { person: id(wer) }, bis: addDays(anfang, bis) };
      legeAufgabeAn(ctx, { ...was, herkunft: wohnen.id, herkunftTitel: 'Wohnen' });
    });
  });
  const wuenscht = (wer: Name, wunsch: Wunsch): void => {
    const werte = { personId: id(wer), ...wunsch };
    tut(wer, ({ tx }) =>
      tx
        .insert(erinnerungswunsch)
        .values(werte)
        .onConflictDoUpdate({ target: erinnerungswunsch.personId, set: werte })
        .run(),
    );
  };
  for (const { wer, wunsch } of leben.wuensche) wuenscht(wer, wunsch);
  const wunschVon = (wer: Name): Wunsch =>
    stadt.workspace.tx((tx) =>
      tx
        .select()
        .from(erinnerungswunsch)
        .where(eq(erinnerungswunsch.personId, id(wer)))
        .get(),
    ) ?? ueblich;
  const istAbwesend = (wer: Name, tag: Day): boolean =>
    stadt.workspace
      .tx((tx) =>
        tx
          .select()
          .from(abwesenheit)
          .where(eq(abwesenheit.personId, id(wer)))
          .all(),
      )
      .some(({ von, bis }) => von <= tag && tag <= bis);
  /** Whether this is a day on which they want to be reminded. */
  const passt = (wer: Name, tag: Day): boolean => {
    const { auchFrei, feste } = wunschVon(wer);
    if (!auchFrei && !calendar.isWorkingDay(tag)) return false;
    if (festeAm(tag, ueblicheFeste).some(({ name, vorabend }) => !vorabend && feste.includes(name))) return false;
    return !istAbwesend(wer, tag);
  };

  // Every message that reaches somebody privately is looked at as it is sent.
  const gesendet = new Set<string>();
  const anders = new Set<string>();
  const post = stadt.chat.post.bind(stadt.chat);
  stadt.chat.post = async (request: PostRequest) => {
    const ergebnis = await post(request);
    if (ergebnis.state === 'sent' && 'account' in request.target) siehtAn(request.target.account, request);
    return ergebnis;
  };
  function siehtAn(account: string, { message }: PostRequest): void {
    const wer = leute.find((name) => stadt[name].account === account);
    if (wer === undefined || !/^Guten (Morgen|Tag|Abend)\. Heute geht es um/.test(message.notification)) return;
    const um = stadt.chat.standing({ account }).at(-1)?.at ?? jetzt;
    const [tag, uhr] = [calendar.dayAt(um), calendar.timeAt(um)];
    const klage = (was: string): void => void verstoesse.push(`${tag} ${uhr} ${wer}: ${was}`);
    if (gesendet.has(`${wer} ${tag}`)) klage('zweimal an einem Tag');
    gesendet.add(`${wer} ${tag}`);
    if (!anders.has(`${wer} ${tag}`)) {
      const { zeit } = wunschVon(wer);
      if (!passt(wer, tag)) klage('an einem Tag, der nicht passt');
      if (uhr < zeitVon({ zeit }) || uhr > (zeit === 'abends' ? '21:00' : '20:00')) klage('zu einer anderen Zeit');
    }
    const worum = buttonsOf(message.parts).map(({ subject }) => subject);
    stadt.workspace.tx((tx) => {
      for (const ziel of tx.select().from(jahresziel).all()) {
        if (worum.some((subject) => subject.includes(ziel.id)) && !gehtAn(wer, ziel)) {
          klage(`über ${ziel.titel}, ${ziel.zustand}`);
        }
        const fragt = worum.includes(`jahresziel:${ziel.id}`);
        const antworten = tx.select().from(rueckmeldung).where(eq(rueckmeldung.zielId, ziel.id)).all();
        if (fragt && antworten.some(({ am }) => calendar.dayAt(am) === tag)) klage(`${ziel.titel} ist beantwortet`);
      }
      for (const eine of tx.select().from(aufgabe).all()) {
        if (!worum.some((subject) => subject.includes(eine.id))) continue;
        if (eine.stand !== 'offen' || eine.personId !== id(wer)) klage(`über ${eine.was}, ${eine.stand}`);
      }
    });
  }
  function gehtAn(wer: Name, ziel: typeof jahresziel.$inferSelect): boolean {
    const imTandem = ['ada', 'eren', 'sana'].includes(wer);
    const feder = ziel.federPerson === id(wer);
    const prueft = ziel.prueftPerson === id(wer);
    if (wirdGefragt(ziel.zustand)) return feder || imTandem || prueft;
    return ziel.zustand === 'ergebnis' && !feder && (prueft || (wer === 'jo' && ziel.prueftPerson === null));
  }

  // What they do.
  let verlegtAm: Day = anfang;
  const wuenschteAm = new Map<Name, Day>();
  async function geschieht(tat: Tat): Promise<void> {
    switch (tat.tut) {
      case 'drueckt':
        await drueckt(tat.wer, tat.welchen, tat.an);
        break;
      case 'geht': {
        const ziel = ziele[tat.ziel % ziele.length];
        tut('jo', (ctx) => {
          const jetziges = ziel === undefined ? null : zielById(ctx.tx, ziel);
          if (jetziges === null || !wege[jetziges.zustand]?.includes(tat.nach)) return;
          const urteil = tat.nach === 'ueberprueft' ? 'teilweise' : null;
          gehe(ctx, jetziges, { nach: tat.nach, urteil, brauchtText: false }, 'Weil');
        });
        break;
      }
      case 'verlegt':
        tut('jo', (ctx) => {
          const bisher = letzteKonferenz(ctx.tx);
          if (bisher === null || bisher.tag <= ctx.heute) return;
          const tag = addDays(bisher.tag, tat.um);
          setzeKonferenz(ctx, tag > ctx.heute ? tag : addDays(ctx.heute, 1));
          verlegtAm = ctx.heute;
        });
        break;
      case 'schlaeft': {
        jetzt += tat.stunden * 3_600_000;
        await stadt.sleepUntil(`${heute()} ${calendar.timeAt(jetzt)}`);
        break;
      }
      case 'stockt':
        stadt.chat.fail('post', { afterMs: 70 * 60_000 }, tat.mal);
        break;
      case 'fehlt': {
        const bis = addDays(heute(), tat.tage);
        tut(tat.wer, ({ tx }) =>
          tx
            .insert(abwesenheit)
            .values({ id: newId('abwesenheit'), personId: id(tat.wer), von: heute(), bis })
            .run(),
        );
        anders.add(`${tat.wer} ${heute()}`);
        break;
      }
      case 'wuenscht':
        wuenscht(tat.wer, tat.wunsch);
        wuenschteAm.set(tat.wer, heute());
        anders.add(`${tat.wer} ${heute()}`);
    }
    await stadt.settle();
  }

  /** One of the buttons under the newest message that has any; what opens is filled in as well as one can. */
  async function drueckt(wer: Name, welchen: number, an: Name): Promise<void> {
    const wem = stadt[wer];
    const labels = wem.readsDirect().findLast(({ buttons }) => buttons.length > 0)?.buttons ?? [];
    const label = labels[welchen % Math.max(1, labels.length)];
    if (label === undefined) return;
    await wem.presses(label);
    for (let schritt = 0; schritt < 3; schritt++) {
      const felder = wem.formView()?.fields ?? [];
      if (felder.length === 0) break;
      const werte = felder.flatMap((feld): [string, FieldValue][] => {
        if (feld.kind === 'person') return [[feld.key, stadt[an].account]];
        if (feld.value !== null) return [];
        if (feld.kind === 'date') return [[feld.key, addDays(heute(), 3)]];
        if (feld.options !== undefined)
          return feld.kind === 'choice' ? [[feld.key, feld.options[0]?.value ?? null]] : [];
        return feld.kind === 'text' && felder.some(({ kind }) => kind === 'person') ? [] : [[feld.key, 'Etwas']];
      });
      await wem.submits(Object.fromEntries(werte));
    }
    await wem.closesForm();
  }

  const taten = [...leben.taten].sort((a, b) => a.tag - b.tag || a.stunde - b.stunde);
  for (const { tag, stunde, tat } of taten) {
    const wann = calendar.instantOf(addDays(anfang, tag), time(`${String(stunde).padStart(2, '0')}:00`));
    if (wann < jetzt) continue;
    await geheZu(wann);
    await geschieht(tat);
  }
  const ende = addDays(anfang, tage);
  await geheZu(calendar.instantOf(ende, time('23:00')));

  // What has come and nobody was told of has a reason.
  stadt.workspace.tx((tx) => {
    const konferenz = letzteKonferenz(tx)?.tag ?? ende;
    const laeufe = tx.select().from(occurrence).where(eq(occurrence.job, 'erinnerung.taeglich')).all();
    const vermerke = tx.select().from(erinnert).all();
    /** On these days the person could have been told. */
    const moegliche = (wer: Name, ab: Day): Day[] => {
      const { zeit } = wunschVon(wer);
      const seine = laeufe.filter(({ subject, state }) => subject === (zeit ?? '') && state === 'erledigt');
      return seine.map(({ from }) => calendar.dayAt(from)).filter((tag) => tag >= ab && passt(wer, tag));
    };
    const belegt = (wer: Name, was: { key: string; ab: Day; namen: readonly string[]; titel: string }): void => {
      const eigene = vermerke.filter(({ personId, key }) => personId === id(wer) && key === was.key);
      if (eigene.some(({ stufe, grund }) => was.namen.includes(stufe) && grund === null)) return;
      const aufschub = tx.select().from(unbeantwortet).where(eq(unbeantwortet.key, was.key)).get();
      if (aufschub?.wieder != null) return;
      const seit = [was.ab, addDays(verlegtAm, 1), addDays(wuenschteAm.get(wer) ?? was.ab, 1)].sort().at(-1) ?? was.ab;
      if (moegliche(wer, seit).length > 0) verstoesse.push(`${wer} erfuhr nie: ${was.titel} ${was.namen.join(' ')}`);
      const vermerkt = eigene.some(({ stufe, grund }) => was.namen.includes(stufe) && grund !== null);
      const verfallen = laeufe.some(({ state, from }) => state === 'verfallen' && calendar.dayAt(from) >= was.ab);
      const zuFrueh = seit > ende;
      if (!vermerkt && !verfallen && !zuFrueh && seit === was.ab) {
        verstoesse.push(`${wer}: kein Grund für ${was.titel} ${was.namen.join(' ')}`);
      }
    };
    for (const ziel of tx.select().from(jahresziel).all()) {
      const wer = leute.find((name) => id(name) === ziel.federPerson);
      if (wer === undefined || !wirdGefragt(ziel.zustand)) continue;
      const antworten = tx.select().from(rueckmeldung).where(eq(rueckmeldung.zielId, ziel.id)).all();
      for (const abstand of [-180, -90, -60, -30, -14, -7, -1, 3, 7]) {
        let tag = addDays(konferenz, abstand);
        while (!calendar.isWorkingDay(tag)) tag = addDays(tag, abstand > 0 ? 1 : -1);
        if (tag > ende || tag < anfang || tag <= ziel.fragenAb) continue;
        const gilt = abstand < -14 ? 14 : 0;
        if (antworten.some(({ am }) => tag <= addDays(calendar.dayAt(am), gilt))) continue;
        const name = abstand > 0 ? `T+${abstand}` : `T${abstand}`;
        belegt(wer, { key: `jahresziel:${ziel.id}`, ab: tag, namen: [name], titel: ziel.titel });
      }
    }
  });
  return verstoesse;
}

describe('reminders', () => {
  it('come once a day at most, when they are wanted, and of nothing that is not theirs or over', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(einLeben, async (leben) => {
        expect(await erlebe(leben)).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
