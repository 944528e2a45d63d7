/** What is open on Home: by day, page by page, and answered where it stands. */
import { describe, expect, it } from 'vitest';
import { renderHome } from '../../../src/adapters/slack/render/home.ts';
import { checkView } from '../../../src/emulator/rules/index.ts';
import { vergibt } from '../aufgabe/vergeben.ts';
import { drueckt } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { gibAufgaben, gibErgebnisse, mitFeldern, personVon, start } from './grosse-stadt.ts';

const ordinary = { admin: false, guest: false, deactivated: false, foreign: false, bot: false };

/** Mara has so many things open, from a week ago on, one a day. */
async function mitOffenem(anzahl: number): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  gibAufgaben(stadt, personVon(stadt, stadt.mara.account), anzahl, '2026-09-21');
  await stadt.mara.opensHome();
  await stadt.settle();
  return stadt;
}

/** Everything from the first heading to the next, line by line. */
function offen(stadt: Musterstadt): string[] {
  const lines = stadt.mara.home()?.text.split('\n') ?? [];
  return lines.slice(1, lines.indexOf('Nächste Sitzungen'));
}

const titel = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => (line.startsWith('Aufgabe: Sache Nummer ') ? [line.slice(22)] : []));
const vonBis = (stadt: Musterstadt): string[] => {
  const nummern = titel(offen(stadt));
  return [nummern[0] ?? '', nummern.at(-1) ?? ''];
};

async function presses(stadt: Musterstadt, label: string): Promise<void> {
  await stadt.mara.presses(label, 'home');
  await stadt.settle();
}

describe('what is open', () => {
  it('stands by day, what is past first, and says so in words', async () => {
    const stadt = await mitOffenem(10);
    const lines = offen(stadt).filter((line) => titel([line]).length > 0 || !line.startsWith('bis '));
    expect(lines.filter((line) => !line.includes('·'))).toEqual([
      'Der Tag dafür ist schon vorbei',
      ...[1, 2, 3, 4, 5, 6, 7].map((i) => `Aufgabe: Sache Nummer ${i}`),
      'Heute, Mo., 28.09.2026',
      'Aufgabe: Sache Nummer 8',
      'Morgen, Di., 29.09.2026',
      'Aufgabe: Sache Nummer 9',
      'Mi., 30.09.2026',
      'Aufgabe: Sache Nummer 10',
    ]);
  });

  it('says when it comes again after it was put off', async () => {
    const stadt = await mitOffenem(1);
    await presses(stadt, 'Später');
    expect(offen(stadt)).toContain('Aufgabe: Sache Nummer 1 · Erinnerung wieder am Di., 29.09.2026');
    await stadt.goTo('2026-09-29 09:30');
    await stadt.mara.opensHome();
    await stadt.settle();
    expect(offen(stadt)).toContain('Aufgabe: Sache Nummer 1');
  });

  it('has pages where there is much of it, forwards and back', async () => {
    const stadt = await mitOffenem(25);
    expect(offen(stadt)[0]).toBe('25 Dinge sind offen. Hier stehen 1 bis 10.');
    expect(stadt.mara.home()?.buttons).not.toContain('Frühere zeigen');
    await presses(stadt, 'Weitere zeigen');
    expect([offen(stadt)[0], ...vonBis(stadt)]).toEqual(['25 Dinge sind offen. Hier stehen 11 bis 20.', '11', '20']);
    expect(stadt.mara.home()?.buttons).not.toContain('Zum Anfang');
    await presses(stadt, 'Weitere zeigen');
    expect(vonBis(stadt)).toEqual(['21', '25']);
    expect(stadt.mara.home()?.buttons).not.toContain('Weitere zeigen');
    await presses(stadt, 'Frühere zeigen');
    expect(vonBis(stadt)).toEqual(['11', '20']);
    await presses(stadt, 'Weitere zeigen');
    await presses(stadt, 'Zum Anfang');
    expect(vonBis(stadt)).toEqual(['1', '10']);
  });

  it('stays on its page when something on it is answered, and is never empty', async () => {
    const stadt = await mitOffenem(12);
    await presses(stadt, 'Weitere zeigen');
    expect(vonBis(stadt)).toEqual(['11', '12']);
    await presses(stadt, 'Erledigt');
    expect([offen(stadt)[0], ...vonBis(stadt)]).toEqual(['11 Dinge sind offen. Hier steht Nummer 11.', '12', '12']);
    await presses(stadt, 'Erledigt');
    expect(vonBis(stadt)).toEqual(['1', '10']);
  });

  it('is shown from the beginning to whoever comes back an hour later, not before', async () => {
    const stadt = await mitOffenem(25);
    await presses(stadt, 'Weitere zeigen');
    await stadt.sleepUntil('2026-09-28 09:29');
    await stadt.mara.opensHome();
    await stadt.settle();
    expect(vonBis(stadt)).toEqual(['11', '20']);
    await stadt.sleepUntil('2026-09-28 10:29');
    await stadt.mara.opensHome();
    await stadt.settle();
    expect(vonBis(stadt)).toEqual(['1', '10']);
  });

  it('is answered and turned on a Home that has been open for hours', async () => {
    const stadt = await mitOffenem(25);
    await stadt.sleepUntil('2026-09-28 15:00');
    await presses(stadt, 'Erledigt');
    expect(vonBis(stadt)).toEqual(['2', '11']);
    await stadt.sleepUntil('2026-09-28 18:00');
    await presses(stadt, 'Weitere zeigen');
    expect(vonBis(stadt)).toEqual(['12', '21']);
  });

  it('follows what others do, and a second answer finds it answered', async () => {
    const stadt = await musterstadt(start);
    await vergibt(stadt);
    await stadt.mara.opensHome();
    await stadt.settle();
    const id = stadt.workspace.tx((tx) => tx.get<{ id: string }>('select id from aufgabe'))?.id ?? '';
    await drueckt(stadt, 'ada', 'aufgabe.erledigt', id);
    await stadt.settle();
    expect(offen(stadt)).toEqual(['Für Sie ist gerade nichts offen.']);
    expect(await drueckt(stadt, 'mara', 'aufgabe.erledigt', id)).toContain('Ada Muster');
    expect(await drueckt(stadt, 'mara', 'aufgabe.erledigt', 'aufgabe_weg')).toContain('gibt es nicht');
  });

  it.each(['offen:99999', 'offen:-1', 'felder:3', 'sonst', ''])('never ends up nowhere (%j)', async (subject) => {
    const stadt = await mitOffenem(12);
    await drueckt(stadt, 'mara', 'startseite.blaettern', subject);
    await stadt.settle();
    expect(vonBis(stadt)).toEqual(subject === 'offen:99999' ? ['3', '12'] : ['1', '10']);
  });

  it('is turned by nobody whose account was deactivated', async () => {
    const stadt = await mitOffenem(12);
    stadt.chat.notice({
      kind: 'account',
      account: { ...ordinary, account: stadt.mara.account, name: 'Mara', deactivated: true },
    });
    expect(await drueckt(stadt, 'mara', 'startseite.blaettern', 'offen:10')).toContain('Integrationsbüro');
    await stadt.settle();
    expect(vonBis(stadt)).toEqual(['1', '10']);
  });
});

