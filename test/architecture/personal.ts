import { getTableName, type Table } from 'drizzle-orm';
import type { Classification } from '../../src/core/classified.ts';
import type { Feature } from '../../src/core/feature.ts';
import { chainOf, childOf, isSyntax, listOf, nodesIn, type Source } from './syntax.ts';

/**
 * One sentence for each feature that keeps something about persons and does not say what, or what becomes of it.
 * @param tables by the schema file they stand in, from `src/`
 */
export function silentAboutPersons(
  features: readonly Feature[],
  tables: ReadonlyMap<string, readonly Table[]>,
  classifications: ReadonlyMap<string, Classification>,
): string[] {
  const keepers = new Map<string, string>();
  for (const [file, its] of tables) {
    const folder = /^features\/([^/]+)\//.exec(file)?.[1];
    if (folder === undefined) continue;
    const about = its.map(getTableName).find((name) => holdsPersons(classifications.get(name)));
    if (about !== undefined) keepers.set(folder, about);
  }
  return [...keepers].flatMap(([folder, table]) => {
    const feature = features.find(({ name }) => name === folder);
    if (feature === undefined) return [`${folder} keeps persons in ${table} and is no feature`];
    return (['uebergib', 'personendaten'] as const).flatMap((brings) =>
      feature[brings] === undefined ? [`${folder} keeps persons in ${table} and brings no ${brings}`] : [],
    );
  });
}

const holdsPersons = (stated: Classification | undefined): boolean =>
  stated !== undefined && Object.values(stated.columns).includes('person');

const writers = new Set(['record', 'haltFest']);

/** The formal acts that this source writes into the Verlauf, as far as they stand in it. */
export function aktsIn({ tree }: Source): string[] {
  return nodesIn(tree).flatMap(([node]) => {
    if (node.type !== 'CallExpression' || !writers.has(chainOf(node).at(-1)?.name ?? '')) return [];
    const akt = childOf(listOf(node, 'arguments')[1] ?? node, 'expression');
    return akt === null ? [] : literalsIn(akt);
  });
}

/** Either one of two where the act depends; what is looked up does not stand here. */
function literalsIn(node: NonNullable<ReturnType<typeof childOf>>): string[] {
  if (node.type === 'StringLiteral') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type !== 'ConditionalExpression') return [];
  return [node.consequent, node.alternate].filter(isSyntax).flatMap(literalsIn);
}
