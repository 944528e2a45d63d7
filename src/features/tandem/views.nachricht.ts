/** What somebody wrote, as others read it. The words are theirs and are shown as they were typed. */

import { actions, type Message, note, text } from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Gremium } from '../stadt/index.ts';
import type { Nachricht } from './store.ts';
import { grundNachricht, schreibt, tandemName } from './texts.ts';
import { weitergabe } from './views.person.ts';

/** As what somebody reads it: in the Tandem, in it once, instead of one who cannot be reached, or in the Büro. */
export type Leserolle = 'tandem' | 'ehemals' | 'statt' | 'buero';

/** `uebergebenAn`: who took over from somebody who was in the Tandem once. */
export function tandemNachricht(
  nachricht: Nachricht,
  gremium: Gremium,
  {
    als,
    weiterAn,
    uebergebenAn,
  }: {
    readonly als: Leserolle;
    readonly weiterAn: readonly PersonId[];
    readonly uebergebenAn: PersonId | null;
  },
): Message {
  const tandem = tandemName(gremium);
  const { vonId, beantwortetVon } = nachricht;
  return {
    notification: als === 'buero' ? 'Nachricht an das Integrationsbüro' : `Nachricht an das ${tandem}`,
    parts: [
      text({ person: vonId }, als === 'buero' ? schreibt.buero : schreibt.tandem(tandem)),
      text(nachricht.text),
      ...(als === 'ehemals' ? [] : [...weitergabe(weiterAn), antworten(nachricht)]),
      ...(uebergebenAn === null ? [] : [note({ person: uebergebenAn }, ' hat das übernommen.')]),
      ...(beantwortetVon === null ? [] : [note('✓ ', { person: beantwortetVon }, ' hat geantwortet.')]),
      note(als === 'buero' ? grundNachricht.buero : grundNachricht[als](tandem)),
    ],
  };
}

/** `auf`: what was written before. */
export function antwortNachricht(antwort: Nachricht, auf: Nachricht, gremium: Gremium): Message {
  const wozu = gremium.art === 'handlungsfeld' ? tandemName(gremium) : gremium.titel;
  return {
    notification: `Antwort auf Ihre Nachricht (${wozu})`,
    parts: [
      text({ person: antwort.vonId }, schreibt.antwort),
      text(antwort.text),
      note(`Ihre Nachricht (${wozu}): ${kurz(auf.text)}`),
      antworten(antwort),
      note(grundNachricht.antwort),
    ],
  };
}

const antworten = ({ id }: Nachricht) => actions({ action: 'tandem.antworten', subject: id, label: 'Antworten …' });

/** Enough to know it again. */
function kurz(worte: string): string {
  return shortened(worte, 200);
}
