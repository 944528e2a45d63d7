import { describe, expect, it } from 'vitest';
import { addDays, day, time } from '../../../src/core/calendar.ts';
import { personOfAccount } from '../../../src/core/directory.ts';
import { addSitzung } from '../../../src/features/sitzung/store.ts';
import { gremien, setzeEinstellung } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';
import { announced, start } from '../sitzung/announced.ts';
import { mitFeldern } from './grosse-stadt.ts';

/** The next Jahreskonferenz is known. */
const datei = { ...stadtdatei, jahreskonferenz: day('2027-09-16') };

const ordinary = { admin: false, guest: false, deactivated: false, foreign: false, bot: false };
const nina = { ...ordinary, account: 'U0NINA', name: 'Nina' };
type Person = Musterstadt['ada'];

/** What somebody finds on their Home, line by line. */
async function home(stadt: Musterstadt, person: Person): Promise<{ lines: string[]; buttons: readonly string[] }> {
  await person.opensHome();
  await stadt.settle();
  const { text, buttons } = person.home() ?? { text: '', buttons: [] };
  return { lines: text.split('\n'), buttons };
}

/** The lines of one section, up to the next heading. */
const section = (lines: readonly string[], heading: string, next: string): string[] =>
  lines.slice(lines.indexOf(heading) + 1, lines.indexOf(next));

describe('Home', () => {
  const headings = ['Für Sie heute', 'Nächste Sitzungen', 'Meine Handlungsfelder', 'Das können Sie tun'];

  it('has what is due first and what the bot reads last', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await stadt.goTo('2026-10-13 09:00');
    const { lines } = await home(stadt, stadt.mara);
    expect(lines.filter((line) => headings.includes(line))).toEqual(headings);
    expect(lines[0]).toBe('Für Sie heute');
    expect(lines.slice(1, 3)).toEqual(['Morgen, Mi., 14.10.2026', 'Sitzung Wohnen: Nachbarschaften im Ükern']);
    expect(lines.at(-1)).toBe('Der Bot liest Ihre Gespräche nicht.');
  });

  it('tells somebody without any role what there is, and asks nothing of them', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    stadt.chat.notice({ kind: 'account', account: nina });
    const { lines, buttons } = await home(stadt, stadt.chat.person(nina.account));
    expect(lines).toEqual([
      'Für Sie heute',
      'Für Sie ist gerade nichts offen.',
      'Nächste Sitzungen',
      'In Ihren Gremien ist zurzeit keine Sitzung geplant.',
      'Meine Handlungsfelder',
      'Sie sind noch in keinem Handlungsfeld. Treten Sie einem Kanal bei, der mit „hf-“ beginnt, dann gehören Sie dazu.',
      'Das können Sie tun',
      'Der Bot liest Ihre Gespräche nicht.',
    ]);
    expect(buttons).toContain('Kommende Sitzungen');
    for (const label of ['Sitzung melden', 'Status ansehen', 'Einrichtung']) expect(buttons).not.toContain(label);
  });

  it('names the own roles, and until when', async () => {
    const stadt = await musterstadt(start);
    const { lines } = await home(stadt, stadt.sana);
    expect(section(lines, 'Ihre Rollen', 'Das können Sie tun')).toEqual([
      '• Steuerungsgruppe (Vorsitz des Migrationsbeirats)',
      '• Tandem Wohnen (Begleitung), bis 31.12.2028',
    ]);
    expect((await home(stadt, stadt.mara)).lines).not.toContain('Ihre Rollen');
  });

  it('loses a role and its buttons on the day after the term', async () => {
    const bisHeute = stadtdatei.handlungsfelder.map((feld) => ({
      ...feld,
      tandem: feld.tandem.map((mitglied) => ({ ...mitglied, bis: day('2026-09-28') })),
    }));
    const stadt = await musterstadt(start, { datei: { ...stadtdatei, handlungsfelder: bisHeute } });
    const { lines: zuvor, buttons: vorher } = await home(stadt, stadt.ada);
    expect(zuvor).toContain('• Tandem Wohnen (Verwaltung), bis 28.09.2026');
    expect(vorher).toContain('Sitzung melden');
    await stadt.sleepUntil('2026-09-29 10:00');
    const { lines, buttons } = await home(stadt, stadt.ada);
    expect(lines).not.toContain('Ihre Rollen');
    expect(buttons).not.toContain('Sitzung melden');
  });

  it('has at most eight buttons for what the person may do, and each of them answers', async () => {
    const stadt = await musterstadt(start);
    const { buttons } = await home(stadt, stadt.jo);
    const offered = buttons.slice(buttons.indexOf('Sitzung melden'), buttons.indexOf('Hilfe') + 1);
    expect(offered.slice(0, 2)).toEqual(['Sitzung melden', 'Kommende Sitzungen']);
    expect(offered).toContain('Status ansehen');
    expect(offered.length).toBeLessThanOrEqual(8);
    for (const label of offered) {
      await stadt.jo.presses(label, 'home');
      expect(stadt.jo.form(), label).not.toBeNull();
      expect(stadt.jo.form()?.text, label).not.toContain('gibt es nicht mehr');
      await stadt.jo.closesForm();
    }
  });
});

