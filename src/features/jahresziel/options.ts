import type { Option } from '../../chat/form.ts';
import { shortened } from '../../chat/shorten.ts';

const labelMax = 75;

/** What is chosen from a list, by its title. */
export function alsOption({ id, titel }: { readonly id: string; readonly titel: string }): Option {
  return { value: id, label: shortened(titel, labelMax) };
}
