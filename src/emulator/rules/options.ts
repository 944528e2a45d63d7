/**
 * Options of menus, checkboxes and radio buttons, and the two shapes in which an element offers them.
 * @see https://docs.slack.dev/reference/block-kit/composition-objects/option-object
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { repeats } from './repeats.ts';
import { anyText, plainText, string, url } from './text.ts';

const described = { value: string(150), description: plainText(75).optional() };

export const menuOption = z.strictObject({ text: plainText(75), ...described });
/** Only in checkboxes and radio buttons may the text be mrkdwn. */
export const boxOption = z.strictObject({ text: anyText(75), ...described });
/** Only an overflow menu's option may open a link. */
export const overflowOption = z.strictObject({ text: plainText(75), ...described, url: url.optional() });

const optionGroup = z.strictObject({ label: plainText(75), options: z.array(menuOption).min(1).max(100) });

/** What a static menu offers: options, or groups of them. */
export const menu = {
  options: z.array(menuOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};

interface Option {
  readonly value: string;
}

interface Offer {
  readonly options?: readonly Option[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly Option[] }[] | undefined;
  readonly initial_option?: Option | undefined;
  readonly initial_options?: readonly Option[] | undefined;
}

const offered = (offer: Offer): readonly Option[] =>
  offer.options ?? offer.option_groups?.flatMap((group) => group.options) ?? [];

/** For `superRefine`: options or option groups, never both and never neither. */
export function oneKindOfOptions(offer: Offer, context: z.RefinementCtx): void {
  if ((offer.options === undefined) === (offer.option_groups === undefined)) {
    context.addIssue('must define exactly one of `options` and `option_groups`');
  }
}

/** For `superRefine`: values are unique, and what is chosen at first is one of the options, field by field. */
export function coherentOptions(offer: Offer, context: z.RefinementCtx): void {
  const options = offered(offer);
  for (const { value } of repeats(options, (option) => option.value)) {
    context.addIssue(`option value "${value}" already exists`);
  }
  const initial = offer.initial_options ?? (offer.initial_option === undefined ? [] : [offer.initial_option]);
  if (!initial.every((chosen) => options.some((option) => isDeepStrictEqual(option, chosen)))) {
    context.addIssue('initial option must exactly match one of the options');
  }
}
