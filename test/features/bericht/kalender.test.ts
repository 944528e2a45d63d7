import { describe, expect, test } from 'vitest';
import { personOfAccount } from '../../../src/core/directory.ts';
import { alleAemter, changeAmt, setzeEinstellung } from '../../../src/features/stadt/index.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import { musterstadt } from '../musterstadt.ts';
import { wirdPrivat } from '../stadt/privat.ts';
import { abonniert, datei, gibtEs, hatAdresse, listet, mitKalender, text, traegtAdresseEin } from './abgeholt.ts';

const inWohnen = (stadt: { readonly wohnen: string }) => ({ conversation: stadt.wohnen });

describe('/komm-in kalender', () => {
  test('gives a secret address once, and says how to use it', async () => {
    const stadt = await mitKalender();
    expect(await listet(stadt, stadt.ada)).toContain('Sie haben noch keine Adresse.');
    const adresse = await abonniert(stadt, stadt.ada, 'Wohnen');
    expect(adresse).toMatch(/^https:\/\/komm-in\.musterstadt\.de\/kalender\/[\w-]{43}\.ics$/);
    const erklaert = stadt.ada.form()?.text ?? '';
    for (const wort of ['Wohnen', 'nur jetzt', 'Outlook', 'Google', 'iPhone', 'alle paar Stunden']) {
      expect(erklaert).toContain(wort);
    }
    expect(await gibtEs(stadt, adresse)).toBe(true);
    // Never again, not in the list, and nowhere in what is stored.
    const liste = await listet(stadt, stadt.ada);
    expect(liste).toContain('Handlungsfeld Wohnen · Angelegt am 12.10.2026');
    const geheimnis = adresse.slice(-47, -4);
    expect(liste).not.toContain(geheimnis);
    await stadt.settle();
    const tabellen = stadt.workspace.tx((tx) =>
      tx
        .all<{ name: string }>("select name from sqlite_master where type = 'table'")
        .map(({ name }) => JSON.stringify(tx.all(`select * from "${name}"`))),
    );
    expect(tabellen.filter((inhalt) => inhalt.includes(geheimnis))).toEqual([]);
    expect((await text(stadt, adresse)).includes(geheimnis)).toBe(false);
  });

  test('is prefilled with the field in whose channel it was asked for', async () => {
    const stadt = await mitKalender();
    await abonniert(stadt, stadt.ada);
    expect(await listet(stadt, stadt.ada)).toContain('Handlungsfeld Wohnen · Angelegt');
    await stadt.ada.types(stadt.buero, '/komm-in kalender');
    await stadt.ada.presses('Neue Adresse …', { conversation: stadt.buero });
    await stadt.ada.submits();
    expect(await listet(stadt, stadt.ada)).toContain('Alle Handlungsfelder · Angelegt');
  });

  test('offers no field whose channel is private, but to those who take part in it', async () => {
    const stadt = await mitKalender();
    const angeboten = async (wer: FakePerson, wo: string) => {
      await wer.types(wo, '/komm-in kalender');
      await wer.presses('Neue Adresse …', { conversation: wo });
      const felder = wer.formView()?.fields ?? [];
      return felder.flatMap(({ options = [] }) => options.map(({ label }) => label));
    };
    wirdPrivat(stadt);
    expect(await angeboten(stadt.pia, stadt.sprache)).not.toContain('Wohnen');
    expect(await angeboten(stadt.pia, stadt.sprache)).toContain('Sprachförderung');
    expect(await angeboten(stadt.mara, stadt.wohnen)).toContain('Wohnen');
  });

  test('says before a city is set up who sets it up', async () => {
    const stadt = await musterstadt('2026-10-12 08:30', { datei: null });
    await stadt.jo.types(stadt.buero, '/komm-in kalender');
    expect(stadt.jo.reads(stadt.buero).at(-1)).toMatchObject({
      text: expect.stringContaining('noch nicht eingerichtet'),
      buttons: ['KOMM-IN einrichten'],
    });
  });

  test('blocks an address in one tap; a second tap hears so', async () => {
    const stadt = await mitKalender();
    const adresse = await abonniert(stadt, stadt.ada);
    await listet(stadt, stadt.ada);
    await stadt.ada.presses('Adresse sperren', inWohnen(stadt));
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toContain('Die Adresse ist gesperrt.');
    expect(await gibtEs(stadt, adresse)).toBe(false);
    await stadt.ada.presses('Adresse sperren', 'form');
    expect(stadt.ada.form()?.text).toContain('schon gesperrt');
    expect(await listet(stadt, stadt.ada)).toContain('Sie haben noch keine Adresse.');
  });

  test('blocks one, too, when the Büro has taken out the public address', async () => {
    const stadt = await mitKalender();
    const adresse = await abonniert(stadt, stadt.ada, 'Wohnen');
    await traegtAdresseEin(stadt, null);
    const liste = await listet(stadt, stadt.ada);
    expect(liste).toContain('muss zuerst die öffentliche Adresse');
    expect(liste).toContain('Handlungsfeld Wohnen · Angelegt am 12.10.2026');
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.buttons).toEqual(['Adresse sperren']);
    await stadt.ada.presses('Adresse sperren', inWohnen(stadt));
    expect(await gibtEs(stadt, adresse)).toBe(false);
    // The Büro, which has one itself, is led to where it enters it.
    await traegtAdresseEin(stadt, 'https://komm-in.musterstadt.de');
    await abonniert(stadt, stadt.jo);
    await traegtAdresseEin(stadt, null);
    await listet(stadt, stadt.jo);
    const knoepfe = ['Adresse sperren', 'Öffentliche Adresse …'];
    expect(stadt.jo.reads(stadt.wohnen).at(-1)?.buttons).toEqual(knoepfe);
  });

  test('blocks one, too, where the bot listens to no port any more', async () => {
    const stadt = await musterstadt('2026-10-12 08:30');
    await hatAdresse(stadt, 'ada', 'WOH');
    const liste = await listet(stadt, stadt.ada);
    expect(liste).toContain('KOMM-IN ist nicht aus dem Internet erreichbar. Fragen Sie das Integrationsbüro');
    expect(liste).toContain('Handlungsfeld Wohnen · Angelegt');
    await stadt.ada.presses('Adresse sperren', inWohnen(stadt));
    expect(await listet(stadt, stadt.ada)).not.toContain('Angelegt');
  });

  test('lets nobody block somebody else’s', async () => {
    const stadt = await mitKalender();
    const adresse = await abonniert(stadt, stadt.ada);
    const [feed] = stadt.workspace.tx((tx) => tx.all<{ id: string }>('select id from feed'));
    const actor = { account: 'U0MARAPLA', name: 'Mara', workspace: 'T1' };
    const call = {
      kind: 'button',
      key: 'k',
      actor,
      action: 'kalender.sperren',
      subject: feed?.id ?? '',
      message: null,
    };
    await stadt.app.listener.call({ ...call, kind: 'button' });
    expect(await gibtEs(stadt, adresse)).toBe(true);
  });

  test('gives no more addresses than have room in the list', async () => {
    const stadt = await mitKalender();
    for (let i = 0; i < 15; i += 1) await abonniert(stadt, stadt.ada);
    await listet(stadt, stadt.ada);
    await stadt.ada.presses('Neue Adresse …', inWohnen(stadt));
    await stadt.ada.submits();
    expect(stadt.ada.form()?.fields[0]?.error).toContain('Sie haben schon 15 Adressen.');
  });

  test('is not offered where the bot listens to no port', async () => {
    const stadt = await musterstadt('2026-10-12 08:30');
    expect(await listet(stadt, stadt.ada)).toContain('KOMM-IN ist nicht aus dem Internet erreichbar');
    // The Büro is not sent to the Büro.
    expect(await listet(stadt, stadt.jo)).toContain('Ändern können das die Menschen, die KOMM-IN betreiben.');
    await stadt.ada.types(stadt.wohnen, '/komm-in hilfe');
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).not.toContain('/komm-in kalender');
  });

  test('stands in the help where it does, with a button', async () => {
    const stadt = await mitKalender();
    await stadt.ada.types(stadt.wohnen, '/komm-in hilfe');
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toContain('/komm-in kalender – Termine im eigenen Kalender');
    await stadt.ada.presses('Termine im Kalender', inWohnen(stadt));
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toContain('Sie haben noch keine Adresse.');
  });
});

