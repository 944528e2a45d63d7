/**
 * Modals and Home.
 * @see https://docs.slack.dev/surfaces/modals
 * @see https://docs.slack.dev/surfaces/app-home
 */
import { z } from 'zod';
import { homeBlocks, modalBlocks } from './blocks.ts';
import { judge, type Refusal, refuse } from './refusal.ts';
import { plainText, string } from './text.ts';

const remembered = {
  private_metadata: string(3000, 0).optional(),
  callback_id: string(255, 0).optional(),
  external_id: string(255, 0).optional(),
};

const modal = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(24),
    blocks: modalBlocks,
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    ...remembered,
  })
  .superRefine((view, context) => {
    const input = view.blocks.findIndex((block) => block.type === 'input');
    if (input < 0 || view.submit !== undefined) return;
    context.addIssue({
      code: 'custom',
      path: ['blocks', input, 'input'],
      message: 'must define `submit` to use an `input` block in modals',
    });
  });

const home = z.strictObject({ type: z.literal('home'), blocks: homeBlocks, ...remembered });

/** 250 kB, taken as decimal: the docs do not say which. */
const largestView = 250_000;

/**
 * Whether Slack would refuse `view` (already decoded) for that surface: `view_too_large` for more than 250 kB of JSON,
 * otherwise `invalid_arguments` with what is wrong. What depends on state (trigger, stack, hash, whether an
 * `external_id` is taken) is not judged here.
 */
export function checkView(surface: 'modal' | 'home', view: unknown): Refusal | null {
  const json = JSON.stringify(view);
  if (json !== undefined && Buffer.byteLength(json) > largestView) return refuse('view_too_large');
  return judge(surface === 'modal' ? modal : home, view, 'invalid_arguments', '/view');
}

const namedInput = z.object({ type: z.literal('input'), block_id: z.string() });

/**
 * Whether Slack would refuse the `errors` of a `response_action: errors` to the submission of `view`: a sentence for
 * each erroneous input block, by `block_id`. Slack shows the person its own sentence of failure and gives the app no
 * code; `invalid_arguments` stands in for it.
 */
export function checkErrors(errors: unknown, view: { readonly blocks: readonly unknown[] }): Refusal | null {
  const inputs = view.blocks.flatMap((block) => namedInput.safeParse(block).data?.block_id ?? []);
  const sentences = z
    .record(
      z.string().refine((id) => inputs.includes(id), 'must be the `block_id` of an input block of the view'),
      string(Infinity),
    )
    .refine((map) => Object.keys(map).length > 0, 'must provide at least 1 items');
  return judge(sentences, errors, 'invalid_arguments', '/errors');
}
