/** The sources as syntax trees. swc parses them: TypeScript 7 has no compiler API that a test could ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

const root = new URL('../..', import.meta.url).pathname;

/** Any node of swc's tree. What it holds depends on `type` and is looked at with care. */
export interface Syntax {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface Source {
  /** From the project's root, such as `src/core/ids.ts`. */
  readonly file: string;
  readonly text: string;
  readonly tree: Syntax;
}

export function parse(file: string, text: string): Source {
  return { file, text, tree: { ...parseSync(text, { syntax: 'typescript', target: 'es2022' }) } };
}

/** Every TypeScript file below `folder`, such as `src`. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => parse(join(folder, name), readFileSync(join(root, folder, name), 'utf8')));
}

/** `tree` and everything in it, each node with the one around it. */
export function nodesIn(tree: Syntax): (readonly [node: Syntax, parent: Syntax | null])[] {
  const nodes: (readonly [Syntax, Syntax | null])[] = [];
  const collect = (value: unknown, parent: Syntax | null): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isSyntax(value)) nodes.push([value, parent]);
    // Arguments and the like are wrapped in objects that are no nodes.
    for (const child of Object.values(value)) collect(child, isSyntax(value) ? value : parent);
  };
  collect(tree, null);
  return nodes;
}

export function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The node under `property` if it is one of `type`. */
export function childOf(node: Syntax, property: string, type?: string): Syntax | null {
  const child = node[property];
  return isSyntax(child) && (type === undefined || child.type === type) ? child : null;
}

/** The objects listed under `property`: nodes, or what wraps them. */
export function listOf(node: Syntax, property: string): Syntax[] {
  const list = node[property];
  return Array.isArray(list) ? list.map((item: object) => ({ type: '', ...item })) : [];
}

/** The name that an identifier, a `#private` name or a property key spells. */
export function nameOf(node: Syntax | null): string | null {
  return typeof node?.value === 'string' ? node.value : null;
}

/** `a.b().c` is `[a, b called, c]`; empty for what does not begin with a name. */
export function chainOf(node: Syntax): { readonly name: string; readonly called: boolean }[] {
  const chain: { name: string; called: boolean }[] = [];
  let called = false;
  for (let rest: Syntax | null = node; rest !== null; ) {
    if (rest.type === 'CallExpression') {
      called = true;
      rest = childOf(rest, 'callee');
    } else if (rest.type === 'MemberExpression') {
      chain.unshift({ name: nameOf(childOf(rest, 'property')) ?? '', called });
      called = false;
      rest = childOf(rest, 'object');
    } else if (rest.type === 'Identifier' || rest.type === 'ThisExpression') {
      chain.unshift({ name: nameOf(rest) ?? 'this', called });
      return chain;
    } else if (rest.type === 'OptionalChainingExpression') rest = childOf(rest, 'base');
    else rest = childOf(rest, 'expression');
  }
  return [];
}

/** `file:line`, for a message. */
export function placeOf({ file, text }: Source, { span }: Syntax): string {
  const start = typeof span === 'object' && span !== null && 'start' in span ? Number(span.start) : 1;
  // Spans count bytes, from 1.
  const before = Buffer.from(text)
    .subarray(0, start - 1)
    .toString();
  return `${file}:${before.split('\n').length}`;
}
