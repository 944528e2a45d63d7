/** Modals and Home: triggers, the stack, hashes, and what the app may answer to a submission. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlainApp, plainApp } from './plain-app.ts';

let app: PlainApp;
let now = Date.now();
beforeEach(async () => {
  app = await plainApp({ limits: { now: () => now, answerWithin: 300 } });
});
afterEach(() => app.stop());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const input = (block_id: string) => ({
  type: 'input' as const,
  block_id,
  label: plain(block_id),
  optional: true,
  element: { type: 'plain_text_input' as const, action_id: 'wert' },
});
const mehr = {
  type: 'actions' as const,
  block_id: 'mehr',
  elements: [{ type: 'button' as const, action_id: 'mehr', text: plain('Mehr') }],
};
const modal = (title: string, ...fields: string[]) => ({
  type: 'modal' as const,
  title: plain(title),
  submit: plain('Weiter'),
  blocks: [...fields.map(input), mehr],
});
const typed = (block: string, value: string) => ({ [block]: { wert: { type: 'plain_text_input', value } } });

const ada = () => app.emulator.person('UADA');
const titles = () =>
  ada()
    .see()
    .modals.map(({ title }) => title);
const top = () => ada().see().modals.at(-1)?.id ?? '';
const open = async (view: ReturnType<typeof modal>) =>
  app.client.views.open({ trigger_id: await app.trigger('UADA'), view });
/** Presses the button in the modal on top and returns the trigger. */
const fromTop = () =>
  app.trigger('UADA', { do: 'press', place: { in: 'modal', view: top() }, blockId: 'mehr', actionId: 'mehr' });
const refused = (error: string) => ({ data: { error } });

describe('a trigger', () => {
  it('opens one form', async () => {
    const trigger_id = await app.trigger('UADA');
    await app.client.views.open({ trigger_id, view: modal('eins') });
    const again = app.client.views.open({ trigger_id, view: modal('zwei') });
    await expect(again).rejects.toMatchObject(refused('exchanged_trigger_id'));
    expect(titles()).toEqual(['eins']);
    expect(app.emulator.person('UJO').see().modals).toEqual([]);
  });

  it('is good for three seconds', async () => {
    const early = await app.trigger('UADA');
    const late = await app.trigger('UADA');
    now += 3000;
    await app.client.views.open({ trigger_id: early, view: modal('gerade noch') });
    now += 1;
    const expired = app.client.views.open({ trigger_id: late, view: modal('zu spät') });
    await expect(expired).rejects.toMatchObject(refused('expired_trigger_id'));
  });

  it('from outside a modal starts a new stack and can push onto none', async () => {
    await open(modal('eins'));
    await open(modal('zwei'));
    expect(titles()).toEqual(['zwei']);
    const pushed = app.client.views.push({ trigger_id: await app.trigger('UADA'), view: modal('drei') });
    await expect(pushed).rejects.toMatchObject(refused('not_found'));
  });
});

