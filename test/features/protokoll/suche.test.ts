/** Searching by word: what is found, by whom, how it is shown, and that the index follows what changes. */
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { vergibt } from '../aufgabe/vergeben.ts';
import { type Musterstadt, musterstadt, type Name } from '../musterstadt.ts';
import { abgegeben, answer, getagt, inWohnen, start } from './abgegeben.ts';

async function mitProtokoll(): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  await getagt(stadt);
  await abgegeben(stadt);
  return stadt;
}

async function sucht(stadt: Musterstadt, name: Name, wort: string) {
  await stadt[name].types(stadt.wohnen, `/protokoll suche ${wort}`);
  return answer(stadt, name);
}

const hatGefunden = (text: string | undefined): boolean => text?.startsWith('Gefunden zu') === true;

describe('/protokoll suche', () => {
  it('shows which Sitzung, where in it, and what stands around the word; and its button shows the rest', async () => {
    const stadt = await mitProtokoll();
    expect(await sucht(stadt, 'mara', 'treppen')).toMatchObject({
      onlyYou: true,
      text: [
        'Gefunden zu „treppen“, 1 bis 1',
        '• WOH-2026-01 · Wohnen, 14.10.2026 · Vereinbarung: Das Treppenhaus-Café findet monatlich statt.',
        'Das Neueste steht oben. Diese Liste sehen nur Sie.',
      ].join('\n'),
      buttons: ['WOH-2026-01 ansehen', 'Neu suchen …'],
    });
    await stadt.mara.presses('WOH-2026-01 ansehen', inWohnen(stadt));
    expect(answer(stadt, 'mara')?.text).toContain('Wir fragen die Wohnungsgesellschaft.');
  });

  it('asks for a word in a form where none was typed, from the list too', async () => {
    const stadt = await mitProtokoll();
    await stadt.mara.types(stadt.wohnen, '/protokoll suche');
    expect(stadt.mara.form()?.fields.map(({ label }) => label)).toEqual(['Welches Wort suchen Sie?']);
    await stadt.mara.closesForm();
    await stadt.mara.types(stadt.wohnen, '/protokoll liste');
    await stadt.mara.presses('Suchen …', inWohnen(stadt));
    await stadt.mara.submits({ wort: ' ** ' });
    expect(stadt.mara.form()?.fields[0]?.error).toContain('mindestens zwei Buchstaben');
    await stadt.mara.closesForm();
    await stadt.mara.presses('Suchen …', inWohnen(stadt));
    await stadt.mara.submits({ wort: 'Gesellschaft' });
    expect(stadt.mara.form()?.text).toContain('Wir fragen die Wohnungsgesellschaft.');
  });

  it('says kindly that nothing was found, and what to try', async () => {
    const stadt = await mitProtokoll();
    const leer = await sucht(stadt, 'mara', 'Xylophon');
    expect(leer?.text).toContain('Zu „Xylophon“ habe ich nichts gefunden. Versuchen Sie');
    expect(leer?.buttons).toEqual(['Neu suchen …']);
  });
});

