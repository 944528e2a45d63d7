/** The whole of `/sitzung` from end to end: real Bolt, imitated Slack, the whole bot, in both modes. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { SeenMessage } from '../contract/person.ts';
import { musterstadt } from './musterstadt.ts';

const wohnen = 'C0WOHNEN';
const buero = 'C0BUERO';
const start = '2026-09-28 08:30';
type Stadt = Awaited<ReturnType<typeof musterstadt>>;

const typed = '/sitzung 14.10. 18–20 Uhr Rathaus, Raum 3: Elternabende';
const termin = 'Mi., 14.10.2026, 18:00–20:00 Uhr';

/** Ada announces by what she types; the form is filled in already. */
async function announced(stadt: Stadt, more: Readonly<Record<string, string>> = {}): Promise<void> {
  await stadt.ada.types(wohnen, typed);
  await stadt.ada.submits();
  await stadt.ada.submits(more);
  await stadt.ada.closesForm();
  await stadt.settle();
}

const einladungen = ({ mara }: Stadt): SeenMessage[] =>
  mara.reads(wohnen).filter(({ thread, text }) => thread === null && /^(Einladung|Fällt aus): Elternabende/.test(text));
const einladung = (stadt: Stadt): SeenMessage => {
  const [first] = einladungen(stadt);
  if (first === undefined) throw new Error('nobody is invited');
  return first;
};
const answers = (stadt: Stadt) => ({ conversation: wohnen, message: einladung(stadt).id });
const thread = (stadt: Stadt) => stadt.mara.reads(wohnen).filter((one) => one.thread === einladung(stadt).id);
const files = (stadt: Stadt) => thread(stadt).flatMap((one) => one.files.map(({ name }) => name));
const meldung = ({ jo }: Stadt) => jo.reads(buero).find(({ text }) => text.includes('Sitzungsmeldung'));

/** The newest calendar file in the channel, as a calendar reads it. */
async function kalender({ mara }: Stadt, where: Parameters<typeof mara.downloads>[1] = { conversation: wohnen }) {
  const bytes = await mara.downloads('WOH-2026-01.ics', where);
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string) => String(event?.getFirstPropertyValue(name));
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: value('uid'),
    sequence: value('sequence'),
    status: value('status'),
    beginn: value('dtstart'),
    ort: value('location'),
    titel: value('summary'),
  };
}

