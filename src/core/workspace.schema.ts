import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from './classified.ts';

/** Whose file this is: one row. */
export const workspaceInfo = sqliteTable('workspace', { team: text().primaryKey() });

classify(workspaceInfo, { team: 'technical' });
