/** The looks of Slack's ids. Whether such a person or conversation exists is a question of state. */
import { z } from 'zod';

export const userId = z.string().regex(/^[UW][A-Z0-9]+$/, 'must be a user ID');
export const channelId = z.string().regex(/^[CG][A-Z0-9]+$/, 'must be a channel ID');
export const conversationId = z.string().regex(/^[CGD][A-Z0-9]+$/, 'must be a conversation ID');
