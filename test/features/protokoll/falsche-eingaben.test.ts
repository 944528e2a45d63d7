/** What goes wrong on the way: nothing of a finished step is lost, and nothing is sent twice. */
import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { announced, letsFallOut } from '../sitzung/announced.ts';
import { abgegeben, answer, ergebnis, getagt, opens, schritt2, start } from './abgegeben.ts';

const fehlerBei = (stadt: Musterstadt, key: string) =>
  stadt.ada.form()?.fields.find((field) => field.key === key)?.error ?? null;
const zusammenfassung = (stadt: Musterstadt) =>
  stadt.mara.reads(stadt.wohnen).filter(({ text }) => text.startsWith('Protokoll WOH-2026-01'));

async function mitFormular(): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  await getagt(stadt);
  await opens(stadt, 'ada');
  return stadt;
}

describe('who does what', () => {
  it('is nobody who has left', async () => {
    const stadt = await mitFormular();
    stadt.chat.deactivate(stadt.luca.account);
    await stadt.settle();
    await stadt.ada.submits({ ...ergebnis, aufgaben: 'Luca Musterfrau: Raum buchen bis 10.11.' });
    expect(fehlerBei(stadt, 'aufgaben')).toBe(
      'Diese Person ist nicht mehr dabei: „Luca Musterfrau: Raum buchen bis 10.11.“. Bitte schreiben Sie, wer es jetzt macht.',
    );
  });

  it('… not even when they left after that step', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits({ ...ergebnis, aufgaben: 'Luca Musterfrau: Raum buchen bis 10.11.' });
    await stadt.ada.submits(schritt2);
    stadt.chat.deactivate(stadt.luca.account);
    await stadt.settle();
    await stadt.ada.submits({ personen: 12 });
    expect(stadt.ada.form()?.text).toContain('Bitte ändern: Diese Person ist nicht mehr dabei');
    expect(stadt.ada.form()?.fields.find(({ key }) => key === 'vereinbarungen')?.value).toBe(ergebnis.vereinbarungen);
    await stadt.ada.submits({ aufgaben: 'Mara: Raum buchen bis 10.11.' });
    await stadt.ada.submits();
    await stadt.ada.submits();
    await stadt.ada.submits({});
    await stadt.settle();
    expect(zusammenfassung(stadt)).toHaveLength(1);
  });

  it('may be somebody of the city who is not in this channel', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits({ ...ergebnis, aufgaben: 'Pia Skizze: Raum buchen bis 10.11.' });
    await stadt.ada.submits(schritt2);
    await stadt.ada.submits({});
    await stadt.ada.submits({});
    await stadt.settle();
    await stadt.pia.types(stadt.wohnen, '/komm-in aufgaben');
    expect(answer(stadt, 'pia')?.text).toContain('Raum buchen');
  });
});

describe('a line that is not understood', () => {
  it('is quoted in 120 characters, and seen to be cut only where it is', async () => {
    const stadt = await mitFormular();
    const frage = async (was: string) => {
      await stadt.ada.submits({ ...ergebnis, aufgaben: `Mara: ${was}` });
      return /„(.*)“\?/.exec(fehlerBei(stadt, 'aufgaben') ?? '')?.[1];
    };
    expect(await frage('🏡'.repeat(57))).toBe(`Mara: ${'🏡'.repeat(57)}`);
    expect(await frage('🏡'.repeat(60))).toBe(`Mara: ${'🏡'.repeat(56)}…`);
  });
});

describe('who has a task is said before it is sent', () => {
  it('of a name mistyped, and of whoever wrote of themselves', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits({
      vereinbarungen: 'Das Café\u2028findet statt.',
      aufgaben: 'ich: Raum buchen bis 10.11.\nEren Brobe: Liste schicken bis 10.11.\nalle: Kuchen backen bis 10.11.',
    });
    // Eren sends what Ada wrote.
    await opens(stadt, 'eren');
    for (let step = 0; step < 3; step++) await stadt.eren.submits();
    expect(
      stadt.eren
        .form()
        ?.text.split('\n')
        .filter((zeile) => zeile.startsWith('•')),
    ).toEqual([
      '• Das Café findet statt.',
      '• Ada Muster – Raum buchen – bis Di., 10.11.2026',
      '• Eren Brobe – Liste schicken – bis Di., 10.11.2026 (ohne Konto: erinnert wird das Tandem. Meinen Sie Eren Probe? Dann gehen Sie bitte zurück)',
      '• alle – Kuchen backen – bis Di., 10.11.2026 (ohne Konto: erinnert wird das Tandem)',
    ]);
  });
});

