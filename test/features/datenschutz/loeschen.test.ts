import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { addPerson, nameOf, personNamed, personsWithoutAccount } from '../../../src/core/directory.ts';
import { aemterVon } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';
import { announced, einladung, start } from '../sitzung/announced.ts';
import { beantragt, lebt, personOf, wirdGeloescht, zita } from './zita.ts';

const lastOf = (stadt: Musterstadt, name: 'jo' | 'mila' | 'mara') => stadt[name].reads(stadt.buero).at(-1)?.text;
const here = (stadt: Musterstadt) => ({ conversation: stadt.wohnen });

describe('asking to be erased', () => {
  const asks = async (stadt: Musterstadt) => {
    await stadt.mara.types(stadt.wohnen, '/komm-in meine-daten');
    await stadt.mara.presses('Löschen …', here(stadt));
    await stadt.mara.presses('Löschung beantragen', here(stadt));
    await stadt.settle();
  };

  it('is told to the Büro once, and to the person that it was', async () => {
    const stadt = await musterstadt(start);
    await asks(stadt);
    const before = stadt.jo.reads(stadt.buero).length;
    await asks(stadt).catch(() => {});
    expect(lastOf(stadt, 'jo')).toContain('Mara Plan möchte, dass alle eigenen Daten gelöscht werden.');
    expect(stadt.jo.reads(stadt.buero)).toHaveLength(before);
    expect(stadt.mara.readsDirect().at(-1)?.text).not.toContain('gelöscht werden jetzt');
    expect(stadt.mara.readsDirect().some(({ text }) => text.includes('beim Integrationsbüro'))).toBe(true);
    await stadt.mara.types(stadt.wohnen, '/komm-in meine-daten');
    await stadt.mara.presses('Löschen …', here(stadt));
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toContain('Sie haben die Löschung am 28.09.2026 beantragt.');
  });

  it('can be taken back, and then there is nothing left to do', async () => {
    const stadt = await musterstadt(start);
    await asks(stadt);
    await stadt.mara.presses('Antrag zurückziehen');
    await stadt.settle();
    expect(lastOf(stadt, 'jo')).toContain('Der Antrag ist zurückgezogen.');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.buttons).toEqual([]);
    expect(stadt.mara.readsDirect().at(-1)).toMatchObject({
      buttons: [],
      text: expect.stringContaining('nichts gelöscht'),
    });
  });
});

