/** A report to the Steuerungsgruppe: real Bolt, imitated Slack, the whole bot. */
import { expect, test } from 'vitest';
import { openPdf } from '../documents/paper.ts';
import { musterstadt } from './musterstadt.ts';

const buero = 'C0BUERO';
const steuerung = 'C0STEUER';
const wohnen = 'C0WOHNEN';
const imBuero = { conversation: buero };

test('the Büro looks at the report, comments on it and sends it; a field hears what the Steuerungsgruppe answers', async () => {
  const stadt = await musterstadt({ mode: 'http', start: '2026-10-12 08:30' });
  const { jo, ada, settle } = stadt;
  await jo.types(buero, '/komm-in bericht');
  expect(jo.reads(buero).at(-1)?.text).toContain('Bericht an die Steuerungsgruppe vom 12.10.2026');
  await jo.presses('Kommentar schreiben …', imBuero);
  await jo.submits({ kommentar: 'Ein *ruhiges* Quartal & <!channel>' });
  expect(jo.form()?.text).toContain('Gespeichert. So weit ist der Bericht:');
  await jo.presses('An die Steuerungsgruppe senden …', 'form');
  expect(jo.form()?.text).toContain('Der Bericht geht in den Kanal #steuerungsgruppe.');
  await jo.presses('Jetzt senden', 'form');
  await jo.closesForm();
  await settle();

  const gelesen = jo.reads(steuerung);
  const wurzel = gelesen.find(({ text }) => text.startsWith('Bericht an die Steuerungsgruppe vom 12.10.2026'));
  expect(wurzel?.text).toContain('Ein *ruhiges* Quartal & <!channel>');
  const thread = gelesen.filter((eine) => eine.thread === wurzel?.id);
  expect(thread.flatMap(({ buttons }) => buttons.filter((knopf) => knopf.startsWith('Hinweis an')))).toHaveLength(5);
  expect(thread.flatMap(({ files }) => files.map(({ name }) => name)).sort()).toEqual([
    'Bericht-Steuerungsgruppe-2026-10-12.docx',
    'Bericht-Steuerungsgruppe-2026-10-12.pdf',
  ]);
  const pdf = await openPdf(await jo.downloads('Bericht-Steuerungsgruppe-2026-10-12.pdf', { conversation: steuerung }));
  expect(pdf.pages.map(({ seen }) => seen).join()).toContain('Ein *ruhiges* Quartal & <!channel>');
  expect(jo.reads(buero).map(({ text }) => text)).toContainEqual(
    expect.stringContaining('• Robin Vorlage: noch nicht weitergegeben'),
  );

  const feld = thread.find(({ text }) => text.includes('kein Jahresziel in Arbeit'))?.id ?? '';
  await jo.presses('Hinweis an Wohnen …', { conversation: steuerung, message: feld });
  await jo.submits({ text: 'Bitte auch an Wohngruppen denken' });
  await jo.closesForm();
  await settle();
  await ada.presses('Hinweis ansehen', { conversation: wohnen });
  expect(ada.reads(wohnen).at(-1)?.text).toContain('Aus: Bericht an die Steuerungsgruppe vom 12.10.2026');
});
