import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { aendereGremium, gremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { answer, erster, fuelltAllesAus, inWohnen, legtAn, oeffnet, siehtAn, start } from './angelegt.ts';

describe('Ansehen', () => {
  it('shows each question with its answer, and a button at it, page by page', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await stadt.ada.submits(erster);
    await siehtAn(stadt, 'mara');
    expect(answer(stadt, 'mara')).toMatchObject({
      onlyYou: true,
      buttons: [
        ...[1, 2, 3, 4].map((nummer) => `Frage ${nummer} ändern`),
        ...[5, 6].map((nummer) => `Frage ${nummer} beantworten`),
        ...['Weiter mit Frage 7', 'Checkliste ausfüllen', 'Angaben ändern …', 'Als Datei …', 'Als Vorlage nehmen …'],
      ],
    });
    await stadt.mara.presses('Weiter mit Frage 7', inWohnen(stadt));
    const zweite = answer(stadt, 'mara');
    expect(zweite?.text).toContain(
      '11. Welchen Leitzielen anderer Handlungsfelder hilft die Idee?\nNoch nicht beantwortet.',
    );
    expect(zweite?.text).not.toContain('Arbeitsgruppe:');
    expect(zweite?.buttons.slice(5, 6)).toEqual(['Von vorn ansehen']);
  });

  it('says who cleared an answer, and that it is empty', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await stadt.ada.submits({ text1: 'Jugendamt' });
    await siehtAn(stadt, 'mara');
    await stadt.mara.presses('Frage 1 ändern', inWohnen(stadt));
    await stadt.mara.submits({ text1: null });
    expect(await siehtAn(stadt, 'mara')).toContain('Noch nicht beantwortet.\nGeleert von Mara Plan, 12.10.2026');
    await stadt.mara.presses('Frage 1: frühere Antworten', inWohnen(stadt));
    expect(answer(stadt, 'mara')?.text).toContain('Das gilt jetzt:\nDie Antwort ist leer.\nGeleert von Mara Plan');
  });

  it('breaks the page earlier where answers are long, and leaves nothing out', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    const lang = (nummer: number) => `${nummer}${'😀'.repeat(1499)}`;
    await stadt.ada.submits({ text1: lang(1), text2: lang(2), text3: lang(3), text4: lang(4) });
    await siehtAn(stadt, 'mara');
    expect(answer(stadt, 'mara')?.text).toContain(lang(2));
    await stadt.mara.presses('Weiter mit Frage 3', inWohnen(stadt));
    expect(answer(stadt, 'mara')?.text).toContain(lang(4));
    await stadt.mara.presses('Weiter mit Frage 9', inWohnen(stadt));
    await stadt.mara.presses('Von vorn ansehen', inWohnen(stadt));
    expect(answer(stadt, 'mara')?.text).toContain(lang(1));
  });

  it('refuses those outside the field', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    stadt.chat.join(stadt.wohnen, stadt.pia.account);
    await siehtAn(stadt, 'pia');
    stadt.chat.leave(stadt.wohnen, stadt.pia.account);
    await stadt.pia.presses('Frage 1 beantworten', inWohnen(stadt));
    expect(answer(stadt, 'pia')?.text).toContain('Treten Sie dem Kanal des Handlungsfelds bei');
  });
});