describe('a date in the past', () => {
  it('is one by the time the last step is sent', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits({ ...ergebnis, aufgaben: 'Ada: Raum buchen bis 16.10.' });
    await stadt.ada.submits({ wieder: '2026-10-16' });
    await stadt.sleepUntil('2026-10-17 08:30');
    await stadt.ada.submits({ personen: 12 });
    expect(stadt.ada.form()?.text).toContain(
      'Bitte ändern: Dieses Datum ist schon vorbei: „Ada: Raum buchen bis 16.10.“',
    );
    await stadt.ada.submits({ aufgaben: null });
    expect(stadt.ada.form()?.fields.find(({ key }) => key === 'wieder')?.value).toBe('2026-10-16');
    await stadt.ada.submits();
    expect(fehlerBei(stadt, 'wieder')).toContain('Der 16.10.2026 ist schon vorbei.');
  });
});

describe('a Sitzung that falls out while the form is open', () => {
  it('gives everything back that was typed, and sends nothing', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.sleepUntil('2026-10-14 18:30');
    await opens(stadt, 'ada');
    await stadt.ada.submits(ergebnis);
    await stadt.ada.submits(schritt2);
    await letsFallOut(stadt, 'eren', 'Feueralarm');
    await stadt.ada.submits({ personen: 12, weiteres: ['namen'] });
    await stadt.ada.submits({ namen: 'Olga Beispiel' });
    await stadt.settle();
    const nachricht = stadt.ada.readsDirect().at(-1)?.text ?? '';
    for (const seen of [stadt.ada.form()?.text ?? '', nachricht]) {
      expect(seen).toContain('ist ausgefallen. Ein Protokoll ist nicht nötig.');
      expect(seen).toContain('Ihr eigener Text ist nicht abgeschickt. Hier ist er zum Kopieren:');
      for (const getippt of ['Treppenhaus-Café', 'Raum buchen bis 10.11.', 'heikel', 'Olga']) {
        expect(seen).toContain(getippt);
      }
    }
    expect(zusammenfassung(stadt)).toEqual([]);
  });
});

describe('long and pasted text', () => {
  const lang = 'Größe 😀 '.repeat(333).trim();

  it('of 3,000 characters stands whole in every field', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits({ vereinbarungen: lang, aufgaben: null });
    await stadt.ada.submits({ notizen: lang });
    await stadt.ada.submits({ weiteres: ['namen'] });
    await stadt.ada.submits({ namen: 'Zoë Übelhör 😀\n'.repeat(100).trim() });
    await stadt.ada.submits({});
    await stadt.settle();
    expect(zusammenfassung(stadt)[0]?.text).toContain(lang);
    await stadt.eren.presses('Zusammenfassung ansehen');
    expect(stadt.eren.readsDirect().at(-1)?.text.split(lang)).toHaveLength(3);
  });

  it('of more gets a sentence on its field', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits({ vereinbarungen: `${lang}${'😀'.repeat(20)}`, aufgaben: null });
    expect(fehlerBei(stadt, 'vereinbarungen')).toContain('höchstens 3000 Zeichen');
  });

  it('of many lines gets a sentence on its field', async () => {
    const stadt = await mitFormular();
    const viele = 'Ada: Raum buchen bis 10.11.\n'.repeat(21);
    await stadt.ada.submits({ vereinbarungen: viele, aufgaben: viele });
    const satz = 'Das sind 21 Zeilen. Bitte schreiben Sie höchstens 20, und den Rest in die Notizen.';
    expect(fehlerBei(stadt, 'vereinbarungen')).toBe(satz);
    expect(fehlerBei(stadt, 'aufgaben')).toBe(satz);
  });

  it('from Word has its lines, without what nobody sees', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits({
      vereinbarungen: '•\tDas Trep\u00adpenhaus-Café\u00a0findet statt.\vo\tWir\u200b fragen.\r\n\u00a0\r\n3.\tEnde',
      aufgaben: '•\tAda\u00a0Muster:\tRaum\u00a0buchen bis\u00a010.\u00a0November',
    });
    await stadt.ada.submits({});
    await stadt.ada.submits({});
    await stadt.ada.submits({});
    await stadt.settle();
    const zeilen = zusammenfassung(stadt)[0]?.text.split('\n') ?? [];
    expect(zeilen.filter((zeile) => zeile.startsWith('•'))).toEqual([
      '• Das Treppenhaus-Café findet statt.',
      '• Wir fragen.',
      '• Ende',
      '• Raum buchen – bis 10.11.2026',
    ]);
  });
});

