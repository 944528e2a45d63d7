import { chainOf, childOf, listOf, nameOf, nodesIn, placeOf, type Source } from './syntax.ts';

const dates = ['Date', 'TZDate'];

/** `file:line` of each place that asks the machine what time it is. Measuring a duration (`performance`) is none. */
export function readsMachineTime(source: Source): string[] {
  return nodesIn(source.tree).flatMap(([node]) => {
    const constructed =
      ['NewExpression', 'CallExpression'].includes(node.type) &&
      dates.includes(nameOf(childOf(node, 'callee')) ?? '') &&
      listOf(node, 'arguments').length === 0;
    const [object, method] = node.type === 'MemberExpression' ? chainOf(node) : [];
    const now = dates.includes(object?.name ?? '') && method?.name === 'now';
    return constructed || now ? [placeOf(source, node)] : [];
  });
}
