/** Forms that know their subject: what is left out of them, what stands above a field, and what is kept step by step. */
import { describe, expect, test } from 'vitest';
import { defineForm, type FieldValue } from '../../src/chat/form.ts';
import { text } from '../../src/chat/message.ts';
import { type Feature, type FieldErrors, type FormHandler, formHandler } from '../../src/core/feature.ts';
import { openForm } from '../../src/core/forms.ts';
import type { PersonId } from '../../src/core/ids.ts';
import { notice } from '../../src/core/notice.ts';
import { ground } from './ground.ts';

const form = defineForm('idee', {
  title: 'Projektidee',
  submit: 'Fertig',
  steps: [
    {
      key: 'kopf',
      fields: {
        titel: { kind: 'text', label: 'Projektidee', required: true, max: 40 },
        ort: { kind: 'text', label: 'Stadtteil', required: false },
      },
    },
    {
      key: 'fragen',
      fields: {
        frage1: { kind: 'longText', label: 'Was soll sich ändern?', required: false },
        frage2: { kind: 'longText', label: 'Wer hat etwas davon?', required: false },
      },
    },
    { key: 'ende', fields: { leitung: { kind: 'text', label: 'Wer leitet?', required: false } } },
  ],
});

const nein = { notification: 'Nein.', parts: [text('Nein.')] };

type Values = Readonly<Record<string, FieldValue>>;
interface Rules {
  omit?: FormHandler['omit'];
  remarks?: FormHandler['remarks'];
  check?: FieldErrors;
}

/** An idea that several fill in: `/idee` opens its form, `/neu` one for an idea that is not there yet. */
async function scene(rules: Rules = {}) {
  const stands: Record<string, { value: FieldValue; by: PersonId }> = {};
  const kept: string[] = [];
  const finished: Values[] = [];
  const values = (): Values => Object.fromEntries(Object.entries(stands).map(([key, { value }]) => [key, value]));
  const plan = formHandler(form, {
    recht: 'idee.ausfuellen',
    subjekt: () => null,
    abgelehnt: () => nein,
    omit: (ctx, call) => rules.omit?.(ctx, call) ?? [],
    remarks: (ctx, call) => rules.remarks?.(ctx, call) ?? {},
    current: (ctx, subject) =>
      subject === 'weg'
        ? null
        : {
            values: values(),
            by: ctx.actor,
            byField: Object.fromEntries(Object.entries(stands).map(([key, { by }]) => [key, by])),
          },
    check: (_, __, step) => (step === 'fragen' ? (rules.check ?? {}) : {}),
    saves(ctx, call, step) {
      kept.push(step);
      const fields = form.steps.find(({ key }) => key === step)?.fields ?? {};
      for (const key of Object.keys(fields)) {
        const value = call.values[key] ?? null;
        if (value !== (stands[key]?.value ?? null)) stands[key] = { value, by: ctx.actor };
      }
    },
    run(_, __, ___, call) {
      finished.push(call.values);
      return { done: notice('Gespeichert.') };
    },
  });
  const opens = (subject: string | null): NonNullable<Feature['commands']>[string] => ({
    recht: 'r',
    subjekt: () => null,
    abgelehnt: () => nein,
    run: (ctx, call) => openForm(ctx, plan, subject, {}, call.text === '' ? undefined : call.text),
  });
  const on = ground({
    features: [{ name: 'idee', forms: [plan], commands: { '/idee': opens('idee_1'), '/neu': opens(null) } }],
  });
  return { on, rules, kept, finished, values, ...(await on.listens()) };
}

type Seen = { form(): { readonly fields: readonly { readonly key: string }[] } | null };
const keysOf = (person: Seen) => person.form()?.fields.map(({ key }) => key);

