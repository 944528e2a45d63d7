import { describe, expect, it } from 'vitest';
import { personOfAccount } from '../../../src/core/directory.ts';
import { vorschlaegeAus } from '../../../src/features/projektidee/rules.plan.ts';
import type { Inhalt } from '../../../src/features/projektidee/rules.ts';
import type { ProjektideeId } from '../../../src/features/projektidee/schema.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { aendertStand, alle, antwort, beantwortet, inWohnen, karten, mitIdee } from './auf-dem-weg.ts';

const initiative = 'Initiative gründen: alle zusammenbringen, die mitmachen wollen';
const leer: Inhalt = { text: null, personId: null, stelle: null, auswahl: [], offen: false };
const aus = (antworten: Readonly<Record<number, Partial<Inhalt>>>): string[] =>
  vorschlaegeAus(
    new Map(Object.entries(antworten).map(([frage, werte]) => [Number(frage), { ...leer, ...werte }])),
  ).map(({ was }) => was);

describe('the steps proposed from the answers', () => {
  it.each<[Readonly<Record<number, Partial<Inhalt>>>, string[]]>([
    [{}, []],
    [
      { 3: { text: '- Volkshochschule\n\n2. Sportverein ' } },
      ['Ansprechen und um Hilfe bitten: Volkshochschule', 'Ansprechen und um Hilfe bitten: Sportverein'],
    ],
    [{ 3: { text: 'Sportverein\nsportverein.\nSport\u00adverein' } }, ['Ansprechen und um Hilfe bitten: Sportverein']],
    [{ 3: { text: 'Sportverein', offen: true } }, []],
    [{ 4: { text: 'Nachbarschaft: Lärm am Abend.' } }, ['Bedenken klären: Nachbarschaft: Lärm am Abend']],
    [
      { 3: { text: 'Volkshochschule, Sportverein; Kirche\nVerein 1,5 Grad' } },
      ['Volkshochschule', 'Sportverein', 'Kirche', 'Verein 1,5 Grad'].map(
        (wer) => `Ansprechen und um Hilfe bitten: ${wer}`,
      ),
    ],
    [{ 3: { text: '–' }, 4: { text: 'Keine.' }, 7: { text: 'nichts\nNoch niemand' }, 8: { text: '-' } }, []],
    [{ 8: { auswahl: ['rat'], text: 'keine' } }, ['Antrag an den Rat']],
    [
      { 7: { text: '2.000 Euro für Bücher: Stadtbücherei' } },
      ['Klären: 2.000 Euro für Bücher. Von wem: Stadtbücherei'],
    ],
    [{ 7: { text: 'Stühle: das Jugendamt' } }, ['Klären: Stühle. Von wem: das Jugendamt']],
    [{ 7: { text: 'Stühle – von der Schule' } }, ['Klären: Stühle. Von wem: von der Schule']],
    [{ 7: { text: 'Raum - vom Bauamt' } }, ['Klären: Raum. Von wem: vom Bauamt']],
    [{ 7: { text: 'Geld: 500 Euro — Sparkasse' } }, ['Klären: Geld: 500 Euro. Von wem: Sparkasse']],
    [{ 7: { text: 'Geld: 500 Euro' } }, ['Klären, von wem es kommen kann: Geld: 500 Euro']],
    [{ 7: { text: 'Öffnungszeit: 18 – 20 Uhr' } }, ['Klären, von wem es kommen kann: Öffnungszeit: 18 – 20 Uhr']],
    [
      { 7: { text: 'Kaffee\vTee – ' } },
      ['Klären, von wem es kommen kann: Kaffee', 'Klären, von wem es kommen kann: Tee –'],
    ],
    [
      { 8: { auswahl: ['fachausschuss', 'rat'], text: 'Zuschuss\nfür zwei Jahre' } },
      ['Antrag an den Fachausschuss: Zuschuss für zwei Jahre', 'Antrag an den Rat: Zuschuss für zwei Jahre'],
    ],
    [{ 8: { auswahl: ['amtsleitung'] } }, ['Antrag an die Amtsleitung']],
    [{ 8: { text: 'Zuschuss' } }, ['Klären, wer das entscheidet: Zuschuss']],
  ])('%j', (antworten, erwartet) => {
    expect(aus(antworten)).toEqual([...erwartet, initiative]);
  });

  it('are never longer than an Aufgabe may be, and cut no emoji in two', () => {
    for (const text of ['😀'.repeat(1500), `x${'😀'.repeat(1499)}`]) {
      const [erster = ''] = aus({ 3: { text } });
      expect(erster.length).toBeLessThanOrEqual(300);
      expect(() => encodeURIComponent(erster)).not.toThrow();
    }
  });
});

