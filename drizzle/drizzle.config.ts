import { defineConfig } from 'drizzle-kit';

/** `npm run migration` compares these tables with the last migration and writes the next one. */
export default defineConfig({
  dialect: 'sqlite',
  casing: 'snake_case',
  schema: './src/**/*schema.ts',
  out: './drizzle',
});
