/** Rules that no block can keep by itself, because they are about the message or view as a whole. */
import type { z } from 'zod';
import type { Block } from './block.ts';
import { repeats } from './repeats.ts';

type Surface = 'message' | 'modal' | 'home';
type Element = Extract<Block, { type: 'actions' }>['elements'][number] | Extract<Block, { type: 'input' }>['element'];

interface Placed {
  readonly element: Element;
  /** The element's path from the list of blocks. */
  readonly path: readonly (string | number)[];
}

/** For `superRefine`: ids are unique, one element has the focus, and only modals give out response URLs or ask for files. */
export function coherentBlocks(surface: Surface): (blocks: readonly Block[], context: z.RefinementCtx) => void {
  return (blocks, context) => {
    const refuse = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message });

    for (const [place, { block_id }] of repeats([...blocks.entries()], ([, block]) => block.block_id)) {
      refuse([place, 'block_id'], `\`block_id\` "${block_id}" already exists`);
    }
    const placed = blocks.map(elementsOf);
    for (const inOneBlock of placed) {
      for (const { element, path } of repeats(inOneBlock, ({ element }) => element.action_id)) {
        refuse([...path, 'action_id'], `\`action_id\` "${element.action_id}" already exists`);
      }
    }
    for (const { path } of placed.flat().filter(takesFocus).slice(1)) {
      refuse([...path, 'focus_on_load'], '`focus_on_load` may be true for one element only');
    }
    for (const { path } of surface === 'modal' ? [] : placed.flat().filter(asksForFile)) {
      refuse([...path, 'type'], 'unsupported type: file_input');
    }
    for (const { path } of surface === 'modal' ? [] : placed.flat().filter(givesResponseUrl)) {
      refuse(path, 'invalid additional property: response_url_enabled');
    }
  };
}

const takesFocus = ({ element }: Placed) => 'focus_on_load' in element && element.focus_on_load === true;
const asksForFile = ({ element }: Placed) => element.type === 'file_input';
const givesResponseUrl = ({ element }: Placed) => 'response_url_enabled' in element;

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
