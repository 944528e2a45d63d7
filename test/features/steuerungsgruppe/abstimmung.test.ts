import { describe, expect, it } from 'vitest';
import { alleAemter } from '../../../src/features/stadt/index.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { musterstadt } from '../musterstadt.ts';
import { bekommen, frage, gestellt, imBuero, maraKommtDazu, stand, start, werte, zeileVon } from './abgestimmt.ts';

const inBuero = (stadt: Musterstadt) => ({ conversation: stadt.buero });
const fehler = (person: Musterstadt['jo']) =>
  Object.fromEntries(person.form()?.fields.flatMap(({ key, error }) => (error === null ? [] : [[key, error]])) ?? []);

describe('an urgent question', () => {
  it('goes to every member once, after the Büro has seen who gets it', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.buero, '/komm-in abstimmung');
    expect(stadt.jo.form()?.title).toBe('Dringende Abstimmung');
    await stadt.jo.submits(werte);
    const text = stadt.jo.form()?.text ?? '';
    expect(text).toContain('Ines Grundriss');
    expect(text).toContain('Kein Konto: Robin Vorlage. Bitte rufen Sie dort an und tragen Sie die Antwort ein.');
    expect(text).toContain('bis Di., 29.09.2026, 15:00 Uhr');
    await stadt.settle();
    expect(bekommen(stadt.ines)).toEqual([]);
    await stadt.jo.submits({});
    expect(stadt.jo.form()?.text).toContain(
      '3 Mitglieder haben eine private Nachricht. 1 Mitglied ohne Konto rufen Sie bitte an. Der Stand der Antworten steht im Kanal des Integrationsbüros.',
    );
    await stadt.settle();
    for (const wer of [stadt.ines, stadt.sana, stadt.jo]) {
      expect(bekommen(wer)).toMatchObject([
        {
          notification: `Dringende Abstimmung: ${frage}`,
          text: [
            'Dringende Abstimmung',
            frage,
            'Die Unterkunft ist seit heute früh ohne Strom.',
            'Antwort bis: Di., 29.09.2026, 15:00 Uhr',
            'Bitte antworten Sie bis dahin. Bei „Rückruf“ ruft Sie das Integrationsbüro an.',
            'Sie bekommen diese Nachricht, weil Sie zur Steuerungsgruppe gehören. Wer was geantwortet hat, sieht nur das Integrationsbüro. Die anderen sehen am Ende nur die Zahlen. Sie können Ihre Antwort ändern, bis die Abstimmung zu Ende ist.',
          ].join('\n'),
          buttons: ['Einverstanden', 'Bedenken …', 'Rückruf …'],
        },
      ]);
    }
    expect(stadt.ada.reads(stadt.steuerung)).toEqual([]);
    expect(stand(stadt)).toMatchObject({
      text: [
        'Dringende Abstimmung',
        frage,
        'Die Unterkunft ist seit heute früh ohne Strom.',
        'Antwort bis: Di., 29.09.2026, 15:00 Uhr',
        '0 von 4 haben geantwortet: 0 Einverstanden · 0 Bedenken · kein Rückruf',
        '• Sozialdezernat: Ines Grundriss – noch keine Antwort',
        '• Leitung des Jugendamts: Robin Vorlage – kein Konto, bitte anrufen',
        '• Vorsitz des Migrationsbeirats: Sana Entwurf – noch keine Antwort',
        '• Leitung des Integrationsbüros (Geschäftsführung): Jo Beispiel – noch keine Antwort',
        'Gestellt von Jo Beispiel, Mo., 28.09.2026, 10:00 Uhr. Das Integrationsbüro bekommt diese Nachricht, weil es die Frage gestellt hat. Sie bleibt auf dem neuesten Stand.',
      ].join('\n'),
      buttons: ['Antwort eintragen …', 'Verlängern …', 'Beenden …', 'Alle Antworten'],
    });
  });

  it.each([
    ['no question', { frage: ' \u200b ' }, 'frage', 'Bitte schreiben Sie etwas.'],
    ['no reason', { worum: ' \u200b ' }, 'worum', 'Bitte schreiben Sie etwas.'],
    ['a day that is none', { fristTag: '2026-02-31' }, 'fristTag', 'gibt es nicht'],
    ['a day that is over', { fristTag: '2026-09-25' }, 'fristTag', 'schon vorbei'],
    ['a time that is over', { fristTag: '2026-09-28', fristZeit: '09:30' }, 'fristZeit', 'heute schon vorbei'],
    ['more time than a meeting away', { fristTag: '2027-09-29' }, 'fristTag', 'höchstens 28 Tage'],
  ])('is not put with %s', async (_, falsch, key, satz) => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.buero, '/komm-in abstimmung');
    await stadt.jo.submits({ ...werte, ...falsch });
    expect(fehler(stadt.jo)).toEqual({ [key]: expect.stringContaining(satz) });
  });

  it('may be about a field, whose members do not get it', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.wohnen, '/komm-in abstimmung');
    await stadt.jo.submits(werte);
    await stadt.jo.submits({});
    await stadt.settle();
    expect(bekommen(stadt.ines)[0]?.text).toContain('Handlungsfeld: Wohnen');
    expect(bekommen(stadt.ada)).toEqual([]);
  });

  it('goes to nobody whom the Büro has not read of: who joins in between makes it another question', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.buero, '/komm-in abstimmung');
    await stadt.jo.submits(werte);
    await maraKommtDazu(stadt);
    await stadt.jo.submits({});
    expect(stadt.jo.form()?.text).toMatch(/Diese Frage geht sofort .*Mara/);
    await stadt.settle();
    expect(bekommen(stadt.mara)).toEqual([]);
    await stadt.jo.submits({});
    await stadt.settle();
    expect(bekommen(stadt.mara)).toHaveLength(1);
  });

  it('to a group of which nobody has an account names nobody who is asked again', async () => {
    const stadt = await musterstadt(start);
    await stadt.restart();
    stadt.workspace.tx((tx) => {
      const robin = alleAemter(tx).find(({ funktion }) => funktion === 'jugendamt')?.personId;
      tx.run(`update amt set bis = '2026-09-27' where rolle = 'steuerungsgruppe' and person_id <> '${robin}'`);
      tx.run(`update amt set bis = '2026-09-27' where rolle = 'leitung'`);
    });
    await stadt.mila.types(stadt.buero, '/komm-in abstimmung');
    await stadt.mila.submits(werte);
    expect(stadt.mila.form()?.text).toContain('Niemand in der Steuerungsgruppe hat ein Konto. Kein Konto: Robin');
    expect(stadt.mila.form()?.text).not.toContain('noch einmal gefragt');
    await stadt.mila.submits({});
    expect(stadt.mila.form()?.text).toContain('Gestellt. Niemand hat ein Konto. 1 Mitglied ohne Konto rufen Sie');
  });

  it('is put by nobody outside the Büro', async () => {
    const stadt = await gestellt();
    await stadt.mara.types(stadt.wohnen, '/komm-in abstimmung');
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toContain('Das Integrationsbüro stellt die Frage');
    await stadt.mara.types(stadt.wohnen, '/komm-in abstimmung liste');
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toContain('Diese Liste sehen die Mitglieder');
  });

  it.each(['/komm-in abstimmung', '/komm-in abstimmung liste'])(
    'is none where there is no city: %s says who sets it up',
    async (befehl) => {
      const stadt = await musterstadt(start, { datei: null });
      await stadt.jo.types(stadt.buero, befehl);
      expect(stadt.jo.form()).toBeNull();
      expect(stadt.jo.reads(stadt.buero).at(-1)).toMatchObject({
        text: expect.stringContaining('noch nicht eingerichtet'),
        buttons: ['KOMM-IN einrichten'],
        onlyYou: true,
      });
      await stadt.ada.types(stadt.wohnen, befehl);
      expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toContain('noch nicht eingerichtet');
    },
  );

  it.each(['stellen', 'wuenschen', 'liste'])(
    'is none where there is no city, be it that the button for it stands in an old message: %s',
    async (knopf) => {
      const stadt = await musterstadt(start, { datei: null });
      const actor = { account: stadt.jo.account, name: 'Jo Beispiel', workspace: 'T1' };
      const effect = await stadt.app.listener.call({
        ...{ kind: 'button', key: knopf, actor, action: `abstimmung.${knopf}`, subject: 'stadt', message: null },
      });
      expect(JSON.stringify(effect)).toContain('noch nicht eingerichtet');
    },
  );
});

