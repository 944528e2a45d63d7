/** The first Sitzung from end to end: real Bolt, imitated Slack, the whole bot. */
import { describe, expect, test } from 'vitest';
import { history, musterstadt } from './musterstadt.ts';

const wohnen = { conversation: 'C0WOHNEN' };
const buero = { conversation: 'C0BUERO' };

describe.each([
  ['socket', []],
  ['socket', history],
  ['http', []],
  ['http', history],
] as const)('over %s, granted: %j', (mode, granted) => {
  test('announced by button, answered, confirmed, reminded of', async () => {
    const { ada, eren, jo, mara, luca, settle, goTo } = await musterstadt({ mode, granted, start: '2026-09-28 08:30' });

    const [pinned] = ada.reads(wohnen.conversation);
    expect(pinned).toMatchObject({
      pinned: true,
      buttons: ['Sitzung', 'Protokoll', 'Projektidee', 'Jahresziele', 'Hilfe'],
    });
    expect(pinned?.text).toContain('Tandem: Ada Muster (Verwaltung), Eren Probe (Freier Träger)');

    await ada.presses('Sitzung', wohnen);
    expect(ada.form()).toMatchObject({ title: 'Sitzung melden', submit: 'Weiter', back: false });
    await ada.submits({ datum: '2026-10-14', beginn: '18:00', ende: '17:00', ort: 'Rathaus, Raum 3' });
    expect(ada.form()?.fields.find(({ key }) => key === 'ende')?.error).toContain('endet um 17:00 Uhr');
    await ada.submits({ ende: '20:00' });
    expect(ada.form()).toMatchObject({ submit: 'Melden und einladen', back: true });
    await ada.submits({ thema: 'Nachbarschaften im Ükern', tagesordnung: 'Bericht\nProjektidee *Café* & mehr' });
    expect(ada.form()?.text).toContain('WOH-2026-01 ist gemeldet');
    await settle();

    const invitation = () => mara.reads(wohnen.conversation).find(({ text }) => text.startsWith('Einladung:'));
    expect(invitation()?.notification).toBe('Einladung: Sitzung Wohnen, Mi., 14.10.2026, 18:00 Uhr, Rathaus, Raum 3');
    for (const line of [
      'Einladung: Nachbarschaften im Ükern',
      '2. Projektidee *Café* & mehr',
      'Noch keine Antworten',
    ]) {
      expect(invitation()?.text.split('\n')).toContain(line);
    }
    const report = () => jo.reads(buero.conversation).find(({ text }) => text.includes('WOH-2026-01'));
    expect(report()).toMatchObject({ buttons: ['Eingang bestätigen'] });
    expect(ada.reads(buero.conversation), 'a private channel').toEqual([]);

    const answers = { conversation: wohnen.conversation, message: invitation()?.id ?? '' };
    await mara.presses('Ich komme', answers);
    await luca.presses('Vielleicht', answers);
    await eren.presses('Ich komme nicht', answers);
    await settle();
    expect(invitation()?.text).toContain('1 Person kommt · 1 vielleicht · 1 kommt nicht');
    expect(mara.reads(wohnen.conversation).at(-1)).toMatchObject({ onlyYou: true });
    expect(luca.reads(wohnen.conversation).at(-1)?.text).toContain('„Vielleicht“');
    await luca.presses('Ich komme', answers);
    await settle();
    expect(invitation()?.text).toContain('2 kommen · 1 kommt nicht');
    await luca.presses('Vielleicht', answers);

    await jo.presses('Eingang bestätigen', buero);
    await settle();
    expect(report()).toMatchObject({
      buttons: [],
      text: expect.stringContaining('bestätigt von Jo Beispiel am 28.09.2026'),
    });

    await mara.opensHome();
    await settle();
    expect(mara.home()?.text).toContain('Nachbarschaften im Ükern');
    expect(mara.home()?.text.includes('Der Bot liest Ihre Gespräche nicht.')).toBe(granted.length === 0);

    await goTo('2026-10-13 08:59');
    expect([mara, luca, eren, ada].map((person) => person.readsDirect().length)).toEqual([0, 0, 0, 0]);
    await goTo('2026-10-13 09:00');
    for (const person of [mara, luca]) {
      expect(person.readsDirect()).toMatchObject([{ notification: expect.stringContaining('eine Sache') }]);
      expect(person.readsDirect()[0]?.text).toContain('Mi., 14.10.2026, 18:00–20:00 Uhr');
    }
    await goTo('2026-10-16 12:00');
    expect([mara, luca, eren, ada].map((person) => person.readsDirect().length)).toEqual([1, 1, 0, 0]);
  });
});

test('whoever may not announce is told who may', async () => {
  const { mara } = await musterstadt({ mode: 'socket', start: '2026-09-28 08:30' });
  await mara.types(wohnen.conversation, '/sitzung');
  expect(mara.form()).toBeNull();
  expect(mara.reads(wohnen.conversation).at(-1)).toMatchObject({
    onlyYou: true,
    text: expect.stringContaining('lädt das Tandem ein: Ada Muster, Eren Probe und Sana Entwurf'),
  });
});
