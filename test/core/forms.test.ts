import { describe, expect, test } from 'vitest';
import { defineForm } from '../../src/chat/form.ts';
import { text } from '../../src/chat/message.ts';
import { type Feature, type FieldErrors, type FormOutcome, formHandler } from '../../src/core/feature.ts';
import { openForm } from '../../src/core/forms.ts';
import { notice } from '../../src/core/notice.ts';
import { ground } from './ground.ts';

const form = defineForm('fest', {
  title: 'Fest planen',
  submit: 'Einladen',
  steps: [
    {
      key: 'wann',
      fields: {
        datum: { kind: 'date', label: 'Datum', required: true },
        leitung: { kind: 'person', label: 'Wer leitet?', required: false },
        art: {
          ...{ kind: 'choice', label: 'Art', required: false },
          options: [
            { value: 's', label: 'Sommerfest' },
            { value: 'w', label: 'Winterfest' },
          ],
        },
      },
    },
    {
      key: 'was',
      fields: {
        motto: { kind: 'text', label: 'Motto', required: true, max: 20 },
        notiz: { kind: 'longText', label: 'Notiz', required: false },
      },
    },
  ],
});

const says = (words: string) => ({ notification: words, parts: [text(words)] });

interface Rules {
  subject?: string | null;
  check?: FieldErrors;
  outcome?: (confirmed: readonly string[]) => FormOutcome;
}

/** `/fest` opens the form. `rules` may change while it is open. */
async function scene(rules: Rules = {}) {
  const finished: unknown[] = [];
  const plan = formHandler(form, {
    shared: true,
    recht: 'fest.planen',
    subjekt: () => null,
    abgelehnt: () => says('Nein.'),
    check: (_, __, step) => (step === 'wann' ? (rules.check ?? {}) : {}),
    run(_, values, confirmed) {
      const outcome = rules.outcome?.(confirmed) ?? { done: notice('Eingeladen.') };
      if ('done' in outcome) finished.push(values);
      return outcome;
    },
  });
  const feature: Feature = {
    name: 'fest',
    forms: [plan],
    commands: {
      '/fest': {
        recht: 'r',
        subjekt: () => null,
        abgelehnt: () => says('Nein.'),
        run: (ctx, call) => openForm(ctx, plan, rules.subject ?? null, call.text === '' ? {} : { notiz: call.text }),
      },
    },
  };
  const on = ground({ features: [feature] });
  return { on, rules, finished, ...(await on.listens()) };
}

const tag = '2026-12-05';

