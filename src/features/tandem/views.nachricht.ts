/** What somebody wrote, as others read it. The words are theirs and are shown as they were typed. */

import { actions, type Message, note, text } from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Gremium } from '../stadt/index.ts';
import type { Nachricht } from './store.ts';
import { angebotAn, grundNachricht, nachrichtFuer, schreibt, tandemName, wieRatGemeintIst } from './texts.ts';
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
  const { vonId, anlass, beantwortetVon } = nachricht;
  return {
    notification: anlass === 'rat' ? angebotAn(tandem) : nachrichtFuer(als === 'buero' ? null : tandem),
    parts: [
      text({ person: vonId }, kopfzeile(anlass, als === 'buero' ? null : tandem)),
      text(nachricht.text),
      ...(als === 'ehemals' ? [] : [...weitergabe(weiterAn), antworten(nachricht)]),
      ...(uebergebenAn === null ? [] : [note({ person: uebergebenAn }, ' hat das übernommen.')]),
      ...(beantwortetVon === null ? [] : [note('✓ ', { person: beantwortetVon }, ' hat geantwortet.')]),
      note(als === 'buero' ? grundNachricht.buero : grundNachricht[als](tandem)),
      ...(anlass === 'rat' && als === 'tandem' ? [note(wieRatGemeintIst)] : []),
    ],
  };
}

/** Behind the name of who wrote; `tandem` null: to the Büro. */
function kopfzeile(anlass: Nachricht['anlass'], tandem: string | null): string {
  if (tandem === null) return schreibt.buero;
  return anlass === 'rat' ? schreibt.rat(tandem) : schreibt.tandem(tandem);
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
