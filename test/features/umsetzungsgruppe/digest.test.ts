import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { gehe, melde } from '../../../src/features/jahresziel/leben.ts';
import { type Jahresziel, zielById } from '../../../src/features/jahresziel/store.ts';
import { aendereGremium, gremien, setzeKonferenz } from '../../../src/features/stadt/index.ts';
import { handelt, mitZiel } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt, ohneTandem, stadtdatei } from '../musterstadt.ts';
import { legtAn } from '../projektidee/angelegt.ts';
import { abgegeben } from '../protokoll/abgegeben.ts';
import { announced, letsFallOut } from '../sitzung/announced.ts';

const start = '2026-09-28 08:30';

/** The city in which the one person who supports a Tandem does so until this day. */
const mitSanaBis = (bis: string): typeof stadtdatei => ({
  ...stadtdatei,
  handlungsfelder: stadtdatei.handlungsfelder.map((feld) => ({
    ...feld,
    tandem: feld.tandem.map((eine) => (eine.seite === 'begleitung' ? { ...eine, bis: day(bis) } : eine)),
  })),
});

/** What stands in the channel, by whether it is in a thread. */
const gelesen = (stadt: Musterstadt) =>
  stadt.ada.reads(stadt.umsetzung).filter(({ text, onlyYou }) => !onlyYou && text.startsWith('Überblick'));
const wurzeln = (stadt: Musterstadt) => gelesen(stadt).filter(({ thread }) => thread === null);
const letzter = (stadt: Musterstadt): string[] => wurzeln(stadt).at(-1)?.text.split('\n') ?? [];
const imThread = (stadt: Musterstadt): string[] => {
  const wurzel = wurzeln(stadt).at(-1)?.id;
  return gelesen(stadt)
    .filter(({ thread }) => thread === wurzel)
    .flatMap(({ text }) => text.split('\n'));
};
const zeile = (stadt: Musterstadt, feld = 'Wohnen'): string =>
  letzter(stadt).find((z) => z.startsWith(`${feld}: `)) ?? '';
/** What the thread says of Wohnen. */
const wohnen = (stadt: Musterstadt): string[] => {
  const zeilen = imThread(stadt);
  const ab = zeilen.indexOf('Wohnen') + 1;
  const bis = zeilen.findIndex((eine, i) => i > ab && !eine.startsWith('• '));
  return zeilen.slice(ab, bis < 0 ? undefined : bis);
};

/** In the Büro's name, on this day. */
const aendertZiel = (
  stadt: Musterstadt,
  tag: string,
  id: string,
  wie: (ctx: Parameters<typeof gehe>[0], ziel: Jahresziel) => void,
) =>
  handelt(stadt, 'jo', tag, (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel === null) throw new Error('no goal');
    wie(ctx, ziel);
  });

