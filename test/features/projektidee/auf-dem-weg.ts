/** Ideas on their way, without the forms in which they are begun and answered. */
import { features } from '../../../src/app.ts';
import { calendarOf, day, time } from '../../../src/core/calendar.ts';
import { personOfAccount } from '../../../src/core/directory.ts';
import type { Acting } from '../../../src/core/feature.ts';
import { fragen } from '../../../src/features/projektidee/fragen.ts';
import type { ProjektideeId } from '../../../src/features/projektidee/schema.ts';
import { addAntwort, addIdee, ideeById, type Projektidee } from '../../../src/features/projektidee/store.ts';
import { nachAnlegen, nachAntwort } from '../../../src/features/projektidee/weg.ts';
import { gremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt, type Name } from '../musterstadt.ts';

export const start = '2026-09-28 08:30';
const calendar = calendarOf('Europe/Berlin', 'NW');

export const inWohnen = (stadt: Musterstadt) => ({ conversation: stadt.wohnen });
export const antwort = (stadt: Musterstadt, name: Name) => stadt[name].reads(stadt.wohnen).at(-1);
export const karten = (stadt: Musterstadt, kanal = stadt.wohnen) =>
  stadt.mara.reads(kanal).filter(({ onlyYou, text }) => !onlyYou && text.startsWith('Projektidee: '));

/** Runs as somebody who acts on this day at nine. */
export async function handelt(stadt: Musterstadt, name: Name, tag: string, tut: (ctx: Acting) => void): Promise<void> {
  stadt.workspace.tx((tx) => {
    const actor = personOfAccount(tx, stadt[name].account);
    if (actor === null) throw new Error(`nobody is ${name}`);
    const now = calendar.instantOf(day(tag), time('09:00'));
    const chat = { readsHistory: false, readsFiles: false, listens: false, since: 0 };
    tut({ tx, now, heute: day(tag), calendar, features, ...chat, actor });
  });
  await stadt.settle();
}

/** Mara has an idea in Wohnen. */
export async function mitIdee(
  werte: Partial<Projektidee> = {},
  stadt?: Musterstadt,
): Promise<{ stadt: Musterstadt; id: ProjektideeId }> {
  const da = stadt ?? (await musterstadt(start));
  let id: ProjektideeId | null = null;
  await handelt(da, 'mara', '2026-09-28', (ctx) => {
    const wohnen = gremien(ctx.tx).find(({ kuerzel }) => kuerzel === 'WOH');
    if (wohnen === undefined) throw new Error('no Wohnen');
    const idee = addIdee(ctx.tx, {
      gremiumId: wohnen.id,
      titel: 'Treppenhaus-Café',
      vertretenVon: null,
      vertretenName: null,
      stadtteil: null,
      kopieVon: null,
      angelegtVon: ctx.actor,
      angelegtAm: ctx.now,
      ...werte,
    });
    nachAnlegen(ctx, idee);
    id = idee.id;
  });
  if (id === null) throw new Error('no idea');
  return { stadt: da, id };
}

type Werte = Partial<Parameters<typeof addAntwort>[1]>;

/** Eren answers questions by their number. */
export async function beantwortet(
  stadt: Musterstadt,
  id: ProjektideeId,
  antworten: Readonly<Record<number, Werte>>,
  tag = '2026-09-28',
): Promise<void> {
  await handelt(stadt, 'eren', tag, (ctx) => {
    for (const [frage, werte] of Object.entries(antworten)) {
      const leer = { text: null, personId: null, stelle: null, auswahl: [], offen: false };
      addAntwort(ctx.tx, { ideeId: id, frage: Number(frage), ...leer, von: ctx.actor, am: ctx.now, ...werte });
    }
    const idee = ideeById(ctx.tx, id);
    if (idee !== null) nachAntwort(ctx, idee);
  });
}

/** An answer to every question. */
export const alle: Readonly<Record<number, Werte>> = Object.fromEntries(
  fragen.map(({ nummer }) => [nummer, nummer === 5 || nummer === 9 ? { stelle: 'Sozialamt' } : { text: 'Etwas' }]),
);

/** Somebody enters where the idea stands now. */
export async function aendertStand(
  stadt: Musterstadt,
  name: Name,
  werte: Record<string, string | null>,
): Promise<void> {
  await oeffnetStand(stadt, name);
  await stadt[name].submits(werte);
  await stadt.settle();
}

export async function oeffnetStand(stadt: Musterstadt, name: Name): Promise<void> {
  await stadt[name].presses('Mehr …', inWohnen(stadt));
  await stadt[name].presses('Stand ändern …', inWohnen(stadt));
}
