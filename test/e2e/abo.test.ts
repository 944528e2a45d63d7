/** The weekly summary: real Bolt over HTTP, imitated Slack, the whole bot. */
import { describe, expect, test } from 'vitest';
import { calendarOf, day, time } from '../../src/core/calendar.ts';
import { personOfAccount } from '../../src/core/directory.ts';
import { newId } from '../../src/core/ids.ts';
import { ideestand, projektidee } from '../../src/features/projektidee/schema.ts';
import { gremien, keepGremium } from '../../src/features/stadt/index.ts';
import { musterstadt } from './musterstadt.ts';

const wohnen = 'C0WOHNEN';
const sonntag = day('2026-10-04');
const inWohnen = { conversation: wohnen };
type Stadt = Awaited<ReturnType<typeof musterstadt>>;

const gelesen = (wer: Stadt['ada']) => wer.readsDirect().filter(({ text }) => text.includes('Ihre Zusammenfassung'));

/** In each of 50 fields an idea is begun on Sunday evening. */
function begonneneIdeen({ workspace, ada }: Stadt): void {
  const angelegtAm = calendarOf('Europe/Berlin', 'NW').instantOf(sonntag, time('21:00'));
  workspace.tx((tx) => {
    const angelegtVon = personOfAccount(tx, ada.account);
    if (angelegtVon === null) throw new Error('nobody is Ada');
    for (let i = 6; i <= 50; i++) {
      const titel = `${i} ${'Räume für Übermorgen '.repeat(6)}`.trim();
      keepGremium(tx, { art: 'handlungsfeld', kuerzel: `F${i}`, nummer: i, titel, kanalId: null });
    }
    for (const { id: gremiumId } of gremien(tx, 'handlungsfeld')) {
      const ideeId = newId('projektidee');
      tx.insert(projektidee)
        .values({ id: ideeId, gremiumId, titel: 'Café im Treppenhaus', angelegtVon, angelegtAm })
        .run();
      tx.insert(ideestand)
        .values({ ideeId, nummer: 1, stand: 'idee', seit: sonntag, angegeben: false, von: angelegtVon, am: angelegtAm })
        .run();
    }
  });
}

describe('over http', () => {
  test('is chosen in the help, comes on Monday with the daily message, and is stopped there', async () => {
    const stadt = await musterstadt({ mode: 'http', start: '2026-10-04 20:00' });
    const { mara, ada, settle, goTo } = stadt;
    await mara.types(wohnen, '/komm-in hilfe');
    await mara.presses('Zusammenfassung abonnieren', inWohnen);
    await mara.submits({});
    await mara.closesForm();
    await ada.types(wohnen, '/sitzung 14.10. 18–20 Uhr Rathaus: Nachbarschaften');
    await ada.submits();
    await ada.submits();
    await settle();
    await goTo('2026-10-05 10:00');
    expect(gelesen(mara)).toMatchObject([
      {
        notification: 'Guten Morgen. Heute gibt es etwas zu lesen: Ihre Zusammenfassung seit dem 04.10.2026.',
        text: expect.stringContaining('Neu angekündigt: 1 Sitzung'),
      },
    ]);
    await mara.presses('Zusammenfassung ändern', 'direct');
    await mara.presses('Alles abbestellen', 'direct');
    expect(mara.readsDirect().at(-1)?.text).toBe('Danke. Sie bekommen keine Zusammenfassung mehr.');
    expect(gelesen(mara)).toHaveLength(1);
  });

  test('of 50 fields is told whole, however large', async () => {
    const stadt = await musterstadt({ mode: 'http', start: '2026-10-04 20:00' });
    const { mara, goTo } = stadt;
    begonneneIdeen(stadt);
    const felder = stadt.workspace.tx((tx) => gremien(tx, 'handlungsfeld').map(({ id }) => id));
    await mara.types(wohnen, '/komm-in abo');
    await mara.submits({ felder });
    expect(mara.form()?.text).toContain('zu 50 Handlungsfeldern');
    await mara.closesForm();
    await goTo('2026-10-05 10:00');
    const seiten = () => mara.readsDirect().filter(({ text }) => text.includes('Ihre Zusammenfassung'));
    for (let i = 0; i < 20 && seiten().at(-1)?.buttons.includes('Weitere ansehen') === true; i++)
      await mara.presses('Weitere ansehen', 'direct');
    const neue = seiten().flatMap(({ text }) =>
      text.split('\n').filter((zeile) => zeile.includes('Projektideen: 1 neue')),
    );
    expect(neue).toHaveLength(50);
    expect(seiten().length).toBeGreaterThan(1);
  });
});
