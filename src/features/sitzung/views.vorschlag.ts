/** A suggestion for a Sitzung, as those read it who may make one of it, and the thanks for it. */

import { actions, type Message, note, text } from '../../chat/message.ts';
import { dayText } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { typedPoints } from '../../core/typed.ts';
import { type Gremium, gremiumName } from '../stadt/index.ts';
import { weitergabe } from '../tandem/index.ts';
import type { Sitzung, Vorschlag } from './store.ts';
import { terminText } from './texts.ts';

/**
 * To the Tandem: what somebody would like to talk about. `daraus`: what became of it. `uebernimmt`: who decides about
 * it now instead of the reader. `ohneKonto`: to whom the reader passes it on.
 */
export function vorschlagNachricht(
  vorschlag: Vorschlag,
  gremium: Gremium,
  {
    daraus,
    uebernimmt,
    ohneKonto,
  }: {
    readonly daraus: Sitzung | null;
    readonly uebernimmt: PersonId | null;
    readonly ohneKonto: readonly PersonId[];
  },
): Message {
  const punkte = typedPoints(vorschlag.tagesordnung ?? '');
  const facts = [
    { label: 'Thema', value: vorschlag.thema },
    ...(vorschlag.datum === null ? [] : [{ label: 'Datum', value: dayText(vorschlag.datum) }]),
    ...(vorschlag.beginn === null ? [] : [{ label: 'Beginn', value: `${vorschlag.beginn} Uhr` }]),
    ...(vorschlag.ende === null ? [] : [{ label: 'Ende', value: `${vorschlag.ende} Uhr` }]),
    ...(vorschlag.ort === null ? [] : [{ label: 'Ort', value: vorschlag.ort }]),
  ];
  return {
    notification: `Vorschlag für eine Sitzung: ${gremiumName(gremium)}`,
    parts: [
      text({ person: vorschlag.personId }, ` schlägt eine Sitzung vor: ${gremiumName(gremium)}.`),
      { part: 'facts', facts },
      ...(punkte.length === 0 ? [] : [{ part: 'list', items: punkte } as const]),
      ...(daraus === null && uebernimmt === null ? weitergabe(ohneKonto) : []),
      daraus !== null
        ? note('✓ ', { person: daraus.gemeldetVon }, ` hat daraus die Sitzung ${daraus.nummer} gemacht.`)
        : uebernimmt !== null
          ? note({ person: uebernimmt }, ' hat das übernommen.')
          : actions({
              action: 'sitzung.ausVorschlag',
              subject: vorschlag.id,
              label: 'Sitzung melden',
              style: 'primary',
            }),
      note('Sie bekommen diese Nachricht, weil Sie zu Sitzungen dieses Gremiums einladen können.'),
    ],
  };
}

/** To whoever suggested it. */
export function vorschlagDank(vorschlag: Vorschlag, daraus: Sitzung): Message {
  const satz = `Danke für Ihren Vorschlag „${vorschlag.thema}“.`;
  const wann = ` hat daraus eine Sitzung gemacht: ${terminText(daraus)}. Die Einladung steht im Kanal.`;
  return {
    notification: `${satz} Daraus ist eine Sitzung geworden.`,
    parts: [text(`${satz} `, { person: daraus.gemeldetVon }, wann)],
  };
}