describe('the public address', () => {
  test('has to be entered by the Büro first', async () => {
    const stadt = await musterstadt('2026-10-12 08:30', { listens: true });
    expect(await listet(stadt, stadt.ada)).toContain('Das Integrationsbüro muss zuerst die öffentliche Adresse');
    expect(await listet(stadt, stadt.jo)).toContain('Bitte tragen Sie sie ein.');
    await traegtAdresseEin(stadt, ' https://komm-in.musterstadt.de/ ');
    expect(stadt.jo.form()?.text).toContain('beginnen mit https://komm-in.musterstadt.de.');
    expect(await listet(stadt, stadt.ada)).toContain('Sie haben noch keine Adresse.');
    await traegtAdresseEin(stadt, null);
    expect(await listet(stadt, stadt.ada)).toContain('muss zuerst die öffentliche Adresse');
  });

  test('that is none is refused where it was typed', async () => {
    const stadt = await musterstadt('2026-10-12 08:30', { listens: true });
    await traegtAdresseEin(stadt, 'http://komm-in.musterstadt.de');
    expect(stadt.jo.form()?.fields[0]?.error).toContain('https://');
  });

  test('stays as it is, where the form is sent unchanged, also if it could not be entered', async () => {
    const stadt = await musterstadt('2026-10-12 08:30', { listens: true });
    const adresse = 'http://127.0.0.1:3000';
    stadt.workspace.tx((tx) => setzeEinstellung(tx, 'kalender.adresse', adresse));
    await stadt.jo.types(stadt.buero, '/komm-in kalender');
    await stadt.jo.presses('Öffentliche Adresse …', { conversation: stadt.buero });
    await stadt.jo.submits();
    expect(stadt.jo.form()?.text).toContain(`beginnen mit ${adresse}.`);
    await traegtAdresseEin(stadt, `${adresse}1`);
    expect(stadt.jo.form()?.fields[0]?.error).toContain('https://');
  });

  test('that is taken out while somebody has the form open leaves them a sentence', async () => {
    const stadt = await mitKalender();
    await listet(stadt, stadt.ada);
    await stadt.ada.presses('Neue Adresse …', inWohnen(stadt));
    await traegtAdresseEin(stadt, null);
    await stadt.ada.submits();
    expect(stadt.ada.form()?.text).toContain('muss zuerst die öffentliche Adresse');
  });
});

