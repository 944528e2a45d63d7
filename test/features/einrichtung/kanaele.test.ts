/** How the Gremien come to their channels: made, taken over, refused, tried again. */
import { describe, expect, it } from 'vitest';
import { kanalOf } from '../../../src/core/directory.ts';
import { uebernimmKatalog } from '../../../src/features/handlungsfeld/index.ts';
import { aendereGremium, alleGremien } from '../../../src/features/stadt/index.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { leererWorkspace, richtetEin } from './ersteinrichtung.ts';

const standBei = (stadt: Musterstadt) =>
  stadt.mila.readsDirect().find(({ text }) => text.includes('Musterstadt ist eingerichtet'));

const aushaenge = (stadt: Musterstadt, name: string) =>
  stadt.chat.standing(stadt.chat.channel(name).conversation).filter(({ pinned }) => pinned);

describe('a channel that is there already', () => {
  it('is taken over by its name, and whoever is in it takes part', async () => {
    const stadt = await leererWorkspace([
      { conversation: 'C0ALT', name: 'hf-4-wohnen', members: ['U0LUCAENT'] },
      { conversation: 'C0FREMD', name: 'hf-5-bildung', member: false, members: ['U0MARAPLA'] },
    ]);
    await richtetEin(stadt, stadt.jo);
    expect(standBei(stadt)?.text).toContain('Handlungsfeld Wohnen: übernommen: #hf-4-wohnen');
    expect(standBei(stadt)?.text).toContain('übernommen: #hf-5-bildung');
    expect(aushaenge(stadt, 'hf-4-wohnen')).toHaveLength(1);
    expect(stadt.chat.channel('hf-5-bildung').member).toBe(true);
    for (const [wer, kanal] of [
      [stadt.luca, 'C0ALT'],
      [stadt.mara, 'C0FREMD'],
    ] as const) {
      await wer.opensHome();
      await stadt.settle();
      expect(wer.home()?.text, kanal).toContain('zurzeit nicht besetzt');
    }
  });

  it('is chosen, also for the Büro', async () => {
    const stadt = await leererWorkspace([
      { conversation: 'C0BUE', name: 'ib-intern', private: true, members: ['U0MILAVOR'] },
      { conversation: 'C0UMS', name: 'runde', member: false },
    ]);
    await richtetEin(stadt, stadt.jo, { 2: { kanalBuero: 'C0BUE', kanalUmsetzung: 'C0UMS' } });
    expect(stadt.jo.form()?.text).toContain(
      'Den Kanal #runde können alle lesen. Hier geht es um Personen. Trotzdem nehmen?',
    );
    await stadt.jo.submits();
    await stadt.settle();
    expect(standBei(stadt)?.text).toContain('Integrationsbüro: übernommen: #ib-intern');
    expect(standBei(stadt)?.text).toContain('Umsetzungsgruppe: übernommen: #runde');
    expect(stadt.chat.channels().map(({ name }) => name)).not.toContain('integrationsbuero');
  });

  it('that everybody can read is not taken over unasked by a Gremium that meets among itself', async () => {
    const stadt = await leererWorkspace([{ conversation: 'C0OFFEN', name: 'integrationsbuero' }]);
    await richtetEin(stadt, stadt.jo);
    expect(standBei(stadt)?.text).toContain('Integrationsbüro: angelegt: #integrationsbuero-2');
    expect(stadt.chat.channel('integrationsbuero-2').private).toBe(true);
  });

  it('and private without the bot is taken over as soon as somebody lets it in', async () => {
    const stadt = await leererWorkspace([
      { conversation: 'C0GEHEIM', name: 'buero-intern', private: true, member: false },
    ]);
    await richtetEin(stadt, stadt.jo, { 2: { kanalBuero: 'C0GEHEIM' } });
    expect(standBei(stadt)?.text).toContain(
      'Integrationsbüro: KOMM-IN ist noch nicht in dem gewählten Kanal. Bitte laden Sie KOMM-IN dort ein: /invite @KOMM-IN',
    );
    await stadt.restart(null);
    stadt.chat.inviteBot('C0GEHEIM');
    await stadt.settle();
    expect(standBei(stadt)?.text).toContain('Integrationsbüro: übernommen: #buero-intern');
    expect(standBei(stadt)?.notification).toContain('Alle Gremien haben ihren Kanal.');
  });

  it('is left to the Büro to choose', async () => {
    const stadt = await leererWorkspace([{ conversation: 'C0ALT', name: 'wohnen-alt' }]);
    await richtetEin(stadt, stadt.jo, { 3: { felder: ['WOH'], feldKanaele: 'selbst' } });
    expect(standBei(stadt)?.text).toContain('Handlungsfeld Wohnen: Den Kanal wählt das Integrationsbüro noch.');
    await stadt.mila.presses('Kanal wählen …');
    expect(stadt.mila.form()?.fields.find(({ key }) => key === 'name')?.value).toBe('hf-4-wohnen');
    await stadt.mila.submits({ kanal: stadt.chat.channel('integrationsbuero').conversation });
    expect(stadt.mila.form()?.fields[0]?.error).toBe(
      'Dieser Kanal gehört schon zu: Integrationsbüro. Bitte wählen Sie einen anderen.',
    );
    await stadt.mila.submits({ kanal: 'C0ALT' });
    await stadt.settle();
    expect(standBei(stadt)?.text).toContain('Handlungsfeld Wohnen: übernommen: #wohnen-alt');
    expect(aushaenge(stadt, 'wohnen-alt')).toHaveLength(1);
  });
});

