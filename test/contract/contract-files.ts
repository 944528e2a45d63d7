/** Documents: brought to the platform first, where nobody sees them, then shared. */
import { describe, expect, test } from 'vitest';
import type { Delivery, MessageRef, OutgoingFile, Target } from '../../src/chat/chat.ts';
import { ada, type Build, eren, kultur, type Stage, says, staging, wohnen } from './world.ts';

const inWohnen = { conversation: wohnen };
const yes = { state: 'sent', value: 'yes' };
const no = { state: 'sent', value: 'no' };
const blind = { state: 'sent', value: 'blind' };

const kalender = (more: Partial<OutgoingFile> = {}): OutgoingFile => ({
  name: 'sitzung.ics',
  title: 'Termin für Ihren Kalender',
  bytes: new TextEncoder().encode('BEGIN:VCALENDAR\r\nSUMMARY:Sitzung im Rathaus – Ükern\r\n'),
  ...more,
});

function arrived<T>(delivery: Delivery<T>): T {
  if (delivery.state !== 'sent') throw new Error(`Not sent: ${JSON.stringify(delivery)}`);
  return delivery.value;
}

const transfers = async ({ world }: Stage, file = kalender()): Promise<string> =>
  arrived(await world.chat.transfer(file));

async function shares(on: Stage, target: Target = inWohnen, parent: MessageRef | null = null, file = kalender()) {
  const id = await transfers(on, file);
  arrived(await on.world.chat.share(id, target, parent));
  return id;
}

