/** The daily sender: once a day for everybody, at the time they chose. */
import { reachablePersons } from '../../core/directory.ts';
import type { Faellig, Stufe } from '../../core/faellig.ts';
import type { Context, Job } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { neverStood } from '../../core/posts.ts';
import { lesestoffReihum, vermerkeLesestoff } from './lesestoff.ts';
import { dochNicht, rolle, subjekt, zeige } from './nachricht.ts';
import { offenes, offenesReihum } from './offenes.ts';
import { faelligeStufen, naechsteErinnerung } from './rules.ts';
import { type Hindernis, type Tageszeit, tageszeiten } from './schema.ts';
import { erinnertAm, merkeErinnert, vermerkte, zuletztErinnert } from './store.ts';
import { aufgeschoben, zaehle } from './unbeantwortet.ts';
import { ueblich, wuensche } from './wunsch.store.ts';
import { heutigeHindernisse, stundeDer } from './wunsch.ts';

/**
 * The subjects are the times of day, and the city's hour. All persons of one go together: an occurrence of its own for
 * each would write to the disk once for everybody who has nothing due.
 */
export const taeglich: Job = {
  subjects: () => ['', ...tageszeiten],
  next: (ctx, after, subject) => {
    const zeit = zeitAus(subject);
    return naechsteErinnerung(ctx.calendar, zeit, stundeDer(ctx, zeit), after);
  },
  run(ctx, subject) {
    const zeit = zeitAus(subject);
    const gewuenscht = wuensche(ctx.tx);
    const hindernis = heutigeHindernisse(ctx, zeit);
    const fragen = { offenes: offenesReihum(ctx), lesestoff: lesestoffReihum(ctx) };
    for (const person of reachablePersons(ctx.tx)) {
      const wunsch = gewuenscht.get(person) ?? ueblich;
      if (wunsch.zeit === zeit) erinnere(ctx, person, hindernis(person, wunsch), fragen);
    }
  },
};

const zeitAus = (subject: string): Tageszeit | null => tageszeiten.find((zeit) => zeit === subject) ?? null;

interface Neues {
  readonly faellig: Faellig;
  readonly stufen: readonly Stufe[];
}

function erinnere(
  ctx: Context,
  person: PersonId,
  hindernis: Hindernis | null,
  fragen: {
    readonly offenes: (person: PersonId) => readonly Faellig[];
    readonly lesestoff: ReturnType<typeof lesestoffReihum>;
  },
): void {
  // They chose another time today.
  if (erinnertAm(ctx.tx, person, ctx.heute).size > 0) return;
  merkeVerlorenes(ctx, person);
  const neues = neuesAus(ctx, person, fragen.offenes(person));
  const lesestoff = fragen.lesestoff(person);
  if (neues.length === 0 && lesestoff.length === 0) return;
  vermerke(ctx, person, neues, hindernis);
  vermerkeLesestoff(ctx, person, lesestoff, hindernis);
  if (hindernis !== null) return;
  for (const { faellig } of neues) zaehle(ctx, faellig);
  zeige(
    ctx,
    person,
    neues.map(({ faellig }) => faellig),
  );
}

/** What has come today is not said, for this reason: it is on the next day on which it can be. */
export function sageNicht(ctx: Context, person: PersonId, grund: Hindernis): void {
  if (erinnertAm(ctx.tx, person, ctx.heute).size > 0) return;
  vermerke(ctx, person, neuesAus(ctx, person, offenes(ctx, person)), grund);
  vermerkeLesestoff(ctx, person, lesestoffReihum(ctx)(person), grund);
}

function neuesAus(ctx: Context, person: PersonId, alle: readonly Faellig[]): Neues[] {
  if (alle.length === 0) return [];
  const bekannt = vermerkte(ctx.tx, person);
  return alle
    .map((faellig) => ({ faellig, stufen: faelligeStufen(faellig, ctx.heute, bekannt, aufgeschoben(ctx, faellig)) }))
    .filter(({ stufen }) => stufen.length > 0);
}

function vermerke(ctx: Context, person: PersonId, neues: readonly Neues[], grund: Hindernis | null): void {
  for (const { faellig, stufen } of neues) {
    for (const stufe of stufen) merkeErinnert(ctx.tx, person, faellig, stufe, { am: ctx.heute, grund });
  }
}

/** The last message was of no use any more before it could be sent: what stood in it is said now. */
function merkeVerlorenes(ctx: Context, person: PersonId): void {
  const am = zuletztErinnert(ctx.tx, person, ctx.heute);
  if (am === null || !neverStood(ctx.tx, subjekt(person, am), rolle, { person })) return;
  dochNicht(ctx, person, am, 'nicht_angekommen');
}
