/** What a person entered, as Slack reports it in `view.state`, in the port's own shape. */
import { z } from 'zod';
import type { FieldValue, GivenFile } from '../../chat/form.ts';
import { fieldOf } from './render/form.ts';

const option = z.object({ value: z.string() });

/** What Slack says of a file that a person has just uploaded in a form; `size` is in bytes. */
const givenFile = z.object({ id: z.string(), name: z.string(), size: z.number() });

const input = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: z.string().nullish() }),
  z.object({ type: z.literal('number_input'), value: z.string().nullish() }),
  z.object({ type: z.literal('static_select'), selected_option: option.nullish() }),
  z.object({ type: z.literal('multi_static_select'), selected_options: z.array(option).nullish() }),
  z.object({ type: z.literal('checkboxes'), selected_options: z.array(option).nullish() }),
  z.object({ type: z.literal('datepicker'), selected_date: z.string().nullish() }),
  z.object({ type: z.literal('timepicker'), selected_time: z.string().nullish() }),
  z.object({ type: z.literal('users_select'), selected_user: z.string().nullish() }),
  z.object({ type: z.literal('multi_users_select'), selected_users: z.array(z.string()).nullish() }),
  z.object({ type: z.literal('conversations_select'), selected_conversation: z.string().nullish() }),
  z.object({ type: z.literal('file_input'), files: z.array(givenFile).nullish() }),
]);

/** `{block_id: {action_id: input}}`; one input a block. */
export const viewState = z.object({ values: z.record(z.string(), z.record(z.string(), input)) });

/** By field key. Blank text and an empty choice are `null`; other text is trimmed and otherwise as typed. */
export function valuesOf(state: z.output<typeof viewState>): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(state.values).flatMap(([blockId, inputs]) =>
      Object.values(inputs).map((one) => [fieldOf(blockId), held(one)]),
    ),
  );
}

function held(one: z.output<typeof input>): FieldValue {
  switch (one.type) {
    case 'plain_text_input':
      return one.value?.trim() || null;
    case 'number_input':
      return one.value ? Number(one.value) : null;
    case 'static_select':
      return one.selected_option?.value ?? null;
    case 'multi_static_select':
    case 'checkboxes':
      return several(one.selected_options?.map(({ value }) => value));
    case 'datepicker':
      return one.selected_date ?? null;
    case 'timepicker':
      return one.selected_time ?? null;
    case 'users_select':
      return one.selected_user ?? null;
    case 'multi_users_select':
      return several(one.selected_users);
    case 'conversations_select':
      return one.selected_conversation ?? null;
    case 'file_input':
      return given(one.files?.[0]);
  }
}

const given = (file: z.output<typeof givenFile> | undefined): GivenFile | null =>
  file === undefined ? null : { file: file.id, name: file.name, size: file.size };

const several = (values: readonly string[] | null | undefined): readonly string[] | null =>
  values && values.length > 0 ? values : null;
