/** What people do, and what they see next. */
import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/chat/chat.ts';
import type { FieldValue } from '../../src/chat/form.ts';
import { newId } from '../../src/core/ids.ts';
import { ada, type Build, eren, field, form, says, staging, wohnen } from './world.ts';

export function describeAnswering(build: Build): void {
  const stage = staging(build);

  describe('a command', () => {
    test('arrives with who typed it, where and what', async () => {
      const on = await stage();
      await on.ada.types(wohnen, '/sitzung morgen *um* 18 <Uhr> & mehr');
      expect(on.calls).toMatchObject([
        {
          kind: 'command',
          command: '/sitzung',
          text: 'morgen *um* 18 <Uhr> & mehr',
          conversation: wohnen,
          actor: { account: ada, workspace: 'T0STADT' },
        },
      ]);
    });

    test('is answered to the person alone', async () => {
      const on = await stage();
      on.answer = () => ({ effect: 'reply', message: says('Nur das Tandem lädt ein.') });
      await on.eren.types(wohnen, '/sitzung');
      expect(on.eren.reads(wohnen)).toMatchObject([{ text: 'Nur das Tandem lädt ein.', onlyYou: true }]);
      expect(on.ada.reads(wohnen)).toEqual([]);
    });
  });

  describe('a button', () => {
    const choice = (subject: string, label: string) => ({ action: 'sitzung.antwort', subject, label });

    test('says which action, about what, on which message', async () => {
      const on = await stage();
      const buttons = [choice('ja', 'Ich komme'), choice('nein', 'Ich komme nicht')];
      const ref = await on.posts(says('Einladung', { part: 'actions', buttons }));
      await on.eren.presses('Ich komme nicht', { conversation: wohnen, message: ref.id });
      expect(on.calls).toMatchObject([
        { kind: 'button', action: 'sitzung.antwort', subject: 'nein', message: ref, actor: { account: eren } },
      ]);
    });

    test('is answered to the person alone, and the message stays', async () => {
      const on = await stage();
      await on.posts(says('Einladung', { part: 'actions', buttons: [choice('ja', 'Ich komme')] }));
      on.answer = () => ({ effect: 'reply', message: says('Danke.') });
      await on.ada.presses('Ich komme', { conversation: wohnen });
      expect(on.ada.reads(wohnen).map(({ text, onlyYou }) => [text, onlyYou])).toEqual([
        ['Einladung', false],
        ['Danke.', true],
      ]);
      expect(on.eren.reads(wohnen)).toHaveLength(1);
    });

    test('in a thread is answered in the thread', async () => {
      const on = await stage();
      const parent = await on.posts(says('Überblick'));
      const message = says('Sprachförderung', { part: 'actions', buttons: [choice('rat', 'Rat anbieten')] });
      await on.world.chat.post({ operation: newId('operation'), target: { conversation: wohnen }, parent, message });
      on.answer = () => ({ effect: 'reply', message: says('Danke.') });
      await on.ada.presses('Rat anbieten', { conversation: wohnen });
      expect(on.ada.reads(wohnen).at(-1)).toMatchObject({ text: 'Danke.', onlyYou: true, thread: parent.id });
    });

    test('on a private reply and on Home stands on no message', async () => {
      const on = await stage();
      const more = says('Mehr?', { part: 'actions', buttons: [choice('', 'Mehr')] });
      on.answer = () => ({ effect: 'reply', message: more });
      await on.ada.types(wohnen, '/sitzung');
      on.answer = () => ({ effect: 'none' });
      await on.ada.presses('Mehr', { conversation: wohnen });
      await on.world.chat.publishHome(ada, more);
      on.answer = () => ({ effect: 'reply', message: says('Über Home.') });
      await on.ada.presses('Mehr', 'home');
      expect(on.calls.slice(1)).toMatchObject([
        { kind: 'button', subject: '', message: null },
        { kind: 'button', subject: '', message: null },
      ]);
      expect(on.ada.form()).toMatchObject({ submit: null, text: 'Über Home.' });
    });

    test('pressed twice are two inputs', async () => {
      const on = await stage();
      await on.posts(says('Einladung', { part: 'actions', buttons: [choice('ja', 'Ich komme')] }));
      for (const _ of [1, 2]) await on.ada.presses('Ich komme', { conversation: wohnen });
      expect(new Set(on.calls.map(({ key }) => key)).size).toBe(2);
    });
  });

  describe('a form', () => {
    test('opens by command and by button', async () => {
      const on = await stage();
      on.answer = () => ({ effect: 'openForm', view: form({ intro: ['Bitte füllen Sie alles aus.'] }) });
      await on.ada.types(wohnen, '/sitzung');
      expect(on.ada.form()).toMatchObject({
        title: 'Sitzung melden',
        submit: 'Weiter',
        back: false,
        text: 'Bitte füllen Sie alles aus.',
        fields: [{ key: 'ort', label: 'ort', value: null, error: null }],
      });
      await on.ada.closesForm();
      await on.posts(says('Wohnen', { part: 'actions', buttons: [{ action: 'a', subject: '', label: 'Sitzung' }] }));
      await on.ada.presses('Sitzung', { conversation: wohnen });
      expect(on.ada.form()?.title).toBe('Sitzung melden');
    });

    test('walks through errors, the next step, back and the end', async () => {
      const on = await stage();
      const first = form();
      const second = { ...first, step: 'was', revision: 1, back: true, fields: [field('thema', 'longText')] };
      on.answer = () => ({ effect: 'openForm', view: first });
      await on.ada.types(wohnen, '/sitzung');

      on.answer = () => ({ effect: 'errors', errors: { ort: 'Bitte nennen Sie den Ort.' } });
      await on.ada.submits();
      expect(on.ada.form()?.fields).toMatchObject([{ key: 'ort', error: 'Bitte nennen Sie den Ort.' }]);

      on.answer = () => ({ effect: 'next', view: second });
      await on.ada.submits({ ort: '  Rathaus ' });
      expect(on.ada.form()).toMatchObject({ back: true, fields: [{ key: 'thema' }] });

      on.answer = () => ({
        effect: 'back',
        view: { ...first, revision: 2, fields: [field('ort', 'text', { value: 'Rathaus' })] },
      });
      await on.ada.goesBack({ thema: 'Zeile 1\nZeile 2' });
      expect(on.ada.form()?.fields).toMatchObject([{ key: 'ort', value: 'Rathaus' }]);

      on.answer = () => ({ effect: 'close' });
      await on.ada.submits();
      expect(on.ada.form()).toBeNull();

      const { draft } = first;
      expect(on.calls.slice(1)).toMatchObject([
        { kind: 'submit', form: 'sitzung.melden', draft, step: 'wann', revision: 0, values: { ort: null } },
        { kind: 'submit', step: 'wann', revision: 0, values: { ort: 'Rathaus' } },
        { kind: 'back', step: 'was', revision: 1, values: { thema: 'Zeile 1\nZeile 2' } },
        { kind: 'submit', step: 'wann', revision: 2, values: { ort: 'Rathaus' }, confirmed: [] },
      ]);
    });

    test('submitted again after errors is another input, even if nothing else changed', async () => {
      const on = await stage();
      on.answer = () => ({ effect: 'openForm', view: form() });
      await on.ada.types(wohnen, '/sitzung');
      on.answer = () => ({ effect: 'errors', errors: { ort: 'Bitte nennen Sie den Ort.' } });
      await on.ada.submits();
      await on.ada.submits({ ort: 'Rathaus' });
      const [, first, second] = on.calls;
      expect(first?.key).not.toBe(second?.key);
    });

    test('asks, and hears which questions were answered with yes', async () => {
      const on = await stage();
      on.answer = () => ({ effect: 'openForm', view: form() });
      await on.ada.types(wohnen, '/sitzung');
      const question = form({
        fields: [],
        intro: ['Am 03.10. ist Feiertag.'],
        submit: 'Trotzdem',
        confirms: ['feiertag'],
      });
      on.answer = () => ({ effect: 'confirm', view: { ...question, back: true } });
      await on.ada.submits({ ort: 'Rathaus' });
      expect(on.ada.form()).toMatchObject({ submit: 'Trotzdem', text: 'Am 03.10. ist Feiertag.', fields: [] });
      on.answer = () => ({ effect: 'close' });
      await on.ada.submits();
      expect(on.calls.at(-1)).toMatchObject({ kind: 'submit', confirmed: ['feiertag'], values: {} });
    });

    test('gives way to a message', async () => {
      const on = await stage();
      on.answer = () => ({ effect: 'openForm', view: form() });
      await on.ada.types(wohnen, '/sitzung');
      const follow = { action: 'sitzung.zeigen', subject: '7', label: 'Zeigen' };
      on.answer = () => ({ effect: 'reply', message: says('Gemeldet.', { part: 'actions', buttons: [follow] }) });
      await on.ada.submits();
      expect(on.ada.form()).toMatchObject({ submit: null, text: 'Gemeldet.', buttons: ['Zeigen'] });
      on.answer = () => ({ effect: 'openForm', view: form({ title: 'Anderes Formular' }) });
      await on.ada.presses('Zeigen', 'form');
      expect(on.calls.at(-1)).toMatchObject({ kind: 'button', action: 'sitzung.zeigen', subject: '7', message: null });
      expect(on.ada.form()?.title).toBe('Anderes Formular');
    });

    test('shows remarks and values, and hands back every kind of field', async () => {
      const on = await stage();
      const options = [
        { value: 'a', label: 'Auswahl A' },
        { value: 'b', label: 'Auswahl B' },
      ];
      const answers = {
        text: 'Rathaus',
        longText: 'Zeile 1\n\n*Zeile* 2 :smile:',
        url: 'http://kein link <b>',
        number: 2.5,
        choice: 'b',
        choices: ['a', 'b'],
        date: '2026-10-14',
        time: '18:00',
        person: eren,
        people: [ada, eren],
        channel: wohnen,
      } satisfies Record<string, FieldValue>;
      const blank = Object.keys(answers).map((kind) =>
        field(kind, kind as keyof typeof answers, kind.startsWith('choice') ? { options } : {}),
      );
      on.answer = () => ({ effect: 'openForm', view: form({ fields: blank }) });
      await on.ada.types(wohnen, '/sitzung');
      const filled = blank.map((one) => ({
        ...one,
        value: answers[one.key as keyof typeof answers],
        remark: `zu ${one.key}`,
      }));
      on.answer = () => ({ effect: 'next', view: form({ revision: 1, fields: filled }) });
      await on.ada.submits(answers);
      expect(on.ada.form()?.text.split('\n')).toContain('zu number');
      expect(on.ada.form()?.fields.map(({ key, value }) => [key, value])).toEqual(Object.entries(answers));
      on.answer = () => ({ effect: 'close' });
      await on.ada.submits();
      const submits = on.calls.filter((call): call is Call & { kind: 'submit' } => call.kind === 'submit');
      expect(submits.map(({ values }) => values)).toEqual([answers, answers]);
    });
  });

  test('opening Home is heard, and a repeat carries the same key', async () => {
    const on = await stage();
    on.world.deliverTwice();
    await on.ada.opensHome();
    await expect.poll(() => on.calls.length).toBe(2);
    expect(on.calls[0]).toMatchObject({ kind: 'homeOpened', actor: { account: ada, name: 'Ada Muster' } });
    expect(on.calls[1]).toEqual(on.calls[0]);
  });
}
