/** Whatever fails while Slack can be reached, the person gets a sentence, and nothing entered is lost. */
import { describe, expect, test } from 'vitest';
import { actions } from '../../../src/chat/message.ts';
import { emulatedChat } from '../../contract/emulated-chat.ts';
import { ada, field, form, says, staging, wohnen } from '../../contract/world.ts';

const sorry = 'Das hat gerade nicht geklappt. Es ist nichts verloren gegangen. Bitte versuchen Sie es noch einmal.';
const broken = () => {
  throw new Error('Ada Muster tippte: geheim');
};
const button = (label: string) => actions({ action: 'a.b', subject: '1', label });

let ahead = 0;
const stage = staging((options) => {
  ahead = 0;
  return emulatedChat('socket', options, { now: () => Date.now() + ahead });
});

describe('the core fails', () => {
  test('on a command', async () => {
    const on = await stage();
    on.answer = broken;
    await on.ada.types(wohnen, '/sitzung');
    expect(on.ada.reads(wohnen)).toMatchObject([{ text: sorry, onlyYou: true }]);
  });

  test('on a button of a message', async () => {
    const on = await stage();
    await on.posts(says('Einladung', button('Ich komme')));
    on.answer = broken;
    await on.ada.presses('Ich komme', { conversation: wohnen });
    expect(on.ada.reads(wohnen).at(-1)).toMatchObject({ text: sorry, onlyYou: true });
  });

  test('on a button of Home', async () => {
    const on = await stage();
    await on.world.chat.publishHome(ada, { parts: [button('Erledigt')] });
    on.answer = broken;
    await on.ada.presses('Erledigt', 'home');
    expect(on.ada.form()).toMatchObject({ text: sorry, submit: null });
  });

  test('on opening Home', async () => {
    const on = await stage();
    on.answer = broken;
    await on.ada.opensHome();
    expect(on.ada.readsDirect()).toMatchObject([{ text: sorry }]);
  });

  test('on a form: the sentence stands on it, and the entries stay', async () => {
    const on = await stage();
    on.answer = () => ({ effect: 'openForm', view: form({ fields: [field('ort', 'text'), field('tag', 'date')] }) });
    await on.ada.types(wohnen, '/sitzung');
    on.answer = broken;
    await on.ada.submits({ ort: 'Rathaus', tag: '2026-10-14' });
    expect(on.ada.form()?.fields).toMatchObject([
      { key: 'ort', value: 'Rathaus', error: sorry },
      { key: 'tag', value: '2026-10-14' },
    ]);
  });

  test('on a question: it is asked again, below the sentence', async () => {
    const on = await stage();
    const question = form({ fields: [], intro: ['Trotzdem einladen?'], confirms: ['feiertag'] });
    on.answer = () => ({ effect: 'openForm', view: question });
    await on.ada.types(wohnen, '/sitzung');
    on.answer = broken;
    await on.ada.submits();
    expect(on.ada.form()?.text).toBe(`${sorry}\nTrotzdem einladen?`);
    on.answer = () => ({ effect: 'close' });
    await on.ada.submits();
    expect(on.calls.at(-1)).toMatchObject({ kind: 'submit', confirmed: ['feiertag'] });
    expect(on.ada.form()).toBeNull();
  });

  test('on Zurück', async () => {
    const on = await stage();
    on.answer = () => ({ effect: 'openForm', view: form({ back: true }) });
    await on.ada.types(wohnen, '/sitzung');
    on.answer = broken;
    await on.ada.goesBack({ ort: 'Rathaus' });
    expect(on.ada.form()?.text).toContain(sorry);
  });

  test('by answering a field that is not shown', async () => {
    const on = await stage();
    on.answer = () => ({ effect: 'openForm', view: form() });
    await on.ada.types(wohnen, '/sitzung');
    on.answer = () => ({ effect: 'errors', errors: { fremd: 'Passt nicht.' } });
    await on.ada.submits();
    expect(on.ada.form()?.fields).toMatchObject([{ key: 'ort', error: sorry }]);
  });

  test('by not answering in time', async () => {
    const on = await stage();
    on.answer = () => ({ effect: 'openForm', view: form() });
    await on.ada.types(wohnen, '/sitzung');
    on.answer = () => new Promise(() => {});
    await on.ada.submits({ ort: 'Rathaus' });
    expect(on.ada.form()?.fields).toMatchObject([{ value: 'Rathaus', error: sorry }]);
  });
});