/** *Mehr …* is private; the button in it opens a form. */
async function opens(stadt: Stadt, who: 'ada' | 'eren', button: string): Promise<void> {
  await stadt[who].presses('Mehr …', answers(stadt));
  await stadt[who].presses(button, { conversation: wohnen });
}

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test('announced from what was typed, changed by the partner, cancelled', async () => {
    const stadt = await musterstadt({ mode, start });
    const { ada, eren, mara, luca, jo, settle } = stadt;

    await ada.types(wohnen, typed);
    const filled = (key: string) => ada.form()?.fields.find((field) => field.key === key)?.value;
    expect(['datum', 'beginn', 'ende', 'ort'].map(filled)).toEqual(['2026-10-14', '18:00', '20:00', 'Rathaus, Raum 3']);
    await ada.submits();
    expect(filled('thema')).toBe('Elternabende');
    await ada.submits();
    await settle();
    expect(einladung(stadt)).toMatchObject({ thread: null, text: expect.stringContaining(termin) });
    expect(files(stadt)).toEqual(['WOH-2026-01.ics']);
    const first = await kalender(stadt);
    expect(first).toMatchObject({
      ...{ method: 'PUBLISH', sequence: '0', status: 'CONFIRMED', beginn: '2026-10-14T18:00:00' },
      ...{ ort: 'Rathaus, Raum 3', titel: 'Sitzung Wohnen: Elternabende' },
    });

    await mara.presses('Ich komme', answers(stadt));
    await luca.presses('Ich komme nicht', answers(stadt));
    await jo.presses('Eingang bestätigen', { conversation: buero });
    await opens(stadt, 'eren', 'Ändern …');
    expect(eren.form()).toMatchObject({ title: 'Sitzung ändern', submit: 'Weiter' });
    await eren.submits({ datum: '2026-10-15', ort: 'Bürgerhaus' });
    await eren.submits();
    await settle();

    expect(einladungen(stadt)).toMatchObject([{ text: expect.stringContaining('Do., 15.10.2026, 18:00–20:00 Uhr') }]);
    expect(einladung(stadt).text).toContain('1 Person kommt');
    const [, note] = thread(stadt);
    expect(note?.text).toContain(`Do., 15.10.2026, 18:00–20:00 Uhr (vorher: ${termin})`);
    expect(note?.text).toContain('Bürgerhaus (vorher: Rathaus, Raum 3)');
    expect(files(stadt)).toEqual(['WOH-2026-01.ics', 'WOH-2026-01.ics']);
    expect(await kalender(stadt)).toEqual({
      ...first,
      ...{ sequence: '1', beginn: '2026-10-15T18:00:00', ort: 'Bürgerhaus' },
    });
    expect(mara.readsDirect()).toMatchObject([{ text: expect.stringContaining('Geändert: Sitzung Wohnen') }]);
    expect([luca.readsDirect(), eren.readsDirect()]).toEqual([[], []]);
    expect(meldung(stadt)?.text).toContain(`(vorher: ${termin})`);
    expect(meldung(stadt)?.text).toContain('Eingang bestätigt von Jo Beispiel');

    await opens(stadt, 'ada', 'Sitzung fällt aus …');
    await ada.submits({ grund: 'Der Raum ist nicht frei.' });
    await settle();
    expect(einladungen(stadt)).toMatchObject([
      { text: expect.stringContaining('Grund: Der Raum ist nicht frei.'), buttons: ['Weiterleiten'] },
    ]);
    expect(await kalender(stadt)).toMatchObject({ uid: first.uid, sequence: '2', status: 'CANCELLED' });
    expect(mara.readsDirect().at(-1)?.text).toContain('Fällt aus: Sitzung Wohnen: Elternabende');
    expect(meldung(stadt)?.text).toContain('fällt aus');

    await stadt.goTo('2026-10-16 12:00');
    expect(mara.readsDirect(), 'no reminder of what does not take place').toHaveLength(2);
  });

  test('a series, of which the rest falls out', async () => {
    const stadt = await musterstadt({ mode, start });
    const { ada, mara, settle, goTo } = stadt;
    await announced(stadt, { wiederholung: 'monat', bis: '2026-12-31' });
    expect(einladungen(stadt)).toHaveLength(1);
    for (const line of ['WOH-2026-01', '14.10.2026', '11.11.2026', '09.12.2026'])
      expect(meldung(stadt)?.text).toContain(line);

    await goTo('2026-10-21 08:59');
    expect(einladungen(stadt)).toHaveLength(1);
    await goTo('2026-10-21 09:00');
    expect(einladungen(stadt)).toHaveLength(2);
    const second = { conversation: wohnen, message: einladungen(stadt)[1]?.id ?? '' };
    await mara.presses('Vielleicht', second);
    await ada.presses('Mehr …', second);
    await ada.presses('Alle weiteren fallen aus …', { conversation: wohnen });
    expect(ada.form()?.text).toContain('Mi., 11.11.2026, 18:00–20:00 Uhr');
    expect(ada.form()?.text).toContain('Mi., 09.12.2026, 18:00–20:00 Uhr');
    await ada.submits({ grund: 'Die Gruppe macht Pause.' });
    await settle();
    expect(einladungen(stadt).map(({ text }) => text.split(':')[0])).toEqual(['Einladung', 'Fällt aus']);
    expect(mara.readsDirect().filter(({ text }) => text.includes('Fällt aus'))).toHaveLength(1);
    expect(meldung(stadt)?.text.match(/fällt aus/g)).toHaveLength(2);
    await goTo('2026-11-20 12:00');
    expect(einladungen(stadt), 'nobody is invited to what falls out').toHaveLength(2);
  });

  test('passed on, suggested, listed', async () => {
    const stadt = await musterstadt({ mode, start });
    const { ada, eren, mara, luca, settle } = stadt;
    await announced(stadt);

    await mara.presses('Weiterleiten', answers(stadt));
    await settle();
    expect(mara.reads(wohnen).at(-1)).toMatchObject({ onlyYou: true, text: expect.stringContaining(termin) });
    expect(mara.readsDirect()).toMatchObject([{ files: [{ name: 'WOH-2026-01.ics' }] }]);
    expect(await kalender(stadt, 'direct')).toEqual(await kalender(stadt));
    expect(luca.readsDirect()).toEqual([]);

    await mara.types(wohnen, '/sitzung');
    await mara.presses('Sitzung vorschlagen', { conversation: wohnen });
    await mara.submits({ thema: 'Nebenkosten verstehen', datum: '2026-11-04', ort: 'Treffpunkt' });
    await settle();
    expect(mara.form()?.text).toContain('Ihr Vorschlag geht an Ada Muster, Eren Probe und Sana Entwurf');
    expect(ada.readsDirect()).toHaveLength(1);
    await eren.presses('Sitzung melden', 'direct');
    expect(eren.form()?.fields.find(({ key }) => key === 'datum')?.value).toBe('2026-11-04');
    await eren.submits({ beginn: '18:00', ende: '19:30' });
    expect(eren.form()?.fields.find(({ key }) => key === 'thema')?.value).toBe('Nebenkosten verstehen');
    await eren.submits();
    await settle();

    await mara.presses('Ich komme', answers(stadt));
    await mara.types(wohnen, '/sitzung liste');
    const list = mara.reads(wohnen).at(-1);
    expect(list).toMatchObject({ onlyYou: true, text: expect.stringContaining('1 bis 2 von 2') });
    expect(list?.text).toContain(`${termin} · Wohnen: Elternabende · Ihre Antwort: Ich komme`);
    expect(list?.text).toContain('Mi., 04.11.2026, 18:00–19:30 Uhr · Wohnen: Nebenkosten verstehen');
    await mara.types(wohnen, '/sitzung hilfe');
    expect(mara.reads(wohnen).at(-1)?.text).toContain('/sitzung liste');
  });
});
