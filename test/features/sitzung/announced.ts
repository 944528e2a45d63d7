import type { Musterstadt } from '../musterstadt.ts';

export const termin = { datum: '2026-10-14', beginn: '18:00', ende: '20:00', ort: 'Rathaus, Raum 3' };
export const inhalt = {
  thema: 'Nachbarschaften im Ükern',
  tagesordnung: '1. Bericht des Mietervereins\n- Projektidee „Treppenhaus-Café“\n\nWie steht es um unser Jahresziel?',
};

/** Ada announces a Sitzung in Wohnen, as everybody would. */
export async function announced(
  stadt: Musterstadt,
  values: Partial<typeof termin & typeof inhalt> = {},
): Promise<void> {
  await stadt.ada.types(stadt.wohnen, '/sitzung');
  const { thema = inhalt.thema, tagesordnung = inhalt.tagesordnung, ...wann } = { ...termin, ...values };
  await stadt.ada.submits(wann);
  await stadt.ada.submits({ thema, tagesordnung });
  await stadt.settle();
}

/** Monday morning, two weeks and two days before. */
export const start = '2026-09-28 08:30';

/** The invitation as anybody in the channel reads it. */
export const einladung = (stadt: Musterstadt) =>
  stadt.mara.reads(stadt.wohnen).find(({ text }) => /^(Einladung|Fällt aus): /.test(text));
