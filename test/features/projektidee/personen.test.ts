import { describe, expect, it } from 'vitest';
import { musterstadt } from '../musterstadt.ts';
import { macht } from '../tandem/gespraech.ts';
import { gefuellt, legtAn, oeffnet, siehtAn, start } from './angelegt.ts';

describe('who hands over', () => {
  it('gives to the successor what they represent and lead', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt, 'eren', { person: stadt.ada.account });
    await oeffnet(stadt, 'eren');
    await stadt.eren.submits({ text1: 'Jugendamt' });
    await stadt.eren.submits({ person5: stadt.ada.account });
    await stadt.eren.closesForm();
    await stadt.goTo('2026-10-14 10:00');
    await macht(stadt, 'Übergeben …', { person: stadt.mara.account });
    const willkommen = stadt.mara.readsDirect().find(({ text }) => text.startsWith('Willkommen'));
    expect(willkommen?.text).toContain(
      [
        '• Projektidee „Café im Treppenhaus“: die Arbeitsgruppe vertreten',
        '• Projektidee „Café im Treppenhaus“: die Umsetzung leiten',
      ].join('\n'),
    );
    expect(await siehtAn(stadt, 'eren')).toContain(
      '5. Wer leitet die Umsetzung?\nMara Plan\nBeantwortet von Eren Probe, 12.10.2026',
    );
    expect(stadt.luca.reads(stadt.wohnen).find(({ text }) => text.startsWith('Projektidee: '))?.text).toContain(
      'Mara Plan',
    );
  });
});

describe('/komm-in meine-daten', () => {
  it('says what somebody began, answered, and where they are named', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt, 'mara');
    await oeffnet(stadt, 'mara');
    await stadt.mara.submits({ text1: 'Jugendamt', offen2: ['offen'] });
    await stadt.mara.submits({ person5: stadt.mara.account });
    await stadt.mara.types(stadt.wohnen, '/komm-in meine-daten');
    await stadt.settle();
    const text = new TextDecoder().decode(await stadt.mara.downloads('meine-daten.txt', 'direct'));
    expect(text).toContain('- Café im Treppenhaus: angelegt');
    expect(text).toContain('- Café im Treppenhaus, Frage 1, 12.10.2026: Jugendamt');
    expect(text).toContain('- Café im Treppenhaus, Frage 2, 12.10.2026: Weiß ich noch nicht.');
    expect(text).toContain('- Café im Treppenhaus: Federführung');
    expect(text).toContain('Projektidee angelegt: Projektidee „Café im Treppenhaus“');
  });
});

describe('who has left', () => {
  it('still represents the Arbeitsgruppe after somebody has changed something else', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt, 'ada', { person: stadt.luca.account });
    const konto = { account: stadt.luca.account, name: 'Luca Musterfrau', admin: false, guest: false };
    stadt.chat.notice({ kind: 'account', account: { ...konto, foreign: false, bot: false, deactivated: true } });
    await siehtAn(stadt, 'ada');
    await stadt.ada.presses('Angaben ändern …', { conversation: stadt.wohnen });
    expect(gefuellt(stadt.ada)).toMatchObject({ name: 'Luca Musterfrau' });
    await stadt.ada.submits({ stadtteil: 'Südstadt' });
    await stadt.settle();
    expect(await siehtAn(stadt, 'ada')).toContain('Vertreten durch: Luca Musterfrau\nStadtteil: Südstadt');
    const [idee] = stadt.workspace.tx((tx) =>
      tx.all<{ person: string | null; name: string | null }>(
        'select vertreten_von as person, vertreten_name as name from projektidee',
      ),
    );
    expect(idee).toEqual({ person: expect.stringContaining('person_'), name: null });
  });
});