const antworten = {
  3: { text: 'Volkshochschule' },
  5: { stelle: 'Sozialamt' },
  7: { text: 'Stühle – Schule' },
  8: { auswahl: ['rat'], text: 'Zuschuss' },
};
const planZeile = (stadt: Musterstadt) =>
  karten(stadt)[0]
    ?.text.split('\n')
    .find((zeile) => zeile.startsWith('Umsetzungsplan'));
const presst = (stadt: Musterstadt, name: 'ada' | 'eren', knopf: string) => stadt[name].presses(knopf, inWohnen(stadt));

/** The plan has begun, although not everything is answered. */
async function mitPlan(): Promise<{ stadt: Musterstadt; id: ProjektideeId }> {
  const { stadt, id } = await mitIdee();
  await beantwortet(stadt, id, antworten);
  await presst(stadt, 'ada', 'Mehr …');
  await presst(stadt, 'ada', 'Umsetzungsplan beginnen');
  await presst(stadt, 'ada', 'Trotzdem beginnen');
  await stadt.settle();
  return { stadt, id };
}

async function oeffnetPlan(stadt: Musterstadt, name: 'ada' | 'eren'): Promise<void> {
  await presst(stadt, name, 'Mehr …');
  await presst(stadt, name, 'Umsetzungsplan …');
}

async function drueckt(stadt: Musterstadt, name: 'ada' | 'mara' | 'eren', action: string, subject: string) {
  return JSON.stringify(
    await stadt.app.listener.call({
      ...{ kind: 'button', key: `${name} ${action} ${subject} ${Math.random()}`, action, subject, message: null },
      actor: { account: stadt[name].account, name, workspace: 'T1' },
    }),
  );
}