describe('the Büro', () => {
  it('is shown where the name stands, and takes out only what it leaves chosen', async () => {
    const stadt = await musterstadt(start);
    await lebt(stadt);
    await beantragt(stadt);
    await stadt.jo.presses('Prüfen …', { conversation: stadt.buero });
    const labels = stadt.jo.formView()?.fields[0]?.options?.map(({ label }) => label);
    expect(labels).toContain('WOH-2026-01: Abschied von Zita Quornfeld');
    expect(labels).toContain('WOH-2026-01: Frau Quornfeld berichtet');
    expect(stadt.jo.form()?.text).toContain('Diese Rollen enden: Tandem Wohnen (Verwaltung)');
    const chosen = stadt.jo.formView()?.fields[0]?.options?.filter(({ label }) => label.includes('Abschied'));
    await stadt.jo.submits({ stellen: chosen?.map(({ value }) => value) ?? [] });
    expect(stadt.jo.form()?.text).toContain('Das lässt sich nicht rückgängig machen.');
    await stadt.jo.submits();
    await stadt.settle();
    expect(einladung(stadt)?.text).toContain('Einladung: Abschied von Gelöschte Person');
    expect(einladung(stadt)?.text).toContain('Frau Quornfeld berichtet');
  });

  it('does not see what others wrote to each other, and the name leaves it unseen', async () => {
    const stadt = await musterstadt(start);
    await lebt(stadt);
    await stadt.mara.types(stadt.sprache, '/komm-in wer');
    await stadt.mara.presses('Nachricht an Tandem Sprachförderung …', { conversation: stadt.sprache });
    await stadt.mara.submits({ text: 'Bitte rufen Sie Zita Quornfeld an.' });
    await stadt.settle();
    expect(stadt.pia.readsDirect().at(-1)?.text).toContain('Zita Quornfeld');
    await beantragt(stadt);
    await stadt.jo.presses('Prüfen …', { conversation: stadt.buero });
    expect(JSON.stringify(stadt.jo.formView())).not.toContain('rufen Sie');
    await stadt.jo.submits();
    await stadt.jo.submits();
    await stadt.settle();
    expect(stadt.pia.readsDirect().at(-1)?.text).toContain('Bitte rufen Sie Gelöschte Person an.');
  });

  it('erases, and everything that named the person says so', async () => {
    const stadt = await musterstadt(start);
    await lebt(stadt);
    const id = personOf(stadt);
    const sie = stadt.chat.person(zita.account);
    expect(stadt.luca.reads(stadt.wohnen).find(({ pinned }) => pinned)?.text).toContain('Zita Quornfeld');
    await wirdGeloescht(stadt);
    const [heute, hers] = stadt.workspace.tx((tx) => [nameOf(tx, id), aemterVon(tx, id, day('2026-09-28'))] as const);
    expect([heute, hers]).toEqual(['Gelöschte Person', []]);
    for (const conversation of [stadt.wohnen, stadt.buero, stadt.sprache]) {
      const others = stadt.jo.reads(conversation).filter(({ onlyYou }) => !onlyYou);
      expect(others.filter(({ text, notification }) => /Zita|Quorn/.test(text + notification))).toEqual([]);
    }
    expect(stadt.mara.reads(stadt.wohnen).find(({ pinned }) => pinned)?.text).not.toContain('Gelöschte Person');
    expect(stadt.jo.reads(stadt.buero).some(({ text }) => text.includes('Gemeldet von: Gelöschte Person'))).toBe(true);
    expect(stadt.jo.reads(stadt.buero).some(({ text }) => text.includes('✓ Gelöscht von Jo Beispiel'))).toBe(true);
    // Her answer counts no more, and her suggestion is taken back.
    expect(einladung(stadt)?.text).toContain('Noch keine Antworten');
    expect(stadt.pia.readsDirect().filter(({ text }) => text.includes('schlägt'))).toEqual([]);
    const left = sie.readsDirect().filter(({ files }) => files.length === 0);
    expect(left.map(({ text }) => text)).toEqual([
      expect.stringContaining('Ihre Daten bei KOMM-IN werden jetzt gelöscht.'),
    ]);
    expect(sie.home()?.text).toBe('Ihre Daten bei KOMM-IN werden jetzt gelöscht.');
  });

  it('takes back what it can no longer write anew', async () => {
    const stadt = await musterstadt(start);
    await lebt(stadt);
    await stadt.sleepUntil('2027-01-10 09:00');
    const reports = () => stadt.jo.reads(stadt.buero).filter(({ text }) => text.includes('Zita Quornfeld'));
    expect(reports()).not.toEqual([]);
    await wirdGeloescht(stadt);
    expect(reports()).toEqual([]);
  });

  it('finds one among three hundred, and names a few of those with the same name', async () => {
    const stadt = await musterstadt(start);
    stadt.workspace.tx((tx) => {
      for (let i = 1; i <= 300; i++) addPerson(tx, i <= 20 ? 'Kim Viele' : `Kim ${i}`, `Amt ${i}`);
    });
    await stadt.jo.types(stadt.buero, '/komm-in einrichten');
    await stadt.jo.presses('Person löschen …', { conversation: stadt.buero });
    await stadt.jo.submits({ name: 'Kim Viele' });
    expect(stadt.jo.form()?.fields[1]?.error).toMatch(
      /genauer: Kim Viele \(Amt \d+\)( oder Kim Viele \(Amt \d+\)){4} oder …\.$/,
    );
    await stadt.jo.submits({ name: 'Kim Viele (Amt 17)' });
    expect(stadt.jo.form()?.text).toContain('Sie haben gewählt: Kim Viele');
  });

  it('keeps its last reachable person until somebody else is there', async () => {
    const { integrationsbuero, ...rest } = stadtdatei;
    const nurJo = {
      ...rest,
      integrationsbuero: { ...integrationsbuero, leitung: { konto: 'U0JOBEISP' }, personen: [] },
    };
    const stadt = await musterstadt(start, { datei: nurJo });
    const inBuero = { conversation: stadt.buero };
    const satz = 'Außer Jo Beispiel ist im Integrationsbüro niemand mit Konto.';
    const opens = async () => {
      await stadt.jo.types(stadt.buero, '/komm-in einrichten');
      await stadt.jo.presses('Person löschen …', inBuero);
    };
    await opens();
    await stadt.jo.submits({ person: stadt.jo.account });
    expect(stadt.jo.form()?.fields[0]?.error).toContain(satz);
    await stadt.jo.closesForm();
    await stadt.jo.types(stadt.buero, '/komm-in meine-daten');
    await stadt.jo.presses('Löschen …', inBuero);
    await stadt.jo.presses('Löschung beantragen', inBuero);
    await stadt.settle();
    await stadt.jo.presses('Prüfen …', inBuero);
    await stadt.jo.submits();
    expect(stadt.jo.form()?.fields[0]?.error).toContain(satz);
    await stadt.jo.closesForm();

    await stadt.jo.types(stadt.buero, '/komm-in einrichten');
    await stadt.jo.presses('Integrationsbüro …', inBuero);
    await stadt.jo.submits({ personen: [stadt.mila.account] });
    await stadt.settle();
    await stadt.jo.presses('Prüfen …', inBuero);
    await stadt.jo.presses('Weitermachen', inBuero);
    await stadt.jo.submits();
    expect(stadt.jo.form()?.text).toContain('Das lässt sich nicht rückgängig machen.');
  });

  it('chooses somebody without an account by name', async () => {
    const stadt = await musterstadt(start);
    const opens = async () => {
      await stadt.jo.types(stadt.buero, '/komm-in einrichten');
      await stadt.jo.presses('Person löschen …', { conversation: stadt.buero });
    };
    await opens();
    await stadt.jo.submits({});
    expect(stadt.jo.form()?.fields[0]?.error).toContain('Bitte wählen Sie eine Person');
    await stadt.jo.submits({ name: 'Niemand Nirgends' });
    expect(stadt.jo.form()?.fields[1]?.error).toContain('So heißt bei KOMM-IN niemand ohne Konto.');
    stadt.workspace.tx((tx) => addPerson(tx, 'Kim Sozial', 'Stadt'));
    stadt.workspace.tx((tx) => addPerson(tx, 'Kim Sozial', 'VHS'));
    await stadt.jo.submits({ name: 'kim sozial' });
    expect(stadt.jo.form()?.fields[1]?.error).toContain('Kim Sozial (Stadt) oder Kim Sozial (VHS)');
    await stadt.jo.submits({ name: 'Kim Sozial (VHS)' });
    await stadt.jo.presses('Löschen …', 'form');
    await stadt.jo.submits();
    await stadt.jo.submits();
    await stadt.settle();
    const left = stadt.workspace.tx((tx) => personsWithoutAccount(tx).filter(({ name }) => name === 'Kim Sozial'));
    expect(left.map(({ organisation }) => organisation)).toEqual(['Stadt']);
  });

  it('does it once, whoever else presses', async () => {
    const stadt = await musterstadt(start);
    await lebt(stadt);
    await beantragt(stadt);
    await stadt.jo.presses('Prüfen …', { conversation: stadt.buero });
    await stadt.mila.presses('Prüfen …', { conversation: stadt.buero });
    for (const one of [stadt.jo, stadt.mila]) await one.submits();
    await stadt.jo.submits();
    await stadt.settle();
    await stadt.mila.submits();
    expect(stadt.mila.form()?.text).toContain('Diese Person wird gerade gelöscht oder ist schon gelöscht.');
  });

  it('alone may', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    const person = stadt.workspace.tx((tx) => personNamed(tx, 'Mara Plan'));
    for (const action of ['datenschutz.pruefen', 'datenschutz.person', 'datenschutz.verlauf', 'datenschutz.probe']) {
      const call = { kind: 'button' as const, key: action, action, subject: person ?? '', message: null };
      const actor = { account: stadt.ada.account, name: 'Ada Muster', workspace: 'T1' };
      const effect = await stadt.app.listener.call({ ...call, actor });
      expect(JSON.stringify(effect)).toContain('Das kann nur das Integrationsbüro.');
    }
  });
});

