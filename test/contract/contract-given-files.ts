/** Documents that people give in a form, and files of the bot's own that are taken back. */
import { describe, expect, test } from 'vitest';
import type { FormView } from '../../src/chat/form.ts';
import type { Shown } from '../../src/chat/message.ts';
import { ada, type Build, field, form, type Stage, staging, wohnen } from './world.ts';

const inWohnen = { conversation: wohnen };
const bytes = Uint8Array.from({ length: 3000 }, (_, at) => at % 256);

const asking = (more: Partial<FormView<Shown>> = {}): FormView<Shown> =>
  form({ fields: [field('datei', 'file', { extensions: ['pdf', 'docx'] }), field('ort', 'text')], ...more });

async function opened(on: Stage, view = asking()) {
  on.answer = () => ({ effect: 'openForm', view });
  await on.ada.types(wohnen, '/protokoll');
}

export function describeGivenFiles(build: Build): void {
  const stage = staging(build);

  describe('a field for a file', () => {
    test('hands over what was given, which can then be fetched byte for byte', async () => {
      const on = await stage({ readsFiles: true });
      await opened(on);
      const given = await on.ada.uploads('Protokoll – Größe.pdf', bytes);
      await on.ada.submits({ datei: given, ort: 'Rathaus' });
      expect(on.calls.at(-1)).toMatchObject({ kind: 'submit', values: { datei: given, ort: 'Rathaus' } });
      expect(given).toMatchObject({ name: 'Protokoll – Größe.pdf', size: 3000 });
      const fetched = await on.world.chat.fetch(given.file);
      expect(fetched.state === 'sent' && Buffer.from(fetched.value).equals(bytes)).toBe(true);
    });

    test('hands over nothing where nothing was given, and both with Zurück', async () => {
      const on = await stage({ readsFiles: true });
      await opened(on, asking({ back: true }));
      await on.ada.submits({ ort: 'Rathaus' });
      expect(on.calls.at(-1)).toMatchObject({ kind: 'submit', values: { datei: null } });
      const given = await on.ada.uploads('protokoll.docx', bytes);
      await on.ada.goesBack({ datei: given });
      expect(on.calls.at(-1)).toMatchObject({ kind: 'back', values: { datei: given } });
    });

    test('shown again names the file given before, and holds none', async () => {
      const on = await stage({ readsFiles: true });
      await opened(on, asking());
      const given = await on.ada.uploads('protokoll.pdf', bytes);
      const again = [field('datei', 'file', { required: true, value: given, remark: 'Bitte ändern: zu alt.' })];
      on.answer = () => ({ effect: 'next', view: asking({ revision: 1, fields: again }) });
      await on.ada.submits({ datei: given });
      expect(on.ada.form()?.text).toMatch(/Bitte ändern: zu alt\.\n.*Bisher: protokoll\.pdf/s);
      expect(on.ada.form()?.fields).toMatchObject([{ key: 'datei', value: null }]);
      // Though it is required: it is there already.
      on.answer = () => ({ effect: 'close' });
      await on.ada.submits();
      expect(on.calls.at(-1)).toMatchObject({ kind: 'submit', values: { datei: null } });
    });

    test('carries a sentence of ours like any other', async () => {
      const on = await stage({ readsFiles: true });
      await opened(on);
      on.answer = () => ({ effect: 'errors', errors: { datei: 'Diese Datei ist zu groß.' } });
      await on.ada.submits({ datei: await on.ada.uploads('protokoll.pdf', bytes) });
      expect(on.ada.form()?.fields).toMatchObject([{ key: 'datei', error: 'Diese Datei ist zu groß.' }, {}]);
    });
  });

  describe('fetching a file', () => {
    test('that is gone or never was is rejected', async () => {
      const on = await stage({ readsFiles: true });
      const { file } = await on.ada.uploads('protokoll.pdf', bytes);
      on.world.workspace.removeFile(file);
      expect(await on.world.chat.fetch(file)).toEqual({ state: 'rejected', code: 'file_not_found' });
      expect(await on.world.chat.fetch('F0NIRGENDS')).toEqual({ state: 'rejected', code: 'file_not_found' });
    });

    test('is rejected where the city has not granted it', async () => {
      const on = await stage({ readsFiles: false });
      const { file } = await on.ada.uploads('protokoll.pdf', bytes);
      expect(await on.world.chat.fetch(file)).toEqual({ state: 'rejected', code: 'missing_scope' });
    });

    test('can fail like any question, and works the next time', async () => {
      const on = await stage({ readsFiles: true });
      const { file } = await on.ada.uploads('protokoll.pdf', bytes);
      on.world.fail('fetch', 'rateLimited');
      expect(await on.world.chat.fetch(file)).toEqual({ state: 'later', afterMs: 7000 });
      on.world.fail('fetch', 'down');
      expect(await on.world.chat.fetch(file)).toMatchObject({ state: 'ambiguous' });
      expect(await on.world.chat.fetch(file)).toMatchObject({ state: 'sent' });
    });
  });

  describe('a file taken back', () => {
    const shares = async ({ world }: Stage): Promise<string> => {
      const moved = await world.chat.transfer({ name: 'protokoll.docx', title: 'Protokoll', bytes });
      if (moved.state !== 'sent') throw new Error(moved.state);
      await world.chat.share(moved.value, inWohnen, null);
      return moved.value;
    };

    test('stands no more, once or twice, and another one stays', async () => {
      const on = await stage();
      const id = await shares(on);
      await shares(on);
      expect(on.ada.reads(wohnen)).toHaveLength(2);
      for (const _ of ['once', 'twice'])
        expect(await on.world.chat.withdrawFile(id)).toEqual({ state: 'sent', value: null });
      expect(on.ada.reads(wohnen)).toHaveLength(1);
    });

    test('that was transferred only, or never was, is taken back', async () => {
      const on = await stage();
      const moved = await on.world.chat.transfer({ name: 'protokoll.docx', title: 'Protokoll', bytes });
      for (const id of [moved.state === 'sent' ? moved.value : '', 'F0NIRGENDS'])
        expect(await on.world.chat.withdrawFile(id)).toEqual({ state: 'sent', value: null });
    });

    test("of a person's stays: it is not the bot's", async () => {
      const on = await stage({ readsFiles: true });
      const { file } = await on.ada.uploads('protokoll.pdf', bytes);
      expect(await on.world.chat.withdrawFile(file)).toEqual({ state: 'rejected', code: 'cant_delete_file' });
      expect(await on.world.chat.fetch(file)).toMatchObject({ state: 'sent' });
    });

    test('can fail like any change: done if the answer was lost, and to be repeated', async () => {
      const on = await stage();
      const id = await shares(on);
      on.world.fail('withdrawFile', 'rateLimited');
      expect(await on.world.chat.withdrawFile(id)).toEqual({ state: 'later', afterMs: 7000 });
      expect(on.world.person(ada).reads(wohnen)).toHaveLength(1);
      on.world.fail('withdrawFile', 'lost');
      expect(await on.world.chat.withdrawFile(id)).toMatchObject({ state: 'ambiguous' });
      expect(await on.world.chat.withdrawFile(id)).toEqual({ state: 'sent', value: null });
      expect(on.world.person(ada).reads(wohnen)).toEqual([]);
    });
  });
}