describe('an answer', () => {
  it('takes one tap, can be changed, and the last one counts', async () => {
    const stadt = await gestellt();
    await stadt.ines.presses('Einverstanden');
    await stadt.settle();
    expect(bekommen(stadt.ines)[0]?.text).toContain('Ihre Antwort: Einverstanden (Mo., 28.09.2026, 10:00 Uhr).');
    expect(bekommen(stadt.ines)[0]?.buttons).toEqual(['Ändern …']);
    expect(zeileVon(stadt, 'Ines')).toBe(
      '• Sozialdezernat: Ines Grundriss – Einverstanden, Mo., 28.09.2026, 10:00 Uhr',
    );
    expect(stand(stadt)?.text).toContain('1 von 4 hat geantwortet: 1 Einverstanden · 0 Bedenken · kein Rückruf');

    await stadt.sleepUntil('2026-09-28 11:00');
    await stadt.ines.presses('Ändern …');
    await stadt.ines.presses('Einverstanden');
    expect(stadt.ines.readsDirect().at(-1)?.text).toContain('Ihre Antwort steht schon so da: Einverstanden.');
    await stadt.ines.presses('Ändern …');
    await stadt.ines.presses('Bedenken …');
    await stadt.ines.submits({ was: ' ' });
    expect(fehler(stadt.ines)).toEqual({ was: 'Bitte füllen Sie dieses Feld aus.' });
    await stadt.ines.submits({ was: 'Der Sportverein weiß noch nichts davon.' });
    expect(stadt.ines.form()?.text).toContain('sieht Ihre Bedenken sofort');
    await stadt.settle();
    expect(zeileVon(stadt, 'Ines')).toContain('Bedenken, Mo., 28.09.2026, 11:00 Uhr');
    expect(imBuero(stadt).at(-1)).toMatchObject({
      text: [
        'Bedenken: Dringende Abstimmung',
        frage,
        'Von: Ines Grundriss, Sozialdezernat, Mo., 28.09.2026, 11:00 Uhr',
        'Bedenken: Der Sportverein weiß noch nichts davon.',
      ].join('\n'),
      buttons: [],
    });
    // All are kept.
    await stadt.jo.presses('Alle Antworten', inBuero(stadt));
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toMatch(
      /Einverstanden, .*10:00 Uhr\n.*Bedenken, .*11:00 Uhr: Der Sportverein weiß noch nichts davon\./,
    );
  });

  it('is given on Home as well, as long as there is none', async () => {
    const stadt = await gestellt();
    await stadt.ines.opensHome();
    expect(stadt.ines.home()?.text).toContain(`Für Sie heute\nBitte zuerst\nDringende Abstimmung\n${frage}`);
    expect(stadt.ines.home()?.buttons).toEqual(expect.arrayContaining(['Einverstanden', 'Bedenken …', 'Rückruf …']));
    await stadt.ines.presses('Einverstanden', 'home');
    await stadt.settle();
    expect(bekommen(stadt.ines)[0]?.text).toContain('Ihre Antwort: Einverstanden');
    await stadt.ines.opensHome();
    await stadt.settle();
    expect(stadt.ines.home()?.text).not.toContain(frage);
    await stadt.mila.opensHome();
    expect(stadt.mila.home()?.text).not.toContain(frage);
  });

  it('may ask to be called: the Büro hears of it at once, and the number goes when somebody has called', async () => {
    const stadt = await gestellt();
    await stadt.sana.presses('Rückruf …');
    await stadt.sana.submits({ erreichbar: 'bis 16 Uhr unter 05251 12345' });
    await stadt.settle();
    expect(imBuero(stadt).at(-1)).toMatchObject({
      notification: `Rückruf erbeten: ${frage}`,
      text: expect.stringContaining('Erreichbar: bis 16 Uhr unter 05251 12345'),
      buttons: ['Zurückgerufen'],
    });
    const knopf = { conversation: stadt.buero, message: imBuero(stadt).at(-1)?.id ?? '' };
    await stadt.mila.presses('Zurückgerufen', knopf);
    await stadt.settle();
    expect(imBuero(stadt).at(-1)?.text).toContain('Zurückgerufen: Mila Vorschlag, Mo., 28.09.2026, 10:00 Uhr.');
    expect(imBuero(stadt).at(-1)?.text).not.toContain('05251');
    expect(imBuero(stadt).at(-1)?.buttons).toEqual([]);
  });

  it('that is changed takes away what was to be done about the one before', async () => {
    const stadt = await gestellt();
    await stadt.sana.presses('Rückruf …');
    await stadt.sana.submits({ erreichbar: '05251 12345' });
    await stadt.sana.closesForm();
    await stadt.settle();
    await stadt.sana.presses('Ändern …');
    await stadt.sana.presses('Einverstanden');
    await stadt.settle();
    const meldung = imBuero(stadt).find(({ text }) => text.startsWith('Rückruf erbeten'));
    expect(meldung?.text).toContain('Die Person hat inzwischen anders geantwortet.');
    expect(meldung?.text).not.toContain('05251');
    expect(meldung?.buttons).toEqual([]);
  });

  it('of somebody without an account is written down by the Büro, and so recorded', async () => {
    const stadt = await gestellt();
    await stadt.jo.presses('Antwort eintragen …', inBuero(stadt));
    const wahl = stadt.jo.formView()?.fields.find(({ key }) => key === 'person')?.options ?? [];
    expect(wahl.map(({ label }) => label)[0]).toBe('Robin Vorlage (kein Konto)');
    await stadt.jo.submits({ person: wahl[0]?.value ?? '', antwort: 'bedenken' });
    expect(fehler(stadt.jo)).toEqual({ was: expect.stringContaining('kurz, was gesagt wurde') });
    await stadt.jo.submits({ antwort: 'einverstanden', was: 'Nur wenn es abends still ist' });
    expect(fehler(stadt.jo)).toEqual({ was: expect.stringContaining('Mit einer Bedingung ist es „Bedenken“') });
    await stadt.jo.submits({ antwort: 'einverstanden', was: '' });
    await stadt.settle();
    expect(zeileVon(stadt, 'Robin')).toBe(
      '• Leitung des Jugendamts: Robin Vorlage – Einverstanden, Mo., 28.09.2026, 10:00 Uhr, nach Gespräch eingetragen von Jo Beispiel',
    );
  });

  it('that the Büro writes down for somebody with an account is theirs to see and to change', async () => {
    const stadt = await gestellt();
    await stadt.jo.presses('Antwort eintragen …', inBuero(stadt));
    const wahl = stadt.jo.formView()?.fields.find(({ key }) => key === 'person')?.options ?? [];
    const ines = wahl.find(({ label }) => label.startsWith('Ines'))?.value ?? '';
    await stadt.jo.submits({ person: ines, antwort: 'einverstanden' });
    await stadt.settle();
    expect(bekommen(stadt.ines)[0]?.text).toContain('Jo Beispiel hat sie nach einem Gespräch für Sie eingetragen.');
    expect(bekommen(stadt.ines)[0]?.buttons).toEqual(['Ändern …']);
  });

  it('is nothing for others, be it that they press an old button', async () => {
    const stadt = await gestellt();
    const id = stadt.workspace.tx((tx) => tx.all<{ id: string }>('select id from abstimmung')[0]?.id ?? '');
    for (const [account, satz] of [
      ['U0ADAMUST', 'Sie gehören zurzeit nicht dazu'],
      ['U0MILAVOR', 'Sie gehören zurzeit nicht dazu'],
    ] as const) {
      const actor = { account, name: account, workspace: 'T1' };
      const effect = await stadt.app.listener.call({
        ...{ kind: 'button', key: account, actor, action: 'abstimmung.einverstanden', subject: id, message: null },
      });
      expect(JSON.stringify(effect)).toContain(satz);
    }
    expect(stand(stadt)?.text).toContain('0 von 4');
  });
});