describe('a restart', () => {
  it('between two steps loses nothing and doubles nothing', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits(ergebnis);
    await stadt.restart();
    await stadt.ada.submits(schritt2);
    await stadt.restart();
    await stadt.ada.submits({ personen: 12 });
    await stadt.ada.submits({});
    await stadt.restart();
    await stadt.settle();
    expect(zusammenfassung(stadt)).toHaveLength(1);
    expect(zusammenfassung(stadt)[0]?.text).toContain('Treppenhaus-Café');
    const dateien = stadt.eren.readsDirect().flatMap(({ files }) => files.map(({ name }) => name));
    expect(dateien).toEqual(['Protokoll-WOH-2026-01.docx']);
  });

  it('… and the other of the Tandem goes on where the first one stopped', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits(ergebnis);
    await stadt.restart();
    await opens(stadt, 'eren');
    expect(stadt.eren.form()?.fields.find(({ key }) => key === 'vereinbarungen')?.value).toBe(ergebnis.vereinbarungen);
  });
});

describe('what was asked only on request', () => {
  it('is not kept once nobody wants it any more', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits(ergebnis);
    await stadt.ada.submits({});
    await stadt.ada.submits({ weiteres: ['namen', 'link'] });
    await stadt.ada.submits({ namen: 'Olga Beispiel', link: 'http://falsch' });
    await stadt.ada.goesBack();
    await stadt.ada.submits({ weiteres: null });
    await stadt.ada.submits({});
    await stadt.settle();
    await stadt.eren.presses('Zusammenfassung ansehen');
    expect(stadt.eren.readsDirect().at(-1)?.text).not.toContain('Olga');
    expect(zusammenfassung(stadt)).toHaveLength(1);
  });
});

describe('a channel that is gone', () => {
  it('stops neither minutes nor document', async () => {
    const stadt = await mitFormular();
    await stadt.ada.submits(ergebnis);
    await stadt.ada.submits(schritt2);
    stadt.chat.remove(stadt.wohnen);
    await stadt.settle();
    await stadt.ada.submits({});
    await stadt.ada.submits({});
    await stadt.settle();
    expect(stadt.ada.form()?.text).toContain('Einen Kanal für die Zusammenfassung gibt es zurzeit nicht.');
    expect(stadt.eren.readsDirect().flatMap(({ files }) => files)).toHaveLength(1);
  });
});

describe('a second click', () => {
  it('on Angekommen finds it done', async () => {
    const stadt = await musterstadt(start);
    await getagt(stadt);
    await abgegeben(stadt);
    await stadt.mila.presses('Angekommen', { conversation: stadt.buero });
    const subject = stadt.workspace.tx((tx) => tx.all<{ id: string }>('select id from sitzung')[0]?.id ?? '');
    const effekt = await stadt.app.listener.call({
      ...{ kind: 'button', key: 'gleichzeitig', action: 'protokoll.eingang', subject, message: null },
      actor: { account: stadt.jo.account, name: 'Jo', workspace: 'T1' },
    });
    expect(JSON.stringify(effekt)).toContain('Mila Vorschlag hat das schon am 15.10.2026 bestätigt.');
  });
});
