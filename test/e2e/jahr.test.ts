/**
 * A year of reminders in the demo's city on the imitated Slack, over the real wire: who gets what on which day.
 * `jahr.txt` is the whole of it, and says more than the few sentences below; `jahr-ueberblick.txt` is what the
 * Umsetzungsgruppe read at four times of it, and the Steuerungsgruppe at two, word for word.
 */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { occurrence } from '../../src/core/schedule.schema.ts';
import { people } from '../../src/demo/workspace.ts';
import {
  antwortet,
  beendetAmtszeit,
  berichtet,
  bringtWeiter,
  feiert,
  gibtAb,
  hatIdee,
  kanal,
  karte,
  laedtEin,
  plant,
  setztKonferenz,
  vereinbart,
  willMessen,
} from './jahr-leute.ts';
import { tabelleVon } from './jahr-tabelle.ts';
import { abschrift } from './jahr-ueberblick.ts';
import { musterstadt } from './musterstadt.ts';

/** Of which overviews one can read every word. */
const ueberblicke = [
  ['DER ERSTE ÜBERBLICK', '2026-09-28'],
  ['EINE RUHIGE ZEIT', '2026-10-26'],
  ['NACH EINEM AUSFALL', '2027-08-26'],
  ['IN DER WOCHE VOR DER JAHRESKONFERENZ', '2027-09-20'],
] as const;
const berichte = [
  ['DER ERSTE BERICHT AN DIE STEUERUNGSGRUPPE', '2027-07-02'],
  ['DER BERICHT NACH DER JAHRESKONFERENZ', '2027-09-24'],
] as const;

