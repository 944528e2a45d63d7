import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { aendereGremium, gremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { answer, erster, fehlerBei, gefuellt, inWohnen, legtAn, oeffnet, siehtAn, start, zweiter } from './angelegt.ts';

describe('several people on one Checkliste', () => {
  it('go on in turn, and see who answered what and when', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await stadt.ada.submits({ text1: 'Jugendamt' });
    await stadt.ada.closesForm();
    await stadt.goTo('2026-10-14 10:00');
    await oeffnet(stadt, 'mara');
    expect(gefuellt(stadt.mara)).toEqual({ text1: 'Jugendamt' });
    expect(stadt.mara.form()?.text).toContain('Beantwortet von Ada Muster, 12.10.2026');
    await stadt.mara.submits({ text1: 'Jugendamt, Bauamt', text2: 'Sportverein' });
    const gelesen = await siehtAn(stadt, 'eren');
    expect(gelesen).toContain('Jugendamt, Bauamt\nBeantwortet von Mara Plan, 14.10.2026');
    await stadt.eren.presses('Frage 1: frühere Antworten', inWohnen(stadt));
    expect(answer(stadt, 'eren')?.text.split('\n').slice(1)).toEqual([
      'Das gilt jetzt:',
      'Jugendamt, Bauamt',
      'Beantwortet von Mara Plan, 14.10.2026',
      'Das stand davor:',
      'Jugendamt',
      'Beantwortet von Ada Muster, 12.10.2026',
    ]);
  });

  it('at once on different questions lose nothing, whoever saves second', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await oeffnet(stadt, 'eren');
    await stadt.ada.submits({ text1: 'Jugendamt' });
    await stadt.eren.submits({ text2: 'Sportverein' });
    // Eren is shown what came from Ada before it goes on.
    expect(gefuellt(stadt.eren)).toEqual({ text1: 'Jugendamt', text2: 'Sportverein' });
    expect(stadt.eren.form()?.text).toContain('Ada Muster hat das inzwischen geändert.');
    await stadt.eren.submits();
    expect(stadt.eren.form()?.fields[0]?.key).toBe('person5');
    const gelesen = await siehtAn(stadt, 'mara');
    expect(gelesen).toContain('Jugendamt\nBeantwortet von Ada Muster');
    expect(gelesen).toContain('Sportverein\nBeantwortet von Eren Probe');
  });

  it('at once on the same question: the second decides, and the first answer can still be read', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await oeffnet(stadt, 'eren');
    await stadt.ada.submits({ text1: 'Jugendamt' });
    await stadt.eren.submits({ text1: 'Bauamt' });
    expect(stadt.eren.form()?.text).toContain(
      'Ada Muster hat das inzwischen geändert in: „Jugendamt“. Unten steht Ihre Antwort. Bitte entscheiden Sie, was gelten soll.',
    );
    await stadt.eren.submits({ text1: 'Bauamt, Jugendamt' });
    expect(await siehtAn(stadt, 'mara')).toContain('Bauamt, Jugendamt\nBeantwortet von Eren Probe');
    await stadt.mara.presses('Frage 1: frühere Antworten', inWohnen(stadt));
    expect(answer(stadt, 'mara')?.text).toContain('Jugendamt\nBeantwortet von Ada Muster');
  });

  it('one with all questions, one with a single question', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await siehtAn(stadt, 'eren');
    await stadt.eren.presses('Frage 4 beantworten', inWohnen(stadt));
    expect(stadt.eren.form()?.fields.map(({ key }) => key)).toEqual(['text4', 'offen4']);
    expect(stadt.eren.form()).toMatchObject({ title: 'Eine Frage beantworten', submit: 'Speichern', back: false });
    await stadt.eren.submits({ text4: 'Lärm am Abend' });
    expect(stadt.eren.form()?.text).toContain('Beantwortet sind 1 von 11 Fragen.');
    await stadt.ada.submits({ ...erster, text4: 'Platz im Flur' });
    expect(stadt.ada.form()?.text).toContain('Eren Probe hat das inzwischen geändert in: „Lärm am Abend“.');
    expect(gefuellt(stadt.ada)).toEqual({ ...erster, text4: 'Platz im Flur' });
    await stadt.ada.submits({ text4: 'Lärm am Abend\nPlatz im Flur' });
    expect(stadt.ada.form()?.fields[0]?.key).toBe('person5');

    // … and the other way round.
    await siehtAn(stadt, 'eren');
    await stadt.eren.presses('Frage 6 beantworten', inWohnen(stadt));
    await stadt.ada.submits(zweiter(stadt));
    await stadt.eren.submits({ text6: 'eine Küche' });
    expect(stadt.eren.form()?.text).toContain('Ada Muster hat das inzwischen geändert in: „ein Raum am Dienstag“.');
    await stadt.eren.submits();
    await siehtAn(stadt, 'mara');
    expect(answer(stadt, 'mara')?.text).toContain('eine Küche\nBeantwortet von Eren Probe');
  });

  it('with a restart in between', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await oeffnet(stadt, 'eren');
    await stadt.ada.submits(erster);
    await stadt.restart();
    await stadt.ada.submits(zweiter(stadt));
    expect(stadt.ada.form()?.fields[0]?.key).toBe('person9');
    await stadt.eren.submits({ text1: 'Bauamt' });
    expect(stadt.eren.form()?.text).toContain('Ada Muster hat das inzwischen geändert in: „Jugendamt“.');
    expect(gefuellt(stadt.eren)).toEqual({ ...erster, text1: 'Bauamt' });
    await stadt.eren.submits();
    expect(gefuellt(stadt.eren)).toEqual(zweiter(stadt));
  });
});

describe('a field that is closed meanwhile', () => {
  it('says so on the field, with the answer still in it, and before anything opens', async () => {
    const stadt = await musterstadt(start);
    await legtAn(stadt);
    await oeffnet(stadt, 'ada');
    await oeffnet(stadt, 'mara');
    schliesst(stadt);
    await stadt.mara.submits({ text1: 'Jugendamt' });
    const satz = 'Das Handlungsfeld Wohnen ist geschlossen. An der Projektidee kann man zurzeit nichts ändern.';
    expect(fehlerBei(stadt.mara, 'text1')).toContain(satz);
    expect(gefuellt(stadt.mara)).toEqual({ text1: 'Jugendamt' });
    await stadt.mara.presses('Projektidee', inWohnen(stadt));
    expect(answer(stadt, 'mara')?.text).toContain(satz);
  });
});

function schliesst(stadt: Musterstadt): void {
  stadt.workspace.tx((tx) => {
    for (const { id, kuerzel } of gremien(tx)) {
      if (kuerzel === 'WOH') aendereGremium(tx, id, { geschlossen: day('2026-10-12') });
    }
  });
}