describe('what is left out', () => {
  test('a field is not asked, and keeps what stands in it', async () => {
    const { ada, rules, values } = await scene();
    await ada.types('wohnen', '/idee');
    await ada.submits({ titel: 'Sprachcafé', ort: 'Ükern' });
    rules.omit = () => ['ort'];
    await ada.types('wohnen', '/idee');
    expect(keysOf(ada)).toEqual(['titel']);
    await ada.submits({ titel: 'Lesecafé' });
    expect(values()).toEqual({ titel: 'Lesecafé', ort: 'Ükern' });
  });

  test('an empty step is passed over, forward and back, and the last one with something is the last', async () => {
    const { ada, finished } = await scene({ omit: () => ['titel', 'ort', 'leitung'] });
    await ada.types('wohnen', '/idee');
    expect([keysOf(ada), ada.form()]).toMatchObject([['frage1', 'frage2'], { back: false, submit: 'Fertig' }]);
    await ada.submits({ frage1: 'Viel' });
    expect(finished).toHaveLength(1);
  });

  test('an answer may ask for another one, or for none', async () => {
    const { ada } = await scene({
      omit: (_, { values }) => ((values.ort ?? null) === null ? ['frage1', 'frage2'] : []),
    });
    await ada.types('wohnen', '/idee');
    await ada.submits({ titel: 'Sprachcafé' });
    expect(keysOf(ada)).toEqual(['leitung']);
    await ada.goesBack();
    expect(keysOf(ada)).toEqual(['titel', 'ort']);
    await ada.submits({ ort: 'Ükern' });
    expect(keysOf(ada)).toEqual(['frage1', 'frage2']);
  });

  test('a step that is asked no more leads to the first, and nothing of it is kept', async () => {
    const { ada, rules, kept } = await scene();
    await ada.types('wohnen', '/idee fragen');
    rules.omit = () => ['frage1', 'frage2'];
    await ada.submits({ frage1: 'Viel' });
    expect([keysOf(ada), kept]).toEqual([['titel', 'ort'], []]);
  });
});

test('remarks stand above their field, and an error stands in their place', async () => {
  const { ada } = await scene({ remarks: () => ({ ort: 'Von Eren Probe', leitung: 'Anderswo' }) });
  await ada.types('wohnen', '/idee');
  expect(ada.form()?.text).toBe('Von Eren Probe');
  await ada.submits({ titel: 'x'.repeat(39) });
  expect(ada.form()?.text).toBe('');
  await ada.goesBack();
  expect(ada.form()?.text).toBe('Von Eren Probe');
});

