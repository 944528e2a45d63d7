/** As long as minutes can get: the summary still reaches the channel, and says what it leaves out. */
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/adapters/slack/render/message.ts';
import type { Effect } from '../../../src/chat/chat.ts';
import type { Message, Shown } from '../../../src/chat/message.ts';
import { checkMessage } from '../../../src/emulator/rules/index.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { getagt, inWohnen, opens, start } from './abgegeben.ts';

const vereinbarungen = Array.from({ length: 20 }, (_, i) =>
  `${i + 1} ${'Größe '.repeat(24)}Z`.padEnd(149, 'z').slice(0, 149),
);
const aufgaben = (ab: number) =>
  Array.from({ length: 9 }, (_, i) => `Ada: ${ab + i} ${'Räume '.repeat(48)} bis 10.11.`.replace(/\s+bis/, ' bis'));
const notizen = 'Notiz 😀 '.repeat(330).trim();

/** Minutes whose Aufgaben have come together over two versions. */
async function langes(): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  await getagt(stadt);
  await opens(stadt, 'ada');
  await stadt.ada.submits({ vereinbarungen: vereinbarungen.join('\n'), aufgaben: aufgaben(1).join('\n') });
  await stadt.ada.submits({ wieder: '2026-11-18', notizen });
  await stadt.ada.submits({ personen: 12, organisationen: 5, weiteres: ['namen'] });
  await stadt.ada.submits({ namen: 'Zoë Übelhör 😀\n'.repeat(130).trim() });
  await stadt.ada.submits({});
  await stadt.settle();
  await stadt.ada.presses('Ändern …', 'direct');
  await stadt.ada.submits({ aufgaben: aufgaben(10).join('\n') });
  for (let step = 0; step < 3; step++) await stadt.ada.submits();
  await stadt.ada.submits({ grund: 'g'.repeat(300) });
  await stadt.ada.submits({});
  await stadt.settle();
  return stadt;
}

async function traegtEin(stadt: Musterstadt): Promise<void> {
  await stadt.ada.types(stadt.wohnen, '/protokoll liste');
  await stadt.ada.presses('WOH-2026-01 ansehen', inWohnen(stadt));
  await stadt.ada.presses('Beschluss oder Hinweis eintragen …', inWohnen(stadt));
  await stadt.ada.submits({ art: 'beschluss', text: 'Beschluss '.repeat(40) });
  await stadt.ada.submits({ quelle: 'Rat', datum: '2026-10-12', fuer: 'alle Vereine' });
  await stadt.settle();
}

const refused = ({ notification, parts }: Message<Shown>) =>
  checkMessage('chat.postMessage', { text: notification, blocks: renderMessage({ notification, parts }).blocks });

/** As it goes to the chat: nobody is named in it. */
function zusammenfassung(stadt: Musterstadt): Message<Shown> {
  const row = stadt.workspace.tx((tx) =>
    tx.all<{ message: string }>("select message from post where role = 'zusammenfassung'"),
  );
  return JSON.parse(row[0]?.message ?? 'null') as Message<Shown>;
}

describe('minutes at their longest', () => {
  it('fit into the channel, and what is left out is said', async () => {
    const stadt = await langes();
    for (let i = 0; i < 6; i++) await traegtEin(stadt);
    expect(refused(zusammenfassung(stadt))).toBeNull();
    const text = stadt.mara.reads(stadt.wohnen).find((one) => one.text.startsWith('Protokoll WOH-2026-01'))?.text ?? '';
    for (const zeile of vereinbarungen) expect(text).toContain(zeile);
    expect(text).toMatch(/und \d+ weitere; alle stehen im Word-Dokument\./);
    expect(text).toMatch(/und \d weitere; alle zeigt der Befehl \/komm-in hinweise/);
  });

  it('fit into the answer for one person, with names and notes', async () => {
    const stadt = await langes();
    const subject = stadt.workspace.tx((tx) => tx.all<{ id: string }>('select id from sitzung')[0]?.id ?? '');
    const effect: Effect<Shown> | { effect: 'none' } = await stadt.app.listener.call({
      ...{ kind: 'button', key: 'ansehen', action: 'protokoll.zeigen', subject, message: null },
      actor: { account: stadt.ada.account, name: 'Ada', workspace: 'T1' },
    });
    if (effect.effect !== 'reply') throw new Error('no answer');
    expect(refused(effect.message)).toBeNull();
    const text = JSON.stringify(effect.message);
    expect(text).toContain('Notiz 😀');
    expect(text).toContain('die ganzen Notizen stehen im Word-Dokument');
    expect(text).toContain('weitere; alle stehen im Word-Dokument');
    expect(text).toContain('Ändern …');
  });
});
