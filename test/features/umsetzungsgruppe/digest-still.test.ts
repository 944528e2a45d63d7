/** Goals of which nobody has heard for long: what the overview says of them, and when. */
import { expect, it } from 'vitest';
import { addDays, day, time } from '../../../src/core/calendar.ts';
import { faktenSeit } from '../../../src/features/bericht/steuerungsbericht/fakten.ts';
import { zaehle } from '../../../src/features/bericht/steuerungsbericht/rules.ts';
import { melde } from '../../../src/features/jahresziel/leben.ts';
import { rueckmeldung } from '../../../src/features/jahresziel/schema.ts';
import { addZiel, addZustand, zielById } from '../../../src/features/jahresziel/store.ts';
import { gremien, setzeKonferenz } from '../../../src/features/stadt/index.ts';
import { felderSeit, feldstaende } from '../../../src/features/umsetzungsgruppe/digest/felder.ts';
import { zahlenAus } from '../../../src/features/umsetzungsgruppe/digest/rules.ts';
import { handelt, mitZiel } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { legtAn } from '../projektidee/angelegt.ts';

const ueberblicke = (stadt: Musterstadt) =>
  stadt.ada.reads(stadt.umsetzung).filter(({ text }) => text.startsWith('Überblick'));
const letzter = (stadt: Musterstadt): string[] =>
  ueberblicke(stadt)
    .filter(({ thread }) => thread === null)
    .at(-1)
    ?.text.split('\n') ?? [];
const imThread = (stadt: Musterstadt): string =>
  ueberblicke(stadt)
    .filter(({ thread }) => thread !== null)
    .at(-1)?.text ?? '';

async function mitAntwort(am: string) {
  const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
  await handelt(stadt, 'jo', am, (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel !== null) melde(ctx, ziel, { stand: 'im_plan', hilfe: null, imBericht: false });
  });
  return stadt;
}

it('a goal that grows old is no news; a quiet overview says it once, and the next full one why fewer are in plan', async () => {
  const stadt = await mitAntwort('2026-10-13');
  await stadt.sleepUntil('2026-10-26 09:00');
  expect(letzter(stadt)[1]).toMatch(/^1 von 1 Jahresziel ist im Plan · /);
  expect(imThread(stadt)).toContain('• Letzte Rückmeldungen dazu: 1 im Plan\n');
  // The sixtieth day after the answer is the 12th of December.
  await stadt.sleepUntil('2026-12-07 09:00');
  expect(letzter(stadt)).toEqual([expect.stringMatching(/ gibt es nichts Neues\.$/)]);
  await stadt.sleepUntil('2026-12-21 09:00');
  expect(letzter(stadt)).toEqual([
    expect.stringMatching(/ gibt es nichts Neues\. 1 Ziel ist seit mehr als 60 Tagen ohne Rückmeldung\.$/),
  ]);
  await stadt.sleepUntil('2026-12-22 09:30');
  await legtAn(stadt);
  await handelt(stadt, 'jo', '2026-12-22', (ctx) => setzeKonferenz(ctx, day('2027-09-17')));
  await stadt.sleepUntil('2027-01-04 09:00');
  // Beside what was shown the last time: the quiet ones did not show how many are in plan.
  expect(letzter(stadt)[1]).toMatch(/^0 von 1 Jahresziel ist im Plan \(beim letzten Mal 1\) · /);
  expect(letzter(stadt)[2]).toBe(
    '1 Ziel ist seit mehr als 60 Tagen ohne Rückmeldung (wie beim letzten Mal). Es zählt nicht als „im Plan“. KOMM-IN fragt nur an festen Tagen nach, das nächste Mal am 19.03.2027.',
  );
  expect(letzter(stadt).find((zeile) => zeile.startsWith('Wohnen: '))).toBe(
    'Wohnen: 1 Ziel ist seit mehr als 60 Tagen ohne Rückmeldung. 1 neue Projektidee. Die nächste Sitzung hat noch keinen Termin.',
  );
  expect(imThread(stadt)).toContain('• Letzte Rückmeldungen dazu: 1 ohne Rückmeldung seit mehr als 60 Tagen\n');
});

it('of a goal without any answer the days count since it came into its state', async () => {
  const { stadt } = await mitZiel({ bis: 'vereinbart' });
  await stadt.sleepUntil('2026-10-26 09:00');
  expect(imThread(stadt)).toContain('• Letzte Rückmeldungen dazu: 1 noch ohne erste Rückmeldung\n');
  await stadt.sleepUntil('2026-12-21 08:30');
  await legtAn(stadt);
  await stadt.sleepUntil('2026-12-21 09:00');
  expect(letzter(stadt)[2]).toBe(
    '1 Ziel ist seit mehr als 60 Tagen ohne Rückmeldung (beim letzten Mal 0). Es zählt nicht als „im Plan“.',
  );
});

it('an answer counts to the same day here and in the report to the Steuerungsgruppe', async () => {
  const stadt = await musterstadt('2026-12-15 08:30');
  await handelt(stadt, 'jo', '2026-12-15', (ctx) => {
    const { tx, actor: von, calendar, heute } = ctx;
    const sechzig = calendar.instantOf(addDays(heute, -60), time('00:00'));
    const gremiumId = gremien(tx, 'handlungsfeld')[0]?.id;
    if (gremiumId === undefined) throw new Error('no field');
    const lege = (begonnen: number, antwort: number | null, stand: 'im_plan' | 'unterstuetzung' | null) => {
      const zielId = addZiel(tx, {
        ...{ gremiumId, jahr: 2027, titel: 'Ziel', ideeId: null, vorstellung: null, uebernommenVon: null },
        ...{ federPerson: von, federName: null, prueftPerson: null, prueftName: 'VHS' },
        ...{ stelltVorPerson: null, stelltVorName: null, angelegtVon: von, angelegtAm: begonnen, fragenAb: heute },
      }).id;
      addZustand(tx, { zielId, zustand: 'in_arbeit', urteil: null, grund: null, von, am: begonnen }, heute);
      if (antwort === null || stand === null) return;
      tx.insert(rueckmeldung).values({ zielId, nummer: 1, stand, von, am: antwort }).run();
    };
    lege(sechzig - 1, sechzig, 'im_plan');
    lege(sechzig - 1, sechzig - 1, 'im_plan');
    lege(sechzig - 1, sechzig - 1, 'unterstuetzung');
    lege(sechzig - 1, null, null);
    lege(sechzig, null, null);
    const erwartet = { anDerArbeit: 5, imPlan: 1, still: 3 };
    expect(zahlenAus(feldstaende(ctx, felderSeit(ctx, null), 0))).toMatchObject(erwartet);
    expect(zaehle(faktenSeit(ctx, null).felder, heute)).toMatchObject({ ...erwartet, unterstuetzung: 0, neu: 1 });
  });
});
