/** The buttons of *Später*: one tap puts a reminder off, for everybody who may answer it. */
import type { Button } from '../../chat/message.ts';
import type { Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import { ersterTag, inEinerWoche } from './rules.spaeter.ts';
import { knopf } from './texts.spaeter.ts';

/** Puts off what has this key to the next working day. */
const spaeterKnopf = (key: string): Button => ({
  action: 'erinnerung.spaeter',
  subject: key,
  label: knopf.spaeter,
});

/** Asks for a date at once. */
export const verschiebenKnopf = (key: string, label: string = knopf.verschieben): Button => ({
  action: 'erinnerung.verschieben',
  subject: key,
  label,
});

/** *Später*, where a working day is left up to the last day of the thing or that is over; else nothing. */
export function spaeterKnoepfe(
  { calendar, heute }: Pick<Context, 'calendar' | 'heute'>,
  faellig: Pick<Faellig, 'key' | 'bis' | 'ohneFrist'>,
): Button[] {
  return ersterTag(calendar, faellig, heute) === null ? [] : [spaeterKnopf(faellig.key)];
}

/** Under the sentence that says when it comes again. */
export function laengerKnoepfe({ calendar, heute }: Context, faellig: Faellig): Button[] {
  const { key } = faellig;
  return [
    ...(inEinerWoche(calendar, faellig, heute) === null
      ? []
      : [{ action: 'erinnerung.woche', subject: key, label: knopf.woche }]),
    verschiebenKnopf(key),
    { action: 'erinnerung.rueckgaengig', subject: key, label: knopf.rueckgaengig },
  ];
}
