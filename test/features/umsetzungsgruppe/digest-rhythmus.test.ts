/** How often, on which day and when the overview comes: the city decides, in the chat or in its file. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { liesStadtdatei } from '../../../src/features/einrichtung/index.ts';
import { setzeKonferenz } from '../../../src/features/stadt/index.ts';
import { handelt } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';

const ueberblicke = (stadt: Musterstadt): string[] =>
  stadt.ada
    .reads(stadt.umsetzung)
    .filter(({ text, thread }) => thread === null && text.startsWith('Überblick'))
    .map(({ text }) => text.split(/\n|:| ·/)[0] ?? '');
const warum = (stadt: Musterstadt): string =>
  stadt.ada
    .reads(stadt.umsetzung)
    .filter(({ text }) => text.startsWith('Überblick'))
    .flatMap(({ text }) => text.split('\n').filter((zeile) => zeile.startsWith('Das ist der erste')))
    .at(-1) ?? '';

async function stelltEin(stadt: Musterstadt, plan: { rhythmus: string; wochentag?: string; uhrzeit?: string }) {
  await stadt.jo.types(stadt.buero, '/komm-in einrichten');
  await stadt.jo.presses('Erinnerungen …', { conversation: stadt.buero });
  await stadt.jo.submits(plan);
  await stadt.settle();
}

const eingestellt = async (stadt: Musterstadt): Promise<string | undefined> => {
  await stadt.jo.types(stadt.buero, '/komm-in einrichten');
  const zeilen = stadt.jo.reads(stadt.buero).at(-1)?.text.split('\n');
  return zeilen?.find((zeile) => zeile.startsWith('Überblick an die Umsetzungsgruppe'));
};

describe('the Büro', () => {
  it('chooses how often, on which day and when; what the overview says of itself follows', async () => {
    const stadt = await musterstadt('2026-09-29 08:30');
    expect(await eingestellt(stadt)).toBe('Überblick an die Umsetzungsgruppe: alle zwei Wochen, montags um 09:00 Uhr');
    await stelltEin(stadt, { rhythmus: 'woechentlich', wochentag: 'donnerstag', uhrzeit: '14:00' });
    expect(await eingestellt(stadt)).toBe('Überblick an die Umsetzungsgruppe: jede Woche, donnerstags um 14:00 Uhr');
    for (const tag of ['2026-10-01', '2026-10-08', '2026-10-12', '2026-10-15']) await stadt.sleepUntil(`${tag} 14:00`);
    expect(ueberblicke(stadt)).toEqual([
      'Überblick vom 01.10.2026',
      'Überblick vom 08.10.2026',
      'Überblick vom 15.10.2026',
    ]);
    expect(warum(stadt)).toContain('Die Umsetzungsgruppe bekommt diesen Überblick jede Woche. Mehr zu');
  });

  it('sees what holds when it opens the form again, and a restart leaves it', async () => {
    const stadt = await musterstadt('2026-09-29 08:30');
    await stelltEin(stadt, { rhythmus: 'vierwoechig', wochentag: 'mittwoch', uhrzeit: '11:00' });
    await stadt.restart();
    await stadt.jo.types(stadt.buero, '/komm-in einrichten');
    await stadt.jo.presses('Erinnerungen …', { conversation: stadt.buero });
    const werte = Object.fromEntries((stadt.jo.form()?.fields ?? []).map(({ key, value }) => [key, value]));
    expect(werte).toMatchObject({ rhythmus: 'vierwoechig', wochentag: 'mittwoch', uhrzeit: '11:00' });
  });

  it('stops it, sends it by hand, and begins anew without anything made up for', async () => {
    const stadt = await musterstadt('2026-09-29 08:30');
    await stelltEin(stadt, { rhythmus: 'nie' });
    expect(await eingestellt(stadt)).toBe(
      'Überblick an die Umsetzungsgruppe: nur wenn das Integrationsbüro ihn sendet',
    );
    await stadt.sleepUntil('2026-11-11 10:00');
    expect(ueberblicke(stadt)).toEqual([]);
    await stadt.jo.types(stadt.buero, '/komm-in digest');
    expect(stadt.jo.reads(stadt.buero).at(-1)?.text).toMatch(
      /^Der Überblick für die Umsetzungsgruppe kommt nicht von selbst\./,
    );
    await stadt.jo.types(stadt.buero, '/komm-in digest jetzt');
    await stadt.settle();
    expect(ueberblicke(stadt)).toEqual(['Überblick vom 11.11.2026']);
    expect(warum(stadt)).toContain('Das Integrationsbüro hat diesen Überblick an die Umsetzungsgruppe gesendet.');
    await stelltEin(stadt, { rhythmus: 'zweiwoechig' });
    await stadt.sleepUntil('2026-11-23 08:59');
    expect(ueberblicke(stadt)).toHaveLength(1);
    await stadt.sleepUntil('2026-11-23 09:00');
    expect(ueberblicke(stadt)).toHaveLength(2);
  });

  it('gets no second one in a week in which it chooses a later day', async () => {
    const stadt = await musterstadt('2026-09-28 08:30');
    await stadt.sleepUntil('2026-09-28 09:00');
    await stadt.sleepUntil('2026-09-28 10:00');
    await stelltEin(stadt, { rhythmus: 'zweiwoechig', wochentag: 'mittwoch' });
    for (const tag of ['2026-09-30', '2026-10-12', '2026-10-14']) await stadt.sleepUntil(`${tag} 09:00`);
    expect(ueberblicke(stadt)).toEqual(['Überblick vom 28.09.2026', 'Überblick vom 14.10.2026']);
  });
});

describe('the Jahreskonferenz', () => {
  it('that is set or moved makes nothing due that was not', async () => {
    const stadt = await musterstadt('2026-09-28 08:30');
    await stadt.sleepUntil('2026-09-28 09:00');
    await stadt.sleepUntil('2026-10-07 10:00');
    // The Monday of a week without one is in the eight weeks before this day.
    await handelt(stadt, 'jo', '2026-10-07', (ctx) => setzeKonferenz(ctx, day('2026-11-05')));
    await stadt.sleepUntil('2026-10-08 10:00');
    expect(ueberblicke(stadt)).toEqual(['Überblick vom 28.09.2026']);
    for (const tag of ['2026-10-12', '2026-10-19']) await stadt.sleepUntil(`${tag} 09:00`);
    expect(ueberblicke(stadt).slice(1)).toEqual(['Überblick vom 12.10.2026', 'Überblick vom 19.10.2026']);
  });
});

describe('the file of the city', () => {
  const datei = (ueberblick: string) =>
    liesStadtdatei(`
stadt: Musterstadt
land: NW
integrationsbuero: { kanal: integrationsbuero, leitung: { konto: U0JOBEISP } }
umsetzungsgruppe: { kanal: umsetzungsgruppe${ueberblick} }
steuerungsgruppe: { kanal: steuerungsgruppe }
handlungsfelder: [{ nummer: 4, kuerzel: WOH, titel: Wohnen, kanal: hf-4-wohnen }]
`);

  it('may say it; what it leaves out is as usual', async () => {
    const plan = datei(', ueberblick: { wochentag: freitag, stunde: "07:30" }').umsetzungsgruppe.ueberblick;
    expect(plan).toEqual({ rhythmus: 'zweiwoechig', wochentag: 'freitag', stunde: '07:30' });
    expect(datei('').umsetzungsgruppe.ueberblick).toEqual(stadtdatei.umsetzungsgruppe.ueberblick);
    const stadt = await musterstadt('2026-09-29 08:30', { datei: datei(', ueberblick: { rhythmus: woechentlich }') });
    expect(await eingestellt(stadt)).toContain(': jede Woche, montags um 09:00 Uhr');
  });

  it.each([
    ['{ rhythmus: taeglich }', 'rhythmus: must be one of woechentlich, zweiwoechig, vierwoechig, nie'],
    ['{ wochentag: samstag }', 'wochentag: must be one of montag, dienstag, mittwoch, donnerstag, freitag'],
    ['{ stunde: 9 }', 'stunde: must be a time such as 09:00'],
    ['{ stunde: "9 Uhr" }', 'stunde: must be a time such as 09:00'],
  ])('is told what is wrong with %s', (wert, satz) => {
    expect(() => datei(`, ueberblick: ${wert}`)).toThrow(`umsetzungsgruppe.ueberblick.${satz}`);
  });
});
