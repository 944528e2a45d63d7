/** The words of a result stand in the report where they were released for it, and as long as they are. */
import { expect, it } from 'vitest';
import { gehe } from '../../../src/features/jahresziel/leben.ts';
import { zielById } from '../../../src/features/jahresziel/store.ts';
import { openPdf } from '../../documents/paper.ts';
import { drueckt, handelt, inWohnen, oeffnetZustand, privat } from '../jahresziel/im-leben.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { antwort, imBuero, mitArbeit, sendet } from './berichtet.ts';

const worte = 'Ergebnis: Zwölf Familien kochen zusammen';
const freigeben = 'Ergebnis für Bericht freigeben';
const zuruecknehmen = 'Freigabe zurücknehmen';

async function wohnen(stadt: Musterstadt): Promise<string> {
  await stadt.jo.types(stadt.buero, '/komm-in bericht');
  await stadt.jo.presses('Weiter', imBuero(stadt));
  return antwort(stadt)?.text ?? '';
}

/** Mara, who is federführend, enters the result. */
async function traegtEin(stadt: Musterstadt, werte: { readonly bericht?: string } = {}): Promise<void> {
  await oeffnetZustand(stadt, 'mara', 'Ergebnis eintragen …');
  await stadt.mara.submits({ grund: 'Zwölf Familien kochen zusammen', ...werte });
  await stadt.settle();
}

const prueft = (stadt: Musterstadt, id: string) =>
  handelt(stadt, 'jo', '2026-10-12', (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel === null) throw new Error('no goal');
    gehe(ctx, ziel, { nach: 'ueberprueft', urteil: 'teilweise', brauchtText: true }, 'Es fehlen acht');
  });

it('says what came of a goal where it was released, before its check and with it, and in the documents', async () => {
  const { stadt, id } = await mitArbeit();
  await oeffnetZustand(stadt, 'mara', 'Ergebnis eintragen …');
  expect(stadt.mara.form()?.fields.map(({ label }) => label)).toEqual([
    'Wie geht es mit dem Ziel weiter?',
    'Ergebnis oder Grund',
    'Darf das Ergebnis in den Bericht an die Steuerungsgruppe?',
  ]);
  await stadt.mara.closesForm();
  await traegtEin(stadt, { bericht: 'ja' });
  expect(await wohnen(stadt)).toContain(`Ergebnis vom 12.10.2026, noch nicht überprüft\n• ${worte}`);
  await prueft(stadt, id);
  const geprueft = await wohnen(stadt);
  expect(geprueft).toContain(`teilweise erreicht, überprüft am 12.10.2026\n• ${worte}`);
  expect(geprueft).not.toContain('Es fehlen acht');
  await sendet(stadt);
  const pdf = await openPdf(
    await stadt.ines.downloads('Bericht-Steuerungsgruppe-2026-10-12.pdf', { conversation: stadt.steuerung }),
  );
  expect(pdf.pages.flatMap(({ read }) => read.map(([, text]) => text)).join(' ')).toContain(worte);
});

it('does not say it by default; whoever wrote it can still release it, and take that back', async () => {
  const { stadt, id } = await mitArbeit();
  await traegtEin(stadt);
  expect(await wohnen(stadt)).not.toContain('kochen');
  await stadt.ada.presses('Mehr …', inWohnen(stadt));
  expect(privat(stadt, 'ada')?.buttons).not.toContain(freigeben);
  expect(await drueckt(stadt, 'ada', 'jahresziel.freigeben', id)).toContain('wer es eingetragen hat');
  await stadt.mara.presses('Mehr …', inWohnen(stadt));
  await stadt.mara.presses(freigeben, inWohnen(stadt));
  expect(privat(stadt, 'mara')?.text).toContain('steht auch, was Sie geschrieben haben');
  expect(await wohnen(stadt)).toContain(worte);
  await stadt.mara.presses('Mehr …', inWohnen(stadt));
  expect(privat(stadt, 'mara')?.buttons).not.toContain(freigeben);
  await stadt.mara.presses(zuruecknehmen, inWohnen(stadt));
  expect(privat(stadt, 'mara')?.text).toContain('Berichte, die schon gesendet sind, bleiben');
  expect(await wohnen(stadt)).not.toContain('kochen');
});

it('lets the Tandem and the Büro take back what somebody else released', async () => {
  const { stadt, id } = await mitArbeit();
  await traegtEin(stadt, { bericht: 'ja' });
  expect(await drueckt(stadt, 'luca', 'jahresziel.freigabeZurueck', id)).toContain('das Tandem');
  expect(await wohnen(stadt)).toContain(worte);
  await stadt.jo.presses('Mehr …', inWohnen(stadt));
  await stadt.jo.presses(zuruecknehmen, inWohnen(stadt));
  expect(await wohnen(stadt)).not.toContain('kochen');
});

it('asks for it where a result can be entered, and nowhere else', async () => {
  const { stadt, id } = await mitArbeit();
  await traegtEin(stadt);
  await oeffnetZustand(stadt, 'jo');
  expect(stadt.jo.form()?.fields.map(({ key }) => key)).toEqual(['schritt', 'grund']);
  expect(await drueckt(stadt, 'mara', 'jahresziel.freigabeZurueck', id)).toContain('nicht freigegeben');
});

it('tells whoever wrote it, in their own data, what they released', async () => {
  const { stadt } = await mitArbeit();
  await traegtEin(stadt, { bericht: 'ja' });
  await stadt.mara.types(stadt.wohnen, '/komm-in meine-daten');
  await stadt.settle();
  const text = new TextDecoder().decode(await stadt.mara.downloads('meine-daten.txt', 'direct'));
  const frei = 'für den Bericht an die Steuerungsgruppe freigegeben';
  expect(text).toContain(`Ergebnis liegt vor · Zwölf Familien kochen zusammen · ${frei}`);
  expect(text).toContain(`Braucht Unterstützung · Jemand, der Arabisch spricht · ${frei}`);
});