describe('a channel chosen by the Büro', () => {
  const waehlt = async (stadt: Musterstadt, wer: FakePerson, titel: string): Promise<void> => {
    await wer.types('C0ALLGEM', '/komm-in einrichten');
    await wer.presses('Kanäle …', { conversation: 'C0ALLGEM' });
    await wer.presses(`Kanal für ${titel} wählen …`, { conversation: 'C0ALLGEM' });
    await stadt.settle();
  };

  it('that everybody can read is a question where people are spoken of, and none for a field', async () => {
    const stadt = await leererWorkspace([
      { conversation: 'C0OFFEN', name: 'runde' },
      { conversation: 'C0FELD', name: 'wohnen' },
    ]);
    await richtetEin(stadt, stadt.jo);
    await waehlt(stadt, stadt.mila, 'Steuerungsgruppe');
    await stadt.mila.submits({ kanal: 'C0OFFEN' });
    expect(stadt.mila.form()?.text).toContain('Den Kanal #runde können alle lesen.');
    await stadt.mila.submits();
    await stadt.settle();
    expect(stadt.mila.readsDirect().at(-1)?.text).toBe('Steuerungsgruppe: übernommen: #runde');
    await waehlt(stadt, stadt.mila, 'Wohnen');
    await stadt.mila.submits({ kanal: 'C0FELD' });
    await stadt.settle();
    expect(stadt.mila.readsDirect().at(-1)?.text).toBe('Handlungsfeld Wohnen: übernommen: #wohnen');
  });

  it('is not stumbled into by typing its name', async () => {
    const stadt = await leererWorkspace([{ conversation: 'C0KAFFEE', name: 'kaffee', member: false }]);
    await richtetEin(stadt, stadt.jo);
    await waehlt(stadt, stadt.mila, 'Wohnen');
    await stadt.mila.submits({ name: 'Kaffee' });
    expect(stadt.mila.form()?.fields[1]?.error).toBe(
      '#kaffee gibt es schon. Wählen Sie ihn oben, oder schreiben Sie einen anderen Namen.',
    );
    await stadt.mila.submits({ name: 'Kaffee und Wohnen' });
    await stadt.settle();
    expect(stadt.chat.channel('kaffee').member).toBe(false);
    expect(stadt.mila.readsDirect().at(-1)?.text).toBe('Handlungsfeld Wohnen: angelegt: #kaffee-und-wohnen');
  });

  it('by two people at a time: the second sees what the first has chosen', async () => {
    const stadt = await leererWorkspace([
      { conversation: 'C0EINS', name: 'eins' },
      { conversation: 'C0ZWEI', name: 'zwei' },
    ]);
    await richtetEin(stadt, stadt.jo);
    await waehlt(stadt, stadt.mila, 'Wohnen');
    await waehlt(stadt, stadt.ines, 'Wohnen');
    await stadt.mila.submits({ kanal: 'C0EINS' });
    await stadt.settle();
    await stadt.ines.submits({ kanal: 'C0ZWEI' });
    await stadt.settle();
    expect(stadt.ines.formView()?.fields.find(({ key }) => key === 'kanal')?.remark).toContain(
      'Mila Vorschlag hat das inzwischen geändert in:',
    );
    expect(aushaenge(stadt, 'zwei')).toHaveLength(0);
    await stadt.ines.submits({ kanal: 'C0ZWEI' });
    await stadt.settle();
    expect(aushaenge(stadt, 'zwei')).toHaveLength(1);
    expect(aushaenge(stadt, 'eins')).toHaveLength(0);
  });
});

