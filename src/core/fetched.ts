/** What the features let other programs fetch, as routes. */
import type { Render } from './document.ts';
import type { Context, Feature } from './feature.ts';
import { hashOf } from './hash.ts';
import type { Answer, Route } from './http.ts';
import { describeError, type Log } from './log.ts';
import type { Tx, Workspace } from './workspace.ts';

interface Deps {
  readonly workspace: Workspace;
  readonly context: (tx: Tx) => Context;
  readonly render: Render;
  readonly log: Pick<Log, 'error'>;
}

/** One for each beginning of a path. What is asked for never stands in the log: it may be a secret. */
export function createRoutes(deps: Deps, features: readonly Feature[]): Route[] {
  return features.flatMap(({ routes = {} }) =>
    Object.entries(routes).map(([path, find]) => ({ path, answer: async (rest) => answer(deps, find, rest) })),
  );
}

function answer({ workspace, context, render, log }: Deps, find: Find, rest: string): Answer {
  try {
    const found = workspace.tx((tx) => find(context(tx), rest));
    if (found === null) return { status: 404 };
    const { name, type, document } = found;
    return { name, type, version: hashOf(document), bytes: () => render(document).catch(fail) };
  } catch (error) {
    return fail(error);
  }

  function fail(error: unknown): never {
    log.error(describeError(error), 'what another program asked for could not be given');
    throw error;
  }
}

type Find = NonNullable<Feature['routes']>[string];
