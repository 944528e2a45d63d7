import type { Feature } from '../../src/core/feature.ts';
import { childOf, isSyntax, listOf, nameOf, nodesIn, type Source } from './syntax.ts';

/** One sentence for everything in which the features, the table of rights and the manifest's commands disagree. */
export function disagreements(
  features: readonly Feature[],
  rechte: Readonly<Record<string, readonly string[]>>,
  manifestCommands: readonly string[],
): string[] {
  const commands = features.flatMap((feature) => Object.entries(feature.commands ?? {}));
  const buttons = features.flatMap((feature) => Object.entries(feature.buttons ?? {}));
  const forms = features.flatMap((feature) => (feature.forms ?? []).map((form) => [form.form.id, form] as const));
  const handlers = [...commands, ...buttons, ...forms];
  const asked = new Set(handlers.map(([, { recht }]) => recht));
  const registered = new Set(commands.map(([command]) => command.split(' ')[0] ?? ''));
  return [
    ...handlers.flatMap(([name, { recht }]) =>
      Object.hasOwn(rechte, recht) ? [] : [`${name} asks for ${recht}, which the table does not have`],
    ),
    ...Object.keys(rechte).flatMap((recht) => (asked.has(recht) ? [] : [`nobody asks for ${recht}`])),
    ...Object.entries(rechte).flatMap(([recht, rollen]) => (rollen.length === 0 ? [`nobody has ${recht}`] : [])),
    ...[commands, buttons, forms].flatMap((kind) =>
      repeated(kind.map(([name]) => name)).map((name) => `${name} is registered twice`),
    ),
    ...[...registered].flatMap((command) =>
      manifestCommands.includes(command) ? [] : [`${command} is not in the manifest`],
    ),
    ...manifestCommands.flatMap((command) => (registered.has(command) ? [] : [`no feature answers ${command}`])),
  ];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/**
 * The actions that buttons in this source name, as far as they stand in it: `sitzung.mehr`, or the fixed start of a
 * template with `…`.
 */
export function actionsIn({ tree }: Source): string[] {
  return nodesIn(tree).flatMap(([node]) => {
    if (node.type !== 'KeyValueProperty' || nameOf(childOf(node, 'key')) !== 'action') return [];
    const value = node.value;
    if (!isSyntax(value)) return [];
    if (value.type === 'StringLiteral') return nameOf(value) ?? [];
    const start = listOf(value, 'quasis').at(0)?.raw;
    return value.type === 'TemplateLiteral' && typeof start === 'string' ? `${start}…` : [];
  });
}

/** Whether an action as `actionsIn` names it is among the registered ones. */
export function isRegistered(action: string, registered: readonly string[]): boolean {
  if (!action.endsWith('…')) return registered.includes(action);
  return registered.some((name) => name.startsWith(action.slice(0, -1)));
}

/** Every handler that lets people in who have no right by the table. */
export function secondWays(features: readonly Feature[]): string[] {
  return features.flatMap(({ commands = {}, buttons = {}, forms = [] }) => [
    ...Object.entries({ ...commands, ...buttons }).flatMap(([name, { auch }]) => (auch === undefined ? [] : [name])),
    ...forms.flatMap(({ form, auch }) => (auch === undefined ? [] : [form.id])),
  ]);
}
