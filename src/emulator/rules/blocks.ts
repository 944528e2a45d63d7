/** The list of blocks that a surface takes: every block right, and all of them together. */
import { z } from 'zod';
import { messageBlock, viewBlock } from './block.ts';
import { coherentBlocks } from './whole.ts';

/** Input blocks stay out of messages: the bot asks in forms, and what is typed into a message is easily lost. */
export const messageBlocks = z.array(messageBlock).max(50).superRefine(coherentBlocks('message'));
export const modalBlocks = z.array(viewBlock).max(100).superRefine(coherentBlocks('modal'));
export const homeBlocks = z.array(viewBlock).max(100).superRefine(coherentBlocks('home'));
