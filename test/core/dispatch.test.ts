import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/chat/chat.ts';
import { defineForm, type FieldValue } from '../../src/chat/form.ts';
import { text } from '../../src/chat/message.ts';
import { addPerson } from '../../src/core/directory.ts';
import { type Feature, formHandler } from '../../src/core/feature.ts';
import { openForm } from '../../src/core/forms.ts';
import { notice } from '../../src/core/notice.ts';
import { show } from '../../src/core/posts.ts';
import type { FakePerson } from '../contract/fake-person.ts';
import { ground } from './ground.ts';

const form = defineForm('zettel', {
  title: 'Zettel',
  submit: 'Aufhängen',
  steps: [{ key: 'text', fields: { text: { kind: 'text', label: 'Text', required: true } } }],
});
const says = (words: string) => ({ notification: words, parts: [text(words)] });

/** `/zettel` opens a form whose work is a post in #wohnen; it fails as long as `fails` says so. */
function scene({ darf = () => true, fails = () => false }: { darf?: () => boolean; fails?: () => boolean } = {}) {
  let runs = 0;
  const hang = formHandler(form, {
    recht: 'zettel.aufhaengen',
    subjekt: () => null,
    abgelehnt: () => says('Das darf nur das Tandem.'),
    run(ctx, values) {
      runs += 1;
      addPerson(ctx.tx, 'Spur', null);
      show(ctx, { subject: `zettel ${runs}`, role: 'zettel', to: { kanal: on.kanal.wohnen } }, says(values.text));
      if (fails()) throw new Error('no');
      return { done: notice('Der Zettel hängt.') };
    },
  });
  const feature: Feature = {
    name: 'zettel',
    forms: [hang],
    commands: {
      '/zettel': {
        recht: hang.recht,
        subjekt: () => null,
        abgelehnt: () => says('Nein.'),
        run: (ctx) => openForm(ctx, hang, null),
      },
    },
  };
  const on = ground({ features: [feature], darf });
  return { on, runs: () => runs };
}

const actor = { account: 'ada', name: 'Ada Muster', workspace: 'T1' };

/** What the platform hands over when this person submits the form before them. */
function submitOf(
  person: FakePerson,
  values: Readonly<Record<string, FieldValue>>,
): Call & { kind: 'submit' | 'back' } {
  const view = person.formView();
  if (view === null) throw new Error('no form');
  const { draft, revision, step } = view;
  return { kind: 'submit', key: 'k', actor, form: 'zettel', draft, step, revision, values, confirmed: [] };
}

describe('an input', () => {
  test('that comes four times is done once and answered the same', async () => {
    const { on, runs } = scene();
    const { ada } = await on.listens();
    await ada.types('wohnen', '/zettel');
    const submit = submitOf(ada, { text: 'Suche Fahrrad' });
    const answers = await Promise.all([1, 2, 3, 4].map(() => on.listener.call(submit)));
    await on.outbox.drain();
    expect(runs()).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ effect: 'reply', message: { notification: 'Der Zettel hängt.' } });
    expect(on.stands('wohnen')).toEqual(['Suche Fahrrad']);
  });

  test('that comes again after a restart gets the stored answer', async () => {
    const { on } = scene();
    const { ada } = await on.listens();
    const call: Call = { kind: 'command', key: 'c', actor, command: '/zettel', text: '', conversation: 'wohnen' };
    const first = await on.listener.call(call);
    const again = ground({ again: on });
    expect(await again.listener.call(call)).toEqual(first);
    expect(ada.form()).toBeNull();
  });

  test('that was answered with a secret is done once, and the secret kept nowhere', async () => {
    const { on } = scene();
    const verrate: Feature = {
      name: 'verraten',
      commands: {
        '/verrate': {
          recht: 'verraten',
          subjekt: () => null,
          abgelehnt: () => says('Nein.'),
          run: () => ({ effect: 'reply', message: says('Sesam'), secret: true }),
        },
      },
    };
    const secretive = ground({ features: [verrate], again: on });
    await secretive.listens();
    const call: Call = { kind: 'command', key: 'c', actor, command: '/verrate', text: '', conversation: 'wohnen' };
    expect(await secretive.listener.call(call)).toMatchObject({ effect: 'reply', message: says('Sesam') });
    expect(secretive.tx((ctx) => JSON.stringify(ctx.tx.all(sql`SELECT * FROM input`)))).not.toContain('Sesam');
    expect(await secretive.listener.call(call)).toEqual({ effect: 'none' });
  });

  test('that failed leaves nothing behind and can be repeated', async () => {
    let broken = true;
    const { on } = scene({ fails: () => broken });
    const { ada } = await on.listens();
    await ada.types('wohnen', '/zettel');
    const traces = () => on.tx((ctx) => ctx.tx.all(sql`SELECT id FROM person WHERE name = 'Spur'`).length);
    await expect(ada.submits({ text: 'Suche Fahrrad' })).rejects.toThrow('no');
    await on.outbox.drain();
    expect([traces(), on.stands('wohnen')]).toEqual([0, []]);
    broken = false;
    await ada.submits({ text: 'Suche Fahrrad' });
    await on.outbox.drain();
    expect([traces(), on.stands('wohnen')]).toEqual([1, ['Suche Fahrrad']]);
  });

  test('with errors, corrected in the same form, is a new one', async () => {
    const { on, runs } = scene();
    const { ada } = await on.listens();
    await ada.types('wohnen', '/zettel');
    const first = submitOf(ada, { text: null });
    expect(await on.listener.call(first)).toMatchObject({ errors: { text: 'Bitte füllen Sie dieses Feld aus.' } });
    const corrected = { ...first, values: { text: 'Suche Fahrrad' } };
    expect(await on.listener.call(corrected)).toMatchObject({ effect: 'reply' });
    expect(runs()).toBe(1);
  });

  test('of somebody never seen before makes them known', async () => {
    const { on } = scene();
    const stranger = { account: 'neu', name: 'Nora Neu', workspace: 'T9' };
    await on.listener.call({ kind: 'homeOpened', key: 'h', actor: stranger });
    const known = on.tx((ctx) =>
      ctx.tx.all(sql`SELECT name, "foreign" FROM konto JOIN person ON id = person_id WHERE account = 'neu'`),
    );
    expect(known).toEqual([{ name: 'Nora Neu', foreign: 1 }]);
  });
});

