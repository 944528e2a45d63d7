import { type Option, optionOf } from '../../chat/form.ts';

/** What is chosen from a list, by its title. */
export function alsOption({ id, titel }: { readonly id: string; readonly titel: string }): Option {
  return optionOf(id, titel);
}