describe('who does not answer', () => {
  it('is asked again after four hours, by a new message to which the buttons go', async () => {
    const stadt = await gestellt();
    await stadt.ines.presses('Einverstanden');
    await stadt.sleepUntil('2026-09-28 13:59');
    expect(bekommen(stadt.sana)).toHaveLength(1);
    await stadt.sleepUntil('2026-09-28 14:00');
    expect(bekommen(stadt.ines)).toHaveLength(1);
    const [erste, zweite] = bekommen(stadt.sana);
    expect(erste).toMatchObject({ text: expect.stringContaining('Es gilt die neue Nachricht'), buttons: [] });
    expect(zweite).toMatchObject({
      notification: `Noch einmal gefragt: Dringende Abstimmung: ${frage}`,
      buttons: ['Einverstanden', 'Bedenken …', 'Rückruf …'],
    });
    await stadt.sana.presses('Einverstanden');
    await stadt.sleepUntil('2026-09-29 14:59');
    expect(bekommen(stadt.sana)).toHaveLength(2);
    expect(bekommen(stadt.sana)[1]?.text).toContain('Ihre Antwort: Einverstanden');
  });

  it('on Friday afternoon is asked on Monday morning, and three times at most', async () => {
    const stadt = await musterstadt('2026-09-25 15:00');
    await gestellt({ fristTag: '2026-10-02', fristZeit: '12:00' }, stadt);
    const gefragt: number[] = [];
    for (const wann of ['28 10:59', '28 11:00', '28 15:00', '29 10:59', '29 11:00', '29 15:00', '30 11:00']) {
      await stadt.sleepUntil(`2026-09-${wann}`);
      gefragt.push(bekommen(stadt.ines).length);
    }
    expect(gefragt).toEqual([1, 2, 3, 3, 4, 4, 4]);
  });

  it('is asked once by a bot that was away, and not at night', async () => {
    const stadt = await gestellt({ fristTag: '2026-10-02' });
    await stadt.sleepUntil('2026-09-30 03:00');
    expect(bekommen(stadt.ines)).toHaveLength(1);
    await stadt.restart();
    await stadt.sleepUntil('2026-09-30 08:59');
    expect(bekommen(stadt.ines)).toHaveLength(1);
    await stadt.sleepUntil('2026-09-30 09:00');
    expect(bekommen(stadt.ines)).toHaveLength(2);
    await stadt.restart();
    await stadt.sleepUntil('2026-09-30 12:59');
    expect(bekommen(stadt.ines)).toHaveLength(2);
  });

  it('is not asked on a holiday', async () => {
    const stadt = await musterstadt('2026-12-24 15:00');
    await gestellt({ fristTag: '2026-12-30', fristZeit: '12:00' }, stadt);
    await stadt.sleepUntil('2026-12-28 10:59');
    expect(bekommen(stadt.ines)).toHaveLength(1);
    await stadt.sleepUntil('2026-12-28 11:00');
    expect(bekommen(stadt.ines)).toHaveLength(2);
  });
});