describe('whatever is typed', () => {
  let stadt: Musterstadt;
  beforeAll(async () => {
    stadt = await musterstadt(start);
    await getagt(stadt);
    const vereinbarungen =
      'Das Treppenhaus-Café findet monatlich statt.\nSprach\u00adförderung in der Lange Straße\nFrau Yıldız und İnci fragen die (AG), die Kita/KW und „Zu Gast“.';
    await abgegeben(stadt, 'ada', { vereinbarungen });
  });

  it.each(['x', '"', '***', '- -', '🙂', '\u00ad', '()'])('a word is asked for instead of %j', async (wort) => {
    expect((await sucht(stadt, 'mara', wort))?.text).toContain('mindestens zwei Buchstaben');
  });

  it.each([
    '"',
    'NEAR(',
    'text:',
    'AND',
    'x OR',
    'treppen*x',
    '-treppen "',
    '^',
    'a'.repeat(101),
    "'; --",
    '\0treppen',
  ])('takes %j as nothing but text', async (wort) => {
    const stadt = await mitProtokoll();
    const antwort = await sucht(stadt, 'mara', wort);
    expect(antwort?.text).toMatch(/nichts gefunden|mindestens zwei Buchstaben|höchstens 100|Gefunden zu/);
  });

  it.each([
    ['TREPPENHAUS', true],
    ['haus-café', true],
    ['cafe', true],
    ['"Café"', true],
    ['-treppenhaus', true],
    ['monatlich treppenhaus', true],
    ['monatlich Schwimmbad', false],
    ['statt', true],
    ['woh-2026-01', true],
    ['ükern', true],
    ['Uekern', true],
    ['u\u0308kern', true],
    ['nachbar\u00adschaften', true],
    ['na', true],
    ['ha', false],
    ['AG', true],
    ['kw', true],
    ['zu', true],
    ['ys', false],
    ['yildiz', true],
    ['YILDIZ', true],
    ['Yıldız', true],
    ['inci', true],
    ['kita-kw', true],
    ['Strasse', true],
    ['straße', true],
    ['förderung', true],
    ['FOERDERUNG', true],
    ['Sprachforderung', true],
  ])('%s is found: %s', async (wort, findet) => {
    expect(hatGefunden((await sucht(stadt, 'mara', wort))?.text)).toBe(findet);
  });
});

describe('who finds what', () => {
  // From the minutes of Wohnen, and an Aufgabe that the Tandem wrote down by itself.
  const alle = ['ada', 'eren', 'sana', 'jo', 'mila', 'mara', 'luca', 'pia'] as const;
  const imFeld = 'ada eren sana jo mila mara luca';
  const tandemUndBuero = 'ada eren sana jo mila';
  let stadt: Musterstadt;
  beforeAll(async () => {
    stadt = await mitProtokoll();
    stadt.workspace.tx((tx) =>
      tx.run(
        sql`UPDATE protokoll_fassung SET link = 'https://ablage.example/1', datei = '{"file":"F1","name":"Mitschrift.pdf","size":9}'`,
      ),
    );
    await vergibt(stadt, { was: 'Hausmeister ansprechen', bis: '2026-11-20' });
    await vergibt(stadt, { was: 'Bedenken klären', bis: '2026-11-20' });
    stadt.workspace.tx((tx) => tx.run(sql`UPDATE aufgabe SET herkunft = 'projektidee' WHERE was = 'Bedenken klären'`));
  });
  it.each([
    ['Nachbarschaften', 'the Thema', imFeld],
    ['Treppenhaus', 'a Vereinbarung', imFeld],
    ['buchen', 'an Aufgabe', imFeld],
    ['heikel', 'a note', tandemUndBuero],
    ['Olga', 'who was there', tandemUndBuero],
    ['Wohnungsamt', 'the office that holds an Aufgabe', tandemUndBuero],
    ['Ada Muster', 'the person who holds one', tandemUndBuero],
    ['Treppenhaus heikel', 'one word that all read and one that they do not', tandemUndBuero],
    ['ablage.example', 'the link', tandemUndBuero],
    ['Mitschrift', 'the name of the file', tandemUndBuero],
    ['Hausmeister', 'an Aufgabe that came from no minutes', tandemUndBuero],
    ['Bedenken', 'an Aufgabe of an Umsetzungsplan', tandemUndBuero],
  ])('%s, %s: %s', async (wort, _was, wer) => {
    const finden: string[] = [];
    for (const name of alle) if (hatGefunden((await sucht(stadt, name, wort))?.text)) finden.push(name);
    expect(finden.join(' ')).toBe(wer);
  });

  it('tells the others no more than the word and what they may read around it', async () => {
    const text = (await sucht(stadt, 'mara', 'buchen'))?.text ?? '';
    expect(text).toContain('Aufgabe: Raum buchen');
    for (const geheim of ['Ada', 'Olga', 'heikel']) expect(text).not.toContain(geheim);
    expect((await sucht(stadt, 'eren', 'buchen'))?.text).toContain('Aufgabe: Ada Muster – Raum buchen');
  });

  it('shows an Aufgabe that came from no minutes, to whoever manages it with the list', async () => {
    const gefunden = await sucht(stadt, 'eren', 'hausmeister');
    expect(gefunden?.text).toMatch(/• Wohnen, bis \d\d\.\d\d\.\d{4} · Aufgabe: .+ – .*Hausmeister/);
    expect(gefunden?.buttons).toEqual(['Aufgaben ansehen', 'Neu suchen …']);
  });
});