describe('walking through a form', () => {
  test('forward and back, nothing finished is lost', async () => {
    const { ada, finished } = await scene();
    await ada.types('wohnen', '/fest');
    expect(ada.form()).toMatchObject({ title: 'Fest planen', submit: 'Weiter', back: false });
    await ada.submits({ datum: tag, leitung: 'eren' });
    expect(ada.form()).toMatchObject({ submit: 'Einladen', back: true });
    await ada.goesBack({ motto: 'Lichter', notiz: 'Zeile 1\nZeile 2' });
    expect(ada.form()?.fields).toMatchObject([{ value: tag }, { value: 'eren' }, { value: null }]);
    await ada.submits();
    expect(ada.form()?.fields).toMatchObject([{ value: 'Lichter' }, { value: 'Zeile 1\nZeile 2' }]);
    await ada.submits();
    expect(ada.form()?.text).toBe('Eingeladen.');
    expect(finished).toMatchObject([{ datum: tag, motto: 'Lichter', leitung: expect.stringMatching(/^person_/) }]);
  });

  test('left half-way, it is offered again: to go on where it was left, or to begin anew', async () => {
    const { ada } = await scene();
    await ada.types('wohnen', '/fest');
    await ada.submits({ datum: tag });
    await ada.closesForm();
    await ada.types('wohnen', '/fest morgen fragen');
    const where = { conversation: 'wohnen' };
    expect(ada.reads('wohnen').at(-1)).toMatchObject({
      onlyYou: true,
      buttons: ['Weitermachen', 'Neu anfangen'],
      text: expect.stringContaining('Datum: 05.12.2026'),
    });
    await ada.presses('Weitermachen', where);
    expect(ada.form()?.fields).toMatchObject([{ key: 'motto' }, { value: null }]);
    await ada.goesBack();
    expect(ada.form()?.fields).toMatchObject([{ value: tag }, {}, {}]);
    await ada.presses('Neu anfangen', where);
    expect(ada.form()?.fields).toMatchObject([{ value: null }, {}, {}]);
    await ada.submits({ datum: tag });
    expect(ada.form()?.fields).toMatchObject([{ value: null }, { value: 'morgen fragen' }]);
    await ada.presses('Weitermachen', where);
    expect(ada.reads('wohnen').at(-1)?.text).toContain('schon abgeschickt');
  });

  test('opened twice by a slip, each keeps what is typed in it', async () => {
    const { ada, finished } = await scene();
    await ada.types('wohnen', '/fest');
    const first = ada.formView();
    await ada.types('wohnen', '/fest');
    expect(first?.draft).not.toBe(ada.formView()?.draft);
    await ada.submits({ datum: tag });
    await ada.submits({ motto: 'Schnee' });
    expect(finished).toHaveLength(1);
  });

  test.each([
    [{ motto: null }, 'Bitte füllen Sie dieses Feld aus.'],
    [{ motto: 'x'.repeat(21) }, 'Bitte kürzen Sie den Text auf höchstens 20 Zeichen.'],
    [{ motto: 'Schnee', notiz: 'x'.repeat(3001) }, 'Bitte kürzen Sie den Text auf höchstens 3000 Zeichen.'],
  ])('stays on a field that is wrong: %j', async (answers, error) => {
    const { ada, finished } = await scene();
    await ada.types('wohnen', '/fest');
    await ada.submits({ datum: tag });
    await ada.submits(answers);
    expect(ada.form()?.fields.flatMap((field) => field.error ?? [])).toEqual([error]);
    expect(finished).toEqual([]);
  });

  test('what became wrong on an earlier step reopens it, with a note', async () => {
    const { ada, rules, finished } = await scene();
    await ada.types('wohnen', '/fest');
    await ada.submits({ datum: tag });
    rules.check = { datum: 'Dieser Tag ist schon vorbei.' };
    await ada.submits({ motto: 'Lichter' });
    expect(ada.form()).toMatchObject({ submit: 'Weiter', text: 'Bitte ändern: Dieser Tag ist schon vorbei.' });
    rules.check = {};
    await ada.submits({ datum: '2026-12-12' });
    expect(ada.form()?.fields[0]?.value).toBe('Lichter');
    await ada.submits();
    expect(finished).toMatchObject([{ datum: '2026-12-12', motto: 'Lichter' }]);
  });
});

describe('a question', () => {
  const asks = (confirmed: readonly string[]): FormOutcome =>
    confirmed.includes('feiertag')
      ? { done: notice('Eingeladen.') }
      : { ask: { code: 'feiertag', question: 'Da ist Feiertag. Trotzdem?', yes: 'Trotzdem' } };

  async function asked() {
    const on = await scene({ outcome: asks });
    await on.ada.types('wohnen', '/fest');
    await on.ada.submits({ datum: tag });
    await on.ada.submits({ motto: 'Lichter', notiz: 'Bänke' });
    expect(on.ada.form()).toMatchObject({ submit: 'Trotzdem', back: true, text: 'Da ist Feiertag. Trotzdem?' });
    return on;
  }

  test('answered with yes goes on', async () => {
    const { ada, finished } = await asked();
    await ada.submits();
    expect(finished).toMatchObject([{ datum: tag, motto: 'Lichter', notiz: 'Bänke' }]);
  });

  test('gone back from shows the step as it was filled in', async () => {
    const { ada } = await asked();
    await ada.goesBack();
    expect(ada.form()?.fields).toMatchObject([{ value: 'Lichter' }, { value: 'Bänke' }]);
  });

  test('while which something became wrong gives way to the field', async () => {
    const { ada, rules } = await asked();
    rules.outcome = () => ({ errors: { motto: 'Dieses Motto gibt es schon.' } });
    await ada.submits();
    expect(ada.form()).toMatchObject({
      text: 'Bitte ändern: Dieses Motto gibt es schon.',
      fields: [{ value: 'Lichter' }, {}],
    });
  });

  test('leads to the next one, and remembers both', async () => {
    const { ada, rules, finished } = await asked();
    rules.outcome = (confirmed) =>
      confirmed.includes('opferfest') && confirmed.includes('feiertag')
        ? { done: notice('Eingeladen.') }
        : { ask: { code: 'opferfest', question: 'Da ist Opferfest.', yes: 'Trotzdem' } };
    await ada.submits();
    expect(ada.form()?.text).toBe('Da ist Opferfest.');
    await ada.submits();
    expect(finished).toHaveLength(1);
  });
});

