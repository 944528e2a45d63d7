/** How one comes to the report where something is not as it usually is. */
import { expect, it } from 'vitest';
import { musterstadt } from '../musterstadt.ts';
import { antwort, imBuero, mitArbeit } from './berichtet.ts';

it.each(['/komm-in bericht', '/komm-in berichte'])('%s says in an empty city who sets it up', async (befehl) => {
  const stadt = await musterstadt('2026-10-12 10:00', { datei: null });
  await stadt.jo.types(stadt.buero, befehl);
  expect(antwort(stadt)).toMatchObject({
    text: expect.stringContaining('noch nicht eingerichtet'),
    buttons: ['KOMM-IN einrichten'],
  });
  await stadt.ada.types(stadt.wohnen, befehl);
  expect(antwort(stadt, 'ada', stadt.wohnen)?.text).toContain('noch nicht eingerichtet');
});

it('a mistyped command leads to the report with one press', async () => {
  const { stadt } = await mitArbeit();
  await stadt.jo.types(stadt.buero, '/komm-in berich');
  expect(antwort(stadt)?.text).toContain('Meinten Sie „/komm-in bericht“?');
  await stadt.jo.presses('Bericht vorbereiten', imBuero(stadt));
  expect(antwort(stadt)?.text).toContain('Vorschau. Das sehen nur Sie.');
  await stadt.jo.presses('An die Steuerungsgruppe senden …', imBuero(stadt));
  await stadt.jo.presses('Jetzt senden', imBuero(stadt));
  await stadt.jo.types(stadt.buero, '/komm-in berich');
  await stadt.jo.presses('Bericht vorbereiten', imBuero(stadt));
  expect(antwort(stadt)?.text).toContain('Vorschau. Das sehen nur Sie.');
});
