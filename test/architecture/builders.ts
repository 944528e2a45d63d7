/**
 * drizzle's builders are lazy, and on a synchronous database nothing awaits them: `tx.delete(post).where(…)` without
 * `.run()` does nothing, and says nothing.
 */
import { chainOf, childOf, listOf, nameOf, nodesIn, placeOf, type Source, type Syntax } from './syntax.ts';

const builders = new Set(['insert', 'update', 'delete', 'select', 'selectDistinct']);
const executors = new Set(['run', 'get', 'all']);
/** A `select` may also be part of another query: an argument of these, by itself or as a constant, or `.as(…)`. */
const takesSubquery = new Set(['exists', 'notExists', 'inArray', 'notInArray']);

/** `file:line tx.delete.where` for each builder that is never executed. */
export function unexecuted(source: Source): string[] {
  const nodes = nodesIn(source.tree);
  const databases = new Set(['tx', 'db', ...nodes.flatMap(([node]) => boundTo(node) ?? [])]);
  const subqueries = nodes.flatMap(([node]) =>
    takesSubquery.has(nameOf(childOf(node, 'callee')) ?? '') ? argumentsOf(node) : [],
  );
  const named = new Set(subqueries.map(nameOf));
  const isSubquery = (node: Syntax, parent: Syntax | null): boolean =>
    subqueries.includes(node) ||
    (parent?.type === 'VariableDeclarator' && named.has(nameOf(childOf(parent, 'id', 'Identifier')) ?? ''));
  return nodes.flatMap(([node, parent]) => {
    if (goesOn(node, parent) || isSubquery(node, parent)) return [];
    const chain = chainOf(node);
    const start = chain.findIndex(({ name }) => databases.has(name));
    const query = start === -1 ? [] : chain.slice(start);
    const builds = query.some(({ name, called }) => called && builders.has(name));
    const executes = query.some(({ name, called }) => called && (executors.has(name) || name === 'as'));
    return builds && !executes ? [`${placeOf(source, node)} ${query.map(({ name }) => name).join('.')}`] : [];
  });
}

/** Whether the chain continues in `parent`, so that its end is looked at there. */
function goesOn(node: Syntax, parent: Syntax | null): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'MemberExpression') return true;
  return (
    (parent?.type === 'MemberExpression' && parent.object === node) ||
    (parent?.type === 'CallExpression' && parent.callee === node)
  );
}

/** The name under which a `Tx` is reached from here on, if `node` gives it one. */
function boundTo(node: Syntax): string | null {
  const annotation = childOf(node, 'typeAnnotation');
  const type = annotation === null ? null : childOf(annotation, 'typeAnnotation', 'TsTypeReference');
  if (type !== null && nameOf(childOf(type, 'typeName')) === 'Tx') return nameOf(childOf(node, 'key') ?? node);
  switch (node.type) {
    case 'KeyValuePatternProperty':
      return nameOf(childOf(node, 'key')) === 'tx' ? nameOf(childOf(node, 'value')) : null;
    case 'VariableDeclarator': {
      const init = childOf(node, 'init');
      const last = init === null ? undefined : chainOf(init).at(-1);
      return last?.name === 'tx' && !last.called ? nameOf(childOf(node, 'id')) : null;
    }
    case 'CallExpression': {
      if (!['tx', 'transaction'].includes(chainOf(node).at(-1)?.name ?? '')) return null;
      const parameter = argumentsOf(node)
        .flatMap((work) => listOf(work, 'params'))
        .at(0);
      // A function wraps its parameter's name, an arrow does not.
      return parameter === undefined ? null : nameOf(childOf(parameter, 'pat') ?? parameter);
    }
    default:
      return null;
  }
}

function argumentsOf(call: Syntax): Syntax[] {
  return listOf(call, 'arguments').flatMap((argument) => childOf(argument, 'expression') ?? []);
}
