import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { announced, changes, letsFallOut, start } from './announced.ts';

const files = (stadt: Musterstadt, name: 'mara' | 'luca') =>
  stadt[name].readsDirect().flatMap((message) => message.files.map((file) => file.name));

/** The one event of a calendar file, read by a parser of its own. */
async function event(stadt: Musterstadt, where: 'thread' | 'direct') {
  const place = where === 'direct' ? where : { conversation: stadt.wohnen };
  const bytes = await stadt.mara.downloads('WOH-2026-01.ics', place);
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)));
  const [vevent] = calendar.getAllSubcomponents('vevent');
  const value = (name: string) => String(vevent?.getFirstPropertyValue(name));
  const utc = new ICAL.Event(vevent).startDate.toJSDate().toISOString();
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: value('uid'),
    sequence: value('sequence'),
    status: value('status'),
    summary: value('summary'),
    location: value('location'),
    utc,
  };
}

describe('Weiterleiten', () => {
  it.each(['mara', 'luca'] as const)('gives %s a text to copy and the calendar file, privately', async (name) => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt[name].presses('Weiterleiten', { conversation: stadt.wohnen });
    await stadt.settle();
    expect(stadt[name].reads(stadt.wohnen).at(-1)).toMatchObject({
      onlyYou: true,
      text: [
        'Zum Kopieren und Weitergeben:',
        'Einladung: Nachbarschaften im Ükern',
        'Mi., 14.10.2026, 18:00–20:00 Uhr',
        'Ort: Rathaus, Raum 3',
        'Handlungsfeld Wohnen lädt Sie herzlich ein.',
        'Die Kalenderdatei dazu steht in Ihren Nachrichten von KOMM-IN.',
      ].join('\n'),
    });
    expect(files(stadt, name)).toEqual(['WOH-2026-01.ics']);
  });

  it('brings the file once, and again after a change', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Weiterleiten', { conversation: stadt.wohnen });
    await stadt.mara.presses('Weiterleiten', { conversation: stadt.wohnen });
    await stadt.settle();
    expect(files(stadt, 'mara')).toHaveLength(1);
    await changes(stadt, 'ada', { ort: 'VHS' });
    await stadt.mara.presses('Weiterleiten', { conversation: stadt.wohnen });
    await stadt.settle();
    expect(files(stadt, 'mara')).toHaveLength(2);
    expect(await event(stadt, 'direct')).toMatchObject({ sequence: '1', location: 'VHS' });
  });

  it('is for those in the channel', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.pia.presses('Weiterleiten', { conversation: stadt.wohnen });
    expect(stadt.pia.reads(stadt.wohnen).at(-1)?.text).toContain('Bitte treten Sie dem Kanal bei');
  });

  it('says of a Sitzung that falls out that it does, with a file as long as it helps', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await letsFallOut(stadt, 'ada', 'Krank');
    await stadt.mara.presses('Weiterleiten', { conversation: stadt.wohnen });
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toContain(
      'Fällt aus: Nachbarschaften im Ükern\nDie Sitzung am Mi., 14.10.2026, 18:00–20:00 Uhr findet nicht statt.',
    );
    await stadt.goTo('2026-10-14 20:00');
    await stadt.luca.presses('Weiterleiten', { conversation: stadt.wohnen });
    await stadt.settle();
    expect(stadt.luca.reads(stadt.wohnen).at(-1)?.text).toBe(
      'Die Sitzung am Mi., 14.10.2026, 18:00–20:00 Uhr fällt aus.',
    );
    expect(files(stadt, 'luca')).toEqual([]);
  });
});

describe('the calendar file in the thread', () => {
  it('is one event through change and falling out', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    const erste = await event(stadt, 'thread');
    expect(erste).toMatchObject({
      method: 'PUBLISH',
      sequence: '0',
      status: 'CONFIRMED',
      summary: 'Sitzung Wohnen: Nachbarschaften im Ükern',
      utc: '2026-10-14T16:00:00.000Z',
    });
    // From summer time into winter.
    await changes(stadt, 'ada', { datum: '2026-10-28' });
    expect(await event(stadt, 'thread')).toMatchObject({
      uid: erste.uid,
      sequence: '1',
      utc: '2026-10-28T17:00:00.000Z',
    });
    await letsFallOut(stadt, 'ada', 'Krank');
    expect(await event(stadt, 'thread')).toMatchObject({ uid: erste.uid, sequence: '2', status: 'CANCELLED' });
  });
});
