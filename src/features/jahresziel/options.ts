import type { Option } from '../../chat/form.ts';

const labelMax = 75;

/** What is chosen from a list, by its title. */
export function alsOption({ id, titel }: { readonly id: string; readonly titel: string }): Option {
  // An emoji is two units: never cut between them.
  const label = titel.length <= labelMax ? titel : `${titel.slice(0, labelMax - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  return { value: id, label };
}
