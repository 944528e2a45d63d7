/** Whether the group has confirmed its earlier minutes: asked with the next ones, until it has. */
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../contract/person.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { announced } from '../sitzung/announced.ts';
import { abgegeben, answer, ergebnis, getagt, inWohnen, start } from './abgegeben.ts';

const spaeter = { ...ergebnis, aufgaben: null };

/** Wohnen has minutes of its first Sitzung, and met again yesterday. */
async function wiederGetagt(): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  await getagt(stadt);
  await abgegeben(stadt);
  await announced(stadt, { datum: '2026-10-21' });
  await stadt.sleepUntil('2026-10-22 08:30');
  return stadt;
}

async function oeffnet(stadt: Musterstadt): Promise<void> {
  await stadt.ada.types(stadt.wohnen, '/protokoll');
  await stadt.ada.presses('Protokoll WOH-2026-02 abgeben', inWohnen(stadt));
  await stadt.ada.submits(spaeter);
}

async function antwortet(stadt: Musterstadt, bestaetigt: string | null): Promise<void> {
  await oeffnet(stadt);
  await stadt.ada.submits({ bestaetigt });
  await stadt.ada.submits({});
  await stadt.ada.submits({});
  await stadt.settle();
}

async function liste(stadt: Musterstadt): Promise<string> {
  await stadt.mara.types(stadt.wohnen, '/protokoll liste');
  return answer(stadt, 'mara')?.text ?? '';
}

const meldung = (stadt: Musterstadt) =>
  stadt.mila.reads(stadt.buero).find(({ text }) => text.startsWith('Protokoll WOH-2026-01'));
const felder = (stadt: Musterstadt) => stadt.ada.form()?.fields.map(({ key }) => key);