describe('the overview of the Umsetzungsgruppe', () => {
  it('comes on its Monday at nine, with a line for each field in its own order and more in the thread', async () => {
    const stadt = await musterstadt(start);
    await stadt.sleepUntil('2026-09-28 09:00');
    expect(wurzeln(stadt)).toMatchObject([
      { notification: 'Überblick: zurzeit kein Jahresziel in Arbeit', mentions: [] },
    ]);
    expect(letzter(stadt)).toEqual([
      'Überblick vom 28.09.2026',
      'Zurzeit ist kein Jahresziel in Arbeit · kein Protokoll ist offen · keine neue Projektidee',
      'Sprachförderung: Die nächste Sitzung hat noch keinen Termin.',
      'Kultureller Austausch: Die nächste Sitzung hat noch keinen Termin.',
      'Ehrenamt und Migration: Die nächste Sitzung hat noch keinen Termin.',
      'Wohnen: Die nächste Sitzung hat noch keinen Termin.',
      'Schulische und berufliche Bildung: Die nächste Sitzung hat noch keinen Termin.',
      'Das ist der erste Überblick. Er zählt alles, was bisher in KOMM-IN steht. Die Umsetzungsgruppe bekommt diesen Überblick alle zwei Wochen, in den acht Wochen vor der Jahreskonferenz jede Woche. Mehr zu jedem Handlungsfeld steht im Thread.',
    ]);
    // Under each field.
    const [wurzel] = wurzeln(stadt);
    expect(wurzel?.buttons).toEqual(Array.from({ length: 5 }, () => ['Rat anbieten', 'Auf die Tagesordnung']).flat());
    expect(gelesen(stadt).filter(({ thread, buttons }) => thread !== null && buttons.length > 0)).toEqual([]);
    expect(wohnen(stadt)).toEqual([
      '• Sitzungen: keine ist geplant',
      '• Jahresziele: zurzeit keine',
      '• Tandem: beide Seiten sind besetzt',
    ]);
  });

  it('counts Sitzungen, minutes, Vereinbarungen and Aufgaben since the last one', async () => {
    const stadt = await musterstadt(start);
    await stadt.sleepUntil('2026-09-28 09:00');
    await announced(stadt, { datum: '2026-09-29' });
    await announced(stadt, { datum: '2026-10-14' });
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(letzter(stadt)[1]).toContain('1 Protokoll ist noch offen (beim letzten Mal 0)');
    expect(zeile(stadt)).toBe('Wohnen: 1 Sitzung, das Protokoll ist noch offen. Nächste Sitzung: Mi., 14.10.2026.');
    expect(wohnen(stadt)).toEqual([
      '• Sitzungen: 1 hat stattgefunden, 1 ist geplant, am Mi., 14.10.2026',
      '• Protokolle: 1 noch offen',
      '• Jahresziele: zurzeit keine',
      '• Tandem: beide Seiten sind besetzt',
    ]);
    await stadt.sleepUntil('2026-10-12 12:00');
    await abgegeben(stadt);
    await stadt.sleepUntil('2026-10-26 09:00');
    expect(zeile(stadt)).toBe(
      'Wohnen: 1 Sitzung, das Protokoll ist noch offen. Die nächste Sitzung hat noch keinen Termin.',
    );
    expect(wohnen(stadt).slice(0, 3)).toEqual([
      '• Sitzungen: 1 hat stattgefunden, keine ist geplant',
      '• Protokolle: 1 abgegeben, 1 noch offen',
      '• Vereinbarungen und Aufgaben: 2 neue Vereinbarungen, 2 neue Aufgaben, 2 Aufgaben sind offen',
    ]);
    expect(letzter(stadt).at(-1)).toContain('Gezählt ist, was seit dem 12.10.2026 geschehen ist.');
  });

  it('puts goals and ideas beside the figures of the last one, and says how far the conference is', async () => {
    const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
    await handelt(stadt, 'jo', '2026-09-28', (ctx) => setzeKonferenz(ctx, day('2027-09-16')));
    await stadt.sleepUntil('2026-10-26 09:30');
    expect(letzter(stadt)[1]).toMatch(/^0 von 1 Jahresziel ist im Plan · /);
    expect(wohnen(stadt)).toEqual(
      expect.arrayContaining([
        '• Jahresziele: 1 in Arbeit',
        '• Letzte Rückmeldungen dazu: 1 noch ohne erste Rückmeldung',
        '• Neu bei den Jahreszielen: 1 ist jetzt in Arbeit',
      ]),
    );
    await stadt.sleepUntil('2026-10-27 08:30');
    await legtAn(stadt);
    await aendertZiel(stadt, '2026-10-27', id, (ctx, ziel) => {
      melde(ctx, ziel, { stand: 'im_plan', hilfe: null, imBericht: false });
    });
    await stadt.sleepUntil('2026-11-09 09:00');
    expect(letzter(stadt).slice(0, 2)).toEqual([
      'Überblick vom 09.11.2026 · noch 311 Tage bis zur Jahreskonferenz',
      '1 von 1 Jahresziel ist im Plan (beim letzten Mal 0) · kein Protokoll ist offen · 1 neue Projektidee',
    ]);
    expect(wurzeln(stadt).at(-1)?.notification).toBe('Überblick: 1 von 1 Jahresziel im Plan, noch 311 Tage');
    await aendertZiel(stadt, '2026-11-10', id, (ctx, ziel) => {
      melde(ctx, ziel, { stand: 'unterstuetzung', hilfe: 'Ein Raum', imBericht: false });
    });
    await stadt.sleepUntil('2026-11-23 09:00');
    expect(zeile(stadt)).toContain('1 Ziel braucht Unterstützung.');
    // The one before told of two weeks, too; the first told of everything.
    expect(letzter(stadt)[1]).toContain('keine neue Projektidee (beim letzten Mal 1)');
    // What would help was not said to everybody, and who needs it is nobody's business here.
    expect([...letzter(stadt), ...imThread(stadt)].join()).not.toMatch(/Raum|Mara|Ada/);
    expect(wohnen(stadt)).toContain('• Neu bei den Jahreszielen: 1 Rückmeldung');
    await aendertZiel(stadt, '2026-11-24', id, (ctx, ziel) =>
      gehe(ctx, ziel, { nach: 'ergebnis', urteil: null, brauchtText: true }, 'Zwölf Familien'),
    );
    await stadt.sleepUntil('2026-12-07 09:00');
    expect(wohnen(stadt)).toContain('• Neu bei den Jahreszielen: 1 hat jetzt ein Ergebnis');
    expect(letzter(stadt)[1]).toContain('Zurzeit ist kein Jahresziel in Arbeit (beim letzten Mal 1)');
  });

  it('says what is vacant in a Tandem, and names nobody', async () => {
    const stadt = await musterstadt(start, { datei: ohneTandem });
    stadt.chat.join(stadt.umsetzung, stadt.ada.account);
    await stadt.sleepUntil('2026-09-28 09:00');
    expect(zeile(stadt)).toBe('Wohnen: Im Tandem sind 2 Plätze frei. Die nächste Sitzung hat noch keinen Termin.');
    expect(wohnen(stadt)).toContain(
      '• Tandem: der Platz „Verwaltung“ ist frei, der Platz „Freier Träger“ ist frei, keine Begleitung',
    );
  });

  it('tells in the thread alone of a Tandem that nobody supports, and once that it was otherwise', async () => {
    const stadt = await musterstadt(start, { datei: mitSanaBis('2026-10-02') });
    await stadt.sleepUntil('2026-09-28 09:00');
    expect(wohnen(stadt)).toContain('• Tandem: beide Seiten sind besetzt');
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(zeile(stadt)).toBe('Wohnen: Die nächste Sitzung hat noch keinen Termin.');
    expect(wohnen(stadt)).toContain('• Tandem: beide Seiten sind besetzt, keine Begleitung mehr');
    await announced(stadt, { datum: '2026-10-14' });
    await stadt.sleepUntil('2026-10-26 09:00');
    expect(wohnen(stadt)).toContain('• Tandem: beide Seiten sind besetzt, keine Begleitung');
  });

  it('tells once of a field that was closed meanwhile, and what had happened in it', async () => {
    const stadt = await musterstadt(start);
    await stadt.sleepUntil('2026-09-28 09:00');
    await stadt.sleepUntil('2026-09-28 10:00');
    await legtAn(stadt);
    await handelt(stadt, 'jo', '2026-09-30', (ctx) => {
      const feld = gremien(ctx.tx, 'handlungsfeld').find(({ kuerzel }) => kuerzel === 'WOH');
      if (feld !== undefined) aendereGremium(ctx.tx, feld.id, { geschlossen: day('2026-09-30') });
    });
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(letzter(stadt)[1]).toContain('1 neue Projektidee');
    expect(zeile(stadt)).toBe('Wohnen: Dieses Handlungsfeld ist seit dem 30.09.2026 geschlossen. 1 neue Projektidee.');
    expect(wurzeln(stadt).at(-1)?.buttons).toHaveLength(8);
    expect(wohnen(stadt)).toEqual(['• Handlungsfeld: geschlossen seit dem 30.09.2026', '• Projektideen: 1 neue']);
    await stadt.sleepUntil('2026-10-26 09:00');
    expect(letzter(stadt)).toEqual([expect.stringContaining('Seit dem 12.10.2026 gibt es nichts Neues')]);
  });

  it('is one short line when nothing is new, and tells of a Sitzung that fell out', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt, { datum: '2026-11-20' });
    await stadt.sleepUntil('2026-09-28 09:00');
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(letzter(stadt)).toEqual(['Überblick vom 12.10.2026: Seit dem 28.09.2026 gibt es nichts Neues.']);
    expect(imThread(stadt)).toEqual([]);
    await letsFallOut(stadt, 'ada', 'Krankheit');
    await stadt.sleepUntil('2026-10-26 09:00');
    expect(zeile(stadt)).toBe('Wohnen: Die nächste Sitzung hat noch keinen Termin.');
  });

  it('after an outage of two months comes once, in the morning, and counts all of them', async () => {
    const stadt = await musterstadt(start);
    await stadt.sleepUntil('2026-09-28 09:00');
    await announced(stadt, { datum: '2026-09-29' });
    await stadt.sleepUntil('2026-11-26 03:00');
    expect(wurzeln(stadt)).toHaveLength(1);
    await stadt.goTo('2026-11-26 09:00');
    expect(wurzeln(stadt)).toHaveLength(2);
    expect(letzter(stadt)[0]).toBe('Überblick vom 26.11.2026');
    expect(zeile(stadt)).toContain('1 Sitzung, das Protokoll ist noch offen.');
    await stadt.restart();
    await stadt.sleepUntil('2026-12-07 09:00');
    expect(wurzeln(stadt)).toHaveLength(3);
    expect(letzter(stadt)[0]).toContain('Seit dem 26.11.2026 gibt es nichts Neues');
  });

  it('that the chat did not take is part of the next one: nobody gets two', async () => {
    const stadt = await musterstadt(start);
    await stadt.sleepUntil('2026-09-28 09:00');
    await stadt.sleepUntil('2026-09-28 09:30');
    await announced(stadt, { datum: '2026-09-29' });
    stadt.chat.fail('post', { code: 'internal' });
    await stadt.jo.types(stadt.buero, '/komm-in digest jetzt');
    await stadt.settle();
    expect(wurzeln(stadt)).toHaveLength(1);
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(wurzeln(stadt)).toHaveLength(2);
    expect(zeile(stadt)).toContain('1 Sitzung, das Protokoll ist noch offen.');
    expect(letzter(stadt).at(-1)).toContain('seit dem 28.09.2026');
  });

  it('comes the next working day where its channel was away on its Monday, and only then', async () => {
    const stadt = await musterstadt(start);
    await stadt.sleepUntil('2026-09-28 09:00');
    await announced(stadt, { datum: '2026-09-29' });
    await stadt.sleepUntil('2026-10-12 08:00');
    stadt.chat.archive(stadt.umsetzung);
    await stadt.settle();
    await stadt.sleepUntil('2026-10-12 09:00');
    await stadt.sleepUntil('2026-10-12 18:00');
    stadt.chat.unarchive(stadt.umsetzung);
    await stadt.settle();
    expect(wurzeln(stadt)).toHaveLength(1);
    await stadt.sleepUntil('2026-10-13 09:00');
    expect(letzter(stadt)[0]).toBe('Überblick vom 13.10.2026');
    await stadt.sleepUntil('2026-10-26 08:59');
    expect(wurzeln(stadt)).toHaveLength(2);
  });

  it('needs a channel: what happened meanwhile is told when there is one', async () => {
    const stadt = await musterstadt(start, { without: 'umsetzung' });
    await announced(stadt, { datum: '2026-09-29' });
    await stadt.sleepUntil('2026-10-12 09:30');
    await stadt.jo.types(stadt.buero, '/komm-in digest jetzt');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('hat keinen Kanal');
    expect(wurzeln(stadt)).toEqual([]);
  });
});

