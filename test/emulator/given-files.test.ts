/** Files that people bring in a form, what the app may do with them, and what is left of one that was deleted. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seenBy } from './city.ts';
import { type PlainApp, plainApp } from './plain-app.ts';

let app: PlainApp;
beforeEach(async () => {
  app = await plainApp({ granted: ['files:read'] });
});
afterEach(() => app.stop());

const bytes = Uint8Array.from({ length: 300 }, (_, at) => at % 256);
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = {
  type: 'modal' as const,
  title: plain('Protokoll'),
  submit: plain('Abgeben'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'datei',
      label: plain('Datei'),
      element: { type: 'file_input' as const, action_id: 'a', filetypes: ['pdf'] },
    },
  ],
};
const open = async (on = app) =>
  (await on.client.views.open({ trigger_id: await on.trigger('UADA'), view: modal })).view?.id ?? '';
const ada = () => app.emulator.person('UADA');
const refusal = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (error: { data: { error: string } }) => error.data.error,
  );

describe('a field for a file', () => {
  it('is not for an app that may not look at files', async () => {
    const without = await plainApp();
    expect(await refusal(open(without))).toBe('missing_scope');
    await without.stop();
  });

  it('submits what was uploaded, as Slack tells of it', async () => {
    const view = await open();
    const file = ada().upload('Prüfung.PDF', bytes);
    const state = { datei: { a: { type: 'file_input', files: [file] } } };
    expect(await ada().act({ do: 'submit', view, state })).toEqual({ ok: true });
    expect(app.last()).toMatchObject({
      view: { state: { values: { datei: { a: { files: [{ name: 'Prüfung.PDF', size: 300, user: 'UADA' }] } } } } },
    });
  });

  it('takes no other kind of file, and none over 10 MB', async () => {
    const view = await open();
    const state = { datei: { a: { type: 'file_input', files: [ada().upload('bild.png', bytes)] } } };
    expect(await ada().act({ do: 'submit', view, state })).toMatchObject({ ok: false, code: 'invalid_input' });
    expect(ada().see().modals[0]?.errors).toEqual({
      datei: 'Bitte wählen Sie eine Datei mit der Endung .pdf.',
    });
    const large = new Uint8Array(10 * 1024 * 1024 + 1);
    expect(() => ada().upload('groß.pdf', large)).toThrow('file_upload_size_restricted');
    const answer = await fetch(`${app.emulator.url}/page/upload?as=UADA&name=x.pdf`, { method: 'POST', body: large });
    expect(await answer.json()).toEqual({ ok: false, error: 'Diese Datei ist größer als 10 MB.' });
  });
});

describe('the private address of a file', () => {
  const address = async () => {
    const { file } = await app.client.files.info({ file: String(ada().upload('p.pdf', bytes).id) });
    return file?.url_private_download ?? '';
  };

  it('opens with the app’s token alone', async () => {
    const authorization = `Bearer ${app.emulator.botToken}`;
    const answer = await fetch(await address(), { headers: { authorization } });
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    for (const headers of [{}, { authorization: 'Bearer xoxb-fremd' }])
      expect((await fetch(await address(), { headers, redirect: 'manual' })).status).toBe(302);
  });
});

describe('a file deleted', () => {
  const shared = async (initial_comment?: string) => {
    const where = { channel_id: 'CWOHNEN', ...(initial_comment !== undefined && { initial_comment }) };
    const { files } = await app.client.filesUploadV2({ filename: 'a.txt', content: 'a', title: 'A', ...where });
    return files[0]?.files?.[0]?.id ?? '';
  };

  it('takes the message along that held nothing else, and leaves one with words', async () => {
    const [first, second] = [await shared(), await shared('Hier:')];
    for (const file of [first, second]) await app.client.files.delete({ file });
    expect(seenBy(app.emulator, 'UADA')).toMatchObject([{ text: 'Hier:', files: [] }]);
    expect(await refusal(app.client.files.info({ file: first }))).toBe('file_not_found');
    expect(await refusal(app.client.files.delete({ file: first }))).toBe('file_not_found');
  });

  it('is the app’s own', async () => {
    const file = String(ada().upload('p.pdf', bytes).id);
    expect(await refusal(app.client.files.delete({ file }))).toBe('cant_delete_file');
  });
});
