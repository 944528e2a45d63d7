/** Which methods of Slack's Web API a source calls, read from its syntax tree: the receiver may have any name. */
import { WebClient } from '@slack/web-api';
import {
  chainOf,
  childOf,
  listOf,
  nameOf,
  nodesIn,
  type Source,
  type Syntax,
  sourcesIn,
} from '../../architecture/syntax.ts';

/** Every method the SDK knows, such as `chat.postMessage`. */
const known = new Set(methodsBelow({ ...new WebClient() }));

function methodsBelow(holder: object, path: readonly string[] = []): string[] {
  return Object.entries(holder).flatMap(([name, held]) => {
    if (typeof held === 'function') return path.length === 0 ? [] : [[...path, name].join('.')];
    return isPlain(held) ? methodsBelow(held, [...path, name]) : [];
  });
}

function isPlain(held: unknown): held is object {
  return typeof held === 'object' && held !== null && Object.getPrototypeOf(held) === Object.prototype;
}

/** By name (`client.chat.postMessage`), taken out of their group, or as a string for `apiCall` and `paginate`. */
export function methodsIn({ tree }: Source): string[] {
  const named = nodesIn(tree).flatMap(([node]) => {
    if (node.type === 'MemberExpression') return endsOf(chainOf(node).map(({ name }) => name));
    if (node.type === 'StringLiteral') return nameOf(node) ?? [];
    return node.type === 'VariableDeclarator' ? takenOut(node) : [];
  });
  return [...new Set(named.filter((name) => known.has(name)))].sort();
}

/** The last two names and the last three: `admin.apps.approve` is a method too. */
const endsOf = (names: readonly string[]): string[] => [names.slice(-2).join('.'), names.slice(-3).join('.')];

/** `const { postMessage } = client.chat` */
function takenOut(declarator: Syntax): string[] {
  const pattern = childOf(declarator, 'id', 'ObjectPattern');
  const from = childOf(declarator, 'init');
  if (pattern === null || from === null) return [];
  const group = chainOf(from).map(({ name }) => name);
  return listOf(pattern, 'properties').flatMap((property) =>
    endsOf([...group, nameOf(childOf(property, 'key')) ?? '']),
  );
}

/** What the adapter calls, or names because Bolt calls it. */
export const calledMethods: readonly string[] = [...new Set(sourcesIn('src/adapters/slack').flatMap(methodsIn))].sort();
