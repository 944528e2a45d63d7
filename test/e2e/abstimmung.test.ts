/** A Dringende Abstimmung that a Tandem asked for: real Bolt, imitated Slack, the whole bot. */
import { expect, test } from 'vitest';
import { people } from '../../src/demo/workspace.ts';
import { musterstadt } from './musterstadt.ts';

const wohnen = 'C0WOHNEN';
const inWohnen = { conversation: wohnen };
const buero = 'C0BUERO';
const inBuero = { conversation: buero };
type Stadt = Awaited<ReturnType<typeof musterstadt>>;

const frage = 'Die Turnhalle öffnet schon ab Dienstag.';
const stand = ({ jo }: Stadt): string =>
  jo.reads(buero).find(({ text }) => text.includes('haben geantwortet'))?.text ?? '';
const anMitglied = (wer: Stadt['jo']) =>
  wer.readsDirect().filter(({ text }) => text.includes('Wer was geantwortet hat'));

test('a Tandem asks, the Büro puts the question, members answer or are asked again, and all hear how it ended', async () => {
  const stadt = await musterstadt({ mode: 'socket', start: '2026-10-12 10:00' });
  const { ada, jo, settle } = stadt;
  const ines = stadt.person(people.ines);
  await ada.types(wohnen, '/komm-in hilfe');
  await ada.presses('Dringende Abstimmung erbitten …', inWohnen);
  const worum = 'Die Unterkunft ist ohne Strom <!channel> & dunkel.';
  await ada.submits({ frage, worum, fristTag: '2026-10-13', fristZeit: '15:00' });
  await ada.closesForm();
  await settle();

  await jo.presses('Stellen …', inBuero);
  await jo.submits({});
  expect(jo.form()?.text).toContain('Kein Konto: Robin Vorlage. Bitte rufen Sie dort an');
  await jo.submits({});
  await jo.closesForm();
  await settle();
  expect(anMitglied(ines)[0]?.text).toContain(worum);
  expect(stand(stadt)).toContain('0 von 4 haben geantwortet');

  await jo.presses('Einverstanden');
  await ines.presses('Rückruf …');
  await ines.submits({ erreichbar: 'bis 16 Uhr unter 05251 12345' });
  await ines.closesForm();
  await jo.presses('Antwort eintragen …', inBuero);
  const robin = jo.form()?.fields.find(({ key }) => key === 'person');
  expect(robin?.label).toBe('Wer hat geantwortet?');
  await jo.closesForm();
  await settle();
  expect(jo.reads(buero).at(-1)?.text).toContain('Erreichbar: bis 16 Uhr unter 05251 12345');
  await jo.presses('Zurückgerufen', inBuero);
  await settle();
  expect(jo.reads(buero).at(-1)?.text).not.toContain('05251');

  const sana = stadt.person(people.sana);
  await stadt.goTo('2026-10-12 14:00');
  expect(anMitglied(ines)).toHaveLength(1);
  expect(anMitglied(sana).map(({ buttons }) => buttons.length)).toEqual([0, 3]);
  await sana.presses('Einverstanden');
  await settle();
  expect(stand(stadt)).toContain('3 von 4 haben geantwortet: 2 Einverstanden · 0 Bedenken · 1 Rückruf');

  await jo.presses('Beenden …', inBuero);
  await jo.submits({ ergebnis: 'Die Halle öffnet.' });
  await jo.submits({});
  await jo.closesForm();
  await settle();
  for (const wer of [ada, ines, sana]) expect(wer.readsDirect().at(-1)?.text).toContain('Die Halle öffnet.');
  await ines.types('C0STEUER', '/komm-in abstimmung');
  expect(ines.reads('C0STEUER').at(-1)?.text).toContain('Ergebnis: Die Halle öffnet.');
});
