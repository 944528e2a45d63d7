import { describe, expect, it } from 'vitest';
import { musterstadt } from '../musterstadt.ts';
import { announced, inhalt, start, termin } from './announced.ts';

describe('answering', () => {
  it('changes the numbers for all and thanks in private', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await stadt.luca.presses('Vielleicht', { conversation: stadt.wohnen });
    await stadt.settle();
    const einladung = () => stadt.sana.reads(stadt.wohnen).findLast(({ text }) => text.startsWith('Einladung'));
    expect(einladung()?.text).toContain('1 Person kommt · 1 vielleicht');
    expect(stadt.mara.reads(stadt.wohnen).at(-1)).toMatchObject({
      onlyYou: true,
      text: 'Danke. Eingetragen: „Ich komme“ für Mi., 14.10.2026, 18:00–20:00 Uhr. Am Di., 13.10.2026 bekommen Sie eine Erinnerung.',
    });
    expect(stadt.sana.reads(stadt.wohnen).some(({ onlyYou }) => onlyYou)).toBe(false);
    await stadt.luca.presses('Ich komme nicht', { conversation: stadt.wohnen });
    await stadt.luca.presses('Ich komme nicht', { conversation: stadt.wohnen });
    await stadt.settle();
    expect(einladung()?.text).toContain('1 Person kommt · 1 kommt nicht');
  });

  it('shows names to Tandem and Büro only', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await stadt.eren.presses('Mehr …', { conversation: stadt.wohnen });
    expect(stadt.eren.reads(stadt.wohnen).at(-1)?.text).toContain('Ich komme (1): Mara Plan');
    await stadt.mila.presses('Mehr …', { conversation: stadt.wohnen });
    expect(stadt.mila.reads(stadt.wohnen).at(-1)?.text).toContain('Mara Plan');
    await stadt.luca.presses('Mehr …', { conversation: stadt.wohnen });
    expect(stadt.luca.reads(stadt.wohnen).at(-1)?.text).toContain('sehen nur das Tandem und das Integrationsbüro');
  });

  it('is over when the Sitzung is', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.goTo('2026-10-14 20:00');
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toBe(
      'Diese Sitzung war am Mi., 14.10.2026, 18:00–20:00 Uhr. Sie ist schon vorbei.',
    );
  });

  it('is for those in the channel', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.pia.presses('Ich komme', { conversation: stadt.wohnen });
    expect(stadt.pia.reads(stadt.wohnen).at(-1)?.text).toContain('Bitte treten Sie dem Kanal bei');
    stadt.chat.notice({ kind: 'joined', conversation: stadt.wohnen, account: stadt.pia.account });
    await stadt.pia.presses('Ich komme', { conversation: stadt.wohnen });
    expect(stadt.pia.reads(stadt.wohnen).at(-1)?.text).toContain('Danke');
  });
});

describe('Eingang bestätigen', () => {
  it('gives way to who confirmed it, once', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mila.presses('Eingang bestätigen', { conversation: stadt.buero });
    await stadt.settle();
    const meldung = stadt.jo.reads(stadt.buero)[0];
    expect(meldung?.buttons).toEqual([]);
    expect(meldung?.text).toContain('✓ Eingang bestätigt von Mila Vorschlag am 28.09.2026');
  });

  it('tells the second who clicks at the same time', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    // The edit that takes the button away is still on its way.
    stadt.chat.fail('edit', { afterMs: 60_000 });
    await stadt.mila.presses('Eingang bestätigen', { conversation: stadt.buero });
    await stadt.settle();
    await stadt.jo.presses('Eingang bestätigen', { conversation: stadt.buero });
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toBe(
      'Mila Vorschlag hat den Eingang schon am 28.09.2026 bestätigt.',
    );
  });
});

describe('the reminder', () => {
  it('comes the working day before at nine, to those who come or may come', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await stadt.luca.presses('Vielleicht', { conversation: stadt.wohnen });
    await stadt.sana.presses('Ich komme nicht', { conversation: stadt.wohnen });
    await stadt.goTo('2026-10-13 08:59');
    expect(stadt.mara.readsDirect()).toEqual([]);
    await stadt.goTo('2026-10-13 09:00');
    expect(stadt.mara.readsDirect()).toHaveLength(1);
    expect(stadt.mara.readsDirect()[0]?.text).toMatchInlineSnapshot(`
      "Guten Morgen, Mara Plan. Heute geht es um eine Sache.
      Sitzung Wohnen: Nachbarschaften im Ükern
      Mi., 14.10.2026, 18:00–20:00 Uhr · Rathaus, Raum 3
      Sie bekommen diese Nachricht, weil Sie zu der Sitzung kommen möchten."
    `);
    expect(stadt.luca.readsDirect()[0]?.text).toContain('weil Sie vielleicht zu der Sitzung kommen');
    expect(stadt.sana.readsDirect()).toEqual([]);
    expect(stadt.eren.readsDirect()).toEqual([]);
    await stadt.goTo('2026-10-20 12:00');
    expect(stadt.mara.readsDirect()).toHaveLength(1);
  });

  it('comes on Friday for a Monday, and before a holiday', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt, { datum: '2026-10-05' });
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    // Saturday the 3rd is a holiday besides.
    await stadt.goTo('2026-10-02 09:00');
    expect(stadt.mara.readsDirect()).toHaveLength(1);
  });

  it('takes an answer in place', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await stadt.goTo('2026-10-13 10:00');
    await stadt.mara.presses('Ich komme nicht');
    await stadt.settle();
    expect(stadt.mara.reads(stadt.wohnen).find(({ text }) => text.startsWith('Einladung'))?.text).toContain(
      '1 kommt nicht',
    );
  });

  it('does not come twice after a restart, nor after a day of silence', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await stadt.goTo('2026-10-13 09:00');
    await stadt.restart();
    await stadt.goTo('2026-10-14 10:00');
    expect(stadt.mara.readsDirect()).toHaveLength(1);
  });
});

