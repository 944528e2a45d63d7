import type { SeenForm } from '../../contract/person.ts';
import type { Musterstadt, Name } from '../musterstadt.ts';

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

/** Tandem or Büro open one of the forms behind *Mehr …* of the newest invitation. */
export async function opens(
  stadt: Musterstadt,
  name: Name,
  label: 'Ändern …' | 'Sitzung fällt aus …' | 'Alle weiteren fallen aus …',
): Promise<void> {
  await stadt[name].presses('Mehr …', { conversation: stadt.wohnen });
  await stadt[name].presses(label, { conversation: stadt.wohnen });
}

/** Somebody changes both steps of the form at once. */
export async function changes(
  stadt: Musterstadt,
  name: Name,
  values: Partial<typeof termin & typeof inhalt>,
): Promise<void> {
  const { thema, tagesordnung, ...wann } = values;
  await opens(stadt, name, 'Ändern …');
  await stadt[name].submits(wann);
  await stadt[name].submits({
    ...(thema === undefined ? {} : { thema }),
    ...(tagesordnung === undefined ? {} : { tagesordnung }),
  });
  await stadt.settle();
}

export async function letsFallOut(stadt: Musterstadt, name: Name, grund: string): Promise<void> {
  await opens(stadt, name, 'Sitzung fällt aus …');
  await stadt[name].submits({ grund });
  await stadt.settle();
}

/** What stands in the invitation's thread, files by their title. */
export const thread = (stadt: Musterstadt): string[] =>
  stadt.mara
    .reads(stadt.wohnen)
    .filter((message) => message.thread !== null && !message.onlyYou)
    .map(({ text, files }) => files[0]?.name ?? text);

export const value = (person: { form(): SeenForm | null }, key: string) =>
  person.form()?.fields.find((field) => field.key === key)?.value;
