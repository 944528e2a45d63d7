/** What the Umsetzungsgruppe wants to talk about: from a field's line to its own Sitzung, and back if it falls out. */
import { describe, expect, it } from 'vitest';
import { umsetzungsgruppe } from '../../../src/features/umsetzungsgruppe/index.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { handelt } from '../projektidee/auf-dem-weg.ts';
import { start } from '../tandem/gespraech.ts';
import { imKanal, mitFeldKnoepfen, schliesst } from './im-kanal.ts';

const raeume = 'Handlungsfeld Wohnen: Räume für Treffen';
const wann = { datum: '2026-10-14', beginn: '10:00', ende: '12:00', ort: 'Rathaus' };

async function schlaegtVor(stadt: Musterstadt, wer: FakePerson, thema: string, warum: string | null = null) {
  await wer.types(stadt.umsetzung, '/komm-in tagesordnung');
  await wer.presses('Thema vorschlagen …', imKanal(stadt));
  await wer.submits({ thema, warum });
  await wer.closesForm();
}

const liste = async (stadt: Musterstadt, wer: FakePerson) => {
  await wer.types(stadt.umsetzung, '/komm-in tagesordnung');
  return wer.reads(stadt.umsetzung).at(-1);
};
const zeilen = async (stadt: Musterstadt, wer: FakePerson): Promise<string[]> =>
  (await liste(stadt, wer))?.text.split('\n') ?? [];
const letztes = (stadt: Musterstadt, wer: FakePerson) => wer.reads(stadt.umsetzung).at(-1);
const feld = (wer: FakePerson, key: string) => wer.form()?.fields.find((eines) => eines.key === key);

/** Pia, of a Tandem, announces a Sitzung of the group. `aendert`: what she makes of the Tagesordnung. */
async function meldet(
  stadt: Musterstadt,
  { aendert, datum = wann.datum }: { aendert?: (vorher: string) => string; datum?: string } = {},
): Promise<void> {
  await stadt.pia.types(stadt.umsetzung, '/sitzung');
  await stadt.pia.submits({ ...wann, datum });
  const vorher = String(feld(stadt.pia, 'tagesordnung')?.value ?? '');
  const tagesordnung = (aendert?.(vorher) ?? vorher) || null;
  await stadt.pia.submits({ thema: 'Wie es weitergeht', tagesordnung });
  await stadt.settle();
}

async function aendert(stadt: Musterstadt, knopf: string, ...schritte: Record<string, string | null>[]) {
  await stadt.pia.presses('Mehr …', imKanal(stadt));
  await stadt.pia.presses(knopf, imKanal(stadt));
  for (const werte of schritte) await stadt.pia.submits(werte);
  await stadt.pia.closesForm();
  await stadt.settle();
}

