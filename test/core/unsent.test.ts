/** What a feature says of its post right before it is sent. */
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/core/feature.ts';
import { operation } from '../../src/core/outbox.schema.ts';
import { show } from '../../src/core/posts.ts';
import type { Fault } from '../contract/fake-chat.ts';
import { ground } from './ground.ts';
import { says, settles } from './invites.ts';

describe('what is looked at once more before it is sent', () => {
  /** What the feature would say now, and about whom it was asked. */
  function looking(plan: { readonly readsHistory?: boolean } = {}) {
    const world: { says: string | null; asked: unknown[] } = { says: null, asked: [] };
    const on = ground({
      ...plan,
      features: [
        {
          name: 'f',
          vorDemSenden: {
            r: (_, unsent) => {
              world.asked.push(unsent);
              return world.says === null ? null : says(world.says);
            },
          },
        },
      ],
    });
    const ada = on.person('ada');
    const shows = (words: string, role = 'r') =>
      on.tx((ctx) => show(ctx, { subject: 's', role, to: { person: ada } }, says(words)));
    const stands = () => on.stands({ account: 'ada' });
    return { on, world, ada, shows, stands };
  }

  test('is sent as it should read by now', async () => {
    const { on, world, ada, shows, stands } = looking();
    shows('zwei Dinge');
    world.says = 'eine Sache';
    await settles(on, 2);
    expect(stands()).toEqual(['eine Sache']);
    expect(world.asked).toEqual([{ subject: 's', kanal: null, person: ada }]);
  });

  test('is not sent where nothing is left, also after a restart, until it is shown anew', async () => {
    const { on, world, shows, stands } = looking();
    shows('zwei Dinge');
    await settles(on, 2);
    on.outbox.recover();
    await settles(on, 2);
    expect(stands()).toEqual([]);
    expect(on.tx(({ tx }) => tx.select().from(operation).all())).toMatchObject([
      { state: 'verfallen', code: 'hinfaellig' },
    ]);
    world.says = 'zwei Dinge';
    shows('zwei Dinge');
    await settles(on, 2);
    expect(stands()).toEqual(['zwei Dinge']);
  });

  test.each<[string, Fault]>([
    ['was turned away', { afterMs: 60_000 }],
    ['was lost, and is not to be found', 'down'],
  ])('is looked at again when it %s', async (_what, fault) => {
    const { on, world, shows, stands } = looking({ readsHistory: true });
    on.chat.fail('post', fault);
    world.says = 'zwei Dinge';
    shows('zwei Dinge');
    await on.outbox.drain();
    world.says = null;
    await settles(on);
    expect(stands()).toEqual([]);
  });

  test('is left alone where it may stand already', async () => {
    const { on, world, shows, stands } = looking({ readsHistory: false });
    on.chat.fail('post', 'lost');
    world.says = 'zwei Dinge';
    shows('zwei Dinge');
    await on.outbox.drain();
    world.says = null;
    await settles(on);
    expect(world.asked).toHaveLength(1);
    expect(stands()).toEqual(['zwei Dinge', 'zwei Dinge']);
  });

  test('is only what the feature asks about, and is not asked about again when it is edited', async () => {
    const { on, world, shows, stands } = looking();
    world.says = 'eins';
    shows('eins');
    shows('anderes', 'andere');
    await settles(on, 2);
    world.says = null;
    shows('zwei');
    await settles(on, 2);
    expect(stands()).toEqual(['zwei', 'anderes']);
  });

  test('waits, and all of it, where there is no room in the file to look', async () => {
    let looked = 0;
    const looks = ({ tx }: Context) => {
      const { pages } = tx.get<{ pages: number }>(sql`SELECT page_count AS pages FROM pragma_page_count`);
      tx.get(sql.raw(`PRAGMA max_page_count = ${looked++ === 0 ? pages : 1e6}`));
      tx.run(sql`CREATE TABLE seen AS SELECT zeroblob(1000000) AS it`);
      return says('eine Sache');
    };
    const on = ground({ features: [{ name: 'f', vorDemSenden: { r: looks } }] });
    on.tx((ctx) => show(ctx, { subject: 's', role: 'r', to: { kanal: on.kanal.wohnen } }, says('zwei Dinge')));
    await on.outbox.drain();
    expect(on.stands('wohnen')).toEqual([]);
    expect(on.tx(({ tx }) => tx.select().from(operation).all())).toMatchObject([{ state: 'pending', attempts: 0 }]);
    await settles(on, 2);
    expect(on.stands('wohnen')).toEqual(['eine Sache']);
  });

  test('is sent as it was where the feature cannot say', async () => {
    const fails = () => {
      throw new TypeError('undefined is not a function');
    };
    const on = ground({ features: [{ name: 'f', vorDemSenden: { r: fails } }] });
    on.tx((ctx) => show(ctx, { subject: 's', role: 'r', to: { kanal: on.kanal.wohnen } }, says('Einladung')));
    await settles(on, 2);
    expect(on.stands('wohnen')).toEqual(['Einladung']);
  });
});