describe('a channel that two Gremien are to have', () => {
  it('is refused to the second as long as the first waits to be let in', async () => {
    const stadt = await leererWorkspace([{ conversation: 'C0GEHEIM', name: 'geheim', private: true, member: false }]);
    await richtetEin(stadt, stadt.jo, { 3: { felder: ['WOH', 'BIL'], feldKanaele: 'selbst' } });
    await stadt.mila.types('C0ALLGEM', '/komm-in einrichten');
    await stadt.mila.presses('Kanäle …', { conversation: 'C0ALLGEM' });
    await stadt.mila.presses('Kanal für Wohnen wählen …', { conversation: 'C0ALLGEM' });
    await stadt.mila.submits({ kanal: 'C0GEHEIM' });
    await stadt.settle();
    await stadt.mila.presses('Kanal für Schulische und berufliche Bildung wählen …', { conversation: 'C0ALLGEM' });
    await stadt.mila.submits({ kanal: 'C0GEHEIM' });
    expect(stadt.mila.form()?.fields[0]?.error).toBe(
      'Dieser Kanal gehört schon zu: Handlungsfeld Wohnen. Bitte wählen Sie einen anderen.',
    );
  });

  it('goes to the one for which it was chosen, and the other gets a new one', async () => {
    const stadt = await leererWorkspace([{ conversation: 'C0ALT', name: 'hf-4-wohnen', member: false }]);
    await richtetEin(stadt, stadt.jo, { 2: { kanalUmsetzung: 'C0ALT' } });
    await stadt.jo.submits();
    await stadt.settle();
    expect(standBei(stadt)?.text).toContain('Umsetzungsgruppe: übernommen: #hf-4-wohnen');
    expect(standBei(stadt)?.text).toContain('Handlungsfeld Wohnen: angelegt: #hf-4-wohnen-2');
    expect(standBei(stadt)?.text).not.toContain('nicht geklappt');
  });

  it('by its name too, whichever comes first in the form', async () => {
    const stadt = await leererWorkspace([
      { conversation: 'C0ALT', name: 'umsetzungsgruppe', private: true, members: ['U0MILAVOR'] },
    ]);
    await richtetEin(stadt, stadt.jo, { 2: { kanalSteuerung: 'C0ALT' } });
    expect(standBei(stadt)?.text).toContain('Steuerungsgruppe: übernommen: #umsetzungsgruppe');
    expect(standBei(stadt)?.text).toContain('Umsetzungsgruppe: angelegt: #umsetzungsgruppe-2');
  });

  it('because another feature gave it away meanwhile: the second is told', async () => {
    const stadt = await leererWorkspace([{ conversation: 'C0GEHEIM', name: 'geheim', private: true, member: false }]);
    await richtetEin(stadt, stadt.jo, { 2: { kanalBuero: 'C0GEHEIM' } });
    stadt.workspace.tx((tx) => {
      const wohnen = alleGremien(tx).find(({ kuerzel }) => kuerzel === 'WOH');
      const kanal = kanalOf(tx, 'C0GEHEIM');
      if (wohnen && kanal) aendereGremium(tx, wohnen.id, { kanalId: kanal.id });
    });
    stadt.chat.inviteBot('C0GEHEIM');
    await stadt.settle();
    expect(standBei(stadt)?.text).toContain(
      'Integrationsbüro: Das hat nicht geklappt. Der Kanal #geheim gehört inzwischen zu einem anderen Gremium.',
    );
  });
});

