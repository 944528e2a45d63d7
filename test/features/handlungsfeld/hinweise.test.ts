/** What came to a field from outside: Tandem and Büro write it down, everybody in the field reads it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { personOfAccount } from '../../../src/core/directory.ts';
import { hinweiseAus, hinweisZeile } from '../../../src/features/handlungsfeld/index.ts';
import { hinweiseIn } from '../../../src/features/handlungsfeld/store.ts';
import type { GremiumId } from '../../../src/features/stadt/index.ts';
import { aendereGremium } from '../../../src/features/stadt/index.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import { feldNach } from '../aufgabe/vergeben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { announced } from '../sitzung/announced.ts';
import { traegtEin } from './eintragen.ts';

let stadt: Musterstadt;
let wohnen: GremiumId;
beforeEach(async () => {
  stadt = await musterstadt('2026-09-28 08:30');
  wohnen = feldNach(stadt, 'WOH') as GremiumId;
});

const here = () => ({ conversation: stadt.wohnen });
const seen = (person: FakePerson) => person.reads(stadt.wohnen).at(-1);
const stored = () => stadt.workspace.tx((tx) => hinweiseIn(tx, wohnen));

async function asks(person: FakePerson, ...labels: readonly string[]): Promise<void> {
  await person.types(stadt.wohnen, '/komm-in hinweise');
  for (const label of labels) await person.presses(label, here());
}

const errors = (person: FakePerson): Record<string, string> =>
  Object.fromEntries((person.form()?.fields ?? []).flatMap(({ key, error }) => (error === null ? [] : [[key, error]])));

describe('everybody in the field', () => {
  it('reads what it takes account of, what was written down last first', async () => {
    await traegtEin(stadt);
    await traegtEin(stadt, {
      ...{ art: 'hinweis', text: 'Bitte leichte Sprache nutzen.', quelle: 'andere', genauer: 'Bündnis für Familie' },
      ...{ datum: null, fuer: 'alle, die Aushänge schreiben' },
    });
    await asks(stadt.luca);
    expect(seen(stadt.luca)).toMatchObject({
      onlyYou: true,
      text: [
        'Beschlüsse und Hinweise: Handlungsfeld Wohnen · 1 bis 2 von 2',
        'Das kam von außen, zum Beispiel vom Rat. Die Gruppe beachtet es bei ihrer Arbeit. Die letzten Einträge stehen oben.',
        'Hinweis · Bündnis für Familie · Betrifft: alle, die Aushänge schreiben',
        'Bitte leichte Sprache nutzen.',
        'Beschluss · Rat, 24.09.2026',
        'Der Marktplatz wird umgebaut.',
      ].join('\n'),
      buttons: [],
    });
  });

  it('is told that there is nothing yet', async () => {
    await asks(stadt.luca);
    expect(seen(stadt.luca)).toMatchObject({
      text: 'Handlungsfeld Wohnen: Es sind noch keine Beschlüsse und Hinweise von außen eingetragen.',
      buttons: [],
    });
  });

  it('opens what is too long for the list', async () => {
    const lang = `${'Die Stadt plant Wohnungen. '.repeat(20)}\nDas ist der zweite Absatz.`;
    await traegtEin(stadt, { text: lang });
    await asks(stadt.luca);
    expect(seen(stadt.luca)?.text).toMatch(/Wohnungen. Die …$/);
    expect(seen(stadt.luca)?.text).not.toContain('zweite Absatz');
    await stadt.luca.presses('Ansehen', here());
    expect(seen(stadt.luca)?.text).toContain('Das ist der zweite Absatz.');
    expect(seen(stadt.luca)?.text).toContain('Eingetragen am 28.09.2026 von Ada Muster');
    expect(seen(stadt.luca)?.buttons).toEqual(['Beschlüsse und Hinweise']);
  });

  it('turns the pages', async () => {
    for (const n of [1, 2, 3, 4, 5, 6]) await traegtEin(stadt, { text: `Beschluss Nummer ${n}` });
    await asks(stadt.luca);
    expect(seen(stadt.luca)?.text).toMatch(/1 bis 5 von 6[\s\S]*Nummer 6[\s\S]*Nummer 2$/);
    await stadt.luca.presses('Weitere zeigen (1)', here());
    expect(seen(stadt.luca)?.text).toMatch(/6 bis 6 von 6[\s\S]*Nummer 1$/);
  });

  it('finds it by the help’s button, and chooses among several fields', async () => {
    await traegtEin(stadt);
    await stadt.luca.types(stadt.wohnen, '/komm-in');
    await stadt.luca.presses('Beschlüsse und Hinweise', here());
    expect(seen(stadt.luca)?.text).toContain('Der Marktplatz wird umgebaut.');
    await stadt.ada.types(stadt.sprache, '/komm-in hinweise');
    await stadt.jo.types('D-jo', '/komm-in hinweise');
    await stadt.jo.presses('Wohnen', { conversation: 'D-jo' });
    expect(stadt.jo.reads('D-jo').at(-1)?.text).toContain('Der Marktplatz wird umgebaut.');
  });
});

describe('whoever takes part elsewhere only', () => {
  it('reads none of it', async () => {
    await traegtEin(stadt);
    await stadt.ines.types(stadt.wohnen, '/komm-in hinweise');
    expect(stadt.ines.reads(stadt.wohnen).at(-1)?.text).toContain('Das lesen alle, die in diesem Handlungsfeld');
  });
});

describe('Tandem and Büro', () => {
  it('write down what came from outside', async () => {
    await asks(stadt.ada, 'Beschluss oder Hinweis eintragen …');
    expect(stadt.ada.form()).toMatchObject({ title: 'Beschluss oder Hinweis', text: 'Handlungsfeld Wohnen' });
    expect(stadt.ada.form()?.fields.map(({ key }) => key)).toEqual(['art', 'text']);
    await stadt.ada.submits({ art: 'beschluss', text: 'Mehr Bänke' });
    await stadt.ada.submits({ quelle: 'Fachausschuss', genauer: ' Soziales ', datum: '2026-09-28' });
    expect(stadt.ada.form()).toMatchObject({
      text: 'Danke. Eingetragen: Beschluss vom 28.09.2026, Fachausschuss: Soziales.',
      buttons: ['Noch etwas eintragen …', 'Beschlüsse und Hinweise'],
    });
    expect(stored().map(hinweisZeile)).toEqual(['Beschluss (Fachausschuss: Soziales, 28.09.2026): Mehr Bänke']);
  });

  it('choose the field where the button names none', async () => {
    await stadt.jo.types('D-jo', '/komm-in hinweise');
    await stadt.jo.presses('Wohnen', { conversation: 'D-jo' });
    const press = { action: 'hinweis.neu', subject: 'stadt', message: null, kind: 'button' } as const;
    const actor = { account: stadt.jo.account, name: 'Jo Beispiel', workspace: 'T1' };
    const opened = await stadt.app.listener.call({ key: 'neu', actor, ...press });
    const [feld] = 'view' in opened ? opened.view.fields : [];
    expect(feld?.key).toBe('gremium');
    expect(feld?.options?.map(({ label }) => label)).toContain('Handlungsfeld Wohnen');
  });

  it.each([
    ['nothing to see', { text: '\u00ad\u200b' }, {}, 'text', 'Bitte schreiben Sie, was beschlossen wurde'],
    ['too much', { text: 'ä'.repeat(3001) }, {}, 'text', 'Bitte kürzen Sie den Text auf höchstens 3000 Zeichen.'],
    ['a day to come', {}, { datum: '2026-09-29' }, 'datum', 'Dieser Tag liegt in der Zukunft.'],
    ['no source', {}, { quelle: 'andere', genauer: '\u00a0' }, 'genauer', 'Bitte schreiben Sie, von wem das kommt.'],
  ])('are told at the field what is wrong: %s', async (_what, was, woher, field, sentence) => {
    await asks(stadt.ada, 'Beschluss oder Hinweis eintragen …');
    await stadt.ada.submits({ art: 'hinweis', text: 'Bänke', ...was });
    if (field !== 'text') await stadt.ada.submits({ quelle: 'Rat', ...woher });
    expect(errors(stadt.ada)).toEqual({ [field]: expect.stringContaining(sentence) });
    expect(stored()).toEqual([]);
  });

  it('paste from Word, with emoji up to the limit', async () => {
    const text = `Wohn\u00adraum\tfür\u00a0alle\vZweite Zeile ${'🏠'.repeat(1400)}`;
    await traegtEin(stadt, { text });
    expect(stored()[0]?.text).toBe(`Wohnraum für alle\nZweite Zeile ${'🏠'.repeat(1400)}`);
    await asks(stadt.luca);
    expect(seen(stadt.luca)?.text).toMatch(/🏠 …$/u);
    await stadt.luca.presses('Ansehen', here());
    expect(seen(stadt.luca)?.text).toContain('🏠'.repeat(1400));
  });

  it('correct it, and see what a colleague wrote meanwhile', async () => {
    await traegtEin(stadt, { quelle: 'Fachausschuss', genauer: 'Bauen' });
    await asks(stadt.eren, 'Ansehen', 'Ändern …');
    expect(stadt.eren.form()?.fields.map(({ value }) => value)).toEqual(['beschluss', 'Der Marktplatz wird umgebaut.']);
    await asks(stadt.mila, 'Ansehen', 'Ändern …');
    await stadt.mila.submits({ text: 'Der Domplatz wird umgebaut.' });
    expect(stadt.mila.form()?.fields.map(({ value }) => value)).toEqual(['Fachausschuss', 'Bauen', '2026-09-24', null]);
    await stadt.mila.submits();
    expect(stadt.mila.form()?.text).toBe('Danke. Geändert: Beschluss vom 24.09.2026, Fachausschuss: Bauen.');
    await stadt.eren.submits({ text: 'Der Platz wird umgebaut.' });
    expect(stadt.eren.form()?.text).toContain('Mila Vorschlag hat das inzwischen geändert in');
    await stadt.jo.types(stadt.buero, '/komm-in verlauf');
    await stadt.jo.submits({ gremium: wohnen });
    expect(stadt.jo.form()?.text).toContain(
      'Mila Vorschlag · Beschluss oder Hinweis geändert · Beschluss vom 24.09.2026',
    );
  });

  it('take it back, once, after being asked', async () => {
    await traegtEin(stadt);
    await asks(stadt.eren, 'Ansehen');
    await asks(stadt.ada, 'Ansehen', 'Zurücknehmen …');
    expect(seen(stadt.ada)?.text).toContain('Möchten Sie diesen Eintrag zurücknehmen? Beschluss vom 24.09.2026, Rat.');
    expect(stored()).toHaveLength(1);
    await stadt.ada.presses('Ja, zurücknehmen', here());
    expect(seen(stadt.ada)?.text).toBe('Zurückgenommen: Beschluss vom 24.09.2026, Rat. Der Text ist gelöscht.');
    expect(stored()).toEqual([]);
    const gone = 'Diesen Eintrag gibt es nicht mehr. Jemand hat ihn zurückgenommen.';
    for (const label of ['Ändern …', 'Zurücknehmen …']) {
      await stadt.eren.presses(label, here());
      expect(seen(stadt.eren)?.text).toBe(gone);
    }
    await stadt.ada.presses('Ja, zurücknehmen', here());
    expect(seen(stadt.ada)?.text).toBe(gone);
    await stadt.jo.types(stadt.buero, '/komm-in verlauf');
    await stadt.jo.submits({ gremium: wohnen });
    expect(stadt.jo.form()?.text).toContain(
      'Ada Muster · Beschluss oder Hinweis zurückgenommen · Handlungsfeld Wohnen',
    );
  });

  it('find one gone that they were correcting', async () => {
    await traegtEin(stadt);
    await asks(stadt.eren, 'Ansehen', 'Ändern …');
    await stadt.eren.submits({ text: 'Der Platz' });
    await asks(stadt.ada, 'Ansehen', 'Zurücknehmen …', 'Ja, zurücknehmen');
    await stadt.eren.submits();
    expect(stadt.eren.form()?.text).toContain('Dieses Formular ist schon abgeschickt');
    expect(stored()).toEqual([]);
  });

  it.each(['ada', 'jo'] as const)('write nothing into a field that was closed meanwhile: %s', async (name) => {
    await traegtEin(stadt);
    await asks(stadt[name], 'Ansehen');
    await asks(stadt[name], 'Beschluss oder Hinweis eintragen …');
    await stadt[name].submits({ art: 'hinweis', text: 'Bänke' });
    stadt.workspace.tx((tx) => aendereGremium(tx, wohnen, { geschlossen: day('2026-09-28') }));
    await stadt[name].submits({ quelle: 'Rat' });
    expect(stadt[name].form()?.text).toContain('Handlungsfeld Wohnen ist geschlossen.');
    for (const label of ['Beschluss oder Hinweis eintragen …', 'Ändern …', 'Zurücknehmen …']) {
      await stadt[name].presses(label, here());
      expect(seen(stadt[name])?.text).toContain('Handlungsfeld Wohnen ist geschlossen.');
    }
    expect(stored()).toHaveLength(1);
    await asks(stadt[name]);
    expect(seen(stadt[name])?.buttons).toEqual([]);
  });

  it('read in their data what they wrote down', async () => {
    await traegtEin(stadt);
    await stadt.ada.types(stadt.wohnen, '/komm-in meine-daten');
    expect(seen(stadt.ada)?.text).toContain('28.09.2026: Beschluss (Rat, 24.09.2026): Der Marktplatz wird umgebaut.');
  });
});

describe('what comes up in a Sitzung', () => {
  const drueckt = (rest: string) => {
    const actor = { account: stadt.ada.account, name: 'Ada Muster', workspace: 'T1' };
    const subject = `${wohnen}:${rest}`;
    return stadt.app.listener.call({
      ...{ kind: 'button', key: rest, actor, action: 'hinweis.neu', subject, message: null },
    });
  };
  const sitzung = (): string =>
    stadt.workspace.tx((tx) => tx.all<{ id: string }>('select id from sitzung limit 1')[0]?.id ?? '');

  async function submits(rest: string): Promise<void> {
    const opened = await drueckt(rest);
    if (!('view' in opened)) throw new Error('no form opened');
    let { view } = opened;
    const actor = { account: stadt.ada.account, name: 'Ada Muster', workspace: 'T1' };
    for (const values of [
      { art: 'hinweis', text: 'Bänke' },
      { quelle: 'Rat', genauer: null, datum: null, fuer: null },
    ]) {
      const { form, draft, step, revision } = view;
      const submit = { kind: 'submit', form, draft, step, revision, values, confirmed: [] } as const;
      const answer = await stadt.app.listener.call({ key: `${rest} ${step}`, actor, ...submit });
      if ('view' in answer) view = answer.view;
    }
  }

  it('is kept with it, and says so', async () => {
    await announced(stadt);
    const id = sitzung();
    await submits(id);
    expect(stadt.workspace.tx((tx) => hinweiseAus(tx, id)).map(hinweisZeile)).toEqual(['Hinweis (Rat): Bänke']);
    await asks(stadt.ada, 'Ansehen');
    expect(seen(stadt.ada)?.text).toContain('Aus: WOH-2026-01');
  });

  it('is kept with the field alone where that is none of its own', async () => {
    const pia = stadt.workspace.tx((tx) => personOfAccount(tx, stadt.pia.account) ?? '');
    await submits(pia);
    expect(stored().map(({ herkunft }) => herkunft)).toEqual([wohnen]);
  });
});