describe('Slack refuses', () => {
  test('to open a form: the person opens it with a button', async () => {
    const on = await stage();
    const view = form();
    on.answer = () => ({ effect: 'openForm', view });
    on.world.emulator.faults.webApi('views.open', { fault: 'serverError' });
    await on.ada.types(wohnen, '/sitzung');
    expect(on.ada.form()).toBeNull();
    expect(on.ada.reads(wohnen)).toMatchObject([{ text: sorry, buttons: ['Formular öffnen'], onlyYou: true }]);
    await on.ada.presses('Formular öffnen', { conversation: wohnen });
    expect(on.calls.at(-1)).toMatchObject({ action: 'formular.oeffnen', subject: view.draft });
    expect(on.ada.form()?.title).toBe('Sitzung melden');
  });

  test('a trigger that came too late', async () => {
    const on = await stage();
    on.answer = () => {
      ahead = 3_500;
      return { effect: 'openForm', view: form() };
    };
    await on.ada.types(wohnen, '/sitzung');
    expect(on.ada.reads(wohnen)).toMatchObject([
      { text: 'Das Formular konnte nicht rechtzeitig geöffnet werden. Mit dem Knopf öffnen Sie es.' },
    ]);
    expect(on.world.logged.join()).toContain('"instead":"expired_trigger_id"');
  });

  test('to show the step before: it waits in the private conversation', async () => {
    const on = await stage();
    on.answer = () => ({ effect: 'openForm', view: form({ back: true }) });
    await on.ada.types(wohnen, '/sitzung');
    on.answer = () => ({ effect: 'back', view: form({ revision: 1 }) });
    on.world.emulator.faults.webApi('views.update', { fault: 'serverError' });
    await on.ada.goesBack();
    expect(on.ada.readsDirect()).toMatchObject([{ text: sorry, buttons: ['Formular öffnen'] }]);
  });

  test('to answer where the person is: in private, too, links show no preview and nothing typed is formatted', async () => {
    const on = await stage();
    on.answer = () => ({ effect: 'reply', message: says('https://musterstadt.example') });
    on.world.emulator.faults.webApi('response_url', { fault: 'serverError' });
    await on.ada.types(wohnen, '/sitzung');
    expect(on.ada.readsDirect()).toMatchObject([{ text: 'https://musterstadt.example' }]);
    const posted = on.world.emulator.calls.findLast(({ method }) => method === 'chat.postMessage')?.args;
    const off = { link_names: false, mrkdwn: false, unfurl_links: false, unfurl_media: false };
    expect(posted).toMatchObject({ parse: 'none', ...off });
  });

  test('one call for its rate: the next is not held up', async () => {
    const on = await stage();
    on.world.fail('edit', 'rateLimited');
    const ref = await on.posts(says('Alt.'));
    const started = performance.now();
    expect(await on.world.chat.edit(ref, says('Neu.'))).toEqual({ state: 'later', afterMs: 7000 });
    expect(await on.world.chat.edit(ref, says('Neu.'))).toMatchObject({ state: 'sent' });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test('the log says what happened and how long it took, but no text, no name and no token', async () => {
  const on = await stage();
  on.answer = broken;
  await on.ada.types(wohnen, '/sitzung geheim');
  on.answer = () => ({ effect: 'openForm', view: form() });
  await on.ada.types(wohnen, '/sitzung geheim');
  await on.ada.submits({ ort: 'geheim' });
  const lines = on.world.logged.map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { what: 'command', name: '/sitzung', outcome: 'failed', error: 'Error', ms: expect.any(Number) },
    { what: 'command', name: '/sitzung', outcome: 'openForm' },
    { what: 'submit', name: 'sitzung.melden:wann', outcome: 'openForm' },
  ]);
  const { botToken, appToken } = on.world.emulator;
  for (const secret of ['geheim', 'Muster', botToken, appToken]) expect(on.world.logged.join()).not.toContain(secret);
});
