/** The daily sender with things as small as a test needs them, for Ada alone. */
import { addDays, type Day, day } from '../../../src/core/calendar.ts';
import type { Faellig } from '../../../src/core/faellig.ts';
import type { Acting, Feature } from '../../../src/core/feature.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { erinnerung } from '../../../src/features/erinnerung/index.ts';
import { linesOf } from '../../contract/plain.ts';
import { ground } from '../../core/ground.ts';

export const montag = day('2026-09-14');

/** Open until somebody answers; asked about a week and a day before its last day. */
export const ding = (nr: number, bis: Day, stufen: readonly number[] = [7, 1]): Faellig => ({
  key: `ding:${nr}`,
  bis,
  stufen: stufen.map((vor) => ({ name: `T-${vor}`, tag: addDays(bis, -vor) })),
  titel: `Ding ${nr}.`,
  parts: [],
  grund: 'es Sie gibt',
  bisBeantwortet: true,
});

/** Nothing is open yet: what a test puts in is. `mehr`: what the feature brings besides. */
export function mitDingen(mehr: Pick<Feature, 'lesestoff'> = {}) {
  const offen = new Map<string, Faellig>();
  const setze = (...dinge: readonly Faellig[]): void => {
    for (const eines of dinge) offen.set(eines.key, eines);
  };
  const faellig: Feature['faellig'] = (_, person) => (person === ada ? [...offen.values()] : []);
  const feature: Feature = { name: 'dinge', faellig, ...mehr };
  let ada: PersonId | null = null;
  const on = ground({ features: [erinnerung, feature], start: `${addDays(montag, -1)} 23:00` });
  const sie = on.person('ada');
  ada = sie;
  on.schedule.tick();
  let heute = montag;
  /** The messages Ada has when it is then; each night what is over is forgotten. */
  const am = async (tag: Day, um = '09:00'): Promise<string[]> => {
    for (; heute < tag; heute = addDays(heute, 1)) on.tx((ctx) => erinnerung.vergiss?.({ ...ctx, heute }));
    on.clock.set(`${tag} ${um}`);
    on.protocol.set(`${tag} ${um}`);
    on.schedule.tick();
    await on.outbox.drain();
    return on.chat.standing({ account: 'ada' }).map(({ message }) => message.parts.flatMap(linesOf).join('\n'));
  };
  const tut = (was: (ctx: Acting) => void): void => on.tx((ctx) => was({ ...ctx, actor: sie }));
  return { offen, setze, am, tut, on };
}