describe('the Büro', () => {
  it('looks at it before it comes, page by page, and only for itself', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.buero, '/komm-in digest vorschau');
    const vorschau = stadt.jo.reads(stadt.buero).at(-1);
    expect(vorschau).toMatchObject({ onlyYou: true, buttons: ['Jetzt senden', 'Einzelheiten ansehen'] });
    expect(vorschau?.text).toMatch(/^Vorschau\. Das sehen nur Sie\.\nÜberblick vom 28\.09\.2026\n/);
    await stadt.jo.presses('Einzelheiten ansehen', { conversation: stadt.buero });
    expect(stadt.jo.reads(stadt.buero).at(-1)).toMatchObject({
      text: expect.stringContaining('Überblick vom 28.09.2026: Einzelheiten'),
      buttons: ['Jetzt senden'],
    });
    // What a preview has not is said where one would look for it.
    expect(vorschau?.text).toContain('und im Thread ein Bild der Jahresziele');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).not.toContain('ein Bild der Jahresziele');
    expect(gelesen(stadt)).toEqual([]);
  });

  it('sends from the preview only what it has looked at', async () => {
    const stadt = await musterstadt(start);
    for (const person of [stadt.jo, stadt.mila]) await person.types(stadt.buero, '/komm-in digest vorschau');
    await stadt.jo.presses('Jetzt senden', { conversation: stadt.buero });
    await stadt.settle();
    await stadt.sleepUntil('2026-09-28 08:45');
    await legtAn(stadt);
    await stadt.mila.presses('Jetzt senden', { conversation: stadt.buero });
    await stadt.settle();
    expect(stadt.mila.reads(stadt.buero).at(-1)?.text).toContain('Inzwischen ist ein neuer Überblick gesendet.');
    expect(wurzeln(stadt)).toHaveLength(1);
  });

  it('sends it at once: the next one is since then, and one without anything in it is not sent', async () => {
    const stadt = await musterstadt('2026-09-29 08:30');
    await stadt.jo.types(stadt.buero, '/komm-in digest jetzt');
    await stadt.settle();
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toBe(
      'Der Überblick kommt jetzt in den Kanal #umsetzungsgruppe. Der nächste zählt, was danach dazukommt.',
    );
    expect(letzter(stadt)[0]).toBe('Überblick vom 29.09.2026');
    await stadt.mila.types(stadt.buero, '/komm-in digest jetzt');
    await stadt.settle();
    expect(stadt.mila.reads(stadt.buero).at(-1)?.text).toBe(
      'Seit dem letzten Überblick vom 29.09.2026 gibt es nichts Neues. KOMM-IN hat deshalb nichts gesendet.',
    );
    expect(wurzeln(stadt)).toHaveLength(1);
    await stadt.mila.types(stadt.buero, '/komm-in digest vorschau');
    expect(stadt.mila.reads(stadt.buero).at(-1)).toMatchObject({
      text: expect.stringContaining('nichts Neues'),
      buttons: [],
    });
    await stadt.sleepUntil('2026-10-01 08:30');
    await legtAn(stadt);
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(letzter(stadt)[1]).toMatch(/ 1 neue Projektidee$/);
    expect(letzter(stadt).at(-1)).toContain('Gezählt ist, was seit dem 29.09.2026 geschehen ist.');
  });

  it('sends it an hour before it is due: then nobody reads that nothing is new since', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.buero, '/komm-in digest jetzt');
    await stadt.settle();
    await stadt.sleepUntil('2026-09-28 09:00');
    expect(wurzeln(stadt)).toHaveLength(1);
    await stadt.sleepUntil('2026-10-12 09:00');
    expect(letzter(stadt)[0]).toContain('Seit dem 28.09.2026 gibt es nichts Neues');
  });

  it('finds it in the help, without a command', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.buero, '/komm-in hilfe');
    await stadt.jo.presses('Überblick ansehen', { conversation: stadt.buero });
    expect(stadt.jo.reads(stadt.buero).at(-1)).toMatchObject({
      onlyYou: true,
      text: expect.stringMatching(/^Vorschau\. Das sehen nur Sie\.\nÜberblick vom 28\.09\.2026\n/),
      buttons: ['Jetzt senden', 'Einzelheiten ansehen'],
    });
  });

  it('is told what there is when the word is another one; nobody else may', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.buero, '/komm-in digest morgen');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.buttons).toEqual(['Vorschau ansehen']);
    await stadt.ada.types(stadt.umsetzung, '/komm-in digest jetzt');
    expect(stadt.ada.reads(stadt.umsetzung).at(-1)).toMatchObject({
      onlyYou: true,
      text: 'Den Überblick für die Umsetzungsgruppe sendet das Integrationsbüro. Bitte wenden Sie sich dorthin.',
    });
    await stadt.settle();
    expect(gelesen(stadt)).toEqual([]);
  });
});
