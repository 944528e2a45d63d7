/** A calendar from the form to the program that fetches it: real Bolt and real HTTP, imitated Slack, the whole bot. */
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { musterstadt } from './musterstadt.ts';

const wohnen = 'C0WOHNEN';
const inWohnen = { conversation: wohnen };
const oeffentlich = 'https://komm-in.musterstadt.de';
type Stadt = Awaited<ReturnType<typeof musterstadt>>;

async function meldetSitzung({ ada, settle }: Stadt): Promise<void> {
  await ada.types(wohnen, '/sitzung');
  await ada.submits({ datum: '2026-10-14', beginn: '18:00', ende: '20:00', ort: 'Rathaus, Raum 3' });
  await ada.submits({ thema: 'Nachbarschaften im Ükern' });
  await ada.closesForm();
  await settle();
}

const termine = (ics: string): (string | undefined)[][] =>
  new ICAL.Component(ICAL.parse(ics))
    .getAllSubcomponents('vevent')
    .map((event) => ['dtstart', 'summary', 'location'].map((name) => event.getFirstPropertyValue(name)?.toString()));

test('a person subscribes, their calendar fetches, and one tap ends it', async () => {
  const stadt = await musterstadt({ mode: 'http', start: '2026-10-12 08:30' });
  const { ada, jo } = stadt;
  await ada.types(wohnen, '/komm-in kalender');
  expect(ada.reads(wohnen).at(-1)?.text).toContain('Das Integrationsbüro muss zuerst die öffentliche Adresse');

  await jo.types(wohnen, '/komm-in kalender');
  await jo.presses('Öffentliche Adresse …', inWohnen);
  await jo.submits({ adresse: `${oeffentlich}/` });
  await jo.closesForm();

  await ada.types(wohnen, '/komm-in kalender');
  await ada.presses('Neue Adresse …', inWohnen);
  await ada.submits({});
  const gezeigt = ada.form()?.text ?? '';
  expect(gezeigt).toContain('Ihre geheime Adresse für: Handlungsfeld Wohnen');
  const adresse = /https:\S+\/(kalender\/[\w-]{43}\.ics)/.exec(gezeigt)?.[1] ?? 'no address';
  await ada.closesForm();

  const hole = (init: RequestInit = {}) => fetch(`${stadt.url}/${adresse}`, init);
  const leer = await hole();
  expect(Object.fromEntries(leer.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
    'content-disposition': 'inline; filename="komm-in.ics"',
  });
  expect(termine(await leer.text())).toEqual([]);

  await meldetSitzung(stadt);
  const etag = leer.headers.get('etag') ?? '';
  const voll = await hole({ headers: { 'if-none-match': etag } });
  expect(voll.status).toBe(200);
  expect(termine(await voll.text())).toEqual([
    ['2026-10-14T18:00:00', 'Sitzung Wohnen: Nachbarschaften im Ükern', 'Rathaus, Raum 3'],
  ]);
  expect((await hole({ headers: { 'if-none-match': voll.headers.get('etag') ?? '' } })).status).toBe(304);
  expect((await hole({ method: 'HEAD' })).status).toBe(200);
  expect((await hole({ method: 'POST' })).status).toBe(405);

  // It outlives the process: only its hash is kept.
  await stadt.restart();
  expect((await hole()).status).toBe(200);

  await ada.types(wohnen, '/komm-in kalender');
  expect(ada.reads(wohnen).at(-1)?.text).toContain('Handlungsfeld Wohnen · Angelegt am 12.10.2026');
  await ada.presses('Adresse sperren', inWohnen);
  const [gesperrt, falsch] = await Promise.all([hole(), fetch(`${stadt.url}/kalender/${'A'.repeat(43)}.ics`)]);
  const gesehen = async (answer: Response) => [answer.status, await answer.text(), answer.headers.get('cache-control')];
  expect(await gesehen(gesperrt)).toEqual(await gesehen(falsch));
  expect(gesperrt.status).toBe(404);
  expect(stadt.lines.length).toBeGreaterThan(5);
  expect(stadt.lines.join()).not.toContain(adresse.slice(9, 30));
});