describe('the Büro blocks', () => {
  test('all addresses of one person, after a question', async () => {
    const stadt = await mitKalender();
    const adas = [await abonniert(stadt, stadt.ada), await abonniert(stadt, stadt.ada)];
    const maras = await abonniert(stadt, stadt.mara);
    await stadt.jo.types(stadt.buero, '/komm-in kalender sperren');
    await stadt.jo.submits({ person: 'U0ADAMUST' });
    expect(stadt.jo.form()?.text).toContain('2 Kalender-Adressen von Ada Muster sperren?');
    expect(await gibtEs(stadt, maras)).toBe(true);
    await stadt.jo.submits();
    expect(stadt.jo.form()?.text).toContain('2 Kalender-Adressen sind gesperrt.');
    expect(await Promise.all([...adas, maras].map((eine) => gibtEs(stadt, eine)))).toEqual([false, false, true]);
  });

  test('… or of the whole city', async () => {
    const stadt = await mitKalender();
    const alle = [await abonniert(stadt, stadt.ada), await abonniert(stadt, stadt.mara)];
    await stadt.jo.types(stadt.buero, '/komm-in kalender');
    await stadt.jo.presses('Adressen sperren …', { conversation: stadt.buero });
    await stadt.jo.submits();
    expect(stadt.jo.form()?.text).toContain('2 Kalender-Adressen der ganzen Stadt sperren?');
    await stadt.jo.submits();
    expect(await Promise.all(alle.map((eine) => gibtEs(stadt, eine)))).toEqual([false, false]);
    await stadt.jo.types(stadt.buero, '/komm-in kalender sperren');
    await stadt.jo.submits();
    expect(stadt.jo.form()?.fields[0]?.error).toContain('Niemand hat zurzeit eine Kalender-Adresse.');
  });

  test('and nobody else', async () => {
    const stadt = await mitKalender();
    const joes = await abonniert(stadt, stadt.jo);
    await stadt.ada.types(stadt.wohnen, '/komm-in kalender sperren');
    expect(stadt.ada.form()).toBeNull();
    expect(stadt.ada.reads(stadt.wohnen).at(-1)?.text).toContain('Sie haben noch keine Adresse.');
    expect(await gibtEs(stadt, joes)).toBe(true);
  });
});

