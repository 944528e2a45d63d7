/** The city in which a made-up life is lived, day by day, with somebody who watches. */
import { eq } from 'drizzle-orm';
import { features } from '../../src/app.ts';
import type { FieldValue } from '../../src/chat/form.ts';
import { addDays, type Day, type Time, time } from '../../src/core/calendar.ts';
import { personOfAccount } from '../../src/core/directory.ts';
import type { Acting } from '../../src/core/feature.ts';
import type { PersonId } from '../../src/core/ids.ts';
import { verlauf } from '../../src/core/verlauf.schema.ts';
import { berichtige, erledige, lasseEntfallen, uebergebe } from '../../src/features/aufgabe/actions.ts';
import { legeAufgabeAn, offeneAufgaben } from '../../src/features/aufgabe/index.ts';
import { aufgabeById } from '../../src/features/aufgabe/store.ts';
import { addAbo } from '../../src/features/bericht/abo/store.ts';
import { stelleEin } from '../../src/features/erinnerung/einstellen.ts';
import { unbeantwortet } from '../../src/features/erinnerung/schema.ts';
import { addAbwesenheit, wunschVon } from '../../src/features/erinnerung/wunsch.store.ts';
import { gehe, nachAnlegen } from '../../src/features/jahresziel/leben.ts';
import { type JahreszielId, jahresziel, type Zustand } from '../../src/features/jahresziel/schema.ts';
import { addWirkung, addZiel, zielById } from '../../src/features/jahresziel/store.ts';
import { gremien, letzteKonferenz, setzeKonferenz } from '../../src/features/stadt/index.ts';
import {
  anfang,
  dauer,
  type Ende,
  festtag,
  type Knopf,
  type Leben,
  leute,
  type Name,
  type Tat,
  type Wunsch,
} from './jahr-leben.ts';
import { calendar } from './jahr-soll.ts';
import { stundeVon, type Wacht, wacht } from './jahr-wacht.ts';
import { musterstadt } from './musterstadt.ts';

const viertelstunde = 15 * 60_000;

/** Ways of a goal that nobody has to be asked about. */
const wege: Readonly<Partial<Record<Zustand, readonly Zustand[]>>> = {
  vereinbart: ['in_arbeit', 'ruht', 'zurueckgezogen'],
  in_arbeit: ['ergebnis', 'ruht'],
  ergebnis: ['in_arbeit', 'ueberprueft'],
  ruht: ['in_arbeit'],
};

