/** The buttons of one field, as they stand in the overview in the Umsetzungsgruppe's channel. */
import { actions, text } from '../../../src/chat/message.ts';
import { day } from '../../../src/core/calendar.ts';
import { show } from '../../../src/core/posts.ts';
import { aendereGremium, gremien } from '../../../src/features/stadt/index.ts';
import { feldKnoepfe } from '../../../src/features/umsetzungsgruppe/knoepfe.ts';
import { type Musterstadt, musterstadt, type stadtdatei } from '../musterstadt.ts';

export const imKanal = (stadt: Musterstadt) => ({ conversation: stadt.umsetzung });

const wohnen = (stadt: Musterstadt) =>
  stadt.workspace.tx((tx) => {
    const feld = gremien(tx).find(({ kuerzel }) => kuerzel === 'WOH');
    if (feld === undefined) throw new Error('no such field');
    return feld;
  });

export async function mitFeldKnoepfen(start: string, datei?: typeof stadtdatei): Promise<Musterstadt> {
  const stadt = await musterstadt(start, datei === undefined ? {} : { datei });
  const { id } = wohnen(stadt);
  stadt.workspace.tx((tx) => {
    const kanal = gremien(tx, 'umsetzungsgruppe')[0]?.kanalId;
    if (kanal == null) throw new Error('no channel');
    const parts = [text('Wohnen'), actions(...feldKnoepfe(id))];
    show({ tx, now: 0 }, { subject: 'zeile', role: 'zeile', to: { kanal } }, { notification: 'Wohnen', parts });
  });
  await stadt.settle();
  return stadt;
}

/** Wohnen is closed, as by a decision of a Jahreskonferenz. */
export async function schliesst(stadt: Musterstadt): Promise<void> {
  const { id } = wohnen(stadt);
  stadt.workspace.tx((tx) => aendereGremium(tx, id, { geschlossen: day('2026-09-28') }));
}