describe('an address ends with its person', () => {
  const konto = {
    account: 'U0MARAPLA',
    name: 'Mara Platzhalter',
    admin: false,
    guest: false,
    foreign: false,
    bot: false,
  };

  test('while their account is deactivated', async () => {
    const stadt = await mitKalender();
    const adresse = await abonniert(stadt, stadt.mara);
    const werde = (deactivated: boolean): void =>
      stadt.app.listener.notice({ key: `n ${deactivated}`, kind: 'account', account: { ...konto, deactivated } });
    werde(true);
    expect(await gibtEs(stadt, adresse)).toBe(false);
    werde(false);
    expect(await gibtEs(stadt, adresse)).toBe(true);
  });

  test('of another organisation’s workspace with their term', async () => {
    const stadt = await mitKalender();
    const adresse = await abonniert(stadt, stadt.ada);
    stadt.app.listener.notice({
      key: 'n',
      kind: 'account',
      account: { ...konto, account: 'U0ADAMUST', name: 'Ada Muster', foreign: true, deactivated: false },
    });
    stadt.app.listener.notice({ key: 'l', kind: 'left', conversation: stadt.wohnen, account: 'U0ADAMUST' });
    expect(await gibtEs(stadt, adresse)).toBe(true);
    stadt.workspace.tx((tx) => {
      const ada = personOfAccount(tx, 'U0ADAMUST');
      const amt = alleAemter(tx).find(({ personId }) => personId === ada);
      if (amt !== undefined) changeAmt(tx, amt.id, { bis: '2026-10-11' as typeof amt.von });
    });
    expect(await gibtEs(stadt, adresse)).toBe(false);
  });

  test.each(['', 'x.ics', `${'A'.repeat(43)}.ics`, `${'A'.repeat(43)}`, `../kalender/${'A'.repeat(43)}.ics`])(
    'and %j was never one',
    async (ende) => {
      const stadt = await mitKalender();
      await abonniert(stadt, stadt.ada);
      expect(await datei(stadt, `/kalender/${ende}`)).toBeNull();
    },
  );

  test('tells them what is kept, and goes with their data', async () => {
    const stadt = await mitKalender();
    const adresse = await abonniert(stadt, stadt.mara, 'Wohnen');
    await stadt.mara.types(stadt.wohnen, '/komm-in meine-daten');
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toContain('Ihre Kalender-Adressen');
    const mara = stadt.workspace.tx((tx) => personOfAccount(tx, 'U0MARAPLA'));
    await stadt.mara.presses('Löschen …', inWohnen(stadt));
    await stadt.mara.presses('Löschung beantragen', inWohnen(stadt));
    await stadt.settle();
    await stadt.jo.presses('Prüfen …', { conversation: stadt.buero });
    await stadt.jo.submits();
    await stadt.jo.submits();
    await stadt.settle();
    expect(await gibtEs(stadt, adresse)).toBe(false);
    const rest = stadt.workspace.tx((tx) => tx.all(`select * from feed where person_id = '${mara}'`));
    expect(rest).toEqual([]);
  });
});