describe('Umsetzungsplan beginnen', () => {
  it('asks first while answers are missing', async () => {
    const { stadt, id } = await mitIdee();
    await beantwortet(stadt, id, antworten);
    await presst(stadt, 'ada', 'Mehr …');
    await presst(stadt, 'ada', 'Umsetzungsplan beginnen');
    expect(antwort(stadt, 'ada')).toMatchObject({
      text: 'Es fehlen noch 7 Antworten. Möchten Sie trotzdem mit dem Umsetzungsplan beginnen?',
      buttons: ['Trotzdem beginnen', 'Checkliste ausfüllen'],
    });
    expect(planZeile(stadt)).toBeUndefined();
    await presst(stadt, 'ada', 'Trotzdem beginnen');
    await stadt.settle();
    expect(karten(stadt)[0]?.text).toContain('Stand: Umsetzungsplan, seit 28.09.2026');
    expect(planZeile(stadt)).toBe('Umsetzungsplan: 0 Schritte offen · 4 Vorschläge');
  });

  it('begins at once when everything is answered, and a second click begins nothing', async () => {
    const { stadt, id } = await mitIdee();
    await beantwortet(stadt, id, alle);
    await presst(stadt, 'ada', 'Mehr …');
    await presst(stadt, 'ada', 'Umsetzungsplan beginnen');
    expect(antwort(stadt, 'ada')?.text).toContain('Umsetzungsplan: Treppenhaus-Café');
    const zweites = await drueckt(stadt, 'ada', 'projektidee.beginnen', id);
    expect(zweites).toContain('Umsetzungsplan: Treppenhaus-Café');
    await presst(stadt, 'eren', 'Mehr …');
    expect(antwort(stadt, 'eren')?.text.match(/Umsetzungsplan, seit/g)).toHaveLength(1);
  });

  it('is offered to Tandem and Büro once the last question is answered', async () => {
    for (const [name, knoepfe] of [
      ['ada', ['Ansehen', 'Umsetzungsplan beginnen']],
      ['mara', ['Ansehen']],
    ] as const) {
      const { stadt, id } = await mitIdee();
      await beantwortet(stadt, id, { ...alle, 11: {} });
      await stadt[name].presses('Checkliste ausfüllen', inWohnen(stadt));
      await stadt[name].submits({ text11: 'Deutsch üben' });
      expect(stadt[name].form()?.buttons).toEqual(knoepfe);
    }
  });

  it('wants the idea taken up again first where it rests', async () => {
    const { stadt, id } = await mitIdee();
    await aendertStand(stadt, 'ada', { stand: 'ruht', seit: '2026-09-28', grund: 'Kein Raum' });
    for (const action of ['projektidee.beginnen', 'projektidee.beginnenTrotzdem']) {
      expect(await drueckt(stadt, 'ada', action, id)).toContain('ändern Sie bitte zuerst den Stand');
    }
    expect(planZeile(stadt)).toBeUndefined();
  });

  it('leaves the state of an idea that is further', async () => {
    const { stadt, id } = await mitIdee();
    await aendertStand(stadt, 'ada', { stand: 'antrag', seit: '2026-09-28', grund: 'War schon beraten' });
    await drueckt(stadt, 'ada', 'projektidee.beginnenTrotzdem', id);
    await stadt.settle();
    expect(karten(stadt)[0]?.text).toContain('Stand: Antrag gestellt');
    expect(planZeile(stadt)).toBe('Umsetzungsplan: 0 Schritte offen · 1 Vorschlag');
  });

  it('is for Tandem and Büro', async () => {
    const { stadt, id } = await mitPlan();
    await stadt.mara.presses('Mehr …', inWohnen(stadt));
    expect(antwort(stadt, 'mara')?.buttons.join()).not.toContain('Umsetzungsplan');
    for (const action of ['beginnen', 'beginnenTrotzdem', 'plan', 'uebernehmen', 'weglassen', 'zurueckholen']) {
      expect(await drueckt(stadt, 'mara', `projektidee.${action}`, `${id}:1`)).toContain('Das machen das Tandem');
    }
  });
});

