import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { addAmt, aemterGeaendert, alleAemter, changeAmt, gremien } from '../../../src/features/stadt/index.ts';
import { handelt } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { bekommen, frage, gestellt, imBuero, robinSagt, stand, start, werte, zeileVon } from './abgestimmt.ts';

const inBuero = (stadt: Musterstadt) => ({ conversation: stadt.buero });
const fehler = (person: Musterstadt['jo']) =>
  Object.fromEntries(person.form()?.fields.flatMap(({ key, error }) => (error === null ? [] : [[key, error]])) ?? []);

/** Everybody with an account agrees, but Sana. */
async function fastAlle(stadt: Musterstadt): Promise<void> {
  await stadt.ines.presses('Einverstanden');
  await stadt.jo.presses('Einverstanden');
  await robinSagt(stadt, { antwort: 'einverstanden' });
}

async function beendet(stadt: Musterstadt, ergebnis: string): Promise<void> {
  await stadt.jo.presses('Beenden …', inBuero(stadt));
  await stadt.jo.submits({ ergebnis });
  if (stadt.jo.form()?.text.includes('trotzdem beenden') === true) await stadt.jo.submits({});
  await stadt.jo.closesForm();
  await stadt.settle();
}

describe('a vote', () => {
  it('ends by itself as soon as all agree, and all hear of it', async () => {
    const stadt = await gestellt();
    await fastAlle(stadt);
    expect(stand(stadt)?.buttons).toContain('Beenden …');
    await stadt.sana.presses('Einverstanden');
    await stadt.settle();
    for (const wer of [stadt.ines, stadt.sana, stadt.jo]) {
      expect(bekommen(wer).at(-1)).toMatchObject({
        notification: `Ergebnis der Dringenden Abstimmung: ${frage}`,
        text: [
          'Ergebnis der Dringenden Abstimmung',
          frage,
          'Alle sind einverstanden.',
          'Antworten: 4 von 4 haben geantwortet: 4 Einverstanden · 0 Bedenken · 0 Rückruf',
          'Beendet: Mo., 28.09.2026, 10:00 Uhr',
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

  it('in which somebody has concerns tells the Büro that all have answered, and waits for its words', async () => {
    const stadt = await gestellt();
    await fastAlle(stadt);
    await stadt.sana.presses('Bedenken …');
    await stadt.sana.submits({ was: 'Zu laut' });
    await stadt.settle();
    expect(imBuero(stadt).at(-1)).toMatchObject({
      text: expect.stringContaining('Alle haben geantwortet: 3 Einverstanden · 1 Bedenken · 0 Rückruf.'),
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
