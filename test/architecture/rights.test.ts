import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { features } from '../../src/app.ts';
import type { Effect } from '../../src/chat/chat.ts';
import { defineForm } from '../../src/chat/form.ts';
import { type ButtonHandler, type CommandHandler, type Feature, formHandler } from '../../src/core/feature.ts';
import { rechte } from '../../src/features/stadt/rechte.ts';
import { actionsIn, disagreements, isRegistered, secondWays } from './rights.ts';
import { parse, sourcesIn } from './syntax.ts';

const manifestShape = z.object({
  features: z.object({ slash_commands: z.array(z.object({ command: z.string() })) }),
});

describe('rights, handlers and commands', () => {
  it('agree: deny by default, nothing left over', () => {
    const manifest = manifestShape.parse(
      parseYaml(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8')),
    );
    const commands = manifest.features.slash_commands.map(({ command }) => command);
    expect(features.length).toBeGreaterThan(4);
    expect(disagreements(features, rechte, commands)).toEqual([]);
  });

  it('let nobody in beside the table but who is federführend for a goal or checks it, to read that goal', () => {
    const reading = ['raster', 'export', 'export', 'ergaenzungen', 'mehr', 'werte', 'diagramm'];
    expect(secondWays(features).sort()).toEqual(reading.map((name) => `jahresziel.${name}`).sort());
  });

  it('every button that a feature shows is answered by one', () => {
    const registered = features.flatMap((feature) => Object.keys(feature.buttons ?? {}));
    const shown = sourcesIn('src/features').flatMap(actionsIn);
    expect(shown.length).toBeGreaterThan(4);
    expect(shown.filter((action) => !isRegistered(action, registered))).toEqual([]);
  });
});

describe('what does not agree is found', () => {
  const answer = {
    subjekt: () => null,
    abgelehnt: () => ({ notification: '', parts: [] }),
    run: (): Effect => ({ effect: 'none' }),
  };
  const asking = (recht: string): CommandHandler & ButtonHandler => ({ recht, ...answer });
  const form = formHandler(defineForm('a.form', { title: '', submit: '', steps: [] }), {
    ...answer,
    recht: 'fremd',
    run: () => ({ done: { effect: 'none' } }),
  });
  const sound: Feature = { name: 'a', commands: { '/a': asking('a'), '/a hilfe': asking('a') } };

  it.each<[string, readonly Feature[], Record<string, string[]>, string]>([
    ['a right', [{ name: 'b', buttons: { 'b.x': asking('b') } }], {}, 'b.x asks for b, which the table does not have'],
    ['a form', [{ name: 'b', forms: [form] }], {}, 'a.form asks for fremd, which the table does not have'],
    [
      'an inherited name',
      [{ name: 'b', buttons: { x: asking('toString') } }],
      {},
      'x asks for toString, which the table does not have',
    ],
    ['a right too many', [], { c: ['buero'] }, 'nobody asks for c'],
    ['a right for nobody', [{ name: 'b', buttons: { x: asking('c') } }], { c: [] }, 'nobody has c'],
    [
      'a button',
      [
        { name: 'b', buttons: { x: asking('a') } },
        { name: 'c', buttons: { x: asking('a') } },
      ],
      {},
      'x is registered twice',
    ],
    ['a command', [{ name: 'b', commands: { '/b': asking('a') } }], {}, '/b is not in the manifest'],
  ])('%s', (_what, more, rights, sentence) => {
    expect(disagreements([sound, ...more], { a: ['buero'], ...rights }, ['/a'])).toEqual([sentence]);
  });

  it('a command of the manifest without an answer', () => {
    expect(disagreements([sound], { a: ['buero'] }, ['/a', '/b'])).toEqual(['no feature answers /b']);
  });

  it('a button without an answer', () => {
    const code = `const b = [{ action: 'a.x' }, { action: \`b.\${wert}\` }, { action: \`c.\${wert}\` }];`;
    const shown = actionsIn(parse('a.ts', code));
    expect(shown).toEqual(['a.x', 'b.…', 'c.…']);
    expect(shown.filter((action) => !isRegistered(action, ['a.y', 'b.y']))).toEqual(['a.x', 'c.…']);
  });
});
