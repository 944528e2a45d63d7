/** As large as it gets: 50 fields with long titles, in all of which much is new, beside many other things. */
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/adapters/slack/render/message.ts';
import { type Message, type Part, text } from '../../../src/chat/message.ts';
import { addDays, day, time } from '../../../src/core/calendar.ts';
import { newId } from '../../../src/core/ids.ts';
import { checkMessage } from '../../../src/emulator/rules/index.ts';
import { type Neues, weiteres, zusammenfassung } from '../../../src/features/bericht/abo/views.ts';
import { erinnerung } from '../../../src/features/erinnerung/views.ts';
import { linesOf } from '../../contract/plain.ts';

const vieles = 99_999;
const heute = day('2026-10-05');
const lang = (nummer: number): string => `Feld ${nummer}: ${'Räume für Übermorgen '.repeat(6)}`.trim();
const benannte = Array.from({ length: 40 }, (_, i) => ({ titel: `${i} ${'ä'.repeat(150)}`, wort: 'in Arbeit' }));
const zustaende = ['entwurf', 'vereinbart', 'in_arbeit', 'ergebnis', 'ueberprueft'] as const;
const neues: Neues = {
  felder: Array.from({ length: 50 }, (_, i) => ({
    stand: {
      titel: lang(i + 1),
      heute: {
        id: newId('gremium'),
        geschlossen: null,
        ...{ geplant: vieles, naechste: heute, protokolleOffen: vieles, aufgabenOffen: vieles },
        ziele: zustaende.map((zustand) => ({ zustand, stand: 'im_plan' as const, anzahl: 2 * vieles, still: vieles })),
        frei: ['verwaltung', 'freier_traeger'] as const,
      },
      seitdem: {
        ...{ sitzungen: vieles, ohneProtokoll: 9, protokolle: vieles, vereinbarungen: vieles, ideen: vieles },
        ideenBewegt: [{ stand: 'plan' as const, anzahl: vieles }],
        zieleBewegt: zustaende.map((zustand) => ({ zustand, anzahl: vieles })),
        ...{ aufgaben: vieles, aufgabenErledigt: vieles, rueckmeldungen: vieles, werte: vieles },
        ...{ abgesagt: vieles, verlegt: vieles, freigeworden: ['verwaltung', 'freier_traeger'] as const },
      },
    },
    angekuendigt: vieles,
    ideen: benannte,
    ziele: benannte,
  })),
  still: Array.from({ length: 30 }, (_, i) => `Stilles Feld ${i}`),
  geschlossen: [],
  seit: addDays(heute, -7),
};
const zeitraum = { seit: 0, vor: 1 };
const inhalt = zusammenfassung(neues, zeitraum);
if (inhalt === null) throw new Error('nothing is new');

const dinge = (anzahl: number, parts: readonly Part[]) =>
  Array.from({ length: anzahl }, (_, i) => ({
    ...{ key: `ding:${i}`, bis: heute, stufen: [], titel: `Ding ${i}`, parts, grund: `Sie Ding ${i} übernommen haben` },
  }));
const nachricht = (faellige: ReturnType<typeof dinge>): Message =>
  erinnerung({ name: 'Ada Muster', faellige, lesestoff: [inhalt], nichtMehr: 0, um: time('09:00') });

function refusedBy({ notification, parts }: Message) {
  const { blocks } = renderMessage({ notification, parts: parts as Parameters<typeof renderMessage>[0]['parts'] });
  return checkMessage('chat.postMessage', { channel: 'D1', text: notification, blocks });
}
const zeilen = ({ parts }: Message): string[] => (parts as Parameters<typeof linesOf>[0][]).flatMap(linesOf);
const gezeigt = (message: Message): string[] => zeilen(message).filter((zeile) => zeile.startsWith('Feld '));
const buttons = ({ parts }: Message) => parts.flatMap((part) => (part.part === 'actions' ? part.buttons : []));
const weiter = (message: Message): number | null => {
  const knopf = buttons(message).find(({ action }) => action === 'abo.weiter');
  return knopf === undefined ? null : Number(knopf.subject.split(':')[2]);
};

describe.each([
  ['alone', dinge(0, [])],
  ['below one thing', dinge(1, [text('Etwas')])],
  ['below many things', dinge(45, [text('Etwas')])],
  ['below things that fill the message', dinge(12, [text('x'.repeat(2_000))])],
])('the summary of 50 fields %s', (_, faellige) => {
  it('is told whole, page by page, in messages that the chat takes', () => {
    const erste = nachricht(faellige);
    expect(refusedBy(erste)).toBeNull();
    const gelesen = [...gezeigt(erste)];
    expect(zeilen(erste).join('\n')).toContain('stehen hinter „Weitere ansehen“');
    let still = zeilen(erste).filter((zeile) => zeile.startsWith('Nichts Neues gibt es hier')).length;
    for (let ab = weiter(erste); ab !== null; ) {
      const seite = weiteres(neues, zeitraum, ab);
      expect(refusedBy(seite)).toBeNull();
      expect(gezeigt(seite).length + zeilen(seite).length).toBeGreaterThan(1);
      gelesen.push(...gezeigt(seite));
      still += zeilen(seite).filter((zeile) => zeile.startsWith('Nichts Neues gibt es hier')).length;
      const danach = weiter(seite);
      expect(danach ?? Number.POSITIVE_INFINITY).toBeGreaterThan(ab);
      ab = danach;
    }
    expect(gelesen).toEqual(neues.felder.map(({ stand }) => stand.titel));
    expect(still).toBe(1);
  });
});

it('has room for some of it also below things that fill the message', () => {
  const kurz = zusammenfassung(
    { ...neues, felder: neues.felder.slice(0, 1).map((eines) => ({ ...eines, ideen: [], ziele: [] })), still: [] },
    zeitraum,
  );
  if (kurz === null) throw new Error('nothing is new');
  for (let anzahl = 1; anzahl < 8; anzahl++) {
    const faellige = dinge(anzahl, [text('x'.repeat(2_000))]);
    const message = erinnerung({ name: 'Ada Muster', faellige, lesestoff: [kurz], nichtMehr: 0, um: time('09:00') });
    expect(gezeigt(message)).toEqual([lang(1)]);
    for (const { titel } of faellige) expect(zeilen(message).join('\n')).toContain(titel);
  }
});
