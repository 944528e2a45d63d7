/** Files given in forms: which are taken, and that one given is never lost by a field that is left empty. */
import { describe, expect, test } from 'vitest';
import { defineForm, type Field, type FieldValue } from '../../src/chat/form.ts';
import { text } from '../../src/chat/message.ts';
import { formHandler } from '../../src/core/feature.ts';
import { openForm } from '../../src/core/forms.ts';
import { whyNotTaken } from '../../src/core/given-files.ts';
import { notice } from '../../src/core/notice.ts';
import { ownData } from '../../src/core/own-data.ts';
import { ground } from './ground.ts';

const megabyte = 1024 * 1024;
const datei = {
  ...{ kind: 'file', label: 'Datei', required: false, max: 10 * megabyte },
  extensions: ['pdf', 'doc', 'docx'],
} satisfies Field;

const form = defineForm('protokoll', {
  title: 'Protokoll',
  submit: 'Abgeben',
  steps: [
    { key: 'was', fields: { datei, notiz: { kind: 'text', label: 'Notiz', required: false, max: 5 } } },
    { key: 'wer', fields: { namen: { kind: 'text', label: 'Namen', required: false }, anlage: datei } },
  ],
});

const nein = { notification: 'Nein.', parts: [text('Nein.')] };

/** `/protokoll` opens the form, one draft for everybody. */
async function scene(readsFiles = true) {
  const finished: Readonly<Record<string, FieldValue>>[] = [];
  const plan = formHandler(form, {
    ...{ shared: true, recht: 'r', subjekt: () => null, abgelehnt: () => nein },
    run(_, values) {
      finished.push(values);
      return { done: notice('Abgegeben.') };
    },
  });
  const command = {
    ...{ recht: 'r', subjekt: () => null, abgelehnt: () => nein },
    run: (ctx: Parameters<typeof openForm>[0]) => openForm(ctx, plan, 'sitzung_1'),
  };
  const on = ground({ readsFiles, features: [{ name: 'p', forms: [plan], commands: { '/protokoll': command } }] });
  const people = await on.listens();
  const opens = async () => {
    for (const person of [people.ada, people.eren]) await person.types('wohnen', '/protokoll');
  };
  return { on, finished, opens, ...people };
}

const bytes = Uint8Array.from([1, 2, 3]);
const tooLarge = { file: 'F-groß', name: 'protokoll.pdf', size: 14 * megabyte };

describe('a field takes', () => {
  test.each([
    ['protokoll.pdf', 10 * megabyte, {}, null],
    ['PROTOKOLL.DocX', 1, {}, null],
    ['egal', 9 * megabyte, { extensions: [] }, null],
    ['protokoll.pdf', 14 * megabyte, {}, 'Diese Datei ist zu groß: 14 MB. Bitte höchstens 10 MB.'],
    ['protokoll.pdf', 10 * megabyte + 1, {}, 'Diese Datei ist zu groß: 10,1 MB. Bitte höchstens 10 MB.'],
    ['protokoll.pdf', 2000, { max: 1024 }, 'Diese Datei ist zu groß: 2 KB. Bitte höchstens 1 KB.'],
    ['protokoll.exe', 1, {}, 'Bitte wählen Sie eine PDF- oder Word-Datei.'],
    ['protokoll.pdf.zip', 99 * megabyte, {}, 'Bitte wählen Sie eine PDF- oder Word-Datei.'],
    ['pdf', 1, {}, 'Bitte wählen Sie eine PDF- oder Word-Datei.'],
    ['a.txt', 1, { extensions: ['pdf'] }, 'Bitte wählen Sie eine PDF-Datei.'],
    ['a.txt', 1, { extensions: ['pdf', 'docx', 'odt'] }, 'Bitte wählen Sie eine PDF-, Word- oder OpenDocument-Datei.'],
  ] as const)('%s with %d bytes (%j): %s', (name, size, more, why) => {
    expect(whyNotTaken({ ...datei, ...more }, { file: 'F', name, size })).toBe(why);
  });
});

