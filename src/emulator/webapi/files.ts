import { deleteFile } from '../files.ts';
import { newId } from '../ids.ts';
import { asText } from '../json.ts';
import { post } from '../messages.ts';
import type { JsonObject } from '../protocol.ts';
import { Refused } from '../refused.ts';
import type { StoredFile } from '../state.ts';
import { fileJson } from '../wire.ts';
import type { Call } from './call.ts';

export function getUploadUrl(call: Call): JsonObject {
  const length = Number(call.text('length'));
  if (!Number.isInteger(length) || length < 1) throw new Refused('missing_argument');
  if (call.text('alt_txt').length > 1000) throw new Refused('alt_txt_too_large');
  const name = call.text('filename');
  const { state, app, url } = call.world;
  const file: StoredFile = {
    id: newId('F'),
    user: app.botUser,
    name,
    title: name,
    length,
    bytes: null,
    completed: false,
    shares: [],
  };
  state.files.set(file.id, file);
  return { file_id: file.id, upload_url: `${url()}/upload/${file.id}` };
}

/** Takes the bytes POSTed to an upload URL. @returns false if there is no such upload, or the length is another */
export function takeUpload(file: StoredFile | undefined, bytes: Uint8Array<ArrayBuffer>): boolean {
  if (!file || file.bytes || bytes.length !== file.length) return false;
  file.bytes = bytes;
  return true;
}

export function completeUpload(call: Call): JsonObject {
  const { world } = call;
  const { state, app } = world;
  const files = call.objects('files').map(({ id, title }) => {
    const file = state.files.get(asText(id));
    if (!file?.bytes || file.completed) throw new Refused('file_not_found');
    return { file, title: asText(title) || file.name };
  });
  if (files.length === 0) throw new Refused('file_not_found');
  const conversation = call.text('channel_id') === '' ? null : call.conversation('channel_id');
  if (conversation && !conversation.members.has(app.botUser)) throw new Refused('not_in_channel');
  if (conversation?.archived) throw new Refused('is_archived');
  const message =
    conversation &&
    post(world, conversation, {
      user: app.botUser,
      text: call.text('initial_comment'),
      threadTs: call.text('thread_ts'),
      files: files.map(({ file }) => file.id),
    });
  for (const { file, title } of files) {
    file.title = title;
    file.completed = true;
    if (conversation && message) {
      file.shares.push({ conversation: conversation.id, ts: message.ts, threadTs: message.threadTs });
    }
  }
  return { files: files.map(({ file }) => ({ id: file.id, title: file.title })) };
}

export function info(call: Call): JsonObject {
  return { file: fileJson(call.world, named(call)), comments: [], response_metadata: { next_cursor: '' } };
}

/** @throws Refused `file_not_found`; `cant_delete_file` of a person's file, which only they may delete */
export function deleteOne(call: Call): JsonObject {
  const file = named(call);
  if (file.user !== call.world.app.botUser) throw new Refused('cant_delete_file');
  deleteFile(call.world, file);
  return {};
}

function named(call: Call): StoredFile {
  const file = call.world.state.files.get(call.text('file'));
  if (!file?.completed) throw new Refused('file_not_found');
  return file;
}
