/** What the Büro owes about the report: on the Home of everybody there, until it is done. */
import { expect, it } from 'vitest';
import { addPerson } from '../../../src/core/directory.ts';
import { addWeitergaben, gesendete } from '../../../src/features/bericht/steuerungsbericht/store.ts';
import { addAmt, alleAemter } from '../../../src/features/stadt/index.ts';
import { handelt } from '../jahresziel/im-leben.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { bericht, mitArbeit, sendet } from './berichtet.ts';

const entwurf = 'Der Bericht an die Steuerungsgruppe kann angesehen werden';
const weitergeben = 'Bitte weitergeben: Bericht an die Steuerungsgruppe vom 12.10.2026';

async function home(stadt: Musterstadt, name: 'jo' | 'mila' | 'ada' | 'ines' | 'sana') {
  await stadt[name].opensHome();
  await stadt.settle();
  const { text, buttons } = stadt[name].home() ?? { text: '', buttons: [] };
  return { text, buttons };
}

it('a draft waits for everybody in the Büro, and can be looked at and sent from there', async () => {
  const { stadt } = await mitArbeit();
  for (const name of ['jo', 'mila'] as const) {
    const { text, buttons } = await home(stadt, name);
    expect(text).toContain(`Ohne festen Tag\n${entwurf}\nEr zählt alles, was bisher in KOMM-IN steht.`);
    expect(buttons).toEqual(expect.arrayContaining(['Vorschau ansehen', 'Diesmal nicht']));
  }
  for (const name of ['ada', 'ines'] as const) expect((await home(stadt, name)).text).not.toContain(entwurf);

  await stadt.mila.presses('Vorschau ansehen', 'home');
  expect(stadt.mila.form()?.text).toContain('Bericht an die Steuerungsgruppe vom 12.10.2026');
  await stadt.mila.presses('An die Steuerungsgruppe senden …', 'form');
  await stadt.mila.presses('Jetzt senden', 'form');
  await stadt.settle();
  expect(bericht(stadt).wurzeln).toHaveLength(1);
  for (const name of ['jo', 'mila'] as const) expect((await home(stadt, name)).text).not.toContain(entwurf);
});

it('a draft that is left out waits no more, and none is asked for by the daily message', async () => {
  const { stadt } = await mitArbeit();
  await stadt.sleepUntil('2026-10-13 10:00');
  expect(stadt.mila.readsDirect().filter(({ text }) => text.includes(entwurf))).toEqual([]);
  await home(stadt, 'mila');
  await stadt.mila.presses('Diesmal nicht', 'home');
  await stadt.settle();
  expect((await home(stadt, 'jo')).text).not.toContain(entwurf);
});

it('a report that members without an account have not got waits until each of them has', async () => {
  const { stadt } = await mitArbeit();
  await sendet(stadt);
  for (const name of ['jo', 'mila'] as const) {
    const { text, buttons } = await home(stadt, name);
    expect(text).toContain(
      `${weitergeben}\n1 Mitglied der Steuerungsgruppe ohne Konto hat den Bericht noch nicht. Bitte geben Sie ihn als Dokument weiter.`,
    );
    expect(buttons).toEqual(expect.arrayContaining(['Weitergegeben: Robin Vorlage', 'Als Word', 'Als PDF']));
  }
  expect((await home(stadt, 'ines')).text).not.toContain(weitergeben);
  await stadt.mila.presses('Als PDF', 'home');
  expect(stadt.mila.form()?.text).toContain('Das Dokument kommt gleich als Nachricht von KOMM-IN.');
  await stadt.mila.closesForm();
  await stadt.mila.presses('Weitergegeben: Robin Vorlage', 'home');
  await stadt.settle();
  expect((await home(stadt, 'jo')).text).not.toContain(weitergeben);
});

it('only the last report waits to be given on, for whoever gets that needs none before it', async () => {
  const { stadt } = await mitArbeit();
  await sendet(stadt);
  await stadt.sleepUntil('2026-10-20 10:00');
  await sendet(stadt);
  const { text, buttons } = await home(stadt, 'mila');
  expect(text).toContain('Bitte weitergeben: Bericht an die Steuerungsgruppe vom 20.10.2026');
  expect(text).not.toContain(weitergeben);
  expect(buttons.filter((knopf) => knopf.startsWith('Weitergegeben'))).toHaveLength(1);
});

it.each([
  ['has left the Steuerungsgruppe', "delete from amt where funktion = 'jugendamt'"],
  [
    'has an account by now',
    "insert into konto select 'U0ROBIN', id, 0, 0, 0, 0 from person where name = 'Robin Vorlage'",
  ],
])('nobody is asked to give it to somebody who %s', async (_, wird) => {
  const { stadt } = await mitArbeit();
  await sendet(stadt);
  expect((await home(stadt, 'mila')).text).toContain(weitergeben);
  stadt.workspace.tx((tx) => tx.run(wird));
  expect((await home(stadt, 'mila')).text).not.toContain(weitergeben);
});

it('of many members without an account ten stand on Home: when some are entered, others move up', async () => {
  const { stadt } = await mitArbeit();
  await sendet(stadt);
  await handelt(stadt, 'jo', '2026-10-12', (ctx) => {
    const [letzter] = gesendete(ctx.tx, 0, 1);
    const weitere = Array.from({ length: 12 }, (_, n) => addPerson(ctx.tx, `Mitglied ${n}`, null));
    const robin = alleAemter(ctx.tx).find(({ funktion }) => funktion === 'jugendamt');
    if (letzter === undefined || robin === undefined) throw new Error('not as expected');
    for (const personId of weitere) addAmt(ctx.tx, { ...robin, personId });
    addWeitergaben(ctx.tx, letzter.id, weitere);
  });
  const namen = async () => (await home(stadt, 'mila')).buttons.filter((knopf) => knopf.startsWith('Weitergegeben'));
  expect(await namen()).toHaveLength(10);
  expect(stadt.mila.home()?.text).toContain(
    '13 Mitglieder der Steuerungsgruppe ohne Konto haben den Bericht noch nicht.',
  );
  const [erster = ''] = await namen();
  await stadt.mila.presses(erster, 'home');
  await stadt.settle();
  expect(await namen()).toHaveLength(10);
  expect(await namen()).not.toContain(erster);
});

it('a member of the Steuerungsgruppe comes to the reports and the votes from Home, and nobody else does', async () => {
  const { stadt } = await mitArbeit();
  await sendet(stadt);
  const wege = ['Berichte', 'Dringende Abstimmungen'];
  for (const name of ['ines', 'sana'] as const) {
    const { buttons } = await home(stadt, name);
    expect(buttons, name).toEqual(expect.arrayContaining([...wege, 'Hilfe']));
  }
  const { buttons } = await home(stadt, 'ada');
  for (const weg of wege) expect(buttons).not.toContain(weg);

  await stadt.ines.presses('Berichte', 'home');
  expect(stadt.ines.form()?.text).toContain('12.10.2026 · seit Beginn der Arbeit mit KOMM-IN bis 12.10.2026');
  await stadt.ines.closesForm();
  await stadt.ines.presses('Dringende Abstimmungen', 'home');
  expect(stadt.ines.form()?.text).toContain('Es gab noch keine Dringende Abstimmung.');
});