describe('Home', () => {
  it('shows the next Sitzung and takes the answer in place', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.opensHome();
    await stadt.settle();
    expect(stadt.mara.home()?.text).toMatchInlineSnapshot(`
      "Für Sie heute
      Für Sie ist gerade nichts offen.
      Nächste Sitzungen
      Sitzung Wohnen: Nachbarschaften im Ükern
      Mi., 14.10.2026, 18:00–20:00 Uhr · Rathaus, Raum 3
      Meine Handlungsfelder
      • Sprachförderung · Ayla Modell (Verwaltung), Pia Skizze (Freier Träger)
      • Wohnen · Ada Muster (Verwaltung), Eren Probe (Freier Träger), Sana Entwurf (Begleitung)
      Das können Sie tun
      Der Bot liest Ihre Gespräche nicht."
    `);
    await stadt.mara.presses('Vielleicht', 'home');
    await stadt.settle();
    expect(stadt.mara.home()?.buttons).toContain('✓ Vielleicht');
    expect(stadt.mara.home()?.buttons).not.toContain('Sitzung melden');
  });

  it('offers the Büro what waits for it', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.opensHome();
    await stadt.settle();
    expect(stadt.jo.home()?.text).toContain('Für Sie ist gerade nichts offen.');
    await announced(stadt);
    expect(stadt.jo.home()?.text).toContain('Sitzungsmeldung WOH-2026-01: Eingang bestätigen');
    await stadt.jo.presses('Eingang bestätigen', 'home');
    await stadt.settle();
    expect(stadt.jo.home()?.text).toContain('Für Sie ist gerade nichts offen.');
  });

  it('says what the bot may read', async () => {
    const stadt = await musterstadt(start, { readsHistory: true });
    await stadt.mara.opensHome();
    await stadt.settle();
    expect(stadt.mara.home()?.text).not.toContain('liest Ihre Gespräche nicht');
  });
});

describe('Hilfe', () => {
  it.each(['/komm-in', '/komm-in hilfe', '/komm-in was auch immer'])('answers %s', async (line) => {
    const stadt = await musterstadt(start);
    await stadt.luca.types(stadt.wohnen, line);
    expect(stadt.luca.reads(stadt.wohnen).at(-1)).toMatchObject({
      onlyYou: true,
      text: expect.stringContaining('/sitzung'),
    });
  });
});

describe('a channel that is gone', () => {
  it.each([{ kind: 'archived', archived: true } as const, { kind: 'deleted' } as const])(
    'is said on the field before anything is announced: $kind',
    async (notice) => {
      const stadt = await musterstadt(start);
      await stadt.ada.types(stadt.wohnen, '/sitzung');
      await stadt.ada.submits(termin);
      stadt.chat.notice({ ...notice, conversation: stadt.wohnen });
      await stadt.ada.submits(inhalt);
      expect(stadt.ada.form()).toMatchObject({
        text: expect.stringContaining('hat zurzeit keinen Kanal'),
        submit: 'Weiter',
      });
      await stadt.settle();
      expect(stadt.jo.reads(stadt.buero).filter(({ text }) => text.includes('Sitzungsmeldung'))).toEqual([]);
    },
  );

  it('keeps the Sitzung and tells the Büro, where it went unnoticed', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.fail('post', { code: 'is_archived' });
    await announced(stadt);
    const lines = stadt.jo.reads(stadt.buero).map(({ text }) => text);
    expect(lines[0]).toContain('Sitzungsmeldung WOH-2026-01');
    expect(lines[1]).toContain('Eine Nachricht im Kanal #hf-4-wohnen konnte nicht zugestellt werden.');
  });

  it('of the Büro leaves its head to hear of everything', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.notice({ kind: 'archived', conversation: stadt.buero, archived: true });
    await announced(stadt);
    const meldung = () => stadt.jo.readsDirect().find(({ text }) => text.startsWith('Sitzungsmeldung WOH-2026-01'));
    expect(meldung()?.buttons).toEqual(['Eingang bestätigen']);
    await stadt.jo.presses('Eingang bestätigen');
    await stadt.settle();
    expect(meldung()?.text).toContain('✓ Eingang bestätigt von Jo Beispiel');
  });
});