describe('a form that keeps each step', () => {
  test('opens at the step asked for, and never asks whether to go on', async () => {
    const { ada, values } = await scene();
    await ada.types('wohnen', '/idee');
    await ada.submits({ titel: 'Sprachcafé' });
    await ada.submits({ frage1: 'Viel' });
    await ada.closesForm();
    await ada.types('wohnen', '/idee fragen');
    expect(ada.form()?.fields).toMatchObject([{ key: 'frage1', value: 'Viel' }, {}]);
    await ada.types('wohnen', '/idee gibtesnicht');
    expect(ada.form()?.fields).toMatchObject([{ key: 'titel', value: 'Sprachcafé' }, {}]);
    expect(values()).toMatchObject({ titel: 'Sprachcafé', frage1: 'Viel' });
  });

  test('keeps nothing that is wrong, and says so on the field', async () => {
    const { ada, rules, kept } = await scene({ check: { frage2: 'Bitte nennen Sie keine Namen.' } });
    await ada.types('wohnen', '/idee fragen');
    await ada.submits({ frage1: 'Viel', frage2: 'Frau M.' });
    expect(ada.form()?.fields[1]?.error).toBe('Bitte nennen Sie keine Namen.');
    expect(kept).toEqual([]);
    rules.check = {};
    await ada.submits({ frage2: 'Alle' });
    expect([keysOf(ada), kept]).toEqual([['leitung'], ['fragen']]);
  });

  test('keeps the step with Zurück too; one that is wrong is shown again with its sentence, and nothing is lost', async () => {
    const { ada, rules, kept, values } = await scene();
    await ada.types('wohnen', '/idee fragen');
    rules.check = { frage1: 'Zu kurz.' };
    await ada.goesBack({ frage1: 'Vi', frage2: 'Alle' });
    expect(ada.form()).toMatchObject({
      text: 'Bitte ändern: Zu kurz.',
      fields: [{ key: 'frage1', value: 'Vi' }, { value: 'Alle' }],
    });
    rules.check = {};
    await ada.goesBack({ frage1: 'Viel' });
    expect([keysOf(ada), kept, values()]).toEqual([['titel', 'ort'], ['fragen'], { frage1: 'Viel', frage2: 'Alle' }]);
  });

  test('keeps the last step too, once', async () => {
    const { ada, kept, finished } = await scene();
    await ada.types('wohnen', '/idee');
    await ada.submits({ titel: 'Sprachcafé' });
    await ada.submits({ frage1: 'Viel' });
    await ada.submits({ leitung: 'Mara' });
    expect(kept).toEqual(['kopf', 'fragen', 'ende']);
    expect(finished).toMatchObject([{ titel: 'Sprachcafé', frage1: 'Viel', leitung: 'Mara' }]);
    expect(ada.form()?.text).toBe('Gespeichert.');
  });

  test('where the last step is right and an earlier one has become wrong, keeps the last and reopens the earlier', async () => {
    const { ada, rules, finished, values } = await scene();
    await ada.types('wohnen', '/idee');
    await ada.submits({ titel: 'Sprachcafé' });
    await ada.submits({ frage1: 'Viel' });
    rules.check = { frage1: 'Zu kurz.' };
    await ada.submits({ leitung: 'Mara' });
    expect([keysOf(ada), ada.form()?.text]).toEqual([['frage1', 'frage2'], 'Bitte ändern: Zu kurz.']);
    expect([finished, values().leitung]).toEqual([[], 'Mara']);
  });

  test('without a subject keeps nothing until it is sent', async () => {
    const { ada, kept, finished } = await scene();
    await ada.types('wohnen', '/neu');
    await ada.submits({ titel: 'Sprachcafé' });
    await ada.submits({ frage1: 'Viel' });
    await ada.submits();
    expect([kept, finished]).toMatchObject([[], [{ titel: 'Sprachcafé', frage1: 'Viel' }]]);
  });
});