describe('a draft', () => {
  test('without a subject is everybody’s own', async () => {
    const { ada, eren } = await scene();
    await ada.types('wohnen', '/fest');
    await ada.submits({ datum: tag });
    await eren.types('wohnen', '/fest');
    expect(eren.form()?.fields[0]?.value).toBeNull();
  });

  test('of somebody else cannot be submitted', async () => {
    const { on, ada, finished } = await scene();
    await ada.types('wohnen', '/fest');
    await ada.submits({ datum: tag });
    const view = ada.formView();
    if (view === null) throw new Error('no form');
    const { draft, step, revision } = view;
    const answer = await on.listener.call({
      ...{ kind: 'submit', key: 'k', form: 'fest', draft, step, revision, values: { motto: 'Fremd', notiz: null } },
      ...{ confirmed: [], actor: { account: 'eren', name: 'Eren Probe', workspace: 'T1' } },
    });
    expect(answer).toMatchObject({
      effect: 'reply',
      message: { notification: expect.stringContaining('gehört einer anderen') },
    });
    expect(finished).toEqual([]);
  });

  test('already sent says so, and keeps nothing of what was typed', async () => {
    const { ada, eren, finished } = await scene({ subject: 'fest_1' });
    for (const person of [ada, eren]) {
      await person.types('wohnen', '/fest');
      await person.submits({ datum: tag });
    }
    await ada.submits({ motto: 'Lichter' });
    await eren.submits({ motto: 'Sterne' });
    expect(eren.form()?.text).toContain('schon abgeschickt');
    expect(finished).toMatchObject([{ motto: 'Lichter' }]);
  });
});

describe('two people at one subject', () => {
  async function both() {
    const on = await scene({ subject: 'fest_1' });
    for (const person of [on.ada, on.eren]) await person.types('wohnen', '/fest');
    return on;
  }

  test('who comes second sees both answers and decides', async () => {
    const { ada, eren, finished } = await both();
    await ada.submits({ datum: tag, leitung: 'ada', art: 's' });
    await eren.submits({ datum: '2026-12-12', leitung: 'eren', art: 'w' });
    const shown = eren.form();
    expect(shown?.fields.map(({ value }) => value)).toEqual(['2026-12-12', 'eren', 'w']);
    for (const theirs of ['„05.12.2026“', '„Ada Muster“', '„Sommerfest“']) {
      expect(shown?.text).toContain(`Ada Muster hat inzwischen geantwortet: ${theirs}. Unten steht Ihre Antwort.`);
    }
    await eren.submits({ datum: tag });
    await eren.submits({ motto: 'Lichter' });
    expect(finished).toMatchObject([{ datum: tag, art: 'w' }]);
  });

  test('different fields come together without a question', async () => {
    const { ada, eren } = await both();
    await ada.submits({ datum: tag });
    await eren.submits({ datum: tag });
    await ada.goesBack({ motto: 'Lichter' });
    await eren.goesBack({ notiz: 'Bänke' });
    await eren.submits();
    expect(eren.form()?.fields).toMatchObject([{ value: 'Lichter' }, { value: 'Bänke' }]);
  });
});
