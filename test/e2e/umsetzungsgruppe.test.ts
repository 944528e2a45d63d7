/** What the Umsetzungsgruppe does for its Tandems and for itself, on the imitated Slack over a socket. */
import { expect, test } from 'vitest';
import { people } from '../../src/demo/workspace.ts';
import { kanal, setztKonferenz } from './jahr-leute.ts';
import { musterstadt } from './musterstadt.ts';

test('advice reaches a Tandem, a topic its Sitzung, and what a conference taught the next one', async () => {
  const stadt = await musterstadt({ mode: 'socket', start: '2026-09-28 08:30', answerWithin: 30_000 });
  const { ada, jo, settle } = stadt;
  const pia = stadt.person(people.pia);
  const hier = { conversation: kanal.umsetzung };
  await setztKonferenz(stadt, '2026-09-30');
  await stadt.goTo('2026-09-28 09:00');

  // Of the first field in the overview: Sprachförderung.
  await ada.presses('Rat anbieten', hier);
  await ada.submits({ angebot: 'Wir haben einen Raum, *gern* auch <!channel>', erreichbar: 'montags' });
  await ada.closesForm();
  await settle();
  expect(pia.readsDirect().at(-1)).toMatchObject({
    notification: 'Ein Angebot für das Tandem Sprachförderung',
    buttons: ['Antworten …'],
    mentions: [],
  });
  expect(pia.readsDirect().at(-1)?.text).toContain(
    'Ada Muster bietet dem Tandem Sprachförderung Rat an:\nWir haben einen Raum, *gern* auch <!channel>\nZu erreichen: montags',
  );
  await pia.presses('Antworten …');
  await pia.submits({ text: 'Danke, gern.' });
  await pia.closesForm();
  await settle();
  expect(ada.readsDirect().at(-1)?.text).toContain('Pia Skizze antwortet Ihnen:\nDanke, gern.');

  await ada.presses('Auf die Tagesordnung', hier);
  expect(ada.form()?.fields[0]?.value).toBe('Handlungsfeld Sprachförderung: ');
  await ada.submits({ thema: 'Handlungsfeld Sprachförderung: Räume', warum: 'Alle suchen welche' });
  await ada.closesForm();
  await jo.types(kanal.umsetzung, '/komm-in tagesordnung');
  expect(jo.reads(kanal.umsetzung).at(-1)?.text).toContain(
    '1. Handlungsfeld Sprachförderung: Räume\nAlle suchen welche',
  );
  await jo.types(kanal.umsetzung, '/sitzung');
  await jo.submits({ datum: '2026-10-07', beginn: '10:00', ende: '12:00', ort: 'Rathaus' });
  expect(jo.form()?.fields.find(({ key }) => key === 'tagesordnung')?.value).toBe(
    'Handlungsfeld Sprachförderung: Räume',
  );
  await jo.submits({ thema: 'Räume' });
  await jo.closesForm();
  await settle();
  expect(ada.reads(kanal.umsetzung).find(({ text }) => text.startsWith('Einladung'))?.text).toContain(
    '1. Handlungsfeld Sprachförderung: Räume',
  );
  await jo.types(kanal.umsetzung, '/komm-in tagesordnung');
  expect(jo.reads(kanal.umsetzung).at(-1)?.text).toContain('steht auf der Tagesordnung vom Mi., 07.10.2026');

  await stadt.restart('2026-10-14 09:00');
  await settle();
  await jo.types(kanal.umsetzung, '/komm-in tagesordnung');
  expect(jo.reads(kanal.umsetzung).at(-1)?.text).toContain('Zurzeit wartet kein Thema');
  const frage = () => ada.reads(kanal.umsetzung).find(({ text }) => text.startsWith('Rückblick auf'));
  expect(frage()?.text).toContain('Die Jahreskonferenz war am Mi., 30.09.2026.');
  await ada.presses('Beitrag schreiben …', hier);
  await ada.submits({ gut: 'Die Musik', naechstes: 'Mehr Zeit' });
  await ada.closesForm();
  await settle();
  expect(frage()?.text).toContain('1 Beitrag');
  expect(frage()?.buttons).toEqual(['Beitrag schreiben …', 'Beiträge lesen']);
  await jo.presses('Beiträge lesen', hier);
  expect(jo.reads(kanal.umsetzung).at(-1)?.text).toContain(
    'Gut gelaufen: Die Musik\nFür die nächste: Mehr Zeit\ngeschrieben von Ada Muster am 14.10.2026',
  );
});
