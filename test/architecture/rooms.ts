import type { ICruiseResult } from 'dependency-cruiser';

/** The room of a source file; a feature is a room of its own. */
function roomOf(file: string): string {
  const parts = file.replace(/^src\//, '').split('/');
  const depth = parts[0] === 'features' || parts[0] === 'adapters' ? 2 : 1;
  return parts.slice(0, depth).join('/').replace(/\.ts$/, '');
}

const isFeature = (room: string): boolean => room.startsWith('features/');
/** Mermaid's ids have no slash. */
const idOf = (room: string): string => room.replace('features/', '').replaceAll('/', '_');

/**
 * The rooms and their imports as a mermaid flowchart. Among features each arrow is drawn; what several of them share
 * with another room is one arrow from or to all. An arrow on which only few files travel names them.
 */
export function roomsPicture({ modules }: ICruiseResult): string {
  const rooms = new Set<string>();
  const arrows = new Map<string, { from: string; to: string; files: Set<string> }>();
  for (const { source, dependencies } of modules) {
    if (!source.startsWith('src/')) continue;
    const room = roomOf(source);
    rooms.add(room);
    for (const { resolved } of dependencies) {
      if (!resolved.startsWith('src/') || roomOf(resolved) === room) continue;
      const among = isFeature(room) && isFeature(roomOf(resolved));
      const from = isFeature(room) && !among ? 'features' : room;
      const to = isFeature(roomOf(resolved)) && !among ? 'features' : roomOf(resolved);
      const arrow = arrows.get(`${from} ${to}`) ?? { from, to, files: new Set<string>() };
      arrow.files.add(resolved.replace(/^.*\/|\.ts$/g, ''));
      arrows.set(`${from} ${to}`, arrow);
    }
  }
  const nodes = (names: string[]): string[] =>
    names
      .map((room) => room.replace('features/', ''))
      .sort()
      .map((room) => (room === idOf(room) ? room : `${idOf(room)}["${room}"]`));
  const lines = [...arrows.values()].map(({ from, to, files }) => {
    const only = files.size <= 2 && to === 'core' ? `|${[...files].sort().join(', ')}|` : '';
    return `${idOf(from)} -->${only} ${idOf(to)}`;
  });
  return [
    'flowchart TD',
    ...nodes([...rooms].filter((room) => !isFeature(room))),
    'subgraph features',
    ...nodes([...rooms].filter(isFeature)).map((node) => `  ${node}`),
    'end',
    ...lines.sort(),
  ].join('\n  ');
}