/** So many Sitzungen whose report nobody has confirmed. */
function viele(stadt: Musterstadt, anzahl: number): void {
  stadt.workspace.tx((tx) => {
    const gemeldetVon = personOfAccount(tx, stadt.ada.account);
    const gremiumId = gremien(tx).find(({ kuerzel }) => kuerzel === 'WOH')?.id;
    if (gemeldetVon === null || gremiumId === undefined) throw new Error('not the sample city');
    for (let laufend = 1; laufend <= anzahl; laufend++) {
      addSitzung(tx, {
        ...{ gremiumId, nummer: `WOH-2026-${laufend}`, jahr: 2026, laufend, serieId: null, gemeldetVon, gemeldetAm: 0 },
        ...{ datum: addDays(day('2026-10-05'), laufend), beginn: time('18:00'), ende: time('20:00'), ort: 'Rathaus' },
        ...{ link: null, thema: `Sitzung ${laufend}`, tagesordnung: null },
      });
    }
  });
}

describe('the Büro', () => {
  it('sees all fields, with the next Sitzung of each', async () => {
    const stadt = await musterstadt(start, { datei });
    await announced(stadt);
    const { lines } = await home(stadt, stadt.mila);
    const table = section(lines, 'Alle Handlungsfelder', 'Das können Sie tun');
    expect(table.map((line) => line.split(' · ')[0])).toEqual(
      stadtdatei.handlungsfelder.map(({ titel }) => `• ${titel}`),
    );
    expect(table[0]).toContain('nächste Sitzung: noch kein Termin');
    expect(table[3]).toContain('nächste Sitzung: Mi., 14.10.2026, 18:00–20:00 Uhr');
    expect((await home(stadt, stadt.ada)).lines).not.toContain('Alle Handlungsfelder');
  });

  it('sees what waits in each field, until it is dealt with', async () => {
    const stadt = await musterstadt(start, { datei });
    const wohnen = async () => {
      const { lines } = await home(stadt, stadt.mila);
      const table = section(lines, 'Alle Handlungsfelder', 'Das können Sie tun');
      for (const line of table.filter((field) => !field.startsWith('• Wohnen'))) expect(line).not.toContain('wartet');
      return table.find((line) => line.startsWith('• Wohnen'));
    };
    expect(await wohnen()).not.toContain('wartet');
    for (const [thema, datum] of [
      ['Lärm', '2026-09-30'],
      ['Garten', null],
    ] as const) {
      await stadt.luca.types(stadt.wohnen, '/sitzung');
      await stadt.luca.presses('Sitzung vorschlagen', { conversation: stadt.wohnen });
      await stadt.luca.submits({ thema, datum });
    }
    expect(await wohnen()).toContain(' · wartet: 2 Vorschläge');
    await announced(stadt);
    expect(await wohnen()).toContain(' · wartet: 2 Vorschläge, eine Meldung zu bestätigen');
    await stadt.jo.presses('Eingang bestätigen', { conversation: stadt.buero });
    await stadt.sleepUntil('2026-10-01 10:00');
    expect(await wohnen()).toMatch(/ · wartet: ein Vorschlag( ·|$)/);
  });

  it('sees nothing of what waits where nothing does', async () => {
    const stadt = await musterstadt(start, { datei });
    expect((await home(stadt, stadt.jo)).lines).not.toContain('Was wartet');
  });

  it('sees where the bot cannot write, and what was not delivered', async () => {
    const stadt = await musterstadt(start, { datei });
    stadt.chat.fail('post', { code: 'restricted_action' });
    await announced(stadt);
    stadt.chat.archive(stadt.sprache);
    const { lines, buttons } = await home(stadt, stadt.jo);
    expect(section(lines, 'Was wartet', 'Das können Sie tun')).toEqual([
      '• Eine Nachricht ist nicht angekommen.',
      '• Hier kann KOMM-IN nicht schreiben, weil ein Kanal fehlt, archiviert ist oder KOMM-IN dort nicht Mitglied ist: Handlungsfeld Sprachförderung.',
    ]);
    expect(buttons).toContain('Kanäle einrichten');
    expect((await home(stadt, stadt.ada)).lines).not.toContain('Was wartet');
  });

  it('sees that something waits for more than ten minutes, not before', async () => {
    const stadt = await musterstadt(start, { datei });
    stadt.chat.fail('post', { afterMs: 7_200_000 }, 9);
    await announced(stadt);
    await stadt.sleepUntil('2026-09-28 08:40');
    expect((await home(stadt, stadt.jo)).lines).not.toContain('Was wartet');
    await stadt.sleepUntil('2026-09-28 08:41');
    expect((await home(stadt, stadt.jo)).lines.join('\n')).toMatch(
      /• \d Nachrichten warten noch darauf, gesendet zu werden\. Die älteste wartet seit Mo\., 28\.09\.2026, 08:30 Uhr\./,
    );
  });

  it('is told that the next Jahreskonferenz has no day once the last one is not asked about any more', async () => {
    const stadt = await musterstadt(start, { datei: { ...stadtdatei, jahreskonferenz: day('2026-09-28') } });
    expect((await home(stadt, stadt.jo)).lines).not.toContain('Was wartet');
    await stadt.sleepUntil('2026-10-05 10:00');
    expect((await home(stadt, stadt.jo)).lines).not.toContain('Was wartet');
    await stadt.sleepUntil('2026-10-06 10:00');
    const { lines } = await home(stadt, stadt.jo);
    expect(section(lines, 'Was wartet', 'Das können Sie tun')).toEqual([
      '• Für die nächste Jahreskonferenz ist noch kein Tag eingetragen. Ohne ihn fragt KOMM-IN nicht, wie es um die Jahresziele steht.',
    ]);
    await stadt.jo.presses('Jahreskonferenz eintragen', 'home');
    await stadt.jo.submits({ jahreskonferenz: '2027-09-16' });
    await stadt.settle();
    expect(stadt.jo.home()?.text).not.toContain('Was wartet');
  });

  it('is not told so in a city that never asks about goals', async () => {
    const stadt = await musterstadt(start);
    expect((await home(stadt, stadt.jo)).lines).toContain('Was wartet');
    stadt.workspace.tx((tx) => setzeEinstellung(tx, 'jahresziel.stufen', 'nie'));
    expect((await home(stadt, stadt.jo)).lines).not.toContain('Was wartet');
  });

  it('finds the status once: where a message did not arrive, else among all buttons', async () => {
    const stadt = await musterstadt(start);
    const oft = async () => (await home(stadt, stadt.jo)).buttons.filter((label) => label === 'Status ansehen').length;
    expect(await oft()).toBe(1);
    stadt.chat.fail('post', { afterMs: 7_200_000 }, 9);
    await announced(stadt);
    await stadt.sleepUntil('2026-09-28 08:41');
    expect(await oft()).toBe(1);
    expect(stadt.jo.home()?.text).toContain('warten noch darauf');
  });

  it('has room for twenty fields and everything open, and is told what is left out', async () => {
    const stadt = await musterstadt(start, { datei: mitFeldern(20) });
    viele(stadt, 20);
    const { lines } = await home(stadt, stadt.jo);
    expect(section(lines, 'Alle Handlungsfelder', 'Was wartet')).toHaveLength(20);
    expect(lines).toContain('20 Dinge sind offen. Hier stehen 1 bis 10.');
    expect(stadt.chat.homeOf(stadt.jo.account)?.parts.length).toBeLessThanOrEqual(100);
  });
});