export function describeFiles(build: Build): void {
  const stage = staging(build);

  describe('a transferred file', () => {
    test('is seen by nobody, once or twice', async () => {
      const on = await stage();
      const first = await transfers(on);
      expect(await transfers(on)).not.toBe(first);
      expect([...on.ada.reads(wohnen), ...on.ada.readsDirect()]).toEqual([]);
      arrived(await on.world.chat.share(first, inWohnen, null));
      expect(on.ada.reads(wohnen)).toHaveLength(1);
    });

    test('under a limit of the platform is to be tried later, and is ambiguous if the answer was lost', async () => {
      const on = await stage();
      on.world.fail('transfer', 'rateLimited');
      expect(await on.world.chat.transfer(kalender())).toEqual({ state: 'later', afterMs: 7000 });
      for (const fault of ['lost', 'down'] as const) {
        on.world.fail('transfer', fault);
        expect(await on.world.chat.transfer(kalender())).toMatchObject({ state: 'ambiguous' });
      }
      expect(on.ada.reads(wohnen)).toEqual([]);
    });
  });

  describe('a shared file', () => {
    test('stands in the conversation for everybody, with its title, byte for byte', async () => {
      const on = await stage();
      const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      await shares(on, inWohnen, null, kalender({ bytes }));
      for (const person of [on.ada, on.eren]) {
        expect(person.reads(wohnen)).toMatchObject([
          {
            text: '',
            thread: null,
            onlyYou: false,
            files: [{ name: 'sitzung.ics', title: 'Termin für Ihren Kalender' }],
          },
        ]);
        expect(await person.downloads('sitzung.ics', inWohnen)).toEqual(bytes);
      }
      expect(on.ada.readsDirect()).toEqual([]);
    });

    test('in reply stands in the thread of its parent', async () => {
      const on = await stage();
      const root = await on.posts(says('Einladung.'));
      await shares(on, inWohnen, root);
      expect(on.ada.reads(wohnen)).toMatchObject([
        { text: 'Einladung.', files: [] },
        { files: [{ name: 'sitzung.ics' }], thread: root.id },
      ]);
    });

    test('with an account is private to it', async () => {
      const on = await stage();
      await shares(on, { account: ada });
      expect(on.ada.readsDirect()).toMatchObject([{ files: [{ name: 'sitzung.ics' }] }]);
      expect(await on.ada.downloads('sitzung.ics', 'direct')).toEqual(kalender().bytes);
      expect([...on.eren.readsDirect(), ...on.eren.reads(wohnen)]).toEqual([]);
    });

    test('keeps a name of any letters', async () => {
      const on = await stage();
      const file = kalender({ name: 'Prüfliste – Straße & Ämter (neu) 100%.ics', title: 'Ämter & „Straßen“ <neu>' });
      await shares(on, inWohnen, null, file);
      expect(on.ada.reads(wohnen)).toMatchObject([{ files: [{ name: file.name, title: file.title }] }]);
      expect(await on.ada.downloads(file.name, inWohnen)).toEqual(file.bytes);
    });

    test('stands once: sharing it again is rejected', async () => {
      const on = await stage();
      const id = await shares(on);
      expect(await on.world.chat.share(id, inWohnen, null)).toMatchObject({ state: 'rejected' });
      expect(on.ada.reads(wohnen)).toHaveLength(1);
    });

    test('where it cannot stand, or never transferred, is rejected', async () => {
      const on = await stage();
      const id = await transfers(on);
      const parent = { conversation: wohnen, id: '1700000000.000001' };
      expect(await on.world.chat.share(id, inWohnen, parent)).toMatchObject({ state: 'rejected' });
      expect(await on.world.chat.share('F0NIRGENDS', inWohnen, null)).toMatchObject({ state: 'rejected' });
      on.world.workspace.archive(wohnen);
      for (const conversation of [wohnen, kultur, 'C0NIRGENDS'])
        expect(await on.world.chat.share(id, { conversation }, null)).toMatchObject({ state: 'rejected' });
      expect(await on.world.chat.share(id, { account: 'U0NIEMAND' }, null)).toMatchObject({ state: 'rejected' });
    });

    test('under a limit of the platform is to be tried later', async () => {
      const on = await stage();
      const id = await transfers(on);
      on.world.fail('share', 'rateLimited');
      expect(await on.world.chat.share(id, inWohnen, null)).toEqual({ state: 'later', afterMs: 7000 });
      expect(on.ada.reads(wohnen)).toEqual([]);
      expect(await on.world.chat.share(id, inWohnen, null)).toEqual({ state: 'sent', value: null });
    });

    test.each([
      ['lost', yes, 1],
      ['down', no, 0],
    ] as const)('whose answer was %s is looked for: %j', async (fault, found, standing) => {
      const on = await stage({ readsFiles: true });
      for (const target of [inWohnen, { account: eren }]) {
        const id = await transfers(on);
        on.world.fail('share', fault);
        expect(await on.world.chat.share(id, target, null)).toMatchObject({ state: 'ambiguous' });
        expect(await on.world.chat.isShared(id, target)).toEqual(found);
      }
      expect(on.eren.reads(wohnen)).toHaveLength(standing);
      expect(on.eren.readsDirect()).toHaveLength(standing);
    });
  });

  describe('looking for a file', () => {
    test('says no where it was shared with somebody else', async () => {
      const on = await stage({ readsFiles: true });
      const id = await shares(on);
      expect(await on.world.chat.isShared(id, inWohnen)).toEqual(yes);
      for (const target of [{ conversation: kultur }, { account: ada }])
        expect(await on.world.chat.isShared(id, target)).toEqual(no);
    });

    test('is blind where the city has not granted it', async () => {
      const on = await stage({ readsFiles: false });
      const id = await transfers(on);
      on.world.fail('share', 'lost');
      expect(await on.world.chat.share(id, inWohnen, null)).toMatchObject({ state: 'ambiguous' });
      expect(await on.world.chat.isShared(id, inWohnen)).toEqual(blind);
    });

    test('can fail like any question', async () => {
      const on = await stage({ readsFiles: true });
      const id = await shares(on);
      on.world.fail('isShared', 'rateLimited');
      expect(await on.world.chat.isShared(id, inWohnen)).toEqual({ state: 'later', afterMs: 7000 });
      on.world.fail('isShared', 'down');
      expect(await on.world.chat.isShared(id, inWohnen)).toMatchObject({ state: 'ambiguous' });
      expect(await on.world.chat.isShared(id, inWohnen)).toEqual(yes);
    });
  });
}
