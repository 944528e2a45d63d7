/** What befalls channels and accounts: the Büro is told once, with the button that repairs it. */
import { describe, expect, it } from 'vitest';
import { alleGremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';

const start = '2026-09-28 08:30';

const imBuero = (stadt: Musterstadt, teil: string) =>
  stadt.mila.reads(stadt.buero).filter(({ text }) => text.includes(teil));

const kanalVon = (stadt: Musterstadt, kuerzel: string) =>
  stadt.workspace.tx((tx) => alleGremien(tx).find((gremium) => gremium.kuerzel === kuerzel)?.kanalId);

async function kanaele(stadt: Musterstadt): Promise<string | undefined> {
  await stadt.mila.types(stadt.buero, '/komm-in einrichten');
  await stadt.mila.presses('Kanäle …', { conversation: stadt.buero });
  return stadt.mila.reads(stadt.buero).at(-1)?.text;
}

/** Tells again what is so, and starts anew: nothing more may come of it. */
async function nochmal(stadt: Musterstadt): Promise<void> {
  await stadt.settle();
  stadt.chat.arrive('U0NEU', 'Neu Hier');
  await stadt.restart();
}

describe('the bot is taken out of a channel', () => {
  it('that is public: told once, back with one click, and told again the next time', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.removeBot(stadt.wohnen);
    await nochmal(stadt);
    const [meldung, ...mehr] = imBuero(stadt, 'hf-4-wohnen');
    expect(mehr).toEqual([]);
    expect(meldung).toMatchObject({ buttons: ['Wieder beitreten', 'Kanal wählen …'] });
    expect(meldung?.text).toMatch(
      /^KOMM-IN ist nicht mehr im Kanal #hf-4-wohnen \(Handlungsfeld Wohnen\) und kann dort nicht schreiben\./,
    );

    await stadt.mila.presses('Wieder beitreten', { conversation: stadt.buero });
    await stadt.settle();
    expect(stadt.chat.channel('hf-4-wohnen').member).toBe(true);
    expect(imBuero(stadt, 'hf-4-wohnen')).toMatchObject([
      {
        id: meldung?.id,
        buttons: [],
        text: 'Wieder in Ordnung: Handlungsfeld Wohnen hat den Kanal #hf-4-wohnen, und KOMM-IN kann dort schreiben.',
      },
    ]);

    stadt.chat.removeBot(stadt.wohnen);
    await stadt.settle();
    expect(imBuero(stadt, 'hf-4-wohnen')).toHaveLength(2);
  });

  it('that is private: how to let it in again', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.removeBot(stadt.umsetzung);
    await nochmal(stadt);
    const [meldung, ...mehr] = imBuero(stadt, '#umsetzungsgruppe');
    expect(mehr).toEqual([]);
    expect(meldung?.text).toContain('Bitte laden Sie KOMM-IN dort ein: /invite @KOMM-IN');
    expect(meldung?.buttons).toEqual(['Kanal wählen …']);
    stadt.chat.inviteBot(stadt.umsetzung);
    await stadt.settle();
    expect(imBuero(stadt, '#umsetzungsgruppe')).toMatchObject([{ id: meldung?.id, buttons: [] }]);
  });

  it("that is the Büro's own: its head is told privately", async () => {
    const stadt = await musterstadt(start);
    stadt.chat.removeBot(stadt.buero);
    await stadt.settle();
    expect(stadt.jo.readsDirect().at(-1)?.text).toContain(
      'KOMM-IN kann im Kanal #integrationsbuero (Integrationsbüro) nicht mehr schreiben',
    );
  });

  it('and joining again is refused: whoever lets it in by hand has repaired it', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.removeBot(stadt.wohnen);
    await stadt.settle();
    stadt.chat.fail('joinChannel', { code: 'not_allowed' });
    await stadt.mila.presses('Wieder beitreten', { conversation: stadt.buero });
    await stadt.settle();
    expect(stadt.mila.readsDirect().at(-1)?.text).toContain('Handlungsfeld Wohnen: Das hat nicht geklappt.');
    expect(await kanaele(stadt)).toContain('Handlungsfeld Wohnen: #hf-4-wohnen. Das hat nicht geklappt.');

    stadt.chat.inviteBot(stadt.wohnen);
    await stadt.settle();
    expect(stadt.mila.readsDirect().at(-1)?.text).toBe('Handlungsfeld Wohnen: übernommen: #hf-4-wohnen');
    expect(await kanaele(stadt)).toContain('Handlungsfeld Wohnen: #hf-4-wohnen\n');
  });

  it('and joining again shows that it was deleted', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.removeBot(stadt.wohnen);
    await stadt.settle();
    stadt.chat.fail('joinChannel', { code: 'gone' });
    await stadt.mila.presses('Wieder beitreten', { conversation: stadt.buero });
    await stadt.settle();
    expect(stadt.mila.readsDirect().at(-1)?.text).toContain('Den gewählten Kanal gibt es nicht mehr.');
    const [meldung] = imBuero(stadt, 'Den Kanal #hf-4-wohnen (Handlungsfeld Wohnen) gibt es nicht mehr.');
    expect(meldung?.buttons).toEqual(['Kanal wählen …']);
  });

  it('while the bot stands still', async () => {
    const stadt = await musterstadt(start);
    await stadt.app.stop();
    await stadt.chat.stop();
    stadt.chat.removeBot(stadt.wohnen);
    await stadt.restart();
    expect(imBuero(stadt, 'hf-4-wohnen')).toHaveLength(1);
  });

  it('and nobody but the Büro can repair it', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.removeBot(stadt.wohnen);
    await stadt.settle();
    stadt.chat.join(stadt.buero, stadt.ada.account);
    await stadt.ada.presses('Wieder beitreten', { conversation: stadt.buero });
    await stadt.settle();
    expect(stadt.ada.reads(stadt.buero).at(-1)?.text).toContain('Die Einrichtung ändert das Integrationsbüro');
    expect(stadt.chat.channel('hf-4-wohnen').member).toBe(false);
  });
});

