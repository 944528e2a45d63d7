/** Who is asked in a Dringende Abstimmung while it runs, what is kept of it, and the list of those that were. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { addAmt, aemterGeaendert, alleAemter, changeAmt, gremien } from '../../../src/features/stadt/index.ts';
import { handelt } from '../jahresziel/im-leben.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { beendet, bekommen, fastAlle, frage, gestellt, imBuero, maraKommtDazu, stand, zeileVon } from './abgestimmt.ts';

describe('who is in the Steuerungsgruppe', () => {
  const heute = '2026-09-28';
  const aendert = (stadt: Musterstadt, tut: (tx: Parameters<typeof alleAemter>[0]) => void) =>
    handelt(stadt, 'jo', heute, (ctx) => {
      tut(ctx.tx);
      const [gruppe] = gremien(ctx.tx, 'steuerungsgruppe');
      if (gruppe !== undefined) aemterGeaendert(ctx, gruppe.id);
    });

  it('somebody with two functions is asked once', async () => {
    const stadt = await gestellt();
    await aendert(stadt, (tx) => {
      const amt = alleAemter(tx).find(
        ({ rolle, funktion }) => rolle === 'steuerungsgruppe' && funktion === 'sozialdezernat',
      );
      if (amt !== undefined) addAmt(tx, { ...amt, funktion: 'gleichstellung', von: day('2026-09-01') });
    });
    await stadt.settle();
    expect(bekommen(stadt.ines)).toHaveLength(1);
    expect(zeileVon(stadt, 'Ines')).toContain(
      'Sozialdezernat, Gleichstellungsbeauftragte oder Gleichstellungsbeauftragter: Ines',
    );
    expect(stand(stadt)?.text).toContain('0 von 4');
  });

  it('a new member is asked while it runs; one who leaves is waited for no longer', async () => {
    const stadt = await gestellt();
    await stadt.sana.presses('Bedenken …');
    await stadt.sana.submits({ was: 'Zu laut' });
    await aendert(stadt, (tx) => {
      const [sozial, beirat] = ['sozialdezernat', 'vorsitz_migrationsbeirat'].map((wort) =>
        alleAemter(tx).find(({ funktion }) => funktion === wort),
      );
      const mara = tx.all<{ id: string }>(
        `select person_id as id from konto where account = '${stadt.mara.account}'`,
      )[0];
      if (sozial === undefined || beirat === undefined || mara === undefined) throw new Error('not as expected');
      addAmt(tx, { ...sozial, personId: mara.id as typeof sozial.personId, funktion: 'vhs', von: day(heute) });
      for (const amt of [sozial, beirat]) changeAmt(tx, amt.id, { bis: day('2026-09-27') });
    });
    await stadt.settle();
    expect(bekommen(stadt.mara)).toHaveLength(1);
    expect(bekommen(stadt.ines)[0]).toMatchObject({
      text: expect.stringContaining('Sie gehören nicht mehr zur Steuerungsgruppe und müssen nicht mehr antworten.'),
      buttons: [],
    });
    // What was answered before counts.
    expect(stand(stadt)?.text).toContain('1 von 4 hat geantwortet: 0 Einverstanden · 1 Bedenken');
    expect(zeileVon(stadt, 'Sana')).toContain('(nicht mehr in der Steuerungsgruppe) – Bedenken');
    await stadt.sleepUntil('2026-09-28 14:00');
    expect(bekommen(stadt.ines)).toHaveLength(1);
    expect(bekommen(stadt.mara)).toHaveLength(2);
  });

  it('a new member makes it incomplete again, and their answer is told anew', async () => {
    const stadt = await gestellt();
    await fastAlle(stadt);
    await stadt.sana.presses('Bedenken …');
    await stadt.sana.submits({ was: 'Zu laut' });
    await stadt.sana.closesForm();
    await stadt.settle();
    await maraKommtDazu(stadt);
    await stadt.settle();
    const alle = () => imBuero(stadt).filter(({ text }) => text.includes('Alle ha'));
    expect(alle()).toMatchObject([
      { text: expect.stringContaining('Inzwischen ist jemand dazugekommen.'), buttons: [] },
    ]);
    await stadt.mara.presses('Einverstanden');
    await stadt.settle();
    expect(alle()).toHaveLength(2);
    expect(alle().at(-1)).toMatchObject({
      text: expect.stringContaining('Alle haben geantwortet: 4 Einverstanden · 1 Bedenken · kein Rückruf.'),
      buttons: ['Beenden …'],
    });
  });

  it('a term that begins at midnight is asked about in the morning', async () => {
    const stadt = await gestellt();
    await handelt(stadt, 'jo', heute, ({ tx }) => {
      const sozial = alleAemter(tx).find(({ funktion }) => funktion === 'sozialdezernat');
      const mara = tx.all<{ id: string }>(
        `select person_id as id from konto where account = '${stadt.mara.account}'`,
      )[0];
      if (sozial === undefined || mara === undefined) throw new Error('not as expected');
      addAmt(tx, { ...sozial, personId: mara.id as typeof sozial.personId, funktion: 'vhs', von: day('2026-09-29') });
    });
    await stadt.sleepUntil('2026-09-29 08:59');
    expect(bekommen(stadt.mara)).toEqual([]);
    await stadt.sleepUntil('2026-09-29 09:00');
    expect(bekommen(stadt.mara)).toHaveLength(1);
  });

  it('who leaves at midnight as the last one without an answer lets it end in the morning', async () => {
    const stadt = await gestellt();
    await fastAlle(stadt);
    await handelt(stadt, 'jo', heute, ({ tx }) => {
      const beirat = alleAemter(tx).find(({ funktion }) => funktion === 'vorsitz_migrationsbeirat');
      if (beirat !== undefined) changeAmt(tx, beirat.id, { bis: day(heute) });
    });
    await stadt.sleepUntil('2026-09-29 08:59');
    expect(stand(stadt)?.text).toContain('3 von 4 haben geantwortet');
    await stadt.sleepUntil('2026-09-29 09:00');
    expect(stand(stadt)?.text).toContain('3 von 3 haben geantwortet: 3 Einverstanden');
    expect(stand(stadt)?.text).toContain('Ergebnis: Alle sind einverstanden.');
    expect(bekommen(stadt.sana).some(({ text }) => text.includes('Ergebnis der'))).toBe(false);
  });

  it('a deactivated account is rung up like one who never had any', async () => {
    const stadt = await gestellt();
    const ordinary = { admin: false, guest: false, foreign: false, bot: false };
    stadt.chat.arrives({ ...ordinary, account: stadt.ines.account, name: 'Ines Grundriss', deactivated: true });
    await stadt.restart();
    await stadt.sleepUntil('2026-09-28 14:00');
    expect(bekommen(stadt.ines)).toHaveLength(1);
    expect(zeileVon(stadt, 'Ines')).toContain('kein Konto, bitte anrufen');
  });
});

describe('what is kept', () => {
  it('loses what was written and the number 30 days after the end, in the Büro’s message as well', async () => {
    const stadt = await gestellt();
    await stadt.sana.presses('Rückruf …');
    await stadt.sana.submits({ erreichbar: '05251 12345', was: 'Mein Bruder wohnt dort' });
    await stadt.sana.closesForm();
    await stadt.settle();
    await beendet(stadt, 'So.');
    await stadt.sleepUntil('2026-10-27 12:00');
    expect(JSON.stringify(angaben(stadt))).toContain('05251');
    await stadt.sleepUntil('2026-10-29 12:00');
    expect(angaben(stadt)).toEqual([]);
    expect(JSON.stringify(imBuero(stadt))).not.toContain('05251');
    expect(JSON.stringify(imBuero(stadt))).not.toContain('Mein Bruder');
    await stadt.ines.types(stadt.steuerung, '/komm-in abstimmung');
    expect(stadt.ines.reads(stadt.steuerung).at(-1)?.text).toContain('1 von 4 hat geantwortet');
  });

  const angaben = (stadt: Musterstadt) =>
    stadt.workspace.tx((tx) => tx.all<Record<string, unknown>>('select * from abstimmung_angabe'));

  it('loses them 30 days after the time was over as well, if nobody ends the vote', async () => {
    const stadt = await gestellt();
    await stadt.sana.presses('Rückruf …');
    await stadt.sana.submits({ erreichbar: '05251 12345' });
    await stadt.sana.closesForm();
    await stadt.settle();
    await stadt.sleepUntil('2026-10-29 12:00');
    await stadt.ines.presses('Rückruf …');
    await stadt.ines.submits({ erreichbar: '05251 67890' });
    await stadt.ines.closesForm();
    await stadt.settle();
    expect(JSON.stringify(angaben(stadt))).toContain('05251 12345');
    await stadt.sleepUntil('2026-10-31 12:00');
    // What was said only now is still needed.
    expect(angaben(stadt)).toMatchObject([{ erreichbar: '05251 67890' }]);
    expect(JSON.stringify(imBuero(stadt))).not.toContain('12345');
    await stadt.sleepUntil('2026-11-30 12:00');
    expect(angaben(stadt)).toEqual([]);
  });

  it('is told to whom it is about', async () => {
    const stadt = await gestellt();
    await stadt.sana.presses('Rückruf …');
    await stadt.sana.submits({ erreichbar: '05251 12345' });
    await stadt.sana.closesForm();
    await stadt.sana.types(stadt.wohnen, '/komm-in meine-daten');
    const gelesen = JSON.stringify(stadt.sana.reads(stadt.wohnen));
    expect(gelesen).toContain('Ihre Antworten auf Dringende Abstimmungen');
    expect(gelesen).toContain('Rückruf · 05251 12345');
  });
});

describe('the list', () => {
  it('shows members what runs and how others ended, with their own answer, page by page', async () => {
    const stadt = await gestellt();
    for (let i = 0; i < 5; i += 1) {
      await beendet(stadt, `Ergebnis ${i}`);
      await gestellt({ frage: `Frage ${i}` }, stadt);
    }
    await stadt.ines.types(stadt.steuerung, '/komm-in abstimmung liste');
    const liste = stadt.ines.reads(stadt.steuerung).at(-1);
    expect(liste?.text).toContain('Läuft · Antwort bis Di., 29.09.2026, 15:00 Uhr · 0 von 4');
    expect(liste?.text).toContain('Ergebnis: Ergebnis 4');
    expect(liste?.text).not.toContain('Ergebnis: Ergebnis 0');
    expect(liste?.buttons).toEqual(['Einverstanden', 'Bedenken …', 'Rückruf …', expect.stringContaining('Weitere')]);
    await stadt.ines.presses('Einverstanden', { conversation: stadt.steuerung });
    await stadt.ines.presses(liste?.buttons.at(-1) ?? '', { conversation: stadt.steuerung });
    expect(stadt.ines.reads(stadt.steuerung).at(-1)?.text).toContain(`${frage}\nZu Ende`);
    await stadt.ines.types(stadt.steuerung, '/komm-in abstimmung');
    expect(stadt.ines.reads(stadt.steuerung).at(-1)?.text).toContain('Ihre Antwort: Einverstanden');
    // As long as it runs, members read how many have answered. The Büro reads what.
    expect(stadt.ines.reads(stadt.steuerung).at(-1)?.text).toContain('1 von 4 hat geantwortet\n');
    await stadt.jo.types(stadt.buero, '/komm-in abstimmung liste');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain('1 von 4 hat geantwortet: 1 Einverstanden');
  });

  it('says when the time is over, though nobody has ended it', async () => {
    const stadt = await gestellt();
    await stadt.sleepUntil('2026-09-29 15:00');
    await stadt.ines.types(stadt.steuerung, '/komm-in abstimmung liste');
    expect(stadt.ines.reads(stadt.steuerung).at(-1)?.text).toContain(
      'Die Zeit ist vorbei · Antwort bis Di., 29.09.2026, 15:00 Uhr',
    );
  });

  it('is empty at first, and offers the Büro to ask', async () => {
    const stadt = await gestellt();
    stadt.workspace.tx((tx) => tx.run('delete from abstimmung_gefragte'));
    stadt.workspace.tx((tx) => tx.run('delete from abstimmung'));
    await stadt.jo.types(stadt.buero, '/komm-in abstimmung liste');
    expect(stadt.jo.reads(stadt.buero).at(-1)).toMatchObject({
      text: 'Dringende Abstimmungen\nEs gab noch keine Dringende Abstimmung.',
      buttons: ['Dringende Abstimmung …'],
    });
  });
});