describe('the stack', () => {
  it('holds three', async () => {
    const first = await open(modal('eins'));
    const second = await app.client.views.push({ trigger_id: await fromTop(), view: modal('zwei') });
    await app.client.views.open({ trigger_id: await fromTop(), view: modal('drei') });
    expect(titles()).toEqual(['eins', 'zwei', 'drei']);
    expect(second.view).toMatchObject({ root_view_id: first.view?.id, previous_view_id: first.view?.id });
    const fourth = app.client.views.push({ trigger_id: await fromTop(), view: modal('vier') });
    await expect(fourth).rejects.toMatchObject(refused('push_limit_reached'));
  });

  it('lets only its top be used', async () => {
    await open(modal('eins'));
    const below = top();
    await app.client.views.push({ trigger_id: await fromTop(), view: modal('zwei') });
    expect(await ada().act({ do: 'submit', view: below, state: {} })).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('tells of closing only where the bot asked for it', async () => {
    await open(modal('leise'));
    const before = app.received.length;
    await ada().act({ do: 'close', view: top() });
    expect([titles(), app.received.length]).toEqual([[], before]);

    await open({ ...modal('laut'), ...{ notify_on_close: true } });
    await ada().act({ do: 'close', view: top() });
    expect(app.last()).toMatchObject({ type: 'view_closed', is_cleared: false, view: { title: { text: 'laut' } } });
  });

  it('closes as a whole if told to', async () => {
    await open({ ...modal('eins'), ...{ notify_on_close: true } });
    await app.client.views.push({ trigger_id: await fromTop(), view: modal('zwei') });
    await ada().act({ do: 'close', view: top(), all: true });
    expect(titles()).toEqual([]);
    expect(app.last()).toMatchObject({ type: 'view_closed', is_cleared: true, view: { title: { text: 'eins' } } });
  });
});

describe('an update', () => {
  it('needs the current hash, if it names one', async () => {
    const { view } = await open(modal('eins'));
    const change = { view_id: view?.id ?? '', hash: view?.hash ?? '' };
    await app.client.views.update({ ...change, view: modal('zwei') });
    const stale = app.client.views.update({ ...change, view: modal('drei') });
    await expect(stale).rejects.toMatchObject(refused('hash_conflict'));
    await app.client.views.update({ view_id: change.view_id, view: modal('vier') });
    expect(titles()).toEqual(['vier']);
  });

  it('keeps what was typed where the ids stay the same', async () => {
    await open(modal('eins', 'ort', 'thema'));
    const state = { ...typed('ort', 'Rathaus'), ...typed('thema', 'Ükern') };
    const place = { in: 'modal', view: top() } as const;
    await ada().act({ do: 'press', place, blockId: 'mehr', actionId: 'mehr', state });
    expect(app.last()).toMatchObject({ view: { state: { values: state } } });
    await app.client.views.update({ view_id: top(), view: modal('zwei', 'ort', 'link') });
    expect(ada().see().modals[0]?.state).toEqual({
      ...typed('ort', 'Rathaus'),
      link: { wert: { type: 'plain_text_input', value: null } },
    });
  });

  it('finds a view by its external_id, which is unique', async () => {
    const named = { ...modal('eins'), external_id: 'entwurf-1' };
    await open(named);
    await app.client.views.update({ external_id: 'entwurf-1', view: { ...named, title: plain('zwei') } });
    expect(titles()).toEqual(['zwei']);
    const taken = app.client.views.push({ trigger_id: await fromTop(), view: named });
    await expect(taken).rejects.toMatchObject(refused('duplicate_external_id'));
  });
});

describe('a submission', () => {
  const submit = async (json: unknown, state = typed('ort', 'Rathaus')) => {
    await open(modal('eins', 'ort'));
    app.answer(({ payload }) => (payload.type === 'view_submission' ? { json } : {}));
    return ada().act({ do: 'submit', view: top(), state });
  };

  it('carries the state and closes on an empty answer', async () => {
    expect(await submit(undefined)).toEqual({ ok: true });
    expect(app.last()).toMatchObject({
      type: 'view_submission',
      team: { id: 'TCITY', domain: 'musterstadt' },
      user: { id: 'UADA', team_id: 'TCITY' },
      view: { type: 'modal', state: { values: typed('ort', 'Rathaus') } },
    });
    expect(titles()).toEqual([]);
  });

  it('does not leave the form while a required field is empty', async () => {
    await open({ ...modal('eins'), blocks: [{ ...input('ort'), optional: false }, mehr] });
    const before = app.received.length;
    const result = await ada().act({ do: 'submit', view: top(), state: {} });
    expect(result).toMatchObject({ ok: false, code: 'invalid_input' });
    expect(app.received).toHaveLength(before);
    expect(ada().see().modals[0]?.errors).toEqual({ ort: 'Bitte füllen Sie dieses Feld aus.' });
    expect(await ada().act({ do: 'submit', view: top(), state: typed('ort', 'Rathaus') })).toEqual({ ok: true });
  });

  it('shows errors on their block', async () => {
    await submit({ response_action: 'errors', errors: { ort: 'Diesen Ort gibt es nicht.' } });
    expect(ada().see().modals).toMatchObject([{ title: 'eins', errors: { ort: 'Diesen Ort gibt es nicht.' } }]);
  });

  it('updates, pushes and clears', async () => {
    await submit({ response_action: 'update', view: modal('zwei') });
    expect(titles()).toEqual(['zwei']);
    app.answer({ json: { response_action: 'push', view: modal('drei') } });
    await ada().act({ do: 'submit', view: top(), state: {} });
    expect(titles()).toEqual(['zwei', 'drei']);
    app.answer({ json: { response_action: 'clear' } });
    await ada().act({ do: 'submit', view: top(), state: {} });
    expect(titles()).toEqual([]);
  });

  it.each([
    ['errors on a block that is not there', { response_action: 'errors', errors: { thema: 'x' } }],
    ['an unknown response_action', { response_action: 'close' }],
    ['something without response_action', { text: 'Danke' }],
    ['a broken view', { response_action: 'update', view: { type: 'modal', blocks: [] } }],
  ])('refuses %s and stays open', async (_, answer) => {
    expect(await submit(answer)).toMatchObject({ ok: false });
    expect(titles()).toEqual(['eins']);
  });

  it('stays open when the answer is late', async () => {
    await open(modal('eins', 'ort'));
    app.answer({ after: 400 });
    const result = await ada().act({ do: 'submit', view: top(), state: typed('ort', 'Rathaus') });
    expect(result).toMatchObject({ ok: false, code: 'operation_timeout' });
    expect(ada().see().modals).toMatchObject([{ title: 'eins', state: typed('ort', 'Rathaus') }]);
  });
});

describe('Home', () => {
  const home = (text: string) => ({
    type: 'home' as const,
    blocks: [{ type: 'header' as const, text: plain(text) }, mehr],
  });

  it('shows each person their own, and its buttons tell the bot', async () => {
    const first = await app.client.views.publish({ user_id: 'UADA', view: home('eins') });
    const current = { user_id: 'UADA', hash: first.view?.hash ?? '' };
    await app.client.views.publish({ ...current, view: home('zwei') });
    const stale = app.client.views.publish({ ...current, view: home('drei') });
    await expect(stale).rejects.toMatchObject(refused('hash_conflict'));
    expect(ada().see().home?.blocks[0]).toMatchObject({ text: { text: 'zwei' } });
    expect(app.emulator.person('UJO').see().home).toBeNull();

    const trigger_id = await app.trigger('UADA', {
      do: 'press',
      place: { in: 'home' },
      blockId: 'mehr',
      actionId: 'mehr',
    });
    expect(app.last()).toMatchObject({ container: { type: 'view', view_id: first.view?.id }, view: { type: 'home' } });
    await app.client.views.open({ trigger_id, view: modal('aus Start') });
    expect(titles()).toEqual(['aus Start']);
  });
});