describe('two people at once', () => {
  async function both(step = '') {
    const on = await scene();
    for (const person of [on.ada, on.eren]) await person.types('wohnen', `/idee ${step}`.trim());
    return on;
  }

  test('different fields of one step come together, and who saves second is told', async () => {
    const { ada, eren, values } = await both('fragen');
    await ada.submits({ frage1: 'Viel' });
    await eren.submits({ frage2: 'Alle' });
    expect(eren.form()).toMatchObject({
      text: 'Ada Muster hat das inzwischen geändert. Vorher stand hier: nichts.',
      fields: [{ value: 'Viel' }, { value: 'Alle' }],
    });
    await eren.submits();
    expect(values()).toMatchObject({ frage1: 'Viel', frage2: 'Alle' });
  });

  test('the same field: who saves second sees both answers and decides, each named by who gave it', async () => {
    const { ada, eren, jo, on, values } = await both('fragen');
    expect(on.person('jo')).toBeDefined();
    await jo.types('wohnen', '/idee fragen');
    await ada.submits({ frage1: 'Von Ada' });
    await jo.submits({ frage2: 'Von Jo' });
    await jo.submits();
    await eren.submits({ frage1: 'Von Eren', frage2: 'Auch von Eren' });
    expect(eren.form()?.text).toContain(
      'Ada Muster hat das inzwischen geändert in: „Von Ada“. Unten steht Ihre Antwort.',
    );
    expect(eren.form()?.text).toContain('Jo Beispiel hat das inzwischen geändert in: „Von Jo“.');
    expect(values()).toMatchObject({ frage1: 'Von Ada', frage2: 'Von Jo' });
    await eren.submits({ frage2: 'Von Jo und Eren' });
    expect(values()).toMatchObject({ frage1: 'Von Eren', frage2: 'Von Jo und Eren' });
  });

  test('who closes the window at that word has lost nothing that nobody disputes, and is not asked', async () => {
    const { ada, eren, values } = await both('fragen');
    await ada.submits({ frage1: 'Viel' });
    await eren.submits({ frage2: 'Alle' });
    await eren.closesForm();
    expect(values()).toMatchObject({ frage1: 'Viel', frage2: 'Alle' });
    await eren.types('wohnen', '/idee fragen');
    expect(eren.form()?.fields).toMatchObject([{ value: 'Viel' }, { value: 'Alle' }]);
  });

  test('an answer that is still disputed waits for its author, beside the one that stands', async () => {
    const { ada, eren, values } = await both('fragen');
    await ada.submits({ frage1: 'Von Ada' });
    await eren.submits({ frage1: 'Von Eren', frage2: 'Auch von Eren' });
    await eren.closesForm();
    expect(values()).toMatchObject({ frage1: 'Von Ada', frage2: 'Auch von Eren' });
    await ada.goesBack({});
    await ada.submits({ frage2: 'Alle' });
    await eren.types('wohnen', '/idee');
    expect(eren.reads('wohnen').at(-1)?.text).toContain('Von Eren');
    expect(eren.reads('wohnen').at(-1)?.text).not.toContain('Auch von Eren');
    await eren.presses('Weitermachen', { conversation: 'wohnen' });
    expect(eren.form()?.text).toContain('Ada Muster hat das inzwischen geändert in: „Von Ada“.');
    expect(eren.form()?.fields).toMatchObject([{ value: 'Von Eren' }, { value: 'Alle' }]);
    await eren.submits();
    expect(values()).toMatchObject({ frage1: 'Von Eren', frage2: 'Alle' });
    await eren.types('wohnen', '/idee fragen');
    expect(eren.form()?.fields).toMatchObject([{ value: 'Von Eren' }, { value: 'Alle' }]);
  });

  test('somebody on two devices loses nothing on either', async () => {
    const { ada, on, values } = await scene();
    const phone = on.chat.person('ada');
    await ada.types('wohnen', '/idee');
    await ada.submits({ titel: 'Sprachcafé' });
    await phone.types('wohnen', '/idee');
    await phone.submits({ ort: 'Ükern' });
    await ada.submits({ frage1: 'Viel' });
    expect(values()).toMatchObject({ titel: 'Sprachcafé', ort: 'Ükern', frage1: 'Viel' });
  });

  test('other steps do not hold up, and show what the others have written meanwhile', async () => {
    const { ada, eren, values } = await both();
    await ada.submits({ titel: 'Sprachcafé' });
    await ada.submits({ frage1: 'Viel' });
    await eren.types('wohnen', '/idee ende');
    await ada.goesBack({ leitung: 'Mara' });
    await ada.submits({ frage1: 'Sehr viel' });
    await eren.submits({ leitung: 'Mara' });
    expect(eren.form()?.text).toBe('Gespeichert.');
    expect(values()).toMatchObject({ titel: 'Sprachcafé', frage1: 'Sehr viel', leitung: 'Mara' });
  });

  test('a step reached later shows what was written in it meanwhile, and keeps it', async () => {
    const { ada, eren, values } = await both();
    await ada.types('wohnen', '/idee fragen');
    await ada.submits({ frage1: 'Viel' });
    await eren.submits({ titel: 'Sprachcafé' });
    expect(eren.form()?.fields).toMatchObject([{ key: 'frage1', value: 'Viel' }, {}]);
    await eren.submits();
    expect(values()).toMatchObject({ titel: 'Sprachcafé', frage1: 'Viel' });
  });

  test('a step opened long ago and left as it was takes back nothing', async () => {
    const { ada, eren, values } = await both('fragen');
    await ada.submits({ frage1: 'Viel', frage2: 'Alle' });
    await eren.submits();
    await eren.submits();
    expect(values()).toMatchObject({ frage1: 'Viel', frage2: 'Alle' });
  });
});