describe('the topics of the Umsetzungsgruppe', () => {
  it('are brought from the line of a field, with its name filled in, and listed with who brought them', async () => {
    const stadt = await mitFeldKnoepfen(start);
    const { pia, jo } = stadt;
    await pia.presses('Auf die Tagesordnung', imKanal(stadt));
    expect(pia.form()).toMatchObject({
      title: 'Auf die Tagesordnung',
      fields: [{ value: 'Handlungsfeld Wohnen: ' }, { value: null }],
    });
    await pia.submits({ thema: 'Handlungsfeld Wohnen: ' });
    expect(feld(pia, 'thema')?.error).toBe('Bitte schreiben Sie dazu, worum es geht.');
    await pia.submits({ thema: `${raeume} `, warum: 'Alle suchen\n*dasselbe*' });
    expect(pia.form()?.text).toBe(
      'Danke. Ihr Thema wartet auf die nächste Sitzung der Umsetzungsgruppe. Es ist zurzeit das einzige.',
    );
    await pia.closesForm();
    await stadt.sleepUntil('2026-09-29 10:00');
    await schlaegtVor(stadt, jo, 'Wer moderiert 2027?');
    expect(await liste(stadt, jo)).toMatchObject({
      text: [
        'Themen für die Sitzungen der Umsetzungsgruppe · 1–2 von 2',
        `1. ${raeume}`,
        'Alle suchen',
        '*dasselbe*',
        'vorgeschlagen von Pia Skizze am 28.09.2026 · wartet auf die nächste Sitzung',
        '2. Wer moderiert 2027?',
        'vorgeschlagen von Jo Beispiel am 29.09.2026 · wartet auf die nächste Sitzung',
        'Wer eine Sitzung der Umsetzungsgruppe meldet, findet die offenen Themen schon auf der Tagesordnung. Sie bekommen diese Liste, weil Sie danach gefragt haben.',
      ].join('\n'),
      buttons: ['Erledigt', 'Zurücknehmen', 'Erledigt', 'Zurücknehmen', 'Thema vorschlagen …', 'Sitzung melden'],
      mentions: [],
      onlyYou: true,
    });
    // What it is about reaches the channel only with the Sitzung.
    for (const { text, onlyYou } of stadt.ada.reads(stadt.umsetzung)) if (!onlyYou) expect(text).not.toContain('Räume');
  });

  it('are not said twice', async () => {
    const stadt = await mitFeldKnoepfen(start);
    await schlaegtVor(stadt, stadt.pia, raeume);
    await stadt.ada.presses('Auf die Tagesordnung', imKanal(stadt));
    await stadt.ada.submits({ thema: raeume.toUpperCase() });
    expect(feld(stadt.ada, 'thema')?.error).toContain('Dieses Thema wartet schon auf die nächste Sitzung.');
  });

  it('are filled in when a Sitzung is announced, stand on it, and are settled the morning after', async () => {
    const stadt = await mitFeldKnoepfen(start);
    await schlaegtVor(stadt, stadt.ada, raeume);
    await schlaegtVor(stadt, stadt.jo, 'Wer moderiert?');
    await schlaegtVor(stadt, stadt.jo, 'Heute nicht');
    await meldet(stadt, {
      aendert: (vorher) => vorher.replace('\nHeute nicht', '').replace('moderiert?', 'moderiert? (Jo)'),
    });
    const einladung = stadt.ada.reads(stadt.umsetzung).find(({ text }) => text.startsWith('Einladung'));
    expect(einladung?.text).toContain(`1. ${raeume}\n2. Wer moderiert? (Jo)`);
    expect(await zeilen(stadt, stadt.jo)).toEqual(
      expect.arrayContaining([
        '1. Heute nicht',
        'vorgeschlagen von Jo Beispiel am 28.09.2026 · wartet auf die nächste Sitzung',
        `2. ${raeume}`,
        'vorgeschlagen von Ada Muster am 28.09.2026 · steht auf der Tagesordnung vom Mi., 14.10.2026',
        '3. Wer moderiert?',
      ]),
    );
    // Announced, and not filled in once more.
    await stadt.jo.types(stadt.umsetzung, '/sitzung');
    await stadt.jo.submits({ ...wann, datum: '2026-11-11' });
    expect(feld(stadt.jo, 'tagesordnung')?.value).toBe('Heute nicht');
    await stadt.jo.closesForm();
    await stadt.sleepUntil('2026-10-14 23:00');
    expect(await zeilen(stadt, stadt.jo)).toContain(`2. ${raeume}`);
    await stadt.sleepUntil('2026-10-15 08:00');
    expect((await zeilen(stadt, stadt.jo)).filter((zeile) => /^\d\./.test(zeile))).toEqual(['1. Heute nicht']);
  });

  it('are filled in for whoever chooses the group only in the form, once, and for no other Gremium', async () => {
    const stadt = await mitFeldKnoepfen(start);
    const { jo } = stadt;
    await schlaegtVor(stadt, stadt.ada, raeume);
    await jo.types(stadt.buero, '/sitzung');
    const gremien = jo.formView()?.fields[0]?.options ?? [];
    const waehlt = (name: string) =>
      jo.submits({ ...wann, gremium: gremien.find(({ label }) => label === name)?.value ?? null });
    await waehlt('Handlungsfeld Wohnen');
    expect(feld(jo, 'tagesordnung')?.value).toBeNull();
    await jo.goesBack();
    await waehlt('Umsetzungsgruppe');
    expect(feld(jo, 'tagesordnung')?.value).toBe(raeume);
    expect(jo.form()?.text).toBe('');
    // Taken out on purpose.
    await jo.goesBack({ tagesordnung: null });
    await waehlt('Umsetzungsgruppe');
    expect(feld(jo, 'tagesordnung')?.value).toBeNull();
    expect(jo.form()?.text).toContain('Diese Themen warten und stehen nicht auf der Tagesordnung');
  });

  it('wait on, and are named as missing, where the Tagesordnung only has words like theirs', async () => {
    const stadt = await mitFeldKnoepfen(start);
    const { pia, jo } = stadt;
    await schlaegtVor(stadt, jo, 'Geld');
    await schlaegtVor(stadt, jo, 'Wer moderiert?');
    await meldet(stadt, {
      aendert: (vorher) =>
        vorher.replace('Geld\nWer moderiert?', '1. Bericht über Geldautomaten\n2. Wer moderiert? (Jo)'),
    });
    expect((await zeilen(stadt, jo)).slice(1, 5)).toEqual([
      '1. Geld',
      'vorgeschlagen von Jo Beispiel am 28.09.2026 · wartet auf die nächste Sitzung',
      '2. Wer moderiert?',
      'vorgeschlagen von Jo Beispiel am 28.09.2026 · steht auf der Tagesordnung vom Mi., 14.10.2026',
    ]);
    await pia.presses('Mehr …', imKanal(stadt));
    await pia.presses('Ändern …', imKanal(stadt));
    await pia.submits({ ort: 'Raum 3' });
    expect(pia.form()?.text).toContain('Diese Themen warten und stehen nicht auf der Tagesordnung: „Geld“.');
    await pia.closesForm();
    await stadt.sleepUntil('2026-10-15 08:00');
    expect((await zeilen(stadt, jo)).filter((zeile) => /^\d\./.test(zeile))).toEqual(['1. Geld']);
  });

  it('come back from a Sitzung that falls out, and leave or join one whose Tagesordnung is changed', async () => {
    const stadt = await mitFeldKnoepfen(start);
    await schlaegtVor(stadt, stadt.ada, raeume);
    await meldet(stadt);
    await stadt.ada.presses('Auf die Tagesordnung', imKanal(stadt));
    await stadt.ada.submits({ thema: 'Handlungsfeld Wohnen: Kinder' });
    expect(stadt.ada.form()?.text).toContain(
      'Die Sitzung am Mi., 14.10.2026 ist schon gemeldet. Wer sie ändert, sieht Ihr Thema und kann es aufnehmen.',
    );
    await stadt.pia.presses('Mehr …', imKanal(stadt));
    await stadt.pia.presses('Ändern …', imKanal(stadt));
    await stadt.pia.submits({});
    expect(stadt.pia.form()?.text).toContain(
      'Diese Themen warten und stehen nicht auf der Tagesordnung: „Handlungsfeld Wohnen: Kinder“. Sie bleiben offen.',
    );
    await stadt.pia.submits({ tagesordnung: '- Handlungsfeld Wohnen: Kinder' });
    await stadt.pia.closesForm();
    await stadt.settle();
    const danach = await zeilen(stadt, stadt.jo);
    expect(danach).toEqual(
      expect.arrayContaining([
        `1. ${raeume}`,
        'vorgeschlagen von Ada Muster am 28.09.2026 · wartet auf die nächste Sitzung',
        '2. Handlungsfeld Wohnen: Kinder',
        'vorgeschlagen von Ada Muster am 28.09.2026 · steht auf der Tagesordnung vom Mi., 14.10.2026',
      ]),
    );
    await aendert(stadt, 'Sitzung fällt aus …', { grund: 'Krank' });
    expect((await zeilen(stadt, stadt.jo)).join()).not.toContain('steht auf der Tagesordnung');
    await stadt.sleepUntil('2026-10-16 09:00');
    expect(await zeilen(stadt, stadt.jo)).toEqual(
      expect.arrayContaining([`1. ${raeume}`, '2. Handlungsfeld Wohnen: Kinder']),
    );
  });

  it('of a series stand on the next one, and go to the one after it if that falls out', async () => {
    const stadt = await mitFeldKnoepfen(start);
    await schlaegtVor(stadt, stadt.ada, raeume);
    await stadt.pia.types(stadt.umsetzung, '/sitzung');
    await stadt.pia.submits(wann);
    await stadt.pia.submits({ thema: 'Reihe', wiederholung: '2', bis: '2026-11-12' });
    await stadt.settle();
    expect((await zeilen(stadt, stadt.jo)).join()).toContain('steht auf der Tagesordnung vom Mi., 14.10.2026');
    await aendert(stadt, 'Sitzung fällt aus …', { grund: 'Krank' });
    expect((await zeilen(stadt, stadt.jo)).join()).toContain('steht auf der Tagesordnung vom Mi., 28.10.2026');
    await stadt.sleepUntil('2026-10-29 08:00');
    expect((await zeilen(stadt, stadt.jo)).join()).toContain('Zurzeit wartet kein Thema');
  });

  it('name what the Tagesordnung has no room for, and keep it open', async () => {
    const stadt = await mitFeldKnoepfen(start);
    for (let i = 1; i <= 16; i++)
      await schlaegtVor(stadt, stadt.jo, `Thema ${i}: ${'ä'.repeat(180)}`, '🙂'.repeat(250));
    await schlaegtVor(stadt, stadt.jo, 'Ein kurzes');
    await stadt.pia.types(stadt.umsetzung, '/sitzung');
    await stadt.pia.submits(wann);
    const vorgabe = String(feld(stadt.pia, 'tagesordnung')?.value);
    expect(vorgabe.length).toBeLessThanOrEqual(3000);
    // The short one at the end still has room.
    expect(vorgabe.split('\n')).toHaveLength(16);
    expect(stadt.pia.form()?.text).toMatch(
      /warten und stehen nicht auf der Tagesordnung: „Thema 16: ä+…“\. Sie bleiben offen/,
    );
    await stadt.pia.submits({ thema: 'Viel' });
    await stadt.settle();
    expect((await zeilen(stadt, stadt.jo))[1]).toMatch(/^1\. Thema 16/);
    // Page by page, and whole.
    expect((await zeilen(stadt, stadt.jo))[0]).toContain('1–8 von 17');
    await stadt.jo.presses('Weitere zeigen (9)', imKanal(stadt));
    await stadt.jo.presses('Weitere zeigen (1)', imKanal(stadt));
    expect(letztes(stadt, stadt.jo)?.text).toContain('17. Ein kurzes');
    await stadt.jo.presses('Frühere zeigen (16)', imKanal(stadt));
    expect(letztes(stadt, stadt.jo)?.text).toContain('9–16 von 17');
  });

  it('are taken back by who brought them or the Büro, once', async () => {
    const stadt = await mitFeldKnoepfen(start);
    await schlaegtVor(stadt, stadt.ada, raeume);
    await schlaegtVor(stadt, stadt.pia, 'Etwas anderes');
    expect((await liste(stadt, stadt.ada))?.buttons).toEqual(['Zurücknehmen', 'Thema vorschlagen …', 'Sitzung melden']);
    await meldet(stadt);
    await liste(stadt, stadt.ada);
    await stadt.ada.presses('Zurücknehmen', imKanal(stadt));
    expect(letztes(stadt, stadt.ada)).toMatchObject({
      text: `Zurückgenommen: „${raeume}“. Auf der Tagesordnung vom Mi., 14.10.2026 steht es noch. Dort ändern Sie es in der Einladung unter „Mehr …“.`,
      buttons: ['Tagesordnung ansehen'],
    });
    await stadt.ada.presses('Zurücknehmen', imKanal(stadt));
    expect(letztes(stadt, stadt.ada)?.text).toBe('Dieses Thema ist seit dem 28.09.2026 erledigt oder zurückgenommen.');
    await liste(stadt, stadt.mila);
    await stadt.mila.presses('Erledigt', imKanal(stadt));
    expect(letztes(stadt, stadt.mila)?.text).toContain('Erledigt: „Etwas anderes“.');
    expect((await liste(stadt, stadt.mila))?.text).toContain('Zurzeit wartet kein Thema auf die Umsetzungsgruppe.');
  });

  it('may be about a field that was closed meanwhile, and about none', async () => {
    const stadt = await mitFeldKnoepfen(start);
    await stadt.pia.presses('Auf die Tagesordnung', imKanal(stadt));
    await schliesst(stadt);
    await stadt.pia.submits({ thema: raeume });
    await stadt.pia.closesForm();
    await stadt.jo.presses('Auf die Tagesordnung', imKanal(stadt));
    expect(letztes(stadt, stadt.jo)).toMatchObject({
      text: 'Dieses Handlungsfeld gibt es nicht, oder es ist geschlossen. Sie können das Thema ohne Handlungsfeld vorschlagen.',
      buttons: ['Thema vorschlagen …'],
    });
    expect(await zeilen(stadt, stadt.jo)).toContain(`1. ${raeume}`);
  });

  it('are for the group and the Büro', async () => {
    const stadt = await mitFeldKnoepfen(start);
    await stadt.mara.types(stadt.wohnen, '/komm-in tagesordnung');
    expect(stadt.mara.reads(stadt.wohnen).at(-1)?.text).toContain(
      'schlagen ihre Mitglieder und das Integrationsbüro vor',
    );
  });

  it('are told to who brought them, and forgotten a year after they were settled', async () => {
    const stadt = await mitFeldKnoepfen(start);
    await schlaegtVor(stadt, stadt.pia, raeume, 'Weil');
    await stadt.pia.types(stadt.umsetzung, '/komm-in meine-daten');
    expect(letztes(stadt, stadt.pia)?.text).toContain(`28.09.2026: ${raeume}`);
    await liste(stadt, stadt.jo);
    await stadt.jo.presses('Erledigt', imKanal(stadt));
    for (const [tag, vergessen] of [
      ['2027-09-28', 0],
      ['2027-09-29', 1],
    ] as const) {
      await handelt(stadt, 'jo', tag, (ctx) => {
        expect(umsetzungsgruppe.vergiss?.(ctx)).toEqual([{ was: 'Themen der Umsetzungsgruppe', anzahl: vergessen }]);
      });
    }
  });
});
