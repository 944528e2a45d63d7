/** A vote that waits for its result: on the Home of everybody in the Büro, until there is one. */
import { describe, expect, it } from 'vitest';
import type { Musterstadt } from '../musterstadt.ts';
import { gibAufgaben, personVon } from '../startseite/grosse-stadt.ts';
import { beendet, fastAlle, frage, gestellt, werte } from './abgestimmt.ts';

const titel = 'Dringende Abstimmung: Es fehlt das Ergebnis';

async function home(stadt: Musterstadt, name: 'jo' | 'mila' | 'ada' | 'ines' | 'sana') {
  await stadt[name].opensHome();
  await stadt.settle();
  const { text, buttons } = stadt[name].home() ?? { text: '', buttons: [] };
  return { text, buttons: buttons.filter((knopf) => knopf === 'Verlängern …' || knopf === 'Beenden …') };
}

describe('a vote of which the time is over', () => {
  it('waits under „Für Sie heute“ for everybody in the Büro, and is ended from there', async () => {
    const stadt = await gestellt();
    await stadt.ines.presses('Einverstanden');
    await stadt.sleepUntil('2026-09-29 14:59');
    expect((await home(stadt, 'jo')).text).not.toContain(titel);
    await stadt.sleepUntil('2026-09-30 10:00');
    for (const name of ['jo', 'mila'] as const) {
      const { text, buttons } = await home(stadt, name);
      expect(text).toContain('Der Tag dafür ist schon vorbei');
      expect(text).toContain(
        `\n${titel}\n${frage}\nDie Zeit für die Antworten ist seit Di., 29.09.2026, 15:00 Uhr vorbei. 1 von 4 hat geantwortet`,
      );
      expect(buttons).toEqual(['Verlängern …', 'Beenden …']);
    }
    for (const name of ['ada', 'ines'] as const) expect((await home(stadt, name)).text).not.toContain(titel);
    // The Büro's channel has told it: the daily message does not.
    expect(stadt.mila.readsDirect().filter(({ text }) => text.includes(titel))).toEqual([]);

    await stadt.mila.presses('Beenden …', 'home');
    await stadt.mila.submits({ ergebnis: 'Die Halle öffnet.' });
    await stadt.mila.submits({});
    await stadt.mila.closesForm();
    await stadt.settle();
    for (const name of ['jo', 'mila'] as const) expect((await home(stadt, name)).text).not.toContain(titel);
  });

  it('is gone with more time, and back when that is over', async () => {
    const stadt = await gestellt();
    await stadt.sleepUntil('2026-09-30 10:00');
    await home(stadt, 'mila');
    await stadt.mila.presses('Verlängern …', 'home');
    await stadt.mila.submits({ fristTag: '2026-10-01' });
    await stadt.mila.closesForm();
    await stadt.settle();
    expect((await home(stadt, 'mila')).text).not.toContain(titel);
    await stadt.sleepUntil('2026-10-01 15:00');
    expect((await home(stadt, 'mila')).text).toContain(titel);
  });
});

it('a vote to which all have answered, and not all agree, waits there before its time is over', async () => {
  const stadt = await gestellt();
  await fastAlle(stadt);
  expect((await home(stadt, 'mila')).text).not.toContain(titel);
  await stadt.sana.presses('Bedenken …');
  await stadt.sana.submits({ was: 'Zu laut' });
  await stadt.settle();
  const { text, buttons } = await home(stadt, 'mila');
  expect(text).toContain(`Morgen, Di., 29.09.2026\n${titel}\n${frage}\nAlle haben geantwortet: 3 Einverstanden`);
  expect(buttons).toEqual(['Beenden …']);
  await beendet(stadt, 'Die Halle öffnet später.');
  expect((await home(stadt, 'mila')).text).not.toContain(titel);
});

it('a member who has not answered reads after the time that it still counts', async () => {
  const stadt = await gestellt();
  const zaehltNoch = 'Die Zeit ist vorbei. Ihre Antwort zählt noch, bis das Integrationsbüro die Abstimmung beendet.';
  await stadt.sleepUntil('2026-09-29 14:59');
  expect((await home(stadt, 'ines')).text).not.toContain(zaehltNoch);
  await stadt.sleepUntil('2026-09-29 15:00');
  expect((await home(stadt, 'ines')).text).toContain(`Antwort bis: Di., 29.09.2026, 15:00 Uhr\n${zaehltNoch}`);
});