describe('/checkliste liste', () => {
  it('shows by field and state what this person may read', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt, 'ada', { titel: 'Garten' });
    await fuelltAllesAus(stadt, 'ada');
    await stadt.goTo('2026-10-12 09:00');
    await legtAn(stadt, 'ada', { titel: 'Café' });
    await stadt.mara.types(stadt.wohnen, '/checkliste liste');
    expect(answer(stadt, 'mara')?.text.split('\n')).toEqual([
      'Projektideen, 1 bis 2 von 2',
      'Wohnen',
      'Café · Idee · 0 von 11 Fragen beantwortet',
      'Garten · in Klärung · 11 von 11 Fragen beantwortet',
    ]);
    await stadt.pia.types(stadt.sprache, '/checkliste liste');
    expect(stadt.pia.reads(stadt.sprache).at(-1)?.text).toBe(
      'Zurzeit gibt es keine Projektideen, die Sie lesen können.',
    );
  });

  it('goes on to the next page, and back', async () => {
    const stadt = await musterstadt(start);
    for (let i = 1; i <= 9; i++) await legtAn(stadt, 'ada', { titel: `Idee ${i}` });
    await stadt.mara.types(stadt.wohnen, '/checkliste liste');
    await stadt.mara.presses('Weitere zeigen (1)', inWohnen(stadt));
    expect(answer(stadt, 'mara')?.text).toMatch(/^Projektideen, 9 bis 9 von 9\nWohnen\nIdee \d ·/);
    await stadt.mara.presses('Frühere zeigen (8)', inWohnen(stadt));
    expect(answer(stadt, 'mara')?.text).toMatch(/^Projektideen, 1 bis 8 von 9/);
    await stadt.ada.types(stadt.wohnen, '/checkliste');
    expect(answer(stadt, 'ada')?.text).toContain('Es gibt noch eine weitere Projektidee.');
  });

  it('shows those of one field or in one state, and begins with the field of the channel', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt, 'ada', { titel: 'Garten' });
    await legtAn(stadt, 'jo', { titel: 'Lesekreis', gremium: kuerzel(stadt, 'SPR') });
    await oeffnet(stadt, 'ada');
    await stadt.ada.submits(erster);
    const zeigt = async (befehl: string, wo = stadt.wohnen) => {
      await stadt.jo.types(wo, befehl);
      const text = stadt.jo.reads(wo).at(-1)?.text ?? '';
      return [...text.matchAll(/^(Garten|Lesekreis) · /gm)].map(([, titel]) => titel);
    };
    expect(await zeigt('/checkliste liste')).toEqual(['Garten', 'Lesekreis']);
    expect(await zeigt('/checkliste liste', stadt.sprache)).toEqual(['Lesekreis', 'Garten']);
    for (const wort of ['Wohnen', 'WOH', 'wohn', 'in Klärung', 'klärung']) {
      expect(await zeigt(`/checkliste liste ${wort}`), wort).toEqual(['Garten']);
    }
    expect(await zeigt('/checkliste liste bewilligt')).toEqual([]);
    expect(answer(stadt, 'jo')?.text).toBe('Zurzeit gibt es keine solche Projektidee, die Sie lesen können.');
    await stadt.jo.types(stadt.wohnen, '/checkliste liste Wohnne');
    expect(answer(stadt, 'jo')?.text).toContain('So heißt kein Handlungsfeld und kein Stand.');
    expect(answer(stadt, 'jo')?.text).toContain('Wohnen, ');
  });
});

describe('a closed field', () => {
  it('keeps its ideas readable, and nothing of them can be changed', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await stadt.ada.submits({ text1: 'Jugendamt' });
    await oeffnet(stadt, 'ada');
    await stadt.ada.submits({ text1: 'Bauamt' });
    stadt.workspace.tx((tx) => {
      for (const { id } of gremien(tx).filter((eines) => eines.kuerzel === 'WOH')) {
        aendereGremium(tx, id, { geschlossen: day('2026-10-12') });
      }
    });
    await stadt.luca.types(stadt.wohnen, '/checkliste');
    expect(answer(stadt, 'luca')).toMatchObject({
      text: expect.stringContaining('Das Handlungsfeld Wohnen ist geschlossen.'),
      buttons: ['Alle Projektideen'],
    });
    expect(await siehtAn(stadt, 'luca')).toContain('Bauamt');
    expect(answer(stadt, 'luca')?.buttons.filter((label) => /ändern|beantworten|ausfüllen/.test(label))).toEqual([]);
    await stadt.luca.presses('Frage 1: frühere Antworten', inWohnen(stadt));
    expect(answer(stadt, 'luca')?.text).toContain('Jugendamt');
    await stadt.luca.types(stadt.wohnen, '/checkliste liste');
    expect(answer(stadt, 'luca')?.text).toContain('Wohnen (geschlossen)');
    await stadt.luca.presses('Mehr …', inWohnen(stadt));
    expect(answer(stadt, 'luca')?.text).toContain('in Klärung, seit 12.10.2026');
    expect(answer(stadt, 'luca')?.buttons).not.toContain('Idee folgen');
  });
});

function kuerzel(stadt: Musterstadt, gesucht: string): string {
  return stadt.workspace.tx((tx) => gremien(tx).find((eines) => eines.kuerzel === gesucht)?.id ?? '');
}
