/** A Checkliste in the imitated Slack, whose limits and rules its long forms and messages must keep. */
import { expect, test } from 'vitest';
import { musterstadt } from './musterstadt.ts';

const wohnen = 'C0WOHNEN';
const hier = { conversation: wohnen };
const lang = (wort: string): string => `${wort} ${'😀ü<&> '.repeat(420)}`.slice(0, 2990).trimEnd();

test.each(['socket', 'http'] as const)(
  'two fill in long answers at once, read them, and get the files (%s)',
  async (mode) => {
    const { ada, eren, mara, settle } = await musterstadt({ mode, start: '2026-10-12 08:30' });
    await ada.types(wohnen, '/checkliste');
    await ada.presses('Neue Projektidee', hier);
    await ada.submits({ titel: 'Café <&> Treppenhaus' });
    await settle();
    for (const person of [ada, eren]) {
      await person.types(wohnen, '/checkliste');
      await person.presses('Weiter ausfüllen', hier);
    }
    await ada.submits({ text1: lang('eins'), text2: lang('zwei'), text3: lang('drei'), text4: lang('vier') });
    await eren.submits({ text1: 'Bauamt', offen2: ['offen'] });
    expect(eren.form()?.text).toContain('Ada Muster hat das inzwischen geändert in: „eins');
    await eren.submits({ text1: lang('Bauamt'), offen2: [] });
    expect(eren.form()?.fields[0]?.key).toBe('person5');
    await eren.submits({
      person5: ada.account,
      text6: lang('sechs'),
      text7: lang('sieben'),
      auswahl8: ['rat', 'andere'],
    });
    await eren.submits({ stelle9: 'Sportverein', text10: lang('zehn'), text11: lang('elf') });
    expect(eren.form()?.text).toBe('Danke. Alle elf Fragen sind beantwortet.');
    await settle();

    await mara.types(wohnen, '/checkliste liste');
    await mara.presses('Ansehen', hier);
    const gelesen = () => mara.reads(wohnen).at(-1)?.text ?? '';
    expect(gelesen()).toContain('Bauamt 😀ü<&>');
    await mara.presses('Frage 1: frühere Antworten', hier);
    expect(gelesen()).toContain('eins 😀ü<&>');
    await mara.presses('Zur Checkliste', hier);
    await mara.presses('Als Datei …', hier);
    await mara.submits({ art: 'beide' });
    await settle();
    expect(mara.readsDirect().flatMap(({ files }) => files.map(({ name }) => name))).toEqual([
      'Checkliste-cafe-treppenhaus-2026-10-12.docx',
      'Checkliste-cafe-treppenhaus-2026-10-12.pdf',
    ]);
  },
);