describe('minutes', () => {
  it('are confirmed by the group, as the Tandem says with the next ones', async () => {
    const stadt = await wiederGetagt();
    await oeffnet(stadt);
    expect(felder(stadt)).toEqual(['bestaetigt', 'wieder', 'notizen']);
    expect(stadt.ada.form()?.text).toContain(
      'Noch nicht bestätigt ist das Protokoll WOH-2026-01, Sitzung am 14.10.2026.',
    );
    await stadt.ada.submits({ bestaetigt: 'ja' });
    await stadt.ada.submits({});
    expect(stadt.ada.form()?.text).toContain('Die Gruppe hat das Protokoll WOH-2026-01 bestätigt.');
    await stadt.ada.submits({});
    await stadt.settle();
    expect(await liste(stadt)).toContain('WOH-2026-01 · Wohnen, 14.10.2026 · bestätigt');
    expect(await liste(stadt)).toContain('WOH-2026-02 · Wohnen, 21.10.2026 · abgeschickt');
    expect(meldung(stadt)?.text).toContain(
      '✓ Die Gruppe hat es in der Sitzung am 21.10.2026 bestätigt, eingetragen von Ada Muster',
    );
    await stadt.mara.presses('WOH-2026-01 ansehen', inWohnen(stadt));
    expect(answer(stadt, 'mara')?.text).toContain('Stand: bestätigt, von der Gruppe in der Sitzung am 21.10.2026');
  });

  it('… which stands among what is stored about that person', async () => {
    const stadt = await wiederGetagt();
    await antwortet(stadt, 'ja');
    await stadt.ada.types(stadt.wohnen, '/komm-in meine-daten');
    await stadt.settle();
    const text = new TextDecoder().decode(await stadt.ada.downloads('meine-daten.txt', 'direct'));
    expect(text).toContain('eingetragen, dass die Gruppe es bestätigt hat: Protokoll WOH-2026-01, Fassung 1');
  });

  it('can still arrive at the Büro after that', async () => {
    const stadt = await wiederGetagt();
    await antwortet(stadt, 'ja');
    const id = meldung(stadt)?.id ?? '';
    await stadt.mila.presses('Angekommen', { conversation: stadt.buero, message: id });
    await stadt.settle();
    expect(meldung(stadt)?.text).toContain('✓ Angekommen, bestätigt von Mila Vorschlag');
    expect(await liste(stadt)).toContain('WOH-2026-01 · Wohnen, 14.10.2026 · bestätigt');
  });

  it.each([null, 'nein', 'mitAenderungen'])('stay unconfirmed after %s, and are asked about again', async (antwort) => {
    const stadt = await wiederGetagt();
    await announced(stadt, { datum: '2026-10-22' });
    await antwortet(stadt, antwort);
    expect(await liste(stadt)).toContain('WOH-2026-01 · Wohnen, 14.10.2026 · abgeschickt');
    expect(stadt.ada.form()?.buttons.includes('Protokoll WOH-2026-01 ändern …')).toBe(antwort === 'mitAenderungen');
    await stadt.sleepUntil('2026-10-23 08:30');
    await stadt.ada.types(stadt.wohnen, '/protokoll');
    await stadt.ada.presses('Protokoll WOH-2026-03 abgeben', inWohnen(stadt));
    await stadt.ada.submits(spaeter);
    expect(stadt.ada.form()?.text).toContain('Noch nicht bestätigt ist das Protokoll WOH-2026-01');
    await stadt.ada.submits({ bestaetigt: 'ja' });
    await stadt.ada.submits({});
    await stadt.ada.submits({});
    await stadt.settle();
    expect(await liste(stadt)).toContain('WOH-2026-01 · Wohnen, 14.10.2026 · bestätigt');
  });

  it('that are to be changed are changed, and the new version is unconfirmed', async () => {
    const stadt = await wiederGetagt();
    await antwortet(stadt, 'ja');
    await stadt.ada.presses('WOH-2026-01 ansehen', await gelistet(stadt));
    await stadt.ada.presses('Ändern …', inWohnen(stadt));
    await stadt.ada.submits({ vereinbarungen: 'Etwas anderes' });
    for (const werte of [{}, {}, {}, { grund: 'Ein Wunsch der Gruppe' }, {}] as Answers[])
      await stadt.ada.submits(werte);
    await stadt.settle();
    expect(await liste(stadt)).toContain('WOH-2026-01 · Wohnen, 14.10.2026 · abgeschickt');
    expect(meldung(stadt)?.text).not.toContain('Die Gruppe hat es');
  });
});

async function gelistet(stadt: Musterstadt) {
  await stadt.ada.types(stadt.wohnen, '/protokoll liste');
  return inWohnen(stadt);
}

describe('nobody is asked', () => {
  it('about the first minutes of a field', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await stadt.ada.types(stadt.wohnen, '/protokoll');
    await stadt.ada.presses('Protokoll WOH-2026-01 abgeben', inWohnen(stadt));
    await stadt.ada.submits(ergebnis);
    expect(felder(stadt)).toEqual(['wieder', 'notizen']);
  });

  it('about a version that came only after the group had met', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await announced(stadt, { datum: '2026-10-21' });
    await stadt.sleepUntil('2026-10-22 08:30');
    await abgegeben(stadt);
    await oeffnet(stadt);
    expect(felder(stadt)).toEqual(['wieder', 'notizen']);
  });

  it('about minutes that were confirmed already', async () => {
    const stadt = await wiederGetagt();
    await announced(stadt, { datum: '2026-10-22' });
    await antwortet(stadt, 'ja');
    await stadt.sleepUntil('2026-10-23 08:30');
    await stadt.ada.types(stadt.wohnen, '/protokoll');
    await stadt.ada.presses('Protokoll WOH-2026-03 abgeben', inWohnen(stadt));
    await stadt.ada.submits(spaeter);
    expect(stadt.ada.form()?.text).toContain('Noch nicht bestätigt ist das Protokoll WOH-2026-02');
    expect(await liste(stadt)).toContain('WOH-2026-01 · Wohnen, 14.10.2026 · bestätigt');
  });
});