describe('a right', () => {
  test('is asked when the form opens', async () => {
    const { on } = scene({ darf: () => false });
    const { ada } = await on.listens();
    await ada.types('wohnen', '/zettel');
    expect(ada.form()).toBeNull();
    expect(ada.reads('wohnen')).toMatchObject([{ text: 'Nein.', onlyYou: true }]);
  });

  test('that ends between opening and submitting is gone', async () => {
    let may = true;
    const { on, runs } = scene({ darf: () => may });
    const { ada } = await on.listens();
    await ada.types('wohnen', '/zettel');
    may = false;
    await ada.submits({ text: 'Suche Fahrrad' });
    await on.outbox.drain();
    expect(ada.form()?.text).toBe('Das darf nur das Tandem.');
    expect([runs(), on.stands('wohnen')]).toEqual([0, []]);
  });
});

test('a button whose feature is gone says so', async () => {
  const on = ground();
  const press: Call = { kind: 'button', key: 'b', actor, action: 'alt', subject: '', message: null };
  expect(await on.listener.call(press)).toMatchObject({
    effect: 'reply',
    message: { notification: 'Diese Schaltfläche gibt es nicht mehr.' },
  });
});

test('a notice is taken in once', async () => {
  const on = ground();
  const renamed = (key: string, name: string) =>
    on.listener.notice({ key, kind: 'renamed', conversation: 'wohnen', name });
  renamed('n1', 'wohnen-neu');
  renamed('n2', 'wohnen-noch-neuer');
  renamed('n1', 'wohnen-neu');
  expect(on.tx((ctx) => ctx.tx.all(sql`SELECT name FROM kanal WHERE conversation = 'wohnen'`))).toEqual([
    { name: 'wohnen-noch-neuer' },
  ]);
});

test('features follow a notice that tells something new, and no other', () => {
  let followed = 0;
  let channels = 0;
  const follows: Feature = {
    name: 'follows',
    ereignisse: {
      abgleich(_, { kanaele }) {
        followed++;
        if (kanaele) channels++;
      },
    },
  };
  const on = ground({ features: [follows] });
  const ada = { account: 'ada', name: 'Ada Muster', admin: false, guest: false };
  const tells = (key: string, account: Partial<typeof ada & { deactivated: boolean; bot: boolean }>) =>
    on.listener.notice({
      ...{ key, kind: 'account' },
      account: { ...ada, deactivated: false, foreign: false, bot: false, ...account },
    });
  tells('a new picture', {});
  tells('a bot', { account: 'bot', bot: true });
  expect(followed).toBe(0);
  tells('a new name', { name: 'Ada Beispiel' });
  tells('deactivated', { name: 'Ada Beispiel', deactivated: true });
  tells('somebody new', { account: 'sana', name: 'Sana Entwurf' });
  expect([followed, channels]).toEqual([3, 0]);
  on.listener.notice({ key: 'reopened', kind: 'archived', conversation: 'wohnen', archived: true });
  expect([followed, channels]).toEqual([4, 1]);
});
