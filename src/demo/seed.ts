/** Something to look at: what people of the invented city have done before the demo is opened, by the same doors. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { App } from '../app.ts';
import { addDays, type Calendar, calendarOf } from '../core/calendar.ts';
import type { Instant } from '../core/clock.ts';
import type { Emulator, JsonObject, PersonAction } from '../emulator/index.ts';

const calendar: Calendar = calendarOf('Europe/Berlin', 'NW');

export async function seed(emulator: Emulator, app: App, now: Instant): Promise<void> {
  const heute = calendar.dayAt(now);
  const act = async (person: string, action: PersonAction): Promise<void> => {
    const result = await emulator.person(person).act(action);
    if (!result.ok) throw new Error(`demo: ${action.do}: ${result.code}`);
    await emulator.idle();
    await app.drain();
  };
  const say = (person: string, conversation: string, text: string) => act(person, { do: 'say', conversation, text });

  await say(
    'U0MARAPLA',
    'C0WOHNEN',
    'Guten Tag zusammen. In unserem Haus suchen drei Familien jemanden, der beim Ausfüllen von Anträgen hilft.',
  );
  await say('U0ERENPRO', 'C0WOHNEN', 'Danke, Mara. Das nehmen wir in die nächste Sitzung mit.');
  await say('U0JOBEISP', 'C0BUERO', 'Sitzungsmeldungen kommen ab jetzt hier an. Bitte bestätigt den Eingang.');
  await announce('U0PIASKIZ', 'C0SPRACHE', {
    Datum: workingDayIn(9),
    Beginn: '17:00',
    Ende: '18:30',
    Ort: 'Volkshochschule, Raum 12',
    Thema: 'Sprachcafé im Stadtteil',
    Tagesordnung: 'Erfahrungen aus dem ersten Monat\nWer begleitet am Samstag?\nWerbung in den Kitas',
  });

  function workingDayIn(days: number): string {
    let day = addDays(heute, days);
    while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
    return day;
  }

  /** By command and form, as a person does it; `values` by the fields' labels. */
  async function announce(
    person: string,
    conversation: string,
    values: Readonly<Record<string, string>>,
  ): Promise<void> {
    await act(person, { do: 'command', conversation, command: '/sitzung', text: '' });
    const top = () => emulator.person(person).see().modals.at(-1);
    // The form comes after the command was acknowledged.
    for (let waited = 0; top() === undefined && waited < 2000; waited += 20) await sleep(20);
    for (;;) {
      const modal = top();
      if (modal === undefined) throw new Error('demo: the form did not open');
      if (modal.submit === null) return await act(person, { do: 'close', view: modal.id });
      await act(person, { do: 'submit', view: modal.id, state: filled(modal.blocks, values) });
    }
  }
}

/** What a person enters: the fields with these labels, in the shape of a view's state. The others stay as they are. */
function filled(blocks: readonly JsonObject[], values: Readonly<Record<string, string>>): JsonObject {
  const entered = blocks.flatMap((block): [string, JsonObject][] => {
    const { label, element, block_id: id } = inputBlock.safeParse(block).data ?? {};
    const value = label === undefined ? undefined : values[label.text];
    if (element === undefined || id === undefined || value === undefined) return [];
    return [[id, { [element.action_id]: { type: element.type, [heldAs[element.type]]: value } }]];
  });
  return Object.fromEntries(entered);
}

const heldAs = { plain_text_input: 'value', datepicker: 'selected_date', timepicker: 'selected_time' } as const;
const inputBlock = z.object({
  type: z.literal('input'),
  block_id: z.string(),
  label: z.object({ text: z.string() }),
  element: z.object({ type: z.enum(['plain_text_input', 'datepicker', 'timepicker']), action_id: z.string() }),
});