describe('a step of the plan', () => {
  it('is taken over in a form filled in beforehand, changed freely, and becomes an Aufgabe', async () => {
    const { stadt } = await mitPlan();
    expect(antwort(stadt, 'ada')?.buttons.slice(0, 2)).toEqual(['Übernehmen …', 'Weglassen']);
    await presst(stadt, 'ada', 'Übernehmen …');
    expect(stadt.ada.form()?.fields.map(({ value }) => value)).toEqual([
      'Ansprechen und um Hilfe bitten: Volkshochschule',
      null,
      'Sozialamt',
      '2026-10-26',
    ]);
    await stadt.ada.submits({ was: 'Frau Beispiel anrufen', person: stadt.eren.account, name: null });
    await stadt.settle();
    expect(stadt.ada.form()?.text).toBe('Danke. Eingetragen: Eren Probe – Frau Beispiel anrufen – bis 26.10.2026.');
    expect(planZeile(stadt)).toBe('Umsetzungsplan: 1 Schritt offen · 3 Vorschläge');
    expect(karten(stadt)[0]?.text).toContain('Nächster Schritt: Frau Beispiel anrufen – bis 26.10.2026');
    await stadt.eren.types(stadt.wohnen, '/komm-in aufgaben');
    expect(antwort(stadt, 'eren')?.text).toContain('Projektidee „Treppenhaus-Café“');
    await presst(stadt, 'eren', 'Erledigt');
    await stadt.settle();
    expect(planZeile(stadt)).toBe('Umsetzungsplan: 0 Schritte offen · 1 erledigt · 3 Vorschläge');
    await oeffnetPlan(stadt, 'eren');
    expect(antwort(stadt, 'eren')?.text).toContain('✓ Übernommen von Ada Muster am 28.09.2026');
    expect(antwort(stadt, 'eren')?.text).toContain('Eren Probe – Frau Beispiel anrufen – bis 26.10.2026 (erledigt)');
  });

  it('proposes whoever leads, with an account, and nobody whose account is deactivated', async () => {
    const { stadt, id } = await mitPlan();
    const sana = stadt.workspace.tx((tx) => personOfAccount(tx, stadt.sana.account));
    await beantwortet(stadt, id, { 5: { personId: sana } });
    await presst(stadt, 'ada', 'Übernehmen …');
    expect(stadt.ada.form()?.fields[1]?.value).toBe(stadt.sana.account);
    await stadt.ada.closesForm();
    const konto = { account: stadt.sana.account, name: 'Sana', admin: false, guest: false, foreign: false, bot: false };
    stadt.chat.notice({ kind: 'account', account: { ...konto, deactivated: true } });
    await presst(stadt, 'ada', 'Übernehmen …');
    expect(
      stadt.ada
        .form()
        ?.fields.map(({ value }) => value)
        .slice(1, 3),
    ).toEqual([null, null]);
  });

  it.each([
    [{ was: ' \u200b ' }, 'was', 'Bitte schreiben Sie, was zu tun ist.'],
    [{ bis: '2026-09-27' }, 'bis', 'Dieser Tag ist schon vorbei. Bitte wählen Sie einen anderen.'],
    [{ name: '\u200b' }, 'person', 'Bitte wählen Sie eine Person, oder schreiben Sie im nächsten Feld einen Namen.'],
    [{ name: null }, 'person', 'Bitte wählen Sie eine Person, oder schreiben Sie im nächsten Feld einen Namen.'],
  ])('says on the field what is not right: %j', async (werte, feld, satz) => {
    const { stadt } = await mitPlan();
    await presst(stadt, 'ada', 'Übernehmen …');
    await stadt.ada.submits(werte);
    expect(stadt.ada.form()?.fields.find(({ key }) => key === feld)?.error).toBe(satz);
    expect(planZeile(stadt)).toBe('Umsetzungsplan: 0 Schritte offen · 4 Vorschläge');
  });

  it('proposes an office by its whole name', async () => {
    const { stadt, id } = await mitPlan();
    const stelle = `Amt für ${'x'.repeat(112)}`;
    await beantwortet(stadt, id, { 5: { stelle } });
    await presst(stadt, 'ada', 'Übernehmen …');
    expect(stadt.ada.form()?.fields[2]?.value).toBe(stelle);
    await stadt.ada.submits();
    expect(stadt.ada.form()?.text).toContain(stelle);
  });

  it('is dropped with one tap, and brought back with another', async () => {
    const { stadt } = await mitPlan();
    await presst(stadt, 'ada', 'Weglassen');
    await stadt.settle();
    expect(antwort(stadt, 'ada')?.text).toContain('Weggelassen: ');
    expect(planZeile(stadt)).toContain('3 Vorschläge');
    await oeffnetPlan(stadt, 'eren');
    expect(antwort(stadt, 'eren')?.text).toContain('Weggelassen von Ada Muster am 28.09.2026');
    await presst(stadt, 'eren', 'Zurückholen');
    await stadt.settle();
    expect(planZeile(stadt)).toContain('4 Vorschläge');
    await presst(stadt, 'ada', 'Zurückholen');
    expect(antwort(stadt, 'ada')?.text).toBe('Dieser Vorschlag steht schon in der Liste.');
  });

  it('is taken over once: whoever comes second reads who was first', async () => {
    const { stadt, id } = await mitPlan();
    await oeffnetPlan(stadt, 'eren');
    await presst(stadt, 'ada', 'Übernehmen …');
    await presst(stadt, 'eren', 'Übernehmen …');
    await stadt.restart();
    await stadt.ada.submits();
    await stadt.eren.submits();
    expect(stadt.eren.form()?.text).toBe('Ada Muster hat diesen Schritt schon übernommen, am 28.09.2026.');
    for (const action of ['uebernehmen', 'weglassen', 'zurueckholen']) {
      expect(await drueckt(stadt, 'eren', `projektidee.${action}`, `${id}:1`)).toContain('schon übernommen');
    }
    await stadt.settle();
    expect(planZeile(stadt)).toBe('Umsetzungsplan: 1 Schritt offen · 3 Vorschläge');
  });

  it('comes new with a later answer, and goes with it; nothing comes twice', async () => {
    const { stadt, id } = await mitPlan();
    await presst(stadt, 'ada', 'Weglassen');
    await beantwortet(stadt, id, { 3: { text: 'VOLKSHOCHSCHULE.\nSportverein' }, 7: { text: null, offen: true } });
    expect(planZeile(stadt)).toBe('Umsetzungsplan: 0 Schritte offen · 3 Vorschläge');
    await oeffnetPlan(stadt, 'ada');
    const text = antwort(stadt, 'ada')?.text ?? '';
    expect(text).toContain('Sportverein');
    expect(text).not.toContain('Stühle');
    expect(text.match(/volkshochschule/gi)).toHaveLength(1);
  });

  it('is called as the answer calls it now while it is open, and keeps its words once it is decided', async () => {
    const { stadt, id } = await mitPlan();
    await drueckt(stadt, 'ada', 'projektidee.weglassen', `${id}:2`);
    await beantwortet(stadt, id, {
      3: { text: 'VHS, volkshochschule' },
      7: { text: 'STÜHLE – Schule' },
      8: { auswahl: ['rat'], text: 'Zuschuss für zwei Jahre' },
    });
    await oeffnetPlan(stadt, 'ada');
    const text = antwort(stadt, 'ada')?.text ?? '';
    expect(text).toContain('Antrag an den Rat: Zuschuss für zwei Jahre');
    expect(text).toContain('Ansprechen und um Hilfe bitten: volkshochschule');
    expect(text).toContain('Klären: Stühle. Von wem: Schule · Weggelassen');
    expect(text).not.toContain('STÜHLE');
    expect(planZeile(stadt)).toBe('Umsetzungsplan: 0 Schritte offen · 4 Vorschläge');
  });

  it('stands on pages of eight', async () => {
    const { stadt, id } = await mitPlan();
    const gruppen = Array.from({ length: 15 }, (_, i) => `Gruppe ${i + 1}`).join('\n');
    await beantwortet(stadt, id, { 3: { text: gruppen } });
    await oeffnetPlan(stadt, 'ada');
    const knoepfe = antwort(stadt, 'ada')?.buttons ?? [];
    expect(knoepfe.filter((label) => label === 'Weglassen')).toHaveLength(8);
    await presst(stadt, 'ada', 'Weitere zeigen (10)');
    expect(antwort(stadt, 'ada')?.buttons).toEqual(expect.arrayContaining(['Frühere zeigen', 'Weitere zeigen (2)']));
    expect(await drueckt(stadt, 'ada', 'projektidee.plan', `${id}:4000000`)).toContain('Frühere zeigen');
  });

  it('says when all is decided, and does not know a step that is none', async () => {
    const { stadt, id } = await mitPlan();
    for (let nummer = 1; nummer <= 4; nummer += 1)
      await drueckt(stadt, 'ada', 'projektidee.weglassen', `${id}:${nummer}`);
    expect(await drueckt(stadt, 'ada', 'projektidee.plan', id)).toContain('Über alle Vorschläge ist entschieden.');
    for (const zahl of ['99', 'x', '-1', '']) {
      expect(await drueckt(stadt, 'ada', 'projektidee.weglassen', `${id}:${zahl}`)).toContain('gibt es nicht');
    }
  });
});
