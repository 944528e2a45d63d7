import { describeChatContract } from './chat-contract.ts';
import { emulatedChat } from './emulated-chat.ts';
import { inMemory } from './in-memory.ts';

/** Whatever a statement does not say itself, once with none of the optional scopes and once with all of them. */
const granted = [
  ['', { readsHistory: false, readsFiles: false }],
  [', all scopes', { readsHistory: true, readsFiles: true }],
] as const;

for (const [scopes, grants] of granted) {
  describeChatContract(`in memory${scopes}`, (options) => inMemory({ ...grants, ...options }));
  describeChatContract(`Slack, Socket Mode${scopes}`, (options) => emulatedChat('socket', { ...grants, ...options }));
  describeChatContract(`Slack, HTTP${scopes}`, (options) => emulatedChat('http', { ...grants, ...options }));
}
