/** A Handlungsfeld that was closed: nothing is announced, answered or reminded of, until it is opened again. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { aendereGremium, alleGremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { announced, einladung, inhalt, opens, start, termin, thread } from './announced.ts';

const satz = 'Das Handlungsfeld Wohnen ist seit 28.09.2026 geschlossen. Fragen beantwortet das Integrationsbüro.';
const inWohnen = (stadt: Musterstadt) => ({ conversation: stadt.wohnen });
const answer = (stadt: Musterstadt, name: 'ada' | 'jo' | 'mara' | 'luca') =>
  stadt[name].reads(stadt.wohnen).at(-1)?.text;

/** By whom and how is told where fields are closed. */
function wird(stadt: Musterstadt, geschlossen: string | null): void {
  stadt.workspace.tx((tx) => {
    const wohnen = alleGremien(tx, 'handlungsfeld').find(({ kuerzel }) => kuerzel === 'WOH');
    if (wohnen !== undefined)
      aendereGremium(tx, wohnen.id, { geschlossen: geschlossen === null ? null : day(geschlossen) });
  });
}
const schliesst = (stadt: Musterstadt) => wird(stadt, '2026-09-28');

describe('in a closed field', () => {
  it.each(['ada', 'jo', 'mara'] as const)('%s cannot announce a Sitzung, nor suggest one', async (name) => {
    const stadt = await musterstadt(start);
    schliesst(stadt);
    await stadt[name].types(stadt.wohnen, '/sitzung 14.10. 18–20 Uhr Rathaus: Garten');
    expect(stadt[name].form()).toBeNull();
    expect(answer(stadt, name)).toBe(satz);
  });

  it('a form that was open says so on its field', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.types(stadt.wohnen, '/sitzung');
    await stadt.jo.submits(termin);
    schliesst(stadt);
    await stadt.jo.submits(inhalt);
    expect(stadt.jo.form()?.text).toContain(satz);
    expect(einladung(stadt)).toBeUndefined();
  });

  it('a form that its Tandem had open says so in its place', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    schliesst(stadt);
    await stadt.ada.submits(termin);
    expect(stadt.ada.form()?.text).toBe(satz);
  });

  it('a suggestion that was being written is kept, and not sent', async () => {
    const stadt = await musterstadt(start);
    await stadt.mara.types(stadt.wohnen, '/sitzung');
    await stadt.mara.presses('Sitzung vorschlagen', inWohnen(stadt));
    schliesst(stadt);
    await stadt.mara.submits({ thema: 'Garten' });
    expect(stadt.mara.form()?.fields.find(({ key }) => key === 'thema')).toMatchObject({
      value: 'Garten',
      error: satz,
    });
    await stadt.luca.presses('Sitzung', inWohnen(stadt));
    expect(answer(stadt, 'luca')).toBe(satz);
  });

  it.each(['Ich komme', 'Weiterleiten'])('an old invitation’s button %s says so', async (label) => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    const before = einladung(stadt);
    schliesst(stadt);
    await stadt.mara.presses(label, inWohnen(stadt));
    await stadt.settle();
    expect(answer(stadt, 'mara')).toBe(satz);
    expect(einladung(stadt)).toEqual(before);
  });

  it.each(['ada', 'jo'] as const)('%s cannot change its Sitzungen', async (name) => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await opens(stadt, name, 'Ändern …');
    schliesst(stadt);
    await stadt[name].submits({ ort: 'Park' });
    expect(stadt[name].form()?.text).toContain(satz);
    await stadt[name].presses('Mehr …', inWohnen(stadt));
    expect(answer(stadt, name)).toBe(satz);
  });

  it('nobody is reminded, and of a series nobody invited, until it is opened again', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits(termin);
    await stadt.ada.submits({ ...inhalt, wiederholung: '2', bis: '2026-11-11' });
    await stadt.mara.presses('Ich komme', inWohnen(stadt));
    await stadt.settle();
    const before = [thread(stadt), stadt.mara.readsDirect().length];
    schliesst(stadt);
    await stadt.goTo('2026-10-13 12:00');
    expect([thread(stadt), stadt.mara.readsDirect().length]).toEqual(before);
    const invitations = () => stadt.mara.reads(stadt.wohnen).filter(({ text }) => text.startsWith('Einladung: '));
    expect(invitations()).toHaveLength(1);

    wird(stadt, null);
    await stadt.mara.presses('Ich komme nicht', { ...inWohnen(stadt), message: invitations()[0]?.id ?? '' });
    expect(answer(stadt, 'mara')).toContain('Danke. Eingetragen: „Ich komme nicht“');
    await stadt.goTo('2026-10-14 12:00');
    expect(invitations()).toHaveLength(2);
  });
});
