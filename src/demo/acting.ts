/** The invented people at work: they press and fill in what they see, by its label. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Emulator, JsonObject, PersonAction } from '../emulator/index.ts';

/** By the fields' labels; several of a choice: a line each. */
export type Values = Readonly<Record<string, string>>;

/** @param settle sends what is waiting; every act ends with it, but those in a form that stays open */
export function acting(emulator: Emulator, settle: () => Promise<void>) {
  async function act(person: string, action: PersonAction): Promise<void> {
    await actInForm(person, action);
    await settle();
  }

  async function actInForm(person: string, action: PersonAction): Promise<void> {
    for (let tries = 1; ; tries++) {
      const result = await emulator.person(person).act(action);
      if (result.ok) break;
      // On a slow machine the bot may just be connecting again: then whoever acts taps once more.
      if (result.code !== 'dispatch_failed' || tries === 20) throw new Error(`demo: ${action.do}: ${result.code}`);
      await sleep(200);
    }
    await emulator.idle();
  }

  const roomOf = (person: string, where: string) =>
    emulator
      .person(person)
      .see()
      .conversations.find(({ id, kind }) => [id, kind].includes(where));

  const top = (person: string) => emulator.person(person).see().modals.at(-1);

  /**
   * All steps of the form that opens, and questions with yes.
   *
   * @returns what is open in its place then
   */
  async function submitAll(person: string, values: Values): Promise<string> {
    for (;;) {
      const modal = await shortly('a form', () => top(person));
      const [refusal] = Object.values(modal.errors);
      if (refusal !== undefined) throw new Error(`demo: ${refusal}`);
      if (modal.submit === null) return modal.id;
      await actInForm(person, { do: 'submit', view: modal.id, state: filled(modal.blocks, values) });
    }
  }

  return {
    say: (person: string, conversation: string, text: string) => act(person, { do: 'say', conversation, text }),

    /** @param input such as `/komm-in abo` */
    types(person: string, conversation: string, input: string): Promise<void> {
      const [command = '', ...words] = input.split(' ');
      return act(person, { do: 'command', conversation, command, text: words.join(' ') });
    },

    /**
     * The newest button of that name in the conversation, or in those of its messages in which `words` stand.
     *
     * @param where a channel; `direct`: what the bot writes to this person alone
     */
    async press(person: string, where: string, label: string, words = ''): Promise<void> {
      const { conversation, ts, blockId, actionId } = await shortly(label, () => {
        const { id: conversation = '', messages = [] } = roomOf(person, where) ?? {};
        return messages
          .filter(({ blocks }) => JSON.stringify(blocks).includes(words))
          .flatMap(({ ts, blocks }) =>
            blocks.flatMap((block) => buttonsIn(block, label).map((b) => ({ conversation, ts, ...b }))),
          )
          .at(-1);
      });
      await act(person, { do: 'press', place: { in: 'message', conversation, ts }, blockId, actionId });
    },

    /** A button of what is open over the chat, which something else takes the place of. */
    async pressInForm(person: string, label: string): Promise<void> {
      const { view, blockId, actionId } = await shortly(label, () => {
        const modal = top(person);
        const [button] = modal?.blocks.flatMap((block) => buttonsIn(block, label)) ?? [];
        return modal === undefined || button === undefined ? undefined : { view: modal.id, ...button };
      });
      const before = JSON.stringify(top(person)?.blocks);
      await actInForm(person, { do: 'press', place: { in: 'modal', view }, blockId, actionId });
      await shortly(`something after ${label}`, () =>
        JSON.stringify(top(person)?.blocks) === before ? undefined : true,
      );
    },

    submitAll,

    /** Waits for words to stand there: an answer that nothing else follows may still be on its way. */
    async reads(person: string, where: string, words: string): Promise<void> {
      await shortly(words, () => roomOf(person, where)?.messages.find(({ text }) => text.includes(words)));
    },

    /** … and closes what the bot says then. */
    async fillIn(person: string, values: Values): Promise<void> {
      const view = await submitAll(person, values);
      await act(person, { do: 'close', view, all: true });
    },
  };
}

export type Acting = ReturnType<typeof acting>;

/** An answer comes after its input was acknowledged. */
async function shortly<T>(what: string, look: () => T | undefined): Promise<T> {
  for (let waited = 0; waited < 10_000; waited += 10) {
    const seen = look();
    if (seen !== undefined) return seen;
    await sleep(10);
  }
  throw new Error(`demo: the bot did not answer with ${what}`);
}

const plain = z.object({ text: z.string() });

const actionsBlock = z.object({
  type: z.literal('actions'),
  block_id: z.string(),
  elements: z.array(z.object({ action_id: z.string(), text: plain })),
});

function buttonsIn(block: JsonObject, label: string): { blockId: string; actionId: string }[] {
  const { block_id: blockId = '', elements = [] } = actionsBlock.safeParse(block).data ?? {};
  return elements.filter(({ text }) => text.text === label).map(({ action_id: actionId }) => ({ blockId, actionId }));
}

const inputBlock = z.object({
  type: z.literal('input'),
  block_id: z.string(),
  label: plain,
  element: z.object({
    type: z.enum(['plain_text_input', 'datepicker', 'timepicker', 'static_select', 'users_select', 'checkboxes']),
    action_id: z.string(),
    options: z.array(z.record(z.string(), z.json())).default([]),
  }),
});
type Element = z.infer<typeof inputBlock>['element'];

/** What a person enters, in the shape of a view's state. The other fields stay as they are. */
function filled(blocks: readonly JsonObject[], values: Values): JsonObject {
  const entered = blocks.flatMap((block): [string, JsonObject][] => {
    const { label, element, block_id: id } = inputBlock.safeParse(block).data ?? {};
    const value = label === undefined ? undefined : values[label.text];
    if (element === undefined || id === undefined || value === undefined) return [];
    return [[id, { [element.action_id]: { type: element.type, ...held(element, value) } }]];
  });
  return Object.fromEntries(entered);
}

function held({ type, options }: Element, value: string): JsonObject {
  switch (type) {
    case 'plain_text_input':
      return { value };
    case 'datepicker':
      return { selected_date: value };
    case 'timepicker':
      return { selected_time: value };
    case 'users_select':
      return { selected_user: value };
    case 'static_select':
      return { selected_option: options.find(({ text }) => plain.safeParse(text).data?.text === value) ?? null };
    case 'checkboxes':
      return { selected_options: options.filter(({ text }) => isOneOf(value.split('\n'), plain.safeParse(text).data)) };
  }
}

const isOneOf = (beginnings: readonly string[], option: { readonly text: string } | undefined): boolean =>
  beginnings.some((beginning) => option?.text.startsWith(beginning));