/** Lives it, and tells what was wrong, one sentence each, and how often everything happened. */
export async function erlebe(leben: Leben): Promise<Pick<Wacht, 'verstoesse' | 'zaehlung'>> {
  const stadt = await musterstadt(`${anfang} 06:00`);
  let jetzt = calendar.instantOf(anfang, time('06:00'));
  const heute = (): Day => calendar.dayAt(jetzt);
  const personen = new Map<Name, PersonId>();
  const id = (name: Name): PersonId => {
    const bekannt = personen.get(name) ?? stadt.workspace.tx((tx) => personOfAccount(tx, stadt[name].account));
    if (bekannt === null) throw new Error(`nobody is ${name}`);
    personen.set(name, bekannt);
    return bekannt;
  };
  const tut = <T>(name: Name, was: (ctx: Acting) => T extends PromiseLike<unknown> ? never : T): T =>
    stadt.workspace.tx((tx) => {
      const chat = { readsHistory: false, readsFiles: false, listens: false, since: 0 };
      return was({ tx, now: jetzt, heute: heute(), calendar, features, ...chat, actor: id(name) });
    });
  const wohnen = tut('jo', ({ tx }) => gremien(tx).find(({ kuerzel }) => kuerzel === 'WOH')?.id);
  if (wohnen === undefined) throw new Error('no Wohnen');

  let nummer = 0;
  const neueAufgabe = (wer: Name | null, bis: Day) =>
    tut('ada', (ctx) =>
      legeAufgabeAn(ctx, {
        ...{ gremium: wohnen, was: `Aufgabe ${nummer++}`, bis, herkunft: wohnen, herkunftTitel: 'Wohnen' },
        wer: wer === null ? { stelle: 'Verein' } : { person: id(wer) },
      }),
    );
  const wuenscht = (wer: Name, wunsch: Wunsch): void => tut(wer, (ctx) => stelleEin(ctx, wunsch));
  const wunsch = (wer: Name): Wunsch => tut(wer, ({ tx, actor }) => wunschVon(tx, actor));

  // What was agreed on before: so long ago that the whole ladder counts.
  const ziele = tut('jo', (ctx): JahreszielId[] => {
    setzeKonferenz(ctx, addDays(anfang, leben.konferenz));
    const fragenAb = addDays(anfang, -200);
    return leben.ziele.map(({ feder, prueft }, i) => {
      const pruefer = prueft === feder ? null : prueft;
      const ziel = addZiel(ctx.tx, {
        ...{ gremiumId: wohnen, jahr: 2027, titel: `Ziel ${i}`, ideeId: null, vorstellung: null, fragenAb },
        ...{ uebernommenVon: null, stelltVorPerson: null, stelltVorName: null },
        ...{ federPerson: feder === null ? null : id(feder), federName: feder === null ? 'Verein' : null },
        ...{ prueftPerson: pruefer === null ? null : id(pruefer), prueftName: pruefer === null ? 'VHS' : null },
        ...{ angelegtVon: ctx.actor, angelegtAm: ctx.now },
      });
      addWirkung(ctx.tx, { zielId: ziel.id, text: 'Es wird besser', fuerWen: 'alle' });
      nachAnlegen(ctx, ziel);
      for (const nach of ['vorgeschlagen', 'vereinbart', 'in_arbeit'] as const) {
        gehe(ctx, ziel, { nach, urteil: null, brauchtText: false }, null);
      }
      ctx.tx.update(jahresziel).set({ fragenAb }).where(eq(jahresziel.id, ziel.id)).run();
      return ziel.id;
    });
  });
  for (const wer of leben.folgende) tut(wer, ({ tx, actor }) => addAbo(tx, actor, wohnen, jetzt));
  for (const { wer, bis } of leben.aufgaben) neueAufgabe(wer, addDays(anfang, bis));
  for (const { wer, wunsch: seiner } of leben.wuensche) wuenscht(wer, seiner);
  for (const [fest, wer] of Object.entries(leben.feiernde)) {
    const tag = festtag(fest, calendar.isWorkingDay);
    wuenscht(wer, { ...wunsch(wer), feste: [...new Set([...wunsch(wer).feste, fest])] });
    if (tag !== null) neueAufgabe(wer, addDays(tag, 7));
  }

  const wache = wacht(stadt, id, leben.folgende);
  wache.beginnt(anfang);

  /** Everything that is due on the way happens; each day is looked at when it ends. */
  async function geheZu(wann: number): Promise<void> {
    for (;;) {
      const tag = heute();
      const abend = calendar.instantOf(tag, time('23:00'));
      const ziel = Math.min(wann, jetzt < abend ? abend : calendar.instantOf(addDays(tag, 1), time('06:00')));
      if (ziel > jetzt) {
        await stadt.goTo(`${calendar.dayAt(ziel)} ${calendar.timeAt(ziel)}`);
        jetzt = ziel;
        if (jetzt === abend) {
          wache.schliesst(tag);
          wache.beginnt(addDays(tag, 1));
        }
      }
      if (jetzt >= wann) return;
    }
  }

  async function schlaeft(stunden: number): Promise<void> {
    wache.merkt(jetzt);
    const seit = heute();
    const geschlossen = calendar.timeAt(jetzt) >= '23:00';
    jetzt += stunden * 3_600_000;
    const abends = calendar.timeAt(jetzt) >= '23:00';
    const verpasst: Day[] = [];
    for (let tag = seit; tag < heute() || (abends && tag === heute()); tag = addDays(tag, 1)) {
      if (tag > seit || !geschlossen) verpasst.push(tag);
      wache.beginnt(addDays(tag, 1));
    }
    await stadt.sleepUntil(`${heute()} ${calendar.timeAt(jetzt)}`);
    for (const tag of verpasst) wache.schliesst(tag);
  }

  const gehtNach = (ziel: JahreszielId, nach: Zustand): void =>
    tut('jo', (ctx) => {
      const jetziges = zielById(ctx.tx, ziel);
      if (jetziges === null || !wege[jetziges.zustand]?.includes(nach)) return;
      wache.zaehlt(nach);
      const urteil = nach === 'ueberprueft' ? 'teilweise' : null;
      gehe(ctx, jetziges, { nach, urteil, brauchtText: false }, 'Weil');
    });
  const beendet = (aufgabe: string, wie: Ende, an: Name): void =>
    tut('jo', (ctx) => {
      const eine = aufgabeById(ctx.tx, aufgabe);
      if (eine === null || eine.stand !== 'offen' || (wie === 'uebergeben' && eine.personId === id(an))) return;
      wache.zaehlt(`Aufgabe ${wie}`);
      if (wie === 'erledigt') erledige(ctx, eine);
      else if (wie === 'entfallen') lasseEntfallen(ctx, eine);
      else uebergebe(ctx, eine, { person: id(an) });
    });
  const offene = (welche: number) =>
    tut('jo', ({ tx }) => {
      const alle = offeneAufgaben(tx, wohnen);
      return alle[welche % Math.max(1, alle.length)] ?? null;
    });
  /** Beginning with this person. */
  const reihum = (wer: Name): readonly Name[] => [
    ...leute.slice(leute.indexOf(wer)),
    ...leute.slice(0, leute.indexOf(wer)),
  ];

  async function geschieht(tat: Tat): Promise<void> {
    switch (tat.tut) {
      case 'drueckt':
        return drueckt(tat.wer, tat.knopf, tat.an);
      case 'geht': {
        const ziel = ziele[tat.ziel % ziele.length];
        if (ziel !== undefined) gehtNach(ziel, tat.nach);
        return;
      }
      case 'endet': {
        const aufgabe = offene(tat.aufgabe);
        if (aufgabe !== null) beendet(aufgabe.id, tat.wie, tat.an);
        return;
      }
      case 'berichtigt': {
        const aufgabe = offene(tat.aufgabe);
        if (aufgabe === null) return;
        wache.zaehlt('berichtigt');
        tut('jo', (ctx) => berichtige(ctx, aufgabe, { was: aufgabe.was, bis: addDays(aufgabe.bis, tat.um) }));
        return;
      }
      case 'verlegt':
        tut('jo', (ctx) => {
          const bisher = letzteKonferenz(ctx.tx);
          if (bisher === null || bisher.tag <= ctx.heute) return;
          const tag = addDays(bisher.tag, tat.um);
          setzeKonferenz(ctx, tag > ctx.heute ? tag : addDays(ctx.heute, 1));
          wache.verlegt();
        });
        return;
      case 'schlaeft':
        wache.zaehlt('schlaeft');
        return schlaeft(tat.stunden);
      case 'stockt':
        return stockt(tat);
      case 'fehlt': {
        const von = addDays(heute(), tat.in);
        tut(tat.wer, ({ tx, actor }) => addAbwesenheit(tx, actor, { von, bis: addDays(von, tat.tage) }));
        neueAufgabe(tat.wer, addDays(von, 8));
        wache.zaehlt('fehlt');
        return;
      }
      case 'wuenscht':
        wuenscht(tat.wer, tat.wunsch);
        wache.zaehlt('wuenscht');
        return;
      case 'willSpaeter':
        return willSpaeter(tat.wer);
      case 'willFrueher':
        neueAufgabe(tat.wer, addDays(heute(), 8));
        wuenscht(tat.wer, { ...wunsch(tat.wer), zeit: 'abends' });
        wache.merkt(jetzt);
        await geheZu(calendar.instantOf(addDays(heute(), 1), calendar.timeAt(jetzt)));
        wuenscht(tat.wer, { ...wunsch(tat.wer), zeit: 'morgens' });
        wache.zaehlt('willFrueher');
        return;
    }
  }

  /** What opens is filled in as well as one can. */
  async function drueckt(zuerst: Name, knopf: Knopf, an: Name): Promise<void> {
    const wer = reihum(zuerst).find((name) => stadt[name].readsDirect().some(({ buttons }) => buttons.includes(knopf)));
    if (wer === undefined) return;
    const stand = () =>
      stadt.workspace.tx((tx) =>
        JSON.stringify([tx.select().from(verlauf).all().length, tx.select().from(unbeantwortet).all()]),
      );
    const vorher = stand();
    const wem = stadt[wer];
    await wem.presses(knopf);
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
    if (stand() !== vorher) wache.zaehlt(knopf);
  }

  async function stockt({ wer, mal, was, an }: Extract<Tat, { tut: 'stockt' }>): Promise<void> {
    const laufendes = ziele.find((ziel) => tut('jo', ({ tx }) => zielById(tx, ziel)?.zustand === 'in_arbeit'));
    const ziel = was === 'zurueck' ? laufendes : undefined;
    const aufgabe = ziel === undefined ? neueAufgabe(wer, addDays(heute(), 7)) : null;
    if (ziel !== undefined) gehtNach(ziel, 'ergebnis');
    await stadt.settle();
    wache.merkt(jetzt);
    const pruefer = ziel === undefined ? null : tut('jo', ({ tx }) => zielById(tx, ziel)?.prueftPerson ?? null);
    const wem = ziel === undefined ? wer : (leute.find((name) => id(name) === pruefer) ?? 'jo');
    const stunde: Time = stundeVon(wunsch(wem));
    await geheZu(calendar.instantOf(heute(), stunde) - viertelstunde);
    stadt.chat.fail('post', { afterMs: 70 * 60_000 }, mal);
    await geheZu(calendar.instantOf(heute(), stunde) + viertelstunde);
    if (wache.wartet(wem, heute())) wache.zaehlt(was === 'nichts' ? 'wartet' : 'endet in der Schlange');
    if (ziel !== undefined) gehtNach(ziel, 'in_arbeit');
    if (aufgabe !== null && was !== 'zurueck' && was !== 'nichts') beendet(aufgabe, was, an);
  }

  async function willSpaeter(zuerst: Name): Promise<void> {
    const frueh = (): Name | undefined =>
      reihum(zuerst).find((name) => wache.erinnert(name, heute()) && wunsch(name).zeit !== 'abends');
    for (let tag = 0; tag < 7 && frueh() === undefined; tag++) {
      await geheZu(calendar.instantOf(addDays(heute(), 1), calendar.timeAt(jetzt)));
    }
    const wer = frueh();
    if (wer === undefined) return;
    wuenscht(wer, { ...wunsch(wer), zeit: 'abends' });
    neueAufgabe(wer, heute());
    wache.zaehlt('willSpaeter');
  }

  const ende = calendar.instantOf(addDays(anfang, dauer), time('23:00'));
  for (const { tag, stunde, tat } of leben.termine) {
    const wann =
      calendar.instantOf(addDays(anfang, tag), time(`${String(stunde).padStart(2, '0')}:00`)) + viertelstunde;
    await geheZu(wann);
    if (jetzt >= ende) break;
    await geschieht(tat);
    await stadt.settle();
    wache.merkt(jetzt);
  }
  await geheZu(ende);
  return wache;
}