describe('a file given', () => {
  test('stays when its field is left empty, whichever way the form is walked', async () => {
    const { ada, finished, opens } = await scene();
    await opens();
    const file = await ada.uploads('Protokoll.pdf', bytes);
    await ada.submits({ datei: file });
    await ada.goesBack();
    expect(ada.form()).toMatchObject({ text: 'Bisher: Protokoll.pdf', fields: [{ key: 'datei', value: null }, {}] });
    await ada.submits({ notiz: 'kurz' });
    await ada.submits();
    expect(finished).toMatchObject([{ datei: file, notiz: 'kurz' }]);
  });

  test('stays when another field of its step is wrong', async () => {
    const { ada, finished, opens } = await scene();
    await opens();
    const file = await ada.uploads('Protokoll.pdf', bytes);
    await ada.submits({ datei: file, notiz: 'zu lang' });
    expect(ada.form()?.fields).toMatchObject([{ error: null }, { error: expect.stringContaining('kürzen') }]);
    await ada.submits({ datei: null, notiz: 'kurz' });
    await ada.submits();
    expect(finished).toMatchObject([{ datei: file }]);
  });

  test('makes way for another one', async () => {
    const { ada, finished, opens } = await scene();
    await opens();
    await ada.submits({ datei: await ada.uploads('alt.pdf', bytes) });
    await ada.goesBack();
    const other = await ada.uploads('neu.docx', bytes);
    await ada.submits({ datei: other });
    await ada.submits();
    expect(finished).toMatchObject([{ datei: other }]);
  });

  test('that is too large, or of another kind, gets a sentence, and the one before stays', async () => {
    const { ada, finished, opens } = await scene();
    await opens();
    const file = await ada.uploads('Protokoll.pdf', bytes);
    await ada.submits({ datei: file });
    await ada.goesBack();
    await ada.submits({ datei: tooLarge, notiz: 'zu lang' });
    expect(ada.form()?.fields).toMatchObject([
      { error: 'Diese Datei ist zu groß: 14 MB. Bitte höchstens 10 MB.' },
      { error: 'Bitte kürzen Sie den Text auf höchstens 5 Zeichen.' },
    ]);
    await ada.submits({ datei: { ...file, name: 'bild.png' }, notiz: null });
    expect(ada.form()?.fields[0]?.error).toBe('Bitte wählen Sie eine PDF- oder Word-Datei.');
    await ada.submits({ datei: null });
    await ada.submits();
    expect(finished).toMatchObject([{ datei: file }]);
  });

  test('that is not taken is said with Zurück too, and holds nobody up', async () => {
    const { ada, opens } = await scene();
    await opens();
    await ada.submits();
    await ada.goesBack({ anlage: { file: 'F', name: 'bild.png', size: 1 }, namen: 'Mara' });
    expect(ada.form()).toMatchObject({
      text: 'Bitte ändern: Bitte wählen Sie eine PDF- oder Word-Datei.',
      fields: [{ value: 'Mara' }, { key: 'anlage', value: null }],
    });
    await ada.goesBack();
    expect(ada.form()?.fields.map(({ key }) => key)).toEqual(['datei', 'notiz']);
  });

  test('stands in what is stored about a person by its name', async () => {
    const { ada, on, opens } = await scene();
    await opens();
    await ada.submits({ datei: await ada.uploads('Protokoll.pdf', bytes) });
    const stored = on.tx((ctx) => ownData.auskunft(ctx, on.person('ada')));
    expect(stored.flatMap(({ angaben }) => angaben)).toContainEqual(expect.objectContaining({ wert: 'Protokoll.pdf' }));
  });

  test('is not asked for where the city does not let the bot look at files', async () => {
    const { ada, finished, opens } = await scene(false);
    await opens();
    expect(ada.form()?.fields.map(({ key }) => key)).toEqual(['notiz']);
    await ada.submits({ notiz: 'kurz' });
    await ada.submits();
    expect(finished).toMatchObject([{ datei: null, notiz: 'kurz' }]);
  });
});

describe('two people with files', () => {
  test('an empty field never takes the other’s file away', async () => {
    const { ada, eren, finished, opens } = await scene();
    await opens();
    const file = await ada.uploads('ada.pdf', bytes);
    await ada.submits({ datei: file });
    await eren.submits({ notiz: 'kurz' });
    await eren.submits();
    expect(finished).toMatchObject([{ datei: file, notiz: 'kurz' }]);
  });

  test('whoever comes second hears of the first one’s, and chooses theirs again if it is to count', async () => {
    const { ada, eren, finished, opens } = await scene();
    await opens();
    await ada.submits({ datei: await ada.uploads('ada.pdf', bytes) });
    const own = await eren.uploads('eren.pdf', bytes);
    await eren.submits({ datei: own });
    expect(eren.form()?.text).toBe(
      'Ada Muster hat inzwischen geantwortet: „ada.pdf“. Soll Ihre Datei gelten, wählen Sie sie bitte noch einmal.\nBisher: ada.pdf',
    );
    await eren.submits({ datei: own });
    await eren.submits();
    expect(finished).toMatchObject([{ datei: own }]);
  });
});
