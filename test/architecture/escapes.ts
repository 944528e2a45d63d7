import { chainOf, childOf, nodesIn, placeOf, type Source, type Syntax } from './syntax.ts';

/** Comments that switch a check off or put work off. */
const comment = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|eslint-disable|\b(?:TODO|FIXME|XXX)\b/;

/** `file:line what` for each place where a check is evaded, and each test that does not run or keeps others from it. */
export function escapes(source: Source): string[] {
  const inComments = source.text
    .split('\n')
    .flatMap((line, index) => line.match(comment)?.map((word) => `${source.file}:${index + 1} ${word}`) ?? []);
  const inCode = nodesIn(source.tree).flatMap(([node]) => {
    const what = escapeIn(node);
    return what === null ? [] : [`${placeOf(source, node)} ${what}`];
  });
  return [...inComments, ...inCode];
}

function escapeIn(node: Syntax): string | null {
  switch (node.type) {
    case 'TsKeywordType':
      return node.kind === 'any' ? 'any' : null;
    case 'TsNonNullExpression':
      return '!';
    case 'TsAsExpression':
      return childOf(node, 'expression', 'TsAsExpression') === null ? null : 'as … as';
    case 'TsImportType':
      // Neither the import rules nor the picture of the rooms would see it.
      return 'import() as a type';
    case 'MemberExpression': {
      const [object, ...rest] = chainOf(node);
      if (!['it', 'test', 'describe'].includes(object?.name ?? '')) return null;
      return ['skip', 'only', 'todo', 'skipIf', 'runIf'].find((word) => rest.at(-1)?.name === word) ?? null;
    }
    default:
      return null;
  }
}
