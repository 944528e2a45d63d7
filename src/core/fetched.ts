/** What the features let other programs fetch, as routes. */
import type { Render } from './document.ts';
import type { Context, Feature } from './feature.ts';
import { hashOf } from './hash.ts';
import type { Answer, Route } from './http.ts';
import type { Tx, Workspace } from './workspace.ts';

interface Deps {
  readonly workspace: Workspace;
  readonly context: (tx: Tx) => Context;
  readonly render: Render;
}

/** One for each beginning of a path. */
export function createRoutes(deps: Deps, features: readonly Feature[]): Route[] {
  return features.flatMap(({ routes = {} }) =>
    Object.entries(routes).map(([path, find]) => ({ path, answer: async (rest) => answer(deps, find, rest) })),
  );
}

function answer({ workspace, context, render }: Deps, find: Find, rest: string): Answer {
  const found = workspace.tx((tx) => find(context(tx), rest));
  if (found === null) return { status: 404 };
  const { name, type, document } = found;
  return { name, type, version: hashOf(document), bytes: () => render(document) };
}

type Find = NonNullable<Feature['routes']>[string];
