/**
 * The one sender of personal reminders: at most one message per person and working day, with everything in it that
 * any feature says is due.
 */
import { addDays } from '../../core/calendar.ts';
import { nameOf, reachablePersons } from '../../core/directory.ts';
import type { Context, Feature, Job } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { show } from '../../core/posts.ts';
import { type Recht, stundeDerErinnerung } from '../stadt/index.ts';
import { buttons, forms } from './handlers.ts';
import { offenes } from './offenes.ts';
import { personendaten } from './personendaten.ts';
import { faelligeStufen, naechsteErinnerung, nuetzlichBis } from './rules.ts';
import { merkeErinnert, schonErinnert, vergissErinnert } from './store.ts';
import { aufgeschoben, zaehle } from './unbeantwortet.ts';
import { erinnerung as nachricht } from './views.ts';

export { offenes } from './offenes.ts';
export { spaeterKnoepfe, spaeterKnopf, verschiebenKnopf } from './spaeter.ts';
export { beantwortet, erinnertOhneAntwort, spaeter } from './unbeantwortet.ts';

/** All persons in one go: an occurrence of its own for each would write to the disk once for everybody who has nothing due. */
const taeglich: Job = {
  subjects: () => [''],
  next: ({ calendar, tx }, after) => naechsteErinnerung(calendar, stundeDerErinnerung(tx), after),
  run(ctx) {
    for (const person of reachablePersons(ctx.tx)) erinnere(ctx, person);
  },
};

function erinnere(ctx: Context, person: PersonId): void {
  const bekannt = schonErinnert(ctx.tx, person);
  const heutiges = offenes(ctx, person)
    .map((faellig) => ({ faellig, stufen: faelligeStufen(faellig, ctx.heute, bekannt, aufgeschoben(ctx, faellig)) }))
    .filter(({ stufen }) => stufen.length > 0);
  if (heutiges.length === 0) return;
  for (const { faellig, stufen } of heutiges) {
    for (const stufe of stufen) merkeErinnert(ctx.tx, person, faellig, stufe, { am: ctx.heute, grund: null });
    zaehle(ctx, faellig);
  }
  const validUntil = nuetzlichBis(ctx.calendar, ctx.heute);
  show(
    ctx,
    { subject: `${person} ${ctx.heute}`, role: 'erinnerung', to: { person }, validUntil },
    nachricht(
      nameOf(ctx.tx, person),
      heutiges.map(({ faellig }) => faellig),
      ctx.calendar.timeAt(ctx.now),
    ),
  );
}

export const erinnerung: Feature<Recht> = {
  name: 'erinnerung',
  forms,
  buttons,
  jobs: { 'erinnerung.taeglich': taeglich },
  personendaten,
  // Who takes something over is reminded of it as of anything else.
  uebergib: () => [],
  vergiss: (ctx) => [{ was: 'Vermerke über Erinnerungen', anzahl: vergissErinnert(ctx.tx, addDays(ctx.heute, -30)) }],
};
