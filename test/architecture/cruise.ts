import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { importRules } from './import-rules.ts';

/** Every import below `src/` of the project in `baseDir`, types and re-exports included, and the rules they break. */
export async function cruiseSources(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], {
    baseDir,
    parser: 'swc',
    validate: true,
    ruleSet: { forbidden: importRules },
    doNotFollow: { path: 'node_modules' },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser was asked for a result, not for a report.');
  return output;
}

/** One line per broken rule: `room chat: src/chat/form.ts -> src/app.ts`. */
export function broken({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
}