describe('a channel', () => {
  it('is renamed: both names are told once', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.rename(stadt.wohnen, 'wohnen-neu');
    await nochmal(stadt);
    const meldungen = imBuero(stadt, 'wohnen-neu');
    expect(meldungen).toHaveLength(1);
    expect(meldungen[0]?.text).toContain('Der Kanal #hf-4-wohnen (Handlungsfeld Wohnen) heißt jetzt #wohnen-neu.');
    expect(meldungen[0]?.buttons).toEqual(['Kanal wählen …']);
  });

  it('that was renamed stays the one of its Gremium over a restart with the city file, and the operator is told', async () => {
    const stadt = await musterstadt(start);
    const aushang = () => stadt.chat.standing(stadt.wohnen).filter(({ pinned }) => pinned);
    const vorher = kanalVon(stadt, 'WOH');
    stadt.chat.rename(stadt.wohnen, 'wohnen-neu');
    await nochmal(stadt);
    expect(kanalVon(stadt, 'WOH')).toBe(vorher);
    expect(aushang()).toHaveLength(1);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    expect(stadt.ada.form()?.title).toBe('Sitzung melden');
    expect(await stadt.app.prepare(stadtdatei)).toEqual([
      'channel #hf-4-wohnen is not in this workspace: WOH keeps the one it has, last seen as #wohnen-neu',
    ]);
  });

  it('is archived, and brought back', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.archive(stadt.wohnen);
    await nochmal(stadt);
    expect(imBuero(stadt, 'hf-4-wohnen')).toHaveLength(1);
    expect(imBuero(stadt, 'ist archiviert')).toHaveLength(1);
    stadt.chat.unarchive(stadt.wohnen);
    stadt.chat.inviteBot(stadt.wohnen);
    await stadt.settle();
    expect(imBuero(stadt, 'hf-4-wohnen')).toMatchObject([{ text: expect.stringContaining('Wieder in Ordnung') }]);
  });

  it('is deleted while the bot stands still', async () => {
    const stadt = await musterstadt(start);
    await stadt.app.stop();
    await stadt.chat.stop();
    stadt.chat.remove(stadt.wohnen);
    stadt.chat.remove(stadt.umsetzung);
    await stadt.restart();
    const [wohnen] = imBuero(stadt, '#hf-4-wohnen');
    expect(wohnen?.text).toContain('Den Kanal #hf-4-wohnen (Handlungsfeld Wohnen) gibt es nicht mehr.');
    expect(wohnen?.buttons).toEqual(['Kanal wählen …']);
    // Of a private one it can only guess.
    const [umsetzung] = imBuero(stadt, '#umsetzungsgruppe');
    expect(umsetzung?.text).toContain('Er ist gelöscht, oder KOMM-IN ist nicht mehr darin.');
  });

  it('is deleted, and a new one is made in its place', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.remove(stadt.wohnen);
    await nochmal(stadt);
    expect(imBuero(stadt, 'gibt es nicht mehr')).toHaveLength(1);
    expect(kanalVon(stadt, 'WOH')).not.toBeNull();
    await stadt.mila.presses('Kanal wählen …', { conversation: stadt.buero });
    await stadt.mila.submits();
    await stadt.settle();
    const neu = stadt.chat.channel('hf-4-wohnen');
    expect(neu.conversation).not.toBe(stadt.wohnen);
    expect(stadt.chat.standing(neu.conversation).filter(({ pinned }) => pinned)).toHaveLength(1);
    expect(imBuero(stadt, 'gibt es nicht mehr')).toEqual([]);
    expect(imBuero(stadt, 'Wieder in Ordnung')).toHaveLength(1);
    expect(stadt.mila.readsDirect().at(-1)?.text).toBe('Handlungsfeld Wohnen: angelegt: #hf-4-wohnen');
  });
});

describe('the account of somebody who holds a role', () => {
  it.each([
    ['the Büro', 'mila', 'Mila Vorschlag', 'Integrationsbüro …'],
    ['the Steuerungsgruppe', 'ines', 'Ines Grundriss', 'Steuerungsgruppe …'],
  ] as const)('in %s is deactivated: told once', async (_wo, wer, name, knopf) => {
    const stadt = await musterstadt(start);
    stadt.chat.deactivate(stadt[wer].account);
    await nochmal(stadt);
    const meldungen = stadt.jo.reads(stadt.buero).filter(({ text }) => text.startsWith(`Das Konto von ${name} ist`));
    expect(meldungen).toHaveLength(1);
    expect(meldungen[0]?.buttons).toEqual([knopf]);
  });

  it('in the Büro is deactivated, and somebody else takes over', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.deactivate(stadt.mila.account);
    await stadt.settle();
    await stadt.jo.presses('Integrationsbüro …', { conversation: stadt.buero });
    await stadt.jo.submits({ personen: [stadt.pia.account] });
    await stadt.settle();
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toContain(
      'Erledigt: Es ging um das Konto von Mila Vorschlag (Integrationsbüro).',
    );
  });
});
