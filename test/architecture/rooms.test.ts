import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cruiseSources } from './cruise.ts';
import { roomsPicture } from './rooms.ts';

const readme = new URL('../../README.md', import.meta.url).pathname;

/** `npm run rooms` runs this with `-u`, which writes the README as it should be. */
it('the README shows the rooms as they are', async () => {
  const picture = roomsPicture(await cruiseSources(new URL('../..', import.meta.url).pathname));
  const text = readFileSync(readme, 'utf8');
  const section = /(?<=<!-- rooms -->\n).*?(?=<!-- \/rooms -->)/s;
  expect(text).toMatch(section);
  await expect(text.replace(section, () => `\`\`\`mermaid\n${picture}\n\`\`\`\n`)).toMatchFileSnapshot(readme);
}, 60_000);
