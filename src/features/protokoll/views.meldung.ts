/** What the Büro reads of minutes in its channel, and presses. */
import { actions, heading, type Message, note, type Part } from '../../chat/message.ts';
import { dateText, dayText } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { terminText } from '../sitzung/index.ts';
import { gremiumName } from '../stadt/index.ts';
import type { Protokoll } from './store.ts';
import { type Ganz, knopf } from './views.ts';

export function meldung(ganz: Ganz, angekommenAm: string | null): Message {
  const { protokoll, bestaetigtIn, fassung, vereinbarungen, aufgaben, sitzung, gremium } = ganz;
  return {
    notification: `Protokoll ${sitzung.nummer}: ${gremium.titel}, ${dayText(sitzung.datum)}`,
    parts: [
      heading(`Protokoll ${sitzung.nummer}`),
      {
        part: 'facts',
        facts: [
          { label: 'Sitzung', value: `${gremiumName(gremium)}, ${terminText(sitzung)}: ${sitzung.thema}` },
          { label: 'Abgegeben von', value: { person: fassung.von } },
          { label: 'Vereinbarungen', value: String(vereinbarungen.length) },
          { label: 'Aufgaben', value: String(aufgaben.length) },
          ...(fassung.grund === null ? [] : [{ label: `Fassung ${fassung.nummer}, Grund`, value: fassung.grund }]),
        ],
      },
      note('Das Word-Dokument bekommt jede Person im Integrationsbüro als Nachricht.'),
      ...eingang(ganz, protokoll, angekommenAm),
      ...(bestaetigtIn === null || protokoll.bestaetigtVon === null
        ? []
        : [
            note(`✓ Die Gruppe hat es in der Sitzung am ${dateText(bestaetigtIn.datum)} bestätigt, eingetragen von `, {
              person: protokoll.bestaetigtVon,
            }),
          ]),
    ],
  };
}

function eingang(ganz: Ganz, { eingangVon }: Protokoll, am: string | null): Part<PersonId>[] {
  if (eingangVon === null) {
    return [actions({ ...knopf('protokoll.eingang', 'Angekommen', ganz), style: 'primary' })];
  }
  return [note('✓ Angekommen, bestätigt von ', { person: eingangVon }, ` am ${am}`)];
}
