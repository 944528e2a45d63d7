/** *Aufgabe ändern …*: what was written down wrongly is put right, and everything follows. */
import { describe, expect, it } from 'vitest';
import type { Musterstadt } from '../musterstadt.ts';
import { antwort, erinnerungen, feldNach, mitAufgabe, was } from './vergeben.ts';

const hier = (stadt: Musterstadt) => ({ conversation: stadt.wohnen });

async function oeffnet(stadt: Musterstadt): Promise<void> {
  await stadt.ada.types(stadt.wohnen, '/komm-in aufgaben');
  await stadt.ada.presses('Aufgabe ändern …', hier(stadt));
}

describe('*Aufgabe ändern …*', () => {
  it('shows what stands, changes words and day, and writes that down', async () => {
    const stadt = await mitAufgabe();
    await oeffnet(stadt);
    expect(stadt.ada.form()?.fields.map(({ value }) => value)).toEqual([was, '2026-10-14']);
    await stadt.ada.submits({ was: 'Hausverwaltung anrufen', bis: '2026-11-11' });
    await stadt.settle();
    expect(stadt.ada.form()?.text).toContain('Danke. Geändert: Hausverwaltung anrufen – bis Mi., 11.11.2026.');
    await stadt.ada.types(stadt.wohnen, '/komm-in aufgaben');
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toContain('Hausverwaltung anrufen');
    await stadt.jo.types(stadt.buero, '/komm-in verlauf');
    await stadt.jo.submits({ gremium: feldNach(stadt, 'WOH') });
    expect(stadt.jo.form()?.text).toContain('Ada Muster · Aufgabe geändert · Aufgabe bis 11.11.2026');
  });

  it('moves the reminders, and begins them anew', async () => {
    const stadt = await mitAufgabe();
    await stadt.goTo('2026-10-21 12:00');
    expect(erinnerungen(stadt.mara)).toHaveLength(3);
    await oeffnet(stadt);
    await stadt.ada.submits({ bis: '2026-11-11' });
    const gezaehlt: number[] = [];
    for (const tag of ['2026-11-03', '2026-11-04', '2026-11-11']) {
      await stadt.goTo(`${tag} 12:00`);
      gezaehlt.push(erinnerungen(stadt.mara).length);
    }
    expect(gezaehlt).toEqual([3, 4, 5]);
    expect(erinnerungen(stadt.mara).at(-1)?.text).not.toContain('Brauchen wir das noch?');
  });

  it('takes no day that has gone by, but keeps the one that stands there', async () => {
    const stadt = await mitAufgabe();
    await stadt.goTo('2026-10-20 12:00');
    await oeffnet(stadt);
    await stadt.ada.submits({ was: ' \u200b ', bis: '2026-10-15' });
    expect(stadt.ada.form()?.fields.map(({ error }) => error)).toEqual([
      'Bitte schreiben Sie, was zu tun ist.',
      'Dieser Tag ist schon vorbei. Bitte wählen Sie einen anderen.',
    ]);
    await stadt.ada.submits({ was: 'Anders', bis: '2026-10-14' });
    expect(stadt.ada.form()?.text).toContain('Danke. Geändert: Anders – bis Mi., 14.10.2026.');
  });

  it('says that nothing changed, or that it was done meanwhile', async () => {
    const stadt = await mitAufgabe();
    await oeffnet(stadt);
    await stadt.ada.submits({});
    expect(stadt.ada.form()?.text).toContain('Sie haben nichts geändert.');
    await stadt.ada.closesForm();
    await oeffnet(stadt);
    await stadt.mara.types(stadt.wohnen, '/komm-in aufgaben');
    await stadt.mara.presses('Erledigt', hier(stadt));
    await stadt.ada.submits({ was: 'Zu spät' });
    expect(stadt.ada.form()?.text).toContain('Diese Aufgabe ist schon erledigt.');
  });

  it('is for Tandem and Büro: who only holds it is told whom to ask', async () => {
    const stadt = await mitAufgabe();
    await stadt.mara.types(stadt.wohnen, '/komm-in aufgaben');
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.buttons).not.toContain('Aufgabe ändern …');
    const subject = stadt.workspace.tx((tx) => tx.all<{ id: string }>('select id from aufgabe')[0]?.id ?? '');
    const actor = { account: stadt.mara.account, name: 'mara', workspace: 'T1' };
    const call = { key: 'x', actor, action: 'aufgabe.aendern', subject, message: null };
    expect(antwort(await stadt.app.listener.call({ ...call, kind: 'button' }))).toContain(
      'ändern das Tandem und das Integrationsbüro',
    );
  });
});
