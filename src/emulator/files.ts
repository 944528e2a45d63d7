/** Files that people bring, and what is left where one was deleted. */
import { newId } from './ids.ts';
import { remove } from './messages.ts';
import type { JsonObject } from './protocol.ts';
import { Refused } from './refused.ts';
import type { Person, StoredFile } from './state.ts';
import { fileJson } from './wire.ts';
import type { World } from './world.ts';

/** Of each file in a form. https://docs.slack.dev/reference/block-kit/block-elements/file-input-element */
const largest = 10 * 1024 * 1024;

/**
 * Takes a file from a person's device, as the chat does when one is chosen in a form.
 * @returns Slack's JSON of it, as the state of a `file_input` holds it
 * @throws Refused `file_upload_size_restricted`
 */
export function upload(world: World, person: Person, name: string, bytes: Uint8Array<ArrayBuffer>): JsonObject {
  if (bytes.length > largest) throw new Refused('file_upload_size_restricted');
  const file: StoredFile = {
    id: newId('F'),
    user: person.id,
    name,
    title: name,
    length: bytes.length,
    bytes,
    completed: true,
    shares: [],
  };
  world.state.files.set(file.id, file);
  return fileJson(world, file);
}

/** Deletes it wherever it stands; a message that held nothing else goes with it. */
export function deleteFile(world: World, file: StoredFile): void {
  const { state } = world;
  state.files.delete(file.id);
  for (const { conversation: id, ts } of file.shares) {
    const conversation = state.conversations.get(id);
    const message = conversation?.messages.find((one) => one.ts === ts);
    if (!conversation || !message) continue;
    message.files = message.files.filter((other) => other !== file.id);
    if (message.files.length === 0 && message.text === '' && message.blocks.length === 0)
      remove(world, conversation, message);
  }
  state.changed();
}