/** What Jo's Home says now, after Slack's own rules have passed it. */
async function gueltig(stadt: Musterstadt): Promise<string> {
  await stadt.settle();
  const home = stadt.chat.homeOf(stadt.jo.account);
  if (home === null) throw new Error('no Home');
  expect(checkView('home', JSON.parse(JSON.stringify(renderHome(home))))).toBeNull();
  return stadt.jo.home()?.text ?? '';
}

describe('the Büro of a large city', () => {
  it('has a Home that Slack takes, on every page of what is open and of the fields', async () => {
    const stadt = await musterstadt(start, { datei: mitFeldern(50) });
    const lang = ` <!channel> *"${'Ä🏡 '.repeat(65)}`;
    gibAufgaben(stadt, personVon(stadt, stadt.jo.account), 300, '2026-09-20', lang);
    await stadt.jo.opensHome();
    expect(await gueltig(stadt)).toContain('300 Dinge sind offen. Hier stehen 1 bis 10.');
    await drueckt(stadt, 'jo', 'startseite.blaettern', 'offen:150');
    expect(await gueltig(stadt)).toContain('Hier stehen 151 bis 160.');
    await drueckt(stadt, 'jo', 'startseite.blaettern', 'offen:290');
    expect(await gueltig(stadt)).toContain('Hier stehen 291 bis 300.');
    await stadt.jo.presses('Weitere Handlungsfelder', 'home');
    expect(await gueltig(stadt)).toContain('Es gibt 50 Handlungsfelder. Hier stehen 21 bis 40.');
    await stadt.jo.presses('Weitere Handlungsfelder', 'home');
    expect(await gueltig(stadt)).toContain('Hier stehen 41 bis 50.');
    expect(stadt.jo.home()?.buttons).toEqual(
      expect.arrayContaining(['Vorige Handlungsfelder', 'Zum ersten Handlungsfeld', 'Frühere zeigen', 'Zum Anfang']),
    );
    expect(stadt.jo.home()?.buttons).not.toContain('Weitere Handlungsfelder');
  });

  it('finds fewer on a page where there is more to read of each, and all of them on some page', async () => {
    const stadt = await musterstadt(start);
    gibErgebnisse(stadt, personVon(stadt, stadt.jo.account), 12);
    await stadt.jo.opensHome();
    const gesehen = new Set<string>();
    for (let seite = 1; seite <= 12; seite++) {
      const text = await gueltig(stadt);
      if (seite === 1) expect(text).toMatch(/12 Dinge sind offen\. Hier stehen 1 bis [3-9]\./);
      for (const ziel of text.match(/überprüfen: Ziel \d+/g) ?? []) gesehen.add(ziel);
      if (!stadt.jo.home()?.buttons.includes('Weitere zeigen')) break;
      await stadt.jo.presses('Weitere zeigen', 'home');
    }
    expect(gesehen.size).toBe(12);
  });
});