describe('many', () => {
  it('come newest first, eight on a page, of all Gremien that the person may read', async () => {
    const stadt = await musterstadt(start);
    stadt.workspace.tx((tx) => {
      for (let i = 1; i <= 18; i++) {
        tx.run(sql`INSERT INTO aufgabe (id, gremium_id, was, stelle, bis, herkunft, herkunft_titel, angelegt_von, angelegt_am)
          SELECT ${`a${i}`}, g.id, ${`Gießkanne ${i}`}, 'Amt', '2026-12-01', g.id, '', p.id, ${i * 86_400_000}
          FROM person p, gremium g WHERE g.kuerzel = ${i % 2 === 0 ? 'WOH' : 'SPR'} LIMIT 1`);
      }
    });
    const nummern = (text = '') => [...text.matchAll(/Gießkanne (\d+)/g)].map(([, nummer]) => Number(nummer));
    expect(nummern((await sucht(stadt, 'jo', 'giess'))?.text)).toEqual([18, 17, 16, 15, 14, 13, 12, 11]);
    await stadt.jo.presses('Weitere zeigen', inWohnen(stadt));
    expect(answer(stadt, 'jo')?.text).toContain('Gefunden zu „giess“, 9 bis 16');
    await stadt.jo.presses('Weitere zeigen', inWohnen(stadt));
    expect(nummern(answer(stadt, 'jo')?.text)).toEqual([2, 1]);
    expect(answer(stadt, 'jo')?.buttons).not.toContain('Weitere zeigen');
    const taste = { key: 'x', action: 'protokoll.treffer', message: null };
    const actor = { account: stadt.jo.account, name: 'jo', workspace: 'T1' };
    for (const [subject, erwartet] of [
      ['9999 giess', '1 bis 8'],
      ['-1 giess', 'mindestens zwei Buchstaben'],
      ['1e9 giess', 'mindestens zwei Buchstaben'],
    ] as const) {
      const effect = await stadt.app.listener.call({ ...taste, key: subject, kind: 'button', actor, subject });
      expect(effect.effect === 'reply' ? effect.message.notification : '').toContain(erwartet);
    }
    expect(nummern((await sucht(stadt, 'eren', 'gießkanne'))?.text)).toEqual([18, 16, 14, 12, 10, 8, 6, 4]);
  });
});

describe('only what counts is found', () => {
  it('the newest version of the minutes, and what was added to it', async () => {
    const stadt = await mitProtokoll();
    await stadt.eren.presses('Ändern …', 'direct');
    await stadt.eren.submits({ vereinbarungen: 'Das Café findet wöchentlich statt.', aufgaben: null });
    await stadt.eren.submits();
    await stadt.eren.submits();
    await stadt.eren.submits();
    await stadt.eren.submits({ grund: 'Ein Irrtum' });
    await stadt.eren.submits({});
    await stadt.settle();
    expect(hatGefunden((await sucht(stadt, 'mara', 'monatlich'))?.text)).toBe(false);
    expect((await sucht(stadt, 'mara', 'wöchentlich'))?.text).toContain('Das Café findet wöchentlich statt.');
    expect((await sucht(stadt, 'mara', 'irrtum'))?.text).toContain('Grund der Änderung: Ein Irrtum');
    expect((await sucht(stadt, 'mara', 'buchen'))?.text).toContain('Raum buchen');
  });

  it('no Aufgabe of the minutes that nobody needs any more', async () => {
    const stadt = await mitProtokoll();
    stadt.workspace.tx((tx) => tx.run(sql`UPDATE aufgabe SET stand = 'entfallen' WHERE was = 'Raum buchen'`));
    for (const name of ['mara', 'eren'] as const) {
      expect(hatGefunden((await sucht(stadt, name, 'buchen'))?.text)).toBe(false);
    }
  });

  it('also after a restart', async () => {
    const stadt = await mitProtokoll();
    await stadt.restart();
    expect(hatGefunden((await sucht(stadt, 'mara', 'treppen'))?.text)).toBe(true);
  });
});
