/** Rules that no block can keep by itself, because they are about the message or view as a whole. */
import type { z } from 'zod';
import type { Block } from './blocks.ts';

type Surface = 'message' | 'modal' | 'home';
type Element = Extract<Block, { type: 'actions' }>['elements'][number] | Extract<Block, { type: 'input' }>['element'];

interface Placed {
  readonly element: Element;
  /** The element's path from the list of blocks. */
  readonly path: readonly (string | number)[];
}

/** For `superRefine`: ids are unique, one element has the focus, and only modals give out response URLs. */
export function coherentBlocks(surface: Surface): (blocks: readonly Block[], context: z.RefinementCtx) => void {
  return (blocks, context) => {
    const refuse = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message });

    const blockIds = new Set<string>();
    const focused: Placed[] = [];
    for (const [place, block] of blocks.entries()) {
      const { block_id } = block;
      if (block_id !== undefined && blockIds.has(block_id)) {
        refuse([place, 'block_id'], `\`block_id\` "${block_id}" already exists`);
      }
      if (block_id !== undefined) blockIds.add(block_id);

      const actionIds = new Set<string>();
      for (const placed of elementsOf(block, place)) {
        const { element, path } = placed;
        const { action_id } = element;
        if (action_id !== undefined && actionIds.has(action_id)) {
          refuse([...path, 'action_id'], `\`action_id\` "${action_id}" already exists`);
        }
        if (action_id !== undefined) actionIds.add(action_id);
        if ('focus_on_load' in element && element.focus_on_load === true) focused.push(placed);
        if ('response_url_enabled' in element && surface !== 'modal') {
          refuse(path, 'invalid additional property: response_url_enabled');
        }
      }
    }
    for (const { path } of focused.slice(1)) {
      refuse([...path, 'focus_on_load'], '`focus_on_load` may be true for one element only');
    }
  };
}

function elementsOf(block: Block, place: number): Placed[] {
  switch (block.type) {
    case 'section':
      return block.accessory === undefined ? [] : [{ element: block.accessory, path: [place, 'accessory'] }];
    case 'actions':
      return block.elements.map((element, index) => ({ element, path: [place, 'elements', index] }));
    case 'input':
      return [{ element: block.element, path: [place, 'element'] }];
    default:
      return [];
  }
}