describe('a channel that cannot be made as it should be', () => {
  it('gets the next free name', async () => {
    const stadt = await leererWorkspace([
      { conversation: 'C0A', name: 'hf-4-wohnen', private: true, member: false },
      { conversation: 'C0B', name: 'hf-4-wohnen-2', archived: true },
    ]);
    await richtetEin(stadt, stadt.jo);
    expect(standBei(stadt)?.text).toContain('Handlungsfeld Wohnen: angelegt: #hf-4-wohnen-3');
  });

  it('says so when five are taken, and is made under another name', async () => {
    const vergeben = ['', '-2', '-3', '-4', '-5'].map((ende, i) => ({
      conversation: `C0${i}`,
      name: `hf-4-wohnen${ende}`,
      archived: true,
    }));
    const stadt = await leererWorkspace(vergeben);
    await richtetEin(stadt, stadt.jo);
    expect(standBei(stadt)?.text).toContain('Die Namen #hf-4-wohnen bis #hf-4-wohnen-5 sind schon vergeben');
    await stadt.mila.presses('Kanal wählen …');
    await stadt.mila.submits({ name: '…' });
    expect(stadt.mila.form()?.fields[1]?.error).toContain('Bitte schreiben Sie einen Namen');
    await stadt.mila.submits({ name: '#Wohnen in Süd & Ükern' });
    await stadt.settle();
    expect(standBei(stadt)?.text).toContain('Handlungsfeld Wohnen: angelegt: #wohnen-in-sued-uekern');
    expect(aushaenge(stadt, 'wohnen-in-sued-uekern')).toHaveLength(1);
  });

  it('is named with the reason, and tried again alone', async () => {
    const stadt = await leererWorkspace();
    stadt.chat.fail('createChannel', { code: 'not_allowed' });
    await richtetEin(stadt, stadt.jo);
    expect(standBei(stadt)?.text).toContain('Bei einem Kanal kommt KOMM-IN allein nicht weiter.');
    expect(standBei(stadt)?.text).toContain(
      'Integrationsbüro: Das hat nicht geklappt. KOMM-IN darf das in diesem Workspace nicht.',
    );
    expect(standBei(stadt)?.buttons.slice(0, 2)).toEqual(['Erneut versuchen', 'Kanal wählen …']);
    // The platform is slow: the button still stands there when it is pressed again.
    stadt.chat.fail('edit', { afterMs: 60_000 }, 2);
    stadt.chat.fail('createChannel', { afterMs: 60_000 });
    await stadt.mila.presses('Erneut versuchen');
    await stadt.mila.presses('Erneut versuchen');
    expect(stadt.mila.readsDirect().at(-1)?.text).toBe('KOMM-IN ist dabei. Bitte warten Sie einen Moment.');
    await stadt.sleepUntil('2026-09-28 08:32');
    expect(standBei(stadt)?.text).toContain('Integrationsbüro: angelegt: #integrationsbuero');
    expect(stadt.chat.channels()).toHaveLength(6);
    expect(standBei(stadt)?.buttons).not.toContain('Erneut versuchen');
  });

  it('is made, but says nothing at its head: told with the reason, and written at the second try', async () => {
    const stadt = await leererWorkspace();
    stadt.chat.fail('describeChannel', { code: 'not_allowed' });
    await richtetEin(stadt, stadt.jo);
    const [, name = ''] =
      /: angelegt: #(\S+)\. Thema und Zweck des Kanals konnte KOMM-IN nicht setzen: KOMM-IN darf das in diesem Workspace nicht\./.exec(
        standBei(stadt)?.text ?? '',
      ) ?? [];
    expect(stadt.chat.channel(name).topic).toBe('');
    expect(standBei(stadt)?.buttons.slice(0, 2)).toEqual(['Erneut versuchen', 'Tandem Wohnen besetzen …']);
    await stadt.mila.presses('Erneut versuchen');
    await stadt.settle();
    expect(stadt.chat.channel(name).topic).not.toBe('');
    expect(standBei(stadt)?.text).not.toContain('Thema und Zweck');
    expect(standBei(stadt)?.buttons).not.toContain('Erneut versuchen');
  });

  it('is made after a restart in the middle, once', async () => {
    const stadt = await leererWorkspace();
    stadt.chat.fail('createChannel', { afterMs: 60_000 }, 5);
    await richtetEin(stadt, stadt.jo);
    expect(stadt.chat.channels()).toHaveLength(1);
    expect(standBei(stadt)?.text).toContain('#hf-4-wohnen wird angelegt.');
    await stadt.restart(null);
    await stadt.sleepUntil('2026-09-28 08:32');
    expect(stadt.chat.channels()).toHaveLength(6);
    expect(standBei(stadt)?.notification).toContain('Alle Gremien haben ihren Kanal.');
  });
});

