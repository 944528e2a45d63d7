/** *Meine Handlungsfelder* on Home. */
import { describe, expect, it } from 'vitest';
import type { FakePerson } from '../../contract/fake-person.ts';
import { type Musterstadt, musterstadt, ohneTandem } from '../musterstadt.ts';

const start = '2026-09-28 08:30';

/** The lines under the heading, as somebody sees them who opens their Home. */
async function felder(stadt: Musterstadt, person: FakePerson): Promise<string[]> {
  await person.opensHome();
  await stadt.settle();
  const lines = person.home()?.text.split('\n') ?? [];
  const section = lines.slice(lines.indexOf('Meine Handlungsfelder') + 1);
  const next = section.findIndex((line) =>
    ['Ihre Rollen', 'Alle Handlungsfelder', 'Das können Sie tun'].includes(line),
  );
  return section.slice(0, next);
}

const titel = (line: string): string => line.replace(/^• | · .*$/g, '');
const keines =
  'Sie sind noch in keinem Handlungsfeld. Treten Sie einem Kanal bei, der mit „hf-“ beginnt, dann gehören Sie dazu.';
const wohnen = '• Wohnen · Ada Muster (Verwaltung), Eren Probe (Freier Träger), Sana Entwurf (Begleitung)';

describe('Home', () => {
  it.each([
    ['ada', ['Wohnen']],
    ['eren', ['Wohnen']],
    // In the Steuerungsgruppe besides, which has no field.
    ['sana', ['Wohnen']],
    ['pia', ['Sprachförderung']],
    ['mara', ['Sprachförderung', 'Wohnen']],
    ['luca', ['Wohnen']],
    ['ines', [keines]],
    [
      'jo',
      [
        'Sprachförderung',
        'Kultureller Austausch',
        'Ehrenamt und Migration',
        'Wohnen',
        'Schulische und berufliche Bildung',
      ],
    ],
  ] as const)('lists the fields of %s', async (name, titles) => {
    const stadt = await musterstadt(start);
    expect((await felder(stadt, stadt[name])).map(titel)).toEqual(titles);
  });

  it('names who leads each field', async () => {
    const stadt = await musterstadt(start);
    expect(await felder(stadt, stadt.luca)).toEqual([wohnen]);
    const unbesetzt = await musterstadt(start, { datei: ohneTandem });
    expect(await felder(unbesetzt, unbesetzt.luca)).toEqual(['• Wohnen · zurzeit nicht besetzt']);
  });

  it('has a field as soon as one joins its channel, and no longer when one leaves', async () => {
    const stadt = await musterstadt(start);
    expect(await felder(stadt, stadt.ines)).toEqual([keines]);
    stadt.chat.notice({ kind: 'joined', conversation: stadt.wohnen, account: stadt.ines.account });
    await stadt.settle();
    expect(stadt.ines.home()?.text).toContain(wohnen);
    stadt.chat.notice({ kind: 'left', conversation: stadt.wohnen, account: stadt.ines.account });
    await stadt.settle();
    expect(stadt.ines.home()?.text).toContain(keines);
  });

  it('keeps the field of a Tandem member who left its channel', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.notice({ kind: 'left', conversation: stadt.wohnen, account: stadt.ada.account });
    expect(await felder(stadt, stadt.ada)).toEqual([wohnen]);
  });
});