it('has a place for a city without any field', async () => {
  const stadt = await musterstadt(start, { datei: { ...datei, handlungsfelder: [] } });
  const { lines } = await home(stadt, stadt.jo);
  expect(section(lines, 'Alle Handlungsfelder', 'Das können Sie tun')).toEqual(['Es gibt noch kein Handlungsfeld.']);
  expect(lines.slice(0, 2)).toEqual(['Für Sie heute', 'Für Sie ist gerade nichts offen.']);
});

describe('a city that is not set up', () => {
  it('says in one sentence who does it', async () => {
    const stadt = await musterstadt(start, { datei: null });
    expect(await home(stadt, stadt.ada)).toEqual({
      lines: [
        'KOMM-IN ist in diesem Chat noch nicht eingerichtet. Einrichten können es die Personen, die diesen Chat verwalten.',
        'Der Bot liest Ihre Gespräche nicht.',
      ],
      buttons: expect.not.arrayContaining(['KOMM-IN einrichten']),
    });
  });

  it('offers it to whoever administers the chat', async () => {
    const stadt = await musterstadt(start, { datei: null });
    const { lines, buttons } = await home(stadt, stadt.jo);
    expect(lines[0]).toBe('KOMM-IN ist noch nicht eingerichtet');
    expect(buttons[0]).toBe('KOMM-IN einrichten');
    await stadt.jo.presses('KOMM-IN einrichten', 'home');
    expect(stadt.jo.form()).not.toBeNull();
  });
});