describe('who was erased', () => {
  it('comes back only by acting, and then as somebody new', async () => {
    const stadt = await musterstadt(start);
    await lebt(stadt);
    const before = personOf(stadt);
    await wirdGeloescht(stadt);
    stadt.chat.notice({ kind: 'account', account: zita });
    await stadt.restart();
    expect(() => personOf(stadt)).toThrow('nobody has this account');
    await stadt.chat.person(zita.account).types(stadt.wohnen, '/komm-in meine-daten');
    expect(personOf(stadt)).not.toBe(before);
    await stadt.restart();
    expect(stadt.workspace.tx((tx) => nameOf(tx, personOf(stadt)))).toBe('Zita Quornfeld');
  });

  it('does not come back by the CITY_FILE that still names them', async () => {
    const stadt = await musterstadt(start);
    const robin = () => stadt.workspace.tx((tx) => personNamed(tx, 'Robin Vorlage'));
    const person = robin();
    if (person === null) throw new Error('the file names nobody of this name');
    // As a restored backup brings it: nothing has been decided in the chat yet.
    stadt.workspace.erased.add({ person, account: null, places: [], kept: [] });
    await stadt.restart();
    expect(robin()).toBeNull();
  });

  it('is erased also where the last message cannot be delivered', async () => {
    const stadt = await musterstadt(start);
    await lebt(stadt);
    const id = personOf(stadt);
    await beantragt(stadt);
    await stadt.jo.presses('Prüfen …', { conversation: stadt.buero });
    await stadt.jo.submits();
    stadt.chat.fail('post', { afterMs: 7_200_000 }, 50);
    await stadt.jo.submits();
    await stadt.settle();
    expect(stadt.workspace.tx((tx) => nameOf(tx, id))).toBe('Zita Quornfeld');
    await stadt.sleepUntil('2026-09-28 11:00');
    await stadt.settle();
    expect(stadt.workspace.tx((tx) => nameOf(tx, id))).toBe('Gelöschte Person');
  });
});
