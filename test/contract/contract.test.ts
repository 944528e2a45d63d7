import { describeChatContract } from './chat-contract.ts';
import { emulatedChat } from './emulated-chat.ts';
import { inMemory } from './in-memory.ts';

describeChatContract('in memory', inMemory);
describeChatContract('Slack, Socket Mode', (options) => emulatedChat('socket', options));
describeChatContract('Slack, HTTP', (options) => emulatedChat('http', options));
