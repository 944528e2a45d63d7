import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { beendet, bekommen, fastAlle, frage, gestellt, imBuero, stand, start, werte, zeileVon } from './abgestimmt.ts';

const inBuero = (stadt: Musterstadt) => ({ conversation: stadt.buero });
const fehler = (person: Musterstadt['jo']) =>
  Object.fromEntries(person.form()?.fields.flatMap(({ key, error }) => (error === null ? [] : [[key, error]])) ?? []);

describe('a vote', () => {
  it('ends by itself a little after all agree, and all hear of it', async () => {
    const stadt = await gestellt();
    await fastAlle(stadt);
    expect(stand(stadt)?.buttons).toContain('Beenden …');
    await stadt.sana.presses('Einverstanden');
    await stadt.settle();
    expect(stand(stadt)?.text).toContain(
      'Alle sind einverstanden. Die Abstimmung endet von selbst: Mo., 28.09.2026, 10:15 Uhr.',
    );
    await stadt.sleepUntil('2026-09-28 10:14');
    expect(bekommen(stadt.ines)).toHaveLength(1);
    await stadt.sleepUntil('2026-09-28 10:15');
    for (const wer of [stadt.ines, stadt.sana, stadt.jo]) {
      expect(bekommen(wer).at(-1)).toMatchObject({
        notification: `Ergebnis der Dringenden Abstimmung: ${frage}`,
        text: [
          'Ergebnis der Dringenden Abstimmung',
          frage,
          'Alle sind einverstanden.',
          'Antworten: 4 von 4 haben geantwortet: 4 Einverstanden · 0 Bedenken · kein Rückruf',
          'Beendet: Mo., 28.09.2026, 10:15 Uhr',
          'Sie bekommen diese Nachricht, weil Sie zur Steuerungsgruppe gehören. Sie müssen nichts tun.',
        ].join('\n'),
        buttons: [],
      });
    }
    expect(bekommen(stadt.ines)[0]?.buttons).toEqual([]);
    expect(stand(stadt)?.text).toContain('Ergebnis: Alle sind einverstanden.');
    expect(stand(stadt)?.buttons).toEqual(['Alle Antworten']);
    expect(imBuero(stadt).at(-1)?.text).toContain(
      'Kein Konto: Robin Vorlage. Bitte sagen Sie dort das Ergebnis selbst.',
    );
  });

  it('in which the last answer was a slip goes on once that is changed', async () => {
    const stadt = await gestellt();
    await fastAlle(stadt);
    await stadt.sana.presses('Einverstanden');
    await stadt.settle();
    await stadt.sana.presses('Ändern …');
    await stadt.sana.presses('Bedenken …');
    await stadt.sana.submits({ was: 'Zu laut' });
    await stadt.sana.closesForm();
    await stadt.settle();
    expect(stand(stadt)?.text).not.toContain('von selbst');
    await stadt.sleepUntil('2026-09-28 11:00');
    expect(bekommen(stadt.ines)).toHaveLength(1);
    expect(imBuero(stadt).at(-1)?.text).toContain('Alle haben geantwortet: 3 Einverstanden · 1 Bedenken');
    await stadt.sana.presses('Ändern …');
    await stadt.sana.presses('Einverstanden');
    await stadt.settle();
    expect(imBuero(stadt).find(({ text }) => text.includes('Alle hatten geantwortet.'))).toMatchObject({
      ...{ text: expect.stringContaining('Alle sind einverstanden.'), buttons: [] },
    });
    await stadt.sleepUntil('2026-09-28 11:15');
    expect(bekommen(stadt.ines).at(-1)?.text).toContain('Alle sind einverstanden.');
  });

  it('ends in time even if the last one agrees just before, and a little later after it', async () => {
    const stadt = await gestellt({ fristTag: '2026-09-28', fristZeit: '10:05' });
    await fastAlle(stadt);
    await stadt.sana.presses('Einverstanden');
    await stadt.sleepUntil('2026-09-28 10:05');
    expect(bekommen(stadt.ines).at(-1)?.text).toContain('Beendet: Mo., 28.09.2026, 10:05 Uhr');
    expect(imBuero(stadt).some(({ text }) => text.includes('vorbei'))).toBe(false);

    const spaet = await gestellt({ fristTag: '2026-09-28', fristZeit: '10:05' });
    await fastAlle(spaet);
    await spaet.sleepUntil('2026-09-28 10:10');
    await spaet.sana.presses('Einverstanden');
    await spaet.sleepUntil('2026-09-28 10:24');
    expect(bekommen(spaet.ines)).toHaveLength(1);
    await spaet.sleepUntil('2026-09-28 10:25');
    expect(bekommen(spaet.ines).at(-1)?.text).toContain('Beendet: Mo., 28.09.2026, 10:25 Uhr');
  });

  it('in which somebody has concerns tells the Büro that all have answered, and waits for its words', async () => {
    const stadt = await gestellt();
    await fastAlle(stadt);
    await stadt.sana.presses('Bedenken …');
    await stadt.sana.submits({ was: 'Zu laut' });
    await stadt.settle();
    expect(imBuero(stadt).at(-1)).toMatchObject({
      text: expect.stringContaining('Alle haben geantwortet: 3 Einverstanden · 1 Bedenken · kein Rückruf.'),
      buttons: ['Beenden …'],
    });
    const bis = stadt.sana.readsDirect().length;
    await beendet(stadt, 'Die Halle öffnet, abends bleibt sie zu.');
    expect(stadt.sana.readsDirect().length).toBe(bis + 1);
    expect(bekommen(stadt.ines).at(-1)?.text).toContain('Die Halle öffnet, abends bleibt sie zu.');
    expect(bekommen(stadt.ines).at(-1)?.text).not.toContain('Sana');
    const alle = imBuero(stadt).find(({ text }) => text.includes('Alle haben geantwortet'));
    expect(alle).toMatchObject({ text: expect.stringContaining('Die Abstimmung ist beendet'), buttons: [] });
  });

  it('is ended by the Büro at any time, after a question about those who have not answered', async () => {
    const stadt = await gestellt();
    await stadt.jo.presses('Beenden …', inBuero(stadt));
    expect(stadt.jo.form()?.text).toContain('0 von 4 haben geantwortet');
    await stadt.jo.submits({ ergebnis: 'Hat sich erledigt.' });
    expect(stadt.jo.form()?.text).toContain('4 Mitglieder haben noch nicht geantwortet.');
    await stadt.jo.submits({});
    await stadt.settle();
    expect(bekommen(stadt.ines).at(-1)?.text).toContain('Hat sich erledigt.');
    // Nothing can be answered any more, and nobody is asked again.
    await stadt.sleepUntil('2026-09-28 15:00');
    expect(bekommen(stadt.ines)).toHaveLength(2);
    const id = stadt.workspace.tx((tx) => tx.all<{ id: string }>('select id from abstimmung')[0]?.id ?? '');
    const actor = { account: stadt.ines.account, name: 'Ines', workspace: 'T1' };
    for (const action of ['abstimmung.einverstanden', 'abstimmung.bedenken', 'abstimmung.aendern']) {
      const effect = await stadt.app.listener.call({
        ...{ kind: 'button', key: action, actor, action, subject: id, message: null },
      });
      expect(JSON.stringify(effect)).toContain('Diese Abstimmung ist seit Mo., 28.09.2026, 10:00 Uhr zu Ende.');
    }
  });

  it('answered or ended while somebody else writes says so in their form, and nothing typed is lost', async () => {
    const stadt = await gestellt();
    await stadt.sana.presses('Bedenken …');
    await stadt.mila.presses('Beenden …', inBuero(stadt));
    await beendet(stadt, 'So.');
    await stadt.sana.submits({ was: 'Zu laut' });
    expect(fehler(stadt.sana)).toEqual({ was: expect.stringContaining('zu Ende') });
    await stadt.mila.submits({ ergebnis: 'Anders.' });
    expect(fehler(stadt.mila)).toEqual({ ergebnis: expect.stringContaining('zu Ende') });
  });

  it('whose time is over is the Büro’s to extend or to end; late answers count until then', async () => {
    const stadt = await gestellt();
    await stadt.sleepUntil('2026-09-29 15:00');
    expect(imBuero(stadt).at(-1)).toMatchObject({
      text: expect.stringContaining('Die Zeit für die Antworten ist seit Di., 29.09.2026, 15:00 Uhr vorbei. 0 von 4'),
      buttons: ['Verlängern …', 'Beenden …'],
    });
    expect(imBuero(stadt).at(-1)?.text).not.toContain('Ines');
    const gefragt = bekommen(stadt.sana).length;
    await stadt.sana.presses('Einverstanden');
    await stadt.sleepUntil('2026-09-30 15:00');
    expect(bekommen(stadt.ines)).toHaveLength(gefragt);
    expect(imBuero(stadt).filter(({ text }) => text.includes('ist seit Di.'))).toHaveLength(1);
    expect(zeileVon(stadt, 'Sana')).toContain('Einverstanden');

    await stadt.jo.presses('Verlängern …', inBuero(stadt));
    await stadt.jo.submits({ fristTag: '2026-09-30', fristZeit: '14:00' });
    expect(fehler(stadt.jo)).toEqual({ fristZeit: expect.stringContaining('heute schon vorbei') });
    await stadt.jo.submits({ fristTag: '2026-10-01', fristZeit: '12:00' });
    await stadt.settle();
    expect(bekommen(stadt.ines)).toHaveLength(gefragt + 1);
    expect(bekommen(stadt.ines).at(-1)?.text).toContain('Antwort bis: Do., 01.10.2026, 12:00 Uhr');
    expect(bekommen(stadt.sana)).toHaveLength(gefragt);
    const alte = imBuero(stadt).find(({ text }) => text.includes('ist seit Di.'));
    expect(alte).toMatchObject({ text: expect.stringContaining('verlängert bis Do., 01.10.2026'), buttons: [] });
    await stadt.sleepUntil('2026-10-01 12:00');
    expect(imBuero(stadt).at(-1)?.text).toContain('seit Do., 01.10.2026, 12:00 Uhr vorbei');
  });

  it('is extended to a later end alone, by whoever presses twice, or after somebody else', async () => {
    const stadt = await gestellt();
    await stadt.jo.presses('Verlängern …', inBuero(stadt));
    await stadt.mila.presses('Verlängern …', inBuero(stadt));
    await stadt.jo.submits({});
    expect(fehler(stadt.jo)).toEqual({ fristZeit: expect.stringContaining('wählen Sie eine spätere Frist') });
    await stadt.jo.submits({ fristTag: '2026-09-28' });
    expect(fehler(stadt.jo)).toEqual({ fristTag: expect.stringContaining('wählen Sie eine spätere Frist') });
    await stadt.jo.submits({ fristTag: '2026-09-30' });
    await stadt.mila.submits({ fristTag: '2026-09-30' });
    expect(fehler(stadt.mila)).toEqual({ fristZeit: expect.stringContaining('wählen Sie eine spätere Frist') });
    await stadt.settle();
    expect(bekommen(stadt.ines)).toHaveLength(2);
  });

  it('that is extended at night reads so at once, and asks in the morning, which is not counted', async () => {
    const stadt = await musterstadt('2026-09-25 10:00');
    await gestellt({ fristTag: '2026-09-28', fristZeit: '12:00' }, stadt);
    await stadt.sleepUntil('2026-09-26 22:30');
    const vorher = bekommen(stadt.ines).length;
    await stadt.jo.presses('Verlängern …', inBuero(stadt));
    await stadt.jo.submits({ fristTag: '2026-09-29' });
    expect(stadt.jo.form()?.text).toContain('wird noch einmal gefragt: Mo., 28.09.2026, 09:00 Uhr.');
    await stadt.settle();
    expect(bekommen(stadt.ines)).toHaveLength(vorher);
    expect(bekommen(stadt.ines).at(-1)?.text).toContain('Antwort bis: Di., 29.09.2026, 12:00 Uhr');
    await stadt.sleepUntil('2026-09-28 08:59');
    expect(bekommen(stadt.ines)).toHaveLength(vorher);
    await stadt.sleepUntil('2026-09-28 09:00');
    expect(bekommen(stadt.ines)).toHaveLength(vorher + 1);
    const erinnert = 'select erinnert from abstimmung_gefragte order by erinnert desc';
    expect(stadt.workspace.tx((tx) => tx.all<{ erinnert: number }>(erinnert)[0]?.erinnert)).toBe(vorher - 1);
  });

  it('that nobody ends is the Büro’s to end a week later, once', async () => {
    const stadt = await gestellt();
    await stadt.sleepUntil('2026-09-29 15:00');
    await stadt.sleepUntil('2026-10-06 08:59');
    const noch = () => imBuero(stadt).filter(({ text }) => text.includes('Diese Abstimmung läuft noch'));
    expect(noch()).toEqual([]);
    await stadt.sleepUntil('2026-10-06 09:00');
    expect(noch()).toMatchObject([{ buttons: ['Verlängern …', 'Beenden …'] }]);
    expect(imBuero(stadt).find(({ text }) => text.includes('ist seit Di.') && !text.includes('noch,'))).toMatchObject({
      ...{ text: expect.stringContaining('Es gilt die neue Nachricht weiter unten.'), buttons: [] },
    });
    await stadt.sleepUntil('2026-10-20 12:00');
    expect(noch()).toHaveLength(1);
    await beendet(stadt, 'So.');
    expect(noch()).toMatchObject([{ text: expect.stringContaining('Die Abstimmung ist beendet'), buttons: [] }]);
  });

  it('tells whoever is in the Tandem and in the Steuerungsgruppe once how it ended', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/komm-in abstimmung');
    await stadt.ada.submits(werte);
    await stadt.settle();
    await stadt.jo.presses('Stellen …', inBuero(stadt));
    await stadt.jo.submits({});
    await stadt.jo.submits({});
    await stadt.jo.closesForm();
    await stadt.settle();
    await beendet(stadt, 'Die Halle öffnet.');
    for (const wer of [stadt.ada, stadt.sana]) {
      expect(wer.readsDirect().filter(({ text }) => text.includes('Die Halle öffnet.'))).toHaveLength(1);
    }
  });

  it('of which nobody heard that it was over, for the bot was away, is told late and once', async () => {
    const stadt = await gestellt();
    await stadt.sleepUntil('2026-10-05 10:00');
    await stadt.restart();
    await stadt.sleepUntil('2026-10-05 12:00');
    expect(imBuero(stadt).filter(({ text }) => text.includes('vorbei'))).toHaveLength(1);
    expect(bekommen(stadt.ines)).toHaveLength(1);
  });

  it('stands before the head of the Büro where its channel cannot be written to', async () => {
    const stadt = await musterstadt(start, { without: 'buero' });
    await stadt.jo.types(stadt.wohnen, '/komm-in abstimmung');
    await stadt.jo.submits(werte);
    await stadt.jo.submits({});
    await stadt.settle();
    expect(stadt.jo.readsDirect().filter(({ text }) => text.includes('Gestellt von'))).toHaveLength(1);
  });
});