describe('a call that is wanted', () => {
  const rueckruf = 'Dringende Abstimmung: Rückruf erbeten';

  async function erbeten(): Promise<Musterstadt> {
    const stadt = await gestellt();
    await stadt.sana.presses('Rückruf …');
    await stadt.sana.submits({ erreichbar: '05251 12345' });
    await stadt.sana.closesForm();
    await stadt.settle();
    return stadt;
  }

  it('waits for everybody in the Büro until somebody has called', async () => {
    const stadt = await erbeten();
    for (const name of ['jo', 'mila'] as const) {
      const { text } = await home(stadt, name);
      expect(text).toContain(`${rueckruf}\n${frage}\nSana Entwurf. Was dazu geschrieben wurde`);
      expect(text).not.toContain('12345');
    }
    for (const name of ['ines', 'sana'] as const) expect((await home(stadt, name)).text).not.toContain(rueckruf);
    await stadt.mila.presses('Zurückgerufen', 'home');
    await stadt.settle();
    for (const name of ['jo', 'mila'] as const) expect((await home(stadt, name)).text).not.toContain(rueckruf);
  });

  it('waits also when the vote is over', async () => {
    const stadt = await erbeten();
    await beendet(stadt, 'Die Halle öffnet.');
    for (const name of ['jo', 'mila'] as const) expect((await home(stadt, name)).text).toContain(rueckruf);
    expect((await home(stadt, 'sana')).text).not.toContain(rueckruf);
    await stadt.mila.presses('Zurückgerufen', 'home');
    await stadt.settle();
    expect((await home(stadt, 'jo')).text).not.toContain(rueckruf);
  });

  it('waits no more when the person has answered otherwise since', async () => {
    const stadt = await erbeten();
    await stadt.sana.presses('Ändern …');
    await stadt.sana.presses('Einverstanden');
    await beendet(stadt, 'Die Halle öffnet.');
    expect((await home(stadt, 'mila')).text).not.toContain(rueckruf);
  });

  it('waits for nobody when whoever wanted it is erased', async () => {
    const stadt = await erbeten();
    stadt.workspace.tx((tx) => {
      const sana = `(select person_id from konto where account = '${stadt.sana.account}')`;
      tx.run(`insert into erasure (person_id, state, places, kept, at) values (${sana}, 'erased', '[]', '[]', 1)`);
    });
    expect((await home(stadt, 'mila')).text).not.toContain(rueckruf);
  });
});

describe('before twelve Aufgaben of which the day is over', () => {
  /** What Home says before the first of them. */
  async function davor(stadt: Musterstadt, name: 'ines' | 'mila'): Promise<string[]> {
    gibAufgaben(stadt, personVon(stadt, stadt[name].account), 12, '2026-09-01');
    const lines = (await home(stadt, name)).text.split('\n');
    return lines.slice(0, lines.indexOf('Der Tag dafür ist schon vorbei') + 1);
  }

  it('a member sees the vote', async () => {
    const stadt = await gestellt();
    expect(await davor(stadt, 'ines')).toEqual([
      'Für Sie heute',
      '13 Dinge sind offen. Hier stehen 1 bis 10.',
      'Bitte zuerst',
      'Dringende Abstimmung',
      ...[frage, werte.worum, 'Antwort bis: Di., 29.09.2026, 15:00 Uhr'],
      'Der Tag dafür ist schon vorbei',
    ]);
  });

  it('the Büro sees the request of a Tandem, and the call that is wanted', async () => {
    const stadt = await gestellt();
    await stadt.sana.presses('Rückruf …');
    await stadt.sana.submits({ erreichbar: '05251 12345' });
    await stadt.sana.closesForm();
    await stadt.ada.types(stadt.wohnen, '/komm-in abstimmung');
    await stadt.ada.submits({ ...werte, fristTag: '2026-10-01' });
    await stadt.ada.closesForm();
    await stadt.settle();
    const lines = await davor(stadt, 'mila');
    const titel = ['Bitte zuerst', 'Dringende Abstimmung: Rückruf erbeten', 'Bitte um eine Dringende Abstimmung'];
    expect(lines.filter((line) => titel.includes(line))).toEqual(titel);
  });
});

it('a vote that ends by itself waits for nobody', async () => {
  const stadt = await gestellt({ fristTag: '2026-09-28', fristZeit: '10:05' });
  await fastAlle(stadt);
  await stadt.sleepUntil('2026-09-28 10:10');
  await stadt.sana.presses('Einverstanden');
  await stadt.settle();
  expect((await home(stadt, 'mila')).text).not.toContain(titel);
});