describe('a city of many fields', () => {
  const zwanzig = Array.from({ length: 20 }, (_, i) => ({
    nummer: i + 1,
    kuerzel: `F${String.fromCharCode(65 + i)}X`,
    titel: `Thema ${i + 1}`,
    kanal: `hf-${i + 1}-thema`,
    grundlagen: [],
    leitziele: [],
  }));
  const alle = zwanzig.map(({ kuerzel }) => kuerzel);

  it('in which no channel can be made says so once for all, and tries all of them again', async () => {
    const stadt = await leererWorkspace();
    stadt.workspace.tx((tx) => uebernimmKatalog(tx, { handlungsfelder: zwanzig.slice(0, 8) }));
    stadt.chat.fail('createChannel', { code: 'not_allowed' }, 11);
    await richtetEin(stadt, stadt.jo, { 3: { felder: alle.slice(0, 8) } });
    const stand = standBei(stadt);
    expect(stand?.text).toContain('Bei 11 Kanälen kommt KOMM-IN allein nicht weiter.');
    expect(stand?.text.match(/KOMM-IN darf das in diesem Workspace nicht\./g)).toHaveLength(1);
    expect(stand?.buttons).toContain('Kanal für Thema 8 wählen …');
    await stadt.mila.presses('Erneut versuchen');
    await stadt.settle();
    expect(standBei(stadt)?.notification).toContain('Alle Gremien haben ihren Kanal.');
    expect(stadt.chat.channels()).toHaveLength(12);
  });

  it('whose channels are to be chosen says that it is the reader who chooses', async () => {
    const stadt = await leererWorkspace();
    stadt.workspace.tx((tx) => uebernimmKatalog(tx, { handlungsfelder: zwanzig }));
    await richtetEin(stadt, stadt.jo, { 3: { felder: alle, feldKanaele: 'selbst' } });
    expect(standBei(stadt)?.text).toContain('20 Kanäle müssen Sie noch wählen.');
    expect(standBei(stadt)?.text).not.toContain('allein nicht weiter');
    expect(stadt.jo.readsDirect()[0]?.text).toContain('20 Kanäle muss das Integrationsbüro noch wählen.');
  });
});

describe('the city file', () => {
  it('is not read any more once the chat has changed something', async () => {
    const stadt = await leererWorkspace();
    await richtetEin(stadt, stadt.jo);
    await stadt.restart();
    await stadt.mila.types('C0ALLGEM', '/komm-in einrichten');
    expect(stadt.mila.reads('C0ALLGEM').at(-1)?.text).toContain('Leitung des Integrationsbüros: Mila Vorschlag');
  });
});