test('a year, September to September', { timeout: 300_000 }, async () => {
  // Months go by at once: a Socket Mode connection would miss its pings.
  const stadt = await musterstadt({ mode: 'http', start: '2026-09-28 08:00', answerWithin: 30_000 });
  const { ada, eren, jo, mara, luca, person } = stadt;
  const sana = person(people.sana);
  const ayla = person(people.ayla);
  const pia = person(people.pia);
  const noah = person(people.noah);
  const ines = person(people.ines);
  const tabelle = tabelleVon(stadt);

  /** The clock goes there, and somebody does something. */
  const am = async (wann: string, was: string, tut: () => Promise<unknown>): Promise<void> => {
    await stadt.goTo(wann, tabelle.sieheNach);
    tabelle.geschah(was);
    await tut();
    await stadt.settle();
    tabelle.sieheNach();
  };
  const imPlan = (wer: typeof ada) => () => antwortet(wer, 'Im Plan');

  // What the year begins with: the conference, how people want to be reminded, and seven goals in three fields.
  await am('2026-09-28 10:00', 'Das Büro trägt ein: Jahreskonferenz am Do., 16.09.2027', () =>
    setztKonferenz(stadt, '2027-09-16'),
  );
  await am('2026-09-28 10:10', 'Das Büro trägt ein: Sommerfest am Fr., 18.06.2027', () =>
    feiert(stadt, 'Sommerfest', '2027-06-18'),
  );
  await am('2026-09-28 11:00', 'Pia Skizze möchte Erinnerungen abends, auch an freien Tagen', async () => {
    await pia.types(kanal.sprache, '/komm-in erinnerungen');
    await pia.submits({ zeit: 'abends', auchFrei: 'ja' });
  });
  await am('2026-09-28 11:10', 'Noah Sample möchte keine am Opferfest und am Sommerfest', async () => {
    await noah.types(kanal.kultur, '/komm-in erinnerungen');
    await noah.submits({ feste: ['Opferfest', 'Sommerfest'] });
  });
  const ziel = (wo: string, titel: string, feder: typeof ada | string, prueft: typeof ada | string) => ({
    ...{ wo, titel, feder, prueft, wirkung: 'Die Menschen kennen sich', fuerWen: 'Familien' },
  });
  const nachbarn = ziel(kanal.wohnen, 'Nachbarn im Ükern', mara, ayla);
  const treppenhaus = ziel(kanal.wohnen, 'Treppenhaus-Café', ada, 'Mieterverein');
  const vertraege = ziel(kanal.wohnen, 'Mietverträge verstehen', eren, 'Rechtsberatung');
  const cafe = ziel(kanal.sprache, 'Sprachcafé', 'Frau Schneider, VHS', mara);
  const vorlesen = ziel(kanal.sprache, 'Eltern lesen vor', pia, 'Stadtbibliothek');
  const fest = ziel(kanal.kultur, 'Fest der Kulturen', luca, ines);
  const museum = ziel(kanal.kultur, 'Museum für alle', noah, 'Museumsverein');
  await am('2026-10-01 10:00', 'Sieben Jahresziele sind vereinbart', async () => {
    for (const eines of [nachbarn, treppenhaus, vertraege]) await vereinbart(stadt, ada, eines);
    for (const eines of [cafe, vorlesen]) await vereinbart(stadt, ayla, eines);
    for (const eines of [fest, museum]) await vereinbart(stadt, noah, eines);
  });

  // Days off: the 3rd of October, Christmas, Easter, the 1st of May.
  await am('2026-10-02 10:00', 'Mara Plan bekommt eine Maßnahme bis Sa., 10.10.', () =>
    plant(stadt, ada, nachbarn, { was: 'Termin mit dem Hausmeister', wer: mara, bis: '2026-10-10' }),
  );
  await am('2026-10-02 19:00', 'Pia Skizze bekommt eine Maßnahme bis Sa., 10.10.', () =>
    plant(stadt, ayla, vorlesen, { was: 'Plakate für die Kitas', wer: pia, bis: '2026-10-10' }),
  );
  await am('2026-10-05 12:00', 'Mara Plan: Erledigt', () => antwortet(mara, 'Erledigt'));
  await am('2026-10-09 19:00', 'Pia Skizze: Erledigt', () => antwortet(pia, 'Erledigt'));
  await am('2026-12-21 10:00', 'Eren Probe bekommt eine Maßnahme bis Fr., 01.01.', () =>
    plant(stadt, ada, vertraege, { was: 'Räume für Januar zusagen', wer: eren, bis: '2027-01-01' }),
  );
  await am('2026-12-24 19:00', 'Pia Skizze bekommt eine Maßnahme bis Do., 31.12.', () =>
    plant(stadt, ayla, vorlesen, { was: 'Lesestunde verlegen', wer: pia, bis: '2026-12-31' }),
  );
  await am('2026-12-25 18:30', 'Pia Skizze: Erledigt', () => antwortet(pia, 'Erledigt'));
  await am('2026-12-31 10:00', 'Eren Probe: Erledigt', () => antwortet(eren, 'Erledigt'));

  // Half a year before.
  for (const [wer, name] of [
    [mara, 'Mara Plan'],
    [ada, 'Ada Muster'],
    [eren, 'Eren Probe'],
    [noah, 'Noah Sample'],
    [ayla, 'Ayla Modell'],
  ] as const) {
    await am('2027-03-19 10:00', `${name}: Im Plan`, imPlan(wer));
  }
  await am('2027-03-19 18:30', 'Pia Skizze: Im Plan', imPlan(pia));
  await am('2027-03-22 10:00', 'Eren Probe bekommt eine Maßnahme bis Mo., 05.04.', () =>
    plant(stadt, ada, vertraege, { was: 'Muster-Mietvertrag besorgen', wer: eren, bis: '2027-04-05' }),
  );
  await am('2027-03-25 10:00', 'Eren Probe: Später', () => antwortet(eren, 'Später'));
  await am('2027-04-05 10:00', 'Eren Probe: Erledigt', () => antwortet(eren, 'Erledigt'));
  await am('2027-04-30 10:00', 'Mara Plan bekommt eine Maßnahme bis Sa., 08.05.', () =>
    plant(stadt, ada, nachbarn, { was: 'Blumen im Hof', wer: mara, bis: '2027-05-08' }),
  );
  await am('2027-04-30 19:00', 'Pia Skizze bekommt eine Maßnahme bis Sa., 08.05.', () =>
    plant(stadt, ayla, vorlesen, { was: 'Lesezelt aufbauen', wer: pia, bis: '2027-05-08' }),
  );
  await am('2027-05-01 18:30', 'Pia Skizze: Erledigt', () => antwortet(pia, 'Erledigt'));
  await am('2027-05-07 10:00', 'Mara Plan: Erledigt', () => antwortet(mara, 'Erledigt'));
  await am('2027-05-07 11:00', 'Noah Sample bekommt eine Maßnahme bis Di., 18.05. (Opferfest)', () =>
    plant(stadt, noah, museum, { was: 'Führung auf Arabisch', wer: noah, bis: '2027-05-18' }),
  );
  await am('2027-05-20 10:00', 'Noah Sample: Erledigt', () => antwortet(noah, 'Erledigt'));

  // A quarter of a year before, and the conference is moved.
  await am('2027-06-18 10:00', 'Mara Plan: Später, in einer Woche', async () => {
    await mara.presses('Später');
    await antwortet(mara, 'In einer Woche');
  });
  await am('2027-06-18 10:10', 'Eren Probe: Im Plan', imPlan(eren));
  await am('2027-06-18 10:30', 'Ada Muster übergibt das Treppenhaus-Café an Sana Entwurf', () =>
    antwortet(ada, 'An andere Person übergeben …', { person: sana.account }),
  );
  await am('2027-06-18 18:30', 'Pia Skizze: Im Plan', imPlan(pia));
  await am('2027-06-21 10:00', 'Das Büro verschiebt die Jahreskonferenz auf Do., 23.09.2027', () =>
    setztKonferenz(stadt, '2027-09-23'),
  );
  await am('2027-06-21 11:00', 'Noah Sample: Im Plan', imPlan(noah));
  await am('2027-06-25 12:00', 'Mara Plan: Im Plan', imPlan(mara));
  await am('2027-07-02 10:00', 'Das Büro sendet den Bericht an die Steuerungsgruppe', () =>
    berichtet(stadt, 'Sieben Ziele, ein gutes halbes Jahr. Für das Fest der Kulturen fehlt noch eine Rückmeldung.'),
  );
  await am('2027-07-12 12:00', 'Pia Skizze gibt von selbst eine Rückmeldung: Im Plan', async () => {
    await pia.presses('Rückmeldung geben', karte(pia, vorlesen));
    await pia.submits({ stand: 'im_plan' });
    await pia.closesForm();
  });
  await am('2027-07-16 12:00', 'Eren Probe ist vom 19.07. bis zum 01.08. abwesend', async () => {
    await eren.types(kanal.wohnen, '/komm-in abwesend');
    await eren.submits({ von: '2027-07-19', bis: '2027-08-01' });
  });
  await am('2027-07-23 10:00', 'Mara Plan: Braucht Unterstützung', () =>
    antwortet(mara, 'Braucht Unterstützung', { hilfe: 'Jemand, der Arabisch spricht' }),
  );
  await am('2027-07-23 10:10', 'Sana Entwurf: Dauert länger', () =>
    antwortet(sana, 'Dauert länger', { hilfe: 'Mehr Zeit bis Oktober' }),
  );
  await am('2027-07-23 10:20', 'Noah Sample: Im Plan (Museum für alle)', imPlan(noah));
  await am('2027-07-26 10:00', 'Ada Muster: Wir haben schon Vorschläge', () =>
    antwortet(ada, 'Wir haben schon Vorschläge'),
  );
  await am('2027-08-02 10:00', 'Eren Probe: Im Plan', imPlan(eren));

  await am('2027-08-16 10:00', 'Ada Muster lädt zu zwei Sitzungen ein: Mi., 18.08., und Mi., 15.09.', () =>
    laedtEin(stadt, ['2027-08-18', '2027-09-15']),
  );
  await am('2027-08-17 10:00', 'Luca Musterfrau hat eine Projektidee: Werkstatt im Hof', () =>
    hatIdee(stadt, luca, 'Werkstatt im Hof'),
  );
  await am('2027-08-18 10:00', 'Ayla Modell trägt ein, woran man Eltern lesen vor misst', () =>
    willMessen(stadt, ayla, vorlesen, {
      ...{ art: 'zahl', name: 'Kinder, die zuhören', einheit: 'Kinder' },
      ...{ startwert: '10', zielwert: '40', bis: '2027-09-23' },
    }),
  );
  await am('2027-08-19 10:00', 'Ada Muster gibt das Protokoll ab, mit einer Vereinbarung und einer Aufgabe', () =>
    gibtAb(stadt, 'WOH-2027-01', {
      vereinbarungen: 'Das Hausfest ist am 18. September.',
      aufgaben: 'Wohnungsamt: Liste schicken bis zum 1. Dezember 2027',
    }),
  );
  await am('2027-08-20 10:00', 'Mara Plan bekommt eine Maßnahme bis Fr., 15.10.', () =>
    plant(stadt, ada, nachbarn, { was: 'Zettel im Treppenhaus', wer: mara, bis: '2027-10-15' }),
  );

  // Three days without the bot, over the day a month before.
  await stadt.goTo('2027-08-23 06:00', tabelle.sieheNach);
  tabelle.geschah('KOMM-IN steht still bis Mi., 25.08.2027 22:00');
  await stadt.restart('2027-08-25 22:00');
  tabelle.sieheNach();
  const verfallen = stadt.workspace.tx((tx) =>
    tx.select().from(occurrence).where(eq(occurrence.state, 'verfallen')).all(),
  );
  // What was missed is written down.
  expect(verfallen.map((eines) => eines.occurrence)).toContain('2027-08-24');
  await am('2027-08-26 10:00', 'Mara Plan: Später', () => antwortet(mara, 'Später'));
  await am('2027-08-26 10:10', 'Sana Entwurf: Im Plan', imPlan(sana));
  await am('2027-08-26 10:20', 'Eren Probe: Im Plan', imPlan(eren));
  await am('2027-08-26 10:40', 'Ayla Modell (für Frau Schneider): Im Plan', imPlan(ayla));
  await am('2027-08-26 18:30', 'Pia Skizze: Im Plan', imPlan(pia));
  await am('2027-08-27 10:00', 'Mara Plan: Im Plan', imPlan(mara));

  // The last two weeks.
  await am('2027-09-09 10:00', 'Mara Plan: Im Plan', imPlan(mara));
  await am('2027-09-09 10:10', 'Jo Beispiel sieht auf der Startseite nach', () => jo.opensHome());
  expect(jo.home()?.text).toContain('Fest der Kulturen');
  expect(jo.home()?.text).not.toContain('Museum für alle');
  await am('2027-09-09 10:20', 'Sana Entwurf: Im Plan', imPlan(sana));
  await am('2027-09-09 10:30', 'Eren Probe: Im Plan', imPlan(eren));
  await am('2027-09-09 18:30', 'Pia Skizze: Im Plan', imPlan(pia));
  await am('2027-09-14 10:00', 'Das Büro beendet die Amtszeit von Tom Aufriss am Mi., 15.09.', () =>
    beendetAmtszeit(stadt, kanal.ehrenamt, '2027-09-15'),
  );
  await am('2027-09-14 10:10', 'Die Werkstatt im Hof ist jetzt in Klärung', () =>
    bringtWeiter(stadt, 'Werkstatt im Hof', 'klaerung'),
  );
  await am('2027-09-14 18:30', 'Pia Skizze zählt 28 Kinder', async () => {
    await pia.presses('Zahl eintragen', karte(pia, vorlesen));
    await pia.submits({ wert: '28', datum: '2027-09-14' });
    await pia.closesForm();
  });
  await am('2027-09-16 10:00', 'Mara Plan: Ergebnis eingetragen', () =>
    antwortet(mara, 'Ergebnis eintragen …', { grund: 'Zwölf Familien kennen sich.' }),
  );
  await am('2027-09-16 10:10', 'Sana Entwurf: Ergebnis eingetragen', () =>
    antwortet(sana, 'Ergebnis eintragen …', { grund: 'Neun Treffen.' }),
  );
  await am('2027-09-16 10:20', 'Eren Probe: Im Plan', imPlan(eren));
  await am('2027-09-16 18:30', 'Pia Skizze: Braucht Unterstützung, und die Steuerungsgruppe darf es lesen', () =>
    antwortet(pia, 'Braucht Unterstützung', { hilfe: 'Zwei Menschen, die auf Arabisch vorlesen', bericht: 'ja' }),
  );
  await am('2027-09-17 10:00', 'Ayla Modell gibt das Ergebnis von Nachbarn im Ükern zurück', () =>
    antwortet(ayla, 'Zurückgeben …', { grund: 'Bitte noch zählen.' }),
  );
  await am('2027-09-17 10:10', 'Jo Beispiel bestätigt das Treppenhaus-Café', () => antwortet(jo, 'Bestätigen …', {}));
  await am('2027-09-22 10:00', 'Mara Plan: Ergebnis eingetragen', () =>
    antwortet(mara, 'Ergebnis eintragen …', { grund: 'Vierzehn Familien kennen sich.' }),
  );
  await am('2027-09-23 10:00', 'Ayla Modell bestätigt Nachbarn im Ükern', () => antwortet(ayla, 'Bestätigen …', {}));
  await am('2027-09-24 10:00', 'Das Büro sendet den Bericht nach der Jahreskonferenz', () =>
    berichtet(stadt, 'Danke an alle, die dabei waren.'),
  );
  await am('2027-09-27 10:00', 'Eren Probe: Ergebnis eingetragen', () =>
    antwortet(eren, 'Ergebnis eintragen …', { grund: 'Acht Abende.' }),
  );
  await am('2027-09-28 10:00', 'Jo Beispiel bestätigt Mietverträge verstehen', () => antwortet(jo, 'Bestätigen …', {}));
  await stadt.goTo('2027-09-30 20:00', tabelle.sieheNach);
  tabelle.sieheNach();

  await expect(tabelle.text()).toMatchFileSnapshot('jahr.txt');
  const gelesen = [
    ...ueberblicke.map(([was, tag]) => [was, abschrift(stadt, { leser: ada.account, kanal: kanal.umsetzung, tag })]),
    ...berichte.map(([was, tag]) => [was, abschrift(stadt, { leser: jo.account, kanal: kanal.steuerung, tag })]),
  ];
  await expect(gelesen.map((eines) => `${eines.join('\n\n')}\n`).join('\n\n')).toMatchFileSnapshot(
    'jahr-ueberblick.txt',
  );
});
