import { reachablePersons } from '../../src/core/directory.ts';
import type { Workspace } from '../../src/core/workspace.ts';
import { merkeGezeigt } from '../../src/features/datenschutz/store.ts';

/** Everybody who is there has used the bot before: nobody is shown the Datenschutzhinweis any more. */
export function alleKennenKommIn(workspace: Workspace, now: number): void {
  workspace.tx((tx) => {
    for (const person of reachablePersons(tx)) merkeGezeigt(tx, person, now);
  });
}
