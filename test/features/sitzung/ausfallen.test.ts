import { describe, expect, it } from 'vitest';
import { musterstadt } from '../musterstadt.ts';
import { announced, changes, einladung, letsFallOut, opens, start, thread } from './announced.ts';

describe('a Sitzung that falls out', () => {
  it('says why in the channel, in the thread, to those who come, and to the Büro', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await stadt.luca.presses('Ich komme nicht', { conversation: stadt.wohnen });
    await opens(stadt, 'eren', 'Sitzung fällt aus …');
    expect(stadt.eren.form()).toMatchObject({
      title: 'Sitzung fällt aus',
      text: 'Nachbarschaften im Ükern, Mi., 14.10.2026, 18:00–20:00 Uhr',
    });
    await stadt.eren.submits({ grund: '' });
    expect(stadt.eren.form()?.fields[0]?.error).toBe('Bitte füllen Sie dieses Feld aus.');
    await stadt.eren.submits({ grund: 'Der Raum ist nicht frei.' });
    expect(stadt.eren.form()?.text).toContain('Die Sitzung fällt aus.');
    await stadt.settle();
    expect(einladung(stadt)).toMatchObject({
      notification: 'Fällt aus: Sitzung Wohnen, Mi., 14.10.2026, 18:00 Uhr',
      buttons: ['Weiterleiten'],
    });
    const note = [
      'Fällt aus: Sitzung Wohnen: Nachbarschaften im Ükern',
      'Die Sitzung am Mi., 14.10.2026, 18:00–20:00 Uhr findet nicht statt.',
      'Grund: Der Raum ist nicht frei.',
    ].join('\n');
    expect(thread(stadt)).toEqual(['WOH-2026-01.ics', note, 'WOH-2026-01.ics']);
    expect(stadt.mara.readsDirect().map(({ text, buttons }) => [text, buttons])).toEqual([
      [`${note}\nSie bekommen diese Nachricht, weil Sie „Ich komme“ geantwortet haben.`, []],
    ]);
    expect(stadt.luca.readsDirect()).toEqual([]);
    expect(stadt.jo.reads(stadt.buero)[0]?.text).toContain(
      'Termin: fällt aus: Mi., 14.10.2026, 18:00–20:00 Uhr\nOrt: Rathaus, Raum 3\nThema: Nachbarschaften im Ükern\nGemeldet von: Ada Muster\nGrund: Der Raum ist nicht frei.\nAusfall gemeldet von: Eren Probe',
    );
  });

  it('keeps what the Büro confirmed, and shows what was before a change', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mila.presses('Eingang bestätigen', { conversation: stadt.buero });
    await changes(stadt, 'ada', { datum: '2026-10-21' });
    await letsFallOut(stadt, 'ada', 'Krank');
    expect(stadt.jo.reads(stadt.buero)[0]?.text).toContain(
      'fällt aus: Mi., 21.10.2026, 18:00–20:00 Uhr (vorher: Mi., 14.10.2026, 18:00–20:00 Uhr)',
    );
    expect(stadt.jo.reads(stadt.buero)[0]?.text).toContain('✓ Eingang bestätigt von Mila Vorschlag am 28.09.2026');
  });

  it('takes no answer, reminds nobody, and leaves the time free', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await letsFallOut(stadt, 'ada', 'Krank');
    const before = thread(stadt).length;
    await announced(stadt);
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('WOH-2026-02');
    await stadt.goTo('2026-10-14 12:00');
    expect(stadt.mara.readsDirect().filter(({ text }) => text.includes('Guten Morgen'))).toEqual([]);
    expect(
      thread(stadt)
        .slice(before)
        .filter((line) => line.startsWith('Bald')),
    ).toHaveLength(1);
  });

  it('falls out once, whoever of the Tandem is quicker, and however often they tap', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await opens(stadt, 'eren', 'Sitzung fällt aus …');
    await opens(stadt, 'ada', 'Sitzung fällt aus …');
    stadt.chat.deliverTwice();
    await stadt.ada.submits({ grund: 'Krank' });
    await stadt.eren.submits({ grund: 'Der Raum ist nicht frei.' });
    expect(stadt.eren.form()?.text).toBe('Die Sitzung am Mi., 14.10.2026, 18:00–20:00 Uhr fällt aus.');
    await stadt.settle();
    expect(thread(stadt)).toHaveLength(3);
    expect(einladung(stadt)?.text).toContain('Grund: Krank');
  });

  it('is no matter for those who take part', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Mehr …', { conversation: stadt.wohnen });
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.buttons).toEqual([]);
  });
});
