import { expect, it } from 'vitest';
import { parse } from '../../architecture/syntax.ts';
import { methodsIn } from './called-methods.ts';

it.each([
  ['client.chat.delete({ channel, ts });', ['chat.delete']],
  ['this.#clients.bulk.pins.remove({ channel });', ['pins.remove']],
  ['await web\n  .reactions\n  .add({ name });', ['reactions.add']],
  ['client?.bots?.info();', ['bots.info']],
  ['pages((page) => slack.usergroups.list(page));', ['usergroups.list']],
  ['retry(client.team.info);', ['team.info']],
  ['(client as WebClient).dnd.info({ user });', ['dnd.info']],
  ['client.admin.apps.approve({ app_id });', ['admin.apps.approve']],
  ['const { chat } = client; chat.unfurl({ ts });', ['chat.unfurl']],
  ['const { setTopic, join: enter } = client.conversations;', ['conversations.join', 'conversations.setTopic']],
  ["client.apiCall('stars.add', { channel });", ['stars.add']],
  ["for await (const page of client.paginate('files.list')) {}", ['files.list']],
])('finds the method in %s', (code, methods) => {
  expect(methodsIn(parse('canary.ts', code))).toEqual(methods);
});

it.each(["map.chat.set('a', 1);", "app.event('member_joined_channel', hear);", 'this.#posts.edit(ref, message);'])(
  'finds none in %s',
  (code) => expect(methodsIn(parse('canary.ts', code))).toEqual([]),
);
